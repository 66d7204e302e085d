"""Annotations, one row each, and the clock and author they are stamped with."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable

import apsw

from caoxian_desktop.core.annotations.annotation import Annotation, merge
from caoxian_desktop.core.annotations.json_form import RecordDamagedError, from_json, to_json
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.store.database import Database, Rows


class AnnotationTable:
    """What is kept of annotations."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, records: Iterable[Annotation]) -> None:
        """Keep records in one transaction, each merged with what is kept of it.

        So a record that comes late, kept again after a full disk, never undoes a newer edit. Raises KnownError where
        the disk is at fault; then none was kept.
        """
        with self._database.transaction() as connection:
            change: int = connection.execute("SELECT coalesce(max(change), 0) FROM annotations").get
            latest = _clock(connection)
            for record in records:
                change += 1
                _write(connection, record, change)
                latest = max(latest, record.latest) if latest else record.latest
            if latest:
                _put(connection, "clock", [latest.wall, latest.counter, latest.author])

    def of(self, version: str) -> tuple[tuple[Annotation, ...], tuple[Problem, ...]]:
        """Return the annotations of a version, deleted ones too, and a Problem for each that is damaged.

        A damaged row is left as it is; it costs none of the others.
        """
        with self._database.reading() as connection:
            rows: Rows = connection.execute(
                "SELECT id, record, crc32 FROM annotations WHERE version = ? ORDER BY id", (version,)
            ).fetchall()
        good: list[Annotation] = []
        problems: list[Problem] = []
        for identity, record, checksum in rows:
            try:
                good.append(_read(record, checksum))
            except RecordDamagedError:
                sentence = f"一条批注的保存内容已损坏，未能读出（编号{identity}），其余批注不受影响。"
                problems.append(Problem("annotation.damaged", sentence))
        return tuple(good), tuple(problems)

    def stamper(self) -> Stamper:
        """Return the stamper of this library's author, not earlier than any stamp kept here."""
        with self._database.transaction() as connection:
            author = _get(connection, "author")
            if author is None:
                from uuid import uuid4  # late: only a new library needs it, 3 ms

                author = str(uuid4())
                _put(connection, "author", author)
            return Stamper(str(author), _clock(connection))


def _write(connection: apsw.Connection, record: Annotation, change: int) -> None:
    row = connection.execute("SELECT record, crc32 FROM annotations WHERE id = ?", (record.id,)).get
    if row is not None and _whole(*row):
        record = merge(_read(*row), record)
    form = json.dumps(to_json(record), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    connection.execute(
        "INSERT INTO annotations (id, version, change, deleted, record, crc32) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET (version, change, deleted, record, crc32) ="
        " (excluded.version, excluded.change, excluded.deleted, excluded.record, excluded.crc32)",
        (record.id, record.version, change, record.deleted, form, zlib.crc32(form)),
    )


def _whole(record: bytes, checksum: int) -> bool:
    return zlib.crc32(record) == checksum


def _read(record: bytes, checksum: int) -> Annotation:
    if not _whole(record, checksum):
        raise RecordDamagedError("the checksum differs")
    return from_json(json.loads(record))


def _clock(connection: apsw.Connection) -> Stamp | None:
    kept = _get(connection, "clock")
    return Stamp(*kept) if isinstance(kept, list) else None


def _get(connection: apsw.Connection, name: str) -> object:
    row = connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).get
    return None if row is None else json.loads(row)


def _put(connection: apsw.Connection, name: str, value: object) -> None:
    connection.execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", (name, json.dumps(value)))
