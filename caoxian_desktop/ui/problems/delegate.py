"""Paints a row of the list of problems: a group with its count, or a sentence on as many lines as it needs."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from caoxian_desktop.ui.problems.model import COUNT
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import ICON, ROW, Space, Type, font, row_height, scaled

Index = QModelIndex | QPersistentModelIndex
_PITCH = 1.25
"""Distance of lines, in heights of the face."""
_MOST = 12
"""Lines of a row at most; what is longer is seen where it stood."""


def laid_out(words: str, face: QFont, width: int) -> QTextLayout:
    """Return words set in lines of a width in logical pixels, broken as Chinese is, and inside a long address."""
    layout = QTextLayout(" ".join(words.split()), face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while layout.lineCount() < _MOST and (line := layout.createLine()).isValid():
        line.setLineWidth(max(60, width))
        line.setPosition(QPointF(0, top))
        top += line.height() * _PITCH
    layout.endLayout()
    return layout


class ProblemDelegate(QStyledItemDelegate):
    """Sentences break where the list's width ends."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the words at the list's width."""
        if index.data(COUNT) is not None:
            return QSize(1, row_height())
        width = self._tree.viewport().width() - self._tree.indentation() * 2 - Space.XS - Space.S
        layout = laid_out(str(index.data(Qt.ItemDataRole.DisplayRole)), option.font, width)
        return QSize(1, max(ROW, round(layout.boundingRect().height()) + Space.S + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then the words; a group's count stands behind its title."""
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        words, whole.text = whole.text, ""
        whole.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        whole.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        painter.save()
        rect = QRect(whole.rect).adjusted(Space.XS, 0, -Space.S, 0)
        painter.setPen(QColor(palette.current().text))
        if (count := index.data(COUNT)) is not None:
            side = scaled(ICON)
            picture = QRect(rect.left(), rect.center().y() - side // 2 + 1, side, side)
            QIcon(index.data(Qt.ItemDataRole.DecorationRole)).paint(painter, picture)
            self._paint_group(painter, rect.adjusted(side + Space.S, 0, 0, 0), words, str(count))
        else:
            layout = laid_out(words, whole.font, rect.width())
            top = rect.top() + (rect.height() - layout.boundingRect().height()) / 2
            layout.draw(painter, QPointF(rect.left(), top))
        painter.restore()

    @staticmethod
    def _paint_group(painter: QPainter, rect: QRect, words: str, count: str) -> None:
        painter.setFont(font(bold=True))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
        left = rect.left() + painter.fontMetrics().horizontalAdvance(words) + Space.S
        painter.setFont(font(Type.SMALL))
        painter.setPen(QColor(palette.current().muted))
        painter.drawText(rect.adjusted(left - rect.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, count)
