"""What charts with a value axis share: the column of labels, the grid, colours of series, words at marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from caoxian_desktop.core.charts.chart import Chart, Form, Mark
from caoxian_desktop.core.charts.layout.frame import GAP, PAD
from caoxian_desktop.core.charts.layout.scale import Beside, Scale, fitted, scale, tick_word
from caoxian_desktop.core.charts.layout.shapes import Box, Line, Sketch
from caoxian_desktop.core.charts.layout.text import BODY, NOTE, Block, block, place
from caoxian_desktop.core.charts.theme import Theme

NARROW = 560.0
"""Below this width, in logical pixels, labels stand above their rows instead of beside them."""
DOT = 6.0
CLEAR_OF_AXIS = 5.0
"""How far labels above their rows stand from an axis at the very edge."""
HEAD = NOTE * 1.8
"""Height of the line of tick labels."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of all rows; `column` is the room they take at the left, 0 where they stand above their rows."""

    blocks: tuple[Block, ...]
    notes: tuple[Block | None, ...]
    column: float

    def height(self, row: int) -> float:
        """Return the height of one row's label and its note."""
        note = self.notes[row]
        return self.blocks[row].height + (note.height if note else 0.0)

    def set_in(self, sketch: Sketch, row: int, top: float, indent: float = 0.0) -> None:
        """Set one row's label with its top at `top`, `indent` away from the edge."""
        x = PAD + indent
        place(sketch, self.blocks[row], x, top, sketch.theme.text, clear=True)
        if note := self.notes[row]:
            place(sketch, note, x, top + self.blocks[row].height, sketch.theme.muted, clear=True)


def labels(sketch: Sketch, texts: Sequence[tuple[str, str]]) -> Labels:
    """Break the rows' labels (label, note) into the column they get at this width."""
    inner = sketch.width - 2 * PAD - CLEAR_OF_AXIS
    most = inner if sketch.width < NARROW else inner * 0.32
    blocks = tuple(block(sketch.measure, label, BODY, most) for label, _ in texts)
    notes = tuple(block(sketch.measure, note, NOTE, most) if note else None for _, note in texts)
    widest = max([b.width for b in blocks] + [n.width for n in notes if n], default=0.0)
    return Labels(blocks, notes, 0.0 if sketch.width < NARROW else widest + 2 * GAP)


def colours(chart: Chart, theme: Theme) -> dict[str, str]:
    """Return the colour of each series: past and aim by the year they belong to, groups by the groups' colours."""
    if chart.form is Form.DOTS:
        return {name: theme.groups[i % len(theme.groups)] for i, name in enumerate(chart.series)}
    if chart.form is Form.SHARE_BARS:
        return dict(zip(chart.series, (theme.aim, theme.past), strict=False))
    first = theme.aim if len(chart.series) == 1 and chart.series[0].endswith("目标") else theme.past
    return {name: first if i == 0 else theme.aim for i, name in enumerate(chart.series)}


def words_of(mark: Mark, row_label: str) -> str:
    """Return what stands at a mark: its wording, after what sets its scope apart from the row's (城镇, 规模以上)."""
    if not mark.hollow or mark.label == row_label:
        return mark.printed
    apart = mark.label.removesuffix(row_label) or mark.label
    return f"{apart} {mark.printed}"


def fit(
    sketch: Sketch, unit: str, values: Sequence[float], left: float, words: Sequence[Beside], *, break_at: float
) -> Scale:
    """Return the longest axis between `left` and the picture's edge that has room for the words at its marks and ticks.

    `words` keep clear of what lies left of `left`; tick labels are centred and may reach into the edges.
    """
    ends = [
        (tick, _tick(sketch, tick, unit).width / 2 - PAD + 1) for tick in scale(values, 0, 1, break_at=break_at).ticks
    ]
    ticks = [Beside(tick, max(0.0, half), at_left) for tick, half in ends for at_left in (True, False)]
    return fitted(values, (left, sketch.width - PAD), [*words, *ticks], break_at=break_at)


def _tick(sketch: Sketch, tick: float, unit: str) -> Block:
    return block(sketch.measure, tick_word(tick) + ("%" if unit == "%" else ""), NOTE, 120)


def grid(sketch: Sketch, axis: Scale, unit: str, top: float, bottom: float) -> None:
    """Rule the ticks from `top` to `bottom` and set their numbers over them; say where the axis is broken."""
    theme = sketch.theme
    words = [_tick(sketch, tick, unit) for tick in axis.ticks]
    widest = max(word.width for word in words)
    room = axis.x(axis.ticks[1]) - axis.x(axis.ticks[0])
    every = next((n for n in (1, 2, 5) if n * room > widest + 8), len(words))
    zero = axis.ticks.index(0.0)
    last = axis.gap - (40 + widest / 2 if axis.beyond else -widest)
    for number, (tick, word) in enumerate(zip(axis.ticks, words, strict=True)):
        x = axis.x(tick)
        sketch.add(Line(x, top, x, bottom, theme.muted if tick == 0 else theme.grid))
        if (number - zero) % every == 0 and x <= last:
            place(sketch, word, x, top - HEAD, theme.muted, align=0.5)
    if axis.beyond:
        _show_break(sketch, axis, top, bottom)


def _show_break(sketch: Sketch, axis: Scale, top: float, bottom: float) -> None:
    theme, x = sketch.theme, axis.gap + 4
    sketch.add(
        Line(x, top, x, bottom, theme.muted, dash=(2, 3)), Line(x + 5, top, x + 5, bottom, theme.muted, dash=(2, 3))
    )
    place(sketch, block(sketch.measure, "轴断开", NOTE, 80), x + 2, top - HEAD, theme.muted, align=0.5)


def unit_line(sketch: Sketch, unit: str, top: float, *, beside: bool) -> float:
    """Set the axis's unit (单位：亿元) and return where the tick labels begin; percent stands at each tick instead.

    With `beside` it stands over the column of labels, on the line of the ticks; else it has a line of its own.
    """
    if unit == "%":
        return top
    words = block(sketch.measure, f"单位：{unit}", NOTE, sketch.width)
    place(sketch, words, PAD, top, sketch.theme.muted)
    return top if beside else top + words.height


def cut(sketch: Sketch, axis: Scale, y: float, thickness: float) -> None:
    """Cut a bar or line open where the axis is broken."""
    x = axis.gap + 6.5
    sketch.add(Box(x - 3.5, y - thickness, 7, 2 * thickness, sketch.theme.background))
    for side in (x - 3.5, x + 3.5):
        sketch.add(Line(side - 2.5, y + thickness * 0.6, side + 2.5, y - thickness * 0.6, sketch.theme.muted, 1.2))
