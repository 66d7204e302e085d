"""Writes a layout as SVG 1.1: a shape an element, text as text. It needs no matplotlib, which takes 0.5 s to load."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from xml.sax.saxutils import escape, quoteattr

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.drawing import faces
from caoxian_desktop.core.charts.layout.forms import lay_out
from caoxian_desktop.core.charts.layout.shapes import Box, Dot, Half, Line, Shape, Sketch, Words
from caoxian_desktop.core.charts.theme import FAMILY, Theme

_PT = 72 / 96
"""Points in a logical pixel."""
_HATCH = 3.0
"""Points between two lines of a hatch."""


def svg(chart: Chart, width_pt: float, height_pt: float, theme: Theme) -> str:
    """Write a chart as SVG; see `drawing.svg`."""
    sketch = lay_out(chart, width_pt / _PT, height_pt / _PT, theme, faces.width, enlarge=False)
    width, height = round(sketch.width * _PT), round(sketch.height * _PT)
    size = f'width="{width}pt" height="{height}pt"'
    return "\n".join(
        (
            '<?xml version="1.0" encoding="utf-8"?>',
            f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" {size} viewBox="0 0 {width} {height}">',
            f"<title>{escape(faces.printable(chart.title, bold=False))}</title>",
            *_hatches(sketch),
            f'<rect width="{width}" height="{height}" fill="{theme.background}"/>',
            *map(_element, sketch.shapes),
            "</svg>\n",
        )
    )


def _hatches(sketch: Sketch) -> Iterator[str]:
    """Yield the patterns of slanting lines that boxes are filled with, one for each colour."""
    colours = dict.fromkeys(shape.hatch for shape in sketch.shapes if isinstance(shape, Box) and shape.hatch)
    side, over = _number(_HATCH), _number(_HATCH + 1)
    for colour in colours:
        yield (
            f'<defs><pattern id="hatch-{colour[1:]}" patternUnits="userSpaceOnUse" width="{side}" height="{side}">'
            f'<path d="M -1 1 L 1 -1 M -1 {over} L {over} -1 M {_number(_HATCH - 1)} {over} L {over} '
            f'{_number(_HATCH - 1)}" stroke="{colour}" stroke-width="1" fill="none"/></pattern></defs>'
        )


def _number(length: float) -> str:
    """Return a length or place in points, to a hundredth."""
    return f"{length:.2f}".rstrip("0").rstrip(".")


def _pt(*pixels: float) -> tuple[str, ...]:
    return tuple(_number(each * _PT) for each in pixels)


@singledispatch
def _element(shape: Shape) -> str:
    """Return the element of a shape."""
    raise TypeError(shape)


@_element.register
def _(shape: Words) -> str:
    x, y, size = _pt(shape.x, shape.y, shape.size)
    weight = "font-weight: 700; " if shape.bold else ""
    style = quoteattr(f"{weight}font-size: {size}px; font-family: '{FAMILY}'; fill: {shape.colour}")
    words = escape(faces.printable(shape.text, bold=shape.bold))
    return f'<text x="{x}" y="{y}" xml:space="preserve" style={style}>{words}</text>'


@_element.register
def _(shape: Box) -> str:
    x, y, width, height, radius = _pt(
        shape.x, shape.y, shape.width, shape.height, min(shape.radius, shape.width / 2, shape.height / 2)
    )
    place = f'x="{x}" y="{y}" width="{width}" height="{height}"' + (f' rx="{radius}"' if shape.radius else "")
    dashes = ' stroke-dasharray="1.88,1.5"' if shape.dashed else ""
    edge = f' stroke="{shape.line}" stroke-width="{_number(_PT)}"{dashes}' if shape.line else ""
    over = f'<rect {place} fill="url(#hatch-{shape.hatch[1:]})"/>' if shape.hatch else ""
    return f'<rect {place} fill="{shape.fill}"{edge}/>{over}'


@_element.register
def _(shape: Line) -> str:
    x1, y1, x2, y2, width = _pt(shape.x1, shape.y1, shape.x2, shape.y2, shape.width)
    dashes = ",".join(_number(length * shape.width * _PT * _PT) for length in shape.dash)  # longer for a thicker line
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path d="M {x1} {y1} L {x2} {y2}" stroke="{shape.colour}" stroke-width="{width}"{dash}/>'


@_element.register
def _(shape: Dot) -> str:
    dash = ' stroke-dasharray="1.8,1.35"' if shape.dashed else ""
    look = f'fill="{shape.fill}" stroke="{shape.edge}" stroke-width="{_number(2 * _PT)}"{dash}'
    if shape.square:
        return f'<path d="{_square(shape.x, shape.y, shape.radius * 1.15)} Z" {look}/>'
    x, y, radius = _pt(shape.x, shape.y, shape.radius * 0.92)
    return f'<circle cx="{x}" cy="{y}" r="{radius}" {look}/>'


def _square(x: float, y: float, radius: float) -> str:
    """Return the corners of a square on its point."""
    left, right, top, foot, x_pt, y_pt = _pt(x - radius, x + radius, y - radius, y + radius, x, y)
    return f"M {x_pt} {top} L {right} {y_pt} L {x_pt} {foot} L {left} {y_pt}"


@_element.register
def _(shape: Half) -> str:
    x, right, top, y, foot, radius = _pt(
        shape.x, shape.x + shape.radius, shape.y - shape.radius, shape.y, shape.y + shape.radius, shape.radius
    )
    edge = f"L {right} {y} L {x} {foot}" if shape.square else f"A {radius} {radius} 0 0 1 {x} {foot}"
    return f'<path d="M {x} {top} {edge} Z" fill="{shape.fill}"/>'
