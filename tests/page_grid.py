"""The lines of a PDF by the places of its characters, as whoever lays a ruler on the page would read them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MM = 72 / 25.4
PAPER = 297 * MM
ADVANCE, PITCH = 15.79, 29.61
"""Points from one character to the next, and from line to line: 28 on 156 mm, 22 on 225 mm."""
FIRST_BASELINE = 37 * MM + 0.88 * ADVANCE
"""Points from the paper's top to the first line's baseline."""


@dataclass(frozen=True)
class Character:
    """A character: where it is set on its baseline, from the paper's left and top in points, and its size."""

    sign: str
    x: float
    y: float
    size: float
    right: float


@dataclass(frozen=True)
class Line:
    """Characters on one baseline from left to right, spaces aside."""

    characters: tuple[Character, ...]

    @property
    def text(self) -> str:
        return "".join(c.sign for c in self.characters)

    @property
    def left(self) -> float:
        return self.characters[0].x

    @property
    def right(self) -> float:
        return self.characters[-1].right

    @property
    def y(self) -> float:
        return self.characters[0].y

    @property
    def number(self) -> float:
        """The line of the grid it stands on, from 0; a fraction where it stands between two."""
        return (self.y - FIRST_BASELINE) / PITCH


def pages_of(pdf: Path, *, smallest: float = 12.0) -> list[list[Line]]:
    """Return the lines of each page from top to bottom, what is smaller than `smallest` points left out."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_lines(_characters(page, smallest)) for page in document]
    finally:
        document.close()


def _characters(page: object, smallest: float) -> Iterator[Character]:
    from pypdfium2 import raw

    text = page.get_textpage()  # type: ignore[attr-defined]
    x, y = ctypes.c_double(), ctypes.c_double()
    box = [ctypes.c_double() for _ in range(4)]
    for at in range(text.count_chars()):
        sign, size = chr(raw.FPDFText_GetUnicode(text, at)), raw.FPDFText_GetFontSize(text, at)
        if size < smallest or sign.isspace() or raw.FPDFText_IsGenerated(text, at) == 1:
            continue
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        raw.FPDFText_GetCharBox(text, at, *box)
        yield Character(sign, x.value, PAPER - y.value, size, box[1].value)
    text.close()


def _lines(characters: Iterator[Character]) -> list[Line]:
    rows: dict[int, list[Character]] = {}
    for character in characters:
        rows.setdefault(round(character.y / 2), []).append(character)
    lines = [Line(tuple(sorted(row, key=lambda c: c.x))) for _, row in sorted(rows.items())]
    merged: list[Line] = []
    for line in lines:  # one baseline may be rounded to two rows
        if merged and abs(merged[-1].y - line.y) < 1:
            both = (*merged.pop().characters, *line.characters)
            line = Line(tuple(sorted(both, key=lambda c: c.x)))  # noqa: PLW2901 - the two are one line
        merged.append(line)
    return merged
