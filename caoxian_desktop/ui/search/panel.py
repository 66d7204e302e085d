"""全库检索: words over filters over hits in everything that is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedLayout, QVBoxLayout, QWidget

from caoxian_desktop.core.search.hits import Page
from caoxian_desktop.core.search.query import Filters, Query, parse
from caoxian_desktop.ui.search.filters import SearchFilters
from caoxian_desktop.ui.search.result_table import ResultTable
from caoxian_desktop.ui.search.results import ResultModel
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.label import label

_WALKING = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


_LONGEST = 200
"""Characters of a query: a sentence pasted whole is looked for, a page is not."""


class SearchPanel(QWidget):
    """Takes words and shows pages of hits; it looks for nothing itself, and keeps its state while it is not seen.

    Wishes: `query_wanted` (Query, at every key), `more_wanted` (the next page), `open_wanted` (a Hit, the words),
    `forget_wanted` (what was searched for before), `looked_at` (places and years may be others), `back_wanted`.
    """

    query_wanted = Signal(object)
    more_wanted = Signal()
    open_wanted = Signal(object, str)
    forget_wanted = Signal()
    looked_at = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history: tuple[str, ...] = ()
        self._page, self._settled = Page(()), True
        self._query = self._shown = Query(())
        self.words = self._made_line()
        self.filters = SearchFilters()
        self.filters.changed.connect(self._ask)
        self.model = ResultModel(self)
        self.table = ResultTable(self.model)
        self.table.setAccessibleName(self.tr("检索结果"))
        self.table.open_wanted.connect(self._on_opened)
        self.table.more_wanted.connect(self.more_wanted)
        self.count = label(size=Type.SMALL, muted=True)
        self._empty = EmptyState("magnifying-glass", "")
        self._empty.wanted.connect(self.filters.clear)
        self._lay_out()
        self.setFocusProxy(self.words)
        self._say()

    def _made_line(self) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(self.tr("在全部报告、批注、名词和指标中查找"))
        line.setAccessibleName(self.tr("全库检索"))
        line.setClearButtonEnabled(True)
        line.setMaxLength(_LONGEST)
        line.addAction(QAction(icon("magnifying-glass", "muted"), "", line), QLineEdit.ActionPosition.LeadingPosition)
        self._past = QAction(icon("clock-counter-clockwise", "muted"), self.tr("最近检索"), line)
        self._past.triggered.connect(lambda _checked=False: self.show_past())
        line.addAction(self._past, QLineEdit.ActionPosition.TrailingPosition)
        line.textChanged.connect(lambda _words: self._ask())
        line.installEventFilter(self)
        return line

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(Space.M, Space.M, Space.M, Space.XS)
        head.setSpacing(Space.S)
        top = QHBoxLayout()
        top.addWidget(self.words, 1)
        head.addLayout(top)
        head.addWidget(self.filters)
        head.addWidget(self.count)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self._stack, 1)

    # What is asked

    def open(self, words: str = "") -> None:
        """Be ready to type, with words where there are any."""
        if words:
            self.words.setText(words)
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask(self) -> None:
        self._query = parse(self.words.text(), self.filters.filters)
        self._settled = False
        self.query_wanted.emit(self._query)

    @property
    def sifted(self) -> Filters | None:
        """What hits are filtered by, None for nothing."""
        return self.filters.filters if self.filters.narrows else None

    def sift_again(self, chosen: Filters) -> None:
        """Filter by what `sifted` gave in another window."""
        self.filters.choose(chosen)

    def show_history(self, queries: Sequence[str]) -> None:
        """Offer what was searched for before."""
        self._history = tuple(queries)
        self._past.setVisible(bool(self._history))

    def show_past(self) -> None:
        """Open the list of what was searched for before."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words in self._history:
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, words=words: self.words.setText(words))
        menu.addSeparator()
        menu.addAction(self.tr("清除检索记录"), self.forget_wanted.emit)
        menu.popup(self.words.mapToGlobal(self.words.rect().bottomLeft()))

    # What is found

    def show_page(self, page: Page) -> None:
        """Show the first hits of what is asked now; asked again, one stays where one was."""
        self._page, looked_up_again = page, self._query == self._shown
        current, top = self.table.current(), self.table.verticalScrollBar().value()
        self._shown = self._query
        self.model.show(page.hits)
        if looked_up_again:
            self.table.choose_again(current, top)
        self._say()

    def show_more(self, page: Page) -> None:
        """Show further hits below."""
        self._page = page
        self.model.append(page.hits)
        self._say()

    def show_settled(self) -> None:
        """Take note that the page is full, or that there are no more hits."""
        self._settled = True
        self._say()

    def show_indexing(self, done: int, total: int) -> None:
        """Say how far the index is; a total of 0 says that it is up to date."""
        self._page = Page((), self._page.after, total - done, total)
        self._say()

    def _say(self) -> None:
        """Say how many hits there are by now, and what to try where there are none."""
        self.count.setText("　".join(filter(None, (self._found_words(), self._index_words()))))
        asked, found = bool(self._query.words), bool(self.model.hits)
        self._stack.setCurrentIndex(0 if found else 1)
        narrowed = asked and not found and self._settled and self.filters.narrows
        self._empty.offer(self.tr("清除筛选再找") if narrowed else "")
        if not asked:
            words = self.tr("几个词用空格分开，要在同一段里都出现；“带引号的词句”按原样查找。")
            self._empty.say(self.tr("全库检索"), words + self.tr("地名和标题可以打拼音，如 cx。"))
        elif not found and self._settled:
            self._empty.say(self.tr("没有找到“{words}”").format(words=self.words.text().strip()), self._what_to_try())
        elif not found:
            self._empty.say(self.tr("正在查找…"))

    def _found_words(self) -> str:
        if not self.model.hits:
            return ""
        words = self.tr("{reports}份报告，{hits}处")
        if self._page.after is not None:
            words = self.tr("已列出{reports}份报告，{hits}处，向下滚动继续")
        return words.format(reports=self.model.reports, hits=self.model.hits)

    def _index_words(self) -> str:
        if self._page.complete:
            return ""
        done = self._page.total - self._page.pending
        return self.tr("正在建立索引 {done}/{total}，结果可能不全").format(done=done, total=self._page.total)

    def _what_to_try(self) -> str:
        if not self._page.complete:
            return self.tr("索引还没有建完，建完后会接着查找。")
        if self.filters.narrows:
            return self.tr("筛选条件之外可能有。")
        if len(self._query.words) > 1:
            return self.tr("这几个词没有出现在同一段里。去掉一个词再试。")
        return self.tr("换一个说法，或少打几个字再试。")

    # Keyboard

    def _on_opened(self) -> None:
        if (hit := self.table.current()) is not None:
            self.open_wanted.emit(hit, self.words.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter typed in the line walk over hits and open one; ↓ in an empty line shows past queries."""
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._line_key(event)
        return super().eventFilter(watched, event)

    def _line_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Down and not self.words.text() and self._history:
            self.show_past()
        elif key in _WALKING:
            self.table.walk(_WALKING[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.table.current() is None:
                self.table.walk(1)
            self._on_opened()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the search is looked at."""
        super().showEvent(event)
        self.looked_at.emit()
