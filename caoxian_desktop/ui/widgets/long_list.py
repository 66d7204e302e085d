"""A list whose rows have heights of their own, and of which only those that are seen are measured and painted.

QListView asks for the size of every row whenever one changes: a second for a hundred thousand. Where rows are of few
heights that are known beforehand, a `ListTable` (`list_table.py`) needs no measuring.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from caoxian_desktop.ui.widgets.accessible import ViewRows
from caoxian_desktop.ui.widgets.announcing import tell_row_reached
from caoxian_desktop.ui.widgets.row_heights import RowHeights

ALL = 2000
"""Rows up to which all are measured at once, so that the scroll bar is exact."""

_GUESS = 80
_Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction


class LongList(QAbstractItemView):
    """Shows a list model, one column; heights come from the delegate's `sizeHint`.

    When rows come, go or change, what is seen stays where it is.
    """

    ACCESSIBLE_ROLE = "List"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights = RowHeights(0, _GUESS)
        self._top: tuple[int, int] | None = None
        self._shown: QAbstractItemModel | None = None
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # Rows come, go and change

    def show_model(self, model: QAbstractItemModel) -> None:
        """Show a model's rows, once."""
        self._shown = model
        self.setModel(model)
        for coming in (model.rowsAboutToBeInserted, model.rowsAboutToBeRemoved):
            coming.connect(lambda *_: self._remember_top())
        model.rowsInserted.connect(lambda _parent, first, last: self._shift(first, last - first + 1))
        model.rowsRemoved.connect(lambda _parent, first, last: self._shift(first, first - last - 1))

    def reset(self) -> None:
        """Begin at the top."""
        super().reset()
        self._take_rows()
        self.verticalScrollBar().setValue(0)

    def doItemsLayout(self) -> None:
        """Measure the rows anew."""
        self._remember_top()
        self._take_rows()
        self._restore_top()
        super().doItemsLayout()

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        """Measure rows that say something else now."""
        for row in range(first.row(), min(last.row() + 1, len(self._heights))):
            self._heights.forget(row)
        super().dataChanged(first, last, roles)
        self.updateGeometries()
        self.viewport().update()

    def _remember_top(self) -> None:
        """Remember which row is at the top, and how far it is scrolled out."""
        offset = self.verticalOffset()
        row = self._heights.row_at(offset) if len(self._heights) else 0
        self._top = (row, offset - self._heights.top(row)) if len(self._heights) else None

    def _shift(self, first: int, count: int) -> None:
        """Take over that rows came (count > 0) or went at a place."""
        top, self._top = self._top, None
        self._take_rows()
        if top is not None:
            row, out = top
            if row >= first:
                row, out = (row + count, out) if row + count >= first else (first, 0)
            self._top = min(row, max(0, len(self._heights) - 1)), out
        self._restore_top()

    def _take_rows(self) -> None:
        self._heights = RowHeights(0 if self._shown is None else self._shown.rowCount(), _GUESS)
        if len(self._heights) <= ALL:
            for row in range(len(self._heights)):
                self._measure(row)
        self.updateGeometries()
        self.viewport().update()

    def _restore_top(self) -> None:
        top, self._top = self._top, None
        if top is not None and top[0] < len(self._heights):
            self.verticalScrollBar().setValue(self._heights.top(top[0]) + top[1])

    # Heights

    def _measure(self, row: int) -> int:
        """Measure a row, once; return by how much it is higher than it was taken for."""
        if self._heights.is_measured(row):
            return 0
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        index = self.model().index(row, 0)
        return self._heights.measure(row, self.itemDelegateForIndex(index).sizeHint(option, index).height())

    def _settle(self) -> None:
        """Measure what is seen. A row that is scrolled out at the top grows upwards: what is seen stays."""
        if not len(self._heights):
            return
        offset = self.verticalOffset()
        row = self._heights.row_at(offset)
        cut = self._heights.top(row) < offset
        grown = self._measure(row)
        more = grown if cut else 0
        bottom = offset + more + self.viewport().height()
        row += 1
        while row < len(self._heights) and self._heights.top(row) < bottom:
            grown += self._measure(row)
            row += 1
        if grown:
            self.updateGeometries()
            if more:
                self.verticalScrollBar().setValue(offset + more)

    def updateGeometries(self) -> None:
        """Set the scroll bar to the height of all rows."""
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(seen)
        bar.setRange(0, max(0, self._heights.whole - seen))
        super().updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room."""
        super().resizeEvent(event)
        self.updateGeometries()

    # What is read out

    def accessible_rows(self) -> ViewRows:
        """Return the rows as a screen reader has them: Qt knows only those of its own views."""
        return ViewRows(self)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Say to a screen reader which row the keyboard stands on."""
        super().currentChanged(current, previous)
        tell_row_reached(self, current.row())

    # What Qt asks of a view

    def horizontalOffset(self) -> int:
        """Return 0: nothing is wider than the view."""
        return 0

    def verticalOffset(self) -> int:
        """Return how far the list is scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: _Index) -> bool:
        """Return False: no row is hidden."""
        return False

    def visualRect(self, index: _Index) -> QRect:
        """Return where a row lies in the viewport."""
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        top = self._heights.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row under a point of the viewport."""
        height = point.y() + self.verticalOffset()
        if not len(self._heights) or not 0 <= height < self._heights.whole:
            return QModelIndex()
        return self.model().index(self._heights.row_at(height), 0)

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into view."""
        if not index.isValid() or index.row() >= len(self._heights):
            return
        self._measure(index.row())
        self.updateGeometries()
        room, place, bar = self.viewport().height(), self.visualRect(index), self.verticalScrollBar()
        hints = QAbstractItemView.ScrollHint
        if hint is hints.PositionAtTop or (hint is hints.EnsureVisible and (place.top() < 0 or place.height() > room)):
            bar.setValue(bar.value() + place.top())
        elif hint is hints.PositionAtCenter:
            bar.setValue(bar.value() + place.center().y() - room // 2)
        elif hint is hints.PositionAtBottom or place.bottom() >= room:
            bar.setValue(bar.value() + place.bottom() + 1 - room)

    def moveCursor(self, action: _Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row a key leads to, over rows that cannot be chosen."""
        count = len(self._heights)
        here = self.currentIndex().row() if self.currentIndex().isValid() else -1
        page = self.viewport().height()
        if action in (_Move.MoveHome, _Move.MoveEnd):
            start, step = (0, 1) if action == _Move.MoveHome else (count - 1, -1)
        elif action in (_Move.MovePageUp, _Move.MovePageDown) and here >= 0 and count:
            step = -1 if action == _Move.MovePageUp else 1
            start = self._heights.row_at(self._heights.top(here) + step * page)
            start = start if start != here else here + step
        else:
            step = -1 if action in (_Move.MoveUp, _Move.MoveLeft, _Move.MovePrevious) else 1
            start = here + step
        found = self._choosable(start, step)
        return found if found.isValid() else self.currentIndex()

    def _choosable(self, row: int, step: int) -> QModelIndex:
        """Return the first row from a place on, in one direction, that can be chosen."""
        while 0 <= row < len(self._heights):
            index = self.model().index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                return index
            row += step
        return QModelIndex()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose the rows that a rectangle of the viewport touches."""
        if not len(self._heights):
            return
        down = self.verticalOffset()
        first, last = (self._heights.row_at(edge + down) for edge in (rect.top(), rect.bottom()))
        chosen = QItemSelection(self.model().index(min(first, last), 0), self.model().index(max(first, last), 0))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where chosen rows lie that are seen."""
        room, region = self.viewport().rect(), QRegion()
        for stretch in selection.toList():
            top, bottom = self.visualRect(stretch.topLeft()), self.visualRect(stretch.bottomRight())
            region += QRegion(top.united(bottom).intersected(room))
        return region

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are seen."""
        self._settle()
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state
        place = event.rect()
        if len(self._heights):
            row = self._heights.row_at(place.top() + self.verticalOffset())
            while row < len(self._heights) and (rect := self._row_rect(row)).top() <= place.bottom():
                self._paint_row(painter, option, plain, row, rect)
                row += 1
        painter.end()

    def _row_rect(self, row: int) -> QRect:
        return self.visualRect(self.model().index(row, 0))

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, plain: QStyle.StateFlag, row: int, rect: QRect
    ) -> None:
        index = self.model().index(row, 0)
        states, state = QStyle.StateFlag, plain
        if self.selectionModel().isSelected(index):
            state |= states.State_Selected
        if index == self.currentIndex() and self.hasFocus():
            state |= states.State_HasFocus
        if self.underMouse() and rect.contains(self.viewport().mapFromGlobal(self.cursor().pos())):
            state |= states.State_MouseOver
        option.rect = rect
        option.state = state
        self.itemDelegateForIndex(index).paint(painter, option, index)
