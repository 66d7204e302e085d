"""Stamps never go back, and have one order for all."""

import sys
from collections.abc import Iterator
from itertools import pairwise
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.records.clock import Stamp, Stamper


@given(st.lists(st.integers(0, 10), min_size=2, max_size=30))
def test_stamps_rise_whatever_the_wall_clock_does(times: list[int]) -> None:
    clock = iter(times)
    stamper = Stamper("a", now=lambda: next(clock))
    stamps = [stamper.stamp() for _ in times]
    assert all(earlier < later for earlier, later in pairwise(stamps))


def test_a_clock_set_back_between_two_runs_does_not_go_back() -> None:
    last = Stamper("a", now=lambda: 5000).stamp()
    assert Stamper("a", last, now=lambda: 10).stamp() > last


def test_a_stamp_is_later_than_every_stamp_observed() -> None:
    stamper = Stamper("a", now=lambda: 10)
    seen = Stamp(9000, 7, "b")
    stamper.observe(seen)
    stamper.observe(Stamp(3, 0, "c"))
    assert stamper.stamp() > seen


def test_equal_times_are_decided_by_the_author() -> None:
    assert Stamp(5, 1, "a") < Stamp(5, 1, "b") < Stamp(5, 2, "a") < Stamp(6, 0, "a")


def test_a_stamp_tells_its_time_in_utc() -> None:
    assert Stamp(1_675_209_600_000, 0, "a").time.isoformat() == "2023-02-01T00:00:00+00:00"


def test_the_wall_clock_is_read_in_milliseconds() -> None:
    assert Stamper("a").stamp().wall > 1_700_000_000_000


@pytest.fixture
def often() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("often")
def test_stamps_made_while_anothers_are_observed_are_all_different_and_rising() -> None:
    stamper = Stamper("我", now=lambda: 1)
    watching = Thread(target=lambda: [stamper.observe(Stamp(1, 0, "他")) for _ in range(50_000)])
    watching.start()
    stamps = [stamper.stamp() for _ in range(50_000)]
    watching.join()
    assert stamps == sorted(set(stamps))
