"""All checks, and the findings they give of a report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.figure_checks import FIGURE_CHECKS
from caoxian_desktop.core.checking.finding import Check, Finding, Subject
from caoxian_desktop.core.checking.wording.wording_checks import WORDING_CHECKS
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.ticket import NO_TICKET, Cancelled, Ticket

CHECKS: tuple[Check, ...] = (*FIGURE_CHECKS, *WORDING_CHECKS)

_OF_MARKS = frozenset(("figures.comma", "figures.mark_in_number"))
"""Findings of figures that speak of a mark; what the wording says of the same mark would be told twice."""


def check(analysis: Analysis, ticket: Ticket = NO_TICKET) -> tuple[Finding, ...]:
    """Return what may want a second look, in the order of the places, those of one place by their codes.

    A pure function of the analysed report. Raises Cancelled between two checks where the ticket is: a report of
    millions of characters takes half a minute, and nobody waits so long to close a window.
    """
    found: list[Finding] = []
    for one in CHECKS:
        if ticket.cancelled:
            raise Cancelled
        found += one(analysis)
    marks = sorted(finding.spans[0] for finding in found if finding.code in _OF_MARKS)
    once = [f for f in found if f.subject is Subject.FIGURES or not _told_with(f, marks)]
    return tuple(sorted(once, key=lambda f: (f.spans[0], f.code, f.spans)))


def _told_with(finding: Finding, marks: Sequence[Span]) -> bool:
    """Tell whether a finding of wording is about nothing but a mark that a finding of figures has named."""
    around = (marks[max(0, bisect_right(marks, span.start, key=lambda m: m.start) - 1)] for span in finding.spans)
    return bool(marks) and all(mark.contains(span) for mark, span in zip(around, finding.spans, strict=True))
