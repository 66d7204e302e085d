"""How the page is set for a person's liking: comfort and zoom as a style in pixels and colours."""

from __future__ import annotations

from caoxian_desktop.ui.reader.comfort import Comfort
from caoxian_desktop.ui.reader.page import SIZE, Style
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.fonts import reading_font
from caoxian_desktop.ui.theme.latin_marks import without_latin_marks
from caoxian_desktop.ui.theme.metrics import font

ZOOMS = (70, 80, 90, 100, 110, 125, 140, 160, 180, 200)


def style_of(comfort: Comfort, zoom: int) -> Style:
    """Return the style for a liking and a size in per cent, in the palette in force."""
    return Style(
        reading_font(comfort.face, font()),
        without_latin_marks(font()),
        SIZE * zoom / 100,
        palette.on_paper(palette.current(), comfort.paper),
        comfort.pitch / 100,
        comfort.spacing / 100,
    )


def nearest_zoom(percent: int) -> int:
    """Return the size on the scale that is nearest."""
    return min(ZOOMS, key=lambda zoom: abs(zoom - percent))


def zoom_after(zoom: int, steps: int) -> int:
    """Return the size so many steps up or down the scale from one that is on it."""
    return ZOOMS[min(max(ZOOMS.index(zoom) + steps, 0), len(ZOOMS) - 1)]
