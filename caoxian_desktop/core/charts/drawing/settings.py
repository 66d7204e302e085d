"""matplotlib with our settings and the bundled face, without its scan of all the system's fonts."""

from __future__ import annotations

import os
import sys
from functools import cache

from caoxian_desktop.core.charts.theme import FACE_FILES, FAMILY
from caoxian_desktop.core.places import cache_dir, resource


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
            "text.hinting": "none",
            "text.parse_math": False,  # a report's $ is a dollar
        }
    )
