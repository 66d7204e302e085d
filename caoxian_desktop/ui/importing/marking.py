"""Which words become a heading when a person marks a place, and at which level."""

from __future__ import annotations

from caoxian_desktop.core.corrections.wording import heading_place
from caoxian_desktop.core.importing.structure.headings import MAX_LABELLED
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span


def marked_heading(report: Report, marked: Span) -> Span | None:
    """Return the words of the line marked that become its heading; None where they are none or too many.

    That is the line's first sentence, however few of its words are marked; where more is marked, as far as it reaches.
    """
    try:
        first = heading_place(report.text, Span(marked.start, marked.start))
        place = heading_place(report.text, marked) if marked.end > first.end else first
    except ValueError:
        return None
    place = first if len(place) > MAX_LABELLED else place
    return place if len(place) <= MAX_LABELLED else None


def level_at(report: Report, offset: int) -> int:
    """Return the level of the last heading on a line of its own before a place, 1 where there is none."""
    before = [section for section in report.walk() if section.heading.start < offset and not section.run_in]
    return before[-1].level if before else 1
