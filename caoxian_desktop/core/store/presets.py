"""Named presets, single facts, and the place where each report was being read."""

from __future__ import annotations

import json
from typing import Any

from caoxian_desktop.core.records.json_form import RecordDamagedError
from caoxian_desktop.core.store.database import Database, Rows
from caoxian_desktop.core.store.versions import now_ms

Json = Any  # a value that json.loads gives


class PresetTable:
    """Named JSON values by kind (briefing, filter …)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def names(self, kind: str) -> tuple[str, ...]:
        """Return the names of a kind in order."""
        with self._database.reading() as connection:
            rows: Rows = connection.execute("SELECT name FROM presets WHERE kind = ? ORDER BY name", (kind,)).fetchall()
        return tuple(name for (name,) in rows)

    def get(self, kind: str, name: str) -> Json:
        """Return a preset, None if there is none. Raises RecordDamagedError for what is no JSON any more."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM presets WHERE kind = ? AND name = ?", (kind, name)).get
        try:
            return None if row is None else json.loads(row)
        except ValueError as fault:
            raise RecordDamagedError(f"no JSON: {kind} {name}") from fault

    def put(self, kind: str, name: str, value: Json) -> None:
        """Keep a preset in place of one of that name."""
        form = json.dumps(value)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO presets (kind, name, value) VALUES (?, ?, ?)", (kind, name, form)
            )

    def remove(self, kind: str, name: str) -> None:
        """Forget a preset; one that is not there is none."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM presets WHERE kind = ? AND name = ?", (kind, name))


_LAST_OPENED = """
SELECT version FROM places JOIN versions ON versions.id = version JOIN reports ON reports.id = report
WHERE deleted IS NULL ORDER BY opened DESC LIMIT 1
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
