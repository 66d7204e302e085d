"""Corrections, one row each, and what the library's list shows because of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import apsw

from caoxian_desktop.core.corrections.applying import corrected, effective, subject, unplaced_figures
from caoxian_desktop.core.corrections.carrying import carried, settled
from caoxian_desktop.core.corrections.correction import Correction, merge
from caoxian_desktop.core.corrections.json_form import from_json, to_json
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.store import versions
from caoxian_desktop.core.store.database import Database
from caoxian_desktop.core.store.records import Kind, RecordTable, read, write

_KIND = Kind("corrections", "更正", "correction.damaged", to_json, from_json, merge)


class CorrectionTable(RecordTable[Correction]):
    """What is kept of corrections."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, _KIND)

    def keep(self, records: Iterable[Correction]) -> None:
        """Keep corrections in one transaction, each merged with what is kept of it, and list their reports anew.

        Raises KnownError where the disk is at fault; then none was kept.
        """
        with self._database.transaction() as connection:
            _keep(connection, tuple(records))

    def report(self, version: str) -> Report:
        """Return the report of a version with its corrections. Raises as `ReportTable.get` does."""
        with self._database.reading() as connection:
            return corrected(versions.stored_report(connection, version), read(connection, _KIND, version)[0])


def keep_settled(connection: apsw.Connection, corrections: Iterable[Correction], version: str) -> None:
    """Keep, within a transaction, corrections that were made before their report was in the library."""
    _keep(connection, settled(corrections, version))


def carry_over(connection: apsw.Connection, source: str, target: str) -> None:
    """Carry, within a transaction, one version's corrections over to another; what that one has of its own stays."""
    old, new = versions.stored_report(connection, source), versions.stored_report(connection, target)
    own = {subject(new.text, held) for held in effective(new.text, read(connection, _KIND, target)[0])}
    coming = carried(read(connection, _KIND, source)[0], old.text, new, target)
    _keep(connection, [each for each in coming if subject(new.text, each) not in own])
    relist(connection, target)


def relist(connection: apsw.Connection, version: str) -> None:
    """Let the library's list show, within a transaction, what a version's report says with its corrections."""
    records = read(connection, _KIND, version)[0]
    report = corrected(versions.stored_report(connection, version), records)
    problems = (*report.problems, *unplaced_figures(report.text, records))
    versions.put_listed(connection, version, replace(report, problems=problems))


def _keep(connection: apsw.Connection, records: Sequence[Correction]) -> None:
    write(connection, _KIND, records)
    for version in dict.fromkeys(record.version for record in records):
        relist(connection, version)
