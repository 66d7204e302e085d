"""A reader's work as values, outside any library: what a package holds, and what merging it came to.

Whoever makes a bundle chooses what goes in. It says nothing of trash, stars, tags of reports or reading places: these
are a reader's own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # what a bundle carries is loaded by whoever fills it
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.corrections.correction import Correction
    from caoxian_desktop.core.records.clock import Stamp

AUTHORS = "author"
"""The kind of preset that gives an author's name: the preset's name is the UUID, its value what they call themselves.

As presets they are kept and merged like all others, so that everybody's name travels on with their notes.
"""


@dataclass(frozen=True, slots=True)
class SharedSource:
    """A file a version was read from, its bytes as they came; name (without folders) and format as in `SourceFile`."""

    name: str
    format: str
    sha256: str
    data: bytes


@dataclass(frozen=True, slots=True)
class SharedVersion:
    """A text of a report and what was read from it.

    `id` is that of the text (`report.source.version_id`), `form` the JSON of the reading without its text, as it is
    kept, `created` milliseconds since 1970 (UTC), `importer` the program that read it. `sources` are empty where files
    were not to be handed on. `chosen` is when a person last went back to it, in milliseconds, 0 for never.
    """

    id: str
    text: str
    form: str
    created: int
    importer: str
    sources: tuple[SharedSource, ...] = ()
    chosen: int = 0


@dataclass(frozen=True, slots=True)
class SharedReport:
    """A report with its versions, the newest last, and what was written about it, deleted records too.

    `id` is the report's UUID in the library it comes from, `created` milliseconds. A record may have been described in
    a text that is none of `versions`.
    """

    id: str
    created: int
    versions: tuple[SharedVersion, ...]
    annotations: tuple[Annotation, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedPreset:
    """A named JSON value with the one stamp it has."""

    kind: str
    name: str
    value: Any
    stamp: Stamp


@dataclass(frozen=True, slots=True, order=True)
class Superseded:
    """A value that lost against a later one: of which field of which record, when and by whom it was set.

    `kind` is annotations, corrections, terms or presets (whose `id` is kind/name), `value` its canonical JSON text.
    """

    kind: str
    id: str
    field: str
    stamp: Stamp
    value: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """What one reader hands on.

    `author` is their UUID, `author_name` what they call themselves ('' for nothing), `made` milliseconds since 1970,
    `program` the version of the program that made it. `unreadable` counts records of a package that this program does
    not understand and left out.
    """

    author: str
    made: int
    program: str
    author_name: str = ""
    reports: tuple[SharedReport, ...] = ()
    terms: tuple[Any, ...] = ()
    presets: tuple[SharedPreset, ...] = ()
    superseded: tuple[Superseded, ...] = ()
    unreadable: int = 0

    @property
    def size(self) -> int:
        """How many texts, records and presets there are."""
        of_reports = sum(len(each.versions) + len(each.annotations) + len(each.corrections) for each in self.reports)
        return of_reports + len(self.terms) + len(self.presets)


@dataclass(frozen=True, slots=True)
class Contents:
    """What of a library goes into a bundle.

    `reports` are the UUIDs of reports (of any of their versions too). `annotations` are the ids of those that go in,
    None for all, deleted ones too: a deletion is news to a colleague who has the note.
    """

    reports: tuple[str, ...]
    annotations: frozenset[str] | None = None
    sources: bool = True
    corrections: bool = True
    terms: bool = True
    presets: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that two copies of one record held different values of: the later stays, the earlier is superseded.

    Values are JSON. `taken` tells that the later value came with the bundle; else this library's own stayed. `report`
    is the UUID of the report the record belongs to here, None for terms and presets.
    """

    kind: str
    id: str
    field: str
    older: Any
    older_stamp: Stamp
    newer: Any
    newer_stamp: Stamp
    taken: bool
    report: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many things of one kind were new, changed here, or known as they came."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging a bundle came to.

    `tallies` by kind: reports, versions, annotations, corrections, terms, presets. `reports` are the UUIDs, here, of
    the reports the bundle speaks of, in its order; `joined` how many reports of this library became one with another.
    """

    tallies: dict[str, Tally] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()
    reports: tuple[str, ...] = ()
    joined: int = 0

    @property
    def changed_anything(self) -> bool:
        """Whether the library is not as it was before."""
        return self.joined > 0 or any(tally.new or tally.changed for tally in self.tallies.values())
