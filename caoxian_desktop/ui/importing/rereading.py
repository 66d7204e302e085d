"""Reports of the library read again from the files they came from, because this program reads them better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.core.report.source import SourceFormat
from caoxian_desktop.ui.jobs import Job, Jobs, Lane

if TYPE_CHECKING:  # loaded when something is read again
    from caoxian_desktop.core.library import Library, SourceFile
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.core.report.report import Report
    from caoxian_desktop.core.ticket import Ticket
    from caoxian_desktop.ui.session import Session


@dataclass(slots=True)
class Reread:
    """What became of versions so far: each with the version that holds what is read now, and the refusals."""

    read: dict[str, str] = field(default_factory=dict)
    refused: list[KnownError] = field(default_factory=list)
    cancelled: bool = False


class Rereading(QObject):
    """One reading-again of several versions, one after the other: the library gives a file, the pool reads it.

    Facts: `progressed` (done, total, the file's name), `ended` (Reread). What was read when it is cancelled stays.
    """

    progressed = Signal(int, int, str)
    ended = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._waiting: list[str] = []
        self._total = 0
        self._job: Job | None = None
        self.reread = Reread()

    def start(self, versions: Sequence[str]) -> None:
        """Read these versions again."""
        self._waiting, self._total = list(versions), len(versions)
        self._next()

    def cancel(self) -> None:
        """Read no more."""
        self.reread.cancelled = True
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        if self._jobs.closed:
            return
        if not self._waiting:
            self.ended.emit(self.reread)
            return
        version = self._waiting.pop(0)
        self._session.ask_library(partial(_held, version), partial(self._on_held, version), self._on_refused)

    def _on_held(self, version: str, held: tuple[str, SourceFile]) -> None:
        if self._jobs.closed:
            return
        if self.reread.cancelled:
            self._next()
            return
        name, file = held
        self.progressed.emit(self._total - len(self._waiting) - 1, self._total, file.name)
        read = partial(_read, name, file)
        self._job = self._jobs.run(Lane.POOL, read, partial(self._on_read, version), self._on_refused)
        self._job.ended.connect(self._on_read_ended)

    def _on_read_ended(self) -> None:
        job, self._job = self._job, None
        if job is not None and job.cancelled:
            self._next()

    def _on_read(self, version: str, report: Report) -> None:
        if not self._jobs.closed:
            keep = partial(_keep, version, report)
            self._session.ask_library(keep, partial(self._on_kept, version), self._on_refused)

    def _on_kept(self, version: str, now: str) -> None:
        self.reread.read[version] = now
        self._next()

    def _on_refused(self, error: KnownError) -> None:
        self.reread.refused.append(error)
        self._next()


def _held(version: str, library: Library) -> tuple[str, SourceFile]:
    """Return what a version is called, and the file it was read from first."""
    return library.report_as_read(version).name, library.sources(version)[0]


def _keep(version: str, report: Report, library: Library) -> str:
    return library.read_again(version, report)


def _read(name: str, file: SourceFile, ticket: Ticket) -> Report:
    """Read a file on the pool's lane; of a table with several reports the one that was called the same."""
    from caoxian_desktop.core.importing.isolation.apart import read_apart, read_text_apart

    if file.format == SourceFormat.CLIPBOARD:
        return read_text_apart(file.data.decode("utf-8", "surrogatepass"), file.name, ticket).report
    first = read_apart(file.data, file.name, ticket=ticket)
    parts = (read_apart(file.data, file.name, part, ticket).report for part in range(2, first.parts + 1))
    same = (report for report in (first.report, *parts) if report.name == name)
    return first.report if first.parts == 1 else next(same, first.report)
