"""Indicators over years: a panel each with an axis of its own, all on the same years, so that gaps stay gaps."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.charts.chart import Chart, Mark, Row, Standing
from caoxian_desktop.core.charts.layout.axis import colours
from caoxian_desktop.core.charts.layout.frame import GAP, PAD, Key, framed, span, standings
from caoxian_desktop.core.charts.layout.scale import Scale, span_scale, tick_word
from caoxian_desktop.core.charts.layout.shapes import Line, Sketch
from caoxian_desktop.core.charts.layout.text import BODY, NOTE, Block, block, place

_DOT = 4.5
_PLOT = 46.0
"""Height between the lowest and the highest value, in logical pixels."""
_YEAR = NOTE * 1.6
_COLUMN, _LEAST = 84.0, 46.0
"""Widths that a year asks for: two panels stand beside each other where every year has the first; without the second,
the years stand in several lines."""
_NUMBER = re.compile(r"(\D*\d[\d.]*[%％]?)(\D+)")

_NOTHING = Block((), BODY, bold=True, width=0.0)


@dataclass(frozen=True, slots=True)
class _Columns:
    """A run of years and their room: that of the tick labels, of a panel, and how many years a panel has room for."""

    ticks: float
    years: tuple[str, ...]
    width: float
    most: int

    @property
    def year(self) -> float:
        """The width of a year's column."""
        return (self.width - self.ticks) / self.most


@dataclass(frozen=True, slots=True)
class _Slot:
    """A mark in a panel: its number, its words, the year's column, and whether its words stand above it."""

    number: int
    mark: Mark
    words: Block
    column: int
    above: bool


@dataclass(frozen=True, slots=True)
class _Panel:
    """A row of the chart as it is set, or those of its years that have room beside each other.

    `row` has the marks that the axis holds, `above` and `below` are the heights of the words beyond its ends.
    """

    head: Block
    row: Row
    slots: tuple[_Slot, ...]
    columns: _Columns
    above: float
    below: float

    @property
    def height(self) -> float:
        return self.head.height + self.above + _PLOT + self.below + _YEAR + 1.5 * GAP


@dataclass(frozen=True, slots=True)
class _Point:
    """Where a mark is: the ends of a range above each other, else one place."""

    x: float
    bottom: float
    top: float


def draw(sketch: Sketch, chart: Chart, height: float) -> None:
    """Lay out the chart."""
    tint = colours(chart, sketch.theme)
    keys = [Key(name, tint[name], square=name != chart.series[0]) for name in chart.series]
    framed(sketch, chart, (*keys, *standings(chart, sketch.theme.muted)), _plot, height)


def _plot(sketch: Sketch, chart: Chart, top: float, _height: float) -> float:
    years, ticks = _years(chart), _tick_room(sketch, chart)
    inner = sketch.width - 2 * PAD
    across = 2 if len(chart.rows) > 1 and inner / 2 - GAP - ticks >= _COLUMN * len(years) else 1
    runs = _runs(years, ticks, (inner - 2 * GAP * (across - 1)) / across)
    panels: list[_Panel] = []
    first = 0
    for row in chart.rows:
        given = {mark.year for mark in row.marks}
        shown = [columns for columns in runs if given.intersection(columns.years)]
        panels += [_panel(sketch, chart, (first, row), columns, headed=columns is shown[0]) for columns in shown]
        first += len(row.marks)
    y = top
    for start in range(0, len(panels), across):
        line = panels[start : start + across]
        for place_in_line, panel in enumerate(line):
            _draw_panel(sketch, chart, panel, (PAD + place_in_line * (panel.columns.width + 2 * GAP), y))
        y += max(panel.height for panel in line)
    return y


def _runs(years: tuple[str, ...], ticks: float, width: float) -> list[_Columns]:
    """Return the years in as few runs as give each year its least room; they stand under each other, as long."""
    lines = max(1, math.ceil(len(years) * _LEAST / max(_LEAST, width - ticks)))
    most = math.ceil(len(years) / lines)
    return [_Columns(ticks, years[start : start + most], width, most) for start in range(0, len(years), most)]


def _years(chart: Chart) -> tuple[str, ...]:
    """Return all years from the first to the last, those without a figure too."""
    given = sorted({mark.year for mark in chart.marks()})
    if not all(year.isdecimal() for year in given):
        return tuple(given)
    return tuple(str(year) for year in range(int(given[0]), int(given[-1]) + 1))


def _tick_room(sketch: Sketch, chart: Chart) -> float:
    """Return the width that the tick labels of all panels need."""
    ticks = (tick for row in chart.rows for tick in _axis(row.marks, 1.0, 0.0).ticks)
    return max(sketch.measure(tick_word(tick), NOTE, bold=False) for tick in ticks) + 8


def _axis(marks: Iterable[Mark], low: float, high: float) -> Scale:
    return span_scale([value for mark in marks for value in mark.ends], low, high)


def _panel(sketch: Sketch, chart: Chart, item: tuple[int, Row], columns: _Columns, *, headed: bool) -> _Panel:
    first, row = item
    title = f"{row.label}（{row.note}）" if row.note else row.label
    head = block(sketch.measure, title, BODY, columns.width, bold=True) if headed else _NOTHING
    slots = []
    for at, mark in enumerate(row.marks):
        if mark.year in columns.years:
            others = [m.ends for m in row.marks if m.year == mark.year and m is not mark]
            above = all(mark.ends[::-1] >= ends[::-1] for ends in others)
            words = _words(sketch, mark, columns.year - 2, bold=mark.series != chart.series[0])
            slots.append(_Slot(first + at, mark, words, columns.years.index(mark.year), above))
    placed = tuple(_one_above(slots))
    return _Panel(head, row, placed, columns, *_beyond(placed, columns, _axis(row.marks, _PLOT, 0.0)))


def _words(sketch: Sketch, mark: Mark, room: float, *, bold: bool) -> Block:
    """Set a mark's words: where they need two lines, the number on the first (12.4, 万亿元)."""
    # The sign says what is expected, and a year's column is narrow.
    said = mark.wording if mark.standing is Standing.EXPECTED else mark.printed
    words = block(sketch.measure, said, NOTE, room, bold=bold)
    if len(words.lines) > 1 and (number := _NUMBER.fullmatch(said)):
        parts = [block(sketch.measure, part, NOTE, room, bold=bold) for part in number.groups()]
        if all(len(part.lines) == 1 for part in parts):
            return Block((parts[0].lines[0], parts[1].lines[0]), NOTE, bold, max(part.width for part in parts))
    return words


def _one_above(slots: list[_Slot]) -> list[_Slot]:
    """Let of several marks of one year and value only the first have its words above."""
    taken: set[int] = set()
    kept = []
    for slot in slots:
        above = slot.above and slot.column not in taken
        taken |= {slot.column} if above else set()
        kept.append(_Slot(slot.number, slot.mark, slot.words, slot.column, above))
    return kept


def _beyond(slots: tuple[_Slot, ...], columns: _Columns, axis: Scale) -> tuple[float, float]:
    """Return how far the words reach over the axis and under it; those of one year stand under each other."""
    edges = _edges(slots, _points(slots, [0.0] * columns.most, axis))
    for slot in slots:
        edges[slot.column, slot.above] += -slot.words.height if slot.above else slot.words.height
    over = [3 - edge for (_, above), edge in edges.items() if above]
    under = [edge - _PLOT for (_, above), edge in edges.items() if not above]
    return max([_DOT + 3, *over]), max([_DOT + 3, *under])


def _draw_panel(sketch: Sketch, chart: Chart, panel: _Panel, corner: tuple[float, float]) -> None:
    (left, top), columns, theme = corner, panel.columns, sketch.theme
    start = left + columns.ticks
    centres = [start + columns.year * (at + 0.5) for at in range(len(columns.years))]
    place(sketch, panel.head, left, top, theme.text)
    high = top + panel.head.height + panel.above
    axis = _axis(panel.row.marks, high + _PLOT, high)
    for tick in axis.ticks:
        y = axis.x(tick)
        sketch.add(Line(start, y, left + columns.width, y, theme.muted if tick == 0 else theme.grid))
        words = block(sketch.measure, tick_word(tick), NOTE, columns.ticks)
        place(sketch, words, start - 6, y - words.height / 2, theme.muted, align=1.0)
    foot = high + _PLOT + panel.below
    for x, year in zip(centres, columns.years, strict=True):
        place(sketch, block(sketch.measure, year, NOTE, columns.year), x, foot, theme.muted, align=0.5)
    points = _points(panel.slots, centres, axis)
    _join(sketch, chart, panel, points)
    _marks(sketch, chart, panel, points)


def _points(slots: tuple[_Slot, ...], centres: Sequence[float], axis: Scale) -> dict[int, _Point]:
    return {slot.number: _Point(centres[slot.column], *map(axis.x, slot.mark.ends)) for slot in slots}


def _join(sketch: Sketch, chart: Chart, panel: _Panel, points: dict[int, _Point]) -> None:
    """Join the results of years that follow each other, and nothing across a year without one."""
    shown: dict[int, int] = {}
    for slot in panel.slots:
        if slot.mark.series == chart.series[0]:
            shown.setdefault(slot.column, slot.number)
    for column, number in shown.items():
        if column + 1 in shown:
            one, next_one = points[number], points[shown[column + 1]]
            colour = colours(chart, sketch.theme)[chart.series[0]]
            sketch.add(Line(one.x, one.bottom, next_one.x, next_one.bottom, colour, 1.5))


def _marks(sketch: Sketch, chart: Chart, panel: _Panel, points: dict[int, _Point]) -> None:
    """Set the marks with their words: of one year, the words above over the highest, those below under the lowest."""
    tint = colours(chart, sketch.theme)
    edges = _edges(panel.slots, points)
    for slot in panel.slots:
        point = points[slot.number]
        later = slot.mark.series != chart.series[0]
        key = Key("", tint[slot.mark.series], hollow=slot.mark.hollow, square=later, standing=slot.mark.standing)
        span(sketch, key, (point.x, point.bottom), (point.x, point.top), _DOT)
        edge = edges[slot.column, slot.above]
        start = edge - slot.words.height if slot.above else edge
        edges[slot.column, slot.above] = start if slot.above else start + slot.words.height
        ink = sketch.theme.text if later else sketch.theme.muted
        place(sketch, slot.words, point.x, start, ink, align=0.5, clear=True)
        # The sign and the words are two places of one mark.
        sketch.area(slot.number, point.x - slot.words.width / 2, start, slot.words.width, slot.words.height)
        reach = _DOT + 1
        sketch.area(slot.number, point.x - reach, point.top - reach, 2 * reach, point.bottom - point.top + 2 * reach)


def _edges(slots: tuple[_Slot, ...], points: dict[int, _Point]) -> dict[tuple[int, bool], float]:
    """Return where words may begin in each year's column, over its highest mark and under its lowest."""
    edges: dict[tuple[int, bool], float] = {}
    for slot in slots:
        point, column = points[slot.number], slot.column
        edges[column, True] = min(point.top - _DOT - 2, edges.get((column, True), point.top))
        edges[column, False] = max(point.bottom + _DOT + 2, edges.get((column, False), point.bottom))
    return edges
