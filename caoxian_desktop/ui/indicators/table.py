"""The indicator table as it is seen: columns that fit, groups that fold, keys that choose."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView, QWidget

from caoxian_desktop.core.listing.columns import TABLE_COLUMNS, Column
from caoxian_desktop.core.listing.entries import Entry
from caoxian_desktop.ui.indicators.arranging import AT_FIRST
from caoxian_desktop.ui.indicators.delegate import CellDelegate
from caoxian_desktop.ui.indicators.model import ListingModel, Role
from caoxian_desktop.ui.indicators.widths import NARROWEST, Shape
from caoxian_desktop.ui.language import term
from caoxian_desktop.ui.theme.metrics import scaled

_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_CORRECT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class IndicatorTable(QTreeView):
    """Shows a ListingModel.

    Wishes: `correct_wanted` (set the current row right: Enter, F2), `remove_wanted` (it is no figure: Del),
    `sentence_wanted` (see it in the report: a double click, Ctrl+Enter). `shape_changed` says that a person chose other
    columns or widths.
    """

    correct_wanted = Signal()
    remove_wanted = Signal()
    sentence_wanted = Signal()
    shape_changed = Signal()

    def __init__(self, model: ListingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = Shape()
        self._folded: set[str] = set()
        self._dragging = False
        self.setAccessibleName(self.tr("指标表"))
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._keep_seen = QTimer(self, singleShot=True, interval=0)  # when all parts have their places
        self._keep_seen.timeout.connect(lambda: self.scrollTo(self.currentIndex()))
        self._set_up_header()
        self.doubleClicked.connect(self._on_double_clicked)
        self.expanded.connect(lambda index: self._on_folded(index, folded=False))
        self.collapsed.connect(lambda index: self._on_folded(index, folded=True))
        model.modelReset.connect(self._on_reset)

    def _set_up_header(self) -> None:
        header = self.header()
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(NARROWEST)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(*AT_FIRST)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        header.sectionResized.connect(self._on_resized)
        header.setToolTip(self.tr("点一下排序；右键选择显示哪些列"))
        self._apply_shape()

    # Columns

    @property
    def shape_(self) -> Shape:
        """Which columns are seen, and how wide a person made them."""
        return self._shape

    def set_shape(self, shape: Shape) -> None:
        """Show other columns, or give them other widths."""
        self._shape = shape
        self._apply_shape()

    def _apply_shape(self) -> None:
        widths = self._shape.fitted(self.viewport().width(), scaled)
        with QSignalBlocker(self.header()):
            for at, column in enumerate(TABLE_COLUMNS):
                self.setColumnHidden(at, column not in widths)
                if column in widths:
                    self.setColumnWidth(at, widths[column])
        self.header().viewport().update()
        self.updateGeometries()
        self.viewport().update()

    def _on_resized(self, section: int, _old: int, new: int) -> None:
        if new:
            self._shape = self._shape.give(TABLE_COLUMNS[section], new)
            self.shape_changed.emit()

    def columns_menu(self, parent: QWidget) -> QMenu:
        """Return a menu in which columns are ticked."""
        menu = QMenu(parent)
        menu.aboutToShow.connect(lambda: self._fill_columns(menu))
        return menu

    def _fill_columns(self, menu: QMenu) -> None:
        menu.clear()
        for column in TABLE_COLUMNS[1:]:
            action = QAction(term(column.value), menu)
            action.setCheckable(True)
            action.setChecked(column not in self._shape.hidden)
            action.toggled.connect(lambda on, column=column: self._show_column(column, shown=on))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("恢复原样"), lambda: self._choose_shape(Shape()))

    def _show_column(self, column: Column, *, shown: bool) -> None:
        self._choose_shape(self._shape.show(column, shown=shown))

    def _choose_shape(self, shape: Shape) -> None:
        self.set_shape(shape)
        self.shape_changed.emit()

    def _on_header_menu(self, point: QPoint) -> None:
        menu = self.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.header().viewport().mapToGlobal(point))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the columns share the room; the row one stands on stays in sight where what is below takes its place."""
        current = self.visualRect(self.currentIndex())
        if current.isValid() and current.bottom() >= 0 and current.top() < event.oldSize().height():
            self._keep_seen.start()
        super().resizeEvent(event)
        self._apply_shape()

    # Groups

    def _on_reset(self) -> None:
        model = self.model()
        assert isinstance(model, ListingModel)  # noqa: S101 - the one it was made with
        with QSignalBlocker(self):
            for index in model.group_indexes():
                self.setFirstColumnSpanned(index.row(), QModelIndex(), True)  # noqa: FBT003 - Qt's own
                self.setExpanded(index, index.data(Role.GROUP).key not in self._folded)

    def _on_folded(self, index: QModelIndex, *, folded: bool) -> None:
        group = index.data(Role.GROUP)
        if group is not None:
            (self._folded.add if folded else self._folded.discard)(group.key)

    def fold_all(self, *, folded: bool) -> None:
        """Fold or unfold every group."""
        if folded:
            self.collapseAll()
        else:
            self.expandAll()

    def forget_folds(self) -> None:
        """Show every group unfolded from now on: they are others."""
        self._folded.clear()

    # Choosing

    def current_entry(self) -> Entry | None:
        """Return the figure one stands on, None on a group or nowhere."""
        entry = self.currentIndex().data(Role.ENTRY)
        return entry if isinstance(entry, Entry) else None

    def choose(self, index: QModelIndex) -> None:
        """Stand on a row, with its group unfolded."""
        self.setExpanded(index.parent(), True)  # noqa: FBT003 - Qt's own
        # Not setCurrentIndex: while Ctrl is held, that would add to what is chosen.
        self.selectionModel().setCurrentIndex(index, _ALONE)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.data(Role.ENTRY) is not None:
            self.sentence_wanted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold or unfold a group with a click anywhere on it."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.data(Role.GROUP) is not None:
            self.setExpanded(index, not self.isExpanded(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Correct with Enter or F2, see the sentence with Ctrl+Enter, take out with Del, fold with Enter or space."""
        index, key = self.currentIndex(), event.key()
        on_group = index.data(Role.GROUP) is not None
        if on_group and (key in _CORRECT or key == Qt.Key.Key_Space):
            self.setExpanded(index, not self.isExpanded(index))
        elif self.current_entry() is None:
            super().keyPressEvent(event)
        elif key in _CORRECT and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sentence_wanted.emit()
        elif key in _CORRECT:
            self.correct_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)
