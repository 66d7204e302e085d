"""Two counts of each part of a report, side by side: a panel for each, with an axis and a unit of its own."""

from __future__ import annotations

from dataclasses import dataclass

from caoxian_desktop.core.charts.chart import Chart, Mark, Row
from caoxian_desktop.core.charts.layout.axis import Labels, labels
from caoxian_desktop.core.charts.layout.frame import GAP, PAD, Key, bar, framed
from caoxian_desktop.core.charts.layout.scale import Scale, scale
from caoxian_desktop.core.charts.layout.shapes import Line, Sketch
from caoxian_desktop.core.charts.layout.text import BODY, SMALL, Block, block, place

_BAR = 13.0
_LOOSEST = 8.0
_NO_BREAK = float("inf")


@dataclass(frozen=True, slots=True)
class _Panel:
    """One series: its heading, its axis, and the words of its marks by their numbers."""

    head: Block
    axis: Scale
    words: dict[int, Block]
    left: float
    width: float


def draw(sketch: Sketch, chart: Chart, height: float) -> None:
    """Lay out the chart."""
    framed(sketch, chart, (), _plot, height)


def _plot(sketch: Sketch, chart: Chart, top: float, height: float) -> float:
    names = labels(sketch, [(row.label, row.note) for row in chart.rows])
    numbered = _numbered(chart)
    panels = _panels(sketch, chart, names, numbered)
    heights = [_height(names, index, panels, marks) for index, marks in enumerate(numbered)]
    head = max(panel.head.height for panel in panels) + GAP / 2
    spare = max(0.0, min(_LOOSEST, (height - head - sum(heights)) / len(heights)))
    y = top + head
    for panel in panels:
        place(sketch, panel.head, panel.left, top, sketch.theme.text)
        sketch.add(Line(panel.left, y, panel.left, y + sum(heights) + spare * len(heights), sketch.theme.muted))
    for index, row in enumerate(chart.rows):
        tall = heights[index] + spare
        _row(sketch, chart, names, panels, (index, row, numbered[index]), (y, tall))
        y += tall
    return y


def _numbered(chart: Chart) -> list[list[tuple[int, Mark]]]:
    """Return the marks of each row with their numbers in the chart."""
    found, first = [], 0
    for row in chart.rows:
        found.append([(first + at, mark) for at, mark in enumerate(row.marks)])
        first += len(row.marks)
    return found


def _panels(sketch: Sketch, chart: Chart, names: Labels, rows: list[list[tuple[int, Mark]]]) -> list[_Panel]:
    left, count = PAD + names.column, len(chart.series)
    width = (sketch.width - PAD - left - GAP * (count - 1)) / count
    panels = []
    for column, name in enumerate(chart.series):
        marks = [(number, mark) for row in rows for number, mark in row if mark.series == name]
        unit = next((mark.unit for _, mark in marks if mark.unit), "")
        head = block(sketch.measure, f"{name}（{unit}）" if unit else name, SMALL, width, bold=True)
        words = {number: block(sketch.measure, mark.printed, BODY, width * 0.45) for number, mark in marks}
        start = left + column * (width + GAP)
        room = max((b.width for b in words.values()), default=0.0) + GAP
        values = [max(0.0, mark.value or 0.0) for _, mark in marks]
        axis = scale(values, start, start + max(8.0, width - room), break_at=_NO_BREAK)
        panels.append(_Panel(head, axis, words, start, width))
    return panels


def _height(names: Labels, index: int, panels: list[_Panel], marks: list[tuple[int, Mark]]) -> float:
    """Return a row's height: bars of one panel in one row stand under each other."""
    stacks = [sum(max(panel.words[n].height, _BAR) for n, _ in marks if n in panel.words) for panel in panels]
    line = max([_BAR, *stacks])
    return (names.height(index) + line if names.column == 0 else max(names.height(index), line)) + GAP * 0.75


def _row(
    sketch: Sketch,
    chart: Chart,
    names: Labels,
    panels: list[_Panel],
    item: tuple[int, Row, list[tuple[int, Mark]]],
    room: tuple[float, float],
) -> None:
    (index, _, marks), (top, height) = item, room
    beside = names.column > 0
    label = names.height(index)
    names.set_in(sketch, index, top + (height - label) / 2 if beside else top + GAP / 2)
    middle = top + height / 2 if beside else top + (height + label) / 2
    for column, panel in enumerate(panels):
        mine = [number for number, _ in marks if number in panel.words]
        y = middle - sum(max(panel.words[number].height, _BAR) for number in mine) / 2
        for number, mark in marks:
            if number in panel.words:
                y = _bar(sketch, panel, (number, mark), y, first=column == 0)
    if not chart.rows[index].marks:
        sketch.add(Line(PAD, top + height - 1, sketch.width - PAD, top + height - 1, sketch.theme.grid))


def _bar(sketch: Sketch, panel: _Panel, item: tuple[int, Mark], top: float, *, first: bool) -> float:
    number, mark = item
    words = panel.words[number]
    tall = max(words.height, _BAR)
    zero, end = panel.axis.x(0.0), panel.axis.x(max(0.0, mark.value or 0.0))
    colour = sketch.theme.past if first else sketch.theme.aim
    length = max(1.5, end - zero)
    sketch.add(bar(sketch, (panel.left, top + (tall - _BAR) / 2, length, _BAR), Key("", colour), 2.0))
    place(sketch, words, panel.left + length + GAP / 2, top + (tall - words.height) / 2, sketch.theme.text)
    sketch.area(number, panel.left, top, length + GAP / 2 + words.width, tall)
    return top + tall
