"""Notes on what is no words: on a section, on a figure, on a mark of a chart; and the way back to what a note is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # what wishes carry is loaded by whoever makes it
    from caoxian_desktop.core.anchoring.selector import TextTarget
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.annotations.target import Target
    from caoxian_desktop.core.charts.chart import Chart, Mark
    from caoxian_desktop.core.indicators.observation import Observation
    from caoxian_desktop.core.report.span import Span
    from caoxian_desktop.ui.main_window.noting import Noting
    from caoxian_desktop.ui.main_window.window import MainWindow


class Remarks(QObject):
    """Answers wishes of outline, figures and charts. Its own: `mark_requested` (MarkTarget: be seen in its chart)."""

    mark_requested = Signal(object)

    def __init__(self, window: MainWindow, noting: Noting) -> None:
        super().__init__(window)
        self._window, self._session, self._noting = window, window.session, noting

    def on_section(self, heading: Span) -> None:
        """Write a note on the section of a heading."""
        from caoxian_desktop.core.annotations.target import SectionTarget

        if (place := self._described(heading)) is not None:
            self._write(SectionTarget(place))

    def on_observation(self, observation: Observation) -> None:
        """Write a note on a figure."""
        from caoxian_desktop.core.annotations.target import ObservationTarget

        if (place := self._described(observation.span)) is not None:
            self._write(ObservationTarget(place, observation.indicator, observation.period))

    def on_mark(self, chart: Chart, mark: Mark) -> None:
        """Write a note on a mark of a chart, unless it is another report's."""
        from caoxian_desktop.core.annotations.target import MarkTarget

        if mark.origin is not None:
            self._window.notices.info(self.tr("这个数据出自别的报告，请在那份报告里批注。"))
            return
        row = next((row.label for row in chart.rows if mark in row.marks), mark.label)
        if (place := self._described(mark.span)) is not None:
            self._write(MarkTarget(place, chart.key, row, mark.series))

    def _described(self, span: Span) -> TextTarget | None:
        from caoxian_desktop.core.anchoring.selector import describe

        opened = self._session.open_report
        return None if opened is None else describe(opened.report, opened.version, span)

    def _write(self, target: Target) -> None:
        if self._session.notes.annotate(target, self._noting.category) is not None:
            self._noting.open_note()

    def on_visited(self, annotation: Annotation) -> None:
        """Lead to what a note is on; one that has no place in the text leads nowhere."""
        from caoxian_desktop.core.annotations.target import MarkTarget

        if not annotation.standing.is_placed:
            return
        if isinstance(annotation.target, MarkTarget) and any(
            chart.key == annotation.target.chart for chart in self._session.charts
        ):
            self._window.show_tab("charts")
            self.mark_requested.emit(annotation.target)
        else:
            self._session.show_span(annotation.span)
