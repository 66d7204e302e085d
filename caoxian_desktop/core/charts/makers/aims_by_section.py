"""目标分布."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row
from caoxian_desktop.core.charts.evidence import Evidence
from caoxian_desktop.core.charts.parts import Part, grouped, parts_of
from caoxian_desktop.core.charts.wording import UNSTATED, cue_word, period_word
from caoxian_desktop.core.indicators.observation import Kind, Observation

FEWEST_AIMS = 5
FEWEST_PARTS = 2
PLEDGED = "民生实事"
_ALWAYS_LAST = {PLEDGED: 1, UNSTATED: 2}


def aims_by_section(evidence: Evidence) -> Chart | None:
    """Count the targets by where they stand and by the report's own modal word (用语). For the study of reports.

    用语 are the report's words and no official classes. What is pledged (民生实事) has a column of its own.
    """
    aims = [o for o in evidence.analysis.observations if _is_aim(evidence, o)]
    rows = grouped(row for part in parts_of(evidence.report) for row in _rows(part, aims))
    counted: Counter[str] = Counter()
    for mark in (mark for row in rows for mark in row.marks):
        counted[mark.series] += round(mark.value or 0)
    if counted.total() < FEWEST_AIMS or len(rows) < FEWEST_PARTS:
        return None
    columns = tuple(sorted(counted, key=lambda name: (_ALWAYS_LAST.get(name, 0), -counted[name], name)))
    year = period_word(evidence.aimed)
    title = f"目标分布（{year}）：章节与用语" if year else "目标分布：章节与用语"
    note = f"资料来源：{evidence.report.name}。数目为目标的条数，用语为报告原词。供研究参考。"
    years = (evidence.aimed,) if evidence.aimed else ()
    return Chart("aims_by_section", title, Form.MATRIX, rows, columns, "", years, note, for_leaders=False)


def _is_aim(evidence: Evidence, o: Observation) -> bool:
    return o.kind in (Kind.TARGET, Kind.COMMITMENT) and o.period == evidence.aimed


def _column(o: Observation) -> str:
    return PLEDGED if o.kind is Kind.COMMITMENT else cue_word(o)


def _rows(part: Part, aims: list[Observation]) -> Iterator[Row]:
    found: dict[str, list[Observation]] = {}
    for aim in aims:
        if part.span.start <= aim.span.start < part.span.end:
            found.setdefault(_column(aim), []).append(aim)
    if found:
        marks = (
            Mark(part.name, f"{len(held)}项", column, held[0].period, held[0].span, len(held), "项")
            for column, held in found.items()
        )
        yield Row(part.name, tuple(marks), note=part.under)
