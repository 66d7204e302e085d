"""全库检索 in the running window: found while one types, opened at the hit, and back again; what was opened last."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.search.query import Kind
from caoxian_desktop.ui.notices import Notice
from caoxian_desktop.ui.search.panel import SearchPanel

WAIT = 20_000


@pytest.fixture
def search(started: Application, qtbot: QtBot, tmp_path: Path) -> SearchPanel:
    """The search over the example, which is open, and a report of 单县 that alone speaks of 太空电梯."""
    words = bundled_report().read_text("utf-8-sig").replace("曹县", "单县")
    (tmp_path / "单县.txt").write_text(words.replace("各位代表", "各位代表：太空电梯开工。各位代表", 1), "utf-8")
    started.window.files_dropped.emit((tmp_path / "单县.txt", tmp_path / "单县.txt"))
    qtbot.waitUntil(started.window.progress.close_button.isVisible, timeout=WAIT)
    started.window.actions_["search"].trigger()
    qtbot.waitUntil(lambda: isinstance(started.window.search.panel, SearchPanel), timeout=WAIT)
    panel = started.window.search.panel
    assert isinstance(panel, SearchPanel)
    return panel


def found(panel: SearchPanel, words: str, qtbot: QtBot, kind: Kind = Kind.TEXT) -> Any:
    """The first hit of a kind, once the index has it."""
    panel.words.setText(words)

    def there() -> bool:
        return any(getattr(line, "kind", None) is kind and hasattr(line, "snippet") for line in panel.model.lines)

    qtbot.waitUntil(there, timeout=WAIT)
    row = next(row for row in panel.model.hit_rows() if panel.model.lines[row].kind is kind)
    panel.table.setCurrentIndex(panel.model.index(row))
    return panel.table.current()


def open_place(application: Application) -> str | None:
    opened = application.session.open_report
    return None if opened is None else opened.report.title_block.place


def test_a_hit_in_another_report_is_opened_with_its_words_marked_and_one_comes_back(
    started: Application, qtbot: QtBot, search: SearchPanel
) -> None:
    hit = found(search, "太空电梯", qtbot)
    qtbot.keyClick(search.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_place(started) == "单县", timeout=WAIT)
    window = started.window
    assert window.centre.currentWidget().objectName() == "reader"
    assert window.finder.bar.edit.text() == "太空电梯"
    assert window.finder.bar.count.text() == "1/1"
    assert window.reader.view.marks.current_hit == hit.span
    assert started.settings.now.search_history == "太空电梯"
    window.actions_["back"].trigger()
    qtbot.waitUntil(lambda: open_place(started) == "曹县", timeout=WAIT)
    window.actions_["forward"].trigger()
    qtbot.waitUntil(lambda: open_place(started) == "单县", timeout=WAIT)
    window.actions_["search"].trigger()
    assert search.isVisible()
    assert search.words.text() == "太空电梯"
    assert search.model.hits == 1


def test_a_hit_in_the_open_report_is_shown_there(started: Application, qtbot: QtBot, search: SearchPanel) -> None:
    search.filters.place.setText("曹县")
    hit = found(search, "网络零售额", qtbot)
    before = started.session.open_report
    search.table.open_wanted.emit()
    assert started.session.open_report is before
    assert started.window.reader.view.marks.current_hit == hit.span
    assert started.window.actions_["back"].isEnabled()


def test_a_note_is_found_and_chosen(started: Application, qtbot: QtBot, search: SearchPanel) -> None:
    opened = started.session.open_report
    assert opened is not None
    qtbot.waitUntil(lambda: started.session.notebook is not None, timeout=WAIT)
    note = started.session.notes.highlight(opened.report.sections[1].heading, Category.TASK, "问财政局")
    started.session.notes.select("")
    assert note is not None
    search.looked_at.emit()
    hit = found(search, "财政局", qtbot, Kind.NOTE)
    assert hit.record == note.id
    search.table.open_wanted.emit()
    qtbot.waitUntil(lambda: started.session.selected_annotation == note.id, timeout=WAIT)
    assert started.window.side.currentWidget().objectName() == "annotations"


def test_what_was_deleted_is_no_hit_any_more_once_one_looks_again(
    started: Application, qtbot: QtBot, search: SearchPanel
) -> None:
    hit = found(search, "太空电梯", qtbot)
    started.window.show_tab("reader")
    started.wiring.shelving.on_delete((hit.report,))
    started.window.show_tab("search")
    qtbot.waitUntil(lambda: search.model.hits == 0, timeout=WAIT)


def test_a_report_is_found_by_its_pinyin_and_opened_where_it_was_read(
    started: Application, qtbot: QtBot, search: SearchPanel
) -> None:
    found(search, "shanxian", qtbot, Kind.REPORT)
    search.table.open_wanted.emit()
    qtbot.waitUntil(lambda: open_place(started) == "单县", timeout=WAIT)
    assert not started.window.reader.view.marks.hits


def test_years_and_places_of_the_library_are_offered(started: Application, qtbot: QtBot, search: SearchPanel) -> None:
    qtbot.waitUntil(lambda: search.filters.first_year.count() > 1, timeout=WAIT)
    assert search.filters.first_year.itemText(1) == "2023年起"
    completer = search.filters.place.completer()
    assert completer.completionCount() == 2 or completer.model().rowCount() == 2


def test_the_find_bar_leads_to_all_reports(started: Application, qtbot: QtBot, search: SearchPanel) -> None:
    started.window.actions_["find"].trigger()
    started.window.finder.bar.edit.setText("太空电梯")
    started.window.finder.bar.everywhere.click()
    assert search.isVisible()
    qtbot.waitUntil(lambda: search.model.hits == 1, timeout=WAIT)


def test_the_place_that_was_read_is_kept_when_another_report_is_opened(
    started: Application, qtbot: QtBot, search: SearchPanel
) -> None:
    opened, reader = started.session.open_report, started.window.reader
    assert opened is not None
    started.window.show_tab("reader")
    middle = opened.report.sections[1].heading.start
    reader.view.scroll_to(middle)
    qtbot.waitUntil(lambda: started.session.reading.place.start > 0, timeout=WAIT)
    place = started.session.reading.place.start
    started.window.show_tab("search")
    found(search, "shanxian", qtbot, Kind.REPORT)
    search.table.open_wanted.emit()
    qtbot.waitUntil(lambda: open_place(started) == "单县", timeout=WAIT)
    with qtbot.waitSignal(started.session.report_opened, timeout=WAIT) as told:
        started.wiring.collection.on_open_wanted(opened.version)
    assert told.args[0].offset == place


def shown_in(menu: QMenu) -> list[str]:
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def test_reports_opened_last_stand_in_the_file_menu(started: Application, qtbot: QtBot, search: SearchPanel) -> None:
    file_menu = next(menu for menu in started.window.menuBar().findChildren(QMenu) if menu.objectName() == "file")
    assert "最近打开" in shown_in(file_menu)
    assert not started.wiring.recent.menu.menuAction().isEnabled(), "nothing but the open one was opened"
    found(search, "太空电梯", qtbot)
    search.table.open_wanted.emit()
    qtbot.waitUntil(lambda: open_place(started) == "单县", timeout=WAIT)
    qtbot.waitUntil(lambda: shown_in(started.wiring.recent.menu)[:1] == ["曹县政府工作报告（2023年）"], timeout=WAIT)
    started.wiring.recent.menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: open_place(started) == "曹县", timeout=WAIT)
    assert shown_in(file_menu).count("最近打开") == 1


def test_the_list_can_be_cleared_and_what_has_a_star_stays(
    started: Application, qtbot: QtBot, search: SearchPanel
) -> None:
    recent, example = started.wiring.recent, started.session.open_report
    assert example is not None
    found(search, "太空电梯", qtbot)
    search.table.open_wanted.emit()
    qtbot.waitUntil(lambda: open_place(started) == "单县", timeout=WAIT)
    qtbot.waitUntil(lambda: shown_in(recent.menu) == ["曹县政府工作报告（2023年）", "", "清除此列表"], timeout=WAIT)
    recent.menu.actions()[-1].trigger()
    assert shown_in(recent.menu) == []
    report = recent.entries[-1].report
    started.session.ask_library(lambda library: library.star(report, on=True), lambda _done: recent.bring())
    qtbot.waitUntil(lambda: shown_in(recent.menu) == ["曹县政府工作报告（2023年）"], timeout=WAIT)
    assert not recent.menu.actions()[0].icon().isNull()


def test_the_buttons_of_the_way_back_list_places_as_they_are_cited(
    started: Application, qtbot: QtBot, search: SearchPanel
) -> None:
    opened = started.session.open_report
    assert opened is not None
    started.window.show_tab("reader")
    for section in (opened.report.sections[1], opened.report.sections[0]):
        started.session.show_span(section.heading)
        qtbot.wait(100)
    acts = started.window.actions_
    buttons = started.window.tool_bar.findChildren(QToolButton)
    back = next(button for button in buttons if button.defaultAction() is acts["back"])
    places = shown_in(back.menu())
    assert len(places) == 2
    assert places[-1] == "《曹县政府工作报告（2023年）》标题"
    back.menu().actions()[-1].trigger()
    assert not acts["back"].isEnabled()
    forward = next(button for button in buttons if button.defaultAction() is acts["forward"])
    assert len(shown_in(forward.menu())) == 2


def test_esc_leads_from_the_search_to_the_page(started: Application, qtbot: QtBot, search: SearchPanel) -> None:
    qtbot.keyClick(search.words, Qt.Key.Key_Escape)
    assert started.window.centre.currentWidget().objectName() == "reader"


def test_the_key_of_the_library_leads_to_its_filter(started: Application, qtbot: QtBot) -> None:
    started.window.actions_["library"].trigger()
    qtbot.waitUntil(lambda: started.window.library.panel is not None, timeout=WAIT)
    started.window.activateWindow()
    started.window.actions_["library"].trigger()
    assert started.window.focusWidget() is started.window.library.panel.filters.words


def test_what_was_searched_for_is_forgotten_with_a_way_back(
    started: Application, qtbot: QtBot, search: SearchPanel
) -> None:
    said: list[Notice] = []
    started.notices.said.connect(said.append)
    started.settings.change(search_history="太空电梯\n产业")
    search.forget_wanted.emit()
    assert started.settings.now.search_history == ""
    assert said[-1].act == "撤销"
    assert said[-1].do is not None
    said[-1].do()
    assert started.settings.now.search_history == "太空电梯\n产业"


def test_nothing_searched_for_is_remembered_where_that_is_not_wished(
    started: Application, qtbot: QtBot, search: SearchPanel
) -> None:
    started.settings.change(remember_words=False)
    found(search, "太空电梯", qtbot)
    qtbot.keyClick(search.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_place(started) == "单县", timeout=WAIT)
    assert started.settings.now.search_history == ""
