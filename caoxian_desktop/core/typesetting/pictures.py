"""The charts of a briefing drawn for print."""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from caoxian_desktop.core.briefing.blocks import Figure, FigureRow
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.one_page.small_charts import DRAWN, SET
from caoxian_desktop.core.ticket import Ticket, check
from caoxian_desktop.core.typesetting.clean_text import Cleaner
from caoxian_desktop.core.typesetting.drawings import DPI, PNG, SVG
from caoxian_desktop.core.typesetting.faces import Role
from caoxian_desktop.core.typesetting.fonts import FACES
from caoxian_desktop.core.typesetting.typst_process import TypesettingError
from caoxian_desktop.core.typesetting.typst_source import Picture

WIDTH = 440.0
"""Points; the text is 158 mm wide."""
HIGHEST = 640.0
"""Points; the text is 244 mm high, less a heading."""
PAGE, FIRST_PAGE, GAP = 688.0, 640.0, 20.0
"""Points: a page of drawings, the first one with the chapter's heading over it, and what stands between two."""
LEAST_SCALE = 0.78
"""What drawings may shrink to so that several share a page: their 9 pt words stay over 7 pt."""
SOURCES_TYPE, SOURCES_LINE = 8.5, 14.0
"""Points: the type of the line under a drawing that says where its figures stand, and its height."""
CAPTION = 28.0
"""Points that a caption takes up under a drawing in a Word file, with what stands around both."""
_HEIGHT = re.compile(r'<svg[^>]* height="([\d.]+)pt"')
_GROUND = re.compile(r'<rect width="\d+" height="\d+" fill="[^"]*"/>')
"""The paper that a chart is drawn on: on a page it is the page's own, with what stands behind the text."""
_FAMILY = re.compile(r"font(?:-family)?:\s*(?:[^;\"]*?(?:px|pt)\s+)?([^;\"]+)")
_OURS = {face.family for face in FACES}


@dataclass(frozen=True, slots=True)
class Photo:
    """A chart as a PNG file, and the width it is set at in points."""

    png: bytes
    width: float

    @property
    def height(self) -> float:
        """The height in points, by the file's own measure: the first chunk of a PNG holds its size."""
        across, down = struct.unpack(">II", self.png[16:24])
        return float(self.width * down / across)


def draw(briefing: Briefing, clean: Cleaner, ticket: Ticket) -> dict[Figure, Picture]:
    """Return the briefing's charts as SVG by their blocks. Raises Cancelled."""
    runs = [[b for b in run if isinstance(b, Figure)] for _, run in groupby(briefing.blocks, type)]
    small = [figure for block in briefing.blocks if isinstance(block, FigureRow) for figure in block.figures]
    drawn = _drawn([figure for run in runs for figure in run], WIDTH, clean, ticket)
    pictures = {figure: Picture(svg, SET) for figure, svg in _drawn(small, DRAWN, clean, ticket).items()}
    for run in runs:
        scales = shared_pages([_height(drawn[figure]) for figure in run], [_below(figure) for figure in run])
        pictures |= {figure: Picture(drawn[figure], WIDTH * scale) for figure, scale in zip(run, scales, strict=True)}
    return pictures


def _drawn(figures: Sequence[Figure], width: float, clean: Cleaner, ticket: Ticket) -> dict[Figure, str]:
    if not figures:
        return {}
    check(ticket)
    wanted = [(figure.chart, width) for figure in figures]
    drawings = [_GROUND.sub("", clean(drawing, Role.SANS), count=1) for drawing in SVG.of(wanted, ticket)]
    for drawing in drawings:
        check_families(drawing)
    return dict(zip(figures, drawings, strict=True))


def _below(figure: Figure) -> float:
    """Return the points that the places of a chart's figures take up under it."""
    signs = sum(0.8 * len(run.text) for run in figure.sources)
    return 9.0 + SOURCES_LINE * math.ceil((signs + 3) * SOURCES_TYPE / WIDTH) if signs else 0.0


def draw_png(briefing: Briefing, clean: Cleaner, ticket: Ticket) -> dict[Figure, Photo]:
    """Return the briefing's charts as PNG by their blocks, painted in the typesetter's process. Raises Cancelled."""
    figures = list(dict.fromkeys(briefing.figures()))
    if not figures:
        return {}
    check(ticket)
    for figure in figures:
        clean.drawn(figure.chart)
    wanted = [(f.chart, (DRAWN if f.small else WIDTH) * DPI / 72) for f in figures]
    drawn = dict(zip(figures, PNG.of(wanted, ticket), strict=True))
    photos = {figure: Photo(png, SET) for figure, png in drawn.items()}
    for full, run in groupby(briefing.blocks, lambda b: isinstance(b, Figure)):
        large = [block for block in run if full and isinstance(block, Figure)]
        below = [_below(figure) + CAPTION for figure in large]
        scales = shared_pages([photos[figure].height * WIDTH / SET for figure in large], below)
        photos |= {figure: Photo(drawn[figure], WIDTH * s) for figure, s in zip(large, scales, strict=True)}
    return photos


def _height(drawing: str) -> float:
    return float(_HEIGHT.search(drawing)[1])  # type: ignore[index]  # every SVG of ours states its height


def shared_pages(heights: Sequence[float], below: Sequence[float] = ()) -> list[float]:
    """Return how much each drawing is to shrink: neighbours go on a page together where that keeps them legible.

    `below` is what stands under each drawing and does not shrink with it.
    """
    scales: list[float] = []
    under = below or [0.0] * len(heights)
    while len(scales) < len(heights):
        first, page = len(scales), PAGE if scales else FIRST_PAGE
        count, scale = 1, min(1.0, min(HIGHEST, page - under[first]) / heights[first])
        for several in range(2, len(heights) - first + 1):
            room = page - GAP * (several - 1) - sum(under[first : first + several])
            together = room / sum(heights[first : first + several])
            if together < LEAST_SCALE:
                break
            count, scale = several, min(1.0, together)
        scales += [scale] * count
    return scales


def check_families(drawing: str) -> None:
    """Raise TypesettingError where an SVG names a family that is not bundled: Typst replaces it without a word."""
    named = {family.strip(" '") for words in _FAMILY.findall(drawing) for family in words.split(",")}
    if strangers := named - _OURS:
        raise TypesettingError(f"a chart names fonts that are not bundled: {', '.join(sorted(strangers))}")
