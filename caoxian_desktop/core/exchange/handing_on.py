"""A reader's annotations to a file: a package for a colleague, JSON-LD for other programs, or a form for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from caoxian_desktop.core.exchange.forms import JSON
from caoxian_desktop.core.exchange.names import author_names
from caoxian_desktop.core.ticket import NO_TICKET, Ticket

if TYPE_CHECKING:
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.annotations.notebook import Notebook
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.report.report import Report
    from caoxian_desktop.core.sharing.bundle import Bundle, Contents


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
    bundle = library.bundle(contents)
    write_package(bundle, target)
    return bundle


def write_package(bundle: Bundle, target: Path) -> None:
    """Write a bundle as a package, without the library. Raises as `hand_over` does."""
    from caoxian_desktop.core.sharing.package import pack
    from caoxian_desktop.core.typesetting.writing import write_whole

    write_whole(target, pack(bundle))


@dataclass(frozen=True, slots=True)
class Gathered:
    """A report's annotations taken from the library, to be written without it; `count` is how many they are."""

    count: int
    write: Callable[[Path, Ticket], None]


def gather(library: Library, version: str, form: str, selected: Selected | None = None) -> Gathered:
    """Return a report's annotations for a form other than a package; writing raises KnownError and Cancelled."""
    chosen, notes = selected or Selected(), shown_notes(library, version)
    going = chosen.of((*notes.annotations, *notes.unplaced))
    report, names = library.report(version), author_names(library)
    if form == JSON:
        ids = {each.id for each in going}
        kept = [each for each in library.annotations(version) if each.id in ids]
        return Gathered(len(going), partial(_write_json, report.name, kept, names))
    return Gathered(len(going), partial(_write_sheet, report, going, names, form, chosen.suggestions))


def export(library: Library, version: str, target: Path, form: str, selected: Selected | None = None) -> int:
    """Write a report's annotations to a file and return how many they are. Raises as `gather` says."""
    gathered = gather(library, version, form, selected)
    gathered.write(target, NO_TICKET)
    return gathered.count


def _write_json(
    name: str, annotations: Sequence[Annotation], names: Mapping[str, str], target: Path, _ticket: Ticket
) -> None:
    from caoxian_desktop.core.sharing.web_annotation import collection, to_bytes
    from caoxian_desktop.core.typesetting.writing import write_whole

    write_whole(target, to_bytes(collection(name, annotations, names)))


def _write_sheet(
    report: Report,
    annotations: Sequence[Annotation],
    names: Mapping[str, str],
    form: str,
    suggestions: bool,
    target: Path,
    ticket: Ticket,
) -> None:
    from caoxian_desktop.core.briefing.annotations_sheet import sheet_of
    from caoxian_desktop.core.typesetting.annotations_export import Form, write_annotations

    write_annotations(sheet_of(report, annotations, names), target, Form(form), suggestions=suggestions, ticket=ticket)
