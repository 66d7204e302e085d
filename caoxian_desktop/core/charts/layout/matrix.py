"""Rows by columns with a count in each cell: a disc as large as the count, and the count beside it."""

from __future__ import annotations

import math

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.layout.axis import Labels, labels
from caoxian_desktop.core.charts.layout.frame import GAP, PAD, framed
from caoxian_desktop.core.charts.layout.shapes import Box, Dot, Line, Sketch
from caoxian_desktop.core.charts.layout.text import BODY, SMALL, Block, block, place

_LARGEST, _LEAST = 10.0, 2.0
"""Radius of the disc of the largest count, and the least a disc is drawn with."""
_LOOSEST = 12.0

Cell = list[tuple[int, Block, float]]
"""The marks of one row and column: number, words, value."""


def draw(sketch: Sketch, chart: Chart, height: float) -> None:
    """Lay out the chart."""
    framed(sketch, chart, (), _plot, height)


def _plot(sketch: Sketch, chart: Chart, top: float, height: float) -> float:
    names = labels(sketch, [(row.label, row.note) for row in chart.rows])
    left = PAD + names.column
    width = (sketch.width - PAD - left) / len(chart.series)
    heads = [block(sketch.measure, name, SMALL, width - GAP, bold=True) for name in chart.series]
    rows = _cells(sketch, chart, width)
    head = max(words.height for words in heads) + GAP
    heights = [_height(names, index, row) for index, row in enumerate(rows)]
    spare = max(0.0, min(_LOOSEST, (height - head - sum(heights)) / len(heights)))
    sketch.add(Box(PAD, top, sketch.width - 2 * PAD, head, sketch.theme.panel))
    for column, words in enumerate(heads):
        place(sketch, words, left + column * width, top + (head - words.height) / 2, sketch.theme.muted)
    largest = max((abs(mark.value or 0.0) for mark in chart.marks()), default=0.0) or 1.0
    y = top + head
    for index, row in enumerate(rows):
        tall = heights[index] + spare
        label = names.height(index)
        names.set_in(sketch, index, y + ((tall - label) / 2 if names.column else GAP / 2))
        above = 0.0 if names.column else label
        for column, cell in enumerate(row):
            _cell(sketch, cell, left + column * width, y + above + (tall - above - _stack(cell)) / 2, largest)
        y += tall
        sketch.add(Line(PAD, y, sketch.width - PAD, y, sketch.theme.grid))
    return y


def _cells(sketch: Sketch, chart: Chart, width: float) -> list[list[Cell]]:
    """Return the cells of each row, a column after the other; the words have what the largest disc leaves of it."""
    rows, number = [], 0
    for row in chart.rows:
        cells: list[Cell] = [[] for _ in chart.series]
        for mark in row.marks:
            words = block(sketch.measure, mark.printed, BODY, width - 2 * _LARGEST - 2 * GAP)
            cells[chart.series.index(mark.series)].append((number, words, abs(mark.value or 0.0)))
            number += 1
        rows.append(cells)
    return rows


def _stack(cell: Cell) -> float:
    return sum(max(words.height, 2 * _LARGEST) for _, words, _ in cell)


def _height(names: Labels, index: int, row: list[Cell]) -> float:
    line, label = max(_stack(cell) for cell in row), names.height(index)
    return (label + line if names.column == 0 else max(label, line)) + GAP / 2


def _cell(sketch: Sketch, cell: Cell, left: float, top: float, largest: float) -> None:
    theme = sketch.theme
    for number, words, value in cell:
        tall = max(words.height, 2 * _LARGEST)
        radius = max(_LEAST, _LARGEST * math.sqrt(value / largest))  # the area is as the count
        sketch.add(Dot(left + _LARGEST, top + tall / 2, radius, theme.aim, theme.aim))
        place(sketch, words, left + 2 * _LARGEST + GAP / 2, top + (tall - words.height) / 2, theme.text)
        sketch.area(number, left, top, 2 * _LARGEST + GAP / 2 + words.width, tall)
        top += tall
