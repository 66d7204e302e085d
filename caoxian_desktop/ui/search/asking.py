"""Asks the library for hits while a person types: the latest query alone is answered, and nobody waits for an older."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.core.search.hits import Cursor, Page
from caoxian_desktop.core.search.query import Query
from caoxian_desktop.ui.jobs import Jobs, Lane

if TYPE_CHECKING:  # the library is opened on the storage lane
    from caoxian_desktop.core.library import SearchIndex
    from caoxian_desktop.ui.jobs import Job
    from caoxian_desktop.ui.keeping import AskLibrary

_PAGE = 50
"""Hits that are shown at once."""
_SLICE = 0.03
"""Seconds after which a long search shows what it has and goes on: the first hits are there within 50 ms of a key."""


class Asking(QObject):
    """Searches everything that is kept, page by page.

    Facts: `found` (the Page that takes the place of what was shown: the first hits of the latest query), `found_more`
    (a Page whose hits come behind those), `settled` (the page is full, or there are no more), `failed` (KnownError).
    """

    found = Signal(object)
    found_more = Signal(object)
    settled = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, ask_library: AskLibrary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._ask_library = ask_library
        self._index: SearchIndex | None = None
        self._job: Job | None = None
        self._query = Query(())
        self._after: Cursor | None = None
        self._wanted = 0
        self._shown = False
        self._turn = 0

    def ask(self, query: Query, wanted: int = _PAGE) -> None:
        """Look for something from now on; what was asked before is given up.

        A query without words is answered by an empty page at once.
        """
        self.stop()
        self._query, self._after, self._wanted, self._shown = query, None, wanted, False
        if not query.words:
            self.found.emit(Page(()))
            self.settled.emit()
        elif self._index is None:
            self._job = self._ask_library(lambda library: library.index, self._on_opened, self.failed.emit)
        else:
            self._search()

    def begin_anew(self) -> None:
        """Ask another index from now on: another library took the place of the one whose index it was."""
        self.stop()
        self._index = None

    def again(self, wanted: int = _PAGE) -> None:
        """Look for the same from the first hit on, in what the index holds by now."""
        self.ask(self._query, wanted)

    def more(self) -> None:
        """Look for further hits, where there are any and none are being looked for."""
        if self._job is None and self._after is not None:
            self._wanted = _PAGE
            self._search()

    def stop(self) -> None:
        """Look for nothing more; what is shown stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._turn += 1

    def _on_opened(self, index: object) -> None:
        self._index = index  # type: ignore[assignment]  # the result's type ends at a signal
        self._search()

    def _search(self) -> None:
        index, query, after, wanted = self._index, self._query, self._after, self._wanted
        if index is None:
            return
        self._job = self._jobs.run(
            Lane.SEARCH,
            lambda ticket: index.search(query, after, wanted, ticket, _SLICE),
            self._on_page,
            self.failed.emit,
        )

    def _on_page(self, page: Page) -> None:
        self._job, self._after, turn = None, page.after, self._turn
        self._wanted -= len(page.hits)
        going_on = page.after is not None and self._wanted > 0
        if not self._shown and (page.hits or not going_on):  # nothing yet is not shown: the old hits stay till then
            self._shown = True
            self.found.emit(page)
        elif page.hits or not going_on:
            self.found_more.emit(page)
        if turn != self._turn:
            return  # whoever heard of the page asked for something else
        if going_on:
            self._search()
        else:
            self.settled.emit()
