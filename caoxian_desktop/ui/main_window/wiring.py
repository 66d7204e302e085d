"""All connections of the window: who hears whom. Facts come from the session, wishes go to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance

from caoxian_desktop.core import places
from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.keeping import SaveState
from caoxian_desktop.ui.main_window.answers import Answers
from caoxian_desktop.ui.main_window.checks import Checks
from caoxian_desktop.ui.main_window.collection import Collection
from caoxian_desktop.ui.main_window.figures import Figures
from caoxian_desktop.ui.main_window.intake import Intake
from caoxian_desktop.ui.main_window.window import MainWindow
from caoxian_desktop.ui.theme.fonts import Face
from caoxian_desktop.ui.theme.theming import Mode

if TYPE_CHECKING:  # panels are made when they are first looked at
    from caoxian_desktop.ui.indicators.panel import IndicatorsPanel


class Wiring(QObject):
    """Connects a window's panels and acts with its session; `furnish` makes and connects those that come later."""

    furnished = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._reader = window, window.session, window.reader
        self.answers, self.intake, self.collection = Answers(window), Intake(window), Collection(window)
        self.checks, self.figures = Checks(window), Figures(window)
        self._wire_session()
        self._wire_panels()
        self._wire_collection()
        self._wire_checks()
        self._wire_acts()
        self._show_choices()
        self.answers.on_history_changed()
        self.answers.on_selection_changed(None)
        window.status.show_saved(SaveState.SAVED)

    def _wire_session(self) -> None:
        window, session, reader, answers = self._window, self._session, self._reader, self.answers
        session.report_opened.connect(window.show_report)
        session.report_opened.connect(answers.on_report_opened, Qt.ConnectionType.QueuedConnection)
        session.report_corrected.connect(answers.on_report_corrected)
        session.analysis_ready.connect(reader.show_analysis)
        session.analysis_ready.connect(lambda analysis: window.status.show_doubts(analysis.report))
        session.annotations_changed.connect(reader.show_annotations)
        session.annotation_selected.connect(reader.show_selected_annotation)
        session.reading_moved.connect(window.status.show_place)
        session.selection_changed.connect(answers.on_selection_changed)
        session.span_requested.connect(answers.on_span_requested)
        session.return_requested.connect(answers.on_return_requested)
        session.save_state_changed.connect(window.status.show_saved)
        session.work.damage_found.connect(answers.on_damage_found)
        session.history_changed.connect(answers.on_history_changed)
        session.failed.connect(answers.on_failed)
        session.opening_changed.connect(answers.on_opening_changed)
        window.notices.said.connect(window.show_notice)

    def _wire_panels(self) -> None:
        window, session, reader, answers = self._window, self._session, self._reader, self.answers
        reader.first_painted.connect(session.complete, Qt.ConnectionType.QueuedConnection)
        reader.reading_moved.connect(session.on_reading_moved)
        reader.selection_changed.connect(session.on_selection_changed)
        reader.zoom_changed.connect(window.status.show_zoom)
        reader.highlight_wanted.connect(answers.on_highlight_wanted)
        reader.note_wanted.connect(answers.on_note_wanted)
        reader.recolour_wanted.connect(answers.on_recolour_wanted)
        reader.delete_wanted.connect(answers.on_delete_wanted)
        reader.annotation_selected.connect(answers.on_annotation_clicked)
        reader.term_requested.connect(answers.on_term_requested)
        reader.lookup_wanted.connect(answers.on_lookup_wanted)
        reader.figure_wanted.connect(self.figures.on_figure_wanted)
        reader.copied.connect(lambda _words: window.notices.info(window.tr("已复制文字和出处")))
        window.file_dropped.connect(self.intake.on_file)
        answers.file_chosen.connect(self.intake.on_file)
        answers.text_pasted.connect(self.intake.on_text)
        self.intake.reading_changed.connect(window.status.show_reading)
        self.intake.heading_changed.connect(self.intake.on_heading_changed)
        window.status.cancel_wanted.connect(self.intake.on_cancel)
        window.status.problems_wanted.connect(self._on_problems_wanted)
        window.status.retry_wanted.connect(session.keeping.retry)
        window.centre.currentChanged.connect(answers.on_tab_changed)
        window.frame.outline_changed.connect(window.actions_["outline"].setChecked)
        window.frame.side_changed.connect(window.actions_["side"].setChecked)

    def _wire_collection(self) -> None:
        window, session, answers, collection = self._window, self._session, self.answers, self.collection
        window.files_dropped.connect(collection.on_files)
        window.reading_cancelled.connect(collection.on_cancel)
        window.refused_wanted.connect(collection.on_details)
        answers.files_chosen.connect(collection.on_files)
        self.intake.all_wanted.connect(lambda file: collection.on_files((file,)))
        session.report_opened.connect(collection.on_library_changed)
        session.save_state_changed.connect(collection.on_library_changed)

    def _wire_checks(self) -> None:
        window, session, checks = self._window, self._session, self.checks
        session.report_opened.connect(checks.on_report_opened)
        session.analysis_ready.connect(checks.on_analysis_ready)
        session.charts_ready.connect(checks.on_charts_ready)
        session.corrections_changed.connect(checks.on_corrections_changed)
        checks.open_counted.connect(window.show_findings_count)
        checks.let_go.connect(lambda: self._reader.show_pointed(()))
        window.side.currentChanged.connect(checks.on_side_changed)

    def _wire_acts(self) -> None:
        window, session, reader, answers = self._window, self._session, self._reader, self.answers
        acts = window.actions_
        plain = {
            "open": answers.on_open,
            "open_folder": answers.on_open_folder,
            "paste": answers.on_paste,
            "example": lambda: session.open_file(places.bundled_report()),
            "export": answers.on_export,
            "quit": window.close,
            "undo": answers.on_undo,
            "redo": answers.on_redo,
            "correct": self.intake.on_review,
            "cite": reader.copy_with_citation,
            "find": answers.on_find,
            "find_next": window.finder.on_next,
            "find_previous": window.finder.on_previous,
            "zoom_in": lambda: reader.zoom_by(1),
            "zoom_out": lambda: reader.zoom_by(-1),
            "zoom_reset": lambda: reader.set_zoom(100),
            "serif": lambda: reader.set_face(Face.SERIF),
            "sans": lambda: reader.set_face(Face.SANS),
            "system": lambda: window.theming.set_mode(Mode.SYSTEM),
            "light": lambda: window.theming.set_mode(Mode.LIGHT),
            "dark": lambda: window.theming.set_mode(Mode.DARK),
            "checking": answers.on_checking,
            "next_finding": lambda: self._on_next_finding(1),
            "previous_finding": lambda: self._on_next_finding(-1),
            "sampling": self.figures.on_sampling,
            "add_figure": reader.figure,
            "go_to": answers.on_go_to,
            "back": session.go_back,
            "forward": session.go_forward,
            "next_section": lambda: answers.on_section(1),
            "previous_section": lambda: answers.on_section(-1),
            "next_note": lambda: answers.on_next_note(1),
            "previous_note": lambda: answers.on_next_note(-1),
            "library": lambda: window.show_tab("library"),
            "reader": lambda: window.show_tab("reader"),
            "charts": lambda: window.show_tab("charts"),
            "indicators": lambda: window.show_tab("indicators"),
            "highlight": reader.highlight,
            "note": reader.note,
            "look_up": reader.look_up,
            "delete": answers.on_delete_wanted,
            "keys": answers.on_keys,
            "about": answers.on_about,
            "save": lambda: window.notices.info(window.tr("批注已自动保存，不需要手动保存。")),
        }
        for key, act in plain.items():
            acts[key].triggered.connect(lambda _checked=False, act=act: act())
        for category in Category:
            acts[category.value].triggered.connect(lambda _checked=False, c=category: answers.on_category_act(c))
        acts["outline"].triggered.connect(window.frame.set_outline_shown)
        acts["side"].triggered.connect(window.frame.set_side_shown)
        acts["bar"].triggered.connect(answers.on_bar_switched)

    def _show_choices(self) -> None:
        """Show in the menus what is chosen already."""
        acts, now = self._window.actions_, self._window.settings.now
        acts[self._reader.face.value].setChecked(True)
        acts[self._window.theming.mode.value].setChecked(True)
        acts["bar"].setChecked(now.selection_bar)
        self._reader.bar_enabled = now.selection_bar
        outline, side = self._window.frame.outline, self._window.frame.side
        acts["outline"].setChecked(outline.isVisibleTo(self._window))
        acts["side"].setChecked(side.isVisibleTo(self._window))

    # Panels that the first paint does not wait for

    def furnish(self) -> None:
        """From now on make each panel around the page when it is first looked at; at once those that are."""
        window = self._window
        for room, make in (
            (window.outline, self._furnish_outline),
            (window.library, self._furnish_library),
            (window.glossary, self._furnish_glossary),
            (window.annotations, self._furnish_annotations),
            (window.figures, self._furnish_figures),
            (window.problems, self._furnish_problems),
            (window.checking, self._furnish_checking),
            (window.charts, self._furnish_charts),
            (window.indicators, self._furnish_indicators),
            (window.briefing, self._furnish_briefing),
        ):
            room.wanted.connect(make)
            if room.isVisible():
                QTimer.singleShot(0, room, room.wanted.emit)
        QTimer.singleShot(0, self, self.furnished.emit)

    def _furnish_outline(self) -> None:
        from caoxian_desktop.ui.outline.panel import OutlinePanel

        session, panel = self._session, OutlinePanel()
        self._follow_report(panel.show_report, panel.show_corrected)
        _follow(session.analysis_ready, panel.show_analysis, session.analysis)
        _follow(session.annotations_changed, panel.show_annotations, session.annotations)
        _follow(session.reading_moved, panel.follow, session.reading)
        panel.span_requested.connect(session.show_span)
        panel.promote_wanted.connect(self.intake.on_promote)
        panel.demote_wanted.connect(self.intake.on_demote)
        panel.remove_wanted.connect(self.intake.on_remove)
        panel.review_wanted.connect(self.intake.on_review)
        self._window.outline.furnish(panel)

    def _furnish_library(self) -> None:
        from caoxian_desktop.ui.library.panel import LibraryPanel

        session, collection, panel = self._session, self.collection, LibraryPanel()
        session.report_opened.connect(lambda opened: panel.show_open(opened.version))
        if session.open_report is not None:
            panel.show_open(session.open_report.version)
        collection.changed.connect(panel.on_library_changed)
        collection.listed.connect(panel.show_reports)
        panel.reports_wanted.connect(collection.on_reports_wanted)
        panel.open_wanted.connect(collection.on_open_wanted)
        panel.review_wanted.connect(self.intake.on_review_wanted)
        self._window.library.furnish(panel)

    def _furnish_glossary(self) -> None:
        from caoxian_desktop.ui.glossary.panel import GlossaryPanel

        session, panel = self._session, GlossaryPanel()
        self._follow_report(panel.show_report, panel.show_corrected)
        _follow(self._reader.view_moved, panel.show_view, self._reader.view.visible_span())
        self.answers.term_requested.connect(panel.show_term)
        self.answers.lookup_wanted.connect(panel.look_up)
        panel.span_requested.connect(session.show_span)
        self._window.glossary.furnish(panel)

    def _furnish_annotations(self) -> None:
        from caoxian_desktop.ui.annotations.panel import AnnotationsPanel

        session, answers, panel = self._session, self.answers, AnnotationsPanel()
        self._follow_report(panel.show_report, panel.show_corrected)
        _follow(session.annotations_changed, panel.show_annotations, session.annotations)
        _follow(session.annotation_selected, panel.select, session.selected_annotation or None)
        session.report_closing.connect(panel.flush)
        panel.span_requested.connect(session.show_span)
        panel.annotation_selected.connect(session.select_annotation)
        panel.recategorise.connect(lambda ids, category: session.revise(ids, category=category))
        panel.note_edited.connect(lambda identity, note: session.revise([identity], note=note))
        panel.tags_edited.connect(lambda identity, tags: session.revise([identity], tags=tags))
        panel.status_edited.connect(lambda ids, status: session.revise(ids, status=status))
        panel.delete_requested.connect(answers.delete)
        answers.note_opened.connect(panel.edit_note, Qt.ConnectionType.QueuedConnection)
        self._window.annotations.furnish(panel)

    def _furnish_figures(self) -> None:
        from caoxian_desktop.ui.indicators.paragraph_panel import ParagraphPanel

        session, panel = self._session, ParagraphPanel()
        self._follow_report(lambda _report: panel.clear())
        _follow(session.analysis_ready, panel.show_analysis, session.analysis)
        _follow(session.analysis_ready, lambda _analysis: panel.show_paragraph(session.reading), session.analysis)
        session.reading_moved.connect(panel.show_paragraph)
        self._reader.paragraph_pointed.connect(panel.show_paragraph)
        panel.span_requested.connect(session.show_span)
        self._window.figures.furnish(panel)

    def _furnish_problems(self) -> None:
        from caoxian_desktop.ui.problems.panel import ProblemsPanel

        panel = ProblemsPanel()
        self._follow_report(panel.show_report, panel.show_report)
        # What was set right of figures may not find them any more, which is known once they are read.
        _follow(self._session.analysis_ready, lambda found: panel.show_report(found.report), self._session.analysis)
        panel.span_requested.connect(self._session.show_span)
        self._window.problems.furnish(panel)

    def _on_problems_wanted(self) -> None:
        """Show the problems, and the first doubt's place unless they lie over the text, where that would close them."""
        from caoxian_desktop.ui.problems.panel import ProblemsPanel

        self._window.show_tab("problems")
        panel = self._window.problems.panel
        if isinstance(panel, ProblemsPanel):
            panel.show_first_doubt(lead=not self._window.frame.side.overlay)

    def _furnish_checking(self) -> None:
        from caoxian_desktop.ui.checking.panel import CheckingPanel

        session, checks, panel = self._session, self.checks, CheckingPanel(self._window.jobs)
        self._follow_report(panel.show_report, panel.show_corrected)
        _follow(checks.found, panel.show_findings, checks.lines)
        _follow(checks.set_aside_changed, panel.show_set_aside, checks.set_aside)
        checks.started.connect(panel.show_running)
        checks.let_go.connect(panel.let_go)
        panel.span_requested.connect(session.show_span)
        panel.places_pointed.connect(self._reader.show_pointed)
        panel.dismiss_wanted.connect(checks.on_dismiss_wanted)
        panel.restore_wanted.connect(checks.on_restore_wanted)
        panel.said.connect(self._window.notices.info)
        panel.failed.connect(self.answers.on_failed)
        self._window.checking.furnish(panel)

    def _on_next_finding(self, step: int) -> None:
        """Go to a finding beside the last one, and show the list where it does not lie over the text."""
        from caoxian_desktop.ui.checking.panel import CheckingPanel

        window = self._window
        if window.checking.panel is None:
            window.checking.wanted.emit()
        if not window.frame.side.overlay:
            window.show_tab("checking")
        panel = window.checking.panel
        if isinstance(panel, CheckingPanel):
            self.checks.say_where(panel.step(step), seen=window.checking.isVisible())

    def _furnish_charts(self) -> None:
        from caoxian_desktop.ui.charts.panel import ChartsPanel

        session, panel = self._session, ChartsPanel(self._window.jobs)
        self._follow_report(lambda _report: panel.clear())
        _follow(session.analysis_ready, panel.show_analysis, session.analysis)
        _follow(session.charts_ready, panel.show_charts, session.charts or None)
        panel.span_requested.connect(session.show_span)
        panel.origin_requested.connect(session.show_in_sibling)
        panel.said.connect(self._window.notices.info)
        panel.add_to_export.connect(self.answers.on_add_to_export)
        panel.failed.connect(self.answers.on_failed)
        self._window.charts.furnish(panel)

    def _furnish_indicators(self) -> None:
        from caoxian_desktop.ui.indicators.panel import IndicatorsPanel

        session, panel = self._session, IndicatorsPanel(self._window.jobs)
        self._follow_report(lambda _report: panel.clear())
        _follow(session.analysis_ready, panel.show_analysis, session.analysis)
        _follow(session.reading_moved, panel.show_reading, session.reading)
        panel.span_requested.connect(session.show_span)
        panel.said.connect(self._window.notices.info)
        panel.failed.connect(self.answers.on_failed)
        panel.restore_columns(self._window.settings.now.indicator_columns)
        panel.columns_changed.connect(lambda words: self._window.settings.change(indicator_columns=words))
        self._wire_setting_right(panel)
        self._window.indicators.furnish(panel)

    def _wire_setting_right(self, panel: IndicatorsPanel) -> None:
        figures = self.figures
        panel.revise_wanted.connect(figures.on_revise)
        panel.remove_wanted.connect(figures.on_remove)
        panel.confirm_wanted.connect(figures.on_confirm)
        panel.restore_wanted.connect(figures.on_restore)
        panel.add_wanted.connect(figures.on_add)
        panel.corrections_wanted.connect(figures.on_corrections_wanted)
        panel.sampling_wanted.connect(figures.on_sampling)

    def _furnish_briefing(self) -> None:
        from caoxian_desktop.ui.briefing.panel import BriefingPanel

        session, answers, panel = self._session, self.answers, BriefingPanel(self._window.jobs)
        if folder := self._window.settings.now.export_folder:
            panel.folder = Path(folder)
        self._follow_report(lambda _report: panel.show_analysis(None))
        _follow(session.analysis_ready, panel.show_analysis, session.analysis)
        _follow(session.charts_ready, panel.show_charts, session.charts or None)
        _follow(session.annotations_changed, panel.show_annotations, session.annotations)
        answers.export_requested.connect(panel.export_now)
        answers.chart_added.connect(panel.add_chart)
        panel.exported.connect(answers.on_exported)
        panel.failed.connect(answers.on_failed)
        self._window.briefing.furnish(panel)

    def _follow_report(
        self, show: Callable[[Report], None], show_corrected: Callable[[Report], None] | None = None
    ) -> None:
        """Have a late panel show the report that is open, every one after it, and each as it is corrected."""
        self._session.report_opened.connect(lambda opened: show(opened.report))
        if show_corrected is not None:
            self._session.report_corrected.connect(lambda opened: show_corrected(opened.report))
        if self._session.open_report is not None:
            show(self._session.open_report.report)


def _follow(signal: SignalInstance, slot: Callable[[Any], object], fact: object) -> None:
    """Connect a late panel to a fact, and tell it the fact as it stands; None where there is none yet."""
    signal.connect(slot)
    if fact is not None:
        slot(fact)
