"""The window in another language without a restart: another window takes its place, and nothing else is another."""

from __future__ import annotations

import ast
import threading
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

import caoxian_desktop.ui.main_window
from caoxian_desktop.app import Application
from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.annotations.panel import AnnotationsPanel
from caoxian_desktop.ui.briefing.panel import BriefingPanel
from caoxian_desktop.ui.jobs import Lane
from caoxian_desktop.ui.language import Choice, speaking
from caoxian_desktop.ui.main_window.window import MainWindow
from caoxian_desktop.ui.search.panel import SearchPanel

WAIT = 20_000
Switch = Callable[[str], None]


@pytest.fixture
def switch(started: Application, qtbot: QtBot) -> Switch:
    """Asks for a language by its act, and waits for the window that speaks it."""

    def ask(key: str) -> None:
        old = started.window
        qtbot.waitUntil(lambda: not started.jobs.busy, timeout=WAIT)
        old.actions_[key].trigger()
        qtbot.waitUntil(lambda: started.window is not old, timeout=WAIT)
        qtbot.waitUntil(lambda: started.window.outline.panel is not None, timeout=WAIT)

    return ask


def test_the_window_speaks_english_and_shows_the_same_place(started: Application, switch: Switch, qtbot: QtBot) -> None:
    window = started.window
    window.reader.zoom_by(2)
    window.show_tab("annotations")
    window.show_tab("bookmarks")
    window.reader.view.scroll_to(6_000)
    qtbot.wait(50)
    place, geometry, zoom = window.reader.view.top_offset(), window.geometry(), window.reader.zoom
    switch("english")
    assert speaking.language == "en"
    assert started.window.side.tabText(0) == "Glossary"
    assert started.window.geometry() == geometry
    assert started.window.reader.zoom == zoom > 100
    assert abs(started.window.reader.view.top_offset() - place) < 60
    assert started.window.side.currentWidget() is started.window.annotations
    assert started.window.left.currentWidget() is started.window.bookmarks
    assert started.window.actions_["english"].isChecked()


@pytest.mark.parametrize("scrolled", [0, 20, 5_003])
def test_the_page_stays_where_it_is_to_the_pixel_and_shows_no_caret(
    started: Application, switch: Switch, scrolled: int, qtbot: QtBot
) -> None:
    bar = started.window.reader.view.verticalScrollBar()
    bar.setValue(scrolled)
    assert bar.value() == scrolled
    column = started.window.reader.view.column
    switch("english")
    qtbot.wait(50)
    view = started.window.reader.view
    assert (view.column, view.verticalScrollBar().value(), view.cursorWidth()) == (column, scrolled, 0)


def test_it_is_remembered(started: Application, switch: Switch, home: Path) -> None:
    switch("english")
    assert 'language = "en"' in (home / "config" / "settings.toml").read_text("utf-8")


def test_a_panel_that_was_put_away_stays_away(started: Application, switch: Switch) -> None:
    started.window.frame.set_side_shown(False)
    switch("english")
    assert not started.window.frame.side.isVisible()
    assert started.window.frame.outline.isVisible()


def test_notes_and_what_can_be_undone_stay(started: Application, switch: Switch) -> None:
    started.session.notes.highlight(Span(100, 110), Category.TASK, "要核对")
    switch("english")
    assert [note.note for note in started.session.annotations] == ["要核对"]
    assert started.window.actions_["undo"].isEnabled()
    started.window.actions_["undo"].trigger()
    assert started.session.annotations == ()


def test_a_note_that_is_being_typed_is_kept(started: Application, switch: Switch, qtbot: QtBot) -> None:
    started.session.notes.highlight(Span(100, 110), Category.TASK)
    started.wiring.noting.open_note()
    qtbot.waitUntil(lambda: started.window.annotations.panel is not None)
    panel = started.window.annotations.panel
    assert isinstance(panel, AnnotationsPanel)
    qtbot.waitUntil(panel.list._editor.note.isVisible)
    panel.list._editor.note.setPlainText("打到一半")
    switch("english")
    assert [note.note for note in started.session.annotations] == ["打到一半"]


def test_what_is_looked_for_stays(started: Application, switch: Switch) -> None:
    started.window.actions_["find"].trigger()
    started.window.finder.bar.edit.setText("乡村振兴")
    started.wiring.searching.on_words_wanted("五城同创")
    switch("english")
    assert started.window.finder.words == "乡村振兴"
    assert started.window.centre.currentWidget() is started.window.search
    panel = started.window.search.panel
    assert isinstance(panel, SearchPanel)
    assert panel.words.text() == "五城同创"


def looked_at(application: Application, key: str, qtbot: QtBot) -> Any:
    application.window.show_tab(key)
    room = getattr(application.window, key)
    qtbot.waitUntil(lambda: room.panel is not None, timeout=WAIT)
    return room.panel


def test_what_panels_are_filtered_and_sorted_by_stays(started: Application, switch: Switch, qtbot: QtBot) -> None:
    started.session.notes.highlight(Span(100, 110), Category.TASK, "要核对")
    started.session.notes.highlight(Span(200, 210), Category.DATA)
    notes = looked_at(started, "annotations", qtbot)
    notes.list.filters._chips[Category.TASK].click()
    figures = looked_at(started, "indicators", qtbot)
    qtbot.waitUntil(lambda: bool(figures._entries), timeout=WAIT)
    figures.filters.words.setText("增长")
    figures.filters.units.choose([next(iter(figures.filters.units._choices))])
    figures.filters.groups.setCurrentIndex(2)
    figures.table.header().setSortIndicator(2, Qt.SortOrder.DescendingOrder)
    library = looked_at(started, "library", qtbot)
    qtbot.waitUntil(lambda: bool(library.model.entries), timeout=WAIT)
    library.filters.words.setText("曹县")
    library.filters.levels.choose([next(iter(library.filters.levels._choices))])
    looked_at(started, "checking", qtbot).filters.words.setText("前后")
    looked_at(started, "glossary", qtbot).filter.setText("工程")
    looked_at(started, "outline", qtbot).filter.setText("建设")
    search = looked_at(started, "search", qtbot)
    qtbot.waitUntil(lambda: search.filters.first_year.count() > 1, timeout=WAIT)
    search.filters.place.setText("曹县")
    search.filters.first_year.setCurrentIndex(1)
    charts = looked_at(started, "charts", qtbot)
    charts.tabs.setCurrentIndex(3)
    chart = charts.chart.key
    rooms = ("annotations", "indicators", "library", "checking", "glossary", "outline", "search")
    before = {key: getattr(started.window, key).panel.sifted for key in rooms}
    assert None not in before.values()
    for language in ("english", "chinese"):
        switch(language)
        assert looked_at(started, "charts", qtbot).chart.key == chart
        for key in rooms:
            panel = looked_at(started, key, qtbot)
            qtbot.waitUntil(lambda key=key, panel=panel: panel.sifted == before[key], timeout=WAIT)
    assert [note.note for note in looked_at(started, "annotations", qtbot).list.shown] == ["要核对"]


def test_what_was_chosen_for_export_stays(started: Application, switch: Switch, qtbot: QtBot) -> None:
    def composer() -> BriefingPanel:
        panel = started.window.briefing.panel
        assert isinstance(panel, BriefingPanel)
        return panel

    started.window.show_tab("briefing")
    qtbot.waitUntil(lambda: started.window.briefing.panel is not None)
    composer().form.templates.choose(Template.DIGEST)
    first = composer().form.contents.tree
    first.leave_off(frozenset({started.session.open_report.report.sections[0].heading.start}))  # type: ignore[union-attr]  # it is open
    composer().form.marks.internal.setChecked(True)
    before = composer().presets.composed
    assert before.sections_off
    switch("english")
    assert started.window.centre.currentWidget() is started.window.briefing
    assert composer().presets.composed == before


def test_an_open_dialog_is_closed_first(started: Application, switch: Switch, qtbot: QtBot) -> None:
    started.window.actions_["own_terms"].trigger()
    qtbot.waitUntil(lambda: bool(started.window.findChildren(QDialog)))
    switch("english")
    assert not started.window.findChildren(QDialog)
    assert all(not isinstance(each, QDialog) for each in QApplication.topLevelWidgets() if each.isVisible())


def test_preferences_where_it_was_chosen_come_back_at_their_page(started: Application, qtbot: QtBot) -> None:
    old = started.window
    qtbot.waitUntil(lambda: not started.jobs.busy, timeout=WAIT)
    started.wiring.preferring.on_wanted("window")
    dialog = started.wiring.preferring.dialog
    assert dialog is not None
    page = dialog.page
    started.settings.change(language="en")
    qtbot.waitUntil(lambda: started.window is not old, timeout=WAIT)
    again = started.wiring.preferring.dialog
    assert again is not None
    assert (again.page, again.windowTitle(), again.isVisible()) == (page, "Preferences", True)
    again.accept()


def test_it_waits_for_work_that_needs_its_window_and_says_so(started: Application, qtbot: QtBot) -> None:
    said: list[str] = []
    ended: list[MainWindow] = []
    started.notices.said.connect(lambda notice: said.append(notice.words))
    qtbot.waitUntil(lambda: not started.jobs.busy, timeout=WAIT)
    free, window = threading.Event(), started.window
    started.jobs.run(Lane.POOL, lambda _: free.wait(20), lambda _: ended.append(started.window), lambda _: None)
    window.actions_["english"].trigger()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    assert said == ["手头的工作（读取、导出、备份等）一结束就换界面语言。"]
    assert started.window is window
    free.set()
    qtbot.waitUntil(lambda: started.window is not window, timeout=WAIT)
    assert ended == [window]


def test_asking_for_the_language_that_is_spoken_changes_no_window(started: Application, qtbot: QtBot) -> None:
    window = started.window
    window.actions_["chinese"].trigger()
    window.language_wanted.emit(Choice.CHINESE)  # as of a system that speaks it
    with qtbot.waitSignal(started.switch.due, timeout=WAIT):
        pass
    assert started.window is window


def test_what_is_selected_is_let_go_of_with_the_window(started: Application, switch: Switch) -> None:
    started.window.reader.view.select(Span(101, 120))
    assert started.session.reading.selection == Span(101, 120)
    switch("english")
    assert started.session.reading.selection is None
    assert not started.window.actions_["highlight"].isEnabled()


def main_windows() -> list[MainWindow]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]


def test_of_many_windows_one_is_left(started: Application, switch: Switch, qtbot: QtBot) -> None:
    others = main_windows()  # of other tests
    others.remove(started.window)
    gone: list[weakref.ref[MainWindow]] = []
    for tab in ("indicators", "charts", "briefing", "search", "library", "checking", "reader"):
        started.window.show_tab(tab)
        qtbot.wait(20)
    for language in ("english", "chinese") * 2:
        gone.append(weakref.ref(started.window))
        switch(language)
    # The window's own collector is to find them: nobody calls it here.
    qtbot.waitUntil(lambda: all(each() is None for each in gone), timeout=WAIT)
    assert [each for each in main_windows() if each not in others] == [started.window]


def outliving(call: ast.Call) -> bool:
    """Tell whether a call connects a signal of what outlives the window."""
    if not (isinstance(call.func, ast.Attribute) and call.func.attr == "connect"):
        return False
    sender = ast.unparse(call.func.value).removeprefix("self.").removeprefix("_").removeprefix("window.")
    return sender.split(".")[0] in {"session", "notices", "theming", "explaining", "jobs", "speaking"}


def test_whatever_outlives_the_window_is_heard_through_its_hearing() -> None:
    """But for dialogs' own methods, with which a connection ends: they are closed before."""
    found = [
        ast.unparse(node)
        for file in sorted(Path(caoxian_desktop.ui.main_window.__file__).parent.glob("*.py"))
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and outliving(node)
    ]
    assert [each for each in found if "connect(dialog." not in each] == []
