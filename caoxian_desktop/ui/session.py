"""What is open and selected, and the signals everybody shares. It delegates: the library keeps, `notes` edits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.ticket import Ticket
from caoxian_desktop.ui.analysing import Analysing
from caoxian_desktop.ui.annotating import Annotating
from caoxian_desktop.ui.explaining import Explaining
from caoxian_desktop.ui.jobs import Job, Jobs, Lane
from caoxian_desktop.ui.keeping import Keeping
from caoxian_desktop.ui.open_library import OpenLibrary, OpenReport, still_there
from caoxian_desktop.ui.open_work import OpenWork
from caoxian_desktop.ui.reading import Reading
from caoxian_desktop.ui.trail import Place

if TYPE_CHECKING:  # each is loaded on the lane that needs it: the first paint need not wait
    from caoxian_desktop.core.analysis import Analysis
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.annotations.notebook import Notebook
    from caoxian_desktop.core.charts.chart import Chart
    from caoxian_desktop.core.corrections.correction import Correction
    from caoxian_desktop.core.corrections.sheet import CorrectionSheet
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.report.report import Report

Answer = TypeVar("Answer")

__all__ = ["OpenReport", "Session"]


class Session(QObject):
    """The open report; its notes, analysis and charts, which come once it was painted; what is read and selected.

    Facts come as signals: `report_closing` (what is typed must be handed over now), `flush_wanted` (the same, and the
    report stays), `library_replaced` (a backup took its place: whoever holds anything of it asks anew),
    `report_opened` (OpenReport),
    `report_corrected` (OpenReport: the same text under other headings or another title block), `analysis_ready`
    (Analysis, again whenever a figure was set right), `charts_ready` (tuple of Chart), `siblings_ready` (tuple of
    Analysis: other reports of the same place; charts come again with them), `corrections_changed` (tuple of Correction,
    those that hold), `annotations_changed` (tuple of Annotation in document order),
    `annotation_selected` (its id, '' for none), `reading_moved` (Span of the paragraph one is at),
    `save_state_changed` (SaveState), `history_changed` (undo, redo, back or forward may have changed),
    `opening_changed` (whether a report is being read), `failed` (KnownError). `span_requested` (Span) is the wish to be
    shown a place. What is selected and the way back are told by `reading`; `work` undoes, `keeping` says what is kept.
    """

    report_closing = Signal()
    flush_wanted = Signal()
    library_replaced = Signal()
    report_opened = Signal(object)
    report_corrected = Signal(object)
    analysis_ready = Signal(object)
    charts_ready = Signal(object)
    siblings_ready = Signal(object)
    corrections_changed = Signal(object)
    annotations_changed = Signal(object)
    annotation_selected = Signal(str)
    reading_moved = Signal(object)
    save_state_changed = Signal(object)
    history_changed = Signal()
    failed = Signal(object)
    opening_changed = Signal(bool)
    span_requested = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._library = OpenLibrary(jobs)
        self._opening = 0
        self._completing = False
        self._goal: tuple[str, Callable[[], object]] | None = None
        self.analysing = Analysing(jobs, self.ask_library, self)
        self.analysing.analysis_ready.connect(self._on_analysed)
        self.analysing.charts_ready.connect(self.charts_ready)
        self.analysing.siblings_ready.connect(self.siblings_ready)
        self.analysing.failed.connect(self.failed)
        self.keeping = Keeping(self.ask_library, self)
        self.keeping.state_changed.connect(self.save_state_changed)
        self.keeping.failed.connect(self.failed)
        self.work = OpenWork(self.ask_library, self.keeping, self.failed.emit, self)
        self.work.brought.connect(self._on_brought)
        self.work.notes_turned.connect(self._on_notes_changed)
        self.work.sheet_turned.connect(self.on_sheet_changed)
        self.explaining = Explaining(jobs, self.ask_library, self.keeping, self.failed.emit, self)
        self.explaining.ready.connect(self._on_glossary_brought)
        self.explaining.changed.connect(lambda _entries: self.history_changed.emit())
        self.notes = Annotating(self.work, self)
        self.notes.changed.connect(self._on_notes_changed)
        self.notes.selected.connect(self.annotation_selected)
        self.reading = Reading(self)
        self.reading.moved.connect(self.reading_moved)
        self.reading.trail_changed.connect(self.history_changed)
        self.reading.span_requested.connect(self.span_requested)
        self.reading.report_requested.connect(self._on_return_wanted)
        self.open_report: OpenReport | None = None

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations of the open report, in document order."""
        return self.notes.annotations

    @property
    def selected_annotation(self) -> str:
        """The id of the chosen annotation, '' for none."""
        return self.notes.chosen

    @property
    def analysis(self) -> Analysis | None:
        """The figures of the open report, what was set right applied; None until they are found."""
        return self.analysing.analysis

    @property
    def charts(self) -> tuple[Chart, ...]:
        """The charts of the open report."""
        return self.analysing.charts

    @property
    def notebook(self) -> Notebook | None:
        """The annotations of the open report; None until they are brought."""
        return self.work.notebook

    @property
    def sheet(self) -> CorrectionSheet | None:
        """The corrections of the open report; None until they are brought, or until there are any: see `with_sheet`."""
        return self.work.sheet

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The corrections of the open report that hold, once they are known."""
        return self.sheet.corrections if self.sheet is not None else ()

    # Opening. Everything that touches the library runs on the storage lane, in the order it was asked.

    def start(self, file: Path | None) -> None:
        """Open the library and `file`; without one the report open last, or on the first start the example."""

        def failed(error: KnownError) -> None:
            self.failed.emit(error)
            if file is not None:
                self.start(None)  # a window with nothing in it helps nobody

        self._open(lambda _: self._library.first(file), failed)

    def begin_anew(self) -> None:
        """Show the report open last in the library that took the place of the one that was open."""
        self._forget_glossary()
        self.library_replaced.emit()
        self.start(None)

    def bring_glossary_anew(self) -> None:
        """Bring the reader's own glossary from the library again: a colleague's entries came into it."""
        self._forget_glossary()
        self.explaining.bring()

    def _forget_glossary(self) -> None:
        if self.explaining.glossary is not None:
            self.work.part(self.explaining.glossary)
        self.explaining.forget()

    def open_file(self, file: Path) -> None:
        """Import a file into the library and show it."""
        self.open_version(lambda library: library.import_file(file))

    def open_version(self, find: Callable[[Library], str]) -> None:
        """Show the version that `find` returns; it may put it into the library first."""
        self._open(lambda _: self._library.load(find(self._library.opened())))

    def ask_library(
        self,
        ask: Callable[[Library], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[KnownError], None] | None = None,
    ) -> Job:
        """Run something with the library on the storage lane, in its turn."""
        return self._library.ask(ask, done, failed or self.failed.emit)

    @property
    def library(self) -> OpenLibrary:
        """The library itself, for its backups."""
        return self._library

    def close_library(self, offset: int) -> None:
        """Close the library after everything that was asked before; the jobs are drained next.

        `offset` is the code point at the top of the page, to come back to.
        """
        self.keeping.stop()
        version = "" if self.open_report is None else self.open_report.version
        self._library.close(version, offset, self.failed.emit)

    def _open(self, work: Callable[[Ticket], OpenReport], failed: Callable[[KnownError], None] | None = None) -> None:
        self.while_opening(self._jobs.run(Lane.STORAGE, work, self._on_loaded, failed or self.failed.emit))

    def while_opening(self, job: Job) -> None:
        """Say that a report is being read until a job has ended."""
        self._opening += 1
        self.opening_changed.emit(True)  # noqa: FBT003 - a signal's value
        job.ended.connect(self._on_open_ended)

    def _on_open_ended(self) -> None:
        self._opening -= 1
        self.opening_changed.emit(self._opening > 0)

    def _on_loaded(self, opened: OpenReport) -> None:
        self.report_closing.emit()
        self.keep_place()
        self.analysing.stop()
        self.work.forget()
        self.open_report, self._completing = opened, False
        self.reading.begin(opened.version, opened.report, opened.offset)
        self.notes.chosen = ""
        self.report_opened.emit(opened)
        self.annotations_changed.emit(())
        self.explaining.show_report(opened.report)
        self.history_changed.emit()
        goal, self._goal = self._goal, None
        if goal is not None and goal[0] == opened.version:
            goal[1]()

    def keep_place(self) -> None:
        """Have it kept where the open report is read, to come back to."""
        if self.open_report is not None and not self._jobs.closed:
            version, offset = self.open_report.version, self.reading.top.start
            self.ask_library(lambda library: library.put_position(version, offset), lambda _: None)

    # Notes and analysis come after the report was painted: the window asks for them then.
    def complete(self) -> None:
        """Bring the open report's notes, find its quantities, then its charts; note that it is the one open last."""
        opened = self.open_report
        if opened is None or self._completing or self._jobs.closed:
            return
        self._completing = True
        version = opened.version
        brought = self.work.notebook is not None
        self.work.bring(opened)
        self.ask_library(lambda library: library.opened(version), lambda _: None)
        if brought or not opened.corrected:
            self._analyse(opened)
        self.explaining.bring()

    def _analyse(self, opened: OpenReport) -> None:
        self.analysing.start(opened.version, opened.report, self.sheet.records if self.sheet is not None else ())

    def _on_brought(self) -> None:
        if self._completing and not self.analysing.begun and self.open_report is not None:
            self._analyse(self.open_report)  # only now is it known what was set right
        self._on_notes_changed()
        self.corrections_changed.emit(self.corrections)

    def _on_glossary_brought(self) -> None:
        if self.explaining.glossary is not None:
            self.work.join(self.explaining.glossary, self.explaining.on_changed)

    def _on_analysed(self, analysis: Analysis) -> None:
        self._hand_over_analysis()
        self.analysis_ready.emit(analysis)

    def _hand_over_analysis(self) -> None:
        """Let the sheet know what the machine reads, so that it need not read it itself."""
        if self.sheet is not None and self.analysing.machine is not None:
            self.sheet.take_analysis(self.analysing.machine)

    # Setting right. The sheet changes at once; what is made of it follows off the UI thread.

    def with_sheet(self, use: Callable[[CorrectionSheet], None]) -> None:
        """Hand over the corrections of the open report, as soon as they are there; nothing without an open report."""

        def known(sheet: CorrectionSheet) -> None:
            self._hand_over_analysis()
            use(sheet)

        if self.open_report is not None:
            self.work.with_sheet(self.open_report, known)

    def set_right(self, act: Callable[[CorrectionSheet], object]) -> None:
        """Do something with the sheet of the open report as soon as it is there, and show what came of it.

        A value that a field cannot hold is a bug here: a form checks what was typed before, by `checked_figure`.
        """

        def use(sheet: CorrectionSheet) -> None:
            act(sheet)
            self.on_sheet_changed()

        self.with_sheet(use)

    def on_sheet_changed(self) -> None:
        """Show what the sheet says now: the report where title block or headings differ, else its figures.

        The text is the same, so notes keep their places.
        """
        opened, sheet = self.open_report, self.sheet
        if opened is None or sheet is None:
            return
        if sheet.report != opened.report:
            self._show_corrected(opened, sheet.report)
        else:
            self.analysing.correct(sheet.records)
        self.corrections_changed.emit(self.corrections)
        self.history_changed.emit()

    def _show_corrected(self, opened: OpenReport, report: Report) -> None:
        paged = opened.report.differs_in_pages_alone(report)
        if not paged:
            self.analysing.stop()
            self.reading.on_selection_changed(None)
        self.open_report, self.reading.report = opened._replace(report=report), report
        if self.notebook is not None:
            self.notebook.correct(report)
        self.report_corrected.emit(self.open_report)
        self.annotations_changed.emit(self.annotations)
        if report.glossary != opened.report.glossary:
            self.explaining.show_report(report)
        if paged:
            self.analysing.take_pages(report)
        elif self._completing:
            self._analyse(self.open_report)

    # Another window takes the place of the one that was told all this.

    def tell_anew(self, offset: int) -> None:
        """Say again what is open and what is known of it; the report is to be shown at an offset."""
        if self.open_report is None:
            return
        self.reading.on_selection_changed(None)
        self.report_opened.emit(self.open_report._replace(offset=offset))
        self.annotations_changed.emit(self.annotations)
        self.corrections_changed.emit(self.corrections)
        if self.explaining.terms:
            self.explaining.found.emit(self.explaining.terms)
        if self.analysis is not None:
            self.analysis_ready.emit(self.analysis)
        if self.charts:
            self.charts_ready.emit(self.charts)
        self.annotation_selected.emit(self.selected_annotation)
        self.reading_moved.emit(self.reading.place)
        self.history_changed.emit()

    # Annotating. The notebook changes at once; the status says saved when the commit came back.

    def _on_notes_changed(self) -> None:
        if self.notebook is not None:
            self.annotations_changed.emit(self.notebook.annotations)
        self.history_changed.emit()

    def select_annotation(self, identity: str) -> None:
        """Choose an annotation, '' for none."""
        self.notes.select(identity)

    # Reading.

    def show_span(self, span: Span) -> None:
        """Jump to a place, remembering where one was."""
        self.reading.show_span(span)

    def show_in_sibling(self, name: str, span: Span) -> None:
        """Open the other report of the place that has this name, and jump to a place in it; nothing without one."""
        if (version := self.analysing.version_of(name)) is not None:
            self.show_in(version, span)

    def show_in(self, version: str, span: Span) -> None:
        """Jump to a place in a version's text, which is opened for it; the way back leads to where one was."""
        if self.open_report is not None and self.open_report.version == version:
            self.show_span(span)
        else:
            self._open_for(version, partial(self.span_requested.emit, span))

    def show_version(self, version: str) -> None:
        """Open a version where it was read last, unless it is open."""
        if self.open_report is None or self.open_report.version != version:
            self._open_for(version, lambda: None)

    def _on_return_wanted(self, place: Place) -> None:
        self._open_for(place.version, partial(self.reading.return_requested.emit, place))

    def _open_for(self, version: str, act: Callable[[], object]) -> None:
        """Open a version and do something once it is."""
        self._goal = version, act
        self.open_version(partial(still_there, version))
