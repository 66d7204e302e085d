"""Paragraphs that a page's layout tore apart or ran together."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from caoxian_desktop.core.importing.editing import Edit
from caoxian_desktop.core.importing.lines import Line, lines_of
from caoxian_desktop.core.importing.marks import Style, mark_of

_ENDING = tuple("。！？：；”）!?:;")
_NUMERALS = "一二三四五六七八九十"
_GLUED = re.compile(rf"(?<=[。！？；”])(?=[{_NUMERALS}]{{1,3}}、[^。，；！？：\n]{{2,30}}$)", re.MULTILINE)
_MIN_LINES = 30
_MIN_SHARE = 0.6
_INDENT = 2.0


def glued_headings(text: str) -> Iterator[Edit]:
    """Break before a numbered heading that hangs on the end of the paragraph before and ends its line."""
    return (Edit(found.start(), found.start(), "\n") for found in _GLUED.finditer(text))


def wrapped_lines(text: str) -> Iterator[Edit]:
    """Join the lines of a text that was broken at a fixed width, as PDF files give it.

    A paragraph begins after a line that ends short, and with a line two characters (the lost indent) shorter than
    the others.
    """
    lines = lines_of(text)
    width = _common_width(lines)
    if not width:
        return
    for line, following in pairwise(lines):
        if not _paragraph_ends(line, following, width):
            yield Edit(line.end, line.end + 1)


def _common_width(lines: Sequence[Line]) -> float:
    """Return the width most lines share, in 汉字; 0 for a text whose lines are paragraphs."""
    if len(lines) < _MIN_LINES:
        return 0
    widths = [_width(line.text) for line in lines]
    common = Counter(round(width) for width in widths).most_common(1)[0][0]
    full = [line for line, width in zip(lines, widths, strict=True) if abs(width - common) <= _INDENT]
    torn = sum(not line.text.endswith(_ENDING) for line in full)
    if not 18 <= common <= 60 or len(full) < _MIN_SHARE * len(lines) or torn < len(full) / 2:
        return 0
    return float(common)


def _width(words: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in words)


def _paragraph_ends(line: Line, following: Line, width: float) -> bool:
    here, there = _width(line.text), _width(following.text)
    ended = line.text.endswith(_ENDING)
    mark = mark_of(line.text)
    if mark and mark.style is Style.CHINESE and here < width * 0.8:
        return True
    if not ended:
        return False
    indented = width - _INDENT - 0.6 <= there <= width - _INDENT + 0.6
    return here < width - _INDENT - 0.6 or indented or mark_of(following.text) is not None
