"""Where to go on reading in another text of the same report."""

from __future__ import annotations

from caoxian_desktop.core.anchoring.placing import Ground, place
from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.report.report import Report


def carried_offset(old: Report, offset: int, new: Report) -> int:
    """Return the code point in `new` to show at the top for one who read `old` at `offset`.

    It is the beginning of the same paragraph; where that is not found, of the one as far from the beginning.
    """
    paragraph = old.paragraph_at(offset)
    if paragraph is not None:
        placed = place(describe(old, "old", paragraph.span), Ground(new, "new"))
        if placed.span is not None:
            return _start(new, placed.span.start)
    return _start(new, offset * len(new.text) // max(1, len(old.text)))


def _start(report: Report, offset: int) -> int:
    paragraph = report.paragraph_at(offset)
    return 0 if paragraph is None else paragraph.span.start
