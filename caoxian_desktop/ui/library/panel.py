"""The reports of the library with their filter box."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QMenu, QStackedLayout, QVBoxLayout, QWidget

from caoxian_desktop.ui.library.delegate import LibraryDelegate
from caoxian_desktop.ui.library.model import ENTRY, LibraryModel, filtered
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.label import label

if TYPE_CHECKING:  # the store loads them when it lists them
    from caoxian_desktop.core.library import ReportEntry


class LibraryPanel(QWidget):
    """Shows what is in the library.

    Wishes: `open_wanted` and `review_wanted` (a report's version: to read it, to set right what was read),
    `reports_wanted` (the list may be out of date and is looked at).
    """

    open_wanted = Signal(str)
    review_wanted = Signal(str)
    reports_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True
        self._model = LibraryModel(self)
        self._proxy = filtered(self._model, self)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("筛选报告：地方、年份"))
        self.filter.setAccessibleName(self.tr("筛选报告"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._on_filter_changed)
        self.list = self._prepared_list()
        self.count = label(muted=True)
        self._empty = EmptyState("books", "")
        inset = QVBoxLayout()
        inset.setContentsMargins(0, 0, Space.S, 0)
        inset.addWidget(self.filter)
        inset.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(inset)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column.addLayout(self._stack, 1)
        self.setFocusProxy(self.filter)

    def _prepared_list(self) -> QListView:
        made = QListView()
        made.setModel(self._proxy)
        made.setItemDelegate(LibraryDelegate(made))
        made.setProperty("quiet", True)  # noqa: FBT003 - Qt's own
        made.setUniformItemSizes(True)
        made.setAccessibleName(self.tr("报告库"))
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.activated.connect(self._on_chosen)  # a double click, or Enter
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(self._on_menu)
        return made

    def show_reports(self, entries: Sequence[ReportEntry]) -> None:
        """Show the library's reports; the chosen row stays chosen."""
        chosen = self._chosen()
        self._stale = False
        self._model.show_reports(entries)
        self._choose(chosen)
        self._say_counts()

    def show_open(self, version: str) -> None:
        """Mark the open report's row."""
        self._model.show_open(version)

    def on_library_changed(self) -> None:
        """Take note that the list is out of date; it is asked for when it is looked at."""
        self._stale = True
        if self.isVisible():
            self.reports_wanted.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the list where it is out of date."""
        super().showEvent(event)
        if self._stale:
            self.reports_wanted.emit()

    def _chosen(self) -> str:
        entry = self.list.currentIndex().data(ENTRY)
        return "" if entry is None else str(entry.version)

    def _choose(self, version: str) -> None:
        for row in range(self._proxy.rowCount()) if version else ():
            index = self._proxy.index(row, 0)
            if index.data(ENTRY).version == version:
                self.list.setCurrentIndex(index)
                return

    def _on_filter_changed(self, words: str) -> None:
        self._proxy.setFilterFixedString(words.strip())
        self._say_counts()

    def _say_counts(self) -> None:
        """Say how many there are, or why there are none."""
        shown, there = self._proxy.rowCount(), self._model.rowCount()
        words = self.tr("{there}份报告") if shown == there else self.tr("{shown}份，共{there}份")
        self.count.setText(words.format(shown=shown, there=there))
        if there:
            self._empty.say(self.tr("没有符合的报告"), self.tr("换几个字，或清空筛选。"))
        else:
            self._empty.say(self.tr("报告库是空的"), self.tr("拖入报告或整个文件夹，读过的都收在这里。"))
        self._stack.setCurrentIndex(0 if shown else 1)

    def _on_menu(self, point: QPoint) -> None:
        """Offer what can be done with the report pointed at, or with the chosen one where the keyboard asks."""
        index = self.list.indexAt(point)
        if not index.isValid():
            return
        version = index.data(ENTRY).version
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setDefaultAction(menu.addAction(self.tr("打开"), lambda: self.open_wanted.emit(version)))
        menu.addAction(self.tr("校正标题和目录…"), lambda: self.review_wanted.emit(version))
        menu.popup(self.list.viewport().mapToGlobal(point))

    def _on_chosen(self, index: QModelIndex) -> None:
        self.open_wanted.emit(index.data(ENTRY).version)
