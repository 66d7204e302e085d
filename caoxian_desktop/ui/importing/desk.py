"""Where a report comes in: it is read, looked over by a person, and kept. One that is kept already opens at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from caoxian_desktop.ui.importing.reading import Incoming, read_file, read_text
from caoxian_desktop.ui.jobs import Job, Jobs, Lane

if TYPE_CHECKING:  # each is loaded when a report that is new was read
    from caoxian_desktop.core.corrections.sheet import CorrectionSheet
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.records.clock import Stamper
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.core.ticket import Ticket
    from caoxian_desktop.ui.importing.dialog import ReviewDialog
    from caoxian_desktop.ui.session import Session


class ImportDesk(QObject):
    """Takes in one file or pasted text at a time; the next one takes the place of one still being read.

    Fact: `reading_changed` (whether something is being read that can be cancelled). Wish: `all_wanted` (Path of a file
    that holds several reports, which are not looked over one by one).
    """

    reading_changed = Signal(bool)
    all_wanted = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._jobs, self._window = session, jobs, window
        self._reading: Job | None = None
        self._waiting: list[tuple[Incoming, Stamper]] = []
        self.dialog: ReviewDialog | None = None

    def open_file(self, file: Path) -> None:
        """Read a file, and show what it was read as unless its text is in the library already."""

        def failed(error: KnownError) -> None:
            if error.parts > 1:  # only the first of several is none
                self.all_wanted.emit(file)
            else:
                self._session.failed.emit(error)

        self._read(lambda ticket: read_file(file, ticket), failed)

    def open_text(self, text: str, name: str) -> None:
        """Read pasted text the same way."""
        self._read(lambda ticket: read_text(text, name, ticket), self._session.failed.emit)

    def cancel(self) -> None:
        """Stop reading; nothing comes of it."""
        if self._reading is not None:
            self._reading.cancel()

    def _read(self, read: Callable[[Ticket], Incoming], failed: Callable[[KnownError], None]) -> None:
        self.cancel()
        job = self._reading = self._jobs.run(Lane.POOL, read, self._on_read, failed)
        job.ended.connect(lambda: self._on_ended(job))
        self._session.while_opening(job)
        self.reading_changed.emit(True)  # noqa: FBT003 - a signal's value

    def _on_ended(self, job: Job) -> None:
        if self._reading is job:
            self._reading = None
            self.reading_changed.emit(False)  # noqa: FBT003 - a signal's value

    def _on_read(self, incoming: Incoming) -> None:
        if incoming.parts > 1:
            self.all_wanted.emit(incoming.file)
            return

        def ask(library: Library) -> tuple[str | None, Stamper]:
            return library.known(incoming.report), library.stamper()

        self._session.while_opening(self._session.ask_library(ask, partial(self._on_looked_up, incoming)))

    def _on_looked_up(self, incoming: Incoming, found: tuple[str | None, Stamper]) -> None:
        version, stamper = found
        if version is not None:
            # Its file is kept beside those the same text came from before.
            self._session.open_version(lambda library: library.add_report(incoming.report, incoming.data))
        else:
            self._waiting.append((incoming, stamper))
            self._review_next()

    def _review_next(self) -> None:
        """Show what came in, one after the other."""
        if self.dialog is not None or not self._waiting:
            return
        from caoxian_desktop.core.corrections.sheet import CorrectionSheet
        from caoxian_desktop.ui.importing.dialog import ReviewDialog

        incoming, stamper = self._waiting.pop(0)
        sheet = CorrectionSheet(incoming.report, "", stamper)
        dialog = self.dialog = ReviewDialog(sheet, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.keep_wanted.connect(lambda: self._keep(incoming, sheet, dialog))
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _keep(self, incoming: Incoming, sheet: CorrectionSheet, dialog: ReviewDialog) -> None:
        def failed(error: KnownError) -> None:
            dialog.show_fault(error.sentence("zh"))

        corrections = sheet.corrections
        self._session.ask_library(
            lambda library: library.add_report(incoming.report, incoming.data, corrections),
            partial(self._on_kept, dialog),
            failed,
        )

    def _on_kept(self, dialog: ReviewDialog, version: str) -> None:
        dialog.accept()
        self._session.open_version(lambda _library: version)

    def _on_finished(self, _result: int) -> None:
        self.dialog = None
        self._review_next()
