"""Stamped records, one row each: merged on writing, read one by one, in one sequence of changes."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

import apsw

from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.records.json_form import RecordDamagedError
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.store import facts
from caoxian_desktop.core.store.database import Database, Rows
from caoxian_desktop.core.store.sequence import next_change


class Kept(Protocol):
    """What a row is made of."""

    @property
    def id(self) -> str:
        """The record's UUID."""

    @property
    def version(self) -> str:
        """The UUID of the report's version it belongs to."""

    @property
    def deleted(self) -> bool:
        """Whether it was deleted."""

    @property
    def latest(self) -> Stamp:
        """The latest of its stamps."""


Record = TypeVar("Record", bound=Kept)


@dataclass(frozen=True, slots=True)
class Kind(Generic[Record]):
    """A kind of records: its table, its JSON form, how two copies merge, and what a damaged one is called."""

    table: str
    word: str
    code: str
    to_json: Callable[[Record], dict[str, Any]]
    from_json: Callable[[dict[str, Any]], Record]
    merge: Callable[[Record, Record], Record]


class RecordTable(Generic[Record]):
    """What is kept of one kind of records."""

    def __init__(self, database: Database, kind: Kind[Record]) -> None:
        self._database = database
        self._kind = kind

    def keep(self, records: Iterable[Record]) -> None:
        """Keep records in one transaction, each merged with what is kept of it.

        So a record that comes late, kept again after a full disk, never undoes a newer edit. Raises KnownError where
        the disk is at fault; then none was kept.
        """
        with self._database.transaction() as connection:
            write(connection, self._kind, records)

    def of(self, version: str) -> tuple[tuple[Record, ...], tuple[Problem, ...]]:
        """Return the records of a version, deleted ones too, and a Problem for each that is damaged.

        A damaged row is left as it is; it costs none of the others.
        """
        with self._database.reading() as connection:
            return read(connection, self._kind, version)

    def stamper(self) -> Stamper:
        """Return the stamper of this library's author, not earlier than any stamp kept here."""
        return facts.stamper(self._database)


def write(connection: apsw.Connection, kind: Kind[Record], records: Iterable[Record]) -> None:
    """Keep records within a transaction."""
    latest = facts.clock(connection)
    for record in records:
        _write(connection, kind, record, next_change(connection))
        latest = max(latest, record.latest) if latest else record.latest
    if latest:
        facts.put_clock(connection, latest)


def read(
    connection: apsw.Connection, kind: Kind[Record], version: str
) -> tuple[tuple[Record, ...], tuple[Problem, ...]]:
    """Return the records of a version, and a Problem for each that is damaged."""
    query = f"SELECT id, record, crc32 FROM {kind.table} WHERE version = ? ORDER BY id"  # noqa: S608 - a name of ours
    rows: Rows = connection.execute(query, (version,)).fetchall()
    good: list[Record] = []
    problems: list[Problem] = []
    for identity, record, checksum in rows:
        try:
            good.append(_read(kind, record, checksum))
        except RecordDamagedError:
            sentence = f"一条{kind.word}的保存内容已损坏，未能读出（编号{identity}），其余{kind.word}不受影响。"
            problems.append(Problem(kind.code, sentence))
    return tuple(good), tuple(problems)


def _write(connection: apsw.Connection, kind: Kind[Record], record: Record, change: int) -> None:
    table = kind.table
    held = f"SELECT record, crc32 FROM {table} WHERE id = ?"  # noqa: S608 - a name of ours
    row = connection.execute(held, (record.id,)).get
    if row is not None and _whole(*row):
        record = kind.merge(_read(kind, *row), record)
    form = json.dumps(kind.to_json(record), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    connection.execute(
        f"INSERT INTO {table} (id, report, version, change, deleted, record, crc32)"  # noqa: S608 - a name of ours
        " VALUES (?1, (SELECT report FROM versions WHERE id = ?2), ?2, ?3, ?4, ?5, ?6)"
        " ON CONFLICT (id) DO UPDATE SET (version, change, deleted, record, crc32) ="
        " (excluded.version, excluded.change, excluded.deleted, excluded.record, excluded.crc32)",
        (record.id, record.version, change, record.deleted, form, zlib.crc32(form)),
    )


def _whole(record: bytes, checksum: int) -> bool:
    return zlib.crc32(record) == checksum


def _read(kind: Kind[Record], record: bytes, checksum: int) -> Record:
    if not _whole(record, checksum):
        raise RecordDamagedError("the checksum differs")
    try:
        form = json.loads(record)
    except ValueError as fault:
        raise RecordDamagedError("no JSON") from fault
    return kind.from_json(form)
