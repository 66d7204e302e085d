"""What last year's report aimed at beside what this year's says came of it, where both are at hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caoxian_desktop.core.briefing.blocks import Block, Column, Run, Runs, SmallPrint, Table, TableRow
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import cite
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.charts.chart import Chart, Mark, Row
from caoxian_desktop.core.charts.evidence import gather
from caoxian_desktop.core.charts.history import history
from caoxian_desktop.core.charts.makers.fulfilment import fulfilment
from caoxian_desktop.core.report.report import Report


def fulfilment_table(material: Material, others: Sequence[Material], choices: Choices) -> Iterator[Block]:
    """Yield last year's targets beside this year's results; nothing where last year's report is not among `others`."""
    place = material.report.title_block.place
    siblings = [other.analysis for other in others if place and other.report.title_block.place == place]
    known = history(gather(material.analysis), siblings)
    before = known.before() if known else None
    chart = fulfilment(known) if known else None
    if known is None or before is None or chart is None:
        return
    earlier = known.evidences[before].report
    heads = (f"{_year(chart)}目标（{earlier.name}）", f"{_year(chart)}完成数（{material.report.name}）")
    columns = (Column("指标", 0.24), Column(heads[0], 0.27), Column(heads[1], 0.27), Column("比较", 0.22))
    # What is folded is told in another scope, or in two values: no answer to whether the target was met.
    rows = tuple(_row(row, material.report, earlier, choices) for row in chart.rows if not row.folded)
    if rows:
        yield Table(columns, rows, f"{earlier.name}所提目标与{material.report.name}所报完成数")
        yield SmallPrint(f"{chart.note}目标可能是下限或上限。")


def _year(chart: Chart) -> str:
    """Return the year both columns speak of, as the chart's title names it."""
    return chart.title.partition("（")[2].rstrip("）")


def _row(row: Row, report: Report, earlier: Report, choices: Choices) -> TableRow:
    results = [mark for mark in row.marks if mark.origin is None]
    aims = [mark for mark in row.marks if mark.origin is not None]
    return TableRow(
        ((Run(row.label),), _cell(aims, earlier, choices), _cell(results, report, choices), (Run(row.note or "—"),))
    )


def _cell(marks: Sequence[Mark], report: Report, choices: Choices) -> Runs:
    runs: list[Run] = []
    for mark in marks:
        runs.append(Run(f"；{mark.printed}" if runs else mark.printed))
        runs += [cite(report, mark.span)] if choices.citations else []
    return tuple(runs)
