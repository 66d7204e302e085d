"""Headings and title block of the open report, set right: each change is kept and shown at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from caoxian_desktop.core.corrections.sheet import CorrectionSheet
    from caoxian_desktop.core.report.span import Span
    from caoxian_desktop.ui.importing.dialog import ReviewDialog
    from caoxian_desktop.ui.session import Session


class Corrector(QObject):
    """Acts on the session's sheet.

    Fact: `changed` (what was done, in words), where it was done without the dialog that shows it.
    """

    changed = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._dialog: ReviewDialog | None = None

    def review(self) -> None:
        """Show title block and headings of the open report, to be set right."""
        self._session.with_sheet(self._show)

    def promote(self, span: Span) -> None:
        """Put a heading one level up."""
        self._act(lambda sheet: sheet.promote(span))

    def demote(self, span: Span) -> None:
        """Put a heading one level down."""
        self._act(lambda sheet: sheet.demote(span))

    def remove(self, span: Span) -> None:
        """Take a line for no heading."""
        self._act(lambda sheet: sheet.remove_heading(span))

    def undo(self) -> None:
        """Take the last correction back."""
        if self._session.sheet is not None:
            self._session.set_right(lambda sheet: sheet.undo())

    def _act(self, act: Callable[[CorrectionSheet], bool]) -> None:
        def use(sheet: CorrectionSheet) -> None:
            if act(sheet):
                self._session.on_sheet_changed()
                self.changed.emit(sheet.undo_label or "")

        self._session.with_sheet(use)

    def _show(self, sheet: CorrectionSheet) -> None:
        from caoxian_desktop.ui.importing.dialog import ReviewDialog

        if self._dialog is not None:
            return
        dialog = self._dialog = ReviewDialog(sheet, self._window, kept=True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.corrected.connect(lambda _report: self._session.on_sheet_changed())
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_finished(self, _result: int) -> None:
        self._dialog = None
