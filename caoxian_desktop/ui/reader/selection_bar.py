"""The small bar at the end of a selection: six categories, note, copy with citation, look up, explain, figure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QToolButton, QWidget

from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.ui.language import sign, term
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type, font, scaled, square
from caoxian_desktop.ui.widgets.key_tip import KeyTip
from caoxian_desktop.ui.widgets.surface import paint_surface

_SWATCH = 30, 28


class Swatch(QAbstractButton):
    """A button in a category's colours that bears its first character, so that colour is not all."""

    def __init__(self, category: Category, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._category = category
        self.setFixedSize(*map(scaled, _SWATCH))
        KeyTip(self, term(category.word), category.value)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, edge and character."""
        colours = palette.current().category(self._category)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.ink), 1.6 if self.underMouse() else 0.8))
        painter.setBrush(QColor(colours.fill))
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font(Type.SMALL, bold=True))
        painter.setPen(QColor(palette.current().text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign(self._category.word))
        painter.end()


class SelectionBar(QFrame):
    """What can be wished of a selection.

    `category_chosen` (Category), `note_wanted`, `everywhere_wanted` (the same words marked too), `copy_wanted`,
    `lookup_wanted`, `explain_wanted` (by an entry of one's own glossary), `figure_wanted`.
    """

    category_chosen = Signal(object)
    note_wanted = Signal()
    copy_wanted = Signal()
    lookup_wanted = Signal()
    explain_wanted = Signal()
    figure_wanted = Signal()
    everywhere_wanted = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        row.setSpacing(Space.XXS)
        for category in Category:
            swatch = Swatch(category)
            swatch.clicked.connect(lambda _checked=False, category=category: self.category_chosen.emit(category))
            row.addWidget(swatch)
        row.addSpacing(Space.XS)
        for icon_name, words, act, wish in (
            ("note-pencil", self.tr("高亮并写批注"), "note", self.note_wanted),
            ("selection-all", self.tr("标出全文相同文字"), "everywhere", self.everywhere_wanted),
            ("quotes", self.tr("带出处复制"), "cite", self.copy_wanted),
            ("book-bookmark", self.tr("查名词"), "look_up", self.lookup_wanted),
            ("plus", self.tr("加入自建名词…"), "own_term", self.explain_wanted),
            ("plus-circle", self.tr("补为数据，或更正这里的数据"), "add_figure", self.figure_wanted),
        ):
            button = self._button(icon_name, wish)
            KeyTip(button, words, act)
            row.addWidget(button)
        self.setAccessibleName(self.tr("选中文字的操作"))
        self.hide()

    @staticmethod
    def _button(icon_name: str, wish: SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(icon_name))
        button.setIconSize(square())
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _checked=False: wish.emit())
        return button

    def show_at(self, boxes: Sequence[QRectF]) -> None:
        """Show the bar at the end of the selection that the boxes (of the host) cover."""
        self.adjustSize()
        self.move(corner(boxes, self.size(), self._host.size()))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QEvent) -> None:
        """Paint ground and edge."""
        paint_surface(self)


def corner(boxes: Sequence[QRectF], size: QSize, room: QSize) -> QPoint:
    """Return the bar's upper left corner: under the selection's end, over its start where the page ends below.

    Where the selection fills the page from top to bottom the bar lies at the bottom edge.
    """
    last = boxes[-1]
    left = int(min(max(Space.S, last.right() - size.width() / 2), room.width() - size.width() - Space.S))
    below = int(last.bottom()) + Space.S
    if below + size.height() <= room.height():
        return QPoint(left, max(Space.XS, below))
    above = int(boxes[0].top()) - Space.S - size.height()
    return QPoint(left, above if above >= 0 else room.height() - size.height() - Space.S)
