"""Two years on one line: a ring or disc for each, joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from caoxian_desktop.core.charts.chart import Chart, Mark, Row
from caoxian_desktop.core.charts.layout.axis import DOT, HEAD, Labels, colours, cut, fit, grid, labels, words_of
from caoxian_desktop.core.charts.layout.frame import GAP, PAD, Key, framed, span, standings
from caoxian_desktop.core.charts.layout.scale import Beside, Scale, scale
from caoxian_desktop.core.charts.layout.shapes import Line, Sketch
from caoxian_desktop.core.charts.layout.text import BODY, Block, block, place

_BREAK_AT = 1.8
_LOOSEST = 22.0
_WIDEST, _NARROWER = 0.28, 0.17
"""Widths of the words at a mark, of the room right of the labels."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark with its words, the lane it stands in, and on which side its words are."""

    number: int
    mark: Mark
    words: Block
    lane: int
    left: bool


def draw(sketch: Sketch, chart: Chart, height: float) -> None:
    """Lay out the chart."""
    tint = colours(chart, sketch.theme)
    keys = [Key(name, tint[name], square=name == chart.series[-1]) for name in chart.series]
    framed(sketch, chart, (*keys, *standings(chart, sketch.theme.muted)), _plot, height)


def _plot(sketch: Sketch, chart: Chart, top: float, height: float) -> float:
    names = labels(sketch, [(row.label, row.note) for row in chart.rows])
    values = [value for mark in chart.marks() if mark.value is not None for value in mark.ends]
    beyond = scale(values, 0, 1, break_at=_BREAK_AT).beyond
    rows = _placed(sketch, chart, sketch.width - 2 * PAD - names.column, beyond)
    everything = [placed for row in rows for placed in row]
    said = [Beside(p.mark.ends[not p.left], p.words.width + DOT + GAP, p.left) for p in everything]
    axis = fit(sketch, chart.unit, values, PAD + names.column, said, break_at=_BREAK_AT)
    heights = [_height(names, i, row) for i, row in enumerate(rows)]
    spare = max(0.0, min(_LOOSEST, (height - HEAD - sum(heights)) / max(1, len(rows))))
    bottom = top + HEAD + sum(heights) + spare * len(rows)
    grid(sketch, axis, chart.unit, top + HEAD, bottom)
    y = top + HEAD
    for index, row in enumerate(rows):
        _row(sketch, chart, names, axis, (index, row), (y, heights[index] + spare))
        y += heights[index] + spare
    return bottom


def _placed(sketch: Sketch, chart: Chart, room: float, beyond: Sequence[float]) -> list[list[_Placed]]:
    """Set all marks' words; those beyond a break, which take all their width from the axis, in narrower lines."""
    number, rows = 0, []
    for row in chart.rows:
        lanes, sides = _lanes(row), _sides(row)
        placed = []
        for mark, lane, left in zip(row.marks, lanes, sides, strict=True):
            bold = mark.series == chart.series[-1]
            most = _NARROWER if mark.value in beyond else _WIDEST
            words = block(sketch.measure, words_of(mark, row.label), BODY, most * room, bold=bold)
            placed.append(_Placed(number, mark, words, lane, left))
            number += 1
        rows.append(placed)
    return rows


def _lanes(row: Row) -> list[int]:
    """Return each mark's lane: two marks share one; of more, each has its own and the last stands in the middle."""
    count = len(row.marks)
    if count <= 2:
        return [0] * count
    middle = (count - 1) // 2
    return [i if i < middle else i + 1 for i in range(count - 1)] + [middle]


def _sides(row: Row) -> list[bool]:
    """Return for each mark whether its words stand at its left: those of the smaller value do."""
    *results, target = [mark.ends for mark in row.marks]
    if not results:
        return [False]
    return [one <= target for one in results] + [target < min(results)]


def _height(names: Labels, index: int, row: list[_Placed]) -> float:
    lanes = sum(_lane_heights(row))
    above = names.height(index) if names.column == 0 else 0.0
    return above + max(lanes, names.height(index) if names.column else 0.0) + GAP


def _lane_heights(row: list[_Placed]) -> list[float]:
    count = max(placed.lane for placed in row) + 1
    return [max(p.words.height for p in row if p.lane == lane) + 3 for lane in range(count)]


def _row(
    sketch: Sketch, chart: Chart, names: Labels, axis: Scale, item: tuple[int, list[_Placed]], room: tuple[float, float]
) -> None:
    (index, row), (top, height) = item, room
    sketch.add(Line(PAD, top + height, sketch.width - PAD, top + height, sketch.theme.grid))
    lanes = _lane_heights(row)
    if names.column == 0:
        names.set_in(sketch, index, top + GAP / 2)
        start = top + names.height(index) + (height - names.height(index) - sum(lanes)) / 2
    else:
        names.set_in(sketch, index, top + (height - names.height(index)) / 2)
        start = top + (height - sum(lanes)) / 2
    centres = [start + sum(lanes[:lane]) + lanes[lane] / 2 for lane in range(len(lanes))]
    _join(sketch, axis, row, centres)
    apart = DOT if _meet(axis, row) else 0.0
    for placed in row:
        _mark(sketch, chart, axis, placed, centres[placed.lane] + (apart if placed is row[-1] else -apart))


def _meet(axis: Scale, row: list[_Placed]) -> bool:
    """Tell whether the signs of one line would cover each other: a result hidden by its target would be lost."""
    if len(row) != 2:
        return False
    (low, high), (start, end) = ([axis.x(value) for value in placed.mark.ends] for placed in row)
    return max(start - high, low - end) < 2 * DOT


def _join(sketch: Sketch, axis: Scale, row: list[_Placed], centres: list[float]) -> None:
    target = row[-1]
    end = axis.x(target.mark.ends[0])
    for placed in row[:-1]:
        y = centres[placed.lane]
        sketch.add(Line(axis.x(placed.mark.ends[0]), y, end, y, sketch.theme.line, 3.0))
        if {*placed.mark.ends, *target.mark.ends} & set(axis.beyond):
            cut(sketch, axis, y, 7.0)
        if placed.lane != target.lane:
            sketch.add(Line(end, y, end, centres[target.lane], sketch.theme.line, 3.0))


def _mark(sketch: Sketch, chart: Chart, axis: Scale, placed: _Placed, y: float) -> None:
    last = placed.mark.series == chart.series[-1]
    colour = colours(chart, sketch.theme)[placed.mark.series]
    low, high = (axis.x(value) for value in placed.mark.ends)
    key = Key("", colour, hollow=placed.mark.hollow, square=last, standing=placed.mark.standing)
    span(sketch, key, (low, y), (high, y), DOT)
    words = placed.words
    at = low - DOT - 5 if placed.left else high + DOT + 5
    ink = sketch.theme.text if last else sketch.theme.muted
    place(sketch, words, at, y - words.height / 2, ink, align=1.0 if placed.left else 0.0, clear=True)
    start = at - words.width if placed.left else low - DOT
    reach = max(words.height, 2 * DOT)
    sketch.area(placed.number, start, y - reach / 2, words.width + high - low + 2 * DOT + 5, reach)
