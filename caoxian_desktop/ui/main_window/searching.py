"""Joins 全库检索 with the library: what is asked is looked for, hits are opened, the index follows the library."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from caoxian_desktop.ui.search.history import remembered, with_query

if TYPE_CHECKING:  # made when it is first searched
    from caoxian_desktop.core.library import ReportEntry
    from caoxian_desktop.core.search.hits import Hit
    from caoxian_desktop.core.search.query import Query
    from caoxian_desktop.ui.main_window.answers import Answers
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.search.asking import Asking
    from caoxian_desktop.ui.search.indexing import IndexKeeping
    from caoxian_desktop.ui.search.panel import SearchPanel

_SETTLE_MS = 3000
"""After a change the index waits that long for more of them, unless somebody searches."""


class Searching(QObject):
    """Answers wishes of the search panel, which is made when it is first looked at."""

    def __init__(self, window: MainWindow, answers: Answers) -> None:
        super().__init__(window)
        self._window, self._session, self._answers = window, window.session, answers
        self._panel: SearchPanel | None = None
        self._asking: Asking | None = None
        self._keeping: IndexKeeping | None = None
        self._note_wanted = ""

    # The index

    def begin(self) -> None:
        """From now on keep the index up to the library."""
        from caoxian_desktop.ui.search.indexing import IndexKeeping

        keeping = self._keeping = IndexKeeping(
            self._window.jobs, self._session.ask_library, _SETTLE_MS, self._window.hearing, self
        )
        keeping.progressed.connect(self._on_progressed)
        keeping.caught_up.connect(self._on_caught_up)
        keeping.failed.connect(self._session.failed)
        self._window.hearing.hear(self._session.library_replaced, keeping.on_changed)
        keeping.on_changed()

    def on_library_changed(self, *_facts: object) -> None:
        """Take note that something was kept."""
        if self._keeping is not None:
            self._keeping.on_changed()

    def _on_progressed(self, done: int, total: int) -> None:
        if self._panel is not None:
            self._panel.show_indexing(done, total)

    def _on_caught_up(self) -> None:
        """Look again for what is asked: something may have come into the index since, or gone."""
        if self._panel is not None:
            self._panel.show_indexing(0, 0)
            if self._asking is not None and self._panel.isVisible():  # what is gone by now is no hit any more
                self._asking.again(max(50, self._panel.model.hits))

    # The panel

    def wire(self, panel: SearchPanel) -> None:
        """Connect the panel, once."""
        from caoxian_desktop.ui.search.asking import Asking

        self._panel = panel
        asking = self._asking = Asking(self._window.jobs, self._session.ask_library, self)
        panel.query_wanted.connect(self._on_query)
        panel.more_wanted.connect(asking.more)
        panel.open_wanted.connect(self.on_open_wanted)
        panel.forget_wanted.connect(self.on_forget_wanted)
        panel.looked_at.connect(self._on_looked_at)
        panel.back_wanted.connect(lambda: self._window.show_tab("reader"))
        asking.found.connect(panel.show_page)
        asking.found_more.connect(panel.show_more)
        asking.settled.connect(panel.show_settled)
        asking.failed.connect(self._session.failed)
        self._window.hearing.hear(self._session.library_replaced, asking.begin_anew)
        panel.show_history(remembered(self._window.settings.now.search_history))
        self._window.settings.changed.connect(self.on_settings_changed)
        self._window.hearing.hear(self._session.work.brought, self._on_notes_brought)

    def on_search(self) -> None:
        """Turn to the search, with what is selected on the page."""
        selected = self._session.reading.selection
        opened = self._session.open_report
        words = "" if selected is None or opened is None else selected.of(opened.report.text)
        self.on_words_wanted("" if "\n" in words else words[:60])

    def on_words_wanted(self, words: str) -> None:
        """Turn to the search and look for words; without any, for those of before."""
        self._window.show_tab("search")
        if self._window.search.panel is None:
            self._window.search.wanted.emit()
        if self._panel is not None:
            self._panel.open(words)

    def _on_query(self, query: Query) -> None:
        if self._asking is not None:
            self._asking.ask(query)

    def _on_looked_at(self) -> None:
        """Bring what can be filtered by, and the index up to date."""
        if not self._window.jobs.closed:
            self._session.ask_library(lambda library: library.reports(), self._on_listed)
            if self._keeping is not None:
                self._keeping.hurry()

    def _on_listed(self, entries: tuple[ReportEntry, ...]) -> None:
        if self._panel is not None:
            self._panel.filters.offer(entries)

    def _remember(self, history: str) -> None:
        self._window.settings.change(search_history=history)

    def on_forget_wanted(self) -> None:
        """Forget what was searched for, and offer it back."""
        before = self._window.settings.now.search_history
        self._remember("")
        self._window.notices.info(
            self.tr("已清除检索记录"), self.tr("撤销"), partial(self._window.settings.change, search_history=before)
        )

    def on_settings_changed(self, names: frozenset[str]) -> None:
        """Offer what was searched for last, also where it was forgotten in the preferences."""
        if "search_history" in names and self._panel is not None:
            self._panel.show_history(remembered(self._window.settings.now.search_history))

    # Opening a hit

    def on_open_wanted(self, hit: Hit, words: str) -> None:
        """Show a hit where it stands: on the page with the words marked, in the notes, among the terms."""
        from caoxian_desktop.core.search.query import Kind

        if self._window.settings.now.remember_words:
            self._remember(with_query(self._window.settings.now.search_history, words))
        if not hit.version:  # a term of the reader's own
            self._answers.on_lookup_wanted(hit.snippet.words.split("\n")[0])
            return
        self._note_wanted = hit.record if hit.kind is Kind.NOTE else ""
        self._window.show_tab("reader")
        opened = self._session.open_report
        if hit.kind is Kind.TEXT:
            self._window.finder.take_over(words, opened=opened is not None and opened.version == hit.version)
        if hit.span is not None:
            self._session.show_in(hit.version, hit.span)
        else:
            self._session.show_version(hit.version)
        self._on_notes_brought()

    def _on_notes_brought(self) -> None:
        """Choose the note that was found, once the notes of its report are there."""
        notebook = self._session.notebook
        if self._note_wanted and notebook is not None and any(a.id == self._note_wanted for a in notebook.annotations):
            identity, self._note_wanted = self._note_wanted, ""
            self._session.notes.select(identity)
            self._window.show_tab("annotations")
