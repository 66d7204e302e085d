"""A card: a raised, rounded surface that can be chosen by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import RADIUS, Space

_STRIPE = 3


class Card(QWidget):
    """Holds widgets in a column (`body`); `activated` says that it was clicked, or Enter pressed on it.

    A category gives it a stripe in that ink at its left edge.
    """

    activated = Signal()

    ACCESSIBLE_ROLE = "ListItem"

    def __init__(self, name: str, category: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._category = category
        self._selected = False
        self.body = QVBoxLayout(self)
        left = Space.M + (_STRIPE if category else 0)
        self.body.setContentsMargins(left, Space.S, Space.M, Space.S)
        self.body.setSpacing(Space.XS)

    @property
    def selected(self) -> bool:
        """Whether the card is the chosen one."""
        return self._selected

    def set_selected(self, selected: bool) -> None:
        """Show the card as the chosen one, or not."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    def accessible_state(self, state: QAccessible.State) -> None:
        """Say whether it is the chosen one."""
        state.selectable, state.selected = True, self._selected

    def accessible_press(self) -> None:
        """Be chosen."""
        self.activated.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, edge and stripe."""
        colours = palette.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        marked = self._selected or self.hasFocus()
        ground = colours.sunken if self.underMouse() and not self._selected else colours.raised
        painter.setPen(QPen(QColor(colours.accent if marked else colours.line), 1))
        painter.setBrush(QColor(colours.surface if self._selected else ground))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self._category:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.category(self._category).ink))
            painter.drawRoundedRect(QRectF(4, 8, _STRIPE, self.height() - 16), _STRIPE / 2, _STRIPE / 2)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click for a choice."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.activated.emit()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and the space bar for a choice."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        self.update()
        super().enterEvent(event)
