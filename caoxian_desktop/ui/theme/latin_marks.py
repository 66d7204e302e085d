"""Marks of English for a window that speaks it: in a face made for Chinese “ ” … and · are as wide as a 汉字."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from caoxian_desktop.core.places import resource

FAMILY = "Caoxian Latin Marks"
"""Nothing but these marks; `packaging/latin_marks.py` makes it."""
_WIDE = 0.8


@cache
def _is_loaded() -> bool:
    files = sorted(resource("latin_marks").glob("*.otf"))
    return bool(files) and all(QFontDatabase.addApplicationFont(str(file)) >= 0 for file in files)


def with_latin_marks(font: QFont) -> QFont:
    """Return a font whose marks are as wide as its letters.

    It is the same font where they are so already, and where its lines would become others in height.
    """
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance("“") < _WIDE * metrics.horizontalAdvance("汉") or not _is_loaded():
        return font
    chosen = QFont(font)
    chosen.setFamilies([FAMILY, *(font.families() or [font.family()])])
    mixed = QFontMetricsF(chosen)
    same = (mixed.ascent(), mixed.descent(), mixed.leading()) == (
        metrics.ascent(),
        metrics.descent(),
        metrics.leading(),
    )
    return chosen if same else font


def without_latin_marks(font: QFont) -> QFont:
    """Return the font for what is Chinese whatever the window speaks: a report's text."""
    chosen = QFont(font)
    if FAMILY in font.families():
        chosen.setFamilies([family for family in font.families() if family != FAMILY])
    return chosen
