"""Bookmarks and pages of the booklet in the whole window: set, shown, cited, gone to, undone, kept."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.report.pages import PageMark
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.bookmarks.page_dialog import PageDialog
from caoxian_desktop.ui.bookmarks.panel import BookmarksPanel
from caoxian_desktop.ui.keeping import SaveState
from caoxian_desktop.ui.main_window.go_to import goals_of, ranked
from caoxian_desktop.ui.reader.menu import PlaceMenu

WAIT = 20_000
WORDS = "在激活投资主体上下功夫"


def report_of(started: Application) -> Report:
    assert started.session.open_report is not None
    return started.session.open_report.report


@pytest.fixture
def offset(started: Application, qtbot: QtBot) -> int:
    """Where the words stand that the tests mark; the page shows them."""
    start = report_of(started).text.index(WORDS)
    started.window.reader.view.scroll_to(start)
    return start


def wait_saved(qtbot: QtBot, started: Application) -> None:
    qtbot.waitUntil(lambda: started.session.keeping.state is SaveState.SAVED, timeout=WAIT)


def page_dialog(qtbot: QtBot, started: Application) -> PageDialog:
    qtbot.waitUntil(lambda: bool(started.window.findChildren(PageDialog)), timeout=WAIT)
    return started.window.findChildren(PageDialog)[0]


def test_ctrl_d_sets_a_bookmark_where_one_reads_and_takes_it_away(
    qtbot: QtBot, started: Application, offset: int
) -> None:
    started.window.actions_["bookmark"].trigger()
    qtbot.waitUntil(lambda: len(started.wiring.marking.bookmarks) == 1, timeout=WAIT)
    marked = started.wiring.marking.bookmarks[0]
    assert marked.span.start == offset
    assert len(started.window.reader.view.marks.bookmarks) == 1
    started.window.actions_["bookmark"].trigger()
    assert started.wiring.marking.bookmarks == ()
    started.window.actions_["undo"].trigger()
    assert started.wiring.marking.bookmarks == (marked,)
    wait_saved(qtbot, started)


def test_bookmarks_are_gone_to_round_at_the_ends(qtbot: QtBot, started: Application, offset: int) -> None:
    marking = started.wiring.marking
    for place in (0, offset):
        marking.on_bookmark_wanted(place)
    qtbot.waitUntil(lambda: len(marking.bookmarks) == 2, timeout=WAIT)
    for step, start in ((1, 0), (1, offset), (-1, 0)):
        with qtbot.waitSignal(started.session.span_requested) as told:
            marking.on_next_bookmark(step)
        assert told.args[0].start == start
        started.window.reader.view.scroll_to(start)


def test_a_page_that_was_marked_begins_every_citation_from_there_on(
    qtbot: QtBot, started: Application, offset: int
) -> None:
    analysis = started.session.analysis
    started.window.actions_["page"].trigger()
    dialog = page_dialog(qtbot, started)
    assert dialog.page.value() == 1
    dialog.page.setValue(12)
    dialog.mark.click()
    assert report_of(started).page_marks == (PageMark(offset, 12),)
    assert started.session.analysis is not None
    assert started.session.analysis.report.page_marks == report_of(started).page_marks
    assert started.session.analysis.observations is analysis.observations  # type: ignore[union-attr]  # it is analysed
    started.window.reader.view.select(report_of(started).paragraph_at(offset).span)  # type: ignore[union-attr]  # there is a paragraph
    started.window.reader.copy_with_citation()
    assert "第12页《曹县政府工作报告（2023年）》第二部分（一）第3段" in QGuiApplication.clipboard().text()
    assert "第12页" in started.window.status.place.text()
    assert ranked(goals_of(report_of(started)), "第12页")[0].span.start == offset
    wait_saved(qtbot, started)


def test_marking_a_page_sets_nothing_else_anew(qtbot: QtBot, started: Application, offset: int) -> None:
    document, charts = started.window.reader.view.document(), started.session.charts
    started.session.set_right(lambda sheet: sheet.mark_page(offset, 3))
    qtbot.waitUntil(lambda: len(report_of(started).page_marks) == 1, timeout=WAIT)
    assert started.window.reader.view.document() is document
    assert started.session.charts is charts
    assert len(started.window.reader.view.marks.pages) == 1


def test_a_mark_in_the_margin_is_clicked_and_taken_away(qtbot: QtBot, started: Application, offset: int) -> None:
    started.session.set_right(lambda sheet: sheet.mark_page(offset, 3))
    qtbot.waitUntil(lambda: len(started.wiring.marking.pages) == 1, timeout=WAIT)
    view = started.window.reader.view
    box = view.span_rectangles(started.session.reading.place)[0]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, int(box.center().y())))
    dialog = page_dialog(qtbot, started)
    assert dialog.remove.isVisible()
    dialog.remove.click()
    assert report_of(started).page_marks == ()
    assert started.window.toast.words == "已取消页码标记"
    started.window.toast.on_act()
    assert len(report_of(started).page_marks) == 1
    wait_saved(qtbot, started)


def test_the_margin_beside_other_lines_asks_nothing(qtbot: QtBot, started: Application, offset: int) -> None:
    started.wiring.marking.on_margin_clicked(offset)
    assert started.window.findChildren(PageDialog) == []


def test_marks_come_back_with_the_report(qtbot: QtBot, started: Application, offset: int) -> None:
    started.session.set_right(lambda sheet: (sheet.mark_page(offset, 3), sheet.add_bookmark(offset, "投资")))
    qtbot.waitUntil(lambda: len(started.wiring.marking.pages) == 1, timeout=WAIT)
    wait_saved(qtbot, started)
    version = started.session.open_report.version  # type: ignore[union-attr]  # one is open
    started.session.open_version(lambda _library: version)
    qtbot.waitUntil(lambda: started.wiring.marking.bookmarks == (), timeout=WAIT)
    assert report_of(started).page_marks == (PageMark(offset, 3),)
    qtbot.waitUntil(lambda: [each.name for each in started.wiring.marking.bookmarks] == ["投资"], timeout=WAIT)
    assert len(started.window.reader.view.marks.bookmarks) == 1


def test_the_right_button_offers_what_can_be_done_with_a_place(qtbot: QtBot, started: Application, offset: int) -> None:
    reader = started.window.reader
    reader.view.customContextMenuRequested.emit(QPoint(200, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, PlaceMenu)
    assert [act.objectName() for act in menu.actions()] == ["page", "bookmark"]
    act = menu.findChild(QAction, "bookmark")
    assert isinstance(act, QAction)
    act.trigger()
    menu.close()
    qtbot.waitUntil(lambda: len(started.wiring.marking.bookmarks) == 1, timeout=WAIT)
    wait_saved(qtbot, started)


def test_the_list_beside_the_outline_shows_renames_and_removes(qtbot: QtBot, started: Application, offset: int) -> None:
    started.window.show_tab("bookmarks")
    qtbot.waitUntil(lambda: isinstance(started.window.bookmarks.panel, BookmarksPanel), timeout=WAIT)
    panel = started.window.bookmarks.panel
    assert isinstance(panel, BookmarksPanel)
    started.session.set_right(lambda sheet: (sheet.mark_page(offset, 3), sheet.add_bookmark(offset)))
    qtbot.waitUntil(lambda: panel.list.count() == 2, timeout=WAIT)
    panel.list.item(0).setText("投资")
    assert started.wiring.marking.bookmarks[0].name == "投资"
    panel.list.setCurrentRow(1)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert report_of(started).page_marks == ()
    panel.list.setCurrentRow(0)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert (panel.list.count(), started.wiring.marking.bookmarks) == (0, ())
    wait_saved(qtbot, started)
