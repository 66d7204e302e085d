"""Where a described place stands in another text of the same report, and how sure that is: derived, never kept."""

from __future__ import annotations

from caoxian_desktop.core.anchoring.ladder import Ambiguity, Ground, Landing, find
from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.anchoring.standing import Placement, Standing

__all__ = ["Ground", "Placement", "Standing", "place"]


ORPHANED = Placement(Standing.ORPHAN)


def place(target: TextTarget, ground: Ground) -> Placement:
    """Find a described place in a text."""
    match find(target, ground):
        case Landing(span=span):
            return Placement(Standing.EXACT, span)
        case Ambiguity(spans=spans):
            return Placement(Standing.AMBIGUOUS, None, spans)
        case None:
            return ORPHANED
