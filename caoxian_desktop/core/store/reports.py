"""Reports, their versions and the files they were read from."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

import apsw

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import digest
from caoxian_desktop.core.store import versions
from caoxian_desktop.core.store.database import Database, Rows

if TYPE_CHECKING:  # opening a report lists nothing
    from caoxian_desktop.core.corrections.correction import Correction
    from caoxian_desktop.core.store.entries import ReportEntry, SourceFile


class ReportTable:
    """What is kept of reports."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, report: Report, data: bytes, importer: str, corrections: Sequence[Correction] = ()) -> str:
        """Keep a report with the bytes of its file and what was set right in it; return its version's UUID.

        A text that is kept already gives the version it is; the file is added to that version's files, and what was
        read from the text takes the place of an older program's reading.
        """
        with self._database.transaction() as connection:
            version = versions.version_of(connection, report)
            if version is None:
                version = versions.insert(connection, report, importer, _new_report(connection))
            elif _is_newer(importer, versions.importer_of(connection, version)):
                _put_reading(connection, version, report, importer)
            _insert_file(connection, version, report, data)
            if corrections:
                from caoxian_desktop.core.store.corrections import keep_settled

                keep_settled(connection, corrections, version)
        return version

    def read_again(self, version: str, report: Report, importer: str) -> str:
        """Keep what a file of a version gives when it is read again; return the version that holds it now.

        Another text is a new version of the same report, with the corrections of the old one, which stays as it is. The
        same text stays one version, whose title block, structure and glossary are now those read. Raises KeyError for
        an unknown version, or a file that is none of its files.
        """
        with self._database.transaction() as connection:
            row = connection.execute(
                "SELECT report FROM versions JOIN sources ON version = id WHERE id = ? AND sha256 = ?",
                (version, report.source.sha256),
            ).get
            if row is None:
                raise KeyError(version, report.source.sha256)
            now = versions.version_of(connection, report)
            if now is None:
                now = versions.insert(connection, report, importer, row)
            else:
                _put_reading(connection, now, report, importer)
            if now != version:
                _follow(connection, version, now, report.source.sha256)
        return now

    def known(self, report: Report) -> str | None:
        """Return the version that has this report's text, None if there is none."""
        with self._database.reading() as connection:
            return versions.version_of(connection, report)

    def importer(self, version: str) -> str:
        """Return what a version was read by. Raises KeyError for an unknown version."""
        with self._database.reading() as connection:
            return versions.importer_of(connection, version)

    def versions(self, version: str) -> tuple[str, ...]:
        """Return all versions of the report that a version belongs to, the newest first."""
        with self._database.reading() as connection:
            rows: Rows = connection.execute(
                "SELECT id FROM versions WHERE report = (SELECT report FROM versions WHERE id = ?)"
                " ORDER BY created DESC, id DESC",
                (version,),
            ).fetchall()
        return tuple(identity for (identity,) in rows)

    def is_corrected(self, version: str) -> bool:
        """Tell whether a version has corrections, so that figures without any load nothing of theirs."""
        with self._database.reading() as connection:
            return bool(
                connection.execute(
                    "SELECT EXISTS (SELECT 1 FROM corrections WHERE version = ? AND NOT deleted)", (version,)
                ).get
            )

    def is_restructured(self, version: str) -> bool:
        """Tell whether a version's title block, headings or pages were set right; a damaged record may be of one."""
        with self._database.reading() as connection:
            return bool(connection.execute(_RESTRUCTURED, (version,)).get)

    def get(self, version: str) -> Report:
        """Return the report of a version as it was read.

        Raises KeyError for an unknown version, KnownError where text or form are not what was written.
        """
        with self._database.reading() as connection:
            return versions.stored_report(connection, version)

    def sources(self, version: str) -> tuple[SourceFile, ...]:
        """Return the files a version was read from, first imported first. Raises KnownError for damaged bytes."""
        with self._database.reading() as connection:
            rows: Rows = connection.execute(
                "SELECT name, format, sha256, bytes FROM sources JOIN files USING (sha256) WHERE version = ?"
                " ORDER BY sources.rowid",
                (version,),
            ).fetchall()
        from caoxian_desktop.core.store.entries import SourceFile

        return tuple(
            SourceFile(name, format_, sha256, versions.unpacked(name, data, sha256))
            for name, format_, sha256, data in rows
        )

    def entries(self) -> tuple[ReportEntry, ...]:
        """Return all reports, the last opened first, then the last added."""
        return self._listed(_LISTED)

    def siblings(self, version: str) -> tuple[ReportEntry, ...]:
        """Return the other reports of the place that a version's report is of, in the order of their plan years.

        Reports without a year, and of the version's own, are left out; of several of one year it is the one opened
        last.
        """
        found = self._listed(_OF_ONE_PLACE, version)
        latest = {entry.plan_year: entry for entry in reversed(found)}
        return tuple(sorted(latest.values(), key=lambda entry: entry.plan_year or 0))

    def _listed(self, query: str, *bindings: str) -> tuple[ReportEntry, ...]:
        with self._database.reading() as connection:
            rows: Rows = connection.execute(query, bindings).fetchall()
        from caoxian_desktop.core.store.entries import entry_of

        return tuple(map(entry_of, rows))


_RESTRUCTURED = """
SELECT EXISTS (
    SELECT 1 FROM corrections WHERE version = ? AND NOT deleted
    AND CASE WHEN json_valid(CAST(record AS TEXT))
        THEN json_extract(CAST(record AS TEXT), '$.target[0].kind') IN ('block', 'heading', 'page') ELSE TRUE END
)
"""
_NEWEST = """
SELECT report, id, name, place, plan_year, characters, created,
       (SELECT opened FROM places WHERE version = v.id),
       (SELECT count(*) FROM annotations WHERE version = v.id AND NOT deleted),
       level, doubts
FROM versions AS v
WHERE NOT EXISTS (SELECT 1 FROM versions AS w WHERE w.report = v.report AND (w.created, w.id) > (v.created, v.id))
"""
_IN_ORDER = "ORDER BY 8 DESC NULLS LAST, created DESC, id"
_LISTED = f"{_NEWEST} {_IN_ORDER}"
_SIBLING = """
AND plan_year IS NOT NULL
AND EXISTS (SELECT 1 FROM versions AS own WHERE own.id = ? AND own.place = v.place AND own.level IS v.level
            AND own.report != v.report AND own.plan_year IS NOT v.plan_year)
"""
_OF_ONE_PLACE = f"{_NEWEST} {_SIBLING} {_IN_ORDER}"


def _new_report(connection: apsw.Connection) -> str:
    from uuid import uuid4  # late: only importing needs it, 3 ms

    identity = str(uuid4())
    connection.execute("INSERT INTO reports (id, created) VALUES (?, ?)", (identity, versions.now_ms()))
    return identity


def _is_newer(importer: str, held: str) -> bool:
    from caoxian_desktop.core.importing.revision import revision_of

    return revision_of(importer) > revision_of(held)


def _put_reading(connection: apsw.Connection, version: str, report: Report, importer: str) -> None:
    """Let a version say what was read from its text now; its corrections hold as before."""
    from caoxian_desktop.core.store.corrections import relist

    versions.put_reading(connection, version, report, importer)
    relist(connection, version)


def _follow(connection: apsw.Connection, old: str, now: str, sha256: str) -> None:
    """Give the version that comes after another the file it was read from and the other's corrections."""
    from caoxian_desktop.core.store.corrections import carry_over

    connection.execute(
        "INSERT INTO sources (version, sha256, name, format, added)"
        " SELECT ?, sha256, name, format, ? FROM sources WHERE version = ? AND sha256 = ? ON CONFLICT DO NOTHING",
        (now, versions.now_ms(), old, sha256),
    )
    carry_over(connection, old, now)


def _insert_file(connection: apsw.Connection, version: str, report: Report, data: bytes) -> None:
    sha256 = digest(data)
    connection.execute(
        "INSERT INTO files (sha256, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (sha256, len(data), zlib.compress(data)),
    )
    source = report.source
    connection.execute(
        "INSERT INTO sources (version, sha256, name, format, added) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (version, sha256, source.name, source.format.value, versions.now_ms()),
    )
