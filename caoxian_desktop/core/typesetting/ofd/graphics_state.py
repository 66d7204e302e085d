"""The graphics state of a PDF's page, and the operands that set it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

import pikepdf

from caoxian_desktop.core.typesetting.ofd.marks import Area, Matrix, Paint, Stroke, scale_of
from caoxian_desktop.core.typesetting.ofd.pdf_fonts import UnknownConstructError

CAPS, JOINS = ("Butt", "Round", "Square"), ("Miter", "Round", "Bevel")
BLACK = Paint()
Operands = Sequence[Any]


@dataclass(slots=True)
class State:
    """The graphics state (ISO 32000-1, 8.4): what q keeps and Q brings back."""

    matrix: Matrix
    fill: Paint = BLACK
    line: Paint = BLACK
    fill_alpha: int = 255
    line_alpha: int = 255
    width: float = 1.0
    cap: str = "Butt"
    join: str = "Miter"
    miter: float = 10.0
    dashes: tuple[float, ...] = ()
    offset: float = 0.0
    clips: tuple[Area, ...] = ()
    font: str = ""
    size: float = 0.0

    def kept(self) -> State:
        """Return the state as it is now, by itself: copy.copy takes five times as long, and every mark asks for one."""
        return State(*_FIELDS(self))

    def stroke(self) -> Stroke:
        """Return how paths are drawn along, in millimetres."""
        scale = scale_of(self.matrix)
        dashes = tuple(length * scale for length in self.dashes)
        paint = replace(self.line, alpha=self.line_alpha)
        return Stroke(paint, self.width * scale, self.cap, self.join, self.miter, dashes, self.offset * scale)


_FIELDS = attrgetter(*State.__slots__)


def matrix_of(operands: Operands) -> Matrix:
    """Return six operands as a matrix."""
    a, b, c, d, e, f = (float(operand) for operand in operands)
    return a, b, c, d, e, f


def paint_of(operands: Operands) -> Paint:
    """Return a colour of one component (grey) or three (sRGB); others and patterns are refused."""
    if len(operands) not in {1, 3} or isinstance(operands[-1], pikepdf.Name):
        raise UnknownConstructError("a pattern, or a colour of four components")
    parts = [round(255 * float(operand)) for operand in operands]
    return Paint(*(parts * 3 if len(parts) == 1 else parts))
