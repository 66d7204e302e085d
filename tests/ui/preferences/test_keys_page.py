"""The page of keys: press one, and it holds; who has it already is named before it is taken away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.keymap import KeyMap
from caoxian_desktop.ui.preferences.keys_page import KeysPage

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def keys() -> KeyMap:
    return KeyMap()


@pytest.fixture
def page(keys: KeyMap, qtbot: QtBot) -> Iterator[KeysPage]:
    made = KeysPage(keys)
    qtbot.addWidget(made)
    made.resize(560, 420)
    made.show()
    made.turn_to("open")
    return made


def told_key(page: KeysPage, act: str) -> str:
    return page._items[act].text(1)


def test_every_act_is_listed_with_its_keys(page: KeysPage) -> None:
    assert page.tree.columnWidth(0) > 300
    assert told_key(page, "open") == "Ctrl+O"
    assert told_key(page, "back") == "Alt+←"
    assert told_key(page, "redo") == "Ctrl+Y  Ctrl+Shift+Y"
    assert told_key(page, "highlight") == "H"
    assert page.tree.topLevelItem(0).text(0) == "文件"


def test_a_free_key_that_is_pressed_holds_at_once(page: KeysPage, keys: KeyMap, qtbot: QtBot) -> None:
    qtbot.keyClick(page.edit, Key.Key_O, CTRL | SHIFT)
    assert keys.keys("open") == ("Ctrl+Shift+O",)
    assert told_key(page, "open") == "Ctrl+Shift+O"
    assert page._items["open"].font(1).bold()
    assert page._items["open"].toolTip(1) == "默认：Ctrl+O"
    assert "已改为" in page.told.text()
    assert page.take.isHidden()


def test_a_key_of_another_act_names_both_and_is_taken_only_when_asked(
    page: KeysPage, keys: KeyMap, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.edit, Key.Key_D, CTRL)
    assert page.edit.keySequence().toString() == "Ctrl+D"
    assert "“添加或删除书签”" in page.told.text()
    assert "“打开报告”" in page.told.text()
    assert keys.changes == {}
    qtbot.mouseClick(page.take, Qt.MouseButton.LeftButton)
    assert keys.keys("open") == ("Ctrl+D",)
    assert keys.keys("bookmark") == ()
    assert told_key(page, "bookmark") == ""


def test_turning_to_another_act_forgets_a_key_that_was_not_taken(page: KeysPage, keys: KeyMap, qtbot: QtBot) -> None:
    qtbot.keyClick(page.edit, Key.Key_D, CTRL)
    page.turn_to("export")
    assert page.take.isHidden()
    assert page.edit.keySequence().toString() == "F5"
    assert keys.changes == {}


def test_a_key_of_input_methods_is_warned_of_and_can_be_had_all_the_same(
    page: KeysPage, keys: KeyMap, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.edit, Key.Key_F, CTRL | SHIFT)
    assert "输入法" in page.told.text()
    assert keys.changes == {}
    qtbot.mouseClick(page.take, Qt.MouseButton.LeftButton)
    assert keys.keys("open") == ("Ctrl+Shift+F",)


@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_A, CTRL), (Key.Key_Escape, None), (Key.Key_Space, None)])
def test_a_key_that_fields_and_lists_need_is_refused(
    page: KeysPage, keys: KeyMap, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None
) -> None:
    qtbot.keyClick(page.edit, key, modifier or Qt.KeyboardModifier.NoModifier)
    assert "不能用" in page.told.text()
    assert keys.changes == {}
    assert page.edit.keySequence().toString() == "Ctrl+O"


def test_what_was_offered_before_a_refused_key_is_offered_no_more(page: KeysPage, keys: KeyMap, qtbot: QtBot) -> None:
    qtbot.keyClick(page.edit, Key.Key_D, CTRL)
    assert not page.take.isHidden()
    qtbot.keyClick(page.edit, Key.Key_Escape)
    assert page.take.isHidden()


def test_a_letter_for_an_act_of_the_window_is_said_to_act_in_the_text_only(
    page: KeysPage, keys: KeyMap, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.edit, Key.Key_B)
    assert keys.keys("open") == ("B",)
    assert "正文" in page.told.text()


def test_a_letter_of_the_text_can_be_another(page: KeysPage, keys: KeyMap, qtbot: QtBot) -> None:
    page.turn_to("highlight")
    qtbot.keyClick(page.edit, Key.Key_K)
    assert keys.keys("highlight") == ("K",)


def test_an_act_may_do_without_a_key_and_have_its_own_again(page: KeysPage, keys: KeyMap, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.clear, Qt.MouseButton.LeftButton)
    assert keys.keys("open") == ()
    assert not page.clear.isEnabled()
    qtbot.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert keys.keys("open") == ("Ctrl+O",)
    assert not page.reset.isEnabled()


def test_whoever_loses_a_key_that_another_has_again_is_named(page: KeysPage, keys: KeyMap, qtbot: QtBot) -> None:
    keys.give("open", "Ctrl+D")
    page.turn_to("bookmark")
    qtbot.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert "“打开报告”" in page.told.text()
    assert keys.keys("bookmark") == ("Ctrl+D",)


def test_all_can_be_as_they_were(page: KeysPage, keys: KeyMap, qtbot: QtBot) -> None:
    assert not page.reset_all.isEnabled()
    keys.give("open", "Ctrl+D")
    qtbot.mouseClick(page.reset_all, Qt.MouseButton.LeftButton)
    assert keys.changes == {}


@pytest.mark.parametrize(("typed", "act"), [("书签", "bookmark"), ("tjhsc", "bookmark"), ("ctrl+d", "bookmark")])
def test_acts_are_found_by_name_pinyin_and_key(page: KeysPage, qtbot: QtBot, typed: str, act: str) -> None:
    page.filter.setText(typed)
    qtbot.waitUntil(page._items["open"].isHidden)
    assert not page._items[act].isHidden()
    assert not page.tree.currentItem().isHidden()
    assert page.tree.topLevelItem(0).isHidden()


def test_tab_leaves_the_field_and_the_field_lets_no_input_method_compose(page: KeysPage, qtbot: QtBot) -> None:
    page.edit.setFocus()
    qtbot.keyClick(page.edit, Key.Key_Tab)
    assert not page.edit.hasFocus()
    assert not page.edit.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
