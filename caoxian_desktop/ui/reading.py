"""Where a person is: what is read and selected in the open report, and the way back after a jump, across reports."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.trail import Place, Trail


class Reading(QObject):
    """`place` is the paragraph one is at: that one went to while it is in view, else the first that can be read there.

    `top` is the paragraph at the top, which may be cut and is what a page is scrolled to again; `selection` is what is
    selected; `version` and `report` are what is open.

    Facts: `moved` (Span), `top_moved` (Span), `selection_changed` (Span or None), `trail_changed` (back or forward may
    lead elsewhere). Wishes: `span_requested` (Span) to be shown a place, `return_requested` (Place) to see the page
    again as it was, `report_requested` (Place) to see another report so.
    """

    moved = Signal(object)
    top_moved = Signal(object)
    selection_changed = Signal(object)
    trail_changed = Signal()
    span_requested = Signal(object)
    return_requested = Signal(object)
    report_requested = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.place = self.top = Span(0, 0)
        self.selection: Span | None = None
        self.version = ""
        self.report: Report | None = None
        self.trail = Trail()
        self._going_to = ""

    def begin(self, version: str, report: Report, offset: int) -> None:
        """Begin with another report at a place, with nothing selected; where one was before lies on the way back."""
        here, going_to = self.here, self._going_to
        if here is not None and version not in (here.version, going_to):
            self.trail.leave(here)
        self._going_to = ""
        self.version, self.report, self.selection = version, report, None
        self.place = self.top = Span(offset, offset)

    @property
    def here(self) -> Place | None:
        """Where one is, None without an open report."""
        if self.report is None:
            return None
        from caoxian_desktop.core.report.citation import citation

        gone_to = None if self.place == self.top else self.place
        return Place(self.version, self.top, citation(self.report, self.place), gone_to)

    def show_span(self, span: Span) -> None:
        """Jump to a place of the open report, remembering where one was."""
        if (here := self.here) is not None:
            self.trail.leave(here)
        self.span_requested.emit(span)
        self.trail_changed.emit()

    def go_back(self, steps: int = 1) -> None:
        """Return to where one was before a jump, or so many jumps ago."""
        if (here := self.here) is not None:
            self._go(self.trail.back(here, steps))

    def go_forward(self, steps: int = 1) -> None:
        """Go again where one came back from."""
        if (here := self.here) is not None:
            self._go(self.trail.forward(here, steps))

    def _go(self, place: Place | None) -> None:
        if place is None:
            return
        if place.version == self.version:
            self.return_requested.emit(place)
        else:
            self._going_to = place.version
            self.report_requested.emit(place)
        self.trail_changed.emit()

    def on_moved(self, span: Span) -> None:
        """Take note of what is read."""
        if span != self.place:
            self.place = span
            self.moved.emit(span)

    def on_top_moved(self, span: Span) -> None:
        """Take note of what is at the top of the page."""
        if span != self.top:
            self.top = span
            self.top_moved.emit(span)

    def on_selection_changed(self, span: Span | None) -> None:
        """Take note of what is selected in the reader."""
        if span != self.selection:
            self.selection = span
            self.selection_changed.emit(span)
