"""One mark a row on a value axis, under the headings of their groups: bars, or dots on stems."""

from __future__ import annotations

from dataclasses import dataclass

from caoxian_desktop.core.charts.chart import Chart, Form, Mark
from caoxian_desktop.core.charts.layout.axis import (
    CLEAR_OF_AXIS,
    DOT,
    HEAD,
    Labels,
    colours,
    cut,
    fit,
    grid,
    labels,
    unit_line,
)
from caoxian_desktop.core.charts.layout.frame import GAP, PAD, Key, bar, framed, sign, span, standings
from caoxian_desktop.core.charts.layout.scale import Beside, Scale
from caoxian_desktop.core.charts.layout.shapes import Box, Line, Sketch
from caoxian_desktop.core.charts.layout.text import BODY, SMALL, Block, block, place

_BREAK_AT = {Form.DOTS: 2.2, Form.BARS: float("inf")}
"""Bars show by their length and are never cut."""
_LOOSEST = 14.0
_BAR = 15.0
_HEADING = SMALL * 2.1


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows as they are set: labels, words at the marks, and before which rows a group's heading stands."""

    names: Labels
    words: tuple[Block, ...]
    headings: dict[int, str]

    def height(self, row: int) -> float:
        label = self.names.height(row)
        if self.names.column == 0:
            return label + max(self.words[row].height, _BAR) + GAP
        return max(label, self.words[row].height, _BAR) + GAP * 0.75


def draw(sketch: Sketch, chart: Chart, height: float) -> None:
    """Lay out the chart; one series is named by the legend, several by headings."""
    tint = colours(chart, sketch.theme)
    bars = chart.form is Form.BARS
    keys = tuple(Key(name, tint[name], bar=bars) for name in chart.series) if len(chart.series) == 1 else ()
    framed(sketch, chart, (*keys, *standings(chart, sketch.theme.muted, bars=bars)), _plot, height)


def _plot(sketch: Sketch, chart: Chart, top: float, height: float) -> float:
    rows = _set(sketch, chart)
    values = [value for row in chart.rows for value in row.marks[0].ends]
    said = [_beside(row.marks[0], words) for row, words in zip(chart.rows, rows.words, strict=True)]
    left = PAD + rows.names.column + (DOT if rows.names.column else 0.0)
    axis = fit(sketch, chart.unit, values, left, said, break_at=_BREAK_AT[chart.form])
    count = len(chart.rows)
    start, top = top, unit_line(sketch, chart.unit, top, beside=rows.names.column > 0)
    height -= top - start
    natural = HEAD + sum(rows.height(i) for i in range(count)) + _HEADING * len(rows.headings)
    spare = max(0.0, min(_LOOSEST, (height - natural) / count))
    bottom = top + natural + spare * count
    grid(sketch, axis, chart.unit, top + HEAD, bottom)
    y = top + HEAD
    for index in range(count):
        if heading := rows.headings.get(index):
            y = _heading(sketch, chart, heading, y)
        _row(sketch, chart, rows, axis, index, (y, rows.height(index) + spare))
        y += rows.height(index) + spare
    return bottom


def _beside(mark: Mark, words: Block) -> Beside:
    """Return a mark's words at the end that is farther from 0, on its outer side."""
    low, high = mark.ends
    return Beside(low if high <= 0 else high, words.width + DOT + GAP, high <= 0 and low < 0)


def _set(sketch: Sketch, chart: Chart) -> _Rows:
    names = labels(sketch, [(row.label, row.note) for row in chart.rows])
    most = (sketch.width - 2 * PAD - names.column) * 0.36
    words = tuple(block(sketch.measure, row.marks[0].printed, BODY, most, bold=True) for row in chart.rows)
    headings: dict[int, str] = {}
    if len(chart.series) > 1:
        series = [row.marks[0].series for row in chart.rows]
        headings = {i: name for i, name in enumerate(series) if i == 0 or series[i - 1] != name}
    return _Rows(names, words, headings)


def _heading(sketch: Sketch, chart: Chart, name: str, top: float) -> float:
    colour = colours(chart, sketch.theme)[name]
    words = block(sketch.measure, name, SMALL, sketch.width - 2 * PAD - 18, bold=True)
    sketch.add(Box(PAD, top, sketch.width - 2 * PAD, _HEADING, sketch.theme.panel))
    key = Key(name, colour, bar=chart.form is Form.BARS)
    sign(sketch, key, PAD + 10, top + _HEADING / 2, 4.5)
    place(sketch, words, PAD + 22, top + (_HEADING - words.height) / 2, sketch.theme.text)
    return top + _HEADING


def _row(sketch: Sketch, chart: Chart, rows: _Rows, axis: Scale, index: int, room: tuple[float, float]) -> None:
    top, height = room
    label = rows.names.height(index)
    beside = rows.names.column > 0
    if beside:
        rows.names.set_in(sketch, index, top + (height - label) / 2)
    else:
        rows.names.set_in(sketch, index, top + GAP / 2, CLEAR_OF_AXIS)
    y = top + height / 2 if beside else top + (height + label) / 2
    mark, words = chart.rows[index].marks[0], rows.words[index]
    low, value = mark.ends
    value, low = (low, value) if value <= 0 else (value, low)  # the end that is farther from 0, and the other
    zero, x = axis.x(0.0), axis.x(value)
    colour = colours(chart, sketch.theme)[mark.series]
    if chart.form is Form.BARS:
        key = Key("", colour, hollow=mark.hollow, standing=mark.standing)
        sketch.add(bar(sketch, (min(zero, x), y - _BAR / 2, max(1.5, abs(x - zero)), _BAR), key, 2.0))
    else:
        sketch.add(Line(zero, y, x, y, sketch.theme.line, 3.0))
        key = Key("", colour, hollow=mark.hollow, standing=mark.standing)
        span(sketch, key, (axis.x(low), y), (x, y), DOT)
    if value in axis.beyond:
        cut(sketch, axis, y, _BAR)
    at = x - DOT - 5 if value < 0 else x + DOT + 5
    place(sketch, words, at, y - words.height / 2, sketch.theme.text, align=1.0 if value < 0 else 0.0, clear=True)
    start, end = min(zero, x), max(zero, x)
    start, end = (at - words.width, end) if value < 0 else (start, at + words.width)
    sketch.area(index, start, y - max(words.height, _BAR) / 2, end - start, max(words.height, _BAR))
