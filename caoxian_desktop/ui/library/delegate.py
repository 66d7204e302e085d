"""Paints a row of the library: the report over when it was read, and muted counts at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from caoxian_desktop.ui.library.model import DETAILS, ENTRY, OPEN
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import ROW, Space, Type, font

_MARK = 12
_EDGE = 3
"""Width of the bar at the edge of the open report's row, in logical pixels."""

Index = QModelIndex | QPersistentModelIndex


class LibraryDelegate(QStyledItemDelegate):
    """Two lines a row; both end before the counts of notes and of what is doubtful."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row of two lines."""
        lines = QFontMetrics(font()).height() + QFontMetrics(font(Type.SMALL)).height()
        return QSize(super().sizeHint(option, index).width(), max(ROW, lines + 2 * Space.S))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, words and counts."""
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        words, whole.text = whole.text, ""
        whole.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        colours, rect, entry = palette.current(), QRect(whole.rect), index.data(ENTRY)
        painter.save()
        if index.data(OPEN):
            painter.fillRect(QRect(rect.left(), rect.top() + 2, _EDGE, rect.height() - 4), QColor(colours.accent))
        upper = rect.adjusted(Space.S, Space.S, -Space.S, 0)
        upper.setHeight(QFontMetrics(font()).height())
        lower = QRect(upper.left(), upper.bottom() + 1, upper.width(), rect.bottom() - Space.S - upper.bottom())
        upper.setRight(self._paint_counts(painter, upper, entry.annotations, entry.doubts))
        self._paint_line(painter, upper, words, Type.BODY, colours.text, bold=bool(index.data(OPEN)))
        self._paint_line(painter, lower, index.data(DETAILS), Type.SMALL, colours.muted)
        painter.restore()

    def _paint_line(
        self, painter: QPainter, room: QRect, words: str, size: Type, colour: str, *, bold: bool = False
    ) -> None:
        painter.setFont(font(size, bold=bold))
        painter.setPen(QColor(colour))
        # In the middle: of a long place the year behind it matters most.
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_counts(self, painter: QPainter, room: QRect, notes: int, doubts: int) -> int:
        """Paint the counts from the right, and return where the words must end."""
        right = room.right()
        painter.setFont(font(Type.SMALL))
        for count, picture, role in ((doubts, "warning", "muted"), (notes, "chat-text", "accent")):
            if not count:
                continue
            width = painter.fontMetrics().horizontalAdvance(str(count))
            painter.setPen(palette.current().colour(role))
            place = QRect(right - width, room.top(), width + 1, room.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, str(count))
            mark = QRect(place.left() - _MARK - 3, room.center().y() - _MARK // 2, _MARK, _MARK)
            icon(picture, role).paint(painter, mark)
            right = mark.left() - Space.S
        return right
