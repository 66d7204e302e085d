"""What is drawn on a page, free of any file format: lines of glyphs and shapes, in millimetres from the upper left."""

from __future__ import annotations

import math
from dataclasses import dataclass

Matrix = tuple[float, float, float, float, float, float]
"""a b c d e f as in PDF and OFD: x' = ax + cy + e, y' = bx + dy + f."""
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Segment = tuple[str, tuple[float, ...]]
"""One step of a path by OFD's letter: M and L with a point, B with three (a cubic Bézier), C closes."""

PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
BLANK = -1
"""The number of a glyph that shows nothing and that the font does not have of its own."""
_NEAR = 1e-4


def times(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that does `first` and then `then`."""
    a, b, c, d, e, f = first
    k, l, m, n, o, p = then  # noqa: E741 - the letters in their order
    return a * k + b * m, a * l + b * n, c * k + d * m, c * l + d * n, e * k + f * m + o, e * l + f * n + p


def on(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where a point comes to stand."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def scale_of(matrix: Matrix) -> float:
    """Return how many times as large things become, by their area's root."""
    return math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour: red, green and blue from 0 to 255, and how opaque it is, the same way."""

    red: int = 0
    green: int = 0
    blue: int = 0
    alpha: int = 255


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a path is drawn along. Lengths in millimetres; `cap` and `join` by OFD's words."""

    paint: Paint
    width: float
    cap: str = "Butt"
    join: str = "Miter"
    miter: float = 10.0
    dashes: tuple[float, ...] = ()
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Area:
    """What a clip leaves to be seen, and the box around it."""

    path: tuple[Segment, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Shape:
    """A path that is filled, drawn along, or both."""

    path: tuple[Segment, ...]
    fill: Paint | None = None
    stroke: Stroke | None = None
    even_odd: bool = False
    clips: tuple[Area, ...] = ()

    @property
    def box(self) -> Box:
        """Return the box around it, its line's breadth with it."""
        left, top, right, bottom = box_of(self.path)
        more = self.stroke.width if self.stroke else 0.0
        return left - more, top - more, right + more, bottom + more


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph by its number in the font, the words it stands for, its origin on the page and how far it advances."""

    words: str
    number: int
    x: float
    y: float
    advance: float


@dataclass(frozen=True, slots=True)
class Letters:
    """Glyphs of one font on one line. `font` is its name in the PDF, `turn` a matrix's a b c d: 1 0 0 1 is upright.

    `above` and `below` are how far glyphs reach from the line, in millimetres.
    """

    font: str
    size: float
    turn: tuple[float, float, float, float]
    glyphs: tuple[Glyph, ...]
    paint: Paint
    above: float
    below: float
    clips: tuple[Area, ...] = ()

    @property
    def upright(self) -> bool:
        """Whether the line runs from left to right, neither turned nor stretched."""
        return all(abs(is_ - plain) < _NEAR for is_, plain in zip(self.turn, PLAIN, strict=False))

    @property
    def box(self) -> Box:
        """Return the box around its glyphs as it stands on the page."""
        matrix: Matrix = (*self.turn, 0.0, 0.0)
        corners: list[tuple[float, float]] = []
        for glyph in (self.glyphs[0], self.glyphs[-1]):
            for x in (0.0, glyph.advance):
                for y in (-self.above, self.below):
                    moved = on(matrix, x, y)
                    corners.append((glyph.x + moved[0], glyph.y + moved[1]))
        xs, ys = zip(*corners, strict=True)
        return min(xs), min(ys), max(xs), max(ys)


Mark = Letters | Shape


def box_of(path: tuple[Segment, ...]) -> Box:
    """Return the box around the points of a path."""
    xs = [x for _, points in path for x in points[::2]]
    ys = [y for _, points in path for y in points[1::2]]
    return min(xs), min(ys), max(xs), max(ys)


def inside(inner: Box, outer: Box) -> bool:
    """Tell whether a box lies within another, but for a hair's breadth (0.01 mm)."""
    left, top, right, bottom = inner
    return left >= outer[0] - 0.01 and top >= outer[1] - 0.01 and right <= outer[2] + 0.01 and bottom <= outer[3] + 0.01


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its width and height in millimetres, and what is drawn on it in order."""

    width: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the outline: its words, the page it leads to (from 0), the place there, what stands under it."""

    words: str
    page: int
    left: float
    top: float
    under: tuple[Heading, ...] = ()
