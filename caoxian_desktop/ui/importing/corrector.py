"""The corrections of the open report: each change is kept and shown at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from caoxian_desktop.core.corrections.sheet import CorrectionSheet

if TYPE_CHECKING:
    from caoxian_desktop.core.corrections.correction import Correction
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.records.clock import Stamper
    from caoxian_desktop.core.report.report import Report
    from caoxian_desktop.core.report.span import Span
    from caoxian_desktop.ui.importing.dialog import ReviewDialog
    from caoxian_desktop.ui.session import Session


class Corrector(QObject):
    """Brings the sheet of the open report when it is first wanted, and lets go of it when another is opened.

    Fact: `changed` (what was done, in words), where it was done without the dialog that shows it.
    """

    changed = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._sheet: CorrectionSheet | None = None
        self._dialog: ReviewDialog | None = None
        session.report_opened.connect(self._on_report_opened)

    def review(self) -> None:
        """Show title block and headings of the open report, to be set right."""
        self._with_sheet(self._show)

    def promote(self, span: Span) -> None:
        """Put a heading one level up."""
        self._with_sheet(lambda sheet: self._tell(sheet, changed=sheet.promote(span)))

    def demote(self, span: Span) -> None:
        """Put a heading one level down."""
        self._with_sheet(lambda sheet: self._tell(sheet, changed=sheet.demote(span)))

    def remove(self, span: Span) -> None:
        """Take a line for no heading."""
        self._with_sheet(lambda sheet: self._tell(sheet, changed=sheet.remove_heading(span)))

    def undo(self) -> None:
        """Take the last correction back."""
        if self._sheet is not None and self._sheet.undo() is not None:
            self._session.correct(self._sheet.report)

    def _tell(self, sheet: CorrectionSheet, *, changed: bool) -> None:
        if changed:
            self._session.correct(sheet.report)
            self.changed.emit(sheet.undo_label or "")

    def _show(self, sheet: CorrectionSheet) -> None:
        from caoxian_desktop.ui.importing.dialog import ReviewDialog

        if self._dialog is not None:
            return
        dialog = self._dialog = ReviewDialog(sheet, self._window, kept=True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.corrected.connect(self._session.correct)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_finished(self, _result: int) -> None:
        self._dialog = None

    def _with_sheet(self, use: Callable[[CorrectionSheet], None]) -> None:
        """Bring the sheet from the library where it is not here, and hand it over; nothing without an open report."""
        opened = self._session.open_report
        if opened is None:
            return
        if self._sheet is not None:
            use(self._sheet)
            return
        version = opened.version

        def ask(library: Library) -> tuple[Report, tuple[Correction, ...], Stamper]:
            return library.report_as_read(version), library.corrections(version), library.stamper()

        self._session.ask_library(ask, partial(self._on_brought, version, use))

    def _on_brought(
        self,
        version: str,
        use: Callable[[CorrectionSheet], None],
        found: tuple[Report, tuple[Correction, ...], Stamper],
    ) -> None:
        opened = self._session.open_report
        if opened is None or opened.version != version:
            return
        if self._sheet is None:
            as_read, corrections, stamper = found
            self._sheet = CorrectionSheet(as_read, version, stamper, corrections, self._keep)
        use(self._sheet)

    def _keep(self, records: Sequence[Correction]) -> None:
        self._session.keeping.keep(records, _keep_corrections)

    def _on_report_opened(self, _opened: object) -> None:
        self._sheet = None


def _keep_corrections(library: Library, records: Sequence[Correction]) -> None:
    library.keep_corrections(records)
