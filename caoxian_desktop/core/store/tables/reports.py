"""Reports, their versions and the files they were read from: how they come in, and how one is opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import apsw

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.store.database.database import Database, Rows
from caoxian_desktop.core.store.tables import versions
from caoxian_desktop.core.store.tables.sequence import next_change

if TYPE_CHECKING:  # opening a report lists nothing
    from caoxian_desktop.core.corrections.correction import Correction
    from caoxian_desktop.core.store.tables.entries import Arrival, SourceFile, VersionEntry


class ReportTable:
    """What is kept of reports."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, report: Report, data: bytes, importer: str, corrections: Sequence[Correction] = ()) -> str:
        """Keep a report as `take_in` does; return its version's UUID."""
        return self.take_in(report, data, importer, corrections).version

    def take_in(self, report: Report, data: bytes, importer: str, corrections: Sequence[Correction] = ()) -> Arrival:
        """Keep a report with the bytes of its file and what was set right in it.

        A text that is kept already gives the version it is; the file is added to that version's files, and what was
        read from the text takes the place of an older program's reading, or of what was damaged. A report that lay in
        the trash is out of it.
        """
        from caoxian_desktop.core.store.tables.entries import Arrival

        with self._database.transaction() as connection:
            version = versions.version_of(connection, report)
            known = version is not None
            if version is None:
                version = _insert(connection, report, importer)
            elif _is_better(connection, version, importer):
                _put_reading(connection, version, report, importer)
            versions.put_source(connection, version, _named(report), data)
            _settle(connection, version, corrections)
            from_trash = _take_out(connection, version)
        return Arrival(version, known, from_trash)

    def replace(
        self, version: str, report: Report, data: bytes, importer: str, corrections: Sequence[Correction] = ()
    ) -> str:
        """Keep a report as the newest version of the one that `version` belongs to; return its version's UUID.

        A text that is a version of another report makes the two one report. Raises KeyError for an unknown version.
        """
        with self._database.transaction() as connection:
            owner = versions.owner_of(connection, version)
            if owner is None:
                raise KeyError(version)
            now = _put_version(connection, owner, report, importer)
            versions.put_source(connection, now, _named(report), data)
            _settle(connection, now, corrections)
            _take_out(connection, now)
        return now

    def read_again(self, version: str, report: Report, importer: str) -> str:
        """Keep what a file of a version gives when it is read again; return the version that holds it now.

        Another text is a new version of the same report; the old one stays as it is. The same text stays one version,
        whose title block, structure and glossary are now those read. Raises KeyError for an unknown version, or a file
        that is none of its files.
        """
        with self._database.transaction() as connection:
            owner = connection.execute(
                "SELECT report FROM versions JOIN sources ON version = id WHERE id = ? AND sha256 = ?",
                (version, report.source.sha256),
            ).get
            if owner is None:
                raise KeyError(version, report.source.sha256)
            now = _put_version(connection, owner, report, importer, even_older=True)
            if now != version:
                connection.execute(
                    "INSERT INTO sources (version, sha256, name, format, added)"
                    " SELECT ?, sha256, name, format, ? FROM sources WHERE version = ? AND sha256 = ?"
                    " ON CONFLICT DO NOTHING",
                    (now, versions.now_ms(), version, report.source.sha256),
                )
        return now

    def make_newest(self, version: str) -> None:
        """Go back to a version: it is the one of its report that is listed. Raises KeyError for an unknown one."""
        with self._database.transaction() as connection:
            versions.make_newest(connection, version)
            _relist(connection, version)

    def known(self, report: Report) -> str | None:
        """Return the version that has this report's text, None if there is none."""
        with self._database.reading() as connection:
            return versions.version_of(connection, report)

    def owner(self, version: str) -> str | None:
        """Return the report that a version is of, or has notes or corrections described in it; None for neither."""
        with self._database.reading() as connection:
            owner = versions.owner_of(connection, version)
            return owner or next(iter(versions.awaited_by(connection, version)), None)

    def importer(self, version: str) -> str:
        """Return what a version was read by. Raises KeyError for an unknown version."""
        with self._database.reading() as connection:
            return versions.importer_of(connection, version)

    def versions(self, version: str) -> tuple[VersionEntry, ...]:
        """Return all versions of the report that a version belongs to, the newest first."""
        from caoxian_desktop.core.store.tables.entries import version_entry_of

        with self._database.reading() as connection:
            rows: Rows = connection.execute(_VERSIONS, (version,)).fetchall()
        return tuple(map(version_entry_of, rows))

    def is_corrected(self, version: str) -> bool:
        """Tell whether a version's report has corrections, so that figures without any load nothing of theirs."""
        with self._database.reading() as connection:
            return bool(connection.execute(_CORRECTED, (version,)).get)

    def is_restructured(self, version: str) -> bool:
        """Tell whether a report's title block, headings or pages were set right; a damaged record may be of one."""
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
            files = versions.sources_of(connection, version)
        from caoxian_desktop.core.store.tables.entries import SourceFile

        return tuple(SourceFile(*file) for file in files)


_OF_ITS_REPORT = "report = (SELECT report FROM versions WHERE id = ?)"
_CORRECTED = f"SELECT EXISTS (SELECT 1 FROM corrections WHERE {_OF_ITS_REPORT} AND NOT deleted)"  # noqa: S608 - ours
_RESTRUCTURED = f"""
SELECT EXISTS (
    SELECT 1 FROM corrections WHERE {_OF_ITS_REPORT} AND NOT deleted
    AND CASE WHEN json_valid(CAST(record AS TEXT))
        THEN json_extract(CAST(record AS TEXT), '$.target[0].kind') IN ('block', 'heading', 'page') ELSE TRUE END
)
"""  # noqa: S608 - a condition of ours
_VERSIONS = f"""
SELECT id, created, importer, characters, name,
       (SELECT json_group_array(name) FROM (SELECT name FROM sources WHERE version = versions.id ORDER BY added, name))
FROM versions WHERE {_OF_ITS_REPORT} ORDER BY rank DESC, id DESC
"""  # noqa: S608 - a condition of ours


def _insert(connection: apsw.Connection, report: Report, importer: str) -> str:
    """Make a version of a new report, or of those that have notes described in it already; return its UUID."""
    owners = versions.awaited_by(connection, versions.named(report))
    version = versions.insert(connection, report, importer, owners[0] if owners else _new_report(connection))
    if owners:
        _join(connection, *owners)
        _relist(connection, version)
    return version


def _new_report(connection: apsw.Connection) -> str:
    from uuid import uuid4  # late: only importing needs it, 3 ms

    identity = str(uuid4())
    connection.execute(
        "INSERT INTO reports (id, created, change) VALUES (?, ?, ?)",
        (identity, versions.now_ms(), next_change(connection)),
    )
    return identity


def _join(connection: apsw.Connection, one: str, *others: str) -> None:
    """Make one report of several, if they are not one."""
    if set(others) - {one}:
        from caoxian_desktop.core.store.tables.joining import join

        for other in set(others) - {one}:
            one = join(connection, one, other)


def _put_version(
    connection: apsw.Connection, owner: str, report: Report, importer: str, *, even_older: bool = False
) -> str:
    """Let what was read be the newest version of a report; return its UUID."""
    version = versions.version_of(connection, report)
    if version is None:
        version = versions.insert(connection, report, importer, owner)
        _join(connection, owner, *versions.awaited_by(connection, version))
    else:
        _join(connection, owner, versions.owner_of(connection, version) or owner)
        if even_older or _is_better(connection, version, importer):
            versions.put_reading(connection, version, report, importer)
        versions.make_newest(connection, version)
    _relist(connection, version)
    return version


def _is_better(connection: apsw.Connection, version: str, importer: str) -> bool:
    """Tell whether what is read now is to take the place of what is kept: an older program's, or damaged."""
    from caoxian_desktop.core.importing.revision import revision_of

    older = revision_of(versions.importer_of(connection, version)) < revision_of(importer)
    return older or not versions.is_whole(connection, version)


def _put_reading(connection: apsw.Connection, version: str, report: Report, importer: str) -> None:
    """Let a version say what was read from its text now, and be the newest; its corrections hold as before."""
    versions.put_reading(connection, version, report, importer)
    versions.make_newest(connection, version)
    _relist(connection, version)


def _relist(connection: apsw.Connection, version: str) -> None:
    """List the report of a version anew."""
    from caoxian_desktop.core.store.tables.corrections import relist

    owner = versions.owner_of(connection, version)
    if owner is not None:
        relist(connection, owner)


def _settle(connection: apsw.Connection, version: str, corrections: Sequence[Correction]) -> None:
    if corrections:
        from caoxian_desktop.core.store.tables.corrections import keep_settled

        keep_settled(connection, corrections, version)


def _take_out(connection: apsw.Connection, version: str) -> bool:
    """Take the report of a version out of the trash; tell whether it lay there."""
    owner = versions.owner_of(connection, version)
    if connection.execute("SELECT deleted FROM reports WHERE id = ?", (owner,)).get is None:
        return False
    change = next_change(connection)
    connection.execute("UPDATE reports SET deleted = NULL, change = ? WHERE id = ?", (change, owner))
    return True


def _named(report: Report) -> tuple[str, str]:
    return report.source.name, report.source.format.value
