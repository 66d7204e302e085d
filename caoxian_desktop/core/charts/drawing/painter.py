"""Paints a layout with matplotlib: Figure and FigureCanvasAgg, never pyplot."""

from __future__ import annotations

import io
from functools import singledispatch

from caoxian_desktop.core.charts.drawing import faces, settings

settings.prepare()  # before anything of matplotlib is imported

# ruff: noqa: E402 - the imports below follow the preparation on purpose
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Patch, Polygon, Rectangle, RegularPolygon, Wedge
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.layout.forms import lay_out
from caoxian_desktop.core.charts.layout.shapes import Box, Dot, Half, Line, Shape, Sketch, Words
from caoxian_desktop.core.charts.picture import MarkArea, Picture
from caoxian_desktop.core.charts.theme import FAMILY, Theme

LOGICAL_DPI = 96.0
_PT = 72 / LOGICAL_DPI
"""Points in a logical pixel: matplotlib measures type and lines in points."""
_DASHES = (0, (2.5, 2.0))


def picture(chart: Chart, width_px: int, height_px: int, dpi: float, theme: Theme) -> Picture:
    """Paint a chart as pixels; see `drawing.render`."""
    sketch, canvas = _canvas(chart, width_px, height_px, dpi, theme)
    canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib ships no type for it
    width, height = canvas.get_width_height(physical=True)
    ratio = dpi / LOGICAL_DPI * sketch.zoom
    areas = (MarkArea(a.mark, a.x * ratio, a.y * ratio, a.width * ratio, a.height * ratio) for a in sketch.areas)
    pixels = bytes(canvas.buffer_rgba())  # type: ignore[no-untyped-call]  # matplotlib ships no type for it
    return Picture(width, height, pixels, tuple(sorted(areas, key=lambda area: area.mark)))


def png(chart: Chart, width_px: int, height_px: int, dpi: float, theme: Theme) -> bytes:
    """Paint a chart as a PNG file; see `drawing.png`."""
    _, canvas = _canvas(chart, width_px, height_px, dpi, theme, snug=True)
    out = io.BytesIO()
    told = {"Title": _plain(chart.title), "Description": _plain(chart.note), "Software": "Caoxian Desktop"}
    # Level 3 of zlib makes flat drawings no larger than the usual 6, in half the time.
    canvas.print_png(out, metadata=told, pil_kwargs={"compress_level": 3})  # type: ignore[no-untyped-call]  # untyped
    return out.getvalue()


def _plain(text: str) -> str:
    return faces.printable(text, bold=False)


def _canvas(
    chart: Chart, width_px: int, height_px: int, dpi: float, theme: Theme, *, snug: bool = False
) -> tuple[Sketch, FigureCanvasAgg]:
    ratio = dpi / LOGICAL_DPI
    sketch = lay_out(chart, width_px / ratio, height_px / ratio, theme, faces.width, enlarge=True)
    if snug:
        sketch.height = sketch.filled
    return sketch, FigureCanvasAgg(_figure(sketch, dpi * sketch.zoom))


def _figure(sketch: Sketch, dpi: float) -> Figure:
    # Whole pixels, and a hair more, since matplotlib cuts down to them.
    ratio = dpi / LOGICAL_DPI
    width, height = round(sketch.width * ratio), round(sketch.height * ratio)
    figure = Figure(figsize=((width + 1e-9) / dpi, (height + 1e-9) / dpi), dpi=dpi, facecolor=sketch.theme.background)
    to_display = Affine2D().scale(ratio, -ratio).translate(0, height)
    for order, shape in enumerate(sketch.shapes):
        artist = _artist(shape)
        artist.set_transform(to_display)
        artist.set_zorder(order)
        artist.set_clip_on(False)
        figure.add_artist(artist)
    return figure


@singledispatch
def _artist(shape: Shape) -> Artist:
    """Return matplotlib's own thing for a shape."""
    raise TypeError(shape)


@_artist.register
def _(shape: Words) -> Artist:
    font = FontProperties(family=[FAMILY], weight="bold" if shape.bold else "normal", size=shape.size * _PT)
    return Text(
        shape.x,
        shape.y,
        faces.printable(shape.text, bold=shape.bold),
        color=shape.colour,
        fontproperties=font,
        verticalalignment="baseline",
        parse_math=False,
    )


@_artist.register
def _(shape: Box) -> Artist:
    corner = (shape.x, shape.y)
    box: Patch
    if shape.radius:
        style = f"round,pad=0,rounding_size={min(shape.radius, shape.width / 2, shape.height / 2)}"
        box = FancyBboxPatch(corner, shape.width, shape.height, boxstyle=style)
    else:
        box = Rectangle(corner, shape.width, shape.height)
    box.set(facecolor=shape.fill, edgecolor=shape.line or "none", linewidth=_PT if shape.line else 0.0)
    if shape.hatch:
        box.set(hatch="////", edgecolor=shape.hatch, linewidth=0.0)  # matplotlib hatches in the colour of the edge
    if shape.dashed:
        box.set_linestyle(_DASHES)
    return box


@_artist.register
def _(shape: Line) -> Artist:
    line = Line2D([shape.x1, shape.x2], [shape.y1, shape.y2], color=shape.colour, linewidth=shape.width * _PT)
    line.set_solid_capstyle("butt")
    if shape.dash:
        line.set_linestyle((0, tuple(length * _PT for length in shape.dash)))
    return line


@_artist.register
def _(shape: Dot) -> Artist:
    centre = (shape.x, shape.y)
    round_dot, square_dot = Circle(centre, shape.radius * 0.92), RegularPolygon(centre, 4, radius=shape.radius * 1.15)
    dot: Patch = square_dot if shape.square else round_dot
    dot.set(facecolor=shape.fill, edgecolor=shape.edge, linewidth=2.0 * _PT)
    if shape.dashed:
        dot.set_linestyle((0, (1.2, 0.9)))
    return dot


@_artist.register
def _(shape: Half) -> Artist:
    x, y, radius = shape.x, shape.y, shape.radius
    half: Patch = Wedge((x, y), radius, -90, 90)
    if shape.square:
        half = Polygon([(x, y - radius), (x + radius, y), (x, y + radius)])
    half.set(facecolor=shape.fill, edgecolor="none", linewidth=0.0)
    return half
