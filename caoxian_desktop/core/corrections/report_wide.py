"""The corrections of a report as they hold for one of its texts, in whichever of them each was made.

They are derived each time and not kept: only what a person does to one is, under the id that it bears here. So a record
and those kept of it in other texts are one correction, known by the first's id: what was said last holds for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from caoxian_desktop.core.anchoring.ground import Ground
from caoxian_desktop.core.corrections.applying import subject
from caoxian_desktop.core.corrections.carrying import target_in
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.records.registers import later_of_each
from caoxian_desktop.core.report.report import Report

_SPACE = "a2c9f2ce-6c4f-8d39-9a4e-1f0f5a7d6c21"
"""The namespace (RFC 9562, version 5) of corrections that come from another text."""


def carried_id(identity: str, version: str) -> str:
    """Return the id that a correction made in another text bears in the text of `version`."""
    from uuid import UUID, uuid5  # late: only reports with several texts need it, 3 ms

    return str(uuid5(UUID(_SPACE), f"{identity}/{version}"))


def for_version(records: Iterable[Correction], report: Report, version: str) -> tuple[Correction, ...]:
    """Return what a report's corrections come to in the text of `version`, which is that of `report` as it was read.

    Those that were made in it are all there, deleted ones too. Those made in others are placed by `carrying`; where
    several speak of one thing, only the one set last is there, and none where one of this text was set no earlier, or
    where the last that was done was to take it back. What is not found in this text is there as it was described, and
    `corrected` tells of it.
    """
    families = _families(tuple(records))
    own = [_of_family(each, members) for members in families.values() for each in members if each.version == version]
    away = {root: members for root, members in families.items() if all(each.version != version for each in members)}
    if not away:
        return tuple(own)
    ground = Ground(report)
    others = [_carried(root, members, ground, version) for root, members in away.items()]
    return (*own, *_standing(others, own, report.text))


def _families(records: Sequence[Correction]) -> dict[str, list[Correction]]:
    """Return the records by the id of the one of them that they were first."""
    versions = {record.version for record in records}
    first = {carried_id(record.id, version): record.id for record in records for version in versions}
    families: dict[str, list[Correction]] = {}
    for record in sorted(records, key=lambda each: each.id):
        root = record.id
        while root in first:
            root = first[root]
        families.setdefault(root, []).append(record)
    return families


def _of_family(record: Correction, members: Sequence[Correction]) -> Correction:
    """Return a record with what was said last, in any text, of the correction it is."""
    for other in members:
        values, stamps = later_of_each(record, other, ("value", "deleted"))
        record = replace(record, stamps=record.stamps._replace(**stamps), **values)
    return record


def _carried(root: str, members: Sequence[Correction], ground: Ground, version: str) -> tuple[str, Correction]:
    """Return a correction as it holds for the text of `version`, behind the version it was described in last."""
    described = max(members, key=lambda each: (each.stamps.target, each.id))
    target = target_in(described.target, ground, version)
    return described.version, replace(_of_family(described, members), id=carried_id(root, version), target=target)


def _standing(others: Iterable[tuple[str, Correction]], own: Iterable[Correction], text: str) -> list[Correction]:
    """Return the ones from other texts that hold: of all that speak of one thing the one set last."""
    said: dict[object, Stamp] = {}
    for record in own:
        thing = subject(text, record)
        said[thing] = max(said.get(thing, record.latest), record.latest)
    held: dict[object, Correction] = {}
    for record in _last_of_each_text(others, text):
        thing = subject(text, record)
        if thing not in held or (held[thing].latest, held[thing].id) < (record.latest, record.id):
            held[thing] = record
    return [
        record
        for thing, record in held.items()
        if not record.deleted and (thing not in said or said[thing] < record.latest)
    ]


def _last_of_each_text(others: Iterable[tuple[str, Correction]], text: str) -> Iterable[Correction]:
    """Return, of those from one text that speak of one thing, the last that was not taken back, if there is one."""
    found: dict[tuple[object, str], Correction] = {}
    for version, record in others:
        place = subject(text, record), version
        if place not in found or _weight(found[place]) < _weight(record):
            found[place] = record
    return found.values()


def _weight(record: Correction) -> tuple[bool, Stamp, str]:
    return not record.deleted, record.latest, record.id
