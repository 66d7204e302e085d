"""Charts are drawn once."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.ticket import NO_TICKET, Ticket
from caoxian_desktop.core.typesetting.drawings import Drawings
from caoxian_desktop.core.typesetting.typst_process import TypstProcess


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys of the charts that the process is asked to draw, in order."""
    keys: list[str] = []

    def draw(_process: TypstProcess, charts: Sequence[Chart], width: float, _ticket: Ticket) -> list[str]:
        keys.extend(chart.key for chart in charts)
        return [f"{chart.key} {width}" for chart in charts]

    monkeypatch.setattr(TypstProcess, "draw", draw)
    return keys


def test_only_what_is_not_known_is_drawn(analysis: Analysis, asked: list[str]) -> None:
    first, second, third = charts_of(analysis)[:3]
    drawings = Drawings()
    drawings.of([first, second], 440, NO_TICKET)
    assert drawings.of([third, second, third], 440, NO_TICKET) == [f"{c.key} 440" for c in (third, second, third)]
    assert asked == [first.key, second.key, third.key]


def test_an_equal_chart_of_another_analysis_is_the_same_one(analysis: Analysis, asked: list[str]) -> None:
    drawings = Drawings()
    for _ in range(2):
        drawings.of(charts_of(analysis)[:1], 440, NO_TICKET)
    assert len(asked) == 1


def test_another_width_is_another_drawing(analysis: Analysis, asked: list[str]) -> None:
    drawings, chart = Drawings(), charts_of(analysis)[0]
    assert drawings.of([chart], 300, NO_TICKET) != drawings.of([chart], 440, NO_TICKET)
    assert asked == [chart.key] * 2


def test_what_was_asked_for_longest_ago_goes_first(analysis: Analysis, asked: list[str]) -> None:
    first, second, third = charts_of(analysis)[:3]
    drawings = Drawings(most=2)
    for chart in (first, second, first, third, first, second):
        drawings.of([chart], 440, NO_TICKET)
    assert asked == [first.key, second.key, third.key, second.key]
