"""Icons: glyphs of the Phosphor face that qtawesome ships, tinted with the palette at the moment they are painted.

qtawesome itself is not imported: it loads all its eleven faces at the first icon, 45 MB and 0.3 s, as much again as
the whole window. One face by its file costs 2 MB and 6 ms.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from caoxian_desktop.ui.theme import palette


def _folder() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("qtawesome, whose faces the icons come from, is not installed", name="qtawesome")
    return Path(spec.origin).parent / "fonts"


@cache
def _face() -> str:
    """Load the face and return its family."""
    file = next(_folder().glob("phosphor-[0-9]*.ttf"))
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))[0]


@cache
def _glyphs() -> dict[str, str]:
    """Return the characters of the face by icon name."""
    file = next(_folder().glob("phosphor-charmap-*.json"))
    return {name: chr(int(code, 16)) for name, code in json.loads(file.read_text("utf-8")).items()}


class _Glyph(QIconEngine):
    """Paints one glyph in a role's colour, so that a change of theme needs no new icons."""

    def __init__(self, character: str, role: str) -> None:
        super().__init__()
        self._character = character
        self._role = role

    def _colour(self, mode: QIcon.Mode) -> QColor:
        colours = palette.current()
        if self._role.startswith("#"):
            colour = QColor(self._role)
        elif self._role in colours.categories:
            colour = QColor(colours.category(self._role).ink)
        else:
            colour = colours.colour(self._role)
        if mode == QIcon.Mode.Disabled:
            colour.setAlphaF(0.38)
        return colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Paint the glyph to fill `rect`."""
        painter.save()
        font = QFont(_face())
        font.setPixelSize(max(1, rect.height()))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        painter.setFont(font)
        painter.setPen(self._colour(mode))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon on a transparent ground, `size` in device pixels."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture


@cache
def icon(name: str, role: str = "text") -> QIcon:
    """Return an icon by its Phosphor name (folder-open, highlighter-circle, note-pencil …).

    `role` is a role of the palette, the value of an annotation category (its ink), or ``#rrggbb``. A name that the
    face does not have raises KeyError.
    """
    return QIcon(_Glyph(_glyphs()[name], role))
