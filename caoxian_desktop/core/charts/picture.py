"""A drawn chart: its pixels, and where its marks are among them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MarkArea:
    """Where a mark was drawn, in pixels from the top left corner; `mark` counts in the order of `Chart.marks()`."""

    mark: int
    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in the area."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as pixels: `rgba` holds `width` x `height` x 4 bytes, row by row from the top, opaque.

    `areas` come in the order of the marks; a mark that is drawn in two places has two.
    """

    width: int
    height: int
    rgba: bytes
    areas: tuple[MarkArea, ...]

    def mark_at(self, x: float, y: float) -> int | None:
        """Return the mark under a point: of several the smallest area, None where there is none."""
        under = [area for area in self.areas if area.holds(x, y)]
        return min(under, key=lambda area: area.width * area.height).mark if under else None
