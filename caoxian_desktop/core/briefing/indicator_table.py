"""All figures of a report by section: results and targets in columns of their own, each with its citation."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.briefing import Column, Run, RunKind, Table, TableRow
from caoxian_desktop.core.briefing.citing import cite, has_estimates, plan_head, review_head
from caoxian_desktop.core.briefing.full_text import is_chosen
from caoxian_desktop.core.briefing.wording import Figures, gathered, is_aim
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.report.report import Report, TitleBlock


def indicator_table(analysis: Analysis, sections: Collection[int] | None) -> Table | None:
    """Return the table of the chosen sections' figures; None where they hold none. Background figures stay out."""
    report = analysis.report
    chosen = [
        observation
        for observation in analysis.observations
        if observation.kind is not Kind.BACKGROUND and is_chosen(report, observation.span.start, sections)
    ]
    rows = tuple(_rows(report, gathered(analysis, chosen)))
    if not rows:
        return None
    block = report.title_block
    columns = (
        Column("指标", 0.29),
        Column(review_head(block, estimated=has_estimates(analysis)), 0.28),
        Column(plan_head(block), 0.28),
        Column("出处", 0.15),
    )
    return Table(columns, rows, "指标一览：按章节列出报告中的数据，总结年度与目标年度分列")


def _rows(report: Report, figures: Iterator[Figures]) -> Iterator[TableRow]:
    for title, members in groupby(figures, key=lambda group: _section(report, group.span.start)):
        if title:
            yield TableRow(((Run(title, RunKind.STRONG),),))
        yield from (_row(report, group) for group in members)


def _section(report: Report, offset: int) -> str:
    """Return the heading a figure is listed under: the section of the second layer, or the first."""
    path = report.path_at(offset)[:2]
    return f"{path[-1].label}{path[-1].title}" if path else ""


def _row(report: Report, figures: Figures) -> TableRow:
    words = (Run(figures.words(report.text) + _other_year(report.title_block, figures)),)
    nothing = (Run(""),)
    result, target = (nothing, words) if is_aim(figures.observations[0]) else (words, nothing)
    return TableRow(((Run(figures.name),), result, target, (cite(report, figures.span),)))


def _other_year(block: TitleBlock, figures: Figures) -> str:
    """Return the year in brackets where it is not the column's: two years never stand unmarked in one column."""
    first = figures.observations[0]
    own = {str(block.plan_year)} if is_aim(first) else {str(block.review_year), block.review_period or ""}
    if first.period in own or not first.period:
        return ""
    if first.period == "prior":
        return "" if first.role else "（此前）"
    return f"（{first.period}年）" if first.period.isdigit() else f"（{first.period}）"
