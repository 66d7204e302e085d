"""Distances and type sizes: one small scale of each, so that the parts of the window agree."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QGuiApplication


class Space(IntEnum):
    """Distances in logical pixels; ROWS lies between the lines of a form, of filters and of what belongs together."""

    XXS = 2
    XS = 4
    ROWS = 6
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 40


RADIUS = 6
"""Corner radius of cards, chips and pop-ups, in logical pixels."""
ICON = 18
"""Side of an icon in tool bars and on buttons, in logical pixels with type of the usual size, as the next two."""
ICON_SMALL = 14
"""Side of an icon that stands beside small words, in a row or a field."""
CARET = 10
"""Side of the caret behind words that open a list."""
ROW = 28
"""Least height of a row, so that it can be hit with a mouse at any scale."""

WIDEST = 1280
"""Width in logical pixels beyond which lines of words and charts grow no further, however wide the window is: the eye
would lose its row."""


class Type(IntEnum):
    """Type sizes as steps in points from the interface font's own size."""

    SMALL = -1
    BODY = 0
    LARGE = 1
    TITLE = 3
    DISPLAY = 7


_USUAL = 13.5
"""The interface's font in logical pixels where the sizes of this module were chosen."""


def scaled(pixels: float) -> int:
    """Return a size for the type that the interface has: larger with larger type, chosen here or in the system.

    It goes by the size of the font and not by the height of its line, which differs from face to face by a quarter.
    """
    return round(pixels * max(1.0, QFontInfo(QGuiApplication.font()).pixelSize() / _USUAL))


def usual(pixels: int) -> int:
    """Return what `scaled` makes a size of: what a person chose for it, to be kept, whatever the type's size is."""
    return round(pixels / max(1.0, QFontInfo(QGuiApplication.font()).pixelSize() / _USUAL))


def square(side: int = ICON) -> QSize:
    """Return the size of an icon beside the interface's type."""
    return QSize(scaled(side), scaled(side))


def row_height() -> int:
    """Return the height of a row with one line of the interface's type."""
    return max(ROW, QFontMetrics(QGuiApplication.font()).height() + Space.S)


def font(size: Type = Type.BODY, *, bold: bool = False) -> QFont:
    """Return the interface font in a size of the scale."""
    chosen = QFont(QGuiApplication.font())
    chosen.setPointSizeF(max(7.0, chosen.pointSizeF() + size))
    if bold:
        chosen.setWeight(QFont.Weight.DemiBold)
    return chosen
