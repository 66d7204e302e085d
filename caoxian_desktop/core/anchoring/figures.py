"""Numbers in plain text: where they stand whole, and the text with each of them masked.

A number is taken whole: digits with points and separators, the magnitude and the percent sign behind them, Chinese
numerals, both ends of a range, both parts of a fraction or a ratio. Units of things (元, 家) are words like others.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from caoxian_desktop.core.anchoring.plain_text import PlainText

MASK = "\ue000"
"""Stands for a number; no canonical text holds a character of private use."""

_MAGNITUDE = "[十百千万亿]*(?:%|‰|个?[百千]分点)?"
_ONE = (
    rf"(?:\d+(?:,\d\d\d(?!\d))*(?:\.\d+)*{_MAGNITUDE}"
    rf"|[〇零一二两三四五六七八九十百千万亿]+(?:点[〇零一二三四五六七八九]+)?(?:个?[百千]分点)?)"
)
_BREAK = re.compile(r"[\t\n]+")
_LABELLED = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}、|\d\d?(?:[、．]|\.(?!\d)))")
_BARE = re.compile(r"[\d.,%％\s]*")
_LONGEST = 40
"""Characters of a line before its end that are looked at; a bare number has fewer."""
_FIGURE = re.compile(rf"{_ONE}(?:(?:分之|[-—–~至到:∶/]){_ONE})*")


@dataclass(frozen=True, slots=True)
class MaskedText:
    """A plain text with its numbers masked.

    `words` is the text with one `MASK` for each number; `starts` and `ends` are the numbers' offsets in the plain text,
    `masks` those of their masks in `words`.
    """

    words: str
    starts: array[int]
    ends: array[int]
    masks: array[int]

    def whole(self, start: int, end: int) -> tuple[int, int]:
        """Return a place of the plain text, made longer where it begins or ends within a number."""
        first = bisect_right(self.ends, start)
        if first < len(self.starts) and self.starts[first] < start:
            start = self.starts[first]
        last = bisect_left(self.starts, end) - 1
        if last >= 0 and end < self.ends[last]:
            end = self.ends[last]
        return start, max(start, end)

    def masked(self, offset: int) -> int:
        """Return where an offset of the plain text, which lies within no number, stands in `words`."""
        before = bisect_right(self.ends, offset) - 1
        return offset if before < 0 else offset - self.ends[before] + self.masks[before] + 1

    def figures(self, plain: str, start: int, end: int) -> tuple[str, ...]:
        """Return the numbers between two offsets of `plain`, the text that was masked, which cut none of them."""
        first, last = bisect_left(self.starts, start), bisect_right(self.ends, end)
        return tuple(plain[self.starts[each] : self.ends[each]] for each in range(first, last))

    def plain(self, offset: int) -> int:
        """Return where an offset of `words` stands in the plain text."""
        before = bisect_left(self.masks, offset) - 1
        return offset if before < 0 else offset - self.masks[before] - 1 + self.ends[before]


def masked(plain: str, breaks: Sequence[int] = ()) -> MaskedText:
    """Return a plain text with its numbers masked; none reaches over one of the breaks, which come in order."""
    starts, ends, masks = array("L"), array("L"), array("L")
    pieces: list[str] = []
    shift = last = 0
    for start, end in _figures(plain, breaks):
        pieces.append(plain[last:start])
        starts.append(start)
        ends.append(end)
        masks.append(start - shift)
        shift += end - start - 1
        last = end
    pieces.append(plain[last:])
    return MaskedText(MASK.join(pieces), starts, ends, masks)


def breaks_in(text: str, form: PlainText) -> list[int]:
    """Return the offsets in a text's plain form at which a number ends though digits follow.

    They are the ends of the cells of a table's row, of lines that are a number and nothing else, as tables are copied,
    and of lines before one with a label (之一 / 二、). At any other a number may have been broken by the width of a
    page (26. / 1亿元).
    """
    breaks: list[int] = []
    for found in _BREAK.finditer(text):
        line = text[max(0, text.rfind("\n", 0, found.start()) + 1, found.start() - _LONGEST) : found.start()]
        if "\t" in found.group() or _BARE.fullmatch(line) or _LABELLED.match(text, found.end()):
            breaks.append(form.index(found.start()))
    return breaks


def _figures(plain: str, breaks: Sequence[int]) -> Iterator[tuple[int, int]]:
    for figure in _FIGURE.finditer(plain):
        start, end = figure.span()
        first, last = bisect_right(breaks, start), bisect_left(breaks, end)
        for low, high in pairwise((start, *breaks[first:last], end)):
            yield from (piece.span() for piece in _FIGURE.finditer(plain, low, high))


def figures_of(plain: str) -> tuple[str, ...]:
    """Return the numbers of a plain text in order, each whole."""
    return tuple(_FIGURE.findall(plain))
