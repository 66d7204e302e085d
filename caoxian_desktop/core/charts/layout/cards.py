"""Cards in a grid: places in rankings, pledges with room for their progress."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from caoxian_desktop.core.charts.chart import Chart, Row
from caoxian_desktop.core.charts.layout.frame import GAP, PAD, framed
from caoxian_desktop.core.charts.layout.shapes import Box, Line, Sketch
from caoxian_desktop.core.charts.layout.text import BODY, NOTE, SMALL, Block, block, place

_LEAST = 230.0
"""Least width of a card, in logical pixels."""
_MARGIN = 12.0
_FIGURE = 19.0
_LOOSEST = 14.0


@dataclass(frozen=True, slots=True)
class _Part:
    """A block of a card, the ink it is set in, and the number of the mark it is, or None."""

    words: Block
    ink: str
    mark: int | None


def draw(sketch: Sketch, chart: Chart, height: float) -> None:
    """Lay out the chart."""
    framed(sketch, chart, (), _plot, height)


def _plot(sketch: Sketch, chart: Chart, top: float, height: float) -> float:
    inner = sketch.width - 2 * PAD
    count = max(1, min(len(chart.rows), int((inner + GAP) // (_LEAST + GAP))))
    width = (inner - GAP * (count - 1)) / count
    compose: Callable[[Sketch, Chart, Row, int, float], list[_Part]]
    compose = _figure if any(mark.value is not None for mark in chart.marks()) else _text
    cards, first = [], 0
    for row in chart.rows:
        cards.append((row, compose(sketch, chart, row, first, width - 2 * _MARGIN), first))
        first += len(row.marks)
    lines = [cards[at : at + count] for at in range(0, len(cards), count)]
    heights = [max(_height(row, parts) for row, parts, _ in line) for line in lines]
    spare = max(0.0, min(_LOOSEST, (height - sum(heights) - GAP * len(lines)) / len(lines)))
    y = top
    for line, tall in zip(lines, heights, strict=True):
        for column, (row, parts, number) in enumerate(line):
            _card(sketch, (row, parts, number), (PAD + column * (width + GAP), y), (width, tall + spare))
        y += tall + spare + GAP
    return y - GAP


def _figure(sketch: Sketch, chart: Chart, row: Row, first: int, width: float) -> list[_Part]:
    """Compose a card of places: each large, then the clause they stand in, then the year where years are mixed."""
    theme = sketch.theme
    parts = [
        _Part(block(sketch.measure, mark.printed, _FIGURE, width, bold=True), theme.aim, first + number)
        for number, mark in enumerate(row.marks)
    ]
    parts.append(_Part(block(sketch.measure, row.label, BODY, width), theme.text, None))
    if len(chart.years) > 1 or len(chart.series) > 1:
        parts.append(_Part(block(sketch.measure, row.marks[0].series, NOTE, width), theme.muted, None))
    return parts


def _text(sketch: Sketch, _chart: Chart, row: Row, first: int, width: float) -> list[_Part]:
    """Compose a card of words: what it is about, then the report's own words."""
    theme = sketch.theme
    head = _Part(block(sketch.measure, row.label, BODY, width, bold=True), theme.aim, None)
    return [head] + [
        _Part(block(sketch.measure, mark.printed, BODY, width), theme.text, first + number)
        for number, mark in enumerate(row.marks)
    ]


def _height(row: Row, parts: list[_Part]) -> float:
    blank = SMALL * 2.2 if row.note else 0.0
    return sum(part.words.height for part in parts) + 2 * _MARGIN + 4 + blank


def _card(
    sketch: Sketch, card: tuple[Row, list[_Part], int], corner: tuple[float, float], size: tuple[float, float]
) -> None:
    (row, parts, first), (x, top), (width, height), theme = card, corner, size, sketch.theme
    sketch.add(Box(x, top, width, height, theme.panel, line=theme.line, radius=6.0))
    sketch.area(first, x, top, width, height)
    y = top + _MARGIN
    for number, part in enumerate(parts):
        if number and parts[number - 1].mark is not None and part.mark is None:
            y += 4
        place(sketch, part.words, x + _MARGIN, y, part.ink)
        if part.mark is not None and len(row.marks) > 1:
            sketch.area(part.mark, x + _MARGIN, y, width - 2 * _MARGIN, part.words.height)
        y += part.words.height
    if row.note:
        _blank(sketch, row.note, (x + _MARGIN, top + height - _MARGIN), width - 2 * _MARGIN)


def _blank(sketch: Sketch, word: str, corner: tuple[float, float], width: float) -> None:
    """Set the word and a line to write on, their bottom left at `corner`."""
    x, bottom = corner
    words = block(sketch.measure, word, SMALL, width)
    place(sketch, words, x, bottom - words.height + 3, sketch.theme.muted)
    sketch.add(Line(x + words.width + 2, bottom, x + width, bottom, sketch.theme.line))
