"""What the library lists: its reports, their versions, and the files they were read from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from caoxian_desktop.core.importing import revision


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A line of the library's list: a report by its newest version.

    `report` and `version` are UUIDs, `name` is that of citations, `level` a Level's value; name, place, level and year
    are what the person set where they corrected the machine. `characters` is how many its text has without white space,
    `annotations` how many are not deleted, `doubts` how many things in its reading a person had better look at,
    `versions` how many texts the report has. `opened` is None for a report that was never opened, `deleted` for one
    that is not in the trash; `outdated` tells that this program reads files otherwise than the one that read it. Times
    are UTC.
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
class VersionEntry:
    """A text of a report: when it was added (UTC), what read it, from files of which names, first imported first.

    `version` is its UUID, `name` what the list showed of it when it was the newest, `characters` its length;
    `outdated` as in `ReportEntry`.
    """

    version: str
    added: datetime
    importer: str
    characters: int
    name: str
    files: tuple[str, ...]
    outdated: bool


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file a version was read from, as it came. `name` is without folders, `format` a SourceFormat's value."""

    name: str
    format: str
    sha256: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a report that came in is here: its version's UUID, whether its text was known, and lay in the trash."""

    version: str
    known: bool
    from_trash: bool


def is_outdated(importer: str) -> bool:
    """Tell whether this program reads files otherwise than the one named."""
    return _revision_of(importer) < revision.REVISION


_revision_of = cache(revision.revision_of)  # a list of 10,000 names a few programs


def _time(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def entry_of(row: tuple[Any, ...]) -> ReportEntry:
    """Return the entry of a row with the columns of `shelf`'s queries."""
    report, version, name, place, plan_year, characters, added, opened, annotations, *rest = row
    level, doubts, starred, tags, versions, deleted, importer = rest
    return ReportEntry(
        *(report, version, name, place, plan_year, characters, _time(added)),
        *(None if opened is None else _time(opened), annotations, level, doubts, bool(starred)),
        *(() if tags == "[]" else tuple(json.loads(tags)), versions),
        *(None if deleted is None else _time(deleted), is_outdated(importer)),
    )


def version_entry_of(row: tuple[Any, ...]) -> VersionEntry:
    """Return the entry of a row of a report's versions."""
    version, created, importer, characters, name, files = row
    return VersionEntry(
        *(version, _time(created), importer, characters, name, tuple(json.loads(files)), is_outdated(importer))
    )
