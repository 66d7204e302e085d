"""How a cell of the indicator table is painted: the wording stands out, the kind has a sign, what is read a stripe."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from caoxian_desktop.core.charts.listing import HEADER, Entry
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.ui.indicators.model import Role
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import ROW, Space

_WORDING, _KIND = HEADER.index("原文表述"), HEADER.index("性质")
_DOT = 7.0
_STRIPE = 3
_INSET = 5
"""Room left and right of the words, so that they stand under the header's."""


def kind_role(kind: Kind) -> str:
    """Return the palette's role of a kind's sign."""
    return {
        Kind.ACTUAL: "muted",
        Kind.ESTIMATE: "warn",
        Kind.TARGET: "accent",
        Kind.COMMITMENT: "good",
        Kind.BACKGROUND: "line",
    }[kind]


class CellDelegate(QStyledItemDelegate):
    """Paints the cells."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Set the wording in bold, and no frame around the current cell: the whole row is what is current."""
        super().initStyleOption(option, index)
        option.font.setBold(index.column() == _WORDING)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        if index.column() == _KIND:
            option.text = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room of the words, and for the kind that of its sign."""
        size = super().sizeHint(option, index)
        words = option.fontMetrics.horizontalAdvance(str(index.data()))
        sign = words + round(_DOT) + 3 * Space.S if index.column() == _KIND else 0
        return QSize(max(size.width() + Space.S, sign), max(size.height(), ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell, its stripe where it is being read, the sign of its kind."""
        colours = palette.current()
        whole = QRect(option.rect)
        reading = bool(index.data(Role.READING))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or reading:
            painter.fillRect(whole, QColor(colours.selection if selected else colours.sunken))
        option.rect = whole.adjusted(_INSET, 0, -_INSET, 0)
        option.state &= ~QStyle.StateFlag.State_Selected
        super().paint(painter, option, index)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        if reading and index.column() == 0:
            painter.fillRect(whole.left(), whole.top(), _STRIPE, whole.height(), QColor(colours.accent))
        if index.column() == _KIND:
            self._paint_kind(painter, QRectF(whole), index)

    def _paint_kind(self, painter: QPainter, rect: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        entry = index.data(Role.ENTRY)
        if not isinstance(entry, Entry):
            return
        colours = palette.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.colour(kind_role(entry.kind))))
        painter.drawEllipse(QRectF(rect.left() + Space.S, rect.center().y() - _DOT / 2, _DOT, _DOT))
        painter.setPen(QColor(colours.text))
        words = rect.adjusted(2 * Space.S + _DOT - 2, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(index.data()))
        painter.restore()
