"""Where the pieces of words stand that were taken apart: offered to a person, never taken for the place."""

from __future__ import annotations

import re
from itertools import islice

from caoxian_desktop.core.anchoring.ground import Ground, occurrences
from caoxian_desktop.core.anchoring.sought import Sought
from caoxian_desktop.core.report.span import Span

_PIECE = re.compile(r"[^。！？!?…；;,、:]{8,}[。！？!?…；;,、:]*")
"""A clause of a plain text, long enough to be known by its words."""
_GAP = 8
"""Characters between two pieces that are still one stretch: a clause too short to be known by its words."""
_SHARE = 0.5
"""Share of the words that must stand, in pieces, for them to be offered."""


def remains(what: Sought, ground: Ground) -> tuple[Span, ...]:
    """Return the stretches in which pieces of the words stand beside each other, the longest first.

    A piece counts where it follows the one before, or where it stands once only, whatever its numbers are; () where
    less than half of the words is left.
    """
    stretches: list[tuple[int, int]] = []
    length = 0
    for piece in _PIECE.finditer(what.needle):
        place = _place(piece.group(), ground.masked.words, stretches[-1][1] if stretches else -1)
        if place is not None:
            start, end = place, place + len(piece.group())
            length += end - start
            if stretches and 0 <= start - stretches[-1][1] <= _GAP:
                start = stretches.pop()[0]
            stretches.append((start, end))
    if length < _SHARE * len(what.needle):
        return ()
    stretches.sort(key=lambda stretch: (stretch[0] - stretch[1], stretch))
    plain = ground.masked.plain
    return tuple(ground.span(plain(start), plain(end)) for start, end in stretches)


def _place(piece: str, words: str, behind: int) -> int | None:
    """Return where a piece stands: right behind an offset, else if it stands once only."""
    next_one = words.find(piece, behind, behind + _GAP + len(piece)) if behind >= 0 else -1
    if next_one >= 0:
        return next_one
    places = list(islice(occurrences(words, piece), 2))
    return places[0] if len(places) == 1 else None
