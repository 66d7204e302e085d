"""Which fonts the window uses: the system's where it has Chinese, else those that ship with the program."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont

from caoxian_desktop.core.typesetting.fonts import FACES, SANS, SERIF

_PROBES = "曹县，。年"


class Face(StrEnum):
    """The reader's choice of face."""

    SERIF = "serif"
    SANS = "sans"


def has_chinese(font: QFont) -> bool:
    """Tell whether the font that Qt really takes for `font` has Chinese, without falling back to another."""
    raw = QRawFont.fromFont(font)
    return all(raw.supportsCharacter(ord(character)) for character in _PROBES)


@cache
def bundled(family: str, *, bold: bool = True) -> bool:
    """Load a bundled family once, with its bold face where that is wanted; return whether its files could be read."""
    faces = [face for face in FACES if face.family == family and (bold or face.weight < QFont.Weight.DemiBold)]
    return all(QFontDatabase.addApplicationFont(str(face.path)) >= 0 for face in faces)


def interface_font(system: QFont) -> QFont:
    """Return the font of the window: the system's with Chinese in it, else the bundled sans in the system's size."""
    chosen = QFont(system)
    if not has_chinese(system) and bundled(SANS):
        chosen.setFamilies([SANS])
    return chosen


def reading_font(face: Face, interface: QFont) -> QFont:
    """Return the font of the reading column, without a size: the bundled serif, or the face of the window."""
    chosen = QFont(interface)
    if face is Face.SERIF and bundled(SERIF, bold=False):  # headings are set in the sans
        chosen.setFamilies([SERIF])
    return chosen


def ideograph_width(font: QFont) -> float:
    """Return the width of one 汉字 in logical pixels, the measure of a column."""
    return QFontMetricsF(font).horizontalAdvance("汉")
