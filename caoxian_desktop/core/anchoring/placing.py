"""Where a described place stands in another text of the same report, and how sure that is: derived, never kept.

The ladder, the surest first, after Hypothesis's anchoring, with guards it lacks: the position in the same text; the
very words, among several those whose surroundings lead; the words with other numbers in them, said so; words much like
them; pieces of them, offered. White space and full-width forms are set aside. What is not sure is left to a person.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from caoxian_desktop.core.anchoring.approximate import approximate
from caoxian_desktop.core.anchoring.ground import Ground
from caoxian_desktop.core.anchoring.neighbours import neighbours_stand
from caoxian_desktop.core.anchoring.remains import remains
from caoxian_desktop.core.anchoring.selector import CONTEXT, TextTarget, words_stand
from caoxian_desktop.core.anchoring.sought import Candidate, Sought, candidates, sought
from caoxian_desktop.core.anchoring.standing import Placement, Standing
from caoxian_desktop.core.report.span import Span

__all__ = ["Ground", "Placement", "Standing", "place"]

LEAD = 0.15
"""By how much the best score must exceed the next, of 1, for a place to be taken among several."""
_ELSEWHERE = 0.05
"""How much more alike the surroundings must be under other headings."""
_OTHER_NUMBER = 0.6
"""How alike they must be where the words have other numbers."""
_MAY_BE = 0.5
"""How alike they must be for words with other numbers to be offered to a person."""
_MOST = 20
"""Places offered where several come into question."""
_ORPHAN = Placement(Standing.ORPHAN)

Accepts = Callable[[Span], bool]


def place(target: TextTarget, ground: Ground, accepts: Accepts = lambda _: True) -> Placement:
    """Find a described place in a text; `accepts` tells which places come into question at all."""
    if target.version == ground.version and words_stand(ground.report.text, target) and accepts(target.span):
        return Placement(Standing.EXACT, target.span)
    if (intact := _intact(target, ground)) is not None and accepts(intact):
        return _exact(target, intact, ground)
    what = sought(target, ground)
    found = [candidate for candidate in candidates(what, ground) if accepts(candidate.span)]
    return _taken(target, what, found, ground) or _weak(what, found, ground, accepts)


def _intact(target: TextTarget, ground: Ground) -> Span | None:
    """Return the one place under the same headings where all that was described stands letter by letter.

    Near an end of its text a description may end with a number that goes on here: it is looked at more closely.
    """
    if len(target.before) < CONTEXT or len(target.after) < CONTEXT:
        return None
    text, described = ground.report.text, target.before + target.quote + target.after
    at = text.find(described)
    if at < 0 or text.find(described, at + 1) >= 0:
        return None
    start = at + len(target.before)
    same = ground.compared(target.path) == ground.path(start)
    return Span(start, start + len(target.quote)) if same else None


def _exact(target: TextTarget, span: Span, ground: Ground) -> Placement:
    stand = neighbours_stand(target, span, ground)
    return Placement(Standing.EXACT if stand else Standing.NEIGHBOURS_CHANGED, span)


def _taken(target: TextTarget, what: Sought, found: Sequence[Candidate], ground: Ground) -> Placement | None:
    """Return the place that leads by enough, if there is one and its surroundings are like enough."""
    if not found or (len(found) > 1 and found[0].score - found[1].score < LEAD):
        return None
    best = found[0]
    least = _least(what) + (0.0 if best.in_section else _ELSEWHERE)
    if best.same and best.context >= least:
        return _exact(target, best.span, ground)
    if not best.same and best.context >= max(least, _OTHER_NUMBER):
        return Placement(Standing.NUMBER_CHANGED, best.span)
    return None


def _least(what: Sought) -> float:
    """Return how alike the surroundings must be, of 1: the fewer words, the more; from 25 on they speak for themselves.

    Where the described place is gone and one place leads all the same, 19 of 20 such have a likeness below 0.68.
    """
    return max(0.0, 0.75 - 0.03 * len(what.words))


def _weak(what: Sought, found: Sequence[Candidate], ground: Ground, accepts: Accepts) -> Placement:
    """Return what is left to a person."""
    near = approximate(what, ground, accepts)
    if near is not None:
        return near
    offered = tuple(candidate.span for candidate in found if candidate.same or candidate.context >= _MAY_BE)
    offered = offered or tuple(span for span in remains(what, ground) if accepts(span))
    return Placement(Standing.AMBIGUOUS, None, offered[:_MOST]) if offered else _ORPHAN
