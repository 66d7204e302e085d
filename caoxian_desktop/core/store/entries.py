"""What the library lists: its reports, and the files they were read from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A line of the library's list: a report by its newest version.

    `report` and `version` are UUIDs, `name` is that of citations, `level` a Level's value; name, place, level and year
    are what the person set where they corrected the machine. `characters` is the length of the canonical text,
    `annotations` how many are not deleted, `doubts` how many things in its reading
    a person had better look at; `opened` is None for a report
    that was never opened. `versions` counts the report's versions; `deleted` is when it was put into the trash, None
    for a report that is not there; `outdated` tells that an older program read it otherwise than this one would.
    Times are UTC.
    """

    report: str
    version: str
    name: str
    place: str | None
    plan_year: int | None
    characters: int
    added: datetime
    opened: datetime | None
    annotations: int
    level: str | None = None
    doubts: int = 0
    starred: bool = False
    tags: tuple[str, ...] = ()
    versions: int = 1
    deleted: datetime | None = None
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file a version was read from, as it came. `name` is without folders, `format` a SourceFormat's value."""

    name: str
    format: str
    sha256: str
    data: bytes


def _time(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def entry_of(row: tuple[Any, ...]) -> ReportEntry:
    """Return the entry of a row of ReportTable's query."""
    report, version, name, place, plan_year, characters, added, opened, annotations, level, doubts = row
    seen = None if opened is None else _time(opened)
    return ReportEntry(
        report, version, name, place, plan_year, characters, _time(added), seen, annotations, level, doubts
    )
