"""What the window does when a report is to be taken in or set right; what that needs is made when it is first asked."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from caoxian_desktop.ui.language import in_a_row, term
from caoxian_desktop.ui.main_window.exchange import ENDINGS

if TYPE_CHECKING:
    from caoxian_desktop.core.report.span import Span
    from caoxian_desktop.ui.importing.corrector import Corrector
    from caoxian_desktop.ui.importing.desk import ImportDesk
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.session import OpenReport


class Intake(QObject):
    """Answers wishes to open a file or pasted text, and to correct the open report.

    Facts: `reading_changed` (whether a file is being read), `heading_changed` (what was done with one, in words).
    Wishes: `all_wanted` (Path of a file with several reports: they go into the library together), `parcel_wanted` (Path
    of a file with a colleague's work).
    """

    reading_changed = Signal(bool)
    heading_changed = Signal(str)
    all_wanted = Signal(object)
    parcel_wanted = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._to_review = ""
        self._replaced = ""
        window.hearing.hear(window.session.report_opened, self._on_report_opened)
        window.hearing.hear(window.session.work.brought, self._on_notes_brought)

    @cached_property
    def desk(self) -> ImportDesk:
        """Where a report is looked over before it is kept."""
        from caoxian_desktop.ui.importing.desk import ImportDesk

        desk = ImportDesk(self._window.session, self._window.jobs, self._window)
        desk.reading_changed.connect(self.reading_changed)
        desk.all_wanted.connect(self.all_wanted)
        desk.replaced.connect(self._on_replaced)
        words = self.tr("这份报告在回收站中，已恢复。")
        desk.restored.connect(lambda: self._window.notices.info(words))
        return desk

    @cached_property
    def corrector(self) -> Corrector:
        """What sets the open report right."""
        from caoxian_desktop.ui.importing.corrector import Corrector

        corrector = Corrector(self._window.session, self._window)
        corrector.changed.connect(self.heading_changed)
        return corrector

    def on_file(self, file: Path) -> None:
        """Read a file and show what it was read as; where it is in the library already, open it."""
        if file.suffix.lower() in ENDINGS:
            self.parcel_wanted.emit(file)
        else:
            self.desk.open_file(file)

    def on_replace_wanted(self, version: str) -> None:
        """Ask for a file that holds a newer text of a report of the library, and read it."""
        from caoxian_desktop.ui.main_window.opening import ask_for_file

        file = ask_for_file(self._window, self._window.settings.now.last_folder)
        if file is not None:
            self._window.settings.change(last_folder=str(file.parent))
            self.desk.replace(version, file)

    def on_text(self, text: str, name: str) -> None:
        """Read pasted text in the same way."""
        self.desk.open_text(text, name)

    def on_cancel(self) -> None:
        """Stop reading."""
        self.desk.cancel()

    def on_review(self) -> None:
        """Show title block and headings of the open report, to be set right."""
        self.corrector.review()

    def on_review_wanted(self, version: str) -> None:
        """Show the same of a report of the library, which is opened for it."""
        opened = self._window.session.open_report
        if opened is not None and opened.version == version:
            self.on_review()
            return
        self._to_review = version
        self._window.session.open_version(lambda _library: version)

    def _on_report_opened(self, opened: OpenReport) -> None:
        wanted, self._to_review = self._to_review, ""
        if opened.version == wanted:
            QTimer.singleShot(0, self, self.on_review)  # once all have the report

    def _on_replaced(self, version: str) -> None:
        self._replaced = version

    def _on_notes_brought(self) -> None:
        """Once a newer version is open, say where the notes of the older ones stand in it."""
        opened, notebook = self._window.session.open_report, self._window.session.notebook
        if opened is None or notebook is None or opened.version != self._replaced:
            return
        from caoxian_desktop.core.anchoring.standing import Standing

        self._replaced = ""
        counts = Counter(note.standing for note in (*notebook.annotations, *notebook.unplaced))
        known = ((standing, counts[standing]) for standing in Standing if counts[standing])
        standings = self.tr("{standing}{count}")
        told = in_a_row(standings.format(standing=term(standing.word), count=count) for standing, count in known)
        words = self.tr("已换成新版本，旧版本仍保留。")
        notes = self.tr("%n条批注：{told}。", "", counts.total()).format(told=told) if told else ""
        self._window.notices.info(words + notes)

    def on_promote(self, heading: Span) -> None:
        """Put a heading of the open report one level up."""
        self.corrector.promote(heading)

    def on_demote(self, heading: Span) -> None:
        """Put a heading of the open report one level down."""
        self.corrector.demote(heading)

    def on_remove(self, heading: Span) -> None:
        """Take a line of the open report for no heading."""
        self.corrector.remove(heading)

    def on_heading_changed(self, act: str) -> None:
        """Say what was done with a heading and offer to undo it."""
        words = self.tr("已完成：{act}").format(act=term(act))
        self._window.notices.info(words, self.tr("撤销"), self.corrector.undo)
