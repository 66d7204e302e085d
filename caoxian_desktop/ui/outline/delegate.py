"""Paints a row of the section tree: the heading, and muted counts at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from caoxian_desktop.ui.outline.model import FIGURES, NOTES
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type, font, row_height, scaled

_FIGURE_COLUMN = 30
_DOT = 12

Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """The heading is elided before the counts; first-level headings are bold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row that can be hit."""
        return QSize(super().sizeHint(option, index).width(), row_height())

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the words to `paint`, which knows how much room the counts need."""
        super().initStyleOption(option, index)
        if not index.parent().isValid():
            bold = QFont(option.font)
            bold.setWeight(QFont.Weight.DemiBold)
            option.font = bold

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, words and counts."""
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        words, whole.text = whole.text, ""
        style = whole.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        colours, rect = palette.current(), QRect(whole.rect)
        notes, figures = index.data(NOTES) or 0, index.data(FIGURES) or 0
        painter.save()
        right = self._paint_counts(painter, rect, figures, notes)
        painter.setFont(whole.font)
        painter.setPen(QColor(colours.text))
        room = QRect(rect.left() + Space.XS, rect.top(), right - rect.left() - Space.S, rect.height())
        shown = whole.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_counts(self, painter: QPainter, rect: QRect, figures: int, notes: int) -> int:
        """Paint the counts from the right, and return where the words must end."""
        right = rect.right() - Space.S
        painter.setFont(font(Type.SMALL))
        painter.setPen(QColor(palette.current().muted))
        metrics = painter.fontMetrics()
        if figures:
            width = metrics.horizontalAdvance(str(figures))
            place = QRect(right - width, rect.top(), width, rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(figures))
        right -= max(scaled(_FIGURE_COLUMN), metrics.horizontalAdvance("0000")) if figures else 0
        if notes:
            width = metrics.horizontalAdvance(str(notes))
            painter.setPen(QColor(palette.current().accent))
            place = QRect(right - width, rect.top(), width, rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(notes))
            side = scaled(_DOT)
            mark = QRect(place.left() - side - 3, rect.center().y() - side // 2, side, side)
            icon("chat-text", "accent").paint(painter, mark)
            right = mark.left() - Space.XS
        return right
