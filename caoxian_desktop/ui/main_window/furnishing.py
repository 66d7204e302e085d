"""The panels that the first paint does not wait for: made when they are first looked at, and connected then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.main_window import accessibility
from caoxian_desktop.ui.main_window.answering import Answering
from caoxian_desktop.ui.main_window.room import Room
from caoxian_desktop.ui.main_window.window import MainWindow

if TYPE_CHECKING:  # panels are made when they are first looked at
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.ui.annotations.panel import AnnotationsPanel
    from caoxian_desktop.ui.indicators.panel import IndicatorsPanel
    from caoxian_desktop.ui.library.panel import LibraryPanel
    from caoxian_desktop.ui.main_window.readying import Loading


class Furnishing(QObject):
    """Makes each panel around the page when it is first looked at, and says `furnished` once it is ready to."""

    furnished = Signal()

    def __init__(self, window: MainWindow, by: Answering) -> None:
        super().__init__(window)
        self._window, self._session, self._reader = window, window.session, window.reader
        self._hear = window.hearing.hear
        self._answers, self._noting, self._intake, self._collection = by.answers, by.noting, by.intake, by.collection
        self._checks, self._figures, self._reviewing, self._remarks = by.checks, by.figures, by.reviewing, by.remarks
        self._shelving, self._searching = by.shelving, by.searching
        self._exchange = by.exchange
        self._marking, self._own_words = by.marking, by.own_words
        self._loading: Loading | None = None

    def furnish(self) -> None:
        """From now on make each panel when it is first looked at; at once those that are."""
        accessibility.begin()  # before anybody asks of them
        window = self._window
        seen = []
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
            (window.search, self._furnish_search),
            (window.bookmarks, self._furnish_bookmarks),
        ):
            room.wanted.connect(make)
            room.looked_at.connect(self._load_composer if room is window.briefing else room.ask)
            if room.isVisible():
                seen.append(room)
        self._furnish_next(tuple(seen))

    def _furnish_next(self, rooms: tuple[Room, ...]) -> None:
        """Make one panel after the other, and let what a person does come between."""

        def furnish() -> None:
            if not rooms:
                self.furnished.emit()
                return
            rooms[0].ask()
            self._furnish_next(rooms[1:])

        QTimer.singleShot(0, self, furnish)

    def _load_composer(self) -> None:
        """Have the composer made once its modules are there; what is done meanwhile comes between them."""
        if self._loading is None:
            from caoxian_desktop.ui.main_window.readying import COMPOSER, Loading

            self._loading = Loading(COMPOSER, self)
            self._loading.over.connect(self._window.briefing.ask)
            self._loading.begin()

    def _furnish_outline(self) -> None:
        from caoxian_desktop.ui.outline.panel import OutlinePanel

        session, panel = self._session, OutlinePanel()
        self._follow_report(panel.show_report, panel.show_corrected)
        self._follow(session.analysis_ready, panel.show_analysis, session.analysis)
        self._follow(session.annotations_changed, panel.show_annotations, session.annotations)
        self._follow(session.reading_moved, panel.follow, session.reading.place)
        panel.span_requested.connect(session.show_span)
        panel.promote_wanted.connect(self._intake.on_promote)
        panel.demote_wanted.connect(self._intake.on_demote)
        panel.remove_wanted.connect(self._intake.on_remove)
        panel.note_wanted.connect(self._remarks.on_section)
        panel.review_wanted.connect(self._intake.on_review)
        self._window.outline.furnish(panel)

    def _furnish_library(self) -> None:
        from caoxian_desktop.ui.library.panel import LibraryPanel

        session, collection, panel = self._session, self._collection, LibraryPanel(self._window.jobs)
        self._hear(session.report_opened, lambda opened: panel.show_open(opened.version))
        if session.open_report is not None:
            panel.show_open(session.open_report.version)
        collection.changed.connect(panel.on_library_changed)
        collection.listed.connect(panel.show_reports)
        panel.reports_wanted.connect(collection.on_reports_wanted)
        panel.open_wanted.connect(collection.on_open_wanted)
        panel.review_wanted.connect(self._intake.on_review_wanted)
        panel.replace_wanted.connect(self._intake.on_replace_wanted)
        panel.file_wanted.connect(self._window.actions_["open"].trigger)
        panel.failed.connect(self._answers.on_failed)
        now = self._window.settings.now
        panel.show_arrangement(now.library_grouping, now.library_sorting)
        self._wire_shelf(panel)
        self._window.library.furnish(panel)

    def _wire_shelf(self, panel: LibraryPanel) -> None:
        shelving, settings = self._shelving, self._window.settings
        panel.star_wanted.connect(shelving.on_star)
        panel.tags_wanted.connect(shelving.on_tags)
        panel.delete_wanted.connect(shelving.on_delete)
        panel.restore_wanted.connect(shelving.on_restore)
        panel.purge_wanted.connect(shelving.on_purge)
        panel.versions_wanted.connect(shelving.on_versions)
        panel.reread_wanted.connect(shelving.on_reread)
        panel.arranged.connect(
            lambda by, order: settings.change(library_grouping=by.value, library_sorting=order.value)
        )

    def _furnish_bookmarks(self) -> None:
        from caoxian_desktop.ui.bookmarks.panel import BookmarksPanel

        marking, panel = self._marking, BookmarksPanel()
        self._follow_report(panel.show_report, panel.show_report)
        marking.changed.connect(panel.show_marked)
        panel.show_marked(marking.bookmarks, marking.pages)
        panel.span_requested.connect(self._session.show_span)
        panel.renamed.connect(marking.on_renamed)
        panel.bookmark_removed.connect(marking.on_bookmark_removed)
        panel.page_wanted.connect(marking.on_page_wanted)
        panel.page_removed.connect(marking.on_page_removed)
        panel.mark_wanted.connect(self._window.actions_["bookmark"].trigger)
        self._window.bookmarks.furnish(panel)

    def _furnish_glossary(self) -> None:
        from caoxian_desktop.ui.glossary.panel import GlossaryPanel

        session, panel = self._session, GlossaryPanel()
        self._follow_report(panel.show_report, panel.show_corrected)
        self._follow(self._reader.view_moved, panel.show_view, self._reader.view.visible_span())
        self._answers.term_requested.connect(panel.show_term)
        self._answers.lookup_wanted.connect(panel.look_up)
        panel.span_requested.connect(session.show_span)
        self._follow(session.explaining.found, panel.show_own, session.explaining.terms)
        self._hear(session.report_closing, panel.flush)
        self._hear(session.flush_wanted, panel.flush)
        self._own_words.explanation_begun.connect(panel.explain)
        panel.entry_given.connect(self._own_words.on_entry_given)
        panel.delete_wanted.connect(lambda identity: self._own_words.on_delete_wanted((identity,)))
        panel.all_wanted.connect(self._own_words.on_list)
        self._window.glossary.furnish(panel)

    def _furnish_annotations(self) -> None:
        from caoxian_desktop.ui.annotations.panel import AnnotationsPanel

        session, noting, panel = self._session, self._noting, AnnotationsPanel()
        notes, reviewing = session.notes, self._reviewing
        self._follow_report(panel.show_report, panel.show_corrected)

        def show(annotations: tuple[Annotation, ...]) -> None:
            panel.know_self(session.work.author)
            panel.show_annotations(annotations, notes.unplaced)

        self._follow(session.annotations_changed, show, session.annotations)
        self._follow(reviewing.unsure_changed, panel.show_unsure, reviewing.unsure)
        self._follow(session.annotation_selected, panel.select, session.selected_annotation or None)
        self._hear(session.report_closing, panel.flush)
        self._hear(session.flush_wanted, panel.flush)
        panel.annotation_selected.connect(session.select_annotation)
        panel.waiting.connect(session.keeping.set_waiting)
        panel.visited.connect(self._remarks.on_visited)
        panel.delete_requested.connect(noting.delete)
        panel.restore_requested.connect(noting.restore)
        panel.trash_wanted.connect(lambda: panel.show_trash(notes.trash))
        noting.trash_opened.connect(panel.open_trash, Qt.ConnectionType.QueuedConnection)
        noting.note_opened.connect(panel.edit_note, Qt.ConnectionType.QueuedConnection)
        self._wire_editing(panel)
        self._wire_review(panel)
        self._wire_exchange(panel)
        self._window.annotations.furnish(panel)

    def _wire_exchange(self, panel: AnnotationsPanel) -> None:
        exchange = self._exchange
        panel.menu.addSeparator()
        panel.menu.addActions([self._window.actions_[key] for key in ("export_notes", "hand_over", "merge")])
        panel.history_wanted.connect(exchange.on_history)
        exchange.names_changed.connect(panel.name_authors)
        exchange.on_names_wanted()

    def _wire_editing(self, panel: AnnotationsPanel) -> None:
        notes = self._session.notes
        panel.recategorise.connect(lambda ids, category: notes.revise(ids, category=category))
        panel.recolour.connect(lambda ids, colour: notes.revise(ids, colour=colour))
        panel.status_edited.connect(lambda ids, status: notes.revise(ids, status=status))
        panel.retagged.connect(notes.retag)
        panel.note_edited.connect(lambda identity, note: notes.revise([identity], note=note, act=panel.act))
        panel.proposed.connect(lambda identity, words: notes.propose(identity, words, panel.act))
        panel.tags_edited.connect(lambda identity, tags, act: notes.revise([identity], tags=tags, act=act))

    def _wire_review(self, panel: AnnotationsPanel) -> None:
        reviewing = self._reviewing
        reviewing.review_wanted.connect(panel.start_review, Qt.ConnectionType.QueuedConnection)
        reviewing.selected_changed.connect(panel.show_selected)
        panel.place_shown.connect(reviewing.on_place_shown)
        panel.confirm_requested.connect(reviewing.on_confirm)
        panel.attach_requested.connect(reviewing.on_attach)
        panel.reattach_requested.connect(reviewing.on_reattach)
        panel.review_closed.connect(reviewing.on_closed)

    def _furnish_figures(self) -> None:
        from caoxian_desktop.ui.indicators.paragraph_panel import ParagraphPanel

        session, panel = self._session, ParagraphPanel()
        self._follow_report(lambda _report: panel.clear())
        self._follow(session.analysis_ready, panel.show_analysis, session.analysis)
        self._follow(
            session.analysis_ready, lambda _analysis: panel.show_paragraph(session.reading.place), session.analysis
        )
        self._hear(session.reading_moved, panel.show_paragraph)
        self._reader.paragraph_pointed.connect(panel.show_paragraph)
        panel.span_requested.connect(session.show_span)
        panel.note_wanted.connect(self._remarks.on_observation)
        self._window.figures.furnish(panel)

    def _furnish_problems(self) -> None:
        from caoxian_desktop.ui.problems.panel import ProblemsPanel

        panel = ProblemsPanel()
        self._follow_report(panel.show_report, panel.show_report)
        # What was set right of figures may not find them any more, which is known once they are read.
        self._follow(
            self._session.analysis_ready, lambda found: panel.show_report(found.report), self._session.analysis
        )
        panel.span_requested.connect(self._session.show_span)
        self._window.problems.furnish(panel)

    def _furnish_checking(self) -> None:
        from caoxian_desktop.ui.checking.panel import CheckingPanel

        session, checks, panel = self._session, self._checks, CheckingPanel(self._window.jobs)
        self._follow_report(panel.show_report, panel.show_corrected)
        self._follow(checks.found, panel.show_findings, checks.lines)
        self._follow(checks.set_aside_changed, panel.show_set_aside, checks.set_aside)
        checks.started.connect(panel.show_running)
        checks.let_go.connect(panel.let_go)
        panel.span_requested.connect(session.show_span)
        panel.places_pointed.connect(self._reader.show_pointed)
        panel.dismiss_wanted.connect(checks.on_dismiss_wanted)
        panel.restore_wanted.connect(checks.on_restore_wanted)
        panel.said.connect(self._window.notices.info)
        panel.failed.connect(self._answers.on_failed)
        self._window.checking.furnish(panel)

    def _furnish_charts(self) -> None:
        from caoxian_desktop.ui.charts.panel import ChartsPanel

        session, panel = self._session, ChartsPanel(self._window.jobs)
        self._follow_report(lambda _report: panel.clear())
        self._follow(session.analysis_ready, panel.show_analysis, session.analysis)
        self._follow(session.charts_ready, panel.show_charts, session.charts or None)
        panel.span_requested.connect(session.show_span)
        panel.origin_requested.connect(session.show_in_sibling)
        panel.said.connect(self._window.notices.info)
        panel.add_to_export.connect(self._answers.on_add_to_export)
        self._follow(session.annotations_changed, panel.show_annotations, session.annotations)
        panel.note_wanted.connect(self._remarks.on_mark)
        self._remarks.mark_requested.connect(panel.show_mark)
        panel.failed.connect(self._answers.on_failed)
        panel.as_table.setChecked(self._window.settings.now.charts_as_table)
        panel.as_table.toggled.connect(lambda on: self._window.settings.change(charts_as_table=on))
        self._window.charts.furnish(panel)

    def _furnish_indicators(self) -> None:
        from caoxian_desktop.ui.indicators.panel import IndicatorsPanel

        session, panel = self._session, IndicatorsPanel(self._window.jobs)
        panel.span_requested.connect(session.show_span)
        panel.said.connect(self._window.notices.info)
        panel.failed.connect(self._answers.on_failed)
        panel.restore_columns(self._window.settings.now.indicator_columns)
        panel.columns_changed.connect(lambda words: self._window.settings.change(indicator_columns=words))
        self._wire_setting_right(panel)
        self._window.indicators.furnish(panel)
        QTimer.singleShot(0, panel, lambda: self._fill_indicators(panel))  # after what has come in meanwhile

    def _fill_indicators(self, panel: IndicatorsPanel) -> None:
        session = self._session
        self._hear(session.report_opened, lambda _opened: panel.clear())
        self._follow(session.analysis_ready, panel.show_analysis, session.analysis)
        self._follow(session.reading_moved, panel.show_reading, session.reading.place)

    def _wire_setting_right(self, panel: IndicatorsPanel) -> None:
        figures = self._figures
        panel.revise_wanted.connect(figures.on_revise)
        panel.remove_wanted.connect(figures.on_remove)
        panel.confirm_wanted.connect(figures.on_confirm)
        panel.restore_wanted.connect(figures.on_restore)
        panel.add_wanted.connect(figures.on_add)
        panel.corrections_wanted.connect(figures.on_corrections_wanted)
        panel.sampling_wanted.connect(figures.on_sampling)
        panel.note_wanted.connect(self._remarks.on_observation)

    def _furnish_briefing(self) -> None:
        from caoxian_desktop.ui.briefing.panel import BriefingPanel
        from caoxian_desktop.ui.main_window.composing import Composing
        from caoxian_desktop.ui.main_window.recalling import Recalling

        session, answers, panel = self._session, self._answers, BriefingPanel(self._window.jobs)
        Recalling(self._window, panel)
        composing = Composing(self._window, panel)
        self._exchange.names_changed.connect(composing.on_library_changed)  # presets come from a colleague too

        def show(annotations: tuple[Annotation, ...]) -> None:
            panel.show_annotations(annotations, session.notes.unplaced)

        self._follow_report(lambda _report: panel.show_analysis(None))
        self._follow(session.analysis_ready, panel.show_analysis, session.analysis)
        self._follow(session.charts_ready, panel.show_charts, session.charts or None)
        self._follow(session.annotations_changed, show, session.annotations)
        answers.export_requested.connect(panel.export_now)
        answers.chart_added.connect(panel.add_chart)
        panel.exported.connect(answers.on_exported)
        panel.said.connect(self._window.notices.info)
        panel.failed.connect(answers.on_failed)
        self._window.is_exporting = lambda: panel.writing.under_way
        self._window.briefing.furnish_soon(panel)

    def _furnish_search(self) -> None:
        from caoxian_desktop.ui.search.panel import SearchPanel

        panel = SearchPanel()
        self._searching.wire(panel)
        self._window.search.furnish(panel)

    def _follow_report(
        self, show: Callable[[Report], None], show_corrected: Callable[[Report], None] | None = None
    ) -> None:
        """Have a late panel show the report that is open, every one after it, and each as it is corrected."""
        self._hear(self._session.report_opened, lambda opened: show(opened.report))
        if show_corrected is not None:
            self._hear(self._session.report_corrected, lambda opened: show_corrected(opened.report))
        if self._session.open_report is not None:
            show(self._session.open_report.report)

    def _follow(self, signal: SignalInstance, slot: Callable[[Any], object], fact: object) -> None:
        """Connect a late panel to a fact, and tell it the fact as it stands; None where there is none yet."""
        self._hear(signal, slot)
        if fact is not None:
            slot(fact)
