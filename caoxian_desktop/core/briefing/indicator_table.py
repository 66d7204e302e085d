"""All figures of a report by section: results and targets in tables of their own, each with its citation."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.blocks import Column, Run, RunKind, Table, TableRow
from caoxian_desktop.core.briefing.citing import cite, has_estimates, plan_head, review_head
from caoxian_desktop.core.briefing.full_text import is_chosen
from caoxian_desktop.core.briefing.timing import in_brackets, other_years
from caoxian_desktop.core.briefing.wording import Figures, gathered, is_aim
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.report.report import Report

_SHORT_PLACE = 5
"""Signs of a citation that names no section below its part."""


def indicator_tables(
    analysis: Analysis, sections: Collection[int] | None, *, citations: bool = True
) -> Iterator[Table]:
    """Yield a table of the chosen sections' results and one of their targets, each where there are any.

    Two tables, each with its year at its head, and not one: hardly a figure of the review has its target in the same
    section, and half of every row would stand empty. Background figures stay out.
    """
    report, block = analysis.report, analysis.report.title_block
    chosen = [
        observation
        for observation in analysis.observations
        if observation.kind is not Kind.BACKGROUND and is_chosen(report, observation.span.start, sections)
    ]
    figures = list(gathered(analysis, chosen))
    heads = (review_head(block, estimated=has_estimates(analysis)), plan_head(block))
    for head, aims in zip(heads, (False, True), strict=True):
        rows = tuple(_rows(analysis, [group for group in figures if is_aim(group.observations[0]) is aims]))
        if rows:
            columns = _columns(head, rows)
            if not citations:
                columns, rows = columns[:2], tuple(TableRow(row.cells[:2]) for row in rows)
            yield Table(columns, rows, f"指标一览：{head}，按章节列出报告中的数据", narrow=True)


def _columns(head: str, rows: Iterable[TableRow]) -> tuple[Column, ...]:
    """Return the columns; places of parts alone (〔一10〕) leave their room to the names, which are long."""
    longest = max(len(row.cells[-1][0].text) for row in rows if len(row.cells) > 1)
    if longest > _SHORT_PLACE:
        return Column("指标", 0.37), Column(head, 0.375), Column("出处", 0.255)
    return Column("指标", 0.41), Column(head, 0.4), Column("出处", 0.19)


def _rows(analysis: Analysis, figures: Iterable[Figures]) -> Iterator[TableRow]:
    report = analysis.report
    for title, members in groupby(figures, key=lambda group: _section(report, group.span.start)):
        if title:
            yield TableRow(((Run(title, RunKind.STRONG),),))
        yield from (_row(analysis, group) for group in members)


def _section(report: Report, offset: int) -> str:
    """Return the heading a figure is listed under: the section of the second layer, or the first."""
    path = report.path_at(offset)[:2]
    return f"{path[-1].label}{path[-1].title}" if path else ""


def _row(analysis: Analysis, figures: Figures) -> TableRow:
    report, last = analysis.report, figures.observations[-1]
    years = "" if last.role == "from" else other_years(analysis, last)
    words = Run(figures.words(report.text) + in_brackets(years))
    return TableRow(((Run(figures.name),), (words,), (cite(report, figures.span),)))
