"""Has the open report checked (校核) once its charts are there, and knows which findings were set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.ui.jobs import Lane
from caoxian_desktop.ui.language import say

if TYPE_CHECKING:  # loaded on the lane where reports are checked
    from caoxian_desktop.core.analysis import Analysis
    from caoxian_desktop.core.checking.finding import Finding
    from caoxian_desktop.core.checking.listing import Line
    from caoxian_desktop.core.ticket import Ticket
    from caoxian_desktop.ui.jobs import Job
    from caoxian_desktop.ui.main_window.window import MainWindow


class Checks(QObject):
    """The findings of the open report: `lines` is None until it was checked, `set_aside` those of them set aside.

    Facts: `started` (it is being checked), `found` (a tuple of Line), `set_aside_changed` (a frozenset of Finding),
    `open_counted` (how many are not set aside), `let_go` (none is looked at any longer).
    """

    started = Signal()
    found = Signal(object)
    set_aside_changed = Signal(object)
    open_counted = Signal(int)
    let_go = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._job: Job | None = None
        self._checked: Analysis | None = None
        self.lines: tuple[Line, ...] | None = None
        self.set_aside: frozenset[Finding] = frozenset()

    # Checking

    def on_report_opened(self, _opened: object) -> None:
        """Forget what was found in another report."""
        self._stop()
        self.lines, self.set_aside = None, frozenset()
        self.open_counted.emit(0)
        self.let_go.emit()

    def on_analysis_ready(self, _analysis: object) -> None:
        """Take what was found before for out of date."""
        self._stop()
        self.started.emit()

    def on_charts_ready(self, _charts: object) -> None:
        """Look for findings, now that everything else of the report is there; once for each analysis."""
        analysis = self._session.analysis
        if analysis is not None and analysis is not self._checked:
            self._stop()
            self._checked = analysis
            run = self._window.jobs.run
            self._job = run(
                Lane.POOL, lambda ticket: _found_in(analysis, ticket), self._on_found, self._session.failed.emit
            )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job, self._checked = None, None

    def _on_found(self, lines: tuple[Line, ...]) -> None:
        self._job, self.lines = None, lines
        self.set_aside = self._aside()
        self.set_aside_changed.emit(self.set_aside)
        self.found.emit(lines)
        self._count()

    def _count(self) -> None:
        self.open_counted.emit(len(self.lines or ()) - len(self.set_aside))

    # Setting aside

    def on_corrections_changed(self, _corrections: object) -> None:
        """Look which findings are set aside now."""
        aside = self._aside()
        if aside != self.set_aside:
            self.set_aside = aside
            self.set_aside_changed.emit(aside)
            self._count()

    def _aside(self) -> frozenset[Finding]:
        """Return the findings that were set aside, as far as that is known."""
        sheet = self._session.sheet
        if sheet is None or not self.lines or not sheet.corrections:
            return frozenset()
        from caoxian_desktop.core.corrections.finding_acts import set_aside, sign_of

        text = sheet.as_read.text
        signs = set_aside(text, sheet.corrections)
        return frozenset(line.finding for line in self.lines if sign_of(text, line.finding) in signs)

    def on_dismiss_wanted(self, findings: tuple[Finding, ...]) -> None:
        """Set findings aside at once, and offer to undo it."""
        self._session.set_right(lambda sheet: sheet.dismiss(*findings))
        words = self.tr("已忽略%n条提示", "", len(findings))
        self._window.notices.info(words, self.tr("撤销"), lambda: self.on_restore_wanted(findings))

    def on_restore_wanted(self, findings: tuple[Finding, ...]) -> None:
        """Take findings up again that were set aside."""
        self._session.set_right(lambda sheet: sheet.restore_finding(*findings))

    # Looking at them

    def on_next_finding(self, step: int) -> None:
        """Go to a finding beside the last one, and show the list where it does not lie over the text."""
        from caoxian_desktop.ui.checking.panel import CheckingPanel

        window = self._window
        if window.checking.panel is None:
            window.checking.wanted.emit()
        if not window.frame.side.overlay:
            window.show_tab("checking")
        panel = window.checking.panel
        if isinstance(panel, CheckingPanel):
            self._say_where(panel.step(step), seen=window.checking.isVisible())

    def _say_where(self, line: Line | None, *, seen: bool) -> None:
        """Say why one was led to a place where the list that says so is not seen, or that there is none to go to."""
        notices = self._window.notices
        if line is not None and not seen:
            finding = line.finding
            notices.info(self.tr("{title}：{reason}").format(title=say(finding.title), reason=say(finding.reason)))
        elif line is None:
            notices.info(self.tr("没有待核对的提示。") if self.lines is not None else self.tr("正在校核，请稍候。"))

    def on_side_changed(self, _index: int) -> None:
        """Let go of the places once another panel is turned to."""
        if self._window.side.currentWidget() is not self._window.checking:
            self.let_go.emit()


def _found_in(analysis: Analysis, ticket: Ticket) -> tuple[Line, ...]:
    from caoxian_desktop.core.checking.checks import check
    from caoxian_desktop.core.checking.listing import listing

    return listing(analysis.report, check(analysis, ticket))
