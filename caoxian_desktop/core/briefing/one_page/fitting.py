"""Which statements stay on the page: a count of lines, checked before anything is set in type."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.briefing.one_page.pledges import width

LINE = 54.5
"""汉字 on a line of the one-page form at its middle size (9.25 pt on 176 mm, resources/typst/one_page.typ)."""
SHORT_LINE = 49.0
"""汉字 on a line at its larger size (10 pt): what should stand on one line at any size keeps to it."""
PAGE = 63.0
"""Lines on that page, title and byline aside."""
ROW = 1.1
"""Lines that a line of a table takes up, with its rules and space."""
CELL = 20.0
"""汉字 in a line of a cell of results or targets."""


@dataclass(slots=True)
class Page:
    """A page being filled: lines of its fixed parts, and the width of each paragraph that can grow."""

    fixed: float
    paragraphs: dict[str, float] = field(default_factory=dict)

    def lines(self) -> float:
        """Return how many lines the page has now."""
        return self.fixed + sum(math.ceil(wide / LINE) for wide in self.paragraphs.values())

    def add(self, paragraph: str, wide: float) -> bool:
        """Let `paragraph` grow by `wide`; return False and leave it as it was where the page would not hold it."""
        before = self.paragraphs.get(paragraph, 0.0)
        self.paragraphs[paragraph] = before + wide
        if self.lines() <= PAGE:
            return True
        self.paragraphs[paragraph] = before
        return False


def lines_of_table(rows: Iterable[Sequence[str]]) -> float:
    """Return how many lines a table takes, its header included, by the widest cell of each row."""
    return ROW + sum(ROW + max(math.ceil(width(cell) / CELL) - 1, 0) for row in rows for cell in [max(row, key=width)])


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that asks for a place: its paragraph, itself, and when its turn comes."""

    paragraph: str
    piece: Piece
    turn: float


def choose(page: Page, candidates: Iterable[Candidate]) -> frozenset[Piece]:
    """Fill the page by turn and return what found a place."""
    kept: set[Piece] = set()
    for candidate in sorted(candidates, key=lambda c: (c.turn, c.piece.span)):
        # Four more for its share of a citation and the mark that joins it to its neighbour.
        if page.add(candidate.paragraph, width(candidate.piece.text) + 4):
            kept.add(candidate.piece)
    return frozenset(kept)
