"""Where a report comes in: it is read, looked over by a person, and kept. One that is kept already opens at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.ui.importing.newer_text import older_text
from caoxian_desktop.ui.importing.reading import Incoming, read_file, read_text
from caoxian_desktop.ui.jobs import Job, Jobs, Lane
from caoxian_desktop.ui.language import fault
from caoxian_desktop.ui.widgets.question import ask_with

if TYPE_CHECKING:  # each is loaded when a report that is new was read
    from caoxian_desktop.core.corrections.sheet import CorrectionSheet
    from caoxian_desktop.core.library import Library, ReportEntry
    from caoxian_desktop.core.records.clock import Stamper
    from caoxian_desktop.core.ticket import Ticket
    from caoxian_desktop.ui.importing.dialog import ReviewDialog
    from caoxian_desktop.ui.session import Session

_SHOWN_AFTER_MS = 1
"""Making the dialog and showing it take a twentieth of a second each; what a person does comes between."""


@dataclass(frozen=True, slots=True)
class _LookedUp:
    """The version that has a text that came in, None for none, and whether its report lies in the trash.

    `own` are the versions of the report that the text is to replace, `older` the report that it may be a newer text of.
    """

    version: str | None
    stamper: Stamper
    own: frozenset[str]
    in_trash: bool
    older: ReportEntry | None = None


class ImportDesk(QObject):
    """Takes in one file or pasted text at a time; the next one takes the place of one still being read.

    Facts: `reading_changed` (whether something is being read that can be cancelled), `replaced` (the version that is
    about to be opened is a report's newest now), `restored` (what came in lay in the trash, and is out of it). Wish:
    `all_wanted` (Path of a file that holds several reports, which are not looked over one by one).
    """

    reading_changed = Signal(bool)
    all_wanted = Signal(object)
    replaced = Signal(str)
    restored = Signal()

    def __init__(self, session: Session, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._jobs, self._window = session, jobs, window
        self._reading: Job | None = None
        self._waiting: list[tuple[Incoming, _LookedUp]] = []
        self.dialog: ReviewDialog | None = None

    def open_file(self, file: Path) -> None:
        """Read a file, and show what it was read as unless its text is in the library already."""

        def failed(error: KnownError) -> None:
            if error.parts > 1:  # only the first of several is none
                self.all_wanted.emit(file)
            else:
                self._session.failed.emit(error)

        self._read(lambda ticket: read_file(file, ticket), failed)

    def replace(self, version: str, file: Path) -> None:
        """Read a file and show what it was read as; once it is kept it is the newest version of a version's report."""
        self._read(lambda ticket: replace(read_file(file, ticket), replaces=version), self._session.failed.emit)

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
        if incoming.parts > 1 and incoming.replaces:
            self._session.failed.emit(_holds_several(incoming))
            return
        if incoming.parts > 1:
            self.all_wanted.emit(incoming.file)
            return

        def ask(library: Library) -> _LookedUp:
            own = {entry.version for entry in library.versions(incoming.replaces)} if incoming.replaces else set()
            version = library.known(incoming.report)
            in_trash = version is not None and library.in_trash(version)
            new = version is None and not incoming.replaces
            older = older_text(incoming.report, library.reports()) if new else None
            return _LookedUp(version, library.stamper(), frozenset(own), in_trash, older)

        self._session.while_opening(self._session.ask_library(ask, partial(self._on_looked_up, incoming)))

    def _on_looked_up(self, incoming: Incoming, found: _LookedUp) -> None:
        if found.version is None:
            self._waiting.append((incoming, found))
            self._review_next()
        elif not incoming.replaces:
            # Its file is kept beside those the same text came from before.
            self._session.open_version(lambda library: library.add_report(incoming.report, incoming.data))
            if found.in_trash:
                self.restored.emit()
        elif found.version in found.own:
            self._put_in_place(incoming, found.version)
        else:
            self._ask_to_join(incoming, found.version)

    def _put_in_place(self, incoming: Incoming, version: str) -> None:
        """Let a text that is kept already be the newest version of the report."""
        self._session.open_version(lambda library: library.replace(incoming.replaces, incoming.report, incoming.data))
        self.replaced.emit(version)

    def _ask_to_join(self, incoming: Incoming, version: str) -> None:
        """Ask before the report of a text that is kept already becomes one with the report it is to replace."""
        words = self.tr("库中另一份报告就是这份文字。合并为同一份报告的两个版本？")
        question = QMessageBox(QMessageBox.Icon.NoIcon, self.tr("用新版本替换"), words, parent=self._window)
        ask_with(question)
        question.setInformativeText(self.tr("两份报告的批注、标签都归到合并后的报告，旧文字作为旧版本保留。"))
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        join = question.addButton(self.tr("合并"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(self.tr("取消"), QMessageBox.ButtonRole.RejectRole)
        join.clicked.connect(lambda _checked=False: self._put_in_place(incoming, version))
        question.open()

    def _review_next(self) -> None:
        """Show what came in, one after the other."""
        if self.dialog is not None or not self._waiting:
            return
        from caoxian_desktop.core.corrections.sheet import CorrectionSheet
        from caoxian_desktop.ui.importing.dialog import ReviewDialog

        incoming, found = self._waiting.pop(0)
        sheet = CorrectionSheet(incoming.report, "", found.stamper)
        dialog = self.dialog = ReviewDialog(sheet, self._window)
        dialog.name_what_taking_does(replaces=bool(incoming.replaces))
        if found.older is not None:
            dialog.newer.offer(found.older)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.keep_wanted.connect(lambda: self._keep(_meant(incoming, found, dialog), sheet, dialog))
        dialog.finished.connect(self._on_finished)
        QTimer.singleShot(_SHOWN_AFTER_MS, dialog, dialog.open)

    def _keep(self, incoming: Incoming, sheet: CorrectionSheet, dialog: ReviewDialog) -> None:
        def failed(error: KnownError) -> None:
            dialog.show_fault(fault(error))

        corrections = sheet.corrections

        def keep(library: Library) -> str:
            if incoming.replaces:
                return library.replace(incoming.replaces, incoming.report, incoming.data, corrections)
            return library.add_report(incoming.report, incoming.data, corrections)

        self._session.ask_library(keep, partial(self._on_kept, incoming, dialog), failed)

    def _on_kept(self, incoming: Incoming, dialog: ReviewDialog, version: str) -> None:
        dialog.accept()
        if incoming.replaces:
            self.replaced.emit(version)
        self._session.open_version(lambda _library: version)

    def _on_finished(self, _result: int) -> None:
        self.dialog = None
        self._review_next()


def _meant(incoming: Incoming, found: _LookedUp, dialog: ReviewDialog) -> Incoming:
    """Return what came in, to replace the older text where the person said so."""
    older = found.older if dialog.newer.isChecked() else None
    return incoming if older is None else replace(incoming, replaces=older.version)


def _holds_several(incoming: Incoming) -> KnownError:
    name = "" if incoming.file is None else incoming.file.name
    return KnownError(
        "import.several_for_one",
        name,
        f"文件里有{incoming.parts}份报告，不能用来替换一份报告。请选只有一份报告的文件。",
        f"the file holds {incoming.parts} reports and cannot replace one; choose a file with a single report.",
    )
