"""Numbers in plain text: where they stand whole, and the text with each of them masked.

A number is taken whole: digits with points and separators, the magnitude and the percent sign behind them, Chinese
numerals, both ends of a range, both parts of a fraction or a ratio. Units of things (元, 家) are words like others.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

MASK = "\ue000"
"""Stands for a number; no canonical text holds a character of private use."""

_MAGNITUDE = "[十百千万亿]*(?:%|‰|个?[百千]分点)?"
_ONE = (
    rf"(?:\d+(?:,\d\d\d(?!\d))*(?:\.\d+)*{_MAGNITUDE}"
    rf"|[〇零一二两三四五六七八九十百千万亿]+(?:点[〇零一二三四五六七八九]+)?(?:个?[百千]分点)?)"
)
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

    def plain(self, offset: int) -> int:
        """Return where an offset of `words` stands in the plain text."""
        before = bisect_left(self.masks, offset) - 1
        return offset if before < 0 else offset - self.masks[before] - 1 + self.ends[before]


def masked(plain: str) -> MaskedText:
    """Return a plain text with its numbers masked."""
    starts, ends, masks = array("L"), array("L"), array("L")
    pieces: list[str] = []
    shift = last = 0
    for figure in _FIGURE.finditer(plain):
        start, end = figure.span()
        pieces.append(plain[last:start])
        starts.append(start)
        ends.append(end)
        masks.append(start - shift)
        shift += end - start - 1
        last = end
    pieces.append(plain[last:])
    return MaskedText(MASK.join(pieces), starts, ends, masks)


def figures_of(plain: str) -> tuple[str, ...]:
    """Return the numbers of a plain text in order, each whole."""
    return tuple(_FIGURE.findall(plain))
