"""Has figures of the open report set right as panels wish, and checked at random (抽查)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from caoxian_desktop.ui.jobs import Lane

if TYPE_CHECKING:  # loaded when something is set right
    from caoxian_desktop.core.corrections.figure_acts import Values
    from caoxian_desktop.core.corrections.sheet import CorrectionSheet
    from caoxian_desktop.core.corrections.target import ObservationField
    from caoxian_desktop.core.report.span import Span
    from caoxian_desktop.core.sampling.draw import Draw
    from caoxian_desktop.ui.indicators.panel import IndicatorsPanel
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.sampling.dialog import SamplingDialog


class Figures(QObject):
    """Answers wishes of the indicator table, the reader and 抽查; `dialog` is that of 抽查, None while it is closed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.dialog: SamplingDialog | None = None

    # Setting right. Everything is kept at once and can be undone.

    def on_revise(self, span: Span, values: Values) -> None:
        """Say what fields of a figure hold."""
        self._set_right(lambda sheet: sheet.revise_observation(span, values))

    def on_confirm(self, span: Span) -> None:
        """Say that a figure is what its name says."""
        self._set_right(lambda sheet: sheet.confirm_observation(span))

    def on_restore(self, span: Span, field: ObservationField | None) -> None:
        """Go back to the machine's reading of a field, or of the whole figure."""
        self._set_right(lambda sheet: sheet.restore_observation(span, field))

    def on_add(self, span: Span, values: Values) -> None:
        """Add a figure the machine missed."""
        self._set_right(lambda sheet: sheet.add_observation(span, values))

    def on_remove(self, span: Span) -> None:
        """Say that words are no figure, and offer to undo it."""
        words = self._words(span)

        def act(sheet: CorrectionSheet) -> None:
            sheet.remove_observation(span)
            self._window.notices.info(
                self.tr("已标为不是数据：{words}").format(words=words), self.tr("撤销"), self._undo
            )

        self._set_right(act)

    def _undo(self) -> None:
        self._session.work.undo()

    def _words(self, span: Span) -> str:
        opened = self._session.open_report
        return span.of(opened.report.text) if opened is not None else ""

    def _set_right(self, act: Callable[[CorrectionSheet], object]) -> None:
        def tried(sheet: CorrectionSheet) -> None:
            try:
                act(sheet)
            except ValueError:  # what is shown may be a moment behind what was undone
                self._window.notices.warning(self.tr("这里的数据刚变过，没有改动。请再试一次。"))

        self._session.set_right(tried)

    def on_corrections_wanted(self, target: Path) -> None:
        """Write all that was set right in the open report to a .csv file."""

        def write(sheet: CorrectionSheet) -> None:
            from caoxian_desktop.core.corrections.table_form import csv_of_corrections

            self._write(csv_of_corrections(sheet), target)

        self._session.with_sheet(write)

    def _write(self, words: str, target: Path) -> None:
        self._window.jobs.run(Lane.POOL, lambda _: _written(words, target), self._on_written, self._session.failed.emit)

    def _on_written(self, target: Path) -> None:
        self._window.notices.info(self.tr("已保存：{name}").format(name=target.name))

    # The table's fields, asked for from elsewhere

    def on_figure_wanted(self, span: Span) -> None:
        """Ask for the fields of the figure in words of the report, or for those of one to be added there."""
        if self._session.analysis is None:
            self._window.notices.info(self.tr("报告还在分析，请稍候再试。"))
        else:
            self._table().add_figure(span)

    def _table(self) -> IndicatorsPanel:
        from caoxian_desktop.ui.indicators.panel import IndicatorsPanel

        window = self._window
        window.show_tab("indicators")
        window.frame.close_overlays()
        if window.indicators.panel is None:
            window.indicators.wanted.emit()
        panel = window.indicators.panel
        assert isinstance(panel, IndicatorsPanel)  # noqa: S101 - what that room is furnished with
        return panel

    # 抽查

    def on_sampling(self) -> None:
        """Show the dialog where it was left, or with the draws that were kept."""
        opened = self._session.open_report
        if self.dialog is not None:
            self.dialog.show()
            self.dialog.raise_()
            self.dialog.activateWindow()
        elif opened is None or self._session.analysis is None:
            self._window.notices.info(self.tr("报告还在分析，请稍候再试。"))
        else:
            version = opened.version
            self._session.ask_library(
                lambda library: library.draws(version), lambda draws: self._show_sampling(version, draws)
            )

    def _show_sampling(self, version: str, draws: tuple[Draw, ...]) -> None:
        opened, analysis = self._session.open_report, self._session.analysis
        if opened is None or opened.version != version or analysis is None or self.dialog is not None:
            return  # another report is open by now
        from caoxian_desktop.ui.sampling.dialog import SamplingDialog

        dialog = SamplingDialog(analysis, draws, self._window)
        self._session.analysis_ready.connect(dialog.show_analysis)
        dialog.draw_changed.connect(lambda draw: self._session.work.keep_draw(version, draw))
        dialog.span_requested.connect(self._session.show_span)
        dialog.correct_wanted.connect(self._on_correct_wanted)
        dialog.file_wanted.connect(self._write)
        dialog.said.connect(self._window.notices.info)
        dialog.finished.connect(lambda _: self.close_sampling())
        self.dialog = dialog
        dialog.show()

    def _on_correct_wanted(self, span: Span) -> None:
        """Leave 抽查 for a moment to set right what was found wrong."""
        if self.dialog is not None:
            self.dialog.hide()
        self.on_figure_wanted(span)
        self._window.notices.info(self.tr("抽查停在这里，改完可以接着判。"), self.tr("继续抽查"), self.on_sampling)

    def close_sampling(self) -> None:
        """Put the dialog away, if there is one; what was judged is kept."""
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            self._session.analysis_ready.disconnect(dialog.show_analysis)
            dialog.hide()
            dialog.deleteLater()


def _written(words: str, target: Path) -> Path:
    from caoxian_desktop.core.typesetting.writing import write_csv

    write_csv(target, words)
    return target
