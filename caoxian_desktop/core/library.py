"""The one door to what is kept: reports with their files, annotations, corrections, presets, reading places.

It delegates to `core.store`, where `kept_reports` and `kept_work` hold most of what it offers, and to
`core.importing`; it computes nothing. All calls block. They may come from any thread, one at a time.
"""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from caoxian_desktop.core.store.database import faults
from caoxian_desktop.core.store.kept_reports import KeptReports
from caoxian_desktop.core.store.opening import open_database

if TYPE_CHECKING:  # notes and the library's list come when they are asked for: the report is what a start waits for
    from caoxian_desktop.core.search.hits import Cursor, Page
    from caoxian_desktop.core.search.query import Query
    from caoxian_desktop.core.store.database.opening_notice import OpeningNotice
    from caoxian_desktop.core.store.index.indexing import Indexing
    from caoxian_desktop.core.store.index.search_index import SearchIndex
    from caoxian_desktop.core.store.safekeeping.backup import Copying
    from caoxian_desktop.core.store.safekeeping.backups import Backup
    from caoxian_desktop.core.store.safekeeping.safekeeping import Checked, Safekeeping
    from caoxian_desktop.core.store.tables.entries import Arrival, ReportEntry, SourceFile, VersionEntry

__all__ = [
    "DAMAGED",
    "FILE",
    "Arrival",
    "Backup",
    "Checked",
    "Copying",
    "Library",
    "ReportEntry",
    "Safekeeping",
    "SearchIndex",
    "SourceFile",
    "VersionEntry",
]  # for the types of others: nobody else may name the store

FILE = "library.db"
"""The library's file in its folder."""

DAMAGED = frozenset({faults.DAMAGED_FILE, faults.NO_LIBRARY})
"""Codes of a file that cannot be opened though its backups may be: one may be chosen to take its place."""


class Library(KeptReports):
    """An open library. What cannot be kept raises KnownError, and nothing of it is kept then."""

    @cached_property
    def safekeeping(self) -> Safekeeping:
        """The backups of this library."""
        from caoxian_desktop.core.store.safekeeping.safekeeping import Safekeeping

        return Safekeeping(self.path, self._database)

    @classmethod
    def safekeeping_of(cls, folder: Path) -> Safekeeping:
        """Return the backups of a library that cannot be opened because it is damaged."""
        from caoxian_desktop.core.store.safekeeping.safekeeping import Safekeeping

        return Safekeeping(folder / FILE, None)

    @classmethod
    def open(cls, folder: Path) -> Library:
        """Open the library in a folder, making both as needed.

        A damaged library is restored from its newest good backup: see `opening_notices`. Raises KnownError where the
        folder cannot be written or is on a network share, another running program holds the library, the file is no
        library, is damaged and there is no good backup, or was made by a newer program.
        """
        return cls(open_database(folder / FILE))

    def close(self) -> None:
        """Let go of the library; closing twice is allowed. A backup that is still being copied is given up."""
        if "safekeeping" in self.__dict__:
            self.safekeeping.give_up()
        if "index" in self.__dict__:
            self.index.close()
        self._database.close()

    @property
    def opening_notices(self) -> tuple[OpeningNotice, ...]:
        """What had to be done before the library could be opened: a backup restored, a stray file put away."""
        return self._database.notices

    @property
    def synchronised_by(self) -> str:
        """The cloud service in whose folder the library stands, which may damage it; '' for none."""
        from caoxian_desktop.core.store.database.synchronised import synchronised_by

        return synchronised_by(self.path.parent.absolute(), os.environ)

    def restore_from(self, file: Path) -> None:
        """Back up what is here, close, and let a checked file take the library's place; open it anew after that."""
        if "index" in self.__dict__:
            self.index.close()  # it is thrown away
        self.safekeeping.restore(file)

    def back_up_now(self, reason: str) -> Path:
        """Make a backup at once and return it; `reason` is one of `backup.Reason` (import)."""
        from caoxian_desktop.core.store.safekeeping.backup import Reason

        return self.safekeeping.now(Reason(reason))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The library's file."""
        return self._database.path

    @cached_property
    def index(self) -> SearchIndex:
        """The index of everything that can be found, opened beside the library when it is first asked for.

        Its `search` may be called from any thread while the library works. Raises KnownError for a disk at fault.
        """
        from caoxian_desktop.core.store.index.search_index import SearchIndex

        return SearchIndex(self.path.parent)

    @cached_property
    def _indexing(self) -> Indexing:
        from caoxian_desktop.core.store.index.indexing import Indexing

        return Indexing(self._database, self.index, self)

    def index_step(self, seconds: float = 0.02) -> int:
        """Bring the index nearer to the library for about so long; return how many steps may be left, 0 for none.

        How many things are still to be put in is then `index.pending`; the last steps only tidy up. Raises KnownError
        where the disk is full or at fault; nothing but the index is behind then.
        """
        return self._indexing.step(seconds)

    def search(self, query: Query, after: Cursor | None = None, limit: int = 50) -> Page:
        """Return the next page of hits in what the index holds; `index_step` brings it up to date."""
        return self.index.search(query, after, limit)
