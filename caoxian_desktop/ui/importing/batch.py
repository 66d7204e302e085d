"""Many files and folders taken into the library at once: read off the UI thread, kept one by one, counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import Ticket
from caoxian_desktop.ui.jobs import Job, Jobs, Lane

if TYPE_CHECKING:  # loaded when files come in
    from caoxian_desktop.core.importing.many import Outcome
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.report.report import Report
    from caoxian_desktop.ui.session import Session


@dataclass(slots=True)
class Tally:
    """What became of the files so far: versions new in the library, versions known before, and the refusals."""

    added: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    refused: list[KnownError] = field(default_factory=list)
    cancelled: bool = False


class Batch(QObject):
    """One taking-in of many files. Nobody looks them over one by one: what is doubtful stands in 读入情况 of each.

    Facts: `progressed` (done, total, the file's name), `kept` (another report is in the library), `ended` (Tally) once
    all is kept. What was read when it is cancelled is kept.
    """

    progressed = Signal(int, int, str)
    kept = Signal()
    ended = Signal(object)
    _read = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._tally = Tally()
        self._job: Job | None = None
        self._read.connect(self.on_read)

    def start(self, paths: Sequence[Path]) -> None:
        """Take in files, and folders with all below them."""
        self._job = self._jobs.run(Lane.POOL, partial(self._work, tuple(paths)), self._on_found, self._on_failed)
        self._job.progressed.connect(self.progressed)
        self._job.ended.connect(self.on_read_all)

    def cancel(self) -> None:
        """Read no more files."""
        if self._job is not None:
            self._tally.cancelled = True
            self._job.cancel()

    def _work(self, paths: tuple[Path, ...], ticket: Ticket) -> tuple[KnownError, ...]:
        """Read on the pool's lane; return what could not be looked into. Reports come by a signal."""
        from caoxian_desktop.core.importing.many import files_in, read_many

        found = files_in(paths)
        for outcome in read_many(found.files, ticket):
            self._read.emit(outcome)
        return found.refused

    def on_read(self, outcome: Outcome) -> None:
        """Keep a report that was read, or note why it was not."""
        if self._jobs.closed:
            return
        if outcome.report is None:
            self._tally.refused += [outcome.error] if outcome.error is not None else []
        else:
            self._session.ask_library(
                partial(_keep, report=outcome.report, data=outcome.data), self._on_kept, self._on_not_kept
            )

    def _on_kept(self, answer: tuple[str, bool]) -> None:
        version, known = answer
        (self._tally.known if known else self._tally.added).append(version)
        self.kept.emit()

    def _on_not_kept(self, error: KnownError) -> None:
        """Stop at a disk that is full: it would refuse all the others too."""
        if not self._tally.cancelled:
            self._tally.refused.append(error)
        self.cancel()

    def _on_found(self, refused: tuple[KnownError, ...]) -> None:
        self._tally.refused += refused

    def _on_failed(self, error: KnownError) -> None:
        self._tally.refused.append(error)

    def on_read_all(self) -> None:
        """Say what became of the files once the last is kept: the storage lane keeps its order."""
        self._job = None
        if not self._jobs.closed:
            self._session.ask_library(lambda _library: None, lambda _: self.ended.emit(self._tally))


def _keep(library: Library, report: Report, data: bytes) -> tuple[str, bool]:
    """Keep a report on the storage lane; return its version and whether it was known before."""
    known = library.known(report) is not None
    return library.add_report(report, data), known
