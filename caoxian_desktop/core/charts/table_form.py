"""A chart as a table of words: for CSV files and for those who cannot see the drawing."""

from __future__ import annotations

import csv
import io

from caoxian_desktop.core.charts.chart import Chart, Mark, Row
from caoxian_desktop.core.report.cells import number_word, safe_cell

HEADER = ("项目", "指标", "时期", "系列", "原文表述", "数值", "单位", "说明")


def csv_of(chart: Chart) -> str:
    """Return the chart's marks as CSV (RFC 4180, CRLF), one line a mark under `HEADER`."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADER)
    for row in chart.rows:
        writer.writerows(_record(row, mark) for mark in row.marks)
    return out.getvalue()


def _record(row: Row, mark: Mark) -> list[str]:
    texts = [safe_cell(text) for text in (row.label, mark.label, mark.year, mark.series, mark.wording)]
    remark = "；".join(word for word in (mark.remark, "口径不同" if mark.hollow else "", row.note) if word)
    return [*texts, number_word(mark.value), safe_cell(mark.unit), safe_cell(remark)]


def spoken(chart: Chart) -> str:
    """Return the chart in words, one line a row: what a screen reader says and an image's alternative text holds."""
    lines = [chart.title]
    for row in chart.rows:
        said = "；".join(
            f"{mark.series}{'（口径不同）' if mark.hollow else ''} {mark.printed}".strip() for mark in row.marks
        )
        lines.append(f"{row.label}：{said}" if row.label else said)
    return "\n".join([*lines, chart.note])


def _said(mark: Mark) -> str:
    return f"{mark.series}{'（口径不同）' if mark.hollow else ''} {mark.printed}".strip()
