"""The lines of a PDF by the places of its characters, as whoever lays a ruler on the page would read them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

MM = 72 / 25.4
PAPER = 297 * MM
ADVANCE, PITCH = 15.79, 29.61
"""Points from one character to the next, and from line to line: 28 on 156 mm, 22 on 225 mm."""
FIRST_BASELINE = 37 * MM + 0.88 * ADVANCE
"""Points from the paper's top to the first line's baseline."""
LAST_BASELINE = FIRST_BASELINE + 21 * PITCH


class Character(NamedTuple):
    """A character: where it is set on its baseline, from the paper's left and top in points, and its size."""

    sign: str
    x: float
    y: float
    size: float


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
    def last(self) -> Character:
        return self.characters[-1]

    @property
    def size(self) -> float:
        return self.characters[0].size

    @property
    def y(self) -> float:
        return self.characters[0].y

    @property
    def number(self) -> float:
        """The line of the grid it stands on, from 0; a fraction where it stands between two."""
        return (self.y - FIRST_BASELINE) / PITCH


def pages_of(pdf: Path | bytes, *, smallest: float = 12.0) -> list[list[Line]]:
    """Return the lines of each page from top to bottom, what is smaller than `smallest` points left out."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_lines(_characters(page, smallest)) for page in document]
    finally:
        document.close()


def text_of(page: list[Line]) -> list[Line]:
    """Return the lines of a page above its number."""
    return [line for line in page if line.y < LAST_BASELINE + 1]


def _characters(page: Any, smallest: float) -> Iterator[Character]:
    from pypdfium2 import raw

    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    for at in range(text.count_chars()):
        sign, size = chr(raw.FPDFText_GetUnicode(text, at)), raw.FPDFText_GetFontSize(text, at)
        if size >= smallest and not sign.isspace() and raw.FPDFText_IsGenerated(text, at) != 1:
            raw.FPDFText_GetCharOrigin(text, at, x, y)
            yield Character(sign, x.value, PAPER - y.value, size)
    text.close()


def _lines(characters: Iterator[Character]) -> list[Line]:
    rows: list[list[Character]] = []
    for character in sorted(characters, key=lambda c: c.y):
        if rows and character.y - rows[-1][-1].y < 1:
            rows[-1].append(character)
        else:
            rows.append([character])
    return [Line(tuple(sorted(row, key=lambda c: c.x))) for row in rows]


def alike(page: list[Line], other: list[Line]) -> bool:
    """Tell whether the same characters stand at the same places of two pages."""
    pairs = [(line.characters, others.characters) for line, others in zip(page, other, strict=False)]
    return len(page) == len(other) and all(
        len(a) == len(b) and all(c.sign == d.sign and abs(c.x - d.x) < 0.05 for c, d in zip(a, b, strict=True))
        for a, b in pairs
    )
