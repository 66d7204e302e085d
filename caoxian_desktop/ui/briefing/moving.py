"""A tree whose items a person moves among their siblings, by dragging or by Alt+↑ and Alt+↓; as high as its rows."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from caoxian_desktop.ui.briefing.ticking import children
from caoxian_desktop.ui.theme.metrics import Space, row_height, scaled

_DOWN = QAbstractItemView.DropIndicatorPosition.BelowItem
_ON = QAbstractItemView.DropIndicatorPosition.OnItem


class _Rows(QStyledItemDelegate):
    """Makes rows high enough to be hit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the usual size, of the least height of a row."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), row_height() - Space.XS))


class MovableTree(QTreeWidget):
    """Items that can be dragged move among their siblings that can; `moved` says that one did.

    It never scrolls by itself: whatever holds it does, so that a form has one scroll bar.
    """

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("quiet", True)  # noqa: FBT003 - Qt's own
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(scaled(16))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setItemDelegate(_Rows(self))
        self.itemExpanded.connect(self.fit)
        self.itemCollapsed.connect(self.fit)

    def fit(self) -> None:
        """Be as high as the rows that are shown."""
        tops = self.tops()
        rows = sum(1 for top in tops for _ in self._shown(top))
        height = self.rowHeight(self.indexFromItem(tops[0])) if tops else row_height()
        self.setFixedHeight(rows * height + 2)

    def tops(self) -> list[QTreeWidgetItem]:
        """Return the items at the top, in order."""
        return children(self.invisibleRootItem())

    def _shown(self, item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
        yield item
        if item.isExpanded():
            for child in children(item):
                yield from self._shown(child)

    # Moving.

    def step(self, by: int) -> bool:
        """Move the current item up (-1) or down (1) by one; tell whether it could be."""
        item = self.currentItem()
        if item is None or not _moves(item):
            return False
        return self._put(item, self._row(item) + by)

    def can_step(self, by: int) -> bool:
        """Tell whether the current item could be moved up (-1) or down (1)."""
        item = self.currentItem()
        if item is None or not _moves(item):
            return False
        siblings, row = children(item.parent() or self.invisibleRootItem()), self._row(item) + by
        return 0 <= row < len(siblings) and _moves(siblings[row])

    def _row(self, item: QTreeWidgetItem) -> int:
        return (item.parent() or self.invisibleRootItem()).indexOfChild(item)

    def _put(self, item: QTreeWidgetItem, row: int) -> bool:
        """Move an item to a row among its siblings, no further than those that move; tell whether it went."""
        holder = item.parent() or self.invisibleRootItem()
        rows = [at for at, sibling in enumerate(children(holder)) if _moves(sibling)]
        row = min(max(row, rows[0]), rows[-1])
        if row == self._row(item):
            return False
        opened = item.isExpanded()
        holder.takeChild(self._row(item))
        holder.insertChild(row, item)
        item.setExpanded(opened)
        self.setCurrentItem(item)
        self.moved.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt+↑ and Alt+↓."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
            event.accept()
            return
        super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the current item; what it stands below takes drops meanwhile, or Qt would draw no line among it."""
        item = self.currentItem()
        holder = None if item is None else item.parent()
        if holder is None:
            super().startDrag(actions)
            return
        self._take_drops(holder, drops=True)
        super().startDrag(actions)
        self._take_drops(holder, drops=False)

    def _take_drops(self, holder: QTreeWidgetItem, *, drops: bool) -> None:
        flag, blocked = Qt.ItemFlag.ItemIsDropEnabled, QSignalBlocker(self)
        holder.setFlags(holder.flags() | flag if drops else holder.flags() & ~flag)
        blocked.unblock()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the line where the item would go, and nothing where it cannot."""
        super().dragMoveEvent(event)
        if self._target(event) is None:
            event.ignore()
        else:
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the item that is dragged; Qt's own move would also put it below others."""
        row, item = self._target(event), self.currentItem()
        event.setDropAction(Qt.DropAction.IgnoreAction)  # or the source would be taken away after the drop
        event.accept()
        if row is not None and item is not None:
            self._put(item, row)

    def _target(self, event: QDropEvent) -> int | None:
        """Return the row among its siblings to which the current item would go; None where it cannot."""
        item, over = self.currentItem(), self.itemAt(event.position().toPoint())
        if item is None or not _moves(item):
            return None
        holder = item.parent()
        if over is None:
            return self.topLevelItemCount() - 1 if holder is None else None
        below = self.dropIndicatorPosition() in (_DOWN, _ON)
        while over.parent() is not holder:
            over, below = over.parent(), True
            if over is None:
                return None
        row = self._row(over) + below
        return row - (row > self._row(item))


def _moves(item: QTreeWidgetItem) -> bool:
    return bool(item.flags() & Qt.ItemFlag.ItemIsDragEnabled)
