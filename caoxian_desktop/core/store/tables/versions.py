"""A version's row: its text and what was read from it, packed and checked, and what the library's list shows of it.

All functions here work within a transaction, or a reading, of their caller's.
"""

from __future__ import annotations

import json
import time
import zlib
from typing import Any

import apsw

from caoxian_desktop.core.report.json_form import from_stored, to_stored
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import digest, version_id
from caoxian_desktop.core.store.database import faults
from caoxian_desktop.core.store.database.database import Rows
from caoxian_desktop.core.store.tables.sequence import next_change

_LENIENT = "surrogatepass"
"""Pasted text may hold half a character; it is kept as it is."""


def now_ms() -> int:
    """Return the time in milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


def stored_report(connection: apsw.Connection, version: str) -> Report:
    """Return the report of a version as it was read. Raises as `ReportTable.get` does."""
    text, form = stored_parts(connection, version)
    return report_of(text, form)


def stored_parts(connection: apsw.Connection, version: str) -> tuple[str, str]:
    """Return the text of a version, and the JSON of what was read from it. Raises as `ReportTable.get` does."""
    row = connection.execute(
        "SELECT name, text, text_sha256, form, form_sha256 FROM versions WHERE id = ?", (version,)
    ).get
    if row is None:
        raise KeyError(version)
    name, text, text_sha256, form, form_sha256 = row
    form = unpacked(name, form, form_sha256).decode("utf-8", _LENIENT)
    return unpacked(name, text, text_sha256).decode("utf-8", _LENIENT), form


def report_of(text: str, form: str) -> Report:
    """Return the report that a text and the JSON of what was read from it make."""
    stored: dict[str, Any] = json.loads(form)
    return from_stored({**stored, "text": text})


def version_of(connection: apsw.Connection, report: Report) -> str | None:
    """Return the version that has a report's text, None if there is none."""
    version: str | None = connection.execute("SELECT id FROM versions WHERE id = ?", (named(report),)).get
    return version


def named(report: Report) -> str:
    """Return the UUID that the version with a report's text has, here and everywhere."""
    return version_id(digest(report.text.encode("utf-8", _LENIENT)))


def owner_of(connection: apsw.Connection, version: str) -> str | None:
    """Return the report that a version belongs to, None for an unknown one."""
    report: str | None = connection.execute("SELECT report FROM versions WHERE id = ?", (version,)).get
    return report


def awaited_by(connection: apsw.Connection, version: str) -> tuple[str, ...]:
    """Return the reports with notes or corrections that were described in a version, be it known here or not."""
    rows: Rows = connection.execute(
        "SELECT report FROM annotations WHERE version = ?1 UNION SELECT report FROM corrections WHERE version = ?1",
        (version,),
    ).fetchall()
    return tuple(report for (report,) in rows)


def all_of(connection: apsw.Connection, identity: str) -> tuple[str, ...]:
    """Return the versions of a report, the newest first."""
    rows: Rows = connection.execute(
        "SELECT id FROM versions WHERE report = ? ORDER BY rank DESC, id DESC", (identity,)
    ).fetchall()
    return tuple(version for (version,) in rows)


def newest_of(connection: apsw.Connection, identity: str) -> str:
    """Return the version of a report that is listed. Raises KeyError for an unknown report."""
    newest = "SELECT id FROM versions WHERE report = ? ORDER BY rank DESC, id DESC LIMIT 1"
    version: str | None = connection.execute(newest, (identity,)).get
    if version is None:
        raise KeyError(identity)
    return version


def importer_of(connection: apsw.Connection, version: str) -> str:
    """Return what a version was read by. Raises KeyError for an unknown version."""
    importer: str | None = connection.execute("SELECT importer FROM versions WHERE id = ?", (version,)).get
    if importer is None:
        raise KeyError(version)
    return importer


def insert(
    connection: apsw.Connection, report: Report, importer: str, identity: str, created: int | None = None
) -> str:
    """Make a version of the report `identity`; return its UUID.

    It is the newest, whatever the clock says, unless `created` tells when it was added elsewhere.
    """
    text, form = report.text.encode("utf-8", _LENIENT), form_of(report).encode("utf-8", _LENIENT)
    sha256 = digest(text)
    version = version_id(sha256)
    created = _next_rank(connection, identity) if created is None else created
    connection.execute(
        "INSERT INTO versions (id, report, created, name, place, plan_year, level, doubts, characters, text,"
        " text_sha256, importer, form, form_sha256, change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(version, identity, created, *_listed(report), report.characters),
            *(zlib.compress(text), sha256, importer, zlib.compress(form), digest(form)),
            next_change(connection),
        ),
    )
    return version


def put_reading(connection: apsw.Connection, version: str, report: Report, importer: str) -> None:
    """Let a version say what was read from its text now; a text that was damaged here is whole again."""
    form = form_of(report).encode("utf-8", _LENIENT)
    connection.execute(
        "UPDATE versions SET form = ?, form_sha256 = ?, importer = ?, change = ? WHERE id = ?",
        (zlib.compress(form), digest(form), importer, next_change(connection), version),
    )
    if not _is_whole(connection, version, "text"):
        connection.execute(_WITH_TEXT, {"id": version, "text": zlib.compress(report.text.encode("utf-8", _LENIENT))})


_WITH_TEXT = """
REPLACE INTO versions (id, report, created, name, place, plan_year, characters, text, text_sha256, importer, form,
    form_sha256, level, doubts, change, chosen)
SELECT id, report, created, name, place, plan_year, characters, :text, text_sha256, importer, form,
    form_sha256, level, doubts, change, chosen
FROM versions WHERE id = :id
"""
"""A new row in place of the old one: to rewrite a text is what the schema refuses."""


def is_whole(connection: apsw.Connection, version: str) -> bool:
    """Tell whether a version's text and what was read from it are what was written."""
    return all(_is_whole(connection, version, column) for column in ("text", "form"))


def _is_whole(connection: apsw.Connection, version: str, column: str) -> bool:
    query = f"SELECT {column}, {column}_sha256 FROM versions WHERE id = ?"  # noqa: S608 - a name of ours
    packed, sha256 = connection.execute(query, (version,)).get
    try:
        return bool(digest(zlib.decompress(packed)) == sha256)
    except zlib.error:
        return False


def sources_of(connection: apsw.Connection, version: str) -> tuple[tuple[str, str, str, bytes], ...]:
    """Return name, format, SHA-256 and bytes of the files a version was read from, first imported first.

    Raises KnownError for damaged bytes.
    """
    rows: Rows = connection.execute(
        "SELECT name, format, sha256, bytes FROM sources JOIN files USING (sha256) WHERE version = ?"
        " ORDER BY added, name, sha256",
        (version,),
    ).fetchall()
    return tuple((name, format_, sha256, unpacked(name, data, sha256)) for name, format_, sha256, data in rows)


def put_source(
    connection: apsw.Connection, version: str, source: tuple[str, str], data: bytes, added: int | None = None
) -> None:
    """Keep a file, by name and format, that a version was read from; of two names for one file the first is kept."""
    sha256 = digest(data)
    connection.execute(
        "INSERT INTO files (sha256, size, bytes) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET bytes = excluded.bytes WHERE bytes IS NOT excluded.bytes",  # they may be damaged
        (sha256, len(data), zlib.compress(data)),
    )
    last = "SELECT coalesce(max(added), 0) FROM sources WHERE version = ?"
    when = max(now_ms(), connection.execute(last, (version,)).get + 1) if added is None else added
    connection.execute(
        "INSERT INTO sources (version, sha256, name, format, added) VALUES (?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT DO UPDATE SET (name, format, added) = (?3, ?4, ?5) WHERE (?5, ?3, ?4) < (added, name, format)",
        (version, sha256, *source, when),
    )


def make_newest(connection: apsw.Connection, version: str) -> None:
    """Let a version be the one of its report that is listed. Raises KeyError for an unknown version."""
    identity = owner_of(connection, version)
    if identity is None:
        raise KeyError(version)
    if newest_of(connection, identity) != version:
        connection.execute(
            "UPDATE versions SET chosen = ?, change = ? WHERE id = ?",
            (_next_rank(connection, identity), next_change(connection), version),
        )


def put_listed(connection: apsw.Connection, version: str, report: Report) -> None:
    """Let the library's list show what a report says; what is shown already is no change."""
    listed = _listed(report)
    query = "SELECT name, place, plan_year, level, doubts FROM versions WHERE id = ?"
    if connection.execute(query, (version,)).fetchone() != listed:
        connection.execute(
            "UPDATE versions SET name = ?, place = ?, plan_year = ?, level = ?, doubts = ?, change = ? WHERE id = ?",
            (*listed, next_change(connection), version),
        )


def _next_rank(connection: apsw.Connection, identity: str) -> int:
    """Return the time now, later than that of every version of a report."""
    last: int = connection.execute("SELECT coalesce(max(rank), 0) FROM versions WHERE report = ?", (identity,)).get
    return max(now_ms(), last + 1)


def _listed(report: Report) -> tuple[str, str | None, int | None, str | None, int]:
    from caoxian_desktop.core.report.problem_groups import doubts  # late: the start lists nothing

    block = report.title_block
    level = None if block.level is None else block.level.value
    return report.name, block.place, block.plan_year, level, doubts(report.problems)


def form_of(report: Report) -> str:
    """Return the JSON of what was read from a report's text, without the text."""
    stored = to_stored(report)
    del stored["text"]
    return json.dumps(stored, ensure_ascii=False, separators=(",", ":"))


def unpacked(subject: str, packed: bytes, sha256: str) -> bytes:
    """Return packed bytes. Raises KnownError, naming `subject`, where they are not what was written."""
    try:
        data = zlib.decompress(packed)
    except zlib.error as fault:
        raise faults.damaged(subject) from fault
    if digest(data) != sha256:
        raise faults.damaged(subject)
    return data
