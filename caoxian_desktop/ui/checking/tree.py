"""The list of findings: what a click, an arrow key, Enter or Del on it wishes for."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from caoxian_desktop.core.checking.listing import Line
from caoxian_desktop.ui.checking.delegate import MANY, FindingDelegate
from caoxian_desktop.ui.checking.model import COUNT, LINE, FindingModel, Index
from caoxian_desktop.ui.theme import palette

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class FindingTree(QTreeView):
    """Shows findings; several can be chosen.

    Facts: `chosen_changed`. Wishes: `visited` (Line, the number of the place to go to), `act_wanted` (do with what is
    chosen what can be done: 忽略 or 恢复), `let_go` (Esc: nothing is to be chosen).
    """

    chosen_changed = Signal()
    visited = Signal(object, int)
    act_wanted = Signal()
    let_go = Signal()

    def __init__(self, model: FindingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings = model
        self._pressed = QPersistentModelIndex()
        self._cards = FindingDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._cards)
        self.setProperty("quiet", True)  # noqa: FBT003 - Qt's own
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        palette.holder.changed.connect(self.on_palette_changed)

    # What is shown and chosen

    def set_anew(self) -> None:
        """Measure the rows once others are shown."""
        self._cards.guesses = sum(self._findings.rowCount(group) for group in self._findings.groups()) > MANY
        self._cards.hovered = None
        self.setColumnWidth(0, self.viewport().width())

    def chosen(self) -> tuple[Line, ...]:
        """Return the chosen findings that are seen, in order."""
        selected = {QPersistentModelIndex(index) for index in self.selectionModel().selectedIndexes()}
        rows = (i for i in self._findings.findings() if QPersistentModelIndex(i) in selected and self.is_seen(i))
        return tuple(index.data(LINE) for index in rows)

    def is_seen(self, index: QModelIndex) -> bool:
        """Tell whether a finding's group is unfolded."""
        return self.isExpanded(index.parent())

    def choose(self, index: QModelIndex, place: int = 0) -> None:
        """Choose one finding and a place of it, and bring it into view."""
        self._cards.place = place
        self.expand(index.parent())
        # Not setCurrentIndex: while Ctrl is held, that would add to what is chosen.
        self.selectionModel().setCurrentIndex(index, _ALONE)
        self.scrollTo(index)
        self.viewport().update()

    def go(self, place: int) -> None:
        """Wish to be shown a place of the current finding."""
        line = self.currentIndex().data(LINE)
        if isinstance(line, Line) and 0 <= place < len(line.places):
            self._cards.place = place
            self.viewport().update()
            self.visited.emit(line, place)

    @property
    def place(self) -> int:
        """The place of the current finding that is looked at."""
        return self._cards.place

    def on_palette_changed(self, _palette: object) -> None:
        """Paint in other colours; every card is as high as it was."""
        self._cards.forget()
        self.viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Say that others are chosen."""
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Begin with the first place of another finding."""
        if current != previous:
            self._cards.place = 0
        super().currentChanged(current, previous)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setColumnWidth(0, self.viewport().width())
            self.scheduleDelayedItemsLayout()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the button went down, to tell a click from a selection of several."""
        self._pressed = QPersistentModelIndex(self.indexAt(event.position().toPoint()))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fold a group; go to the place whose link was clicked, to the first one for a click beside them."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() != Qt.MouseButton.LeftButton or not plain or not index.isValid() or self._pressed != index:
            return
        if index.data(COUNT) is not None:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._on_card_clicked(index, event.position())

    def _on_card_clicked(self, index: QModelIndex, place: QPointF) -> None:
        card, point = self._cards.card(index), self._on_card(index, place)
        if card.acts_at(point):
            self.act_wanted.emit()
        else:
            self.go(card.link_at(point) or 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what the pointer is on."""
        super().mouseMoveEvent(event)
        self._hover(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Show that it is on nothing."""
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, point: QPointF | None) -> None:
        index = QModelIndex() if point is None else self.indexAt(point.toPoint())
        link, clickable = None, index.data(COUNT) is not None
        if point is not None and isinstance(index.data(LINE), Line):
            card, on_card = self._cards.card(index), self._on_card(index, point)
            link = card.link_at(on_card)
            clickable = link is not None or card.acts_at(on_card)
        hovered = (QPersistentModelIndex(index), link) if isinstance(index.data(LINE), Line) else None
        if hovered != self._cards.hovered:
            self._cards.hovered = hovered
            self.viewport().update()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)

    def _on_card(self, index: QModelIndex, point: QPointF) -> QPointF:
        corner: QPoint = self._cards.corner(self.visualRect(index))
        return point - QPointF(corner)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the current finding; the others move among the rows."""
        current = self.currentIndex()
        line = current.data(LINE)
        if event.key() in _ENTER and current.isValid():
            if isinstance(line, Line):
                self.go(self.place)
            else:
                self.setExpanded(current, not self.isExpanded(current))
        elif event.key() == Qt.Key.Key_Delete and self.chosen():
            self.act_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.let_go.emit()
        elif isinstance(line, Line) and event.key() == Qt.Key.Key_Right:
            self.go(self.place + 1)
        elif isinstance(line, Line) and event.key() == Qt.Key.Key_Left and self.place:
            self.go(self.place - 1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are commands of the window."""
