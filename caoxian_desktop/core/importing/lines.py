"""The canonical text as lines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from caoxian_desktop.core.report.span import Span


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its place among the lines, where its words start in the text, the words without the line break."""

    index: int
    start: int
    text: str

    @property
    def end(self) -> int:
        """Where the line's words end in the text."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """The line's place in the text."""
        return Span(self.start, self.end)


@lru_cache(maxsize=2)  # most steps of cleaning leave the text as it was, and each asks for its lines
def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of `text`, in order."""
    lines: list[Line] = []
    start = 0
    for index, words in enumerate(text.split("\n")):
        lines.append(Line(index, start, words))
        start += len(words) + 1
    return tuple(lines)
