"""How a cell of the indicator table is painted: wording stands out, kinds have a sign, what was corrected a pen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.listing.columns import TABLE_COLUMNS, Column
from caoxian_desktop.core.listing.entries import Entry, State
from caoxian_desktop.core.report.citation import short_place
from caoxian_desktop.ui.indicators.model import Role
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, font, row_height, scaled

Index = QModelIndex | QPersistentModelIndex
_WORDING, _KIND, _SECTION = map(TABLE_COLUMNS.index, (Column.WORDING, Column.KIND, Column.SECTION))
_DOT = 7
_STRIPE = 3
_PEN = 12
_CARET = 12
_WITH_PAGE = 140
"""Width from which a column of places has their pages too; in a narrower one these alone would be seen, row by row."""
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
    """Paints the cells of figures, and the rows of groups across all of them."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Set the wording in bold, reckoned values in italics, what was taken out struck through."""
        super().initStyleOption(option, index)
        entry = index.data(Role.ENTRY)
        option.font.setBold(index.column() == _WORDING)
        if isinstance(entry, Entry):
            option.font.setItalic(entry.state is State.DERIVED)
            option.font.setStrikeOut(entry.state is State.REMOVED and index.column() != _KIND)
            self._shorten(option, entry, index.column())
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the whole row is what is current
        if index.column() == _KIND:
            option.text = ""

    def _shorten(self, option: QStyleOptionViewItem, entry: Entry, column: int) -> None:
        """Leave out of a cell what is seen beside it, or would leave no room for what tells it from others."""
        if column == _WORDING and entry.derived is not None and not self._tree.isColumnHidden(_KIND):
            option.text = entry.derived.words  # the kind says that it is none of the report's
        elif column == _SECTION and self._tree.columnWidth(_SECTION) < scaled(_WITH_PAGE):
            option.text = short_place(entry.report, entry.span)
            option.textElideMode = Qt.TextElideMode.ElideLeft

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of the words, for the kind that of its sign, for what was corrected that of the pen."""
        size = super().sizeHint(option, index)
        words = option.fontMetrics.horizontalAdvance(str(index.data()))
        sign = words + scaled(_DOT) + 3 * Space.S if index.column() == _KIND else 0
        pen = scaled(_PEN) + Space.XS if index.data(Role.CORRECTED) else 0
        return QSize(max(size.width() + Space.S, sign) + pen, row_height() + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a group or a cell."""
        if index.data(Role.GROUP) is not None:
            self._paint_group(painter, option, index)
        else:
            self._paint_cell(painter, option, index)

    def _paint_group(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, whole = palette.current(), QRect(option.rect)
        painter.save()
        painter.fillRect(whole, QColor(colours.window))
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        caret = icon("caret-down" if self._tree.isExpanded(_plain(index)) else "caret-right", "muted")
        caret.paint(painter, _sign_at(whole.left() + Space.XS, whole, _CARET))
        if self._tree.currentIndex() == index and self._tree.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRect(whole.adjusted(0, 0, -1, -1))
        painter.setFont(font(bold=True))
        painter.setPen(QColor(colours.text))
        words = whole.adjusted(scaled(_CARET) + Space.S + 2, 0, -_INSET, 0)
        shown = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, whole = palette.current(), QRect(option.rect)
        reading = bool(index.data(Role.READING))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or reading:
            painter.fillRect(whole, QColor(colours.selection if selected else colours.sunken))
        pen = scaled(_PEN) + 2 if index.data(Role.CORRECTED) else 0
        option.rect = whole.adjusted(_INSET, 0, -_INSET - pen, 0)
        option.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        super().paint(painter, option, index)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        if reading and index.column() == 0:
            painter.fillRect(whole.left(), whole.top(), _STRIPE, whole.height(), QColor(colours.accent))
        if pen:
            corner = _sign_at(whole.right() - scaled(_PEN) - 2, whole, _PEN)
            icon("pencil-simple", "accent").paint(painter, corner)
        if index.column() == _KIND:
            self._paint_kind(painter, QRectF(whole), index)

    def _paint_kind(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        entry = index.data(Role.ENTRY)
        if not isinstance(entry, Entry):
            return
        colours, standing = palette.current(), entry.state is State.STANDING
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sign = QColor(colours.colour(kind_role(entry.kind) if standing else "muted"))
        painter.setPen(QPen(sign, 1.4))
        painter.setBrush(sign if standing else Qt.BrushStyle.NoBrush)
        side = scaled(_DOT)
        painter.drawEllipse(QRectF(rect.left() + Space.S, rect.center().y() - side / 2, side, side))
        face = font()
        face.setItalic(entry.state is State.DERIVED)
        painter.setFont(face)
        painter.setPen(QColor(colours.text))
        words = rect.adjusted(2 * Space.S + side - 2, 0, 0, 0)
        shown = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()


def _sign_at(left: int, row: QRect, side: int) -> QRect:
    """Return the place of a sign in the middle of a row, its side as with type of the usual size."""
    return QRect(left, row.center().y() - scaled(side) // 2, scaled(side), scaled(side))


def _plain(index: Index) -> QModelIndex:
    return QModelIndex(index)  # type: ignore[arg-type]  # Qt makes the one of the other
