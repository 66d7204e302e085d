"""Named presets, single facts, and the place where each report was being read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import apsw

from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.records.json_form import RecordDamagedError, canonical
from caoxian_desktop.core.store.database.database import Database, Rows
from caoxian_desktop.core.store.tables import facts
from caoxian_desktop.core.store.tables.versions import now_ms

PERSONAL = "sampling"
"""The kind of presets that are one person's and never handed on."""

UNSTAMPED = Stamp(0, 0, "")
"""Earlier than all others: the stamp of what was kept before presets had any."""

Json = Any  # a value that json.loads gives


class PresetTable:
    """Named JSON values by kind (briefing, filter …)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def names(self, kind: str) -> tuple[str, ...]:
        """Return the names of a kind in order."""
        query = "SELECT name FROM presets WHERE kind = ? AND value != 'null' ORDER BY name"
        with self._database.reading() as connection:
            rows: Rows = connection.execute(query, (kind,)).fetchall()
        return tuple(name for (name,) in rows)

    def get(self, kind: str, name: str) -> Json:
        """Return a preset, None if there is none. Raises RecordDamagedError for what is no JSON any more."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM presets WHERE kind = ? AND name = ?", (kind, name)).get
        try:
            return None if row is None else json.loads(row)
        except ValueError as fault:
            raise RecordDamagedError(f"no JSON: {kind} {name}") from fault

    def put(self, kind: str, name: str, value: Json, stamp: Stamp | None = None) -> None:
        """Keep a preset in place of one of that name; without a stamp it is not handed on to colleagues."""
        with self._database.transaction() as connection:
            write(connection, kind, name, json.dumps(value), stamp)
            if stamp is not None:
                facts.put_clock(connection, stamp)

    def remove(self, kind: str, name: str, stamp: Stamp) -> None:
        """Forget a preset; one that is not there is none.

        That it is gone is kept, lest a colleague's older copy brings it back.
        """
        if self.get(kind, name) is not None:
            self.put(kind, name, None, stamp)


def stamped(connection: apsw.Connection, kind: str, name: str) -> tuple[Stamp, str] | None:
    """Return a preset's stamp and canonical JSON text, None if there is none or it was damaged."""
    row = connection.execute("SELECT value, stamp FROM presets WHERE kind = ? AND name = ?", (kind, name)).fetchone()
    try:
        return row and (_stamp(row[1]), canonical(json.loads(row[0])))
    except ValueError:
        return None  # what comes takes its place


def handed_on(connection: apsw.Connection, kind: str | None) -> Iterable[tuple[str, str, Json, Stamp]]:
    """Return kind, name, value and stamp of the presets of a kind, of all that are not personal for None.

    Those that were removed are null; damaged ones are left out.
    """
    query = "SELECT kind, name, value, stamp FROM presets WHERE kind = ?1 OR ?1 IS NULL AND kind != ?2 ORDER BY 1, 2"
    rows: Rows = connection.execute(query, (kind, PERSONAL)).fetchall()
    for of, name, form, stamp in rows:
        try:
            yield of, name, json.loads(form), _stamp(stamp)
        except ValueError:
            continue


def _stamp(packed: str | None) -> Stamp:
    return UNSTAMPED if packed is None else Stamp(*json.loads(packed))


def write(connection: apsw.Connection, kind: str, name: str, form: str, stamp: Stamp | None) -> None:
    """Keep a preset's JSON text within a transaction."""
    packed = None if stamp is None else json.dumps([stamp.wall, stamp.counter, stamp.author])
    connection.execute(
        "INSERT OR REPLACE INTO presets (kind, name, value, stamp) VALUES (?, ?, ?, ?)", (kind, name, form, packed)
    )


_LAST_OPENED = """
SELECT version FROM places JOIN versions ON versions.id = version JOIN reports ON reports.id = report
WHERE deleted IS NULL ORDER BY opened DESC LIMIT 1
"""

_READ_BEFORE = """
SELECT places.version FROM places JOIN versions ON versions.id = places.version
WHERE report = (SELECT report FROM versions WHERE id = ?1) AND NOT EXISTS (SELECT 1 FROM places WHERE version = ?1)
ORDER BY opened DESC LIMIT 1
"""


class PlaceTable:
    """Where each version was being read, and which was opened last."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last_opened(self) -> str | None:
        """Return the version that was opened last, of those whose reports are not in the trash."""
        with self._database.reading() as connection:
            version: str | None = connection.execute(_LAST_OPENED).get
        return version

    def offset(self, version: str) -> int:
        """Return the code point where the version was being read, 0 if it was never opened."""
        with self._database.reading() as connection:
            offset: int | None = connection.execute("SELECT offset FROM places WHERE version = ?", (version,)).get
        return offset or 0

    def read_before(self, version: str) -> str | None:
        """Return the version that a report was read in last, None where the one named was opened itself."""
        with self._database.reading() as connection:
            before: str | None = connection.execute(_READ_BEFORE, (version,)).get
        return before

    def opened(self, version: str) -> None:
        """Note that a version was opened now; its place stays."""
        with self._database.transaction() as connection:
            last = connection.execute("SELECT coalesce(max(opened), 0) FROM places").get
            connection.execute(
                "INSERT INTO places (version, opened, offset) VALUES (?1, ?2, 0)"
                " ON CONFLICT (version) DO UPDATE SET opened = ?2",
                (version, max(now_ms(), last + 1)),  # a clock that was set back must not reorder
            )

    def put(self, version: str, offset: int) -> None:
        """Note where an opened version is being read."""
        with self._database.transaction() as connection:
            connection.execute("UPDATE places SET offset = ? WHERE version = ?", (offset, version))
