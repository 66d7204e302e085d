"""A table of wordings by year: the form where units differ and no axis is possible."""

from __future__ import annotations

from dataclasses import dataclass

from caoxian_desktop.core.charts.chart import Chart, Mark, Row
from caoxian_desktop.core.charts.layout.axis import colours
from caoxian_desktop.core.charts.layout.frame import GAP, PAD, Key, bar, framed
from caoxian_desktop.core.charts.layout.shapes import Box, Line, Sketch
from caoxian_desktop.core.charts.layout.text import BODY, NOTE, SMALL, Block, block, place
from caoxian_desktop.core.charts.units import in_unit

_LOOSEST = 10.0
_BARS_FROM = 720.0
_BAR = 6.0


@dataclass(frozen=True, slots=True)
class _Columns:
    """Left ends and widths of label, series and bars; `bars` is 0 wide where there is no room or nothing to compare."""

    label: float
    series: tuple[tuple[float, float], ...]
    bars: tuple[float, float]


def draw(sketch: Sketch, chart: Chart, height: float) -> None:
    """Lay out the chart."""
    framed(sketch, chart, (), _plot, height)


def _plot(sketch: Sketch, chart: Chart, top: float, height: float) -> float:
    columns = _columns(sketch, chart)
    numbers = _numbers(chart)
    full = [i for i, row in enumerate(chart.rows) if not row.folded]
    folded = [i for i, row in enumerate(chart.rows) if row.folded]
    heights = {i: _height(sketch, chart.rows[i], columns, chart) for i in (*full, *folded)}
    head = _head_height(sketch, chart, columns)
    natural = head + sum(heights.values()) + (head if folded else 0.0)
    spare = max(0.0, min(_LOOSEST, (height - natural) / max(1, len(chart.rows))))
    y = _head(sketch, chart, columns, top, head)
    for index in full:
        y = _row(sketch, chart, columns, (chart.rows[index], numbers[index]), (y, heights[index] + spare))
    if folded:
        y = _subhead(sketch, f"{chart.rows[folded[0]].note or '口径相近'}，不宜直接比较（{len(folded)}项）", y)
    for index in folded:
        y = _row(sketch, chart, columns, (chart.rows[index], numbers[index]), (y, heights[index] + spare))
    return y


def _numbers(chart: Chart) -> list[int]:
    """Return the number of each row's first mark."""
    first, numbers = 0, []
    for row in chart.rows:
        numbers.append(first)
        first += len(row.marks)
    return numbers


def _columns(sketch: Sketch, chart: Chart) -> _Columns:
    inner = sketch.width - 2 * PAD
    comparable = sum(bool(_comparable(row)) for row in chart.rows) * 2 > len(chart.rows)
    bars = inner * 0.22 if comparable and sketch.width >= _BARS_FROM else 0.0
    label = inner * (0.40 if not bars else 0.34)
    each = (inner - label - bars) / len(chart.series)
    lefts = tuple((PAD + label + i * each, each) for i in range(len(chart.series)))
    return _Columns(label, lefts, (PAD + inner - bars + GAP, max(0.0, bars - 2 * GAP)))


def _comparable(row: Row) -> list[float]:
    """Return the two values of a row in one unit (1.2万公里, 6000公里), for bars on its own scale; else nothing."""
    marks = [in_unit(mark, row.marks[0].unit) for mark in row.marks]
    values = [mark.value or 0.0 for mark in marks if mark is not None]
    return values if len(values) == len(marks) == 2 and min(values) > 0 else []


def _cell(sketch: Sketch, row: Row, mark: Mark, width: float, *, bold: bool) -> list[Block]:
    words = [block(sketch.measure, mark.wording, BODY, width - GAP, bold=bold)]
    if mark.remark:
        words.append(block(sketch.measure, mark.remark, NOTE, width - GAP))
    if mark.hollow and mark.label != row.label:
        words.append(block(sketch.measure, mark.label, NOTE, width - GAP))
    return words


def _label(sketch: Sketch, row: Row, columns: _Columns) -> list[Block]:
    """Return a row's name and the small print under it; of a folded row that stands in the heading over them all."""
    words = [block(sketch.measure, row.label, BODY, columns.label - GAP)]
    if row.note and not row.folded:
        words.append(block(sketch.measure, row.note, NOTE, columns.label - GAP))
    return words


def _cells(sketch: Sketch, chart: Chart, row: Row, columns: _Columns) -> list[list[tuple[int, list[Block]]]]:
    """Return for each series the row's marks (by their number in the row) as blocks, one under another."""
    cells: list[list[tuple[int, list[Block]]]] = [[] for _ in chart.series]
    for number, mark in enumerate(row.marks):
        column = chart.series.index(mark.series)
        bold = column == len(chart.series) - 1
        cells[column].append((number, _cell(sketch, row, mark, columns.series[column][1], bold=bold)))
    return cells


def _stack(cell: list[tuple[int, list[Block]]]) -> float:
    return sum(part.height for _, blocks in cell for part in blocks)


def _height(sketch: Sketch, row: Row, columns: _Columns, chart: Chart) -> float:
    return (
        max(
            [
                sum(part.height for part in _label(sketch, row, columns)),
                *(_stack(cell) for cell in _cells(sketch, chart, row, columns)),
            ]
        )
        + GAP
    )


def _head_words(sketch: Sketch, chart: Chart, columns: _Columns) -> list[Block]:
    widths = [width for _, width in columns.series]
    return [
        block(sketch.measure, name, SMALL, w - GAP, bold=True) for name, w in zip(chart.series, widths, strict=True)
    ]


def _head_height(sketch: Sketch, chart: Chart, columns: _Columns) -> float:
    return max(words.height for words in _head_words(sketch, chart, columns)) + GAP


def _head(sketch: Sketch, chart: Chart, columns: _Columns, top: float, height: float) -> float:
    theme = sketch.theme
    sketch.add(Box(PAD, top, sketch.width - 2 * PAD, height, theme.panel))
    name = block(sketch.measure, "指标", SMALL, columns.label - GAP, bold=True)
    place(sketch, name, PAD + GAP / 2, top + (height - name.height) / 2, theme.muted)
    for words, (left, _) in zip(_head_words(sketch, chart, columns), columns.series, strict=True):
        place(sketch, words, left, top + (height - words.height) / 2, theme.muted)
    if columns.bars[1]:
        hint = block(sketch.measure, "两年对照（各行自成比例）", NOTE, columns.bars[1])
        place(sketch, hint, columns.bars[0], top + (height - hint.height) / 2, theme.muted)
    return top + height


def _subhead(sketch: Sketch, text: str, top: float) -> float:
    words = block(sketch.measure, text, SMALL, sketch.width - 2 * PAD - GAP, bold=True)
    height = words.height + GAP
    sketch.add(Box(PAD, top, sketch.width - 2 * PAD, height, sketch.theme.panel))
    place(sketch, words, PAD + GAP / 2, top + GAP / 2, sketch.theme.muted)
    return top + height


def _row(sketch: Sketch, chart: Chart, columns: _Columns, item: tuple[Row, int], room: tuple[float, float]) -> float:
    (row, first), (top, height), theme = item, room, sketch.theme
    label = _label(sketch, row, columns)
    y = top + (height - sum(part.height for part in label)) / 2
    for depth, part in enumerate(label):
        place(sketch, part, PAD + GAP / 2, y, theme.muted if depth else theme.text)
        y += part.height
    for column, cell in enumerate(_cells(sketch, chart, row, columns)):
        left, width = columns.series[column]
        y = top + (height - _stack(cell)) / 2
        for number, blocks in cell:
            start = y
            for depth, words in enumerate(blocks):
                ink = theme.muted if depth or column < len(chart.series) - 1 else theme.text
                place(sketch, words, left, y, ink if len(chart.series) > 1 else theme.text)
                y += words.height
            sketch.area(first + number, left - 4, start, width - 2, y - start)
    if columns.bars[1] and (values := _comparable(row)):
        _bars(sketch, chart, (row, first, values), columns.bars, top + height / 2)
    sketch.add(Line(PAD, top + height, sketch.width - PAD, top + height, theme.line))
    return top + height


def _bars(
    sketch: Sketch, chart: Chart, item: tuple[Row, int, list[float]], place_at: tuple[float, float], y: float
) -> None:
    """Draw the two years as bars on the row's own scale; of a differing scope, only their outlines."""
    (left, width), (row, first, values) = place_at, item
    tint = colours(chart, sketch.theme)
    for number, (mark, value) in enumerate(zip(row.marks, values, strict=True)):
        length = max(1.5, value / max(values) * width)
        top = y - _BAR - 1 + number * (_BAR + 2)
        key = Key("", tint[mark.series], hollow=mark.hollow, standing=mark.standing)
        sketch.add(bar(sketch, (left, top, length, _BAR), key))
        sketch.area(first + number, left, top - 1, width, _BAR + 2)
