"""The open report's figures, found off the UI thread; then its charts; then what other reports of its place add."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.ui.jobs import Job, Jobs, Lane

if TYPE_CHECKING:  # each is loaded on the lane that needs it: the first paint need not wait
    from caoxian_desktop.core.analysis import Analysis
    from caoxian_desktop.core.charts.chart import Chart
    from caoxian_desktop.core.corrections.correction import Correction
    from caoxian_desktop.core.library import Library, ReportEntry
    from caoxian_desktop.core.report.pages import PageMark
    from caoxian_desktop.core.report.report import Report
    from caoxian_desktop.ui.keeping import AskLibrary

Answer = TypeVar("Answer")
Corrections = Sequence["Correction"]


class Analysing(QObject):
    """Analyses one report at a time; whatever another one was still to give is dropped.

    Facts: `analysis_ready` (Analysis, what was set right applied), `charts_ready` (tuple of Chart), `siblings_ready`
    (tuple of Analysis: other reports of the same place by year, once they are known and there are any; charts come
    again with them), `failed` (KnownError).
    """

    analysis_ready = Signal(object)
    charts_ready = Signal(object)
    siblings_ready = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, ask_library: AskLibrary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._ask_library = jobs, ask_library
        self._under_way: list[Job] = []
        self._version = ""
        self._report: Report | None = None
        self._judged: Corrections = ()
        self._known: dict[str, Analysis] = {}
        self._siblings_asked = False
        self.machine: Analysis | None = None
        self.analysis: Analysis | None = None
        self.charts: tuple[Chart, ...] = ()
        self.siblings: tuple[Analysis, ...] = ()

    @property
    def begun(self) -> bool:
        """Whether a report is, or is being, analysed."""
        return self._report is not None

    def start(self, version: str, report: Report, corrections: Corrections) -> None:
        """Analyse a version of the library, with what was set right in it."""
        self.stop()
        self._version, self._report, self._judged = version, report, _judged(corrections)
        self._known.pop(version, None)  # while it is open it may be set right
        self._run(lambda: _analysed(report, corrections), lambda found: self._on_analysed(*found))

    def correct(self, corrections: Corrections) -> None:
        """Show the report's figures as they were set right now; it is not read again.

        Nothing if none is analysed, or if no figure depends on what was said since.
        """
        machine, report, judged = self.machine, self._report, _judged(corrections)
        if report is None or judged == self._judged:
            return
        self._judged = judged
        if machine is None:
            self.start(self._version, report, corrections)
            return
        self._drop()
        self._run(lambda: (machine, _set_right(machine, corrections)), lambda found: self._on_analysed(*found))

    def take_pages(self, report: Report) -> None:
        """Let the figures be cited by the pages of the booklet that are marked now; nothing else is another."""
        if self._report is None:
            return
        if self.machine is None or self.analysis is None:
            self.start(self._version, report, self._judged)
            return
        self._report = report
        self._take(self.machine, self.analysis)
        self.analysis_ready.emit(self.analysis)

    def _take(self, machine: Analysis, analysis: Analysis) -> None:
        """Hold what was found; pages may have been marked since it was asked for."""
        marks = () if self._report is None else self._report.page_marks
        self.machine, self.analysis = _with_pages(machine, marks), _with_pages(analysis, marks)

    def version_of(self, name: str) -> str | None:
        """Return the version of the other report of the place with that name, None where there is none."""
        known = ((version, held.report.name) for version, held in self._known.items() if held in self.siblings)
        return next((version for version, found in known if found == name), None)

    def stop(self) -> None:
        """Let go of the report; what is still to come of it is dropped."""
        self._drop()
        self._version, self._report, self._siblings_asked = "", None, False
        self.machine, self.analysis, self.charts, self.siblings = None, None, (), ()

    def _drop(self) -> None:
        for job in self._under_way:
            job.cancel()
        self._under_way.clear()
        self._siblings_asked = bool(self.siblings)

    def _run(self, work: Callable[[], Answer], done: Callable[[Answer], None]) -> None:
        self._under_way.append(self._jobs.run(Lane.POOL, lambda _: work(), done, self.failed.emit))

    def _on_analysed(self, machine: Analysis, analysis: Analysis) -> None:
        self._take(machine, analysis)
        self.analysis_ready.emit(self.analysis)
        self._draw()

    def _draw(self) -> None:
        analysis, siblings = self.analysis, self.siblings
        if analysis is not None:
            self._run(lambda: _charts_of(analysis, siblings), self._on_charts)

    def _on_charts(self, charts: tuple[Chart, ...]) -> None:
        self.charts = charts
        self.charts_ready.emit(charts)
        if not self._siblings_asked and not self._jobs.closed:
            self._siblings_asked = True
            version = self._version
            self._ask(lambda library: library.siblings(version), self._on_siblings_listed)

    # Other reports of the same place, one after the other, so that what a person does goes between

    def _ask(self, ask: Callable[[Library], Answer], done: Callable[[Answer], None]) -> None:
        self._under_way.append(self._ask_library(ask, done, self.failed.emit))  # type: ignore[arg-type]  # the answer's type ends at a signal

    def _on_siblings_listed(self, entries: tuple[ReportEntry, ...]) -> None:
        versions = tuple(entry.version for entry in entries)
        self._known = {version: held for version, held in self._known.items() if version in versions}
        self._next_sibling(versions)

    def _next_sibling(self, versions: tuple[str, ...]) -> None:
        if self._jobs.closed:
            return
        missing = next((version for version in versions if version not in self._known), None)
        if missing is not None:
            self._ask(lambda library: library.reading(missing), partial(self._on_sibling_read, versions, missing))
        elif versions:
            self.siblings = tuple(self._known[version] for version in versions)
            self.siblings_ready.emit(self.siblings)
            self._draw()

    def _on_sibling_read(
        self, versions: tuple[str, ...], version: str, found: tuple[Report, tuple[Correction, ...]]
    ) -> None:
        def analysed(both: tuple[Analysis, Analysis]) -> None:
            self._known[version] = both[1]
            self._next_sibling(versions)

        self._run(lambda: _analysed(*found), analysed)


def _analysed(report: Report, corrections: Corrections) -> tuple[Analysis, Analysis]:
    """Return a report's figures as the machine reads them, and as they were set right."""
    from caoxian_desktop.core.analysis import analyse

    machine = analyse(report)
    return machine, _set_right(machine, corrections)


def _set_right(machine: Analysis, corrections: Corrections) -> Analysis:
    if not corrections:
        return machine
    from caoxian_desktop.core.corrections.figures import corrected_analysis

    return corrected_analysis(machine, corrections)


def _with_pages(analysis: Analysis, marks: tuple[PageMark, ...]) -> Analysis:
    if analysis.report.page_marks == marks:
        return analysis
    return replace(analysis, report=replace(analysis.report, page_marks=marks))


def _judged(corrections: Corrections) -> Corrections:
    """Return the corrections without findings of 校核 set aside, pages and bookmarks: no figure depends on them."""
    if not corrections:
        return ()
    from caoxian_desktop.core.corrections.target import BookmarkTarget, FindingTarget, PageTarget

    return tuple(c for c in corrections if not isinstance(c.target, FindingTarget | PageTarget | BookmarkTarget))


def _charts_of(analysis: Analysis, siblings: Sequence[Analysis]) -> tuple[Chart, ...]:
    from caoxian_desktop.core.charts.catalogue import charts_of

    return charts_of(analysis, siblings)
