"""What lists and cards offer for what is chosen in them, done by name for the open report and its chosen note."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from caoxian_desktop.core.annotations.category import Status
from caoxian_desktop.ui.main_window.answering import Answering
from caoxian_desktop.ui.main_window.window import MainWindow


class OpenReportActs(QObject):
    """Answers acts on the open report as a whole, on the section that is read, and on the chosen note."""

    def __init__(self, window: MainWindow, by: Answering) -> None:
        super().__init__(window)
        self._session, self._by = window.session, by

    def table(self) -> dict[str, Callable[[], object]]:
        """Return what the acts do, by their keys."""
        by = self._by
        return {
            "replace": lambda: self._of_report(by.intake.on_replace_wanted),
            "reread": lambda: self._of_report(lambda version: by.shelving.on_reread((version,))),
            "versions": lambda: self._of_report(by.shelving.on_versions),
            "section_note": self._on_section_note,
            "pending": lambda: self._set_status(Status.PENDING),
            "checked": lambda: self._set_status(Status.CHECKED),
            "unchecked": lambda: self._set_status(Status.NONE),
            "note_history": lambda: by.exchange.on_history(self._session.selected_annotation),
        }

    def _of_report(self, do: Callable[[str], object]) -> None:
        opened = self._session.open_report
        if opened is not None:
            do(opened.version)

    def _on_section_note(self) -> None:
        """Write a note on the section that is selected in, or read."""
        opened, reading = self._session.open_report, self._session.reading
        path = opened.report.path_at((reading.selection or reading.place).start) if opened is not None else ()
        if path:
            self._by.remarks.on_section(path[-1].heading)

    def _set_status(self, status: Status) -> None:
        self._session.notes.revise([self._session.selected_annotation], status=status)
