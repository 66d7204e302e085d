"""Sends pages to a printer or a file, off the UI thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.core.ticket import Ticket
from caoxian_desktop.core.typesetting.writing import refuse_unwritable, write_whole
from caoxian_desktop.ui.jobs import Job, Jobs, Lane
from caoxian_desktop.ui.printing.painting import copy_pages, paint_pages

if TYPE_CHECKING:  # QtPrintSupport is loaded with the first dialog that asks for a printer
    from PySide6.QtPrintSupport import QPrinter


class Sending(QObject):
    """Facts: `progressed` (done, total), `printed` (how many pages), `saved` (Path), `failed` (KnownError)."""

    progressed = Signal(int, int)
    printed = Signal(int)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None

    def print_on(self, printer: QPrinter, pdf: bytes, pages: tuple[int, ...]) -> None:
        """Print pages, counted from 1."""
        work = partial(_print, printer, pdf, pages)
        self._follow(self._jobs.run(Lane.PAGES, work, self.printed.emit, self.failed.emit))

    def save(self, target: Path, pdf: bytes, pages: tuple[int, ...]) -> None:
        """Write pages, counted from 1, to a file."""
        work = partial(_save, target, pdf, pages)
        self._follow(self._jobs.run(Lane.PAGES, work, self.saved.emit, self.failed.emit))

    def _follow(self, job: Job) -> None:
        self._job = job
        job.progressed.connect(lambda done, total, _words: self.progressed.emit(done, total))
        job.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self._job = None

    def cancel(self) -> bool:
        """Give up what is under way; tell whether anything was."""
        if self._job is None or self._job.cancelled:
            return False
        self._job.cancel()
        return True


def _print(printer: QPrinter, pdf: bytes, pages: tuple[int, ...], ticket: Ticket) -> int:
    return paint_pages(printer, pdf, pages, ticket)


def _save(target: Path, pdf: bytes, pages: tuple[int, ...], _ticket: Ticket) -> Path:
    refuse_unwritable(target)
    write_whole(target, copy_pages(pdf, pages))
    return target
