"""Notes at the foot of a page: smaller type below the text, beginning with a mark that the text holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caoxian_desktop.core.importing.formats.page_layout.text_lines import TextLine

_SMALLER = 0.92
"""Share of the text's size up to which type is that of notes."""

_MOST = 200
"""Pieces of notes on a page."""

_NOTE_MARK = re.compile(r"[\[［〔【(（]?(\d{1,3}|[①-⑳]|[*＊※])[\]］〕】)）]?[.．、]?")


def footnotes_from(pieces: Sequence[TextLine], body: float) -> int:
    """Return the index from which a page's pieces are footnotes, `len(pieces)` where there are none.

    `body` is the size of the text, in points.
    """
    start = len(pieces)
    while len(pieces) - start < _MOST and start and pieces[start - 1].size <= _SMALLER * body:
        start -= 1
    # Small type that is no note may end the text just above: a table's last rows.
    while start < len(pieces) and not _is_note(pieces[start], pieces[:start]):
        start += 1
    return start or len(pieces)


def _is_note(piece: TextLine, above: Sequence[TextLine]) -> bool:
    found = _NOTE_MARK.match(piece.text)
    if found is None or not piece.text[found.end() :].strip():
        return False
    mark = found[1]
    return any(mark in line.text[place.start : place.end] for line in above for place in line.references) or (
        not mark.isdigit() and any(mark in line.text for line in above)
    )
