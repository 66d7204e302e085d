"""A note on a mark leads back to that mark, also where the chart was made anew."""

import pytest

from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.annotations.annotation import Category, create
from caoxian_desktop.core.annotations.target import MarkTarget
from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Origin, Row
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.charts.pointing import mark_of, noted_marks


def _mark(series: str, start: int, origin: Origin | None = None) -> Mark:
    return Mark("某项", "5%", series, "2023年", Span(start, start + 2), origin=origin)


CHART = Chart(
    "headline",
    "主要指标",
    Form.TABLE,
    (
        Row("甲", (_mark("2022年", 10), _mark("2023年", 20))),
        Row("乙", (_mark("2022年", 30), _mark("2022年", 40), _mark("2023年", 10, Origin("别的报告", "", "")))),
    ),
    ("2022年", "2023年"),
)


@pytest.mark.parametrize(
    ("row", "series", "start", "found"),
    [
        ("甲", "2023年", 20, 1),
        ("乙", "2022年", 40, 3),
        ("甲", "2022年", 999, 0),
        ("丙", "2021年", 30, 2),
        ("丙", "2021年", 999, None),
    ],
)
def test_row_and_series_come_first_then_the_place(row: str, series: str, start: int, found: int | None) -> None:
    place = TextTarget("v", "5%", "", "", start, start + 2)
    assert mark_of(CHART, MarkTarget(place, "headline", row, series)) == found
    assert mark_of(CHART, MarkTarget(place, "another", row, series)) is None


def test_the_notes_on_marks_are_gathered_by_their_marks() -> None:
    place = TextTarget("v", "5%", "", "", 20, 22)
    on_mark = create(MarkTarget(place, "headline", "甲", "2023年"), Category.DATA, Stamper("a"))
    elsewhere = create(MarkTarget(place, "another", "甲", "2023年"), Category.DATA, Stamper("a"))
    on_words = create(place, Category.DATA, Stamper("a"))
    assert noted_marks(CHART, (on_mark, elsewhere, on_words, on_mark)) == {1: [on_mark, on_mark]}
