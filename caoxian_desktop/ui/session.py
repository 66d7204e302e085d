"""What is open and selected, and the signals everybody shares. It delegates: the library keeps, the notebook edits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.core import places
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.ticket import Ticket
from caoxian_desktop.ui.jobs import Job, Jobs, Lane
from caoxian_desktop.ui.keeping import Keeping, SaveState
from caoxian_desktop.ui.trail import Trail

if TYPE_CHECKING:  # each is loaded on the lane that needs it: the first paint need not wait
    from caoxian_desktop.core.analysis import Analysis
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.annotations.category import Category, Status
    from caoxian_desktop.core.annotations.notebook import Notebook
    from caoxian_desktop.core.charts.chart import Chart
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.records.clock import Stamper

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class OpenReport:
    """The report on the screen: `version` is its id in the library, `offset` the code point to show at the top."""

    version: str
    report: Report
    example: bool = False
    offset: int = 0


class Session(QObject):
    """The open report; its notes, analysis and charts, which come once it was painted; what is read and selected.

    Facts come as signals: `report_closing` (what is typed must be handed over now), `report_opened` (OpenReport),
    `report_corrected` (OpenReport: the same text under other headings or another title block), `analysis_ready`
    (Analysis), `charts_ready` (tuple of Chart), `annotations_changed` (tuple of Annotation in document order),
    `annotation_selected` (its id, '' for none), `reading_moved` (Span of the paragraph at the top),
    `selection_changed` (Span or None), `save_state_changed` (SaveState), `history_changed` (undo, redo, back or
    forward may have changed), `opening_changed` (whether a report is being read), `failed` (KnownError).
    `span_requested` (Span) is the wish to be shown a place, `return_requested` (Span) to see it at the top again.
    """

    report_closing = Signal()
    report_opened = Signal(object)
    report_corrected = Signal(object)
    analysis_ready = Signal(object)
    charts_ready = Signal(object)
    annotations_changed = Signal(object)
    annotation_selected = Signal(str)
    reading_moved = Signal(object)
    selection_changed = Signal(object)
    save_state_changed = Signal(object)
    history_changed = Signal()
    failed = Signal(object)
    opening_changed = Signal(bool)
    span_requested = Signal(object)
    return_requested = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._library: Library | None = None  # touched on the storage lane only
        self._analysing: list[Job] = []
        self._opening = 0
        self.keeping = Keeping(self.ask_library, self)
        self.keeping.state_changed.connect(self.save_state_changed)
        self.keeping.failed.connect(self.failed)
        self.open_report: OpenReport | None = None
        self.analysis: Analysis | None = None
        self.charts: tuple[Chart, ...] = ()
        self.notebook: Notebook | None = None
        self.selection: Span | None = None
        self.reading = Span(0, 0)
        self.selected_annotation = ""
        self.trail = Trail()

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations of the open report, in document order."""
        return self.notebook.annotations if self.notebook is not None else ()

    # Opening. Everything that touches the library runs on the storage lane, in the order it was asked.

    def start(self, file: Path | None) -> None:
        """Open the library and `file`; without one the report open last, or on the first start the example."""

        def work(_ticket: Ticket) -> OpenReport:
            library = self._opened_library()
            if file is not None:
                return self._load(library.import_file(file))
            version = library.last_opened()
            return self._load(version or library.import_file(places.bundled_report()))

        def failed(error: KnownError) -> None:
            self.failed.emit(error)
            if file is not None:
                self.start(None)  # a window with nothing in it helps nobody

        self._open(work, failed)

    def open_file(self, file: Path) -> None:
        """Import a file into the library and show it."""
        self.open_version(lambda library: library.import_file(file))

    def open_version(self, find: Callable[[Library], str]) -> None:
        """Show the version that `find` returns; it may put it into the library first."""
        self._open(lambda _: self._load(find(self._opened_library())))

    def ask_library(
        self,
        ask: Callable[[Library], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[KnownError], None] | None = None,
    ) -> Job:
        """Run something with the library on the storage lane, in its turn."""
        return self._jobs.run(Lane.STORAGE, lambda _: ask(self._opened_library()), done, failed or self.failed.emit)

    def close_library(self, offset: int) -> None:
        """Close the library after everything that was asked before; the jobs are drained next.

        `offset` is the code point at the top of the page, to come back to.
        """
        version = "" if self.open_report is None else self.open_report.version

        def work(_ticket: Ticket) -> None:
            if self._library is not None:
                if version:
                    self._library.put_position(version, offset)
                self._library.close()
                self._library = None

        self._jobs.run(Lane.STORAGE, work, lambda _: None, self.failed.emit)

    def _opened_library(self) -> Library:
        if self._library is None:
            from caoxian_desktop.core.library import Library

            self._library = Library.open(places.library_dir())
        return self._library

    def _load(self, version: str) -> OpenReport:
        library = self._opened_library()
        report = library.report(version)
        example = report.source.name == places.bundled_report().name
        return OpenReport(version, report, example, library.position(version))

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
        self._stop_analysing()
        self.open_report, self.notebook = opened, None
        self.selection, self.trail = None, Trail()
        self.selected_annotation = ""
        self.report_opened.emit(opened)
        self.annotations_changed.emit(())
        self.history_changed.emit()

    # Notes and analysis come after the report was painted: the window asks for them then.
    def complete(self) -> None:
        """Bring the open report's notes, find its quantities, then its charts; note that it is the one open last."""
        opened = self.open_report
        if opened is None or self.analysis is not None or self._analysing or self._jobs.closed:
            return
        version = opened.version
        self.ask_library(lambda _: self._notes(version), lambda notes: self._on_notes(version, *notes))
        self.ask_library(lambda library: library.opened(version), lambda _: None)
        self._analyse(opened.report)

    def _analyse(self, report: Report) -> None:
        self._analysing.append(
            self._jobs.run(Lane.POOL, lambda _: _analysed(report), self._on_analysed, self.failed.emit)
        )

    def correct(self, report: Report) -> None:
        """Show the open report as corrected. Its text is the same, so notes keep their places; it is analysed anew."""
        if self.open_report is None:
            return
        asked = self.analysis is not None or bool(self._analysing)
        self._stop_analysing()
        self.on_selection_changed(None)
        self.open_report = replace(self.open_report, report=report)
        if self.notebook is not None:
            self.notebook.correct(report)
        self.report_corrected.emit(self.open_report)
        self.annotations_changed.emit(self.annotations)
        if asked:
            self._analyse(report)

    def _stop_analysing(self) -> None:
        for job in self._analysing:
            job.cancel()
        self._analysing.clear()
        self.analysis, self.charts = None, ()

    def _notes(self, version: str) -> tuple[tuple[Annotation, ...], Stamper]:
        """Return the records of a version, deleted ones too, and what stamps new ones."""
        library = self._opened_library()
        return library.annotations(version), library.stamper()

    def _on_notes(self, version: str, records: tuple[Annotation, ...], stamper: Stamper) -> None:
        from caoxian_desktop.core.annotations.notebook import Notebook

        opened = self.open_report
        if opened is not None and opened.version == version and self.notebook is None:
            self.notebook = Notebook(opened.report, version, stamper, records, self._keep)
            self._on_notes_changed()

    def _on_analysed(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.analysis_ready.emit(analysis)
        self._analysing.append(
            self._jobs.run(Lane.POOL, lambda _: _charts_of(analysis), self._on_charts, self.failed.emit)
        )

    def _on_charts(self, charts: tuple[Chart, ...]) -> None:
        self.charts = charts
        self.charts_ready.emit(charts)

    # Annotating. The notebook changes at once; the status says saved when the commit came back.

    @property
    def save_state(self) -> SaveState:
        """Whether everything annotated is in the library."""
        return self.keeping.state

    def highlight(self, span: Span, category: Category, note: str = "") -> Annotation | None:
        """Annotate words of the open report, select the new annotation and return it."""
        if self.notebook is None or not len(span):
            return None
        made = self.notebook.highlight(span, category, note)
        self._on_notes_changed()
        self.select_annotation(made.id)
        return made

    def revise(
        self,
        ids: Iterable[str],
        *,
        category: Category | None = None,
        note: str | None = None,
        tags: Iterable[str] | None = None,
        status: Status | None = None,
        act: str = "",
    ) -> None:
        """Set fields of annotations; None leaves a field as it is. Edits with one `act` undo as one step."""
        if self.notebook is not None:
            self.notebook.revise(ids, category=category, note=note, tags=tags, status=status, act=act)
            self._on_notes_changed()

    def delete(self, ids: Iterable[str]) -> int:
        """Delete annotations and return how many there were."""
        if self.notebook is None:
            return 0
        gone = self.notebook.delete(ids)
        if self.selected_annotation in {annotation.id for annotation in gone}:
            self.select_annotation("")
        self._on_notes_changed()
        return len(gone)

    def undo(self) -> str | None:
        """Take the last edit back and return its name."""
        return self._turn(lambda notebook: notebook.undo())

    def redo(self) -> str | None:
        """Do the last undone edit again and return its name."""
        return self._turn(lambda notebook: notebook.redo())

    def _turn(self, act: Callable[[Notebook], str | None]) -> str | None:
        if self.notebook is None:
            return None
        words = act(self.notebook)
        self._on_notes_changed()
        return words

    def _on_notes_changed(self) -> None:
        if self.notebook is not None:
            self.annotations_changed.emit(self.notebook.annotations)
        self.history_changed.emit()

    def select_annotation(self, identity: str) -> None:
        """Choose an annotation, '' for none."""
        if identity != self.selected_annotation:
            self.selected_annotation = identity
            self.annotation_selected.emit(identity)

    def _keep(self, records: Sequence[Annotation]) -> None:
        self.keeping.keep(records, _keep_notes)

    # Reading.

    def show_span(self, span: Span) -> None:
        """Jump to a place, remembering where one was."""
        self.trail.leave(self.reading)
        self.span_requested.emit(span)
        self.history_changed.emit()

    def go_back(self) -> None:
        """Return to where one was before a jump."""
        self._go(self.trail.back(self.reading))

    def go_forward(self) -> None:
        """Go again where one came back from."""
        self._go(self.trail.forward(self.reading))

    def _go(self, place: Span | None) -> None:
        if place is not None:
            self.return_requested.emit(place)
            self.history_changed.emit()

    def on_reading_moved(self, span: Span) -> None:
        """Take note of what is read."""
        if span != self.reading:
            self.reading = span
            self.reading_moved.emit(span)

    def on_selection_changed(self, span: Span | None) -> None:
        """Take note of what is selected in the reader."""
        if span != self.selection:
            self.selection = span
            self.selection_changed.emit(span)


def _keep_notes(library: Library, records: Sequence[Annotation]) -> None:
    library.keep(records)


def _analysed(report: Report) -> Analysis:
    from caoxian_desktop.core.analysis import analyse

    return analyse(report)


def _charts_of(analysis: Analysis) -> tuple[Chart, ...]:
    from caoxian_desktop.core.charts.catalogue import charts_of

    return charts_of(analysis)
