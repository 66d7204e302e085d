"""A package file (.cxb): a reader's work for a colleague as a zip with a manifest that names and hashes all it holds.

Packing the same bundle gives the same bytes. Unpacking takes the file for hostile: it is looked at in memory, within
limits, and no name in it becomes a path.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from caoxian_desktop.core.annotations import json_form as annotation_form
from caoxian_desktop.core.corrections import json_form as correction_form
from caoxian_desktop.core.glossary import own_terms
from caoxian_desktop.core.importing.formats.package import Limits
from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.report.source import digest
from caoxian_desktop.core.sharing import members, refusals
from caoxian_desktop.core.sharing.bundle import Bundle, SharedReport, SharedVersion

ENDING = ".cxb"
FORMAT, NUMBER = "caoxian-bundle", 1
"""What the manifest says it is, and which form of it. The number is raised whenever an older program would lose
something by reading it as it did."""

LIMITS = Limits(entries=20_000, unpacked=600_000_000, part=256_000_000)
"""100,000 annotations are about 100 MB before they are packed, a thousand reports with their files about as much."""
MAX_FILE = 300_000_000
"""Bytes of a package that is made or read."""


def pack(bundle: Bundle) -> bytes:
    """Return a bundle as the bytes of a package. Raises KnownError for more than `LIMITS` let a program read."""
    held: dict[str, bytes] = {}
    for report in bundle.reports:
        for version in report.versions:
            held[members.text_member(version.id)] = members.text_bytes(version.text)
            held[members.form_member(version.id)] = members.text_bytes(version.form)
            held.update((members.source_member(source.sha256), source.data) for source in version.sources)
    held |= _records(bundle)
    held[members.MANIFEST] = members.json_bytes(_manifest(bundle, held), indent=1)
    sizes = [len(data) for data in held.values()]
    if len(held) > LIMITS.entries or sum(sizes) > LIMITS.unpacked or max(sizes) > LIMITS.part:
        raise refusals.too_large(ENDING, LIMITS.unpacked)
    packed = members.zipped(held)
    if len(packed) > MAX_FILE:
        raise refusals.too_large(ENDING, MAX_FILE)
    return packed


def _records(bundle: Bundle) -> dict[str, bytes]:
    def of_reports(records: str, to_json: Callable[[Any], Any]) -> bytes:
        lines = (
            {"report": report.id, "record": to_json(record)}
            for report in bundle.reports
            for record in getattr(report, records)
        )
        return members.line_bytes(lines)

    return {
        members.ANNOTATIONS: of_reports("annotations", annotation_form.to_json),
        members.CORRECTIONS: of_reports("corrections", correction_form.to_json),
        members.TERMS: members.line_bytes(own_terms.to_json(term) for term in bundle.terms),
        members.PRESETS: members.json_bytes([[p.kind, p.name, p.value, _stamp(p.stamp)] for p in bundle.presets]),
        members.SUPERSEDED: members.line_bytes(
            [each.kind, each.id, each.field, _stamp(each.stamp), each.value] for each in bundle.superseded
        ),
    }


def _stamp(stamp: Stamp) -> list[int | str]:
    return [stamp.wall, stamp.counter, stamp.author]


def _manifest(bundle: Bundle, held: dict[str, bytes]) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "number": NUMBER,
        "program": bundle.program,
        "author": {"id": bundle.author, "name": bundle.author_name},
        "made": bundle.made,
        "counts": _counts(bundle),
        "reports": [_report(report) for report in bundle.reports],
        "members": [{"name": name, "sha256": digest(held[name]), "size": len(held[name])} for name in sorted(held)],
    }


def _counts(bundle: Bundle) -> dict[str, int]:
    """Return how much there is of each kind, for people who look into the package."""
    counts = Counter(reports=len(bundle.reports), terms=len(bundle.terms), presets=len(bundle.presets))
    for report in bundle.reports:
        counts["versions"] += len(report.versions)
        counts["annotations"] += len(report.annotations)
        counts["corrections"] += len(report.corrections)
    return dict(counts)


def _report(report: SharedReport) -> dict[str, Any]:
    return {
        "id": report.id,
        "created": report.created,
        "versions": [_version(version) for version in report.versions],
    }


def _version(version: SharedVersion) -> dict[str, Any]:
    return {
        "id": version.id,
        "created": version.created,
        "chosen": version.chosen,
        "importer": version.importer,
        "sources": [{"name": s.name, "format": s.format, "sha256": s.sha256} for s in version.sources],
    }
