"""Which fonts the window uses: the system's where it has Chinese, else those that ship with the program."""

from __future__ import annotations

import sys
from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont

from caoxian_desktop.core.typesetting.fonts import FACES, KAI, SANS, SERIF
from caoxian_desktop.ui.theme.latin_marks import without_latin_marks

_PROBES = "曹县，。年"
_YAHEI = "Microsoft YaHei UI"


class Face(StrEnum):
    """The faces of the reading column that are always there: 宋体, 黑体 (that of the window), 楷体."""

    SERIF = "serif"
    SANS = "sans"
    KAI = "kai"


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
    """Return the font of the window in the system's size: the system's where it has Chinese, else the bundled sans.

    A Windows of another language has Chinese in 微软雅黑, which its Chinese users see everywhere.
    """
    chosen = QFont(system)
    if has_chinese(system):
        return chosen
    if sys.platform == "win32":
        chosen.setFamilies([_YAHEI])
        if has_chinese(chosen):
            return chosen
    if bundled(SANS):
        chosen.setFamilies([SANS])
    return chosen


def reading_font(face: str, interface: QFont) -> QFont:
    """Return the font of the reading column, without a size: one of Face, or a face of this PC by its family.

    A family that is not here or has no Chinese, as after a move to another PC, gives way to the bundled serif.
    """
    chosen = without_latin_marks(interface)
    if face == Face.SANS:
        return chosen
    if face not in tuple(Face) and QFontDatabase.hasFamily(face):
        chosen.setFamilies([face])
        if has_chinese(chosen):
            return chosen
    serif = bundled(SERIF, bold=False)  # headings are set in the sans
    if face == Face.KAI and bundled(KAI):
        chosen.setFamilies([KAI, SERIF])  # which has the characters that the first lacks
    elif serif:
        chosen.setFamilies([SERIF])
    return chosen


@cache
def chinese_families() -> tuple[str, ...]:
    """Return the families of this PC that are made for Chinese and scale, by name; the bundled ones aside.

    Asking Qt for all families takes tens of milliseconds: it is done when a person looks for one.
    """
    found = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    ours = {each.family for each in FACES}
    # Windows lists a face for vertical lines beside each, with @; macOS hides its own behind a full stop.
    return tuple(
        family
        for family in found
        if family not in ours and family[:1] not in {"@", "."} and QFontDatabase.isSmoothlyScalable(family)
    )


def ideograph_width(font: QFont) -> float:
    """Return the width of one 汉字 in logical pixels, the measure of a column."""
    return QFontMetricsF(font).horizontalAdvance("汉")
