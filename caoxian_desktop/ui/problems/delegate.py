"""Paints a row of the list of problems: a group with its count, or a sentence on as many lines as it needs."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from caoxian_desktop.ui.problems.model import COUNT
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import ICON, ROW, Space, Type, font

Index = QModelIndex | QPersistentModelIndex
_WRAP = Qt.TextFlag.TextWrapAnywhere
_LONGEST = 3000
"""Pixels of a row's height at most."""


class ProblemDelegate(QStyledItemDelegate):
    """Sentences break where the list's width ends."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the words at the list's width."""
        if index.data(COUNT) is not None:
            return QSize(1, ROW)
        width = self._tree.viewport().width() - self._tree.indentation() * 2 - Space.S
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        box = QFontMetrics(option.font).boundingRect(QRect(0, 0, max(80, width), _LONGEST), int(_WRAP.value), words)
        return QSize(1, max(ROW, box.height() + Space.S))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then the words; a group's count stands behind its title."""
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        words, picture = whole.text, whole.icon
        whole.text, whole.icon = "", type(picture)()
        whole.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        painter.save()
        rect = QRect(whole.rect).adjusted(Space.XS, 0, -Space.S, 0)
        painter.setPen(QColor(palette.current().text))
        if (count := index.data(COUNT)) is not None:
            picture.paint(painter, QRect(rect.left(), rect.center().y() - ICON // 2 + 1, ICON, ICON))
            self._paint_group(painter, rect.adjusted(ICON + Space.S, 0, 0, 0), words, str(count))
        else:
            painter.setFont(whole.font)
            painter.drawText(rect, int(_WRAP.value | Qt.AlignmentFlag.AlignVCenter.value), words)
        painter.restore()

    @staticmethod
    def _paint_group(painter: QPainter, rect: QRect, words: str, count: str) -> None:
        painter.setFont(font(bold=True))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
        left = rect.left() + painter.fontMetrics().horizontalAdvance(words) + Space.S
        painter.setFont(font(Type.SMALL))
        painter.setPen(QColor(palette.current().muted))
        painter.drawText(rect.adjusted(left - rect.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, count)
