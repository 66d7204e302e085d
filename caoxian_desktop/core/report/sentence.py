"""The sentence and the clause around a place in a text."""

from __future__ import annotations

import re
from functools import lru_cache

from caoxian_desktop.core.report.span import Span

# A sentence ends with its mark and the quotation marks and brackets that close with it; a line break always ends one.
_SENTENCE_END = re.compile(r"[。！？!?…]+[”’』」）)】》]*|\n")
# A clause ends at any pause but the enumeration comma (、). A half-width comma or colon between digits is part of a
# figure or a ratio; a full stop of Latin script (.) never ends one, because decimals are the commoner reading.
_CLAUSE_END = re.compile(rf"{_SENTENCE_END.pattern}|[；;，：]|(?<!\d),|,(?!\d)|(?<!\d):|:(?!\d)")
_BLANKS = " \t\u3000\u00a0"


def sentence_at(text: str, offset: int) -> Span:
    """Return the sentence that holds `offset`, its closing mark included, blanks before it left out.

    An offset on a line break belongs to the sentence before it. Raises ValueError outside the text.
    """
    return _piece(text, offset, _SENTENCE_END, keep_mark=True)


def clause_at(text: str, offset: int) -> Span:
    """Return the clause that holds `offset`, without the mark that closes it.

    An offset on that mark belongs to the clause before it. Raises ValueError outside the text.
    """
    return _piece(text, offset, _CLAUSE_END, keep_mark=False)


def _piece(text: str, offset: int, ends: re.Pattern[str], *, keep_mark: bool) -> Span:
    if not 0 <= offset <= len(text):
        raise ValueError(f"offset {offset} lies outside a text of {len(text)} characters")
    line_start = text.rfind("\n", 0, offset) + 1
    line_end = text.find("\n", offset)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    for start, mark, after in _pieces(line, ends):
        if offset - line_start < after or after == len(line):
            first = mark - len(line[start:mark].lstrip(_BLANKS))
            return Span(line_start + first, line_start + (after if keep_mark else mark))
    return Span(line_start, line_start)


@lru_cache(maxsize=256)
def _pieces(line: str, ends: re.Pattern[str]) -> tuple[tuple[int, int, int], ...]:
    """Cut one line: (start of the piece, start of its closing mark, start of the next piece)."""
    cuts: list[tuple[int, int, int]] = []
    start = 0
    for found in ends.finditer(line):
        cuts.append((start, found.start(), found.end()))
        start = found.end()
    if start < len(line):
        cuts.append((start, len(line), len(line)))
    return tuple(cuts)
