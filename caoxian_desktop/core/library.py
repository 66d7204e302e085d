"""The one door to what is kept: reports with their files, annotations, corrections, presets, reading places.

It delegates to `core.store` and `core.importing`; it computes nothing. All calls block. They may come from any
thread, one at a time.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from caoxian_desktop.core.store import faults
from caoxian_desktop.core.store.database import Database, open_database
from caoxian_desktop.core.store.presets import PlaceTable, PresetTable
from caoxian_desktop.core.store.reports import ReportTable

if TYPE_CHECKING:  # notes and the library's list come when they are asked for: the report is what a start waits for
    from caoxian_desktop.core.analysis import Analysis
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.corrections.correction import Correction
    from caoxian_desktop.core.glossary.own_terms import OwnTerm
    from caoxian_desktop.core.records.clock import Stamper
    from caoxian_desktop.core.report.problem import Problem
    from caoxian_desktop.core.report.report import Report
    from caoxian_desktop.core.sampling.draw import Draw
    from caoxian_desktop.core.search.hits import Cursor, Page
    from caoxian_desktop.core.search.query import Query
    from caoxian_desktop.core.sharing.bundle import Bundle, Contents, Merged, Superseded
    from caoxian_desktop.core.store.annotations import AnnotationTable
    from caoxian_desktop.core.store.backup import Copying
    from caoxian_desktop.core.store.backups import Backup
    from caoxian_desktop.core.store.corrections import CorrectionTable
    from caoxian_desktop.core.store.draws import DrawTable
    from caoxian_desktop.core.store.entries import Arrival, ReportEntry, SourceFile, VersionEntry
    from caoxian_desktop.core.store.index import SearchIndex
    from caoxian_desktop.core.store.indexing import Indexing
    from caoxian_desktop.core.store.restoring import OpeningNotice
    from caoxian_desktop.core.store.safekeeping import Checked, Safekeeping
    from caoxian_desktop.core.store.shelf import Shelf
    from caoxian_desktop.core.store.terms import TermTable

__all__ = [
    "DAMAGED",
    "FILE",
    "Arrival",
    "Backup",
    "Checked",
    "Copying",
    "Library",
    "ReportEntry",
    "Safekeeping",
    "SearchIndex",
    "SourceFile",
    "VersionEntry",
]  # for the types of others: nobody else may name the store

FILE = "library.db"
"""The library's file in its folder."""

DAMAGED = frozenset({faults.DAMAGED_FILE, faults.NO_LIBRARY})
"""Codes of a file that cannot be opened though its backups may be: one may be chosen to take its place."""


class Library:
    """An open library. What cannot be kept raises KnownError, and nothing of it is kept then."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._reports = ReportTable(database)
        self._presets = PresetTable(database)
        self._places = PlaceTable(database)

    @cached_property
    def _annotations(self) -> AnnotationTable:
        from caoxian_desktop.core.store.annotations import AnnotationTable

        return AnnotationTable(self._database)

    @cached_property
    def _corrections(self) -> CorrectionTable:
        from caoxian_desktop.core.store.corrections import CorrectionTable

        return CorrectionTable(self._database)

    @cached_property
    def _shelf(self) -> Shelf:
        from caoxian_desktop.core.store.shelf import Shelf

        return Shelf(self._database)

    @cached_property
    def _terms(self) -> TermTable:
        from caoxian_desktop.core.store.terms import TermTable

        return TermTable(self._database)

    @cached_property
    def _draws(self) -> DrawTable:
        from caoxian_desktop.core.store.draws import DrawTable

        return DrawTable(self._presets)

    @cached_property
    def safekeeping(self) -> Safekeeping:
        """The backups of this library."""
        from caoxian_desktop.core.store.safekeeping import Safekeeping

        return Safekeeping(self.path, self._database)

    @classmethod
    def safekeeping_of(cls, folder: Path) -> Safekeeping:
        """Return the backups of a library that cannot be opened because it is damaged."""
        from caoxian_desktop.core.store.safekeeping import Safekeeping

        return Safekeeping(folder / FILE, None)

    @cached_property
    def _stamper(self) -> Stamper:
        from caoxian_desktop.core.store import facts

        return facts.stamper(self._database)

    @classmethod
    def open(cls, folder: Path) -> Library:
        """Open the library in a folder, making both as needed.

        A damaged library is restored from its newest good backup: see `opening_notices`. Raises KnownError where the
        folder cannot be written or is on a network share, another running program holds the library, the file is no
        library, is damaged and there is no good backup, or was made by a newer program.
        """
        return cls(open_database(folder / FILE))

    def close(self) -> None:
        """Let go of the library; closing twice is allowed. A backup that is still being copied is given up."""
        if "safekeeping" in self.__dict__:
            self.safekeeping.give_up()
        if "index" in self.__dict__:
            self.index.close()
        self._database.close()

    @property
    def opening_notices(self) -> tuple[OpeningNotice, ...]:
        """What had to be done before the library could be opened: a backup restored, a stray file put away."""
        return self._database.notices

    @property
    def synchronised_by(self) -> str:
        """The cloud service in whose folder the library stands, which may damage it; '' for none."""
        from caoxian_desktop.core.store.location import synchronised_by

        return synchronised_by(self.path.parent.absolute(), os.environ)

    def restore_from(self, file: Path) -> None:
        """Back up what is here, close, and let a checked file take the library's place; open it anew after that."""
        if "index" in self.__dict__:
            self.index.close()  # it is thrown away
        self.safekeeping.restore(file)

    def back_up_now(self, reason: str) -> Path:
        """Make a backup at once and return it; `reason` is one of `backup.Reason` (import)."""
        from caoxian_desktop.core.store.backup import Reason

        return self.safekeeping.now(Reason(reason))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The library's file."""
        return self._database.path

    def reports(self) -> tuple[ReportEntry, ...]:
        """Return all reports that are not in the trash, the last opened first."""
        return self._shelf.entries()

    def recent(self, count: int) -> tuple[ReportEntry, ...]:
        """Return the reports opened last, at most `count`, the last first."""
        return self._shelf.recent(count)

    def trash(self) -> tuple[ReportEntry, ...]:
        """Return the reports in the trash, the last deleted first."""
        return self._shelf.trash()

    def in_trash(self, version: str) -> bool:
        """Tell whether a version's report lies in the trash."""
        return self._shelf.in_trash(version)

    def star(self, report: str, *, on: bool) -> None:
        """Star a report, by its UUID, or take its star away. Raises KeyError for an unknown report."""
        self._shelf.star(report, on=on)

    def tag(self, report: str, tags: Iterable[str]) -> None:
        """Let a report, by its UUID, bear just these tags. Raises KeyError for an unknown report."""
        self._shelf.tag(report, tags)

    def delete(self, reports: Iterable[str]) -> None:
        """Put reports, by their UUIDs, into the trash. Raises KeyError for an unknown one; nothing is done then."""
        self._shelf.delete(reports)

    def restore(self, reports: Iterable[str]) -> None:
        """Take reports, by their UUIDs, out of the trash. Raises as `delete` does."""
        self._shelf.restore(reports)

    def purge(self, reports: Iterable[str]) -> None:
        """Remove reports, by their UUIDs, for good, with all that was written about them. Raises as `delete` does."""
        self._shelf.purge(reports)

    def import_file(self, path: Path) -> str:
        """Read a file, keep it and the report it gives; return the version's UUID, a known one for a known text.

        The file is read in a process of its own. Raises KnownError where it cannot be read or is no report; the
        library is unchanged then.
        """
        return self.take_in_file(path).version

    def take_in_file(self, path: Path) -> Arrival:
        """Read a file as `import_file` does; tell also whether its text was known, and lay in the trash."""
        from caoxian_desktop.core.importing.isolation.apart import read_apart  # late: opening a library reads no file
        from caoxian_desktop.core.importing.loading import load

        data = load(path)  # once, so that the bytes kept are the bytes understood
        return self.take_in(read_apart(data, path.name).report, data)

    def import_text(self, text: str, name: str) -> str:
        """Keep a report from pasted text; return the version's UUID, a known one for a known text."""
        from caoxian_desktop.core.importing.isolation.apart import (
            read_text_apart,  # late: opening a library reads no file
        )

        return self.add_report(read_text_apart(text, name).report, text.encode("utf-8", "surrogatepass"))

    def add_report(self, report: Report, data: bytes, corrections: Iterable[Correction] = ()) -> str:
        """Keep a report with the bytes it was read from and what was set right in it before; return its version's UUID.

        A text that is known keeps its version, which gains the file and these corrections, and is out of the trash.
        """
        return self.take_in(report, data, corrections).version

    def take_in(self, report: Report, data: bytes, corrections: Iterable[Correction] = ()) -> Arrival:
        """Keep a report as `add_report` does; tell also whether its text was known, and lay in the trash."""
        from caoxian_desktop.core.importing.revision import IMPORTER

        return self._reports.take_in(report, data, IMPORTER, tuple(corrections))

    def replace(self, version: str, report: Report, data: bytes, corrections: Iterable[Correction] = ()) -> str:
        """Keep another text, with its file, as the newest version of a report (征求意见稿 -> 定稿); return its version.

        What was written about any version stays with the report. A text that is another report's makes the two one.
        Raises KeyError for an unknown version.
        """
        from caoxian_desktop.core.importing.revision import IMPORTER

        return self._reports.replace(version, report, data, IMPORTER, tuple(corrections))

    def make_newest(self, version: str) -> None:
        """Go back to a version: it is the one of its report that is listed. Raises KeyError for an unknown one."""
        self._reports.make_newest(version)

    def known(self, report: Report) -> str | None:
        """Return the version that has a report's text, None if the library has none."""
        return self._reports.known(report)

    def read_again(self, version: str, report: Report) -> str:
        """Keep what one of a version's files gives now; return the version that holds it.

        Another text is a new version of the same report; the old version stays, and what was written about any stays
        with the report. The same text stays one version. Raises KeyError for an unknown version, or a report that was
        read from none of its files.
        """
        from caoxian_desktop.core.importing.revision import IMPORTER

        return self._reports.read_again(version, report, IMPORTER)

    def importer_outdated(self, version: str) -> bool:
        """Tell whether this program reads files otherwise than the one that read a version."""
        from caoxian_desktop.core.store.entries import is_outdated

        return is_outdated(self._reports.importer(version))

    def versions(self, version: str) -> tuple[VersionEntry, ...]:
        """Return all versions of the report that a version belongs to, the newest first."""
        return self._reports.versions(version)

    def owner(self, version: str) -> str | None:
        """Return the UUID of the report that a text is of, or has notes described in it; None for neither."""
        return self._reports.owner(version)

    def report(self, version: str) -> Report:
        """Return the report of a version with its title block and headings as they were set right.

        Raises KeyError for an unknown version, KnownError where what is kept was damaged.
        """
        restructured = self._reports.is_restructured(version)
        return self._corrections.report(version) if restructured else self._reports.get(version)

    def report_as_read(self, version: str) -> Report:
        """Return the report of a version as the machine read it. Raises as `report` does."""
        return self._reports.get(version)

    def corrections(self, version: str) -> tuple[Correction, ...]:
        """Return the corrections of a version's report as they hold for its text; a damaged one is among `problems`.

        Those made in its other texts bear ids of this text, and are kept under them once a person changes them.
        Deleted ones of this text are there too. Raises as `report` does.
        """
        return self._corrections.for_version(version)[0]

    def keep_corrections(self, records: Iterable[Correction], report: str | None = None) -> None:
        """Keep corrections in one transaction, each merged with what is kept of it.

        `report` is the UUID of the one that owns those whose text is unknown here.
        """
        self._corrections.keep(records, report)

    def is_corrected(self, version: str) -> bool:
        """Tell whether anything of a version's report was set right."""
        return self._reports.is_corrected(version)

    def reading(self, version: str) -> tuple[Report, tuple[Correction, ...]]:
        """Return the report of a version with its corrections, and all of these, deleted ones too.

        Its figures are analysed without the library: `analysis.analyse`, then `corrections.figures.corrected_analysis`.
        Raises as `report` does.
        """
        report = self.report(version)
        return report, self.corrections(version) if self.is_corrected(version) else ()

    def analysis(self, version: str) -> Analysis:
        """Return the figures of a version's report with what was set right in them. Raises as `report` does."""
        from caoxian_desktop.core.analysis import analyse
        from caoxian_desktop.core.corrections.figures import corrected_analysis

        report, corrections = self.reading(version)
        return corrected_analysis(analyse(report), corrections)

    def siblings(self, version: str) -> tuple[ReportEntry, ...]:
        """Return the other reports of the same place by their plan years, one a year, as their title blocks now say."""
        return self._shelf.siblings(version)

    def bundle(self, contents: Contents) -> Bundle:
        """Return what a reader hands on. Raises KeyError for an unknown report, KnownError for what was damaged."""
        from caoxian_desktop.core.store.bundling import bundle

        author = self.stamper().author
        with self._database.reading() as connection:
            return bundle(connection, contents, author)

    def merge(self, bundle: Bundle) -> Merged:
        """Merge what a colleague handed on, all or nothing of it; return what that came to.

        Of each field the later stamp wins, and the earlier value is kept, see `superseded`. Reports with a text or a
        record in common become one, under the smallest of their UUIDs. Raises ValueError for a bundle that does not
        hold what it says.
        """
        from caoxian_desktop.core.store.merging import merge, read_of

        stamper, read = self.stamper(), read_of(bundle)
        with self._database.transaction() as connection:
            merged, latest = merge(connection, bundle, read)
        stamper.observe(latest)
        return merged

    def superseded(self, version: str) -> tuple[Superseded, ...]:
        """Return the values that lost against later ones in a report's notes and corrections, the latest first."""
        from caoxian_desktop.core.store import superseded, versions

        with self._database.reading() as connection:
            return superseded.of_report(connection, versions.owner_of(connection, version))

    def sources(self, version: str) -> tuple[SourceFile, ...]:
        """Return the files a version was read from, as they came. Raises KnownError where one was damaged."""
        return self._reports.sources(version)

    def annotations(self, version: str) -> tuple[Annotation, ...]:
        """Return all annotations of a version's report, deleted ones too; a damaged one is among `problems` instead.

        Those that were made in another of its texts tell so by their `version`.
        """
        return self._annotations.of(version)[0]

    def problems(self, version: str) -> tuple[Problem, ...]:
        """Return what could not be read of a report's notes and corrections, a version's draws, and own terms."""
        of_version = (table.of(version)[1] for table in (self._annotations, self._corrections, self._draws))
        return (*chain.from_iterable(of_version), *self._terms.all()[1])

    def keep(self, records: Iterable[Annotation], report: str | None = None) -> None:
        """Keep annotations in one transaction, each merged with what is kept of it.

        `report` is the UUID of the one that owns those whose text is unknown here.
        """
        self._annotations.keep(records, report)

    def stamper(self) -> Stamper:
        """Return the one stamper of this library, for every notebook opened from it."""
        return self._stamper

    def last_opened(self) -> str | None:
        """Return the version that was opened last, of those whose reports are not in the trash."""
        return self._places.last_opened()

    def opened(self, version: str) -> None:
        """Note that a version was opened now."""
        self._places.opened(version)

    def position(self, version: str) -> int:
        """Return the code point where a version was being read."""
        return self._places.offset(version)

    def put_position(self, version: str, offset: int) -> None:
        """Note where an opened version is being read."""
        self._places.put(version, offset)

    def presets(self, kind: str) -> tuple[str, ...]:
        """Return the names of the presets of a kind."""
        return self._presets.names(kind)

    def preset(self, kind: str, name: str) -> Any:
        """Return a preset's JSON value, None if there is none."""
        return self._presets.get(kind, name)

    def own_terms(self) -> tuple[OwnTerm, ...]:
        """Return the entries of the reader's own glossary, deleted ones too; unreadable ones are among `problems`."""
        return self._terms.all()[0]

    def keep_terms(self, records: Iterable[OwnTerm]) -> None:
        """Keep entries of the reader's own glossary in one transaction, each merged with what is kept of it."""
        self._terms.keep(records)

    def draws(self, version: str) -> tuple[Draw, ...]:
        """Return what was drawn from a version's figures for 抽查, with the verdicts; unreadable ones left out."""
        return self._draws.of(version)[0]

    def keep_draw(self, version: str, draw: Draw) -> None:
        """Keep a draw in place of the same one with other verdicts."""
        self._draws.put(version, draw)

    def put_preset(self, kind: str, name: str, value: Any) -> None:
        """Keep a JSON value as a named preset."""
        self._presets.put(kind, name, value, self.stamper().stamp())

    def remove_preset(self, kind: str, name: str) -> None:
        """Forget a preset."""
        self._presets.remove(kind, name, self.stamper().stamp())

    @cached_property
    def index(self) -> SearchIndex:
        """The index of everything that can be found, opened beside the library when it is first asked for.

        Its `search` may be called from any thread while the library works. Raises KnownError for a disk at fault.
        """
        from caoxian_desktop.core.store.index import SearchIndex

        return SearchIndex(self.path.parent)

    @cached_property
    def _indexing(self) -> Indexing:
        from caoxian_desktop.core.store.indexing import Indexing

        return Indexing(self._database, self.index, self)

    def index_step(self, seconds: float = 0.02) -> int:
        """Bring the index nearer to the library for about so long; return how many steps may be left, 0 for none.

        How many things are still to be put in is then `index.pending`; the last steps only tidy up. Raises KnownError
        where the disk is full or at fault; nothing but the index is behind then.
        """
        return self._indexing.step(seconds)

    def search(self, query: Query, after: Cursor | None = None, limit: int = 50) -> Page:
        """Return the next page of hits in what the index holds; `index_step` brings it up to date."""
        return self.index.search(query, after, limit)
