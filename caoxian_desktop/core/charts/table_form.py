"""A chart as a table of words: for CSV files and for those who cannot see the drawing."""

from __future__ import annotations

from collections.abc import Iterator

from caoxian_desktop.core.charts.chart import Chart, Mark, Row
from caoxian_desktop.core.report.cells import Cells, comma_separated, number_word, tab_separated

HEADER = ("项目", "指标", "时期", "系列", "原文表述", "数值", "单位", "说明")
_UNDATED = ("完成数", "目标")
"""Columns whose marks are of several years, which stand on an axis."""


def csv_of(chart: Chart) -> str:
    """Return the chart's marks as CSV (RFC 4180, CRLF), one line a mark under `HEADER`."""
    return comma_separated((HEADER, *_records(chart)))


def tsv_of(chart: Chart) -> str:
    """Return the chart's marks as lines of tab-separated cells under `HEADER`, for a spreadsheet's clipboard."""
    return tab_separated((HEADER, *_records(chart)))


def _records(chart: Chart) -> Iterator[Cells]:
    return (_record(row, mark) for row in chart.rows for mark in row.marks)


def _record(row: Row, mark: Mark) -> Cells:
    source = f"出自{mark.origin.citation}" if mark.origin else ""
    scope = "口径不同" if mark.hollow and not row.note else ""
    remark = "；".join(word for word in (mark.remark, scope, row.note, source) if word)
    return row.label, mark.label, mark.year, mark.series, mark.wording, _value(mark), mark.unit, remark


def spoken(chart: Chart) -> str:
    """Return the chart in words, one line a row: what a screen reader says and an image's alternative text holds."""
    lines = [chart.title]
    for row in chart.rows:
        said = "；".join(_said(mark) for mark in row.marks)
        note = f"（{row.note}）" if row.note and row.note not in said else ""
        lines.append(f"{row.label}{note}：{said}" if row.label else said)
    return "\n".join([*lines, chart.note])


def _value(mark: Mark) -> str:
    """Return a mark's value for a cell, of a range both ends."""
    return number_word(mark.value) + ("" if mark.value_max is None else f"—{number_word(mark.value_max)}")


def column_of(mark: Mark) -> str:
    """Return the column a mark stands in, with its year where the column's name has none: 2021年完成数."""
    dated = mark.year.isdecimal() and mark.year not in mark.series and mark.series in _UNDATED
    return f"{mark.year}年{mark.series}" if dated else mark.series


def _said(mark: Mark) -> str:
    return f"{column_of(mark)}{'（口径不同）' if mark.hollow else ''} {mark.printed}".strip()
