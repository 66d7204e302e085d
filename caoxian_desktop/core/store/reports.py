"""Reports, their versions and the files they were read from."""

from __future__ import annotations

import json
import time
import zlib
from typing import TYPE_CHECKING, Any

import apsw

from caoxian_desktop.core.report.json_form import from_stored, to_stored
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import digest
from caoxian_desktop.core.store import faults
from caoxian_desktop.core.store.database import Database, Rows

if TYPE_CHECKING:  # opening a report lists nothing
    from caoxian_desktop.core.store.entries import ReportEntry, SourceFile

_LENIENT = "surrogatepass"
"""Pasted text may hold half a character; it is kept as it is."""


def now_ms() -> int:
    """Return the time in milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


class ReportTable:
    """What is kept of reports."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, report: Report, data: bytes, importer: str) -> str:
        """Keep a report with the bytes of its file; return its version's UUID.

        A text that is kept already gives the version it is; the file is added to that version's files.
        """
        text = report.text.encode("utf-8", _LENIENT)
        sha256 = digest(text)
        with self._database.transaction() as connection:
            version: str | None = connection.execute("SELECT id FROM versions WHERE text_sha256 = ?", (sha256,)).get
            if version is None:
                version = _insert(connection, report, text, sha256, importer)
            _insert_file(connection, version, report, data)
        return version

    def known(self, report: Report) -> str | None:
        """Return the version that has this report's text, None if there is none."""
        sha256 = digest(report.text.encode("utf-8", _LENIENT))
        with self._database.reading() as connection:
            version: str | None = connection.execute("SELECT id FROM versions WHERE text_sha256 = ?", (sha256,)).get
        return version

    def get(self, version: str) -> Report:
        """Return the report of a version.

        Raises KeyError for an unknown version, KnownError where text or form are not what was written.
        """
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT name, text, text_sha256, form, form_sha256 FROM versions WHERE id = ?", (version,)
            ).get
        if row is None:
            raise KeyError(version)
        name, text, text_sha256, form, form_sha256 = row
        stored: dict[str, Any] = json.loads(_unpacked(name, form, form_sha256))
        return from_stored({**stored, "text": _unpacked(name, text, text_sha256).decode("utf-8", _LENIENT)})

    def sources(self, version: str) -> tuple[SourceFile, ...]:
        """Return the files a version was read from, first imported first. Raises KnownError for damaged bytes."""
        with self._database.reading() as connection:
            rows: Rows = connection.execute(
                "SELECT name, format, sha256, bytes FROM sources JOIN files USING (sha256) WHERE version = ?"
                " ORDER BY sources.rowid",
                (version,),
            ).fetchall()
        from caoxian_desktop.core.store.entries import SourceFile

        return tuple(
            SourceFile(name, format_, sha256, _unpacked(name, data, sha256)) for name, format_, sha256, data in rows
        )

    def entries(self) -> tuple[ReportEntry, ...]:
        """Return all reports, the last opened first, then the last added."""
        with self._database.reading() as connection:
            rows: Rows = connection.execute(
                "SELECT report, id, name, place, plan_year, characters, created,"
                " (SELECT opened FROM places WHERE version = v.id),"
                " (SELECT count(*) FROM annotations WHERE version = v.id AND NOT deleted)"
                " FROM versions AS v WHERE NOT EXISTS"
                " (SELECT 1 FROM versions AS w WHERE w.report = v.report AND (w.created, w.id) > (v.created, v.id))"
                " ORDER BY 8 DESC NULLS LAST, created DESC, id"
            ).fetchall()
        from caoxian_desktop.core.store.entries import entry_of

        return tuple(map(entry_of, rows))


def _insert(connection: apsw.Connection, report: Report, text: bytes, sha256: str, importer: str) -> str:
    from uuid import uuid4  # late: only importing needs it, 3 ms

    identity, version, now = str(uuid4()), str(uuid4()), now_ms()
    stored = to_stored(report)
    del stored["text"]
    form = json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode("utf-8", _LENIENT)
    block = report.title_block
    connection.execute("INSERT INTO reports (id, created) VALUES (?, ?)", (identity, now))
    connection.execute(
        "INSERT INTO versions (id, report, created, name, place, plan_year, characters, text, text_sha256, importer,"
        " form, form_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(version, identity, now, report.name, block.place, block.plan_year, len(report.text)),
            *(zlib.compress(text), sha256, importer, zlib.compress(form), digest(form)),
        ),
    )
    return version


def _insert_file(connection: apsw.Connection, version: str, report: Report, data: bytes) -> None:
    sha256 = digest(data)
    connection.execute(
        "INSERT INTO files (sha256, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (sha256, len(data), zlib.compress(data)),
    )
    source = report.source
    connection.execute(
        "INSERT INTO sources (version, sha256, name, format, added) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (version, sha256, source.name, source.format.value, now_ms()),
    )


def _unpacked(subject: str, packed: bytes, sha256: str) -> bytes:
    try:
        data = zlib.decompress(packed)
    except zlib.error as fault:
        raise faults.damaged(subject) from fault
    if digest(data) != sha256:
        raise faults.damaged(subject)
    return data
