"""A colleague's package, or annotations of another program, looked into first and then merged into the library."""

from __future__ import annotations

import json
import time
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from caoxian_desktop import __version__
from caoxian_desktop.core.exchange.forms import PACKAGE
from caoxian_desktop.core.exchange.handing_on import shown_notes
from caoxian_desktop.core.exchange.names import LONGEST, author_names
from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.sharing import refusals
from caoxian_desktop.core.sharing.bundle import AUTHORS, Bundle, Merged, SharedPreset, SharedReport, Tally
from caoxian_desktop.core.ticket import NO_TICKET, Ticket

if TYPE_CHECKING:
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.report.report import Report
    from caoxian_desktop.core.sharing.foreign import Incoming
    from caoxian_desktop.core.sharing.wording import Change, PastValue


@dataclass(frozen=True, slots=True)
class Twin:
    """What tells a report from another of the same name: its file, length (as `Report.characters`), when it was added.

    All of its newest text; `file` is a name without folders, `added` is UTC.
    """

    name: str
    file: str
    characters: int
    added: datetime


@dataclass(frozen=True, slots=True)
class Double:
    """A report of a parcel, by its id there, that has no text in common with the library but may be one of its reports.

    `there` is that report, `here` the one of the library, whose newest text is `version`.
    """

    report: str
    there: Twin
    version: str
    here: Twin


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file that was looked into and not merged yet; `who` it comes from, '' for unknown."""

    file: str
    bundle: Bundle
    who: str
    doubles: tuple[Double, ...] = ()


@dataclass(frozen=True, slots=True)
class ToReview:
    """A report some of whose notes that came have no certain place in its newest text: how many of them."""

    version: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Received:
    """What taking in a file came to: `who` it came from ('' for unknown), what merging did, in words where it matters.

    `unreadable` counts records that this program does not understand, `backup` is the library as it was before, None
    where nothing changed.
    """

    file: str
    who: str
    merged: Merged
    changes: tuple[Change, ...] = ()
    unreadable: int = 0
    review: tuple[ToReview, ...] = ()
    backup: Path | None = None


def read_file(file: Path) -> Bundle | Incoming:
    """Read a colleague's package, or annotations in JSON, without the library.

    Raises KnownError where the file is neither or cannot be believed.
    """
    from caoxian_desktop.core.sharing.foreign import read
    from caoxian_desktop.core.sharing.unpacking import is_package, load_package, unpack

    data = load_package(file)
    if is_package(data) or file.suffix.lower() == f".{PACKAGE}":
        return unpack(data, file.name)
    return read(data, file.name)


def parcel_of(library: Library, read: Bundle | Incoming, name: str, onto: str | None = None) -> Parcel:
    """Return what was read of a file called `name` as it meets the library; nothing is changed by it.

    `onto` is the version of the report that annotations of other programs speak of, and those of texts that are unknown
    here. Raises KnownError where the file does not say what it speaks of.
    """
    if isinstance(read, Bundle):
        who = read.author_name or author_names(library).get(read.author, "")
        return Parcel(name, read, who, tuple(_doubles(library, read, onto)))
    bundle = _bundle_of(library, read, name, onto)
    return Parcel(name, bundle, bundle.author_name)


def look_into(library: Library, file: Path, onto: str | None = None) -> Parcel:
    """Read a file and return it as it meets the library. Raises as `read_file` and `parcel_of` do."""
    return parcel_of(library, read_file(file), file.name, onto)


def _doubles(library: Library, bundle: Bundle, onto: str | None) -> Iterator[Double]:
    """Yield the reports that are none of the library's by their texts, each with the one here that it may be.

    That is the one named, or one of the same place, level and year: read from another file its text is another.
    """
    entries = library.reports()
    named = next((e for e in entries if onto is not None and e.report == library.owner(onto)), None)
    for shared in bundle.reports:
        if any(library.owner(version.id) for version in shared.versions):
            continue
        report = report_of(shared)
        block = report.title_block
        alike = [e for e in entries if block.place and (e.place, e.plan_year, e.level) == known_by(report)]
        for entry in [named] if named else alike[:1]:
            added = datetime.fromtimestamp(shared.versions[-1].created / 1000, UTC)
            there = Twin(report.name, report.source.name, report.characters, added)
            file = library.report(entry.version).source.name
            yield Double(shared.id, there, entry.version, Twin(entry.name, file, entry.characters, entry.added))


def report_of(shared: SharedReport) -> Report:
    """Return the newest text of a report that was handed on, as it was read there."""
    from caoxian_desktop.core.report.json_form import from_stored

    newest = shared.versions[-1]
    return from_stored({**json.loads(newest.form), "text": newest.text})


def known_by(report: Report) -> tuple[str | None, int | None, str | None]:
    """Return what tells reports from each other: place, year and level."""
    block = report.title_block
    return block.place, block.plan_year, None if block.level is None else block.level.value


def merge(library: Library, parcel: Parcel, same: Collection[str] = (), ticket: Ticket = NO_TICKET) -> Received:
    """Merge a parcel into the library, which is backed up before.

    `same` are the doubles, by their ids there, that are the same report as the one here: their texts become texts of
    it, and the text that is read here stays the one that is listed. Raises Cancelled, and has changed nothing, where
    `ticket` is cancelled while it merges.
    """
    from caoxian_desktop.core.sharing.wording import change_of, subjects_of

    doubles = {each.report: each.version for each in parcel.doubles if each.report in same}
    bundle = _as_one(library, parcel.bundle, doubles)
    backup = library.back_up_now("import")
    merged = library.merge(bundle, ticket)
    for version in doubles.values():
        library.make_newest(version)
    names = _named(library)
    subjects = subjects_of(bundle)
    return Received(
        file=parcel.file,
        who=parcel.who,
        merged=replace(merged, tallies=_worth_telling(bundle, merged)),
        changes=tuple(change_of(conflict, names, subjects) for conflict in merged.conflicts),
        unreadable=bundle.unreadable,
        review=_to_review(library, bundle, merged),
        backup=backup,
    )


def _worth_telling(bundle: Bundle, merged: Merged) -> dict[str, Tally]:
    """Return the tallies without what is no news: a name that came along, a date of a known text put earlier."""
    tallies = dict(merged.tallies)
    if all(preset.kind == AUTHORS for preset in bundle.presets):
        tallies.pop("presets", None)
    if (texts := tallies.get("versions")) is not None:
        tallies["versions"] = Tally(texts.new, 0, texts.changed + texts.unchanged)
    return tallies


def past_values(library: Library, version: str, identity: str) -> tuple[PastValue, ...]:
    """Return the values that lost against later ones in a record of a version's report, the latest first, in words."""
    from caoxian_desktop.core.sharing.wording import past_value_of

    names = _named(library)
    return tuple(past_value_of(lost, names) for lost in library.superseded(version) if lost.id == identity)


def _named(library: Library) -> dict[str, Wording]:
    """Return what to call the authors of records, by their ids."""
    from caoxian_desktop.core.sharing.wording import ME, as_it_is

    return {**{each: as_it_is(name) for each, name in author_names(library).items()}, library.stamper().author: ME}


def _as_one(library: Library, bundle: Bundle, doubles: Mapping[str, str]) -> Bundle:
    """Return a bundle in which reports that are doubles go by the ids they have here."""
    here = {report: library.owner(version) or report for report, version in doubles.items()}
    return replace(bundle, reports=tuple(replace(each, id=here.get(each.id, each.id)) for each in bundle.reports))


def _to_review(library: Library, bundle: Bundle, merged: Merged) -> tuple[ToReview, ...]:
    came = {note.id for report in bundle.reports for note in report.annotations}
    found = []
    for entry in library.reports():
        if entry.report in merged.reports:
            notes = shown_notes(library, entry.version)
            unsure = [n for n in (*notes.annotations, *notes.unplaced) if n.id in came and n.standing != "exact"]
            if unsure:
                found.append(ToReview(entry.version, entry.name, len(unsure)))
    return tuple(found)


def _bundle_of(library: Library, incoming: Incoming, name: str, onto: str | None) -> Bundle:
    """Return annotations in JSON as a bundle for the reports they speak of here."""
    newest = {entry.report: entry.version for entry in library.reports()}
    reports = []
    for identity, part in _by_report(library, incoming, onto, name).items():
        version = onto if onto is not None and library.owner(onto) == identity else newest[identity]
        reports.append(SharedReport(identity, _now(), (), _landed(library, version, part)))
    return Bundle(
        author="",
        made=_now(),
        program=__version__,
        author_name="、".join(sorted({each.author_name for each in incoming.annotations} - {""}))[:LONGEST],
        reports=tuple(reports),
        presets=_names(incoming),
        unreadable=incoming.unreadable,
    )


def _by_report(library: Library, incoming: Incoming, onto: str | None, name: str) -> dict[str, Incoming]:
    """Return the annotations under the reports they go to: our own to that of their text, all others to `onto`'s.

    Raises KnownError where nothing says which report that is, or notes on another report's text were to go there.
    """
    from caoxian_desktop.core.sharing.foreign import Incoming

    chosen = None if onto is None else library.owner(onto)
    parts: dict[str, Incoming] = {}
    for each in incoming.annotations:
        version = each.record.version if each.record is not None else each.selection.text
        report = library.owner(version) or chosen
        if report is None:
            raise refusals.which_report(name, incoming.report)
        parts.setdefault(report, Incoming()).annotations.append(each)
    return parts


def _landed(library: Library, version: str, incoming: Incoming) -> tuple[Annotation, ...]:
    from caoxian_desktop.core.sharing.landing import onto

    known = {record.id: record for record in library.annotations(version)}
    texts = [each.version for each in library.versions(version)]
    return onto(library.report(version), version, incoming, known, texts).records


def _names(incoming: Incoming) -> tuple[SharedPreset, ...]:
    """Return what the authors of annotations call themselves, each by the latest that says so."""
    said = {
        each.author: SharedPreset(AUTHORS, each.author, each.author_name, Stamp(each.modified, 0, each.author))
        for each in sorted(incoming.annotations, key=lambda each: (each.modified, each.id))
        if each.author_name
    }
    return tuple(said[author] for author in sorted(said))


def _now() -> int:
    return time.time_ns() // 1_000_000
