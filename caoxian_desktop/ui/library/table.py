"""The list of the library: what a click, an arrow key, Space, Enter or Del on it wishes for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from caoxian_desktop.ui.library.arranging import Group, Row
from caoxian_desktop.ui.library.delegate import LibraryDelegate
from caoxian_desktop.ui.library.model import LINE, Index, LibraryModel
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.list_table import ListTable

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LibraryTable(ListTable):
    """Shows the model's lines; several reports can be chosen. The group of the topmost one stays at the top.

    Fact: `chosen_changed`. Wishes: `open_wanted` and `star_wanted` (for what is chosen), `delete_wanted`,
    `tags_wanted`, `menu_wanted` (where, on the screen).
    """

    chosen_changed = Signal()
    open_wanted = Signal()
    star_wanted = Signal()
    delete_wanted = Signal()
    tags_wanted = Signal()
    menu_wanted = Signal(object)
    _groups: Sequence[int] = ()  # of the class: Qt asks where lines are while it makes the table

    def __init__(self, model: LibraryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self._cards = LibraryDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._cards)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        model.modelReset.connect(self.set_heights)
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.chosen_changed.emit())
        palette.holder.changed.connect(self.on_palette_changed)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.viewport().update())
        self.set_heights()

    def set_heights(self) -> None:
        """Give groups one line and reports two."""
        self._groups = list(self._lines.groups())
        self.heights.set(self._cards.row_height, dict.fromkeys(self._groups, self._cards.group_height))
        self.verticalScrollBar().setSingleStep(self._cards.row_height // 2)

    def on_palette_changed(self, _palette: object) -> None:
        """Paint in other colours; the interface's font may have changed with them."""
        self._cards.refresh()
        self.set_heights()
        self.viewport().update()

    # The group of what is seen

    def head(self) -> tuple[QModelIndex, QRect]:
        """Return the group whose line has scrolled away from its reports, and where it stays: pushed by the next."""
        at = bisect_right(self._groups, self.rowAt(0)) - 1
        if at < 0 or self.rowViewportPosition(self._groups[at]) >= 0:
            return QModelIndex(), QRect()
        height = self._cards.group_height
        following = self._groups[at + 1 : at + 2]
        pushed = min(0, self.rowViewportPosition(following[0]) - height) if following else 0
        return self._lines.index(self._groups[at]), QRect(0, pushed, self.viewport().width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, and over them the group of the topmost."""
        super().paintEvent(event)
        group, place = self.head()
        if not group.isValid():
            return
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = place
        colours, painter = palette.current(), QPainter(self.viewport())
        painter.fillRect(place, colours.colour("window"))
        self._cards.paint(painter, option, group)
        painter.setPen(colours.colour("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.end()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the line at a point: the group's where it stays at the top."""
        group, place = self.head()
        return group if place.contains(point) else super().indexAt(point)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a line into view, below the group that stays at the top."""
        super().scrollTo(index, hint)
        group, place = self.head()
        hidden = place.bottom() + 1 - self.rowViewportPosition(index.row())
        if group.isValid() and group.row() != index.row() and hidden > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - hidden)

    # What is chosen

    def current(self) -> Row | None:
        """Return the report the keyboard stands on."""
        line = self.currentIndex().data(LINE)
        return line if isinstance(line, Row) else None

    def chosen(self) -> tuple[Row, ...]:
        """Return the chosen reports in the order they stand."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        lines = (self._lines.lines[row] for row in rows)
        return tuple(line for line in lines if isinstance(line, Row))

    def choose(self, row: int) -> None:
        """Choose one row and bring it into view."""
        if row >= 0:
            # Not setCurrentIndex, which would add to what is chosen while Ctrl is held.
            alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._lines.index(row), alone)

    def choose_again(self, reports: Collection[str], current: str) -> None:
        """Choose reports that were chosen before the lines changed, those that are still seen."""
        chosen, model = QItemSelection(), self.selectionModel()
        for row, line in enumerate(self._lines.lines) if reports else ():
            if isinstance(line, Row) and line.entry.report in reports:
                index = self._lines.index(row)
                chosen.select(index, index)
                if line.entry.report == current:
                    model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _fold(self, line: Group, *, folded: bool) -> None:
        if line.folded != folded:
            top = self.verticalScrollBar().value()
            self._lines.fold((line.key,), folded=folded)
            self.verticalScrollBar().setValue(top)
            self.choose(self._lines.row_of_group(line.key))

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a click on a star for the star alone."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._on_star(index, event.position().toPoint()):
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            self.star_wanted.emit()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fold a group that is clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line, plain = index.data(LINE), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if isinstance(line, Group) and plain and event.button() == Qt.MouseButton.LeftButton:
            self._fold(line, folded=not line.folded)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a report; two clicks on a star are two."""
        index = self.indexAt(event.position().toPoint())
        if self._on_star(index, event.position().toPoint()):
            self.star_wanted.emit()
        elif event.button() == Qt.MouseButton.LeftButton and isinstance(index.data(LINE), Row):
            self.open_wanted.emit()

    def _on_star(self, index: QModelIndex, point: QPoint) -> bool:
        line = index.data(LINE)
        return isinstance(line, Row) and self._cards.star_box(self.visualRect(index), line).contains(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Offer a star where the pointer is."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Offer none."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._cards.hovered:
            self._cards.hovered = row
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Wish for the menu of the report pointed at; asked by the keyboard, of the one it stands on, below its row."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self._stood_on()
        if not isinstance(index.data(LINE), Row):
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        place = event.pos()
        if not by_mouse:
            self.scrollTo(index)
            row = self.visualRect(index)
            place = QPoint(row.left() + Space.L, row.bottom())
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def _stood_on(self) -> QModelIndex:
        """Return the row the keyboard stands on, or the first report chosen where that is none."""
        if self.current() is not None:
            return self.currentIndex()
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        reports = (row for row in rows if isinstance(self._lines.lines[row], Row))
        return self._lines.index(next(reports, -1))

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the current line; the others move among the lines."""
        line = self.currentIndex().data(LINE)
        if isinstance(line, Group) and self._group_key(event, line):
            return
        acts = {
            Qt.Key.Key_Delete: self.delete_wanted,
            Qt.Key.Key_Space: self.star_wanted,
            Qt.Key.Key_T: self.tags_wanted,
        }
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if isinstance(line, Row) and plain and event.key() in _ENTER:
            self.open_wanted.emit()
        elif isinstance(line, Row) and plain and event.key() in acts and self.chosen():
            acts[Qt.Key(event.key())].emit()
        elif isinstance(line, Row) and event.key() == Qt.Key.Key_Left:
            self._to_group()
        else:
            super().keyPressEvent(event)

    def _group_key(self, event: QKeyEvent, line: Group) -> bool:
        """Fold and open by ←, →, Enter and Space, as trees do; tell whether the key was one of them."""
        key = event.key()
        if key in (*_ENTER, Qt.Key.Key_Space):
            self._fold(line, folded=not line.folded)
        elif key == Qt.Key.Key_Right and line.folded:
            self._fold(line, folded=False)
        elif key == Qt.Key.Key_Left and not line.folded:
            self._fold(line, folded=True)
        elif key == Qt.Key.Key_Left:
            self._to_group()
        else:
            return False
        return True

    def _to_group(self) -> None:
        """Stand on the group that the current line is in."""
        here = self.currentIndex().row()
        depth = self._lines.lines[here].depth
        above = (at for at in range(here - 1, -1, -1) if self._lines.lines[at].depth < depth)
        self.choose(next(above, -1))
