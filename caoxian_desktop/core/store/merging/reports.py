"""Which report of a library a colleague's is, and how its texts come in."""

from __future__ import annotations

import apsw

from caoxian_desktop.core.importing.revision import revision_of
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.sharing.bundle import SharedReport, SharedVersion
from caoxian_desktop.core.store.tables import versions
from caoxian_desktop.core.store.tables.joining import join
from caoxian_desktop.core.store.tables.sequence import next_change


def home_of(connection: apsw.Connection, shared: SharedReport) -> tuple[str, bool, int]:
    """Return the report that a colleague's is here, whether it is new, and how many of this library became one with it.

    It is out of the trash.
    """
    owners = _owners(connection, shared)
    if not owners:
        _insert(connection, shared)
        return shared.id, True, 0
    home = min(*owners, shared.id)
    if home not in owners:
        _insert(connection, shared)
    for owner in sorted(owners - {home}):
        join(connection, home, owner)
    if home != shared.id:
        connection.execute("INSERT INTO joined (id, report) VALUES (?, ?) ON CONFLICT DO NOTHING", (shared.id, home))
    known = home, shared.created
    if connection.execute("SELECT created > ?2 OR deleted IS NOT NULL FROM reports WHERE id = ?1", known).get:
        connection.execute(
            "UPDATE reports SET created = min(created, ?2), deleted = NULL, change = ?3 WHERE id = ?1",
            (*known, next_change(connection)),
        )
    return home, False, len(owners) - 1


def merge_version(connection: apsw.Connection, shared: SharedVersion, report: Report, home: str) -> bool:
    """Merge a text with its files into a report; tell whether it is new.

    Of two readings of one text the one by the newer program stays.
    """
    is_new = versions.owner_of(connection, shared.id) is None
    if is_new:
        versions.insert(connection, report, shared.importer, home, shared.created)
    elif _reads_better(connection, shared, report):
        versions.put_reading(connection, shared.id, report, shared.importer)
    dates = shared.id, shared.created, shared.chosen
    if connection.execute("SELECT created > ?2 OR chosen < ?3 FROM versions WHERE id = ?1", dates).get:
        connection.execute(
            "UPDATE versions SET created = min(created, ?2), chosen = max(chosen, ?3), change = ?4 WHERE id = ?1",
            (*dates, next_change(connection)),
        )
    for source in shared.sources:
        versions.put_source(connection, shared.id, (source.name, source.format), source.data, shared.created)
    return is_new


def _owners(connection: apsw.Connection, shared: SharedReport) -> set[str]:
    """Return the reports here that have a text, a record, or the id in common with one."""
    records = [("annotations", each.id, each.version) for each in shared.annotations]
    records += [("corrections", each.id, each.version) for each in shared.corrections]
    texts = {version.id for version in shared.versions} | {version for _, _, version in records}
    owners = {owner for text in texts if (owner := versions.owner_of(connection, text))}
    owners.update(owner for text in texts for owner in versions.awaited_by(connection, text))
    for table, identity, _ in records:
        query = f"SELECT report FROM {table} WHERE id = ?"  # noqa: S608 - a name of ours
        if owner := connection.execute(query, (identity,)).get:
            owners.add(owner)
    known = "SELECT id FROM reports WHERE id = ?1 UNION ALL SELECT report FROM joined WHERE id = ?1"
    if owner := connection.execute(known, (shared.id,)).get:
        owners.add(owner)
    return owners


def _insert(connection: apsw.Connection, shared: SharedReport) -> None:
    connection.execute(
        "INSERT INTO reports (id, created, change) VALUES (?, ?, ?)",
        (shared.id, shared.created, next_change(connection)),
    )


def _reads_better(connection: apsw.Connection, shared: SharedVersion, report: Report) -> bool:
    """Tell whether what a colleague's program read is to take the place of what is kept, or that was damaged."""
    if not versions.is_whole(connection, shared.id):
        return True
    importer = versions.importer_of(connection, shared.id)
    if importer != shared.importer:
        return (revision_of(importer), importer) < (revision_of(shared.importer), shared.importer)
    held, came = versions.form_of(versions.stored_report(connection, shared.id)), versions.form_of(report)
    return held < came
