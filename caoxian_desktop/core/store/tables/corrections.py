"""Corrections, one row each, and what the library's list shows because of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

import apsw

from caoxian_desktop.core.corrections.applying import corrected, unplaced_figures
from caoxian_desktop.core.corrections.carrying import settled
from caoxian_desktop.core.corrections.correction import Correction, merge
from caoxian_desktop.core.corrections.json_form import from_json, to_json
from caoxian_desktop.core.corrections.report_wide import for_version
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.tables import versions
from caoxian_desktop.core.store.tables.records import Kind, Read, RecordTable, read, write

KIND = Kind(
    "corrections",
    Wording("更正", "correction"),
    "correction.damaged",
    to_json,
    to_json,
    from_json,
    merge,
    attrgetter("version"),
)


class CorrectionTable(RecordTable[Correction]):
    """What is kept of corrections."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, KIND)

    def keep(self, records: Iterable[Correction], report: str | None = None) -> None:
        """Keep corrections in one transaction, each merged with what is kept of it, and list their reports anew.

        Raises as `RecordTable.keep` does.
        """
        with self._database.transaction() as connection:
            keep(connection, tuple(records), report)

    def for_version(self, version: str) -> Read[Correction]:
        """Return the corrections of a version's report as they hold for its text, deleted ones of this text too.

        Raises KnownError where some come from other texts and the version's own was damaged.
        """
        with self._database.reading() as connection:
            return _for_version(connection, version)

    def report(self, version: str) -> Report:
        """Return the report of a version with its corrections. Raises as `ReportTable.get` does."""
        with self._database.reading() as connection:
            report = versions.stored_report(connection, version)
            return corrected(report, _for_version(connection, version, report)[0])


def keep_settled(connection: apsw.Connection, corrections: Iterable[Correction], version: str) -> None:
    """Keep, within a transaction, corrections that were made before their report was in the library."""
    keep(connection, settled(corrections, version))


def keep(connection: apsw.Connection, records: Sequence[Correction], report: str | None = None) -> None:
    """Keep corrections within a transaction, and list their reports anew."""
    for owner in write(connection, KIND, records, report):
        relist(connection, owner)


def relist(connection: apsw.Connection, identity: str, *, older: bool = False) -> None:
    """Let the library's list show, within a transaction, what a report's newest version says with its corrections.

    `older` brings what is told of its older ones up to date, too.
    """
    for version in versions.all_of(connection, identity) if older else (versions.newest_of(connection, identity),):
        _relist(connection, version)


def _relist(connection: apsw.Connection, version: str) -> None:
    report = versions.stored_report(connection, version)
    records = _for_version(connection, version, report)[0]
    shown = corrected(report, records)
    problems = (*shown.problems, *unplaced_figures(report.text, records))
    versions.put_listed(connection, version, replace(shown, problems=problems))


def _for_version(connection: apsw.Connection, version: str, report: Report | None = None) -> Read[Correction]:
    records, problems = read(connection, KIND, versions.owner_of(connection, version))
    if any(record.version != version for record in records):
        report = report or versions.stored_report(connection, version)
        records = for_version(records, report, version)
    return records, problems
