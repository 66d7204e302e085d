"""The commands found, as rows: words with what was typed set off, the menu, the key or why it cannot be done."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from caoxian_desktop.ui.command_palette.commands import Command, Found
from caoxian_desktop.ui.language import in_a_row
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import ROW, Space, Type, font

FOUND = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class CommandRows(QAbstractListModel):
    """The rows; what is read out of one is all that is seen of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Found] = ()

    def show_found(self, found: Sequence[Found]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's words, or all of it for the delegate."""
        if not index.isValid():
            return None
        found = self._found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.command.name.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(found.command)
        return found if role == FOUND else None


def spoken(command: Command) -> str:
    """Return a command as a screen reader says it."""
    parts = (command.name.words, command.menu, command.keys, command.why)
    return in_a_row(part for part in parts if part)


class CommandDelegate(QStyledItemDelegate):
    """Paints a row; the current one wears the colours of a selection."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._body, self._bold, self._small = font(), font(bold=True), font(Type.SMALL)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height that every row has."""
        return QSize(0, max(ROW, QFontMetrics(self._body).height() + Space.S))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground and words."""
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.text = ""
        whole.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        room = QRect(whole.rect).adjusted(Space.M, 0, -Space.M, 0)
        found: Found = index.data(FOUND)
        painter.save()
        room.setRight(self._paint_end(painter, room, found.command) - Space.L)
        self._paint_words(painter, room, found)
        painter.restore()

    def _paint_end(self, painter: QPainter, room: QRect, command: Command) -> int:
        """Paint the menu and at the right edge the key, or what is lacking; return where it begins."""
        muted, end = palette.current().colour("muted"), room.right()
        painter.setFont(self._small)
        for words, colour in ((command.why or command.keys, muted), (command.menu, muted)):
            if not words:
                continue
            width = painter.fontMetrics().horizontalAdvance(words)
            painter.setPen(QColor(colour))
            place = QRect(end - width, room.top(), width + 1, room.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
            end -= width + Space.L
        return end

    def _paint_words(self, painter: QPainter, room: QRect, found: Found) -> None:
        """Paint the words with what was meant in the accent's colour, bold; thinned where it cannot be done."""
        colours, words = palette.current(), found.command.name.words
        marked = {at for span in found.match.marks for at in range(span.start, span.end)}
        left = room.left()
        painter.setFont(self._body)
        painter.setPen(colours.colour("accent"))
        if found.command.checked:
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, "✓")
        left += QFontMetrics(self._body).horizontalAdvance("✓ ")
        for meant, run in groupby(range(len(words)), key=marked.__contains__):
            part = "".join(words[at] for at in run)
            painter.setFont(self._bold if meant else self._body)
            painter.setPen(colours.colour("accent" if meant else "muted" if found.command.why else "text"))
            metrics, width = painter.fontMetrics(), room.right() - left
            shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, max(0, width))
            painter.drawText(QRect(left, room.top(), width, room.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            left += metrics.horizontalAdvance(part)
