"""新增占总数: what was added, within what there is now, each row by its own total."""

from __future__ import annotations

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.layout.axis import NARROW, Labels, colours, labels
from caoxian_desktop.core.charts.layout.frame import GAP, PAD, Key, framed
from caoxian_desktop.core.charts.layout.shapes import Box, Line, Sketch
from caoxian_desktop.core.charts.layout.text import BODY, NOTE, SMALL, Block, block, place

_BAR = 16.0
_HEAD = SMALL * 1.9
_LOOSEST = 16.0


def draw(sketch: Sketch, chart: Chart, height: float) -> None:
    """Lay out the chart."""
    tint = colours(chart, sketch.theme)
    keys = tuple(Key(name, tint[name], bar=True) for name in chart.series)
    framed(sketch, chart, keys, _plot, height)


def _plot(sketch: Sketch, chart: Chart, top: float, height: float) -> float:
    names = labels(sketch, [(row.label, row.note) for row in chart.rows])
    inner = sketch.width - 2 * PAD - names.column
    added = [block(sketch.measure, row.marks[0].printed, BODY, inner * 0.26, bold=True) for row in chart.rows]
    total = [block(sketch.measure, row.marks[1].printed, BODY, inner * 0.30) for row in chart.rows]
    heads = [block(sketch.measure, name, SMALL, inner * 0.26, bold=True) for name in chart.series]
    left = PAD + names.column + max(b.width for b in (*added, heads[0])) + GAP
    right = sketch.width - PAD - max(b.width for b in (*total, heads[-1])) - GAP
    heights = [_height(names, i, added[i], total[i]) for i in range(len(chart.rows))]
    spare = max(0.0, min(_LOOSEST, (height - _HEAD - sum(heights)) / len(heights)))
    _head(sketch, heads, left, right, top)
    y = top + _HEAD
    for index in range(len(chart.rows)):
        room = (y, heights[index] + spare)
        _row(sketch, chart, names, index, (added[index], total[index]), (left, right), room)
        y += heights[index] + spare
    return y


def _height(names: Labels, index: int, added: Block, total: Block) -> float:
    line = max(added.height, total.height, _BAR)
    label = names.height(index)
    return (label + line if names.column == 0 else max(label, line)) + GAP


def _head(sketch: Sketch, heads: list[Block], left: float, right: float, top: float) -> None:
    theme = sketch.theme
    place(sketch, heads[0], left - GAP, top, theme.muted, align=1.0)
    place(sketch, heads[-1], right + GAP, top, theme.muted)
    hint = block(sketch.measure, "条长＝各行总数，深色＝其中新增", NOTE, 400)
    if sketch.width >= NARROW and hint.width < right - left:
        place(sketch, hint, (left + right) / 2, top, theme.muted, align=0.5)


def _row(
    sketch: Sketch,
    chart: Chart,
    names: Labels,
    index: int,
    words: tuple[Block, Block],
    ends: tuple[float, float],
    room: tuple[float, float],
) -> None:
    (added, total), (left, right), (top, height), theme = words, ends, room, sketch.theme
    label = names.height(index)
    sketch.add(Line(PAD, top + height, sketch.width - PAD, top + height, theme.grid))
    names.set_in(sketch, index, top + (height - label) / 2 if names.column else top + GAP / 2)
    y = top + height / 2 if names.column else top + (height + label) / 2
    first, second = chart.rows[index].marks
    share = min(1.0, max(0.0, (first.value or 0.0) / second.value)) if second.value else 0.0
    tint = colours(chart, theme)
    sketch.add(Box(left, y - _BAR / 2, right - left, _BAR, tint[second.series], radius=2.0))
    sketch.add(Box(left, y - _BAR / 2, max(2.0, share * (right - left)), _BAR, tint[first.series], radius=2.0))
    place(sketch, added, left - GAP, y - added.height / 2, theme.text, align=1.0)
    place(sketch, total, right + GAP, y - total.height / 2, theme.text)
    tall = max(added.height, total.height, _BAR)
    reach = max(2.0, share * (right - left))
    sketch.area(2 * index, left - GAP - added.width, y - tall / 2, added.width + GAP + reach, tall)
    sketch.area(2 * index + 1, left + reach, y - tall / 2, right + GAP + total.width - left - reach, tall)
