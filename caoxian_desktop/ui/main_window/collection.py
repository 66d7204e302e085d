"""What the window does when many files come in, and how it keeps the list of the library up to date."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from caoxian_desktop.ui.language import in_a_row
from caoxian_desktop.ui.main_window.crash import log_notes
from caoxian_desktop.ui.main_window.exchange import ENDINGS

if TYPE_CHECKING:  # made when files come in
    from caoxian_desktop.core.library import ReportEntry
    from caoxian_desktop.ui.importing.batch import Batch, Tally
    from caoxian_desktop.ui.main_window.window import MainWindow

_SETTLE_MS = 400
"""While many files come in the list is brought at most that often."""


class Collection(QObject):
    """Answers wishes to take in many files and to see the library.

    Facts: `changed` (the library's list is out of date), `listed` (two tuples of ReportEntry: the library's reports,
    and those in its trash). Wish: `parcel_wanted` (Path of a file with a colleague's work).
    """

    changed = Signal()
    listed = Signal(object, object)
    parcel_wanted = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._batch: Batch | None = None
        self._waiting: list[Path] = []
        self._tally: Tally | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.changed)

    # Many files

    def on_files(self, paths: Sequence[Path]) -> None:
        """Take files and folders into the library; those that come while others are read wait for their turn."""
        for parcel in (path for path in paths if path.suffix.lower() in ENDINGS):
            self.parcel_wanted.emit(parcel)
        paths = [path for path in paths if path.suffix.lower() not in ENDINGS]
        if not paths:
            return
        if self._batch is not None:
            self._waiting += paths
            return
        from caoxian_desktop.ui.importing.batch import Batch

        self._batch = Batch(self._window.session, self._window.jobs, self)
        self._batch.progressed.connect(self.on_progressed)
        self._batch.kept.connect(self.on_library_changed)
        self._batch.ended.connect(self.on_ended)
        self._window.strip.hide()  # whoever brings files of their own knows how
        self._window.progress.show_progress(self.tr("正在查找文件…"), 0, 0)
        self._batch.start(paths)

    def on_progressed(self, done: int, total: int, name: str) -> None:
        """Say how far the reading is."""
        words = self.tr("正在读取 {done}/{total}：{name}")
        self._window.progress.show_progress(words.format(done=done, total=total, name=name), done, total)

    def on_cancel(self) -> None:
        """Read no more files; those that are read stay."""
        self._waiting.clear()
        if self._batch is not None:
            self._batch.cancel()

    def on_ended(self, tally: Tally) -> None:
        """Say what became of the files, show the list, and take in what came meanwhile."""
        if self._batch is not None:
            self._batch.deleteLater()
        self._batch, self._tally = None, tally
        for error in tally.refused:
            log_notes(error)
        self._window.progress.show_end(self._summary(tally), details=bool(tally.refused))
        if tally.added or tally.known:
            self._window.show_tab("library")
        self.on_library_changed()
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            self.on_files(waiting)

    def _summary(self, tally: Tally) -> str:
        parts = (
            self.tr("%n份入库", "", len(tally.added)) if tally.added else "",
            self.tr("%n份库中已有", "", len(tally.known)) if tally.known else "",
            self.tr("%n个文件未读入", "", len(tally.refused)) if tally.refused else "",
        )
        told = in_a_row(filter(None, parts)) or self.tr("没有找到报告文件")
        return (self.tr("已取消：{told}。") if tally.cancelled else self.tr("读取完毕：{told}。")).format(told=told)

    def on_details(self) -> None:
        """Show which files were not taken in."""
        if self._tally is not None:
            from caoxian_desktop.ui.importing.refused_dialog import RefusedDialog

            kept = len(self._tally.added) + len(self._tally.known)
            dialog = RefusedDialog(self._tally.refused, kept, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    # The library's list

    def on_library_changed(self, *_fact: object) -> None:
        """Let the list be brought again, after a moment in which more may change."""
        if not self._settle.isActive():
            self._settle.start()

    def on_library_wanted(self) -> None:
        """Turn to the library, ready to type what to filter by."""
        self._window.show_tab("library")
        self._window.library.setFocus()

    def on_reports_wanted(self) -> None:
        """Bring the library's list."""
        if not self._window.jobs.closed:
            ask = self._window.session.ask_library
            ask(lambda library: (library.reports(), library.trash()), self._on_listed)

    def _on_listed(self, found: tuple[tuple[ReportEntry, ...], tuple[ReportEntry, ...]]) -> None:
        self.listed.emit(*found)

    def on_open_wanted(self, version: str) -> None:
        """Open a report of the library; the one that is open already is only shown."""
        opened = self._window.session.open_report
        if opened is None or opened.version != version:
            self._window.session.open_version(lambda _library: version)
        self._window.show_tab("reader")
        if self._window.frame.outline.overlay:
            self._window.frame.close_overlays()
