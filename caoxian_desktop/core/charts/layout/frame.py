"""What every chart has around its drawing: title, legend, note."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.layout.shapes import Dot, Sketch
from caoxian_desktop.core.charts.layout.text import NOTE, SMALL, TITLE, block, place

PAD = 16.0
"""Distance of everything from the picture's edge."""
GAP = 8.0

Plot = Callable[[Sketch, Chart, float, float], float]
"""Lays out a chart's drawing between PAD and width - PAD: (sketch, chart, top, height to fill) -> its bottom."""


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a legend: the sign and the word for it."""

    word: str
    colour: str
    hollow: bool = False
    square: bool = False


def framed(sketch: Sketch, chart: Chart, keys: tuple[Key, ...], plot: Plot, height: float) -> None:
    """Lay out title, legend, drawing and note; the sketch grows beyond `height` where the drawing needs it."""
    inner = sketch.width - 2 * PAD
    title = block(sketch.measure, chart.title, TITLE, inner, bold=True)
    place(sketch, title, PAD, PAD - 3, sketch.theme.text)
    top = PAD + title.height + 2
    if keys:
        top = legend(sketch, keys, top)
    note = block(sketch.measure, chart.note, NOTE, inner)
    foot = note.height + PAD
    bottom = plot(sketch, chart, top + GAP, height - foot - GAP - top - GAP)
    place(sketch, note, PAD, bottom + GAP, sketch.theme.muted)
    sketch.height = max(height, bottom + GAP + foot)


def legend(sketch: Sketch, keys: tuple[Key, ...], top: float) -> float:
    """Set the legend's entries in one or more lines and return its bottom."""
    x, pitch, end = PAD, SMALL * 1.7, sketch.width - PAD
    for key in keys:
        words = block(sketch.measure, key.word, SMALL, end - PAD - 18)
        if x > PAD and x + 18 + words.width > end:
            x, top = PAD, top + pitch
        sign(sketch, key, x + 6, top + SMALL * 0.7)
        place(sketch, words, x + 18, top, sketch.theme.muted)
        x += 18 + words.width + 20
    return top + pitch


def sign(sketch: Sketch, key: Key, x: float, y: float, radius: float = 5.0) -> None:
    """Draw a mark's sign: full or hollow, round or square."""
    fill = sketch.theme.background if key.hollow else key.colour
    sketch.add(Dot(x, y, radius, fill, key.colour, key.square))
