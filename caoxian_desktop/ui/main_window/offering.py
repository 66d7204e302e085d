"""Which acts can be done now: what is open, selected, chosen, done and undone decides it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from caoxian_desktop.ui.acts import Need
from caoxian_desktop.ui.main_window.window import MainWindow


class Offering(QObject):
    """Keeps the window's acts offered as they can be done."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._actions = window.session, window.actions_
        session = self._session
        for fact in (
            *(session.report_opened, session.analysis_ready, session.charts_ready, session.annotations_changed),
            *(session.annotation_selected, session.reading.selection_changed),
        ):
            window.hearing.hear(fact, self._on_changed)
        window.hearing.hear(session.history_changed, self.renew)

    def _on_changed(self, _fact: object) -> None:
        self.renew()

    def renew(self) -> None:
        """Offer what can be done now."""
        self._actions.offer(self.there())

    def there(self) -> frozenset[Need]:
        """Return what there is for acts to be done with."""
        session = self._session
        selected = session.reading.selection is not None
        chosen = session.notes.annotation(session.selected_annotation) is not None
        found = {
            Need.REPORT: session.open_report is not None,
            Need.FIGURES: session.analysis is not None,
            Need.CHARTS: bool(session.charts),
            Need.SELECTION: selected,
            Need.NOTE: chosen,
            Need.MARKED: selected or chosen,
            Need.DONE: bool(session.work.undo_label),
            Need.UNDONE: bool(session.work.redo_label),
            Need.BEHIND: session.reading.trail.can_go_back,
            Need.AHEAD: session.reading.trail.can_go_forward,
        }
        return frozenset(need for need, there in found.items() if there)
