"""Icons: glyphs of the Phosphor face that qtawesome ships, tinted with the palette at the moment they are painted.

qtawesome itself is not imported: it loads all its eleven faces at the first icon, 45 MB and 0.3 s, as much again as
the whole window. One face by its file costs 2 MB and 6 ms.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QIconEngine, QPainter, QPen, QPixmap

from caoxian_desktop.core.places import resource
from caoxian_desktop.ui.theme import palette


def _folder() -> Path:
    spec = find_spec("qtawesome")
    places = None if spec is None else spec.submodule_search_locations  # the frozen program has its faces alone
    if not places:
        raise ModuleNotFoundError("qtawesome, whose faces the icons come from, is not installed", name="qtawesome")
    return Path(places[0]) / "fonts"


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


class _Painted(QIconEngine):
    """An icon that is painted anew each time, so that a change of theme needs no new icons."""

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon on a transparent ground, `size` in device pixels; nothing where Qt asks for none of it."""
        if size.isEmpty():
            return QPixmap()
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture


def _colour(role: str, mode: QIcon.Mode) -> QColor:
    """Return the colour of a role, a category's ink or a colour as written; a quiet one where nothing can be done."""
    colours = palette.current()
    if mode == QIcon.Mode.Disabled:
        return colours.colour("disabled")
    if role.startswith("#"):
        return QColor(role)
    if role in colours.categories:
        return QColor(colours.category(role).ink)
    return colours.colour(role)


class _Glyph(_Painted):
    """Paints one glyph in a role's colour."""

    def __init__(self, character: str, role: str) -> None:
        super().__init__()
        self._character = character
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Paint the glyph to fill `rect`."""
        painter.save()
        font = QFont(_face())
        font.setPixelSize(max(1, rect.height()))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        painter.setFont(font)
        painter.setPen(_colour(self._role, mode))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self._character)
        painter.restore()


class _Cross(_Painted):
    """Paints the cross that puts something away as two lines, like the face's own.

    The strip bears it when the window is first painted; the face with its list of names would hold that up by 6 ms.
    """

    def __init__(self, role: str) -> None:
        super().__init__()
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Paint the cross to fill `rect`."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(_colour(self._role, mode), rect.height() / 16)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        box = QRectF(rect)
        box = box.adjusted(*(box.height() * share for share in (0.2, 0.2, -0.2, -0.2)))
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomLeft())
        painter.restore()


class _Swatch(_Painted):
    """Paints a category's fill with its ink around, and one character, so that colour is not all."""

    def __init__(self, category: str, character: str) -> None:
        super().__init__()
        self._category, self._character = category, character

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Paint the swatch to fill `rect`."""
        colours = palette.current()
        pair = colours.category(self._category)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.42 if mode == QIcon.Mode.Disabled else 1)
        edge = rect.height() / 18
        painter.setPen(QPen(QColor(pair.ink), edge))
        painter.setBrush(QColor(pair.fill))
        painter.drawRoundedRect(QRectF(rect).adjusted(edge, edge, -edge, -edge), 4 * edge, 4 * edge)
        font = QFont(QGuiApplication.font())
        font.setPixelSize(max(1, round(rect.height() * 0.62)))
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._character)
        painter.restore()


@cache
def swatch(category: str, character: str) -> QIcon:
    """Return the icon of an annotation category, by its value and the character to bear."""
    return QIcon(_Swatch(category, character))


@cache
def icon(name: str, role: str = "text") -> QIcon:
    """Return an icon by its Phosphor name (folder-open, highlighter-circle, note-pencil …).

    `role` is a role of the palette, the value of an annotation category (its ink), or ``#rrggbb``. A name that the
    face does not have raises KeyError.
    """
    return QIcon(_Cross(role) if name == "x" else _Glyph(_glyphs()[name], role))


def lend_to_file_dialog() -> None:
    """Give Qt's own file dialog icons like the window's where the desktop's theme has none, or there is no theme."""
    name, folder = "caoxian-desktop", str(resource("icons"))
    if folder in QIcon.themeSearchPaths():
        return
    QIcon.setThemeSearchPaths([*QIcon.themeSearchPaths(), folder])
    if QIcon.themeName():
        QIcon.setFallbackThemeName(name)
    else:
        QIcon.setThemeName(name)
