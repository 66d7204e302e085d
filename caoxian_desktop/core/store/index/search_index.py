"""The index of everything that can be found, beside the library: written on the storage lane, asked from any thread.

What is a row stands in `index_file`, how one is found in `reading`, what keeps the index up to the library in
`indexing`.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from caoxian_desktop.core.search.hits import Cursor, Hit, Page
from caoxian_desktop.core.search.query import Query
from caoxian_desktop.core.store.database import faults
from caoxian_desktop.core.store.index import index_file
from caoxian_desktop.core.store.index.index_file import DAMAGE, DamagedError
from caoxian_desktop.core.store.index.reading import Asking
from caoxian_desktop.core.ticket import NO_TICKET, Ticket

PAGE = 50
"""Hits of a page, unless asked otherwise."""

_FileId = tuple[int, int]


class SearchIndex:
    """An open index.db.

    `search` and `close` may be called from any thread, `search` also while something is written; all else is for the
    storage lane. `pending` and `total` are how far the index is behind the library, as its last step left it.
    """

    def __init__(self, folder: Path) -> None:
        """Open the index of the library in a folder, making it as needed. Raises KnownError for a disk at fault."""
        self.path = folder / index_file.FILE
        self.pending = 1
        self.total = 1
        self._reader: apsw.Connection | None = None
        self._reading = threading.Lock()
        self._closed = False
        self._damaged = False
        with faults.told(self.path):
            self._writer = index_file.open_to_write(self.path)
        self._file = _file_id(self.path)

    def search(
        self,
        query: Query,
        after: Cursor | None = None,
        limit: int = PAGE,
        ticket: Ticket = NO_TICKET,
        seconds: float | None = None,
    ) -> Page:
        """Return the next page of hits, from the first where `after` is None.

        Every hit was verified in its own words. With `seconds` a long search gives what it found in that time, perhaps
        nothing, and where to go on. Raises Cancelled once the ticket is; the search stops within a passage. A damaged
        index gives an empty page that is not complete; the next step makes it anew.
        """
        with self._reading:
            try:
                hits, on = self._found(query, after, limit, ticket, seconds)
            except DAMAGE:
                self._damaged, self.pending = True, max(1, self.pending)
                self._let_go()
                hits, on = (), None
        return Page(hits, on, self.pending, max(self.total, self.pending))

    def _found(
        self, query: Query, after: Cursor | None, limit: int, ticket: Ticket, seconds: float | None
    ) -> tuple[tuple[Hit, ...], Cursor | None]:
        if self._closed or not query.words:
            return (), None
        if _file_id(self.path) != self._file:
            raise DamagedError(self.path)
        if self._reader is None:
            self._reader = index_file.open_to_read(self.path)
        self._reader.execute("BEGIN")
        try:
            return Asking(self._reader, query, ticket).page(after, limit, seconds)
        finally:
            self._reader.execute("COMMIT")

    @contextmanager
    def transaction(self) -> Iterator[apsw.Connection]:
        """Write all that follows or nothing of it. Raises DamagedError where the index must be made anew first."""
        if self._damaged or _file_id(self.path) != self._file:
            raise DamagedError(self.path)
        with faults.told(self.path):
            try:
                with self._writer:
                    yield self._writer
            except DAMAGE as fault:
                raise DamagedError(self.path) from fault

    def make_anew(self) -> None:
        """Throw the index away and begin an empty one. Raises KnownError for a disk at fault."""
        with self._reading, faults.told(self.path):
            self._let_go()
            self._writer.close()
            index_file.discard(self.path)
            self._writer = index_file.open_to_write(self.path)
            self._file, self._damaged = _file_id(self.path), False

    def close(self) -> None:
        """Let go of the file, after the search under way; closing twice is allowed."""
        self._closed = True
        with self._reading:
            self._let_go()
            self._writer.close()

    def _let_go(self) -> None:
        if self._reader is not None:
            self._reader.close()
            self._reader = None


def _file_id(path: Path) -> _FileId | None:
    """Return what tells one file of a name from another of the same name, None for no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
