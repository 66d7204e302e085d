"""A part of a form that folds away under its title."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import RADIUS, ROW, Space, Type, font, scaled

_CARET = 12


class _Head(QAbstractButton):
    """The title with a caret before it, and in few words what the part says behind it."""

    ACCESSIBLE_ROLE = "Button"

    def __init__(self, title: str) -> None:
        super().__init__()
        self.summary = ""
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFont(font(Type.BODY, bold=True))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, summary: str) -> None:
        """Say something else behind the title."""
        self.summary = summary
        self.setAccessibleDescription(summary)
        self.update()

    def accessible_state(self, state: QAccessible.State) -> None:
        """Say whether the part is unfolded."""
        state.expandable = True
        state.expanded, state.collapsed = self.isChecked(), not self.isChecked()

    def accessible_press(self) -> None:
        """Unfold the part or fold it away."""
        self.click()

    def sizeHint(self) -> QSize:
        """Return the room of caret and title."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + scaled(_CARET) + 3 * Space.S
        return QSize(width, max(ROW, self.fontMetrics().height() + Space.S))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: the title is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, caret, title and summary."""
        colours, box = palette.current(), self.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), RADIUS, RADIUS)
        side = scaled(_CARET)
        caret = QRect(Space.XS, (box.height() - side) // 2, side, side)
        icon("caret-down" if self.isChecked() else "caret-right", "muted").paint(painter, caret)
        left = caret.right() + Space.S
        painter.setPen(QColor(colours.text))
        painter.drawText(box.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        self._paint_summary(painter, left + self.fontMetrics().horizontalAdvance(self.text()) + Space.M)
        painter.end()

    def _paint_summary(self, painter: QPainter, left: int) -> None:
        small = font(Type.SMALL)
        small.setWeight(QFont.Weight.Normal)  # said, or the head's own weight holds
        painter.setFont(small)
        painter.setPen(QColor(palette.current().muted))
        room = self.rect().adjusted(left, 0, -Space.XS, 0)
        words = painter.fontMetrics().elidedText(self.summary, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)


class Fold(QWidget):
    """Shows `body` under its title or not; `folded` says that a person changed that (whether it is open now)."""

    folded = Signal(bool)

    def __init__(self, title: str, body: QWidget, *, opened: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = _Head(title)
        self.body = body
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.head)
        column.addWidget(body)
        body.setVisible(opened)
        self.head.setChecked(opened)
        self.head.toggled.connect(self._on_toggled)

    @property
    def is_open(self) -> bool:
        """Whether the body is shown."""
        return self.head.isChecked()

    def open(self, *, opened: bool = True) -> None:
        """Show the body or fold it away."""
        self.head.setChecked(opened)

    def rename(self, title: str) -> None:
        """Bear another title."""
        self.head.setText(title)
        self.head.setAccessibleName(title)

    def say(self, summary: str) -> None:
        """Say behind the title, in few words, what is in the body."""
        self.head.say(summary)

    def _on_toggled(self, opened: bool) -> None:
        self.body.setVisible(opened)
        self.folded.emit(opened)
