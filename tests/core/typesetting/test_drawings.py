"""Charts are drawn once."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.ticket import NO_TICKET, Ticket
from caoxian_desktop.core.typesetting.drawings import PNG, Drawings, Wanted


@pytest.fixture
def asked() -> list[str]:
    """The keys of the charts that were drawn, in order."""
    return []


@pytest.fixture
def drawings(asked: list[str]) -> Drawings[str]:
    """Drawings of which two are kept."""

    def draw(wanted: Sequence[Wanted], _ticket: Ticket) -> list[str]:
        asked.extend(chart.key for chart, _ in wanted)
        return [f"{chart.key} {width}" for chart, width in wanted]

    return Drawings(draw, most=2)


def of(drawings: Drawings[str], *charts: Chart, width: float = 440) -> list[str]:
    return drawings.of([(chart, width) for chart in charts], NO_TICKET)


def test_only_what_is_not_known_is_drawn(analysis: Analysis, drawings: Drawings[str], asked: list[str]) -> None:
    first, second, third = charts_of(analysis)[:3]
    of(drawings, first, second)
    assert of(drawings, third, second, third) == [f"{chart.key} 440" for chart in (third, second, third)]
    assert asked == [first.key, second.key, third.key]


def test_an_equal_chart_of_another_analysis_is_the_same_one(
    analysis: Analysis, drawings: Drawings[str], asked: list[str]
) -> None:
    for _ in range(2):
        of(drawings, charts_of(analysis)[0])
    assert len(asked) == 1


def test_another_width_is_another_drawing(analysis: Analysis, drawings: Drawings[str], asked: list[str]) -> None:
    chart = charts_of(analysis)[0]
    assert of(drawings, chart, width=300) != of(drawings, chart)
    assert asked == [chart.key] * 2


def test_what_was_asked_for_longest_ago_goes_first(
    analysis: Analysis, drawings: Drawings[str], asked: list[str]
) -> None:
    first, second, third = charts_of(analysis)[:3]
    for chart in (first, second, first, third, first, second):
        of(drawings, chart)
    assert asked == [first.key, second.key, third.key, second.key]


def test_more_than_are_kept_are_drawn_all_the_same(analysis: Analysis, drawings: Drawings[str]) -> None:
    charts = charts_of(analysis)[:4]
    assert of(drawings, *charts) == [f"{chart.key} 440" for chart in charts]


def test_a_word_file_shows_what_was_drawn_for_it(analysis: Analysis) -> None:
    chart = charts_of(analysis)[0]
    (png,) = PNG.of([(chart, 600.0)], NO_TICKET)
    assert png.startswith(b"\x89PNG")
    assert PNG.of([(chart, 600.0)], NO_TICKET)[0] is png
