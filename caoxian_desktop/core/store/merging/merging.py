"""A colleague's work merged into a library, in one transaction: nothing is lost, and no order of merging matters.

Of each field the later stamp wins, and what loses is superseded; a version has the earliest date it was added anywhere;
reports that have a text or a record in common are one, under the smallest of their ids.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

import apsw

from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.records.json_form import canonical
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import digest
from caoxian_desktop.core.sharing.bundle import Bundle, Conflict, Merged, SharedPreset, Superseded, Tally
from caoxian_desktop.core.store.merging.records import merge_record
from caoxian_desktop.core.store.merging.reports import home_of, merge_version
from caoxian_desktop.core.store.tables import facts, presets, superseded, versions
from caoxian_desktop.core.store.tables.annotations import KIND as ANNOTATIONS
from caoxian_desktop.core.store.tables.corrections import KIND as CORRECTIONS
from caoxian_desktop.core.store.tables.corrections import relist
from caoxian_desktop.core.store.tables.joining import join
from caoxian_desktop.core.store.tables.records import Kind, Record
from caoxian_desktop.core.store.tables.terms import KIND as TERMS
from caoxian_desktop.core.ticket import Steps, Ticket

Outcome = Literal["new", "changed", "unchanged"]


@dataclass(slots=True)
class _Tally:
    """What merging came to so far."""

    steps: Steps
    counted: Counter[tuple[str, Outcome]] = field(default_factory=Counter)
    conflicts: list[Conflict] = field(default_factory=list)
    latest: Stamp = presets.UNSTAMPED
    joined: int = 0

    def told(self, reports: tuple[str, ...]) -> Merged:
        kinds = dict.fromkeys(kind for kind, _ in self.counted)
        tallies = {
            kind: Tally(*(self.counted[kind, outcome] for outcome in ("new", "changed", "unchanged"))) for kind in kinds
        }
        return Merged(tallies, tuple(self.conflicts), reports, self.joined)


def read_of(bundle: Bundle) -> dict[str, Report]:
    """Return the reports of a bundle's versions.

    Raises ValueError where a version is not named by its text, a file not by its bytes, or a reading is none.
    """
    read: dict[str, Report] = {}
    for version in (version for report in bundle.reports for version in report.versions):
        report = versions.report_of(version.text, version.form)
        if versions.named(report) != version.id:
            raise ValueError(f"a text that is not the one it is named for: {version.id}")
        for source in version.sources:
            if digest(source.data) != source.sha256:
                raise ValueError(f"a file that is not the one it is named for: {source.name}")
        read[version.id] = report
    return read


def merge(connection: apsw.Connection, bundle: Bundle, read: dict[str, Report], ticket: Ticket) -> tuple[Merged, Stamp]:
    """Merge a bundle within a transaction; return what that came to, and the latest stamp that came.

    `read` is what `read_of` gives. Merging the same bundle again changes nothing. Its texts, records and presets are
    the steps that `ticket` is told of; raises Cancelled between two of them.
    """
    tally = _Tally(Steps(ticket, bundle.size))
    homes = [_merge_report(connection, bundle, at, read, tally) for at in range(len(bundle.reports))]
    _merge_records(connection, TERMS, bundle.terms, None, tally)
    for preset in bundle.presets:
        if preset.kind != presets.PERSONAL:
            _merge_preset(connection, preset, tally)
        tally.steps.take()
    superseded.put(connection, bundle.superseded)
    while apart := superseded.reports_apart(connection):
        _list_anew(connection, join(connection, *apart))
        tally.joined += 1
    latest = max((tally.latest, *(each.stamp for each in bundle.superseded)))
    if latest > presets.UNSTAMPED:
        facts.put_clock(connection, latest)
    return tally.told(tuple(_now(connection, homes))), latest


def _merge_report(
    connection: apsw.Connection, bundle: Bundle, at: int, read: dict[str, Report], tally: _Tally
) -> tuple[str, ...]:
    """Merge a report; return its versions by which it is known from now on, and its id."""
    shared = bundle.reports[at]
    before = connection.total_changes()
    home, new, joined = home_of(connection, shared)
    tally.joined += joined
    tally.counted["reports", _outcome(connection, before, new=new)] += 1
    before = connection.total_changes()
    for version in shared.versions:
        changes = connection.total_changes()
        is_new = merge_version(connection, version, read[version.id], home)
        tally.counted["versions", _outcome(connection, changes, new=is_new)] += 1
        tally.steps.take()
    _merge_records(connection, ANNOTATIONS, shared.annotations, home, tally)
    _merge_records(connection, CORRECTIONS, shared.corrections, home, tally)
    if connection.total_changes() != before:
        _list_anew(connection, home)
    return (home, *(version.id for version in shared.versions))


def _outcome(connection: apsw.Connection, before: int, *, new: bool) -> Outcome:
    if new:
        return "new"
    return "changed" if connection.total_changes() != before else "unchanged"


def _list_anew(connection: apsw.Connection, report: str) -> None:
    try:
        relist(connection, report, older=True)
    except KnownError:
        return  # the text that is listed was damaged here, which is told when it is opened; what came is kept


def _merge_records(
    connection: apsw.Connection, kind: Kind[Record], records: tuple[Record, ...], report: str | None, tally: _Tally
) -> None:
    for record in records:
        outcome, conflicts = merge_record(connection, kind, record, report)
        tally.counted[kind.table, outcome] += 1
        tally.conflicts += conflicts
        tally.latest = max(tally.latest, record.latest)
        tally.steps.take()


def _merge_preset(connection: apsw.Connection, preset: SharedPreset, tally: _Tally) -> None:
    name = f"{preset.kind}/{preset.name}"
    held = presets.stamped(connection, preset.kind, preset.name)
    came = preset.stamp, canonical(preset.value)
    tally.latest = max(tally.latest, preset.stamp)
    if held is None:
        presets.write(connection, preset.kind, preset.name, json.dumps(preset.value), preset.stamp)
        tally.counted["presets", "new"] += 1
        return
    later, earlier = max(held, came), min(held, came)
    tally.counted["presets", "changed" if later != held else "unchanged"] += 1
    if later != earlier:
        if later == came:
            presets.write(connection, preset.kind, preset.name, json.dumps(preset.value), preset.stamp)
        lost = superseded.put(connection, [Superseded("presets", name, "value", *earlier)])
        if lost and later[1] != earlier[1]:
            values = json.loads(earlier[1]), earlier[0], json.loads(later[1]), later[0]
            tally.conflicts.append(Conflict("presets", name, "value", *values, taken=later == came))


def _now(connection: apsw.Connection, homes: list[tuple[str, ...]]) -> dict[str, None]:
    """Return the ids that reports have in the end: those merged first may have been joined with later ones."""
    found: dict[str, None] = {}
    for home, *texts in homes:
        owners = (versions.owner_of(connection, version) for version in texts)
        found[next((owner for owner in owners if owner), home)] = None
    return found
