"""Where in the open report a person is: what is read and selected, and the way back after a jump."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.trail import Trail


class Reading(QObject):
    """`place` is the paragraph at the top, `selection` what is selected in the reader.

    Facts: `moved` (Span), `selection_changed` (Span or None), `trail_changed` (back or forward may lead elsewhere).
    Wishes: `span_requested` (Span) to be shown a place, `return_requested` (Span) to see it at the top again.
    """

    moved = Signal(object)
    selection_changed = Signal(object)
    trail_changed = Signal()
    span_requested = Signal(object)
    return_requested = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.place = Span(0, 0)
        self.selection: Span | None = None
        self.trail = Trail()

    def begin(self) -> None:
        """Begin with another report, where nothing is selected yet and no way leads back."""
        self.selection, self.trail = None, Trail()

    def show_span(self, span: Span) -> None:
        """Jump to a place, remembering where one was."""
        self.trail.leave(self.place)
        self.span_requested.emit(span)
        self.trail_changed.emit()

    def go_back(self) -> None:
        """Return to where one was before a jump."""
        self._go(self.trail.back(self.place))

    def go_forward(self) -> None:
        """Go again where one came back from."""
        self._go(self.trail.forward(self.place))

    def _go(self, place: Span | None) -> None:
        if place is not None:
            self.return_requested.emit(place)
            self.trail_changed.emit()

    def on_moved(self, span: Span) -> None:
        """Take note of what is read."""
        if span != self.place:
            self.place = span
            self.moved.emit(span)

    def on_selection_changed(self, span: Span | None) -> None:
        """Take note of what is selected in the reader."""
        if span != self.selection:
            self.selection = span
            self.selection_changed.emit(span)
