"""Where next: the section or the note after or before what is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

if TYPE_CHECKING:
    from caoxian_desktop.core.annotations.annotation import Annotation


def neighbouring_section(report: Report, offset: int, step: int) -> Span | None:
    """Return the heading after (step 1) or before (-1) an offset; None past the ends."""
    headings = sorted(section.heading for section in report.walk())
    if step > 0:
        return next((heading for heading in headings if heading.start > offset), None)
    return next((heading for heading in reversed(headings) if heading.start < offset), None)


def neighbouring_note(notes: Sequence[Annotation], chosen: str, offset: int, step: int) -> Annotation | None:
    """Return the note after or before the chosen one, or after or before an offset; round at the ends."""
    if not notes:
        return None
    at = next((at for at, note in enumerate(notes) if note.id == chosen), None)
    if at is not None:
        return notes[(at + step) % len(notes)]
    if step > 0:
        return next((note for note in notes if note.span.start >= offset), notes[0])
    return next((note for note in reversed(notes) if note.span.start < offset), notes[-1])
