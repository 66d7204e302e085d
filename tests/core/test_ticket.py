"""What is said of the time left is honest: silent at first, near the truth then, and it does not jump."""

from __future__ import annotations

import random
from itertools import pairwise
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.ticket import Cancelled, Pace, Steps


class Watcher:
    """A ticket that takes note of what it is told; cancelled after so many looks."""

    def __init__(self, patience: int = 1_000_000) -> None:
        self.told: list[tuple[int, int]] = []
        self._patience = patience

    @property
    def cancelled(self) -> bool:
        self._patience -= 1
        return self._patience < 0

    def progress(self, done: int, total: int, words: str) -> None:
        self.told.append((done, total))


def test_of_very_many_steps_a_ticket_is_told_some_times_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("caoxian_desktop.core.ticket.time.monotonic", lambda: now[0])
    watcher = Watcher()
    steps = Steps(watcher, 4000)
    for _ in range(4000):
        now[0] += 0.001
        steps.take()
    assert 35 <= len(watcher.told) <= 40
    assert watcher.told == sorted(watcher.told)


def test_steps_end_where_nobody_wants_the_rest() -> None:
    steps = Steps(Watcher(patience=3), 10)
    for _ in range(3):
        steps.take()
    with pytest.raises(Cancelled):
        steps.take()


def told(steps: list[float], every: float = 1.0) -> list[tuple[float, float, float]]:
    """What is said at each look of work whose steps take so many seconds: (when, what, what is true)."""
    pace, ends, said = Pace(0.0), [], []
    now = 0.0
    for step in steps:
        now += step
        ends.append(now)
    looks, done = [at * every for at in range(1, int(ends[-1] / every) + 1)], 0
    for look in looks:
        while done < len(ends) and ends[done] <= look:
            done += 1
            pace.take(done, len(ends), ends[done - 1])
        left = pace.seconds_left(look)
        if left is not None:
            said.append((look, left, ends[-1] - look))
    return said


def test_nothing_is_said_at_first_nor_of_short_work() -> None:
    assert told([0.1] * 30) == []
    assert told([1.0] * 100)[0][0] == pytest.approx(4.0)


@pytest.mark.parametrize("step", [0.05, 1.0, 7.0])
def test_of_even_work_the_truth_is_told(step: float) -> None:
    for _when, left, true in told([step] * 200):
        assert left == pytest.approx(true, rel=0.1, abs=2 * step + 1)


@pytest.mark.parametrize("seed", range(8))
def test_of_uneven_files_it_is_near_once_a_quarter_is_done(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    steps = [chance.choice((0.2, 0.5, 1.0, 4.0)) for _ in range(300)]
    errors = [abs(left - true) / max(true, 30) for when, left, true in told(steps) if when > sum(steps) / 4]
    assert mean(errors) < 0.3
    assert max(errors) < 0.7


def test_it_does_not_jump_when_the_work_turns_slow() -> None:
    said = told([0.2] * 100 + [2.0] * 100)
    jumps = [after[1] - before[1] for before, after in pairwise(said)]
    assert max(jumps) < 40
    assert said[-1][1] < 5


def test_between_two_steps_it_counts_down() -> None:
    pace = Pace(0.0)
    for at in range(1, 11):
        pace.take(at, 20, float(at * 2))
    first, later = pace.seconds_left(20.0), pace.seconds_left(21.5)
    assert first is not None
    assert later is not None
    assert later < first


def test_of_a_long_step_what_is_over_already_is_not_told_again() -> None:
    pace = Pace(0.0)
    pace.take(10, 100, 10.0)
    assert pace.seconds_left(15.0) == pytest.approx(85.0)


@pytest.mark.parametrize(("done", "total", "said"), [(1, 100, False), (2, 100, True), (3, 1000, True), (1, 10, True)])
def test_of_too_few_steps_nothing_is_made(done: int, total: int, said: bool) -> None:
    pace = Pace(0.0)
    pace.take(done, total, 10.0)
    assert (pace.seconds_left(10.0) is not None) is said


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50), st.floats(0, 100)), max_size=20))
def test_whatever_is_reported_it_is_never_below_nothing(reports: list[tuple[int, int, float]]) -> None:
    pace, now = Pace(0.0), 0.0
    for done, total, passed in reports:
        now += passed
        pace.take(done, total, now)
        left = pace.seconds_left(now)
        assert left is None or left >= 0
