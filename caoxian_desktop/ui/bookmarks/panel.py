"""The marked places of the open report: bookmarks, then the pages of the booklet, each leading to its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QStackedLayout, QVBoxLayout, QWidget

from caoxian_desktop.core.corrections.bookmark_acts import Bookmark
from caoxian_desktop.core.report.citation import UNCITED, short_place
from caoxian_desktop.core.report.pages import PageMark
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.keymap import keymap, with_key
from caoxian_desktop.ui.language import term
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.inset_rows import InsetRows
from caoxian_desktop.ui.widgets.label import plain_tip

_PLACE, _NAME = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_NO_NAME = object()


class BookmarksPanel(QWidget):
    """Lists them.

    Wishes: `span_requested` (Span), `renamed` (where a bookmark stands, its name), `bookmark_removed`, `page_wanted`
    (another number for the page that begins at a place) and `page_removed` (all code points), `mark_wanted` (a bookmark
    where one reads, there being none yet).
    """

    span_requested = Signal(object)
    renamed = Signal(int, str)
    bookmark_removed = Signal(int)
    page_wanted = Signal(int)
    page_removed = Signal(int)
    mark_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._marked: tuple[Sequence[Bookmark], Sequence[PageMark]] = ((), ())
        self.list = _Places()
        self.list.setAccessibleName(self.tr("书签和页码"))
        self.list.itemClicked.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_chosen)
        self.list.itemChanged.connect(self._on_edited)
        self.list.delete_wanted.connect(self._on_delete_wanted)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self._none = EmptyState("bookmark-simple", "", action=self.tr("在此处加书签"))
        self._none.wanted.connect(self.mark_wanted)
        keymap.changed.connect(self._say_none)
        self._say_none()
        self._stack = QStackedLayout()
        self._stack.addWidget(self._none)
        self._stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, 0, 0)
        column.addLayout(self._stack)

    def _say_none(self) -> None:
        act = with_key(self.tr("添加或删除书签"), "bookmark")
        words = self.tr("用“{act}”给正在读的地方加书签；在正文上点右键，可标出单行本的页码。")
        self._none.say(self.tr("还没有书签"), words.format(act=act))

    def show_report(self, report: Report) -> None:
        """Show where places stand in this report from now on."""
        self._report = report
        self._fill()

    def show_marked(self, bookmarks: Sequence[Bookmark], pages: Sequence[PageMark]) -> None:
        """Show these places."""
        self._marked = bookmarks, pages
        self._fill()

    def _fill(self) -> None:
        row = self.list.currentRow()
        bookmarks, pages = self._marked
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.list.clear()
        for bookmark in bookmarks:
            self.list.addItem(self._item("bookmark-simple", bookmark.label, bookmark.span, bookmark.name))
        for mark in pages:
            self.list.addItem(self._item("file-text", self.tr("第{page}页").format(page=mark.page), _place_of(mark)))
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._stack.setCurrentIndex(1 if self.list.count() else 0)

    def _item(self, icon_name: str, words: str, place: Span, name: object = _NO_NAME) -> QListWidgetItem:
        item = QListWidgetItem(icon(icon_name, "muted"), words)
        item.setData(_PLACE, place)
        item.setData(_NAME, name)
        if name is not _NO_NAME:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        if self._report is not None and place.end <= len(self._report.text):
            line = self._report.text[place.start : place.start + 60].partition("\n")[0]
            where = short_place(self._report, place)
            item.setToolTip(plain_tip(f"{term(where) if where in UNCITED else where}　{line}"))
        return item

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.span_requested.emit(item.data(_PLACE))

    def _on_edited(self, item: QListWidgetItem) -> None:
        words, name = item.text().strip(), item.data(_NAME)
        if name is not _NO_NAME and words != name:
            self.renamed.emit(item.data(_PLACE).start, words)

    def _on_delete_wanted(self) -> None:
        if (item := self.list.currentItem()) is not None:
            wish = self.page_removed if item.data(_NAME) is _NO_NAME else self.bookmark_removed
            wish.emit(item.data(_PLACE).start)

    def _on_menu(self, point: QPoint) -> None:
        item = self.list.itemAt(point)
        if item is None:
            return
        self.list.setCurrentItem(item)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if item.data(_NAME) is _NO_NAME:
            menu.addAction(self.tr("更改页码…"), partial(self.page_wanted.emit, item.data(_PLACE).start))
        else:
            menu.addAction(self.tr("改名"), partial(self.list.editItem, item))
        menu.addAction(icon("trash"), self.tr("删除"), self._on_delete_wanted)
        menu.popup(self.list.viewport().mapToGlobal(point))


class _Places(QListWidget):
    """A list that says when Delete was pressed on it."""

    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("quiet", True)  # noqa: FBT003 - Qt's own
        self.setItemDelegate(InsetRows(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Delete for a wish."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)


def _place_of(mark: PageMark) -> Span:
    return Span(mark.offset, mark.offset + 1)
