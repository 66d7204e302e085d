"""What of the library is put into the index: which version of a report, its notes, the reader's own terms."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import apsw

from caoxian_desktop.core.annotations import json_form as note_form
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.glossary import own_terms
from caoxian_desktop.core.glossary.own_terms import OwnTerm
from caoxian_desktop.core.records.json_form import RecordDamagedError
from caoxian_desktop.core.store.database.database import Rows

_Record = TypeVar("_Record")


@dataclass(frozen=True, slots=True)
class Listed:
    """A report as the library lists it: by its newest version, with its tags."""

    version: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A note and the report it belongs to."""

    report: str
    annotation: Annotation


def listed_version(library: apsw.Connection, report: str) -> Listed | None:
    """Return how a report is listed, None where it is in the trash or gone."""
    version: str | None = library.execute(
        "SELECT versions.id FROM versions JOIN reports ON reports.id = report WHERE report = ? AND deleted IS NULL"
        " ORDER BY rank DESC, versions.id DESC LIMIT 1",
        (report,),
    ).get
    if version is None:
        return None
    tags: Rows = library.execute("SELECT tag FROM report_tags WHERE report = ? ORDER BY tag", (report,)).fetchall()
    return Listed(version, tuple(tag for (tag,) in tags))


def written_note(library: apsw.Connection, identity: str) -> Written | None:
    """Return a note, None where it is deleted, damaged or gone."""
    row = library.execute("SELECT report, record, crc32 FROM annotations WHERE id = ? AND NOT deleted", (identity,)).get
    return None if row is None else _written(*row)


def notes_after(library: apsw.Connection, report: str, identity: str, limit: int) -> list[tuple[str, Written | None]]:
    """Return at most so many notes of a report behind one, in order of their UUIDs; None for a damaged one."""
    rows: Rows = library.execute(
        "SELECT id, report, record, crc32 FROM annotations WHERE report = ? AND NOT deleted AND id > ?"
        " ORDER BY id LIMIT ?",
        (report, identity, limit),
    ).fetchall()
    return [(note, _written(*rest)) for note, *rest in rows]


def own_term(library: apsw.Connection, identity: str) -> OwnTerm | None:
    """Return a term of the reader's own, None where it is deleted, damaged or gone."""
    row = library.execute("SELECT record, crc32 FROM terms WHERE id = ? AND NOT deleted", (identity,)).get
    return None if row is None else _read(own_terms.from_json, *row)


def _written(report: str, record: bytes, crc32: int) -> Written | None:
    annotation = _read(note_form.from_json, record, crc32)
    return None if annotation is None else Written(report, annotation)


def _read(from_json: Callable[[dict[str, Any]], _Record], record: bytes, crc32: int) -> _Record | None:
    if zlib.crc32(record) != crc32:
        return None
    try:
        return from_json(json.loads(record))
    except (ValueError, RecordDamagedError):
        return None
