"""One SQLite file, opened so that an edit that was acknowledged is there after a power cut, and by one program only.

WAL with synchronous=FULL: with NORMAL, a commit that returned can be lost. locking_mode=EXCLUSIVE is set before the
first read, so that WAL needs no shared memory and a second program is turned away (sqlite.org/wal.html, section 8).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from caoxian_desktop.core import disk
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.store.database import faults, heading, location, traces
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.database.migrations import FUNCTIONS, MIGRATIONS

if TYPE_CHECKING:  # a library that was closed in order has nothing to be restored
    from caoxian_desktop.core.store.database.opening_notice import OpeningNotice

_WAIT_MS = 500
"""How long to wait for a program that is just closing."""

_CACHE_KIB = 8192


def open_database(path: Path, migrations: tuple[str, ...] = MIGRATIONS) -> Database:
    """Open the library at `path`, making or upgrading it as needed; a damaged one is restored from its newest backup.

    Raises KnownError where the folder cannot be written or is on a network share, another program holds the file, the
    file is something else, is damaged without a good backup, or was made by a newer program; it is left untouched then.
    """
    location.refuse_network(path.parent)
    _make_folder(path.parent)
    notices: tuple[OpeningNotice, ...] = ()
    if cut := traces.needs_looking_after(path):
        from caoxian_desktop.core.store.safekeeping import (
            restoring,  # late, here and below: most starts restore nothing
        )

        notices = restoring.look_after(path, len(migrations))
    try:
        database = _opened(path, migrations, check=cut)
    except KnownError as fault:
        if not _is_damage(fault, path):
            raise
        from caoxian_desktop.core.store.safekeeping import restoring

        notices = (*notices, restoring.recover(path, len(migrations), fault))
        database = _opened(path, migrations, check=True)
    database.notices = notices
    if cut:
        traces.suspicion(path).unlink(missing_ok=True)
    return database


def _is_damage(fault: KnownError, path: Path) -> bool:
    """Tell whether a fault of opening is one that a backup mends; another program's database is none."""
    return fault.code in {faults.CORRUPT, faults.DAMAGED_FILE} or heading.is_mangled(path)


def _opened(path: Path, migrations: tuple[str, ...], *, check: bool) -> Database:
    heading.check(path, len(migrations))
    with faults.told(path):
        connection = apsw.Connection(str(path))
    database = Database(path, connection)
    try:
        _take_hold(database, len(migrations), check=check)
        _migrate(database, migrations)
    except BaseException:
        connection.close()
        raise
    return database


def _make_folder(folder: Path) -> None:
    try:
        disk.make_folder(folder)
    except OSError as fault:
        raise faults.read_only(folder) from fault


def _take_hold(database: Database, known: int, *, check: bool) -> None:
    """Set the connection up and take the lock that is kept until closing; with `check`, look at every page first.

    Nothing is written before: a -wal that turns out to be another's has not been copied into the file.
    """
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
        heading.check_maker(path, version, application, known)
        if check:
            _check_whole(database)
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)
        connection.pragma("journal_mode", "wal")
        connection.pragma("synchronous", "full")
        connection.pragma("foreign_keys", value=True)
        connection.pragma("cache_size", -_CACHE_KIB)
        connection.execute("BEGIN IMMEDIATE; COMMIT")


def _check_whole(database: Database) -> None:
    from caoxian_desktop.core.store.safekeeping.verifying import (
        is_sound,  # late: the program ended as it should, as a rule
    )

    if not is_sound(database.connection):
        raise faults.damaged_file(database.path)


def _migrate(database: Database, migrations: tuple[str, ...]) -> None:
    """Apply the steps not yet applied, all or none, after a backup of what there was."""
    connection = database.connection
    version: int = connection.pragma("user_version")
    if version == len(migrations):
        return
    if version:
        _back_up(database, version)
    for function, arguments in FUNCTIONS:
        connection.create_scalar_function(function.__name__, function, arguments, deterministic=True)
    with database.transaction():
        for step in migrations[version:]:
            connection.execute(step)
        connection.execute(f"PRAGMA application_id = {heading.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
    for function, arguments in FUNCTIONS:
        connection.create_scalar_function(function.__name__, None, arguments)


def _back_up(database: Database, version: int) -> None:
    from caoxian_desktop.core.store.safekeeping import backups  # late: few starts upgrade
    from caoxian_desktop.core.store.safekeeping.backup import Reason, back_up

    with faults.told(database.path):
        back_up(database.connection, backups.of_format(database.path, version), Reason.UPGRADE)
