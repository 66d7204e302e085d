"""Single facts of a library: whose it is, and the latest stamp known in it."""

from __future__ import annotations

import json

import apsw

from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.store.database.database import Database


def stamper(database: Database) -> Stamper:
    """Return the stamper of this library's author, not earlier than any stamp kept here."""
    with database.transaction() as connection:
        author = _get(connection, "author")
        if author is None:
            from uuid import uuid4  # late: only a new library needs it, 3 ms

            author = str(uuid4())
            _put(connection, "author", author)
        return Stamper(str(author), clock(connection))


def clock(connection: apsw.Connection) -> Stamp | None:
    """Return the latest stamp known, None in a library without any."""
    kept = _get(connection, "clock")
    return Stamp(*kept) if isinstance(kept, list) else None


def put_clock(connection: apsw.Connection, latest: Stamp) -> None:
    """Note a stamp, if none known is later."""
    known = clock(connection)
    if known is None or known < latest:
        _put(connection, "clock", [latest.wall, latest.counter, latest.author])


def _get(connection: apsw.Connection, name: str) -> object:
    row = connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).get
    return None if row is None else json.loads(row)


def _put(connection: apsw.Connection, name: str, value: object) -> None:
    connection.execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", (name, json.dumps(value)))
