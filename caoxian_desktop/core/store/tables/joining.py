"""Two reports that turn out to be one: they have a text, or a record, in common."""

from __future__ import annotations

import apsw

from caoxian_desktop.core.store.database.database import Rows
from caoxian_desktop.core.store.tables.sequence import next_change
from caoxian_desktop.core.store.tables.shelf import note_purged

_INTO = (
    "UPDATE OR IGNORE report_tags SET report = :winner WHERE report = :loser",
    "DELETE FROM report_tags WHERE report = :loser",
    "UPDATE joined SET report = :winner WHERE report = :loser",
    "DELETE FROM joined WHERE id = :winner",
    "INSERT INTO joined (id, report) VALUES (:loser, :winner)",
    """
    UPDATE reports SET (created, starred, deleted) = (
        SELECT min(created), max(starred), CASE WHEN count(deleted) = count(*) THEN max(deleted) END
        FROM reports WHERE id IN (:winner, :loser)
    ) WHERE id = :winner
    """,
)


def join(connection: apsw.Connection, one: str, other: str) -> str:
    """Make, within a transaction, one report of two; return its id, the smaller of theirs, so that no order matters.

    Versions, notes, corrections, tags and the star follow; it lies in the trash only if both did.
    """
    winner, loser = sorted((one, other))
    note_purged(connection, "reports", loser)  # before its versions get their new places in the sequence
    for statement in _INTO:
        connection.execute(statement, {"winner": winner, "loser": loser})
    for table in ("versions", "annotations", "corrections"):
        _hand_over(connection, table, winner, loser)
    connection.execute("UPDATE reports SET change = ? WHERE id = ?", (next_change(connection), winner))
    connection.execute("DELETE FROM reports WHERE id = ?", (loser,))
    return winner


def _hand_over(connection: apsw.Connection, table: str, winner: str, loser: str) -> None:
    owned = f"SELECT id FROM {table} WHERE report = ? ORDER BY id"  # noqa: S608 - a name of ours
    rows: Rows = connection.execute(owned, (loser,)).fetchall()
    update = f"UPDATE {table} SET report = ?, change = ? WHERE id = ?"  # noqa: S608 - a name of ours
    connection.executemany(update, ((winner, next_change(connection), identity) for (identity,) in rows))
