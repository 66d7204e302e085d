"""Rows of a plain list: as high as those of other lists, with icons, ticks and words a little away from its edge."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from caoxian_desktop.ui.theme.metrics import Space, row_height

Index = QModelIndex | QPersistentModelIndex


class InsetRows(QStyledItemDelegate):
    """Paints a row's ground from edge to edge, and what stands on it further in, ending in … where it is too long."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of every row. None asks for a width: Qt would cut it instead of eliding its words."""
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.widget.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, whole, painter, whole.widget)
        super().paint(painter, _inner(option), index)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Take a click on a tick where that is painted."""
        return super().editorEvent(event, model, _inner(option), index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the field in which a row is renamed where its words are painted."""
        super().updateEditorGeometry(editor, _inner(option), index)


def _inner(option: QStyleOptionViewItem) -> QStyleOptionViewItem:
    inner = QStyleOptionViewItem(option)
    inner.rect = option.rect.adjusted(Space.XS, 0, -Space.XS, 0)
    return inner
