"""All connections of the window: who hears whom. Facts come from the session, wishes go to it.

Those that its first paint waits for stand in `first_look.py`, those of the panels that come later in `furnishing.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu

from caoxian_desktop.core import places
from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.ui.acts import ENDS
from caoxian_desktop.ui.main_window.answering import Answering
from caoxian_desktop.ui.main_window.answers import Answers
from caoxian_desktop.ui.main_window.checks import Checks
from caoxian_desktop.ui.main_window.choosing import Choosing
from caoxian_desktop.ui.main_window.collection import Collection
from caoxian_desktop.ui.main_window.comforting import Comforting
from caoxian_desktop.ui.main_window.commanding import Commanding
from caoxian_desktop.ui.main_window.exchange import Exchange
from caoxian_desktop.ui.main_window.figures import Figures
from caoxian_desktop.ui.main_window.focus import Focus
from caoxian_desktop.ui.main_window.furnishing import Furnishing
from caoxian_desktop.ui.main_window.handing_on import HandingOn
from caoxian_desktop.ui.main_window.intake import Intake
from caoxian_desktop.ui.main_window.marking import Marking
from caoxian_desktop.ui.main_window.news import News
from caoxian_desktop.ui.main_window.noting import Noting
from caoxian_desktop.ui.main_window.offering import Offering
from caoxian_desktop.ui.main_window.open_report_acts import OpenReportActs
from caoxian_desktop.ui.main_window.own_words import OwnWords
from caoxian_desktop.ui.main_window.panel_acts import SIDE_TABS, PanelActs
from caoxian_desktop.ui.main_window.parts import turn_to_part
from caoxian_desktop.ui.main_window.preferring import Preferring
from caoxian_desktop.ui.main_window.printing import Printing
from caoxian_desktop.ui.main_window.remarks import Remarks
from caoxian_desktop.ui.main_window.reviewing import Reviewing
from caoxian_desktop.ui.main_window.safety import Safety
from caoxian_desktop.ui.main_window.searching import Searching
from caoxian_desktop.ui.main_window.shelving import Shelving
from caoxian_desktop.ui.main_window.way_back import RecentReports, WayBack
from caoxian_desktop.ui.main_window.window import MainWindow
from caoxian_desktop.ui.theme.icons import lend_to_file_dialog

_RESTING_MS = 4000
"""Where one reads is kept when one has not moved for that long, so that not even a power cut loses it."""


class Wiring(QObject):
    """Connects a window's panels and acts with its session."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._reader = window, window.session, window.reader
        self.answers, self.intake, self.collection = Answers(window), Intake(window), Collection(window)
        self.noting, self.checks, self.figures = Noting(window), Checks(window), Figures(window)
        self.reviewing, self.remarks = Reviewing(window), Remarks(window, self.noting)
        self.exchange, self.handing_on = Exchange(window), HandingOn(window)
        self.shelving, self.searching = Shelving(window), Searching(window, self.answers)
        self.way_back, self.recent = WayBack(window), RecentReports(window, self.collection.on_open_wanted)
        self.marking, self.own_words = Marking(window), OwnWords(window)
        self.offering, self.panel_acts, self.commanding = Offering(window), PanelActs(window), Commanding(window)
        self.furnishing = Furnishing(window, self._answering())
        self.open_report_acts = OpenReportActs(window, self._answering())
        self.safety, self.comforting, self.focus = Safety(window), Comforting(window), Focus(window)
        self.choosing, self.preferring = Choosing(window), Preferring(window, self.safety)
        self.news = News(window)
        self.printing = Printing(window)
        self.furnishing.furnished.connect(self.safety.begin)
        self.furnishing.furnished.connect(self.news.begin)
        self.furnishing.furnished.connect(lend_to_file_dialog)
        self._wire()
        self._show_sides()
        self.answers.on_history_changed()
        self.offering.renew()
        window.status.show_saved(window.session.keeping.state)
        window.status.show_place(window.session.reading.place)

    def _answering(self) -> Answering:
        """Return who answers the wishes of panels that come later."""
        return Answering(
            answers=self.answers,
            noting=self.noting,
            reviewing=self.reviewing,
            remarks=self.remarks,
            intake=self.intake,
            collection=self.collection,
            checks=self.checks,
            figures=self.figures,
            shelving=self.shelving,
            searching=self.searching,
            exchange=self.exchange,
            marking=self.marking,
            own_words=self.own_words,
        )

    def _wire(self) -> None:
        self._wire_session()
        self._wire_panels()
        self._wire_collection()
        self._wire_finding()
        self._wire_checks()
        self._wire_marking()
        self._wire_own_words()
        self._wire_review()
        self._wire_exchange()
        self._wire_acts()

    def _wire_session(self) -> None:
        window, session, reader, answers = self._window, self._session, self._reader, self.answers
        hear = window.hearing.hear
        hear(session.report_closing, self.figures.close_sampling)
        hear(session.report_opened, answers.on_report_opened, later=True)
        hear(session.report_corrected, answers.on_report_corrected)
        hear(session.analysis_ready, reader.show_analysis)
        hear(session.analysis_ready, lambda analysis: window.status.show_doubts(analysis.report))
        hear(session.annotations_changed, reader.show_annotations)
        hear(session.annotation_selected, reader.show_selected_annotation)
        hear(session.span_requested, answers.on_span_requested)
        hear(session.reading.return_requested, answers.on_return_requested)
        hear(session.save_state_changed, window.status.show_saved)
        hear(session.work.damage_found, answers.on_damage_found)
        hear(session.history_changed, answers.on_history_changed)
        hear(session.failed, answers.on_failed)
        hear(session.opening_changed, answers.on_opening_changed)
        hear(window.notices.said, window.show_notice)

    def _wire_panels(self) -> None:
        window, session, reader, answers = self._window, self._session, self._reader, self.answers
        noting = self.noting
        reader.selection_changed.connect(session.reading.on_selection_changed)
        reader.zoom_changed.connect(window.status.show_zoom)
        reader.highlight_wanted.connect(noting.on_highlight_wanted)
        reader.note_wanted.connect(noting.on_note_wanted)
        reader.recolour_wanted.connect(noting.on_recolour_wanted)
        reader.delete_wanted.connect(noting.on_delete_wanted)
        reader.annotation_selected.connect(noting.on_annotation_clicked)
        reader.term_requested.connect(answers.on_term_requested)
        reader.lookup_wanted.connect(answers.on_lookup_wanted)
        reader.everywhere_wanted.connect(noting.on_everywhere_wanted)
        reader.end_moved.connect(lambda start, end, clause: noting.on_end_moved(start, end, clause=clause))
        reader.figure_wanted.connect(self.figures.on_figure_wanted)
        reader.act_wanted.connect(lambda key: window.actions_[key].trigger())
        reader.copied.connect(lambda _words: window.notices.info(self.tr("已复制文字和出处")))
        window.file_dropped.connect(self.intake.on_file)
        window.text_dropped.connect(answers.on_text_dropped)
        answers.file_chosen.connect(self.intake.on_file)
        answers.text_pasted.connect(self.intake.on_text)
        self.intake.reading_changed.connect(window.status.show_reading)
        self.intake.heading_changed.connect(self.intake.on_heading_changed)
        window.status.cancel_wanted.connect(self.intake.on_cancel)
        window.status.problems_wanted.connect(answers.on_problems_wanted)
        window.status.retry_wanted.connect(session.keeping.retry)
        window.centre.currentChanged.connect(answers.on_tab_changed)
        window.frame.outline_changed.connect(window.actions_["outline"].setChecked)
        window.frame.side_changed.connect(window.actions_["side"].setChecked)

    def _wire_collection(self) -> None:
        window, session, answers, collection = self._window, self._session, self.answers, self.collection
        hear = window.hearing.hear
        window.files_dropped.connect(collection.on_files)
        window.reading_cancelled.connect(collection.on_cancel)
        window.refused_wanted.connect(collection.on_details)
        answers.files_chosen.connect(collection.on_files)
        self.intake.all_wanted.connect(lambda file: collection.on_files((file,)))
        hear(session.report_opened, collection.on_library_changed)
        window.reading_cancelled.connect(self.shelving.on_cancel)
        self.shelving.changed.connect(collection.on_library_changed)
        self.shelving.open_wanted.connect(collection.on_open_wanted)
        hear(session.save_state_changed, collection.on_library_changed)

    def _wire_finding(self) -> None:
        window, session, searching, recent = self._window, self._session, self.searching, self.recent
        hear = window.hearing.hear
        hear(session.span_requested, window.finder.look_at)
        window.finder.everywhere_wanted.connect(searching.on_words_wanted)
        window.finder.failed.connect(session.failed)
        self.furnishing.furnished.connect(searching.begin)
        self.furnishing.furnished.connect(recent.begin)
        hear(session.report_opened, recent.bring, later=True)
        self.collection.changed.connect(recent.bring)
        self.collection.changed.connect(searching.on_library_changed)
        menus = window.menuBar().findChildren(QMenu)
        resting = QTimer(self, singleShot=True, interval=_RESTING_MS)
        resting.timeout.connect(session.keep_place)
        hear(session.reading.top_moved, lambda _place: resting.start())
        recent.put_into(next(menu for menu in menus if menu.objectName() == "file"), "example")

    def _wire_checks(self) -> None:
        window, session, checks = self._window, self._session, self.checks
        hear = window.hearing.hear
        hear(session.report_opened, checks.on_report_opened)
        hear(session.analysis_ready, checks.on_analysis_ready)
        hear(session.charts_ready, checks.on_charts_ready)
        hear(session.corrections_changed, checks.on_corrections_changed)
        checks.open_counted.connect(window.show_findings_count)
        checks.let_go.connect(lambda: self._reader.show_pointed(()))
        window.side.currentChanged.connect(checks.on_side_changed)

    def _wire_marking(self) -> None:
        session, reader, marking, acts = self._session, self._reader, self.marking, self._window.actions_
        hear = self._window.hearing.hear
        hear(session.report_opened, marking.on_report_opened)
        hear(session.corrections_changed, marking.on_corrections_changed)
        marking.changed.connect(lambda bookmarks, _pages: reader.show_bookmarks(bookmarks))
        reader.page_wanted.connect(marking.on_page_wanted)
        reader.bookmark_wanted.connect(marking.on_bookmark_wanted)
        reader.margin_clicked.connect(marking.on_margin_clicked)
        acts["page"].triggered.connect(lambda _checked=False: marking.on_page())
        acts["bookmark"].triggered.connect(lambda _checked=False: marking.on_bookmark())
        acts["next_bookmark"].triggered.connect(lambda _checked=False: marking.on_next_bookmark(1))
        acts["previous_bookmark"].triggered.connect(lambda _checked=False: marking.on_next_bookmark(-1))

    def _wire_own_words(self) -> None:
        reader, own_words, acts = self._reader, self.own_words, self._window.actions_
        self._window.hearing.hear(self._session.explaining.found, reader.show_own_terms)
        reader.own_term_wanted.connect(own_words.on_explain_wanted)
        acts["own_term"].triggered.connect(lambda _checked=False: reader.explain())
        acts["own_terms"].triggered.connect(lambda _checked=False: own_words.on_list())

    def _wire_review(self) -> None:
        session, reviewing, hear = self._session, self.reviewing, self._window.hearing.hear
        hear(session.report_opened, lambda _opened: reviewing.on_report_opened())
        hear(session.annotations_changed, lambda _annotations: reviewing.on_annotations_changed())
        hear(session.reading.selection_changed, reviewing.on_selection_changed)
        self.answers.section_note_wanted.connect(self.remarks.on_section)

    def _wire_exchange(self) -> None:
        exchange = self.exchange
        self.handing_on.named.connect(exchange.on_names_wanted)
        self.intake.parcel_wanted.connect(exchange.on_file)
        self.collection.parcel_wanted.connect(exchange.on_file)
        self._window.hearing.hear(
            self._session.annotations_changed, lambda _annotations: exchange.on_annotations_changed()
        )
        exchange.library_changed.connect(self.collection.on_library_changed)
        exchange.review_wanted.connect(self.reviewing.on_review_wanted)

    def _wire_acts(self) -> None:
        window, noting, acts = self._window, self.noting, self._window.actions_
        for key, act in {**self._acts_of_work(), **self._acts_of_looking(), **self._acts_of_parts()}.items():
            acts[key].triggered.connect(lambda _checked=False, act=act: act())
        for category in Category:
            acts[category.value].triggered.connect(lambda _checked=False, c=category: noting.on_category_act(c))
        acts["focus"].triggered.connect(self.focus.set_on)
        acts["full_screen"].triggered.connect(self.focus.on_full_screen)
        acts["outline"].triggered.connect(window.frame.set_outline_shown)
        acts["side"].triggered.connect(window.frame.set_side_shown)
        acts["beside"].triggered.connect(self.choosing.on_beside_switched)
        window.beside.shared.connect(lambda share: window.settings.change(text_share=share))
        acts["bar"].triggered.connect(self.choosing.on_bar_switched)

    def _acts_of_parts(self) -> dict[str, Callable[[], object]]:
        """Return what acts do that are a panel's own, or those of lists and cards, by their keys."""
        return {**self.panel_acts.table(), **self.open_report_acts.table()}

    def _acts_of_work(self) -> dict[str, Callable[[], object]]:
        """Return what acts do with reports, notes and figures, by their keys."""
        window, session, reader, answers = self._window, self._session, self._reader, self.answers
        noting = self.noting
        return {
            "open": answers.on_open,
            "open_folder": answers.on_open_folder,
            "paste": answers.on_paste,
            "example": lambda: session.open_file(places.bundled_report()),
            "back_up": self.safety.on_back_up,
            "restore": self.safety.on_restore,
            "export": answers.on_export,
            "print": self.printing.on_print,
            "quit": window.close,
            "undo": answers.on_undo,
            "redo": answers.on_redo,
            "correct": self.intake.on_review,
            "copy": reader.view.copy,
            "cite": reader.copy_with_citation,
            "select_all": reader.view.selectAll,
            "sampling": self.figures.on_sampling,
            "add_figure": reader.figure,
            "highlight": reader.highlight,
            "note": reader.note,
            "everywhere": reader.everywhere,
            "review": self.reviewing.on_review_wanted,
            "trash": self.noting.on_trash_wanted,
            **{key: partial(self.noting.on_end_moved, *by, clause=False) for key, by in ENDS.items()},
            "look_up": reader.look_up,
            "delete": noting.on_delete_wanted,
            "export_notes": self.handing_on.on_export,
            "hand_over": self.handing_on.on_hand_over,
            "merge": self.exchange.on_merge,
            "save": lambda: window.notices.info(self.tr("批注已自动保存，不需要手动保存。")),
        }

    def _acts_of_looking(self) -> dict[str, Callable[[], object]]:
        """Return what acts lead to or show in another way, by their keys."""
        window, session, reader, answers = self._window, self._session, self._reader, self.answers
        noting = self.noting
        return {
            "find": answers.on_find,
            "search": self.searching.on_search,
            "find_next": window.finder.on_next,
            "find_previous": window.finder.on_previous,
            "zoom_in": lambda: reader.zoom_by(1),
            "zoom_out": lambda: reader.zoom_by(-1),
            "zoom_reset": lambda: reader.set_zoom(100),
            **self.comforting.acts(),
            **self.choosing.acts(),
            "checking": answers.on_checking,
            "next_finding": lambda: self.checks.on_next_finding(1),
            "previous_finding": lambda: self.checks.on_next_finding(-1),
            "go_to": answers.on_go_to,
            "back": session.reading.go_back,
            "forward": session.reading.go_forward,
            "next_section": lambda: answers.on_section(1),
            "previous_section": lambda: answers.on_section(-1),
            "next_note": lambda: noting.on_next_note(1),
            "previous_note": lambda: noting.on_next_note(-1),
            "library": self.collection.on_library_wanted,
            "reader": answers.on_reader,
            **{key: partial(self.panel_acts.turn_to, key) for key in ("charts", "indicators")},
            **{key: partial(self.panel_acts.turn_to, key) for key in SIDE_TABS},
            "next_part": lambda: turn_to_part(window, 1),
            "previous_part": lambda: turn_to_part(window, -1),
            "palette": self.commanding.on_palette,
            "keys": self.commanding.on_sheet,
            "change_keys": lambda: self.preferring.on_wanted("keys"),
            "preferences": self.preferring.on_wanted,
            "hints": lambda: window.show_hints(again=True),
            "news": self.news.on_wanted,
            "about": answers.on_about,
        }

    def _show_sides(self) -> None:
        """Show in the menus what is shown already."""
        acts = self._window.actions_
        outline, side = self._window.frame.outline, self._window.frame.side
        acts["outline"].setChecked(outline.isVisibleTo(self._window))
        acts["side"].setChecked(side.isVisibleTo(self._window))
