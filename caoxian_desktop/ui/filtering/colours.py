"""The colours an annotation can be given beside its category's own, and the button that gives them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QActionGroup, QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import ICON, scaled, square
from caoxian_desktop.ui.theme.palette import NOTE_COLOURS


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark words for translation and return them; Qt's own is typed as any object."""
    return text


COLOURS = {
    NOTE_COLOURS["red"]: QT_TRANSLATE_NOOP("Colours", "红"),
    NOTE_COLOURS["orange"]: QT_TRANSLATE_NOOP("Colours", "橙"),
    NOTE_COLOURS["yellow"]: QT_TRANSLATE_NOOP("Colours", "黄"),
    NOTE_COLOURS["green"]: QT_TRANSLATE_NOOP("Colours", "绿"),
    NOTE_COLOURS["cyan"]: QT_TRANSLATE_NOOP("Colours", "青"),
    NOTE_COLOURS["blue"]: QT_TRANSLATE_NOOP("Colours", "蓝"),
    NOTE_COLOURS["violet"]: QT_TRANSLATE_NOOP("Colours", "紫"),
    NOTE_COLOURS["grey"]: QT_TRANSLATE_NOOP("Colours", "灰"),
}
"""The words of each."""


def colour_word(colour: str) -> str:
    """Return what a colour is called: its name, the code of one that has none, 随类别 for ''."""
    if not colour:
        return QCoreApplication.translate("Colours", "随类别")
    return QCoreApplication.translate("Colours", COLOURS[colour]) if colour in COLOURS else colour


def dot(colour: str) -> QIcon:
    """Return a dot of a colour, an empty ring for ''."""
    side = scaled(ICON)
    picture = QPixmap(side * 2, side * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if colour else QPen(QColor(palette.current().muted), 1.4))
    painter.setBrush(QColor(colour) if colour else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(3, 3, side - 6, side - 6))
    painter.end()
    return QIcon(picture)


def fill_colours(menu: QMenu, chosen: str | None, choose: SignalInstance) -> None:
    """Offer the colours in a menu; `chosen` is ticked, None for none; `choose` is emitted with the one taken."""
    group = QActionGroup(menu)
    for colour in ("", *COLOURS):
        action = menu.addAction(dot(colour), colour_word(colour))
        action.setCheckable(True)
        action.setChecked(colour == chosen)
        action.triggered.connect(lambda _checked=False, colour=colour: choose.emit(colour))
        group.addAction(action)


class ColourButton(QToolButton):
    """Shows the colour of what is chosen and gives it another: `chosen` (#rrggbb, '' for the category's own)."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour: str | None = ""
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(square())
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self.show_colour("")

    def show_colour(self, colour: str | None) -> None:
        """Show a colour, None where those chosen have different ones."""
        self._colour = colour
        self.setIcon(dot(colour) if colour else icon("palette", "muted"))
        words = colour_word(colour) if colour is not None else self.tr("多种")
        self.setToolTip(self.tr("颜色：{0}").format(words))
        self.setAccessibleName(self.tr("颜色：{0}").format(words))

    def _fill(self) -> None:
        self.menu().clear()
        fill_colours(self.menu(), self._colour, self.chosen)
