"""Every act can be found, done, given another key and looked up on the sheet, with real keys in the whole window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.annotations.category import Category, Status
from caoxian_desktop.core.annotations.target import SectionTarget
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.acts import ACTS, MENUS, NEEDS, SUBMENUS, Need
from caoxian_desktop.ui.annotations.panel import AnnotationsPanel
from caoxian_desktop.ui.charts.panel import ChartsPanel
from caoxian_desktop.ui.keymap import keymap
from caoxian_desktop.ui.keys_file import FILE
from caoxian_desktop.ui.main_window.keys import KeyCap, KeysSheet
from caoxian_desktop.ui.preferences.keys_page import KeysPage

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def active(started: Application, qtbot: QtBot) -> Application:
    """The window with the focus, as shortcuts need it."""
    started.window.activateWindow()
    qtbot.waitUntil(started.window.isActiveWindow)
    return started


def select(application: Application, words: str) -> Span:
    assert application.session.open_report is not None
    at = application.session.open_report.report.text.index(words)
    span = Span(at, at + len(words))
    application.window.reader.view.select(span)
    return span


def menus(application: Application) -> dict[str, QMenu]:
    found = {menu.objectName(): menu for menu in application.window.menuBar().findChildren(QMenu)}
    for menu in found.values():
        menu.aboutToShow.emit()
    return found


# What there is


def test_every_act_does_something(started: Application) -> None:
    acts = started.window.actions_
    idle = [act.key for act in ACTS if not acts[act.key].receivers(SIGNAL("triggered(bool)"))]
    assert idle == []


def test_every_act_of_a_menu_stands_in_it(started: Application) -> None:
    shown = menus(started)
    for menu in MENUS:
        within = [inner for inner in shown[menu].findChildren(QMenu) if inner.objectName() in SUBMENUS]
        there = {action.objectName() for each in (shown[menu], *within) for action in each.actions()}
        assert {act.key for act in ACTS if act.menu == menu} <= there


def test_every_menu_finds_room_on_a_small_screen(started: Application) -> None:
    heights = {key: menu.sizeHint().height() for key, menu in menus(started).items() if key in {*MENUS, *SUBMENUS}}
    assert max(heights.values()) <= 560, heights


def test_every_button_of_the_tool_bar_says_its_key(started: Application) -> None:
    for button in started.window.tool_bar.findChildren(QToolButton):
        action = button.defaultAction()
        if action is not None and (key := keymap.shown(action.objectName())):
            assert f"（{key}）" in button.toolTip()


def test_the_buttons_that_copy_in_panels_say_their_key(started: Application) -> None:
    for tab in ("charts", "indicators", "checking"):
        started.window.actions_[tab].trigger()
        room = getattr(started.window, tab)
        assert "Ctrl+C" in " ".join(button.toolTip() for button in room.findChildren(QToolButton))


# What can be done


def offered(application: Application, need: Need) -> set[bool]:
    return {application.window.actions_[key].isEnabled() for key, each in NEEDS.items() if each is need}


def test_acts_are_offered_by_what_is_there(started: Application, qtbot: QtBot) -> None:
    for need in (Need.REPORT, Need.FIGURES, Need.CHARTS):
        assert offered(started, need) == {True}
    for need in (Need.SELECTION, Need.NOTE, Need.MARKED, Need.DONE, Need.UNDONE):
        assert offered(started, need) == {False}
    select(started, "网络零售额")
    assert offered(started, Need.SELECTION) == offered(started, Need.MARKED) == {True}
    qtbot.keyClick(started.window.reader.view, Key.Key_H)
    assert offered(started, Need.SELECTION) == {False}
    assert offered(started, Need.NOTE) == offered(started, Need.MARKED) == offered(started, Need.DONE) == {True}
    started.window.actions_["undo"].trigger()
    assert offered(started, Need.UNDONE) == {True}
    assert offered(started, Need.NOTE) == {False}


def test_without_a_report_nothing_is_offered_that_needs_one(home: Path, start: Callable[[], Application]) -> None:
    application = start()
    application.session.open_report = None
    application.wiring.offering.renew()
    assert offered(application, Need.REPORT) == {False}


# The palette


def test_ctrl_shift_p_opens_the_palette_and_what_is_chosen_is_done_and_remembered(
    active: Application, qtbot: QtBot
) -> None:
    window = active.window
    qtbot.keyClick(window.reader.view, Key.Key_P, CTRL | SHIFT)
    palette = active.wiring.commanding.palette
    assert palette.isVisible()
    qtbot.keyClicks(palette.edit, "zhibiao")
    assert palette.list.currentIndex().data() == "指标"
    qtbot.keyClick(palette.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: window.centre.currentWidget() is window.indicators)
    assert active.settings.now.recent_acts == "indicators"
    window.actions_["palette"].trigger()
    assert palette.list.currentIndex().data() == "指标"
    window.actions_["palette"].trigger()
    assert palette.isHidden()


def test_an_act_on_a_selection_can_be_done_by_name(active: Application, qtbot: QtBot) -> None:
    span = select(active, "网络零售额")
    qtbot.keyClick(active.window.reader.view, Key.Key_P, CTRL | SHIFT)
    palette = active.wiring.commanding.palette
    qtbot.keyClicks(palette.edit, "bwldian")
    qtbot.keyClick(palette.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(active.session.annotations))
    (note,) = active.session.annotations
    assert (note.span, note.category) == (span, Category.STRENGTH)
    assert active.window.focusWidget() is active.window.reader.view


# Acts of panels


@pytest.mark.parametrize(
    ("act", "tab"), [("glossary", "side"), ("annotations", "side"), ("figures", "side"), ("problems", "side")]
)
def test_side_panels_are_turned_to_by_key(active: Application, qtbot: QtBot, act: str, tab: str) -> None:
    window = active.window
    window.actions_["side"].trigger()
    qtbot.keySequence(window.reader.view, QKeySequence(keymap.keys(act)[0]))
    assert getattr(window, tab).currentWidget().objectName() == act
    assert window.frame.side.isVisible()


def test_what_panels_can_do_is_done_from_anywhere(started: Application, qtbot: QtBot) -> None:
    acts, window = started.window.actions_, started.window
    said: list[str] = []
    window.notices.said.connect(lambda notice: said.append(notice.words))
    acts["table_copy"].trigger()
    assert window.centre.currentWidget() is window.indicators
    assert "\t" in QGuiApplication.clipboard().text()
    acts["chart_table"].trigger()
    assert window.centre.currentWidget() is window.charts
    qtbot.waitUntil(lambda: "已复制表格" in said)
    acts["checks_copy"].trigger()
    assert window.side.currentWidget() is window.checking
    acts["table_corrections"].trigger()
    assert said[-1] == "这份报告的数据还没有更正过。"
    acts["chart_export"].trigger()
    assert said[-1] == "已加入导出材料"


def test_a_chart_is_saved_from_anywhere(started: Application, qtbot: QtBot, tmp_path: Path) -> None:
    window = started.window
    window.show_tab("charts")
    qtbot.waitUntil(lambda: isinstance(window.charts.panel, ChartsPanel))
    panel = window.charts.panel
    assert isinstance(panel, ChartsPanel)
    panel.taking._ask_target = lambda *_: (str(tmp_path / "图.csv"), "")
    window.show_tab("reader")
    window.actions_["chart_csv"].trigger()
    qtbot.waitUntil((tmp_path / "图.csv").exists)
    qtbot.waitUntil(lambda: not started.jobs.busy)


def test_the_filter_of_notes_is_cleared_from_anywhere(started: Application, qtbot: QtBot) -> None:
    started.window.actions_["annotations"].trigger()
    panel = started.window.annotations.panel
    assert isinstance(panel, AnnotationsPanel)
    select(started, "网络零售额")
    qtbot.keyClick(started.window.reader.view, Key.Key_H)
    filters = panel.list.filters
    filters._words.setText("没有这样的批注")
    qtbot.waitUntil(lambda: panel.list.shown == ())
    started.window.actions_["clear_filter"].trigger()
    assert len(panel.list.shown) == 1


def test_the_chosen_note_is_checked_tagged_and_asked_for_its_past_by_name(started: Application, qtbot: QtBot) -> None:
    acts = started.window.actions_
    select(started, "网络零售额")
    qtbot.keyClick(started.window.reader.view, Key.Key_H)
    for act, status in (("pending", Status.PENDING), ("checked", Status.CHECKED), ("unchecked", Status.NONE)):
        acts[act].trigger()
        assert started.session.annotations[0].status is status
    acts["tag_note"].trigger()
    assert started.window.side.currentWidget() is started.window.annotations
    acts["note_history"].trigger()
    qtbot.waitUntil(lambda: bool(started.window.findChildren(QDialog)))
    for dialog in started.window.findChildren(QDialog):
        dialog.close()


def test_a_note_is_written_on_the_section_that_is_read(started: Application) -> None:
    select(started, "网络零售额")
    started.window.actions_["section_note"].trigger()
    (note,) = started.session.annotations
    assert isinstance(note.target, SectionTarget)


def test_the_versions_of_the_open_report_are_shown_and_it_is_read_again(started: Application, qtbot: QtBot) -> None:
    started.window.actions_["versions"].trigger()
    qtbot.waitUntil(lambda: bool(started.window.findChildren(QDialog)))
    for dialog in started.window.findChildren(QDialog):
        dialog.close()
    with qtbot.waitSignal(started.wiring.shelving.changed, timeout=20_000):
        started.window.actions_["reread"].trigger()
    qtbot.waitUntil(lambda: not started.jobs.busy, timeout=20_000)


# Keys of one's own


def test_a_changed_letter_acts_in_the_text_and_the_old_one_does_not(started: Application, qtbot: QtBot) -> None:
    keymap.give("highlight", "K")
    view = started.window.reader.view
    select(started, "网络零售额")
    qtbot.keyClick(view, Key.Key_H)
    assert started.session.annotations == ()
    qtbot.keyClick(view, Key.Key_K)
    assert len(started.session.annotations) == 1


def test_a_letter_given_to_an_act_of_the_window_acts_in_the_text_and_nowhere_else(
    active: Application, qtbot: QtBot
) -> None:
    keymap.give("find", "G")
    window = active.window
    qtbot.keyClick(window.tool_bar, Key.Key_G)
    assert not window.finder._open
    qtbot.keyClick(window.reader.view, Key.Key_G)
    assert window.finder._open
    qtbot.keyClicks(window.finder.bar.edit, "G")
    assert window.finder.bar.edit.text().endswith("G")


def test_a_changed_key_of_the_window_acts_shows_everywhere_and_is_kept(
    active: Application, qtbot: QtBot, qapp: QApplication, home: Path
) -> None:
    keymap.give("indicators", "Ctrl+Shift+I")
    window, action = active.window, active.window.actions_["indicators"]
    assert action.toolTip() == "指标（Ctrl+Shift+I）"
    qtbot.keyClick(window.reader.view, Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.centre.currentWidget() is not window.indicators
    qtbot.keyClick(window.reader.view, Key.Key_I, CTRL | SHIFT)
    assert window.centre.currentWidget() is window.indicators
    assert 'indicators = "Ctrl+Shift+I"' in (home / "config" / FILE).read_text("utf-8")


def test_changed_keys_hold_in_the_window_that_another_language_brings(active: Application, qtbot: QtBot) -> None:
    keymap.give("indicators", "Ctrl+Shift+I")
    before = active.window
    active.window.actions_["english"].trigger()
    qtbot.waitUntil(lambda: active.window is not before)
    window = active.window
    assert window.actions_["indicators"].toolTip() == "Indicators (Ctrl+Shift+I)"
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.reader.view, Key.Key_P, CTRL | SHIFT)
    palette = active.wiring.commanding.palette
    for typed in ("indic", "zhib", "指标"):
        palette.edit.setText(typed)
        assert palette.list.currentIndex().data() == "Indicators"
    window.actions_["chinese"].trigger()
    qtbot.waitUntil(lambda: active.window is not window)


def test_a_line_that_cannot_be_followed_is_told_of_once_the_window_is_there(
    kept_example: Path, home: Path, start: Callable[[], Application]
) -> None:
    (home / "config" / FILE).write_text('open = "Ctrl+C"\nfind = "F4"\n', "utf-8")
    application = start()
    application.furnish()
    assert "快捷键文件" in application.window.toast.words
    assert application.window.actions_["find"].shortcut() == QKeySequence("F4")
    assert application.window.actions_["open"].shortcut() == QKeySequence("Ctrl+O")


def test_the_selection_bars_tips_say_the_keys_that_hold(started: Application) -> None:
    bar = started.window.reader.bar
    tips = {button.toolTip() for button in bar.findChildren(QToolButton)}
    assert {"高亮并写批注（A）", "带出处复制（Ctrl+Shift+C）", "加入自建名词…"} <= tips
    keymap.give("note", "N")
    assert "高亮并写批注（N）" in {button.toolTip() for button in bar.findChildren(QToolButton)}


def test_an_input_method_never_composes_on_the_text(started: Application) -> None:
    assert not started.window.reader.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_letter_turns_to_the_note_of_the_chosen_highlight(started: Application, qtbot: QtBot) -> None:
    view = started.window.reader.view
    qtbot.keyClick(view, Key.Key_A)
    assert started.window.side.currentWidget() is not started.window.annotations
    select(started, "网络零售额")
    qtbot.keyClick(view, Key.Key_H)
    qtbot.keyClick(view, Key.Key_A)
    assert started.window.side.currentWidget() is started.window.annotations


# The sheet


def sheet_of(application: Application, qtbot: QtBot) -> KeysSheet:
    qtbot.keyClick(application.window.reader.view, Key.Key_F1)
    (sheet,) = application.window.findChildren(KeysSheet)
    return sheet


def caps(sheet: KeysSheet) -> set[str]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return {cap.text() for cap in sheet.findChildren(KeyCap)}


def test_the_sheet_names_every_key_and_moves_of_the_mouse(active: Application, qtbot: QtBot) -> None:
    keymap.give("bookmark", "Ctrl+Shift+D")
    sheet = sheet_of(active, qtbot)
    assert {keymap.shown(act.key) for act in ACTS if keymap.keys(act.key)} <= caps(sheet)
    assert {"Alt+←", "Ctrl+Shift+D", "Ctrl+滚轮", "右键点正文"} <= caps(sheet)
    assert "Ctrl+D" not in caps(sheet)
    keymap.give("bookmark", "Ctrl+D")
    assert "Ctrl+D" in caps(sheet)
    sheet.close()


def test_the_sheet_is_searched_by_name_pinyin_and_key(active: Application, qtbot: QtBot) -> None:
    sheet = sheet_of(active, qtbot)
    for typed, key in (("书签", "Ctrl+D"), ("shuq", "F6"), ("ctrl+d", "Ctrl+D"), ("滚轮", "Ctrl+滚轮")):
        sheet.filter.setText(typed)
        qtbot.waitUntil(lambda: "Ctrl+O" not in caps(sheet))
        assert key in caps(sheet)
        sheet.filter.setText("")
        qtbot.waitUntil(lambda: "Ctrl+O" in caps(sheet))
    sheet.close()


def test_the_sheet_fits_a_small_screen_and_leads_to_where_keys_are_changed(active: Application, qtbot: QtBot) -> None:
    active.window.resize(911, 512)
    sheet = sheet_of(active, qtbot)
    assert sheet.width() <= 911
    assert sheet.height() <= 512
    qtbot.mouseClick(sheet.change, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(active.window.findChildren(KeysPage)))
    for dialog in active.window.findChildren(QDialog):
        dialog.close()


def test_the_wheel_with_ctrl_makes_the_text_larger(started: Application) -> None:
    view, before = started.window.reader.view, started.window.reader.zoom
    place = QPointF(view.viewport().rect().center())
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(place, place, QPoint(), QPoint(0, 120), none, CTRL, phase, False)  # noqa: FBT003 - Qt's own
    QApplication.sendEvent(view.viewport(), turn)
    assert started.window.reader.zoom > before
