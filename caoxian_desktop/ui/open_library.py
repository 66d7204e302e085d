"""The library as the window uses it: opened when first asked for, touched on the storage lane only."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from caoxian_desktop.core import places
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.jobs import Job, Jobs, Lane

if TYPE_CHECKING:  # loaded on the storage lane: the first paint need not wait
    from pathlib import Path

    from caoxian_desktop.core.annotations.notebook import Keep, Notebook
    from caoxian_desktop.core.corrections.correction import Correction
    from caoxian_desktop.core.library import Library, Safekeeping
    from caoxian_desktop.core.records.clock import Stamper
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.core.ticket import Ticket

Answer = TypeVar("Answer")


class OpenReport(NamedTuple):
    """The report on the screen: `version` is its id in the library, `offset` the code point to show at the top.

    `corrected` tells whether anything of it had been set right when it was opened.
    """

    version: str
    report: Report
    example: bool = False
    offset: int = 0
    corrected: bool = False


class Work(NamedTuple):
    """A person's work on a version: its notes, what is kept of its corrections, and what stamps more of it."""

    notebook: Notebook
    corrections: tuple[Correction, ...]
    as_read: Report
    stamper: Stamper


class OpenLibrary:
    """One library. `ask` and `close` are for the UI thread, all else is for work on the storage lane.

    `said_at_opening` tells whether somebody was told what had to be done when it was opened.
    """

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._library: Library | None = None
        self.said_at_opening = False

    def ask(
        self, ask: Callable[[Library], Answer], done: Callable[[Answer], None], failed: Callable[[KnownError], None]
    ) -> Job:
        """Run something with the library on the storage lane, in its turn."""
        return self._jobs.run(Lane.STORAGE, lambda _: ask(self.opened()), done, failed)

    def ask_long(
        self,
        ask: Callable[[Library, Ticket], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[KnownError], None],
    ) -> Job:
        """Run something that takes long and can be given up, as `ask` does."""
        return self._jobs.run(Lane.STORAGE, lambda ticket: ask(self.opened(), ticket), done, failed)

    def close(self, version: str, offset: int, failed: Callable[[KnownError], None]) -> None:
        """Close the library after everything that was asked before; keep where a version was read, '' for none."""

        def work() -> None:
            if self._library is not None:
                if version:
                    self._library.put_position(version, offset)
                self._library.close()
                self._library = None

        self._jobs.run(Lane.STORAGE, lambda _: work(), lambda _: None, failed)

    def ask_safekeeping(self, done: Callable[[Safekeeping], None], failed: Callable[[KnownError], None]) -> Job:
        """Bring the backups, also those of a library that is too damaged to be opened."""
        return self._jobs.run(Lane.STORAGE, lambda _: self._safekeeping(), done, failed)

    def _safekeeping(self) -> Safekeeping:
        from caoxian_desktop.core.library import DAMAGED, Library
        from caoxian_desktop.core.report.problem import KnownError

        try:
            return self.opened().safekeeping
        except KnownError as fault:
            if fault.code not in DAMAGED:
                raise
            return Library.safekeeping_of(places.library_dir())

    def restore(self, file: Path, done: Callable[[object], None], failed: Callable[[KnownError], None]) -> Job:
        """Let a backup take the library's place, after everything that was asked before; then it is opened anew."""
        return self._jobs.run(Lane.STORAGE, lambda _: self._restore(file), done, failed)

    def _restore(self, file: Path) -> None:
        safekeeping, library, self._library = self._safekeeping(), self._library, None
        if library is None:
            safekeeping.restore(file)
            return
        try:
            library.restore_from(file)
        finally:
            library.close()

    def opened(self) -> Library:
        """Return the library, which is opened for it the first time."""
        if self._library is None:
            from caoxian_desktop.core.library import Library

            self._library = Library.open(places.library_dir())
        return self._library

    def load(self, version: str) -> OpenReport:
        """Return a version as it is shown."""
        library = self.opened()
        report = library.report(version)
        example = report.source.name == places.bundled_report().name
        return OpenReport(version, report, example, _place(library, version, report), library.is_corrected(version))

    def first(self, file: Path | None) -> OpenReport:
        """Return what a start shows: `file`, without one the report open last, or on the first start the example."""
        library = self.opened()
        if file is not None:
            return self.load(library.import_file(file))
        return self.load(library.last_opened() or library.import_file(places.bundled_report()))


def _place(library: Library, version: str, report: Report) -> int:
    """Return where a version is shown: where it was read, or where the report was in another version."""
    before = library.read_before(version)
    offset = library.position(before or version)
    if before is None or not offset:
        return offset
    from caoxian_desktop.core.anchoring.reading_place import carried_offset

    return carried_offset(library.report(before), offset, report)


def still_there(version: str, library: Library) -> str:
    """Return a version that was met before. Raises KnownError where it is gone for good by now."""
    if not library.versions(version):
        from caoxian_desktop.core.report.problem import KnownError

        zh, en = "这份报告已从报告库中彻底删除。", "this report was removed from the library for good."
        raise KnownError("library.report_gone", library.path.name, zh, en)
    return version


def work_on(opened: OpenReport, keep: Keep, library: Library) -> Work:
    """Return a person's work on a report that was just opened; `keep` is called, on the UI thread, for notes.

    The notes are put in their places here: of a hundred thousand that is no work for the UI thread.
    """
    from caoxian_desktop.core.annotations.notebook import Notebook

    version, stamper = opened.version, library.stamper()
    notebook = Notebook(opened.report, version, stamper, library.annotations(version), keep)
    if not opened.corrected:
        return Work(notebook, (), opened.report, stamper)
    import caoxian_desktop.core.corrections.sheet  # noqa: F401 - here, where nobody waits for it: 0.1 s

    corrections, as_read = library.corrections(version), library.report_as_read(version)
    return Work(notebook, corrections, as_read, stamper)
