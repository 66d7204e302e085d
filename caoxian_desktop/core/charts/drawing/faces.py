"""The bundled face in matplotlib, without its scan of all the system's fonts."""

from __future__ import annotations

import os
import sys
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from caoxian_desktop.core.charts.theme import FACE_FILES, FAMILY
from caoxian_desktop.core.places import cache_dir, resource

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

GETA = "〓"
"""Stands for a character the face has no glyph for, as in Chinese and Japanese typesetting."""
_EM = 100.0


@cache
def prepare() -> None:
    """Import matplotlib with our settings and the two bundled faces; does its work once.

    At its first import matplotlib lists every font of the system (1.3 s for 264 faces). It asks for its cache folder
    right before; there the search for system fonts is switched off, so that only its own few are listed, and kept.
    """
    os.environ.setdefault("MPLCONFIGDIR", str(cache_dir() / "matplotlib"))
    import matplotlib as mpl

    ask = mpl.get_cachedir

    def without_system_fonts() -> str:
        loading = vars(sys.modules["matplotlib.font_manager"])
        find = loading["findSystemFonts"]
        loading["findSystemFonts"] = lambda paths=None, fontext="ttf": find(paths, fontext) if paths else []
        return ask()

    mpl.get_cachedir = without_system_fonts
    try:
        from matplotlib import font_manager
    finally:
        mpl.get_cachedir = ask
    for file in FACE_FILES:
        font_manager.fontManager.addfont(resource(file))
    mpl.rcParams.update(
        {
            "font.family": [FAMILY],
            "svg.fonttype": "none",
            "svg.hashsalt": "caoxian-desktop",
            "text.hinting": "none",
            "text.parse_math": False,  # a report's $ is a dollar
        }
    )


@cache
def _font(bold: bool) -> FT2Font:
    prepare()
    from matplotlib.ft2font import FT2Font

    font = FT2Font(str(resource(FACE_FILES[bold])))
    font.set_size(_EM, 72)
    return font


@lru_cache(maxsize=20_000)
def _advance(character: str, bold: bool) -> float:
    """Return a character's advance width in ems."""
    from matplotlib.ft2font import LoadFlags

    return float(_font(bold).load_char(ord(character), flags=LoadFlags.NO_HINTING).linearHoriAdvance / 65536 / _EM)


def width(text: str, size: float, *, bold: bool) -> float:
    """Return the advance width of a line, in the unit of `size`; the `Measure` of layouts."""
    return size * sum(_advance(character, bold) for character in printable(text, bold=bold))


def printable(text: str, *, bold: bool) -> str:
    """Return the text with 〓 for what the face cannot show, without control characters, which SVG forbids."""
    font = _font(bold)
    return "".join(c if font.get_char_index(ord(c)) else GETA for c in text if c.isprintable() or c == "\u3000")
