"""One SQLite file, opened so that an edit that was acknowledged is there after a power cut, and by one program only.

WAL with synchronous=FULL: with NORMAL, a commit that returned can be lost. locking_mode=EXCLUSIVE is set before the
first read, so that WAL needs no shared memory and a second program is turned away (sqlite.org/wal.html, section 8).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from caoxian_desktop.core.store import faults
from caoxian_desktop.core.store.backup import back_up
from caoxian_desktop.core.store.migrations import FUNCTIONS, MIGRATIONS

Rows = list[tuple[Any, ...]]
"""Rows of a query whose columns' types the (strict) schema settles."""

APPLICATION_ID = 0x43584A42
"""'CXJB' in the file's header: this database is a library of this program."""

_WAIT_MS = 500
"""How long to wait for a program that is just closing."""

_CACHE_KIB = 8192
_HEADER = struct.Struct(">16s44xI4xI")  # magic, user_version at 60, application_id at 68: sqlite.org/fileformat2.html


class Database:
    """An open library.db. Its connection may go from thread to thread, but is used by one at a time."""

    def __init__(self, path: Path, connection: apsw.Connection) -> None:
        self.path = path
        self.connection = connection

    @contextmanager
    def transaction(self) -> Iterator[apsw.Connection]:
        """Do all that follows or nothing of it; returns when it is safe on the disk.

        Raises KnownError where the disk or its rights are at fault; the transaction is rolled back then.
        """
        with faults.told(self.path):
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
        with faults.told(self.path):
            yield self.connection

    def close(self) -> None:
        """Write everything into the one file and let go of it. Closing twice is allowed."""
        with faults.told(self.path):
            self.connection.close()


def open_database(path: Path, migrations: tuple[str, ...] = MIGRATIONS) -> Database:
    """Open the library at `path`, making or upgrading it as needed.

    Raises KnownError where the folder cannot be written, another program holds the file, the file is something else,
    or was made by a newer program; the file is left untouched then.
    """
    _make_folder(path.parent)
    _check_header(path, len(migrations))
    with faults.told(path):
        connection = apsw.Connection(str(path))
    database = Database(path, connection)
    try:
        _take_hold(database, len(migrations))
        _migrate(database, migrations)
    except BaseException:
        connection.close()
        raise
    return database


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise faults.read_only(folder) from fault


def _check_header(path: Path, known: int) -> None:
    """Look at the file before SQLite does, which would touch it on closing."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER.size)
    except FileNotFoundError:
        return
    except OSError as fault:
        raise faults.read_only(path) from fault
    if not head:
        return  # a program that was stopped before its first write leaves an empty file
    if len(head) < _HEADER.size or not head.startswith(b"SQLite format 3\0"):
        raise faults.no_library(path)
    _, version, application = _HEADER.unpack(head)
    _check_maker(path, version, application, known)


def _check_maker(path: Path, version: int, application: int, known: int) -> None:
    if application != APPLICATION_ID and (application or version):
        raise faults.no_library(path)
    if version > known:
        raise faults.newer(path, version)


def _take_hold(database: Database, known: int) -> None:
    """Set the connection up and take the lock that is kept until closing."""
    connection, path = database.connection, database.path
    with faults.told(path):
        connection.set_busy_timeout(_WAIT_MS)
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        if connection.readonly("main"):
            raise faults.read_only(path)
        connection.pragma("locking_mode", "exclusive")
        version, application = connection.pragma("user_version"), connection.pragma("application_id")
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").get
        if tables and not application:
            raise faults.no_library(path)
        _check_maker(path, version, application, known)
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)
        connection.pragma("journal_mode", "wal")
        connection.pragma("synchronous", "full")
        connection.pragma("foreign_keys", value=True)
        connection.pragma("cache_size", -_CACHE_KIB)
        connection.execute("BEGIN IMMEDIATE; COMMIT")


def _migrate(database: Database, migrations: tuple[str, ...]) -> None:
    """Apply the steps not yet applied, all or none, after a backup of what there was."""
    connection = database.connection
    version: int = connection.pragma("user_version")
    if version == len(migrations):
        return
    if version:
        with faults.told(database.path):
            back_up(connection, database.path.parent / "backups" / f"library-format{version}.db")
    for function, arguments in FUNCTIONS:
        connection.create_scalar_function(function.__name__, function, arguments, deterministic=True)
    with database.transaction():
        for step in migrations[version:]:
            connection.execute(step)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
    for function, arguments in FUNCTIONS:
        connection.create_scalar_function(function.__name__, None, arguments)
