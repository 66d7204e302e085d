"""The open library.db: transactions that are on the disk when they return, and faults told as a person's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import apsw

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.store.database import faults, traces

if TYPE_CHECKING:  # a library that was closed in order has nothing to tell
    from caoxian_desktop.core.store.database.opening_notice import OpeningNotice

Rows = list[tuple[Any, ...]]
"""Rows of a query whose columns' types the (strict) schema settles."""


class Database:
    """An open library.db. Its connection may go from thread to thread, but is used by one at a time.

    `notices` say what had to be done before it could be opened.
    """

    def __init__(self, path: Path, connection: apsw.Connection) -> None:
        self.path = path
        self.connection = connection
        self.notices: tuple[OpeningNotice, ...] = ()

    @contextmanager
    def transaction(self) -> Iterator[apsw.Connection]:
        """Do all that follows or nothing of it; returns when it is safe on the disk.

        Raises KnownError where the disk or its rights are at fault; the transaction is rolled back then.
        """
        with self._told():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        """Read; raises KnownError where the disk or the file is at fault."""
        with self._told():
            yield self.connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn faults of the disk into KnownErrors; where the file is damaged, have the next start look at it whole."""
        try:
            with faults.told(self.path):
                yield
        except KnownError as fault:
            if fault.code == faults.CORRUPT:
                with suppress(OSError):  # a disk that takes no more: the damage is told all the same
                    traces.suspicion(self.path).touch()
            raise

    def close(self) -> None:
        """Write everything into the one file and let go of it. Closing twice is allowed."""
        with faults.told(self.path):
            self.connection.close()
