"""A chart in words."""

import csv
import io
from dataclasses import replace

import pytest

from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row
from caoxian_desktop.core.charts.table_form import HEADER, csv_of, spoken
from caoxian_desktop.core.report.span import Span


def a_chart(label: str = "地区生产总值", wording: str = "增长3%") -> Chart:
    mark = Mark(label, wording, "2022年", "2022", Span(0, 3), 3.0, "%", hollow=True, remark="预计数")
    return Chart(
        "headline",
        "主要指标",
        Form.DUMBBELL,
        (Row(label, (mark,), note="口径不同"),),
        ("2022年",),
        "%",
        ("2022",),
        "资料来源",
    )


def test_csv_has_one_line_a_mark_under_the_header() -> None:
    rows = list(csv.reader(io.StringIO(csv_of(a_chart()))))
    assert rows[0] == list(HEADER)
    assert rows[1] == [
        "地区生产总值",
        "地区生产总值",
        "2022",
        "2022年",
        "增长3%",
        "3",
        "%",
        "预计数；口径不同",
    ]


@pytest.mark.parametrize("words", ["=cmd|'/c calc'!A1", "+1", "-2+3", "@SUM(A1)", "\tx", "\rx"])
def test_no_cell_is_a_formula(words: str) -> None:
    for row in csv.reader(io.StringIO(csv_of(a_chart(words, words)), newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


def test_a_range_has_both_ends_in_its_cell() -> None:
    chart = a_chart()
    (row,) = chart.rows
    marks = (replace(row.marks[0], value_max=3.5),)
    assert "3—3.5" in csv_of(replace(chart, rows=(replace(row, marks=marks),)))


def test_the_spoken_form_says_what_the_eye_sees() -> None:
    assert spoken(a_chart()).split("\n") == [
        "主要指标",
        "地区生产总值：2022年（口径不同） 增长3%（预计数）",
        "资料来源",
    ]
