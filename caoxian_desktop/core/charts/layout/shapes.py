"""The shapes a chart is laid out in. All lengths are logical pixels (1/96 inch), y grows downwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from caoxian_desktop.core.charts.picture import MarkArea
from caoxian_desktop.core.charts.theme import Theme


class Measure(Protocol):
    """Tells how wide words are, in logical pixels, set in the bundled face."""

    def __call__(self, text: str, size: float, *, bold: bool) -> float:
        """Return the advance width of one line of text."""


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `x` is its left end, `y` its baseline, `size` that of the type."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle; `line` is the colour of its edge, '' for none, `radius` that of its corners.

    `hatch` is the colour of slanting lines over it, '' for none; with `dashed` its edge is broken.
    """

    x: float
    y: float
    width: float
    height: float
    fill: str
    line: str = ""
    radius: float = 0.0
    hatch: str = ""
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; `dash` is (on, off) or empty."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Dot:
    """A disc, or a ring where `fill` differs from `edge`; `square` stands on its point: a second sign beside colour.

    With `dashed` its edge is broken.
    """

    x: float
    y: float
    radius: float
    fill: str
    edge: str
    square: bool = False
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Half:
    """The right half of a disc, or of a square on its point, laid over a `Dot`: what is only expected is half full."""

    x: float
    y: float
    radius: float
    fill: str
    square: bool = False


Shape = Words | Box | Line | Dot | Half


@dataclass(slots=True)
class Sketch:
    """A chart being laid out: shapes in painting order, and where its marks are.

    Everything is to be painted `zoom` times as large: a large picture has larger type. `filled` is the height that the
    chart takes, `height` that of the picture, which may be more.
    """

    width: float
    theme: Theme
    measure: Measure
    height: float = 0.0
    filled: float = 0.0
    zoom: float = 1.0
    shapes: list[Shape] = field(default_factory=list)
    areas: list[MarkArea] = field(default_factory=list)

    def add(self, *shapes: Shape) -> None:
        """Paint shapes over what is there."""
        self.shapes.extend(shapes)

    def area(self, mark: int, x: float, y: float, width: float, height: float) -> None:
        """Say where a mark is."""
        self.areas.append(MarkArea(mark, x, y, width, height))
