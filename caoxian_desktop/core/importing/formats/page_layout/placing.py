"""Lines within their columns: how far in they begin and how much they lack, which shows where paragraphs begin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from caoxian_desktop.core.importing.formats.page_layout.columns import Column
from caoxian_desktop.core.importing.formats.page_layout.text_lines import TextLine

_FEW_LINES = 6


@dataclass(frozen=True, slots=True)
class Placed:
    """A line in its column: the column's edges, the pitch of its lines and their usual size, in points; its number."""

    line: TextLine
    left: float
    right: float
    pitch: float
    usual: float
    column: int

    @property
    def indent(self) -> float:
        """How far in the line begins, in em."""
        return (self.line.left - self.left) / self.line.size

    @property
    def slack(self) -> float:
        """How much the line lacks at its end, in em."""
        return (self.right - self.line.right) / self.line.size


def placed(columns: Sequence[Column]) -> list[list[Placed]]:
    """Return the lines of all columns with their edges; a column of few lines has those of the last one like it."""
    done: list[list[Placed]] = []
    known: list[tuple[float, float]] = []
    for number, column in enumerate(columns):
        edges = _edges(column.lines)
        if len(column.lines) < _FEW_LINES:
            edges = next((other for other in reversed(known) if _holds(other, edges, column.lines[0].size)), edges)
        else:
            known.append(edges)
        steps = [after.baseline - before.baseline for before, after in pairwise(column.lines)]
        pitch = median(steps) if steps else 2 * column.lines[0].size
        usual = median(line.size for line in column.lines)
        done.append([Placed(line, *edges, pitch, usual, number) for line in column.lines])
    return done


def _edges(lines: Sequence[TextLine]) -> tuple[float, float]:
    """Return the left and right edge that several lines share, the outermost such; else those of the widest line."""
    em = median(line.size for line in lines)
    fewest = max(2, len(lines) // 12)
    lefts, rights = sorted(line.left for line in lines), sorted(line.right for line in lines)
    left = next((edge for edge in lefts if _alike(lefts, edge, 0.3 * em) >= fewest), lefts[0])
    right = next((edge for edge in reversed(rights) if _alike(rights, edge, 0.6 * em) >= fewest), rights[-1])
    return left, right


def _alike(edges: Sequence[float], edge: float, tolerance: float) -> int:
    """Return how many of the sorted edges lie within the tolerance of one."""
    return bisect_right(edges, edge + tolerance) - bisect_left(edges, edge - tolerance)


def _holds(outer: tuple[float, float], inner: tuple[float, float], em: float) -> bool:
    return outer[0] <= inner[0] + 0.3 * em and outer[1] >= inner[1] - em and inner[0] < outer[1]
