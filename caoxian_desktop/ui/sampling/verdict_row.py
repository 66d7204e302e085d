"""One field of what was drawn: its key, its name, what was read, and whether that was found wrong."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from caoxian_desktop.ui.language import headed
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import ICON_SMALL, RADIUS, Space, Type, font, scaled
from caoxian_desktop.ui.widgets.label import plain_tip

KEYS = "1234567890QWERTYUIO"
"""The key of each field, in the order of the reading: the same field has the same key in every item."""
_HEIGHT = 30
_NAME = 74
_CAP = 18


class VerdictRow(QAbstractButton):
    """Checked is wrong. A field that holds nothing says so quietly: that may be wrong too."""

    def __init__(self, key: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._name, self._reading = key, name, ""
        self._room = self.room_wanted
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _on: self._say())

    @property
    def room_wanted(self) -> int:
        """How much room the name takes, with what parts it from the reading."""
        return max(scaled(_NAME), QFontMetrics(font(Type.SMALL)).horizontalAdvance(self._name) + Space.S)

    def align(self, room: int) -> None:
        """Give the name as much room as the longest of all rows takes, so that readings stand under each other."""
        self._room = room
        self.update()

    def show_reading(self, reading: str, *, wrong: bool) -> None:
        """Show what was read, and a verdict."""
        self._reading = reading
        self.setChecked(wrong)
        self.setToolTip(plain_tip(headed(self._name, reading)) if reading else "")
        self._say()
        self.update()

    def _say(self) -> None:
        verdict = self.tr("错") if self.isChecked() else self.tr("对")
        reading = self._reading or self.tr("空")
        self.setAccessibleName(
            self.tr("{name}：{reading}，{verdict}").format(name=self._name, reading=reading, verdict=verdict)
        )

    def sizeHint(self) -> QSize:
        """Return the room of a row."""
        return QSize(scaled(210), scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, key, name, reading and verdict."""
        colours, wrong = palette.current(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1 if self.isEnabled() else 0.4)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = colours.bad if wrong else (colours.accent if self.hasFocus() else colours.line)
        painter.setPen(QPen(QColor(edge), 1.4 if wrong else 1))
        painter.setBrush(QColor(colours.sunken if self.underMouse() and self.isEnabled() else colours.surface))
        painter.drawRoundedRect(box, RADIUS - 2, RADIUS - 2)
        cap = scaled(_CAP)
        self._paint_key(painter, QRectF(Space.XS + 2, (self.height() - cap) / 2, cap, cap), colours)
        left = Space.XS + 2 + cap + Space.S
        painter.setFont(font(Type.SMALL))
        painter.setPen(QColor(colours.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, self._room, self.height()), middle, self._name)
        side = scaled(ICON_SMALL)
        sign = QRectF(self.width() - side - Space.S, (self.height() - side) / 2, side, side)
        room = QRectF(left + self._room, 0, sign.left() - left - self._room - Space.XS, self.height())
        painter.setFont(font(bold=bool(self._reading)))
        painter.setPen(QColor(colours.text if self._reading else colours.muted))
        words = painter.fontMetrics().elidedText(self._reading or "—", Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, middle, words)
        icon("x" if wrong else "check", "bad" if wrong else "good").paint(painter, sign.toRect())
        painter.end()

    def _paint_key(self, painter: QPainter, cap: QRectF, colours: palette.Palette) -> None:
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.window))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setFont(font(Type.SMALL))
        painter.setPen(QColor(colours.muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
