"""What the pointer is on in the text: a highlight to be chosen, a term to be explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt

from caoxian_desktop.ui.reader.geometry import area
from caoxian_desktop.ui.widgets.label import plain_tip

if TYPE_CHECKING:  # which has this
    from caoxian_desktop.ui.reader.panel import ReaderPanel


class Pointing(QObject):
    """Answers where a person points and clicks on the page of a panel."""

    def __init__(self, panel: ReaderPanel) -> None:
        super().__init__(panel)
        self._panel, self._view = panel, panel.view
        self._view.clicked_at.connect(self.on_clicked)
        self._view.pointed_at.connect(self.on_pointed)

    def on_clicked(self, offset: int) -> None:
        """Choose the highlight there; a click on the chosen one goes on to the next of those over each other."""
        there = [annotation.id for annotation in self._view.marks.annotations.all_at(offset)]
        chosen = self._view.marks.selected
        at = there.index(chosen) + 1 if chosen in there else 0
        self._panel.annotation_selected.emit(there[at % len(there)] if there else "")
        report = self._panel.report
        paragraph = report.paragraph_at(offset) if report is not None else None
        if paragraph is not None:
            self._panel.paragraph_pointed.emit(paragraph.span)

    def on_pointed(self, offset: int, _point: QPointF) -> None:
        """Show what a click would do there, and what a term there means; an offset below 0 is none."""
        marks, viewport = self._view.marks, self._view.viewport()
        pairs = list(marks.terms.overlapping(offset, offset + 1)) if offset >= 0 else []
        clickable = offset >= 0 and marks.annotations.at(offset) is not None
        viewport.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.IBeamCursor)
        viewport.setToolTip(self._told_at(offset) if clickable else "")
        if pairs and not self._panel.is_bar_shown:
            terms = marks.terms_at(offset, offset + 1)
            self._panel.popup.on_pointed(terms, area(self._view.span_rectangles(pairs[0][0])))
        else:
            self._panel.leave_popup()

    def _told_at(self, offset: int) -> str:
        from caoxian_desktop.ui.reader.telling import told_of

        return plain_tip(told_of(self._view.marks.annotations.all_at(offset)))
