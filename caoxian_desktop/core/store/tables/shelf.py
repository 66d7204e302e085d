"""The reports as they are listed: starred, tagged, put into the trash, taken out of it, or gone for good."""

from __future__ import annotations

import json
from collections.abc import Iterable

import apsw

from caoxian_desktop.core.store.database.database import Database, Rows
from caoxian_desktop.core.store.tables import versions
from caoxian_desktop.core.store.tables.entries import ReportEntry, entry_of
from caoxian_desktop.core.store.tables.sequence import next_change


class Shelf:
    """The list of reports. All acts raise KeyError for an unknown report, and nothing is done then."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def entries(self) -> tuple[ReportEntry, ...]:
        """Return all reports that are not in the trash, the last opened first, then the last added."""
        return self._listed(_LISTED)

    def trash(self) -> tuple[ReportEntry, ...]:
        """Return the reports in the trash, the last deleted first."""
        return self._listed(_TRASH)

    def recent(self, count: int) -> tuple[ReportEntry, ...]:
        """Return the reports opened last, at most `count`, the last first."""
        reports: dict[str, None] = {}
        with self._database.reading() as connection:
            for (report,) in connection.execute(_OPENED):  # no further than it takes: each of a report's texts is one
                if len(reports) == count:
                    break
                reports[report] = None
        return self._listed(_OF_IDS, json.dumps(list(reports)))

    def starred(self, count: int) -> tuple[ReportEntry, ...]:
        """Return the reports with a star, at most `count`, those opened last first."""
        return self._listed(_STARRED, str(count))

    def siblings(self, version: str) -> tuple[ReportEntry, ...]:
        """Return the other reports of the place that a version's report is of, in the order of their plan years.

        Reports without a year, and of the version's own, are left out; of several of one year it is the one opened
        last.
        """
        found = self._listed(_OF_ONE_PLACE, version)
        latest = {entry.plan_year: entry for entry in reversed(found)}
        return tuple(sorted(latest.values(), key=lambda entry: entry.plan_year or 0))

    def star(self, report: str, *, on: bool) -> None:
        """Star a report, or take its star away."""
        with self._database.transaction() as connection:
            _touch(connection, report)
            connection.execute("UPDATE reports SET starred = ? WHERE id = ?", (on, report))

    def tag(self, report: str, tags: Iterable[str]) -> None:
        """Let a report bear just these tags; blanks around a tag are none of it."""
        wanted = dict.fromkeys(word for tag in tags if (word := " ".join(tag.split())))
        with self._database.transaction() as connection:
            _touch(connection, report)
            connection.execute("DELETE FROM report_tags WHERE report = ?", (report,))
            connection.executemany("INSERT INTO report_tags (report, tag) VALUES (?, ?)", ((report, t) for t in wanted))

    def delete(self, reports: Iterable[str]) -> None:
        """Put reports into the trash, with all that belongs to them; what lies there stays as it is."""
        self._put_deleted(reports, versions.now_ms())

    def restore(self, reports: Iterable[str]) -> None:
        """Take reports out of the trash."""
        self._put_deleted(reports, None)

    def purge(self, reports: Iterable[str]) -> None:
        """Remove reports for good: their texts, notes, corrections and draws, and files that no other report has."""
        with self._database.transaction() as connection:
            for report in dict.fromkeys(reports):
                _touch(connection, report)
                _purge(connection, report)

    def in_trash(self, version: str) -> bool:
        """Tell whether a version's report lies in the trash."""
        query = "SELECT deleted IS NOT NULL FROM reports JOIN versions ON report = reports.id WHERE versions.id = ?"
        with self._database.reading() as connection:
            return bool(connection.execute(query, (version,)).get)

    def _put_deleted(self, reports: Iterable[str], when: int | None) -> None:
        with self._database.transaction() as connection:
            for report in dict.fromkeys(reports):
                _touch(connection, report)
                connection.execute(
                    "UPDATE reports SET deleted = ?1 WHERE id = ?2 AND (deleted IS NULL) = (?1 IS NOT NULL)",
                    (when, report),
                )

    def _listed(self, query: str, *bindings: str) -> tuple[ReportEntry, ...]:
        with self._database.reading() as connection:
            rows: Rows = connection.execute(query, bindings).fetchall()
        return tuple(map(entry_of, rows))


# By report and rank, which one index holds with all that is listed: no page of a text is touched.
_NEWEST = "(v.rank, v.id) = (SELECT rank, id FROM versions WHERE report = r.id ORDER BY rank DESC, id DESC LIMIT 1)"
_COLUMNS = """
r.id, v.id, v.name, v.place, v.plan_year, v.characters, v.created AS added,
(SELECT max(opened) FROM places JOIN versions AS w ON w.id = places.version WHERE w.report = r.id) AS opened,
(SELECT count(*) FROM annotations WHERE report = r.id AND NOT annotations.deleted),
v.level, v.doubts, r.starred,
(SELECT json_group_array(tag) FROM (SELECT tag FROM report_tags WHERE report = r.id ORDER BY tag)),
(SELECT count(*) FROM versions AS w WHERE w.report = r.id), r.deleted, v.importer
"""
_REPORTS = f"SELECT {_COLUMNS} FROM reports AS r JOIN versions AS v ON v.report = r.id AND {_NEWEST}"  # noqa: S608 - parts of ours
_IN_ORDER = "ORDER BY opened DESC NULLS LAST, added DESC, v.id"
_LISTED = f"{_REPORTS} WHERE r.deleted IS NULL {_IN_ORDER}"
_TRASH = f"{_REPORTS} WHERE r.deleted IS NOT NULL ORDER BY r.deleted DESC, added DESC, v.id"
_OPENED = """
SELECT report FROM places JOIN versions ON versions.id = version JOIN reports ON reports.id = report
WHERE deleted IS NULL ORDER BY places.opened DESC
"""
_OF_IDS = f"{_REPORTS} WHERE r.id IN (SELECT value FROM json_each(?)) {_IN_ORDER}"  # noqa: S608 - parts of ours
_STARRED = f"{_REPORTS} WHERE r.starred AND r.deleted IS NULL {_IN_ORDER} LIMIT CAST(? AS INTEGER)"
_OF_ONE_PLACE = f"""
SELECT {_COLUMNS}
FROM versions AS own JOIN versions AS v ON v.place = own.place AND v.level IS own.level
JOIN reports AS r ON r.id = v.report
WHERE own.id = ? AND v.report != own.report AND v.plan_year IS NOT NULL AND v.plan_year IS NOT own.plan_year
AND r.deleted IS NULL AND {_NEWEST}
{_IN_ORDER}
"""  # noqa: S608 - parts of ours


def _touch(connection: apsw.Connection, report: str) -> None:
    """Give a report's row its place in the sequence of changes. Raises KeyError for an unknown report."""
    connection.execute("UPDATE reports SET change = ? WHERE id = ?", (next_change(connection), report))
    if not connection.changes():
        raise KeyError(report)


def note_purged(connection: apsw.Connection, kind: str, identity: str) -> None:
    """Note that something is gone for good, so that an index can follow."""
    connection.execute(
        "INSERT OR REPLACE INTO purged (kind, id, change) VALUES (?, ?, ?)", (kind, identity, next_change(connection))
    )


_OF_REPORT = (
    "DELETE FROM superseded WHERE kind = 'annotations' AND id IN (SELECT id FROM annotations WHERE report = ?)",
    "DELETE FROM superseded WHERE kind = 'corrections' AND id IN (SELECT id FROM corrections WHERE report = ?)",
    "DELETE FROM annotations WHERE report = ?",
    "DELETE FROM corrections WHERE report = ?",
    "DELETE FROM report_tags WHERE report = ?",
    "DELETE FROM joined WHERE report = ?",
    "DELETE FROM versions WHERE report = ?",
    "DELETE FROM reports WHERE id = ?",
)
_OF_VERSION = (
    "DELETE FROM sources WHERE version = ?",
    "DELETE FROM places WHERE version = ?",
    "DELETE FROM presets WHERE kind = 'sampling' AND substr(name, 1, instr(name, '/') - 1) = ?",
)


def _purge(connection: apsw.Connection, report: str) -> None:
    owned = "SELECT version, sha256 FROM sources JOIN versions ON id = version WHERE report = ?"
    files: Rows = connection.execute(owned, (report,)).fetchall()
    texts: Rows = connection.execute("SELECT id FROM versions WHERE report = ?", (report,)).fetchall()
    for (version,) in texts:
        note_purged(connection, "versions", version)
        for statement in _OF_VERSION:
            connection.execute(statement, (version,))
    note_purged(connection, "reports", report)
    for statement in _OF_REPORT:
        connection.execute(statement, (report,))
    unused = "DELETE FROM files WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM sources WHERE sha256 = ?1)"
    connection.executemany(unused, {(sha256,) for _, sha256 in files})
