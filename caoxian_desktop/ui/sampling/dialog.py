"""The window of 抽查: start, one item after the other, result. It can be left at any time and gone on with later."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.indicators.mentions import mentions
from caoxian_desktop.core.indicators.vocabulary import USE_WORDS
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sampling.draw import Draw, Population, draw_figures, draw_passed_over
from caoxian_desktop.core.sampling.wording import csv_of
from caoxian_desktop.ui.sampling.judge_page import JudgePage
from caoxian_desktop.ui.sampling.result_page import ResultPage
from caoxian_desktop.ui.sampling.start_page import StartPage
from caoxian_desktop.ui.theme.metrics import scaled
from caoxian_desktop.ui.widgets.dialog_size import fit_in, open_in
from caoxian_desktop.ui.widgets.saving import AskTarget, ask_file, documents, suggested_name

_ASKING, _JUDGING = (620, 420), (860, 620)
"""Widths and heights in logical pixels: of the question what to draw, of an item and of the result."""


class SamplingDialog(QDialog):
    """Checks the figures of one report at random; it lies beside the window, which stays usable.

    Facts: `draw_changed` (Draw, to be kept, with every verdict), `said` (a sentence for a passing notice). Wishes:
    `span_requested`, `correct_wanted` (both a Span), `file_wanted` (words, and the Path to write them to).
    """

    draw_changed = Signal(object)
    span_requested = Signal(object)
    correct_wanted = Signal(object)
    file_wanted = Signal(str, object)
    said = Signal(str)

    def __init__(
        self,
        analysis: Analysis,
        draws: Iterable[Draw],
        parent: QWidget | None = None,
        *,
        ask_target: AskTarget = QFileDialog.getSaveFileName,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("抽查 — {report}").format(report=analysis.report.name))
        self._analysis, self._ask_target = analysis, ask_target
        self._draws = {draw.id: draw for draw in draws if draw.items}
        self.draw: Draw | None = None
        self.start, self.judge, self.outcome = StartPage(), JudgePage(), ResultPage()
        self._stack = QStackedWidget()
        for page in (self.start, self.judge, self.outcome):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()
        self.show_start()
        open_in(self, *_ASKING)
        self._opened = self.size()

    def _connect(self) -> None:
        self.start.start_wanted.connect(self.begin)
        self.start.resume_wanted.connect(self.resume)
        self.start.close_wanted.connect(self.reject)
        judge, outcome = self.judge, self.outcome
        judge.judged.connect(self._on_judged)
        judge.went_through.connect(self.show_result)
        judge.pause_wanted.connect(self.show_result)
        judge.span_requested.connect(self.span_requested)
        judge.correct_wanted.connect(self.correct_wanted)
        outcome.items_wanted.connect(self.save_items)
        outcome.go_on_wanted.connect(lambda: self.resume(self.draw))
        outcome.again_wanted.connect(self.show_start)
        outcome.close_wanted.connect(self.accept)

    def show_analysis(self, analysis: Analysis) -> None:
        """Take the figures as they were set right: further draws are from these; verdicts stay on what was drawn."""
        if analysis.report.text == self._analysis.report.text:
            self._analysis = analysis
            if self._stack.currentWidget() is self.start:
                self.show_start()

    def show_start(self) -> None:
        """Ask what to draw."""
        self.start.offer(len(self._analysis.observations), len(self._passed_over()), tuple(self._draws.values()))
        self._stack.setCurrentWidget(self.start)

    def _passed_over(self) -> tuple[tuple[Span, str], ...]:
        report, observations = self._analysis.report, self._analysis.observations
        return tuple((m.span, USE_WORDS[m.use]) for m in mentions(report, observations) if m.use in USE_WORDS)

    def begin(self, of: Population, size: int, seed: int) -> None:
        """Draw, and show the first item."""
        if of is Population.FIGURES:
            draw = draw_figures(self._analysis.observations, size, seed)
        else:
            draw = draw_passed_over(self._passed_over(), size, seed)
        self._keep(draw)
        self.resume(draw)

    def resume(self, draw: Draw | None) -> None:
        """Go on with a draw where it was left; one that is judged shows its result."""
        if draw is None:
            return
        self.draw = draw
        if draw.judged == len(draw.items):
            self.show_result()
        else:
            self._turn_to(self.judge)
            self.judge.show_draw(draw, self._analysis.report)

    def _on_judged(self, index: int, wrong: Iterable[str]) -> None:
        if self.draw is not None:
            self._keep(self.draw.judge(index, wrong))
            self.judge.keep(self.draw)

    def _keep(self, draw: Draw) -> None:
        self.draw = draw
        self._draws[draw.id] = draw
        self.draw_changed.emit(draw)

    def show_result(self) -> None:
        """Show what the verdicts come to so far."""
        if self.draw is not None:
            self.outcome.show_draw(self.draw)
            self._turn_to(self.outcome)

    def _turn_to(self, page: QWidget) -> None:
        """Show a page that needs more room than the question did; who gave the dialog a size of their own keeps it."""
        self._stack.setCurrentWidget(page)
        if self.size() == self._opened:
            fit_in(self, self.size().expandedTo(QSize(*map(scaled, _JUDGING))))

    def save_items(self) -> None:
        """Ask where to, and wish what was drawn written to a .csv file, with its verdicts."""
        if self.draw is None:
            return
        suggested = documents() / suggested_name(self._analysis.report.name, self.tr("抽查明细"), "csv")
        target = ask_file(self._ask_target, self, self.tr("导出抽查明细"), suggested, "csv")
        if target is not None:
            self.file_wanted.emit(csv_of(self.draw, self._analysis.report), target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc, from judging to what it came to so far; Enter presses what a page offers first."""
        judging = self._stack.currentWidget() is self.judge
        if event.key() == Qt.Key.Key_Escape and judging and self.draw is not None and self.draw.judged:
            self.show_result()
        else:
            super().keyPressEvent(event)
