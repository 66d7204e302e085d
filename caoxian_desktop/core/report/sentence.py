"""The sentence and the clause around a place in a text."""

from __future__ import annotations

import re

from caoxian_desktop.core.report.span import Span

# A sentence ends with its mark and the quotation marks and brackets that close with it; a line break always ends one.
_SENTENCE_END = re.compile(r"[。！？!?…]+[”’』」）)】》]*|\n")
# A clause ends at any pause but the enumeration comma (、). A half-width comma or colon between digits is part of a
# figure or a ratio; a full stop of Latin script (.) never ends one, because decimals are the commoner reading.
_CLAUSE_END = re.compile(rf"{_SENTENCE_END.pattern}|[；;，：]|(?<!\d),|,(?!\d)|(?<!\d):|:(?!\d)")
QUOTED = 1000
"""Characters of a sentence that are quoted before a place, and from it on; none of the corpus has as many."""
_REACH = 400
_BLANKS = " \t\u3000\u00a0"


def sentence_at(text: str, offset: int) -> Span:
    """Return the sentence that holds `offset`, its closing mark included, blanks before it left out.

    An offset on a line break belongs to the sentence before it. Raises ValueError outside the text.
    """
    return _piece(text, offset, _SENTENCE_END, keep_mark=True)


def sentence_near(text: str, offset: int, reach: int = QUOTED) -> Span:
    """Return the sentence that holds `offset`; of one that goes on for longer, what lies within `reach` characters.

    A file may have no full stop in it: whole sentences of it, beside each of its figures, would fill the memory.
    """
    low = max(0, offset - reach)
    near = sentence_at(text[low : offset + reach], offset - low)
    return Span(low + near.start, low + near.end)


def quoted_sentence(text: str, offset: int) -> str:
    """Return the words of a sentence as tables quote them: as `sentence_near` does, with … where it goes on."""
    near = sentence_near(text, offset)
    before = "…" if 0 < near.start <= offset - QUOTED else ""
    after = "…" if offset + QUOTED <= near.end < len(text) else ""
    return f"{before}{near.of(text)}{after}"


def clause_at(text: str, offset: int) -> Span:
    """Return the clause that holds `offset`, without the mark that closes it.

    An offset on that mark belongs to the clause before it. Raises ValueError outside the text.
    """
    return _piece(text, offset, _CLAUSE_END, keep_mark=False)


def _piece(text: str, offset: int, ends: re.Pattern[str], *, keep_mark: bool) -> Span:
    if not 0 <= offset <= len(text):
        raise ValueError(f"offset {offset} lies outside a text of {len(text)} characters")
    start = _start(text, offset, ends)
    mark = after = len(text)
    while found := ends.search(text, start):
        mark, after = found.span()
        ends_line = text[mark] == "\n" or text[after : after + 1] in {"\n", ""}
        if offset < after or (ends_line and offset == after):
            break
        start, mark, after = after, len(text), len(text)
    first = mark - len(text[start:mark].lstrip(_BLANKS))
    return Span(first, after if keep_mark and text[mark : mark + 1] != "\n" else mark)


def _start(text: str, offset: int, ends: re.Pattern[str]) -> int:
    """Return a place before `offset` at which a piece begins, looking back only as far as need be.

    A report may be one line of millions of characters; cutting all of it for each of its figures would never end.
    """
    reach = _REACH
    while (low := offset - reach) > 0:
        if (line := text.rfind("\n", low, offset)) >= 0:
            return line + 1
        # A mark that begins in the stretch ends where it would for one who came from further back.
        if (found := ends.search(text, low, offset)) and found.end() < offset:
            return found.end()
        reach *= 8
    return text.rfind("\n", 0, offset) + 1
