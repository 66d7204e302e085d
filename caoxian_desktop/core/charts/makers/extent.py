"""篇幅与数据分布."""

from __future__ import annotations

from bisect import bisect_left

from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row
from caoxian_desktop.core.charts.evidence import Evidence
from caoxian_desktop.core.charts.parts import Part, grouped, parts_of

FEWEST_PARTS = 2
LENGTH, FIGURES = "篇幅", "数据"


def extent(evidence: Evidence) -> Chart | None:
    """Count characters and figures part by part, in two panels with an axis each. For the study of reports."""
    starts = [o.span.start for o in evidence.analysis.observations]
    rows = grouped(row for part in parts_of(evidence.report) if (row := _row(evidence, part, starts)))
    if not starts or len(rows) < FEWEST_PARTS:
        return None
    note = f"资料来源：{evidence.report.name}。篇幅含标点、不含空白；数据为识别出的数据条数。供研究参考。"
    return Chart("extent", "篇幅与数据分布", Form.COUNTS, rows, (LENGTH, FIGURES), note=note, for_leaders=False)


def _row(evidence: Evidence, part: Part, starts: list[int]) -> Row | None:
    words = len("".join(part.span.of(evidence.report.text).split()))
    figures = bisect_left(starts, part.span.end) - bisect_left(starts, part.span.start)
    if not words:
        return None
    marks = (
        Mark(part.name, f"{words}字", LENGTH, "", part.heading, words, "字"),
        Mark(part.name, f"{figures}条", FIGURES, "", part.heading, figures, "条"),
    )
    return Row(part.name, marks, note=part.under)
