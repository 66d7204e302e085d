"""What every chart has around its drawing: title, legend, note."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from caoxian_desktop.core.charts.chart import Chart, Standing
from caoxian_desktop.core.charts.layout.shapes import Box, Dot, Half, Line, Sketch
from caoxian_desktop.core.charts.layout.text import NOTE, SMALL, TITLE, block, place

PAD = 16.0
"""Distance of everything from the picture's edge."""
GAP = 8.0

Plot = Callable[[Sketch, Chart, float, float], float]
"""Lays out a chart's drawing between PAD and width - PAD: (sketch, chart, top, height to fill) -> its bottom."""


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a legend: the sign and the word for it; `bar` stands for bars, the others for dots."""

    word: str
    colour: str
    hollow: bool = False
    square: bool = False
    standing: Standing = Standing.REPORTED
    bar: bool = False


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
    sketch.filled = bottom + GAP + foot
    sketch.height = max(height, sketch.filled)


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
    """Draw a mark's sign: full, hollow or half full, its edge whole or broken, round or square."""
    ground = sketch.theme.background
    if key.bar:
        sketch.add(bar(sketch, (x - radius, y - radius * 0.8, 2 * radius, radius * 1.6), key))
        return
    derived = key.standing is Standing.DERIVED
    open_ = key.hollow or derived
    sketch.add(Dot(x, y, radius, ground if open_ else key.colour, key.colour, key.square, dashed=derived))
    if key.standing is Standing.EXPECTED and not open_:
        # Within the line of the edge, which is 2 wide.
        inner = radius * (1.15 if key.square else 0.92) - (1.7 if key.square else 1.1)
        sketch.add(Half(x, y, inner, ground, key.square))


def span(sketch: Sketch, key: Key, start: tuple[float, float], end: tuple[float, float], radius: float = 5.0) -> None:
    """Draw the sign of a range: one at each end, and a band between them."""
    if start != end:
        sketch.add(Line(*start, *end, key.colour, radius * 0.8))
        sign(sketch, key, *end, radius)
    sign(sketch, key, *start, radius)


def bar(sketch: Sketch, place_at: tuple[float, float, float, float], key: Key, radius: float = 0.0) -> Box:
    """Return a bar at (left, top, width, height): full, an outline, hatched (expected) or dashed (reckoned)."""
    ground = sketch.theme.background
    if key.hollow or key.standing is Standing.DERIVED:
        return Box(*place_at, ground, line=key.colour, radius=radius, dashed=key.standing is Standing.DERIVED)
    return Box(*place_at, key.colour, radius=radius, hatch=ground if key.standing is Standing.EXPECTED else "")


def standings(chart: Chart, colour: str, *, bars: bool = False) -> tuple[Key, ...]:
    """Return the legend's entries for the signs that a chart needs beside the plain ones."""
    marks = tuple(chart.marks())
    keys = []
    if any(mark.hollow for mark in marks):
        keys.append(Key("空心：口径不同", colour, hollow=True, bar=bars))
    if any(mark.standing is Standing.EXPECTED and not mark.hollow for mark in marks):
        word = "斜纹：预计数" if bars else "半实心：预计数"
        keys.append(Key(word, colour, standing=Standing.EXPECTED, bar=bars))
    if any(mark.standing is Standing.DERIVED for mark in marks):
        keys.append(Key("虚线：推算值", colour, standing=Standing.DERIVED, bar=bars))
    return tuple(keys)
