"""The list of cards: what a click, an arrow key, a figure or Del on it wishes for."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QKeyCombination, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from caoxian_desktop.core.annotations.annotation import Annotation, Category
from caoxian_desktop.ui.annotations.delegate import CardDelegate
from caoxian_desktop.ui.annotations.model import AnnotationRows
from caoxian_desktop.ui.keymap import keymap
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import RADIUS, Space, Type, font
from caoxian_desktop.ui.widgets.long_list import LongList

_RELAYOUT_MS = 40


class CardView(LongList):
    """Shows cards; several can be chosen. Only what a person does emits a signal.

    `chosen_changed` when other cards are chosen, `visited` (Annotation) when a person turned to one,
    `recategorise` (Category) and `delete_pressed` for the keys that do it in the text, `edit_pressed` for Enter and F2,
    `menu_wanted` (global QPoint) for the context menu of what is chosen, `dragging_changed` (whether cards are being
    dragged: onto a tag).
    """

    chosen_changed = Signal()
    visited = Signal(object)
    recategorise = Signal(object)
    delete_pressed = Signal()
    edit_pressed = Signal()
    copy_pressed = Signal()
    menu_wanted = Signal(QPoint)
    dragging_changed = Signal(bool)

    def __init__(self, rows: AnnotationRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._cards = CardDelegate(rows)
        self._quiet = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(self._cards)
        self.show_model(rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # noqa: FBT003 - 1-6 are commands here
        self.setStyleSheet("QAbstractItemView { background: transparent; }")
        self.verticalScrollBar().setSingleStep(24)
        self._relayout = QTimer(self, singleShot=True, interval=_RELAYOUT_MS)
        self._relayout.timeout.connect(self._set_anew)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.clicked.connect(self._visit)
        palette.holder.changed.connect(self.on_palette_changed)

    def chosen(self) -> tuple[Annotation, ...]:
        """Return the chosen annotations in document order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(found for row in rows if (found := self._rows.annotation_at(row)) is not None)

    def choose(self, identity: str) -> None:
        """Choose one annotation and bring it into view, '' for none, without emitting a wish."""
        row = self._rows.place(identity)
        self._quiet = True
        if row is None:
            self.clearSelection()
        else:
            index = self._rows.index(row)
            self.setCurrentIndex(index)
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._quiet = False
        self.chosen_changed.emit()

    def on_palette_changed(self, _palette: object) -> None:
        """Paint in other colours; the interface font may have changed with them."""
        self._cards.refresh_fonts()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards for the new width, once it has come to rest; keep the chosen card in view of a lower list."""
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height():
            self._keep_in_view()
        if event.size().width() != event.oldSize().width():
            self._cards.set_width(self.viewport().width())
            if event.oldSize().width() <= 0:
                self.scheduleDelayedItemsLayout()
            else:
                self._relayout.start()

    def _set_anew(self) -> None:
        self.doItemsLayout()
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        if self.selectionModel().isSelected(self.currentIndex()):
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the chosen cards; the others move among them."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = keymap.act_in_text(QKeyCombination(modifiers, Qt.Key(event.key())))
        if act in tuple(Category) and self.chosen():
            self.recategorise.emit(Category(act))
        elif act == "delete" and self.chosen():
            self.delete_pressed.emit()
        elif event.matches(QKeySequence.StandardKey.Copy) and self.chosen():
            self.copy_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.chosen():
            self.edit_pressed.emit()
        else:
            before = self.currentIndex()
            super().keyPressEvent(event)
            if self.currentIndex() != before:
                self._visit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Wish for the menu of what is chosen, at the pointer or at the current card."""
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        card = self.visualRect(self.currentIndex())
        if self.chosen():
            self.menu_wanted.emit(event.globalPos() if mouse else self.viewport().mapToGlobal(card.center()))

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the chosen cards as one small pill."""
        indexes = self.selectionModel().selectedRows()
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self._rows.mimeData(indexes))
        drag.setPixmap(drag_picture(self.tr("%n条批注", "", len(indexes))))
        drag.setHotSpot(QPoint(-12, -8))
        self.dragging_changed.emit(True)  # noqa: FBT003 - a signal's value
        drag.exec(Qt.DropAction.CopyAction)
        self.dragging_changed.emit(False)  # noqa: FBT003 - a signal's value

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are commands of the window, and every row would have to be spoken to be searched."""

    def _on_selection_changed(self) -> None:
        if not self._quiet:
            self.chosen_changed.emit()

    def _visit(self) -> None:
        """Say that a person turned to a card; one that gathers several is not led away by each."""
        chosen = self.chosen()
        if len(chosen) == 1:
            self.visited.emit(chosen[0])


def drag_picture(words: str) -> QPixmap:
    """Return what is seen of cards that are dragged: how many they are."""
    face = font(Type.SMALL, bold=True)
    metrics = QFontMetrics(face)
    width, height = metrics.horizontalAdvance(words) + 2 * Space.M, metrics.height() + Space.S
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    colours = palette.current()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.accent), 1))
    painter.setBrush(QColor(colours.raised))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), RADIUS, RADIUS)
    painter.setFont(face)
    painter.setPen(QColor(colours.text))
    painter.drawText(QRectF(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return picture
