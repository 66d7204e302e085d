"""Stamped records, one row each: merged on writing, read one by one, in one sequence of changes."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, Protocol, TypeVar

import apsw

from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.records.json_form import RecordDamagedError, decoded
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.tables import facts, versions
from caoxian_desktop.core.store.tables.sequence import next_change


class Kept(Protocol):
    """What a row is made of."""

    @property
    def id(self) -> str:
        """The record's UUID."""

    @property
    def deleted(self) -> bool:
        """Whether it was deleted."""

    @property
    def latest(self) -> Stamp:
        """The latest of its stamps."""


Record = TypeVar("Record", bound=Kept)
Read = tuple[tuple[Record, ...], tuple[Problem, ...]]
"""Records, and a Problem for each that is damaged."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[Record]):
    """A kind of records: its table, its JSON form, how two copies merge, and what a damaged one is called.

    `kept_form` is the JSON in which a record is kept, which `from_json` reads as well as that of `to_json`. `version`
    gives the UUID of the version in whose text a record was described; its report owns it. None for records that serve
    every report. `from_kept` reads what is kept faster than by way of `from_json`.
    """

    table: str
    word: Wording
    code: str
    to_json: Callable[[Record], dict[str, Any]]
    kept_form: Callable[[Record], dict[str, Any]]
    from_json: Callable[[dict[str, Any]], Record]
    merge: Callable[[Record, Record], Record]
    version: Callable[[Record], str] | None = None
    from_kept: Callable[[bytes], Record] | None = None


class RecordTable(Generic[Record]):
    """What is kept of one kind of records."""

    def __init__(self, database: Database, kind: Kind[Record]) -> None:
        self._database = database
        self._kind = kind
        self._damage: dict[str, tuple[Problem, ...]] = {}

    def keep(self, records: Iterable[Record], report: str | None = None) -> None:
        """Keep records in one transaction, each merged with what is kept of it.

        So a record that comes late, kept again after a full disk, never undoes a newer edit. `report` owns those whose
        text is unknown here. Raises KnownError where the disk is at fault, KeyError for a record that nothing owns;
        then none was kept.
        """
        with self._database.transaction() as connection:
            write(connection, self._kind, records, report)

    def of(self, version: str) -> Read[Record]:
        """Return all records of the report that a version belongs to, deleted ones too.

        A damaged row is left as it is; it costs none of the others.
        """
        with self._database.reading() as connection:
            found = read(connection, self._kind, versions.owner_of(connection, version))
        self._damage[version] = found[1]
        return found

    def damaged(self, version: str) -> tuple[Problem, ...]:
        """Return a Problem for each damaged record of a version's report.

        Asked for right after they were read, it does not read a hundred thousand of them again.
        """
        if version not in self._damage:
            self.of(version)
        return self._damage.pop(version)

    def stamper(self) -> Stamper:
        """Return the stamper of this library's author, not earlier than any stamp kept here."""
        return facts.stamper(self._database)


def write(
    connection: apsw.Connection, kind: Kind[Record], records: Iterable[Record], report: str | None = None
) -> tuple[str, ...]:
    """Keep records within a transaction; return the reports that own them."""
    latest: Stamp | None = None
    owners: dict[str, None] = {}
    for record in records:
        row = held_row(connection, kind, record.id)
        kept = readable(kind, row)
        merged = record if kept is None else kind.merge(kept, record)
        put(connection, kind, merged, owner := owner_of(connection, kind, record, report))
        if owner is not None:
            owners[owner] = None
        latest = max(latest, record.latest) if latest else record.latest
    if latest:
        facts.put_clock(connection, latest)
    return tuple(owners)


def read(connection: apsw.Connection, kind: Kind[Record], report: str | None = None) -> Read[Record]:
    """Return the records of a report, of every report's where the kind serves all, and what is damaged of them."""
    owned = "WHERE report = ?1" if kind.version else "WHERE ?1 IS NULL"
    query = f"SELECT id, record, crc32 FROM {kind.table} {owned}"  # noqa: S608 - names of ours
    good: list[Record] = []
    problems: list[Problem] = []
    for identity, record, checksum in connection.execute(query, (report,)):
        try:
            good.append(_read(kind, record, checksum))
        except RecordDamagedError:
            zh, en = kind.word.zh, kind.word.en
            sentence = Wording(
                f"一条{zh}的保存内容已损坏，未能读出（编号{identity}），其余{zh}不受影响。",
                f"What is kept of one {en} is damaged and not readable (id {identity}); no other {en} is affected.",
            )
            problems.append(Problem(kind.code, sentence))
    good.sort(key=attrgetter("id"))  # here: SQLite would carry the whole rows along
    problems.sort(key=attrgetter("message.zh"))
    return tuple(good), tuple(problems)


def held_row(connection: apsw.Connection, kind: Kind[Record], identity: str) -> tuple[bytes, int] | None:
    """Return what is kept of a record, and its checksum."""
    query = f"SELECT record, crc32 FROM {kind.table} WHERE id = ?"  # noqa: S608 - a name of ours
    row: tuple[bytes, int] | None = connection.execute(query, (identity,)).get
    return row


def readable(kind: Kind[Record], row: tuple[bytes, int] | None) -> Record | None:
    """Return the record of a row, None where it was damaged: what comes takes its place."""
    if row is None or not _whole(*row):
        return None
    return _read(kind, *row)


def packed(kind: Kind[Record], record: Record) -> bytes:
    """Return a record as it is kept."""
    form = json.dumps(kind.kept_form(record), ensure_ascii=False, separators=(",", ":"))
    return form.encode("utf-8", "surrogatepass")


def put(connection: apsw.Connection, kind: Kind[Record], record: Record, owner: str | None) -> None:
    """Write a record's row as it is, in place of the one there is."""
    form = packed(kind, record)
    row = {"id": record.id, "change": next_change(connection), "deleted": record.deleted}
    row |= {"record": form, "crc32": zlib.crc32(form)}
    if kind.version is not None:
        row |= {"report": owner, "version": kind.version(record)}
    columns, values = ", ".join(row), ", ".join(f":{name}" for name in row)
    updated = ", ".join(f"{name} = excluded.{name}" for name in row if name != "id")
    connection.execute(
        f"INSERT INTO {kind.table} ({columns}) VALUES ({values})"  # noqa: S608 - names of ours
        f" ON CONFLICT (id) DO UPDATE SET {updated}",
        row,
    )


def owner_of(connection: apsw.Connection, kind: Kind[Record], record: Record, report: str | None) -> str | None:
    """Return the report a record belongs to: that of its text, else the one it has, else the one given."""
    if kind.version is None:
        return None
    known = versions.owner_of(connection, kind.version(record))
    if known is None:
        query = f"SELECT report FROM {kind.table} WHERE id = ?"  # noqa: S608 - a name of ours
        known = connection.execute(query, (record.id,)).get or report
    if known is None:
        raise KeyError(kind.version(record))
    return known


def _whole(record: bytes, checksum: int) -> bool:
    return zlib.crc32(record) == checksum


def _read(kind: Kind[Record], record: bytes, checksum: int) -> Record:
    if not _whole(record, checksum):
        raise RecordDamagedError("the checksum differs")
    return kind.from_kept(record) if kind.from_kept is not None else kind.from_json(decoded(record))
