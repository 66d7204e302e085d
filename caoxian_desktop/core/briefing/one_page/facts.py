"""What may stand on the one page, found before any of it gives way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.one_page.fitting import SHORT_LINE
from caoxian_desktop.core.briefing.one_page.headline_table import HeadlineRow, headline_rows
from caoxian_desktop.core.briefing.one_page.highlights import highlights
from caoxian_desktop.core.briefing.one_page.levers import Lever, Slogan, chosen, levers, plan_start, slogans
from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.briefing.one_page.pledges import Pledges, pledges
from caoxian_desktop.core.briefing.one_page.shortcomings import shortcomings
from caoxian_desktop.core.briefing.unmet import unfulfilled
from caoxian_desktop.core.report.span import Span

MOST_ROWS, ENOUGH_ROWS = 9, 7
"""Rows of the headline table: at most so many, and with one year only where fewer than these have both."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that may stand on the page.

    `levers` are all that were found, `chosen` those with a place; `named` is what the year is called in the paragraph
    of a headline target.
    """

    analysis: Analysis
    rows: tuple[HeadlineRow, ...]
    highlights: tuple[Piece, ...]
    shortcomings: tuple[Piece, ...]
    unfulfilled: tuple[Span, ...]
    levers: tuple[Lever, ...]
    chosen: tuple[Lever, ...]
    named: Slogan | None
    pledges: Pledges | None


def gather(analysis: Analysis) -> Facts:
    """Find the facts of the page."""
    report = analysis.report
    since = plan_start(analysis)
    rows = headline_rows(analysis, MOST_ROWS, ENOUGH_ROWS)
    figures = {o.span for row in rows for o in (*row.results, *row.targets)}
    weak, every = shortcomings(report), levers(analysis, since, figures)
    return Facts(
        analysis,
        rows,
        highlights(analysis, figures, since),
        weak,
        unfulfilled(report, since, [piece.span for piece in weak]),
        every,
        chosen(every),
        _named_with_target(analysis, rows, slogans(report, since)),
        pledges(report, since, SHORT_LINE),
    )


def line_of(facts: Facts, piece: Piece) -> int:
    """Return the start of a statement's paragraph: what is cited together stands on one line."""
    paragraph = facts.analysis.report.paragraph_at(piece.span.start)
    return paragraph.span.start if paragraph else 0


def _named_with_target(analysis: Analysis, rows: Iterable[HeadlineRow], named: Iterable[Slogan]) -> Slogan | None:
    report = analysis.report
    targets = [target for row in rows for target in row.targets]
    for slogan in named:
        paragraph = report.paragraph_at(slogan.span.start)
        before = report.text[max(0, slogan.span.start - 8) : slogan.span.start]
        if "定为" in before and any(report.paragraph_at(t.span.start) is paragraph for t in targets):
            return slogan
    return None
