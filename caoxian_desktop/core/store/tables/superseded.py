"""Values that lost against later ones when copies of a record met: a set, so that any order of meeting gives the same.

A record's fields are read from its JSON form, where each stands beside its stamp; a tag is a field of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import chain
from typing import Any

import apsw

from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.records.json_form import canonical, unpacked
from caoxian_desktop.core.sharing.bundle import Superseded
from caoxian_desktop.core.store.database.database import Rows

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
        "INSERT INTO superseded (kind, id, field, wall, counter, author, value, version)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (
            (v.kind, v.id, v.field, v.stamp.wall, v.stamp.counter, v.stamp.author, v.value, _version(v.field, v.value))
            for v in values
        ),
    )
    return connection.total_changes() - before


def _version(field: str, value: str) -> str | None:
    """Return the version that a target describes."""
    if field != "target":
        return None
    target = json.loads(value)
    version = target.get("place", target).get("version") if isinstance(target, dict) else None
    return version if isinstance(version, str) else None


def reports_apart(connection: apsw.Connection) -> tuple[str, str] | None:
    """Return two reports one of which has a record that was described in the other's text; None where there are none.

    What lost tells of it, too: a person attached the record to words of another text of its report.
    """
    apart: tuple[str, str] | None = connection.execute(_APART).fetchone()
    return apart


_APART = """
SELECT report, owner FROM (
    SELECT a.report, v.report AS owner FROM superseded AS s JOIN versions AS v ON v.id = s.version
    JOIN annotations AS a ON s.kind = 'annotations' AND a.id = s.id
    UNION ALL
    SELECT c.report, v.report FROM superseded AS s JOIN versions AS v ON v.id = s.version
    JOIN corrections AS c ON s.kind = 'corrections' AND c.id = s.id
) WHERE report != owner LIMIT 1
"""


def of_report(connection: apsw.Connection, report: str | None) -> tuple[Superseded, ...]:
    """Return what was superseded of a report's notes, then of its corrections, the latest first."""
    return tuple(chain.from_iterable(_read(connection, query, report) for query in _OF_REPORTS))


def of_kind(connection: apsw.Connection, kind: str) -> tuple[Superseded, ...]:
    """Return what was superseded of a kind, the latest first."""
    return _read(connection, f"{_VALUES} WHERE kind = ?", kind)


def _read(connection: apsw.Connection, query: str, binding: str | None) -> tuple[Superseded, ...]:
    rows: Rows = connection.execute(query, (binding,)).fetchall()
    found = (
        Superseded(kind, identity, field, Stamp(wall, counter, author), value)
        for kind, identity, field, wall, counter, author, value in rows
    )
    return tuple(sorted(found, key=lambda each: (each.stamp, each), reverse=True))


_VALUES = "SELECT kind, superseded.id, field, wall, counter, author, value FROM superseded"
_OF_REPORTS = [
    f"{_VALUES} JOIN {table} AS owned ON owned.id = superseded.id WHERE kind = '{table}' AND report = ?"
    for table in ("annotations", "corrections")
]
