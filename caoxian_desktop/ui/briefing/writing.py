"""Writes the files of an export off the UI thread, once a person has said where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from caoxian_desktop.core.typesetting.export import Order, write_all
from caoxian_desktop.core.typesetting.outcome import ExportReport
from caoxian_desktop.ui.briefing.formats_button import short_name
from caoxian_desktop.ui.briefing.targets import targets, unasked
from caoxian_desktop.ui.jobs import Job, Jobs, Lane
from caoxian_desktop.ui.language import listed
from caoxian_desktop.ui.widgets.question import ask_with
from caoxian_desktop.ui.widgets.saving import AskTarget, documents

AskOverwrite = Callable[[QWidget, Sequence[Path]], bool]
"""Asks whether files that exist may be replaced."""


def ask_overwrite(parent: QWidget, files: Sequence[Path]) -> bool:
    """Ask in a dialog whether files that exist may be replaced."""
    names = "\n".join(file.name for file in files)
    question = QCoreApplication.translate("Writing", "已有同名文件，是否替换？") + f"\n\n{names}"
    box = QMessageBox(parent)
    ask_with(box)
    box.setWindowTitle(QCoreApplication.translate("Writing", "替换文件"))
    box.setText(question)
    put = box.addButton(QCoreApplication.translate("Writing", "替换"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(QCoreApplication.translate("Writing", "取消"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is put


class Writing(QObject):
    """Facts: `begun`, `progressed` (done, total, words), `written` (tuple of ExportReport), `failed` (KnownError)."""

    begun = Signal()
    progressed = Signal(int, int, str)
    written = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, host: QWidget, ask_target: AskTarget, ask_overwrite: AskOverwrite) -> None:
        super().__init__(host)
        self._jobs, self._host = jobs, host
        self._ask_target, self._ask_overwrite = ask_target, ask_overwrite
        self._job: Job | None = None
        self.folder = documents()

    @property
    def under_way(self) -> bool:
        """Whether files are being written."""
        return self._job is not None

    def write(self, order: Order, stem: str, formats: Sequence[str], pages: int | None) -> None:
        """Ask where to write, and write `order` in each of the formats; nothing while other files are written.

        `pages` is how many there will be, None where that is not known yet: what is replaced hangs on it.
        """
        if self.under_way or not formats:
            return
        files = self._asked(stem, formats, pages)
        if not files:
            return
        self.begun.emit()
        self._job = self._jobs.run(
            Lane.POOL, lambda ticket: write_all(order, files, ticket), self._on_written, self.failed.emit
        )
        self._job.progressed.connect(self.progressed)
        self._job.ended.connect(self._on_ended)

    def _asked(self, stem: str, formats: Sequence[str], pages: int | None) -> tuple[Path, ...]:
        """Return the files to write, none where the person thought better of it."""
        first = formats[0]
        kinds = f"{listed(map(short_name, formats))} ({' '.join(f'*{each}' for each in formats)})"
        suggested = str(self.folder / f"{stem}{first}")
        chosen, _kind = self._ask_target(
            self._host, QCoreApplication.translate("Writing", "导出材料"), suggested, kinds
        )
        if not chosen:
            return ()
        files = targets(chosen, formats)
        held = unasked(files, chosen, pages)
        return () if held and not self._ask_overwrite(self._host, held) else files

    def cancel(self) -> bool:
        """Give up what is under way, which leaves no file; tell whether anything was."""
        if self._job is None:
            return False
        self._job.cancel()
        return True

    def _on_written(self, reports: tuple[ExportReport, ...]) -> None:
        self.folder = reports[0].path.parent  # a folder that took nothing is not suggested again
        self.written.emit(reports)

    def _on_ended(self) -> None:
        self._job = None
