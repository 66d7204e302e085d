"""One record of a colleague's merged with what is kept of it, field by field."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Literal

import apsw

from caoxian_desktop.core.sharing.bundle import Conflict, Superseded
from caoxian_desktop.core.store.tables import superseded
from caoxian_desktop.core.store.tables.records import Kind, Record, held_row, owner_of, packed, put, readable
from caoxian_desktop.core.store.tables.superseded import Fields, fields_of

Outcome = Literal["new", "changed", "unchanged"]


def merge_record(
    connection: apsw.Connection, kind: Kind[Record], record: Record, report: str | None
) -> tuple[Outcome, list[Conflict]]:
    """Merge a record within a transaction; tell what became of it, and where its fields differed from those here.

    `report` is the one it belongs to if its text is unknown here. What is kept of it and damaged gives way to it.
    """
    row = held_row(connection, kind, record.id)
    held = readable(kind, row)
    owner = owner_of(connection, kind, record, report)
    if held is None:
        put(connection, kind, record, owner)
        return "new" if row is None else "changed", []
    if row is not None and packed(kind, record) == row[0]:
        return "unchanged", []
    merged = kind.merge(held, record)
    here, there, now = (fields_of(kind.to_json(each)) for each in (held, record, merged))
    news = [lost for lost in _lost(kind, record.id, here, there, now) if superseded.put(connection, [lost])]
    if merged != held:
        put(connection, kind, merged, owner)
    return "unchanged" if merged == held else "changed", _conflicts(news, here, there, now, owner)


def _lost(kind: Kind[Record], identity: str, here: Fields, there: Fields, now: Fields) -> Iterable[Superseded]:
    """Return the values of either copy that are not those of both together."""
    for name, (stamp, value) in (*here.items(), *there.items()):
        if now[name] != (stamp, value):
            yield Superseded(kind.table, identity, name, stamp, value)


def _conflicts(
    news: Iterable[Superseded], here: Fields, there: Fields, now: Fields, report: str | None
) -> list[Conflict]:
    """Return those of the values lost that say another thing than what both copies together say."""
    return [
        Conflict(
            *(lost.kind, lost.id, lost.field, json.loads(lost.value), lost.stamp),
            *(json.loads(now[lost.field][1]), now[lost.field][0]),
            taken=now[lost.field] != here.get(lost.field),
            report=report,
        )
        for lost in news
        if lost.field in here and lost.field in there and lost.value != now[lost.field][1]
    ]
