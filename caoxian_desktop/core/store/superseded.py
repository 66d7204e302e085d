"""Values that lost against later ones when copies of a record met: a set, so that any order of meeting gives the same.

A record's fields are read from its JSON form, where each stands beside its stamp; a tag is a field of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import apsw

from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.records.json_form import canonical, unpacked
from caoxian_desktop.core.sharing.bundle import Superseded
from caoxian_desktop.core.store.database import Rows

_NO_FIELDS = frozenset(("id", "birth", "authors", "tags"))

Fields = dict[str, tuple[Stamp, str]]
"""Each field's stamp and canonical JSON value."""


def fields_of(form: dict[str, Any]) -> Fields:
    """Return the fields of a record's JSON form, tags as `tags/…` with whether they are put on."""
    authors = form["authors"]
    held = [(name, *form[name]) for name in form if name not in _NO_FIELDS]
    held += [(f"tags/{tag}", present, stamp) for tag, present, stamp in form.get("tags", ())]
    return {name: (unpacked(stamp, authors), canonical(value)) for name, value, stamp in held}


def put(connection: apsw.Connection, values: Iterable[Superseded]) -> int:
    """Keep values that lost; return how many were not known."""
    before = connection.total_changes()
    connection.executemany(
        "INSERT INTO superseded (kind, id, field, wall, counter, author, value) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        ((v.kind, v.id, v.field, v.stamp.wall, v.stamp.counter, v.stamp.author, v.value) for v in values),
    )
    return connection.total_changes() - before


def of_report(connection: apsw.Connection, report: str | None) -> tuple[Superseded, ...]:
    """Return what was superseded of a report's notes and corrections, the latest first."""
    return _read(connection, _OF_REPORT, report)


def of_kind(connection: apsw.Connection, kind: str) -> tuple[Superseded, ...]:
    """Return what was superseded of a kind, the latest first."""
    return _read(connection, "SELECT * FROM superseded WHERE kind = ?", kind)


def _read(connection: apsw.Connection, query: str, binding: str | None) -> tuple[Superseded, ...]:
    rows: Rows = connection.execute(query, (binding,)).fetchall()
    found = (
        Superseded(kind, identity, field, Stamp(wall, counter, author), value)
        for kind, identity, field, wall, counter, author, value in rows
    )
    return tuple(sorted(found, key=lambda each: (each.stamp, each), reverse=True))


_OF_REPORT = """
SELECT s.* FROM annotations JOIN superseded AS s ON s.kind = 'annotations' AND s.id = annotations.id WHERE report = ?1
UNION ALL
SELECT s.* FROM corrections JOIN superseded AS s ON s.kind = 'corrections' AND s.id = corrections.id WHERE report = ?1
"""
