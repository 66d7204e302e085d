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
from caoxian_desktop.core.store import faults
from caoxian_desktop.core.store.sequence import next_change

_LENIENT = "surrogatepass"
"""Pasted text may hold half a character; it is kept as it is."""


def now_ms() -> int:
    """Return the time in milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


def stored_report(connection: apsw.Connection, version: str) -> Report:
    """Return the report of a version as it was read. Raises as `ReportTable.get` does."""
    row = connection.execute(
        "SELECT name, text, text_sha256, form, form_sha256 FROM versions WHERE id = ?", (version,)
    ).get
    if row is None:
        raise KeyError(version)
    name, text, text_sha256, form, form_sha256 = row
    stored: dict[str, Any] = json.loads(unpacked(name, form, form_sha256))
    return from_stored({**stored, "text": unpacked(name, text, text_sha256).decode("utf-8", _LENIENT)})


def version_of(connection: apsw.Connection, report: Report) -> str | None:
    """Return the version that has a report's text, None if there is none."""
    sha256 = digest(report.text.encode("utf-8", _LENIENT))
    version: str | None = connection.execute("SELECT id FROM versions WHERE text_sha256 = ?", (sha256,)).get
    return version


def owner_of(connection: apsw.Connection, version: str) -> str | None:
    """Return the report that a version belongs to, None for an unknown one."""
    report: str | None = connection.execute("SELECT report FROM versions WHERE id = ?", (version,)).get
    return report


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


def insert(connection: apsw.Connection, report: Report, importer: str, identity: str) -> str:
    """Make a version of the report `identity`, its newest whatever the clock says; return its UUID."""
    text, form = report.text.encode("utf-8", _LENIENT), _form(report)
    sha256 = digest(text)
    version = version_id(sha256)
    connection.execute(
        "INSERT INTO versions (id, report, created, name, place, plan_year, level, doubts, characters, text,"
        " text_sha256, importer, form, form_sha256, change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(version, identity, _next_rank(connection, identity), *_listed(report), len(report.text)),
            *(zlib.compress(text), sha256, importer, zlib.compress(form), digest(form)),
            next_change(connection),
        ),
    )
    return version


def put_reading(connection: apsw.Connection, version: str, report: Report, importer: str) -> None:
    """Let a version say what was read from its text now."""
    form = _form(report)
    connection.execute(
        "UPDATE versions SET form = ?, form_sha256 = ?, importer = ?, change = ? WHERE id = ?",
        (zlib.compress(form), digest(form), importer, next_change(connection), version),
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


def _form(report: Report) -> bytes:
    stored = to_stored(report)
    del stored["text"]
    return json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode("utf-8", _LENIENT)


def unpacked(subject: str, packed: bytes, sha256: str) -> bytes:
    """Return packed bytes. Raises KnownError, naming `subject`, where they are not what was written."""
    try:
        data = zlib.decompress(packed)
    except zlib.error as fault:
        raise faults.damaged(subject) from fault
    if digest(data) != sha256:
        raise faults.damaged(subject)
    return data
