"""How a described place stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from caoxian_desktop.core.report.span import Span


class Standing(StrEnum):
    """How a described place stands in a text.

    EXACT: its words stand there. NEIGHBOURS_CHANGED: they do, and another number of their sentence is another one now.
    NUMBER_CHANGED: all but the numbers in them stands there. APPROXIMATE: words much like them stand there, their
    numbers the same. AMBIGUOUS: they may stand at several places, or only pieces of them stand. ORPHAN: they were not
    found.
    """

    EXACT = "exact"
    NEIGHBOURS_CHANGED = "neighbours_changed"
    NUMBER_CHANGED = "number_changed"
    APPROXIMATE = "approximate"
    AMBIGUOUS = "ambiguous"
    ORPHAN = "orphan"

    @property
    def word(self) -> str:
        """The word on the screen."""
        return _WORDS[self]

    @property
    def is_placed(self) -> bool:
        """Whether there is one place in the text."""
        return self not in (Standing.AMBIGUOUS, Standing.ORPHAN)


_WORDS = {
    Standing.EXACT: "原文未变",
    Standing.NEIGHBOURS_CHANGED: "邻近数字已变",
    Standing.NUMBER_CHANGED: "原文数字已变",
    Standing.APPROXIMATE: "位置待确认",
    Standing.AMBIGUOUS: "位置待选",
    Standing.ORPHAN: "未定位",
}


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a place came to.

    `span` is None for AMBIGUOUS and ORPHAN, `candidates` are the places of AMBIGUOUS, best first.
    """

    standing: Standing
    span: Span | None = None
    candidates: tuple[Span, ...] = ()
