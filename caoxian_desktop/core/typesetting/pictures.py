"""The charts of a briefing drawn for print."""

from __future__ import annotations

import re
from collections.abc import Callable

from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.ticket import Ticket, check
from caoxian_desktop.core.typesetting.fonts import FACES
from caoxian_desktop.core.typesetting.typst_process import TypesettingError
from caoxian_desktop.core.typesetting.typst_source import Picture

WIDTH = 440.0
"""Points; the text is 158 mm wide."""
HIGHEST = 640.0
"""Points; the text is 244 mm high, less a heading."""
HALF = 308.0
"""Points; two drawings of this height go on a page."""
LEAST_SCALE = 0.78
"""What a drawing may shrink to for that: its 9 pt words stay over 7 pt."""
DPI = 200.0
"""Dots an inch of a picture in a Word file: sharp in print, and not heavy."""
_HEIGHT = re.compile(r'<svg[^>]* height="([\d.]+)pt"')
_FAMILY = re.compile(r"font(?:-family)?:\s*(?:[^;\"]*?(?:px|pt)\s+)?([^;\"]+)")
_OURS = {face.family for face in FACES}


def draw(briefing: Briefing, clean: Callable[[str], str], ticket: Ticket) -> dict[str, Picture]:
    """Return the briefing's charts as SVG by key, looking at the ticket before each."""
    figures = list(briefing.figures())
    if not figures:
        return {}
    from caoxian_desktop.core.charts.drawing import svg  # 0.5 s for matplotlib, only where there is a chart
    from caoxian_desktop.core.charts.theme import PRINT

    pictures: dict[str, Picture] = {}
    for figure in figures:
        check(ticket)
        drawing = clean(svg(figure.chart, WIDTH, 0, PRINT))
        check_families(drawing)
        pictures[figure.chart.key] = _scaled(drawing)
    return pictures


def png_of(chart: Chart) -> bytes:
    """Return a chart as PNG for a Word file."""
    from caoxian_desktop.core.charts.drawing import png
    from caoxian_desktop.core.charts.theme import PRINT

    return png(chart, int(WIDTH * DPI / 72), 0, DPI, PRINT)


def _scaled(drawing: str) -> Picture:
    """Return a drawing at its own width, or narrower: to let two share a page, or to go on one at all."""
    height = float(_HEIGHT.search(drawing)[1])  # type: ignore[index]  # every SVG of ours states its height
    if HALF < height <= HALF / LEAST_SCALE:
        return Picture(drawing, WIDTH * HALF / height)
    return Picture(drawing, WIDTH * min(1.0, HIGHEST / height))


def check_families(drawing: str) -> None:
    """Raise TypesettingError where an SVG names a family that is not bundled: Typst replaces it without a word."""
    named = {family.strip(" '") for words in _FAMILY.findall(drawing) for family in words.split(",")}
    if strangers := named - _OURS:
        raise TypesettingError(f"a chart names fonts that are not bundled: {', '.join(sorted(strangers))}")
