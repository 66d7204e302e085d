"""Code points of the canonical text and UTF-16 units of Qt's document: the one place where they are converted."""

from __future__ import annotations

from bisect import bisect_left

from caoxian_desktop.core.report.span import Span


class Offsets:
    """Converts between the two for one text; the document holds the text unchanged, a block a line."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # Characters outside the BMP take two units. There are few or none, so their places are all that is kept; and
        # that there are none is known in a hundredth of the time of a look at each.
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2
        self._wide = [] if units == len(text) else [at for at, character in enumerate(text) if character > "\uffff"]
        self._wide_units = [at + order for order, at in enumerate(self._wide)]

    def to_qt(self, offset: int) -> int:
        """Return the position in the document of a code point's offset."""
        return offset + bisect_left(self._wide, offset)

    def to_text(self, position: int) -> int:
        """Return the offset of the code point that begins or continues at a position in the document."""
        before = bisect_left(self._wide_units, position)
        offset = position - before
        inside = before > 0 and self._wide_units[before - 1] + 1 == position
        return min(self._length, offset if not inside else self._wide[before - 1])

    def span(self, start: int, end: int) -> Span:
        """Return the place in the text of a range of the document; half a character counts as a whole one."""
        first, last = self.to_text(start), self.to_text(end)
        if last < self._length and self.to_qt(last) < end:
            last += 1
        return Span(first, max(first, last))
