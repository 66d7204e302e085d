"""Handing a reader's work on and taking a colleague's in, with an open library: for the commands and the window alike.

All calls block, as the library's do.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from caoxian_desktop import __version__
from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.sharing import refusals
from caoxian_desktop.core.sharing.bundle import AUTHORS, Bundle, Contents, Merged, SharedPreset, SharedReport
from caoxian_desktop.core.ticket import NO_TICKET, Ticket

if TYPE_CHECKING:
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.annotations.notebook import Notebook
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.sharing.foreign import Incoming
    from caoxian_desktop.core.sharing.wording import Change

JSON, PACKAGE = "json", "cxb"
FORMS = (JSON, PACKAGE, "md", "csv", "xlsx", "docx")
"""The forms annotations are handed on in; the last four are for people to read."""


@dataclass(frozen=True, slots=True)
class Selected:
    """Which annotations go: `ids` of them, None for all; `questions` tells whether 疑问 are among them.

    `suggestions` makes of a DOCX the table of suggestions.
    """

    ids: frozenset[str] | None = None
    questions: bool = True
    suggestions: bool = False

    def of(self, annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
        """Return those that go."""
        from caoxian_desktop.core.annotations.category import Category

        return tuple(
            each
            for each in annotations
            if (self.ids is None or each.id in self.ids) and (self.questions or each.category is not Category.QUESTION)
        )


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


def author_names(library: Library) -> dict[str, str]:
    """Return what authors call themselves, by their UUIDs."""
    held = {author: library.preset(AUTHORS, author) for author in library.presets(AUTHORS)}
    return {author: name for author, name in held.items() if isinstance(name, str) and name}


def own_name(library: Library) -> str:
    """Return what the library's own author is called, '' for nothing yet."""
    return author_names(library).get(library.stamper().author, "")


def call_oneself(library: Library, name: str) -> None:
    """Let the library's own author be called by a name from now on."""
    name = " ".join(name.split())[:40]
    if name != own_name(library):
        library.put_preset(AUTHORS, library.stamper().author, name)


def shown_notes(library: Library, version: str) -> Notebook:
    """Return the annotations of a version's report as they stand in that text; they cannot be changed by it."""
    from caoxian_desktop.core.annotations.notebook import Notebook

    def refuse(_records: object) -> None:
        raise TypeError("these annotations are only shown")

    return Notebook(library.report(version), version, library.stamper(), library.annotations(version), refuse)


def hand_over(library: Library, contents: Contents, target: Path) -> Bundle:
    """Write a package (.cxb) of what is named and return what is in it.

    Raises KnownError where something of it was damaged, is too large, or the target cannot be written.
    """
    from caoxian_desktop.core.sharing.package import pack
    from caoxian_desktop.core.typesetting.writing import write_whole

    bundle = library.bundle(contents)
    write_whole(target, pack(bundle))
    return bundle


def export(
    library: Library,
    version: str,
    target: Path,
    form: str,
    selected: Selected | None = None,
    ticket: Ticket = NO_TICKET,
) -> int:
    """Write a report's annotations to a file in a form other than a package; return how many those are.

    Raises KnownError where the target cannot be written, Cancelled when given up.
    """
    chosen, notes = selected or Selected(), shown_notes(library, version)
    going = chosen.of((*notes.annotations, *notes.unplaced))
    names = author_names(library)
    if form == JSON:
        from caoxian_desktop.core.sharing.web_annotation import collection, to_bytes
        from caoxian_desktop.core.typesetting.writing import write_whole

        ids = {each.id for each in going}
        kept = [each for each in library.annotations(version) if each.id in ids]
        write_whole(target, to_bytes(collection(library.report(version).name, kept, names)))
    else:
        from caoxian_desktop.core.typesetting.annotations_export import Form, write_annotations
        from caoxian_desktop.core.typesetting.annotations_sheet import sheet_of

        sheet = sheet_of(library.report(version), going, names)
        write_annotations(sheet, target, Form(form), suggestions=chosen.suggestions, ticket=ticket)
    return len(going)


def receive(library: Library, file: Path, onto: str | None = None) -> Received:
    """Merge a colleague's package, or annotations in JSON, into the library, which is backed up before.

    `onto` is the version of the report that annotations of other programs speak of, and those of texts that are unknown
    here. Raises KnownError where the file is neither, cannot be believed, or does not say what it speaks of; nothing
    was changed then.
    """
    from caoxian_desktop.core.sharing.unpacking import is_package, load_package, unpack

    data = load_package(file)
    if is_package(data) or file.suffix.lower() == f".{PACKAGE}":
        bundle = unpack(data, file.name)
    else:
        bundle = _bundle_of(library, data, file.name, onto)
    return _merged(library, bundle, file.name)


def _merged(library: Library, bundle: Bundle, file: str) -> Received:
    from caoxian_desktop.core.sharing.wording import change_of, subjects_of

    backup = library.back_up_now("import")
    merged = library.merge(bundle)
    names = {**author_names(library), library.stamper().author: "我"}
    subjects = subjects_of(bundle)
    return Received(
        file=file,
        who=bundle.author_name or names.get(bundle.author, ""),
        merged=merged,
        changes=tuple(change_of(conflict, names, subjects) for conflict in merged.conflicts),
        unreadable=bundle.unreadable,
        review=_to_review(library, bundle, merged),
        backup=backup,
    )


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


def _bundle_of(library: Library, data: bytes, name: str, onto: str | None) -> Bundle:
    """Return annotations in JSON as a bundle for the reports they speak of here."""
    from caoxian_desktop.core.sharing.foreign import read

    incoming = read(data, name)
    newest = {entry.report: entry.version for entry in library.reports()}
    reports = []
    for identity, part in _by_report(library, incoming, onto, name).items():
        version = onto if onto is not None and library.owner(onto) == identity else newest[identity]
        reports.append(SharedReport(identity, _now(), (), _landed(library, version, part)))
    return Bundle(
        author="",
        made=_now(),
        program=__version__,
        author_name="、".join(sorted({each.author_name for each in incoming.annotations} - {""}))[:40],
        reports=tuple(reports),
        presets=_names(incoming),
        unreadable=incoming.unreadable,
    )


def _by_report(library: Library, incoming: Incoming, onto: str | None, name: str) -> dict[str, Incoming]:
    """Return the annotations under the reports they go to: our own to that of their text, all others to `onto`'s.

    Raises KnownError where nothing says which report that is, or notes on another report's text were to go there.
    """
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
