"""Every act has its keys, a person may choose others, and no key ever asks for two acts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from caoxian_desktop.ui.acts import ACTS, BY_KEY, ENDS, MENUS, NEEDS, SUBMENUS, UNDER
from caoxian_desktop.ui.keymap import KeyMap, is_plain, shown, written
from caoxian_desktop.ui.reserved_keys import is_refused, warning

KEYS = st.builds(
    lambda modifiers, key: f"{modifiers}{key}",
    st.sampled_from(["", "Ctrl+", "Alt+", "Ctrl+Shift+", "Ctrl+Alt+"]),
    st.sampled_from([*"ADHL16[", "F3", "F8", "Del", "PgDown"]),
)
ACT = st.sampled_from([act.key for act in ACTS])
CHANGE = st.one_of(
    st.tuples(st.just("give"), ACT, KEYS),
    st.tuples(st.just("clear"), ACT, st.just("")),
    st.tuples(st.just("reset"), ACT, st.just("")),
)


def changed(changes: list[tuple[str, str, str]]) -> KeyMap:
    keys = KeyMap()
    for what, act, key in changes:
        if what == "give":
            keys.give(act, written(key))
        else:
            getattr(keys, what)(act)
    return keys


THE_TABLE = {
    "open": ("Ctrl+O",),
    "find": ("Ctrl+F",),
    "search": ("Ctrl+Alt+F",),
    "find_next": ("F3",),
    "find_previous": ("Shift+F3",),
    "go_to": ("Ctrl+G",),
    "back": ("Alt+Left",),
    "forward": ("Alt+Right",),
    "next_section": ("Ctrl+PgDown",),
    "previous_section": ("Ctrl+PgUp",),
    "side": ("F9",),
    "zoom_in": ("Ctrl++", "Ctrl+="),
    "zoom_out": ("Ctrl+-",),
    "zoom_reset": ("Ctrl+0",),
    "highlight": ("H",),
    "note": ("A",),
    "data": ("1",),
    "task": ("2",),
    "strength": ("3",),
    "weakness": ("4",),
    "question": ("5",),
    "suggestion": ("6",),
    "delete": ("Del",),
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Y", "Ctrl+Shift+Y"),
    "next_note": ("F8",),
    "previous_note": ("Shift+F8",),
    "cite": ("Ctrl+Shift+C",),
    "look_up": ("L",),
    "palette": ("Ctrl+Shift+P",),
    "export": ("F5",),
    "preferences": ("Ctrl+,",),
    "keys": ("F1",),
    "print": ("Ctrl+P",),
    "save": ("Ctrl+S",),
}


@pytest.mark.parametrize(("act", "keys"), THE_TABLE.items())
def test_the_table_of_keys_that_people_are_told_holds(act: str, keys: tuple[str, ...]) -> None:
    assert KeyMap().keys(act) == keys


def test_no_two_acts_share_a_key_of_their_own() -> None:
    keys = [key for act in ACTS for key in act.default_keys]
    assert len(keys) == len(set(keys))
    assert [key for key in keys if written(key) != key] == []


def test_no_act_binds_what_text_fields_lists_and_input_methods_need() -> None:
    keys = KeyMap()
    for act in ACTS:
        for key in keys.bound(act.key):
            other = "about"  # has no key: what is an act's own is not held against it
            assert not is_refused(key, other), key
            assert warning(key, other) == "" or key == "Ctrl+,", key


def test_letters_and_figures_act_in_the_text_only() -> None:
    keys = KeyMap()
    letters = [act for act in ACTS if act.letter]
    assert {act.letter for act in letters} >= {*"HALED123456[]", "Del"}
    assert all(keys.bound(act.key) == () for act in letters)
    assert keys.act_in_text(QKeyCombination(Qt.Key.Key_H)) == "highlight"
    assert keys.act_in_text(QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_BracketLeft)) == "start_in"
    assert keys.act_in_text(QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_O)) == ""


def test_an_act_of_the_window_that_is_given_a_letter_has_it_in_the_text_only() -> None:
    keys = KeyMap()
    keys.give("bookmark", "B")
    assert keys.bound("bookmark") == ()
    assert keys.act_in_text(QKeyCombination(Qt.Key.Key_B)) == "bookmark"


def test_a_key_that_is_given_replaces_the_first_and_is_taken_from_whoever_had_it() -> None:
    keys = KeyMap()
    heard: list[int] = []
    keys.changed.connect(lambda: heard.append(1))
    keys.give("redo", "Ctrl+D")
    assert keys.keys("redo") == ("Ctrl+D", "Ctrl+Shift+Y")
    assert keys.keys("bookmark") == ()
    assert keys.owner("Ctrl+D") == "redo"
    assert keys.owner("Ctrl+Y") == ""
    assert len(heard) == 1


def test_a_second_key_that_is_given_again_is_there_once() -> None:
    keys = KeyMap()
    first, second = keys.keys("redo")
    keys.give("redo", second)
    assert keys.keys("redo") == (second,)
    assert keys.owner(first) == ""


def test_an_act_given_its_own_keys_again_takes_them_from_whoever_has_them() -> None:
    keys = KeyMap()
    keys.give("open", "Ctrl+D")
    assert keys.holders_of_default("bookmark") == ("open",)
    keys.reset("bookmark")
    assert keys.keys("bookmark") == ("Ctrl+D",)
    assert keys.keys("open") == ()
    keys.reset_all()
    assert keys.changes == {}


@given(st.lists(CHANGE, max_size=12))
def test_whatever_is_changed_no_key_asks_for_two_acts(changes: list[tuple[str, str, str]]) -> None:
    keys = changed(changes)
    held = [key for act in ACTS for key in keys.keys(act.key)]
    assert len(held) == len(set(held))
    assert all(keys.owner(key) == act.key for act in ACTS for key in keys.keys(act.key))
    assert all(keys.keys(act) != BY_KEY[act].default_keys for act in keys.changes)


@pytest.mark.parametrize(
    ("typed", "key"),
    [("ctrl+shift+p", "Ctrl+Shift+P"), ("del", "Del"), ("h", "H"), ("Ctrl+K, Ctrl+C", ""), ("", ""), ("没有", "")],
)
def test_a_key_is_one_key_as_qt_writes_it(typed: str, key: str) -> None:
    assert written(typed) == key


@given(st.text(max_size=12))
def test_any_text_is_a_key_or_none(text: str) -> None:
    key = written(text)
    assert not key or written(key) == key


def test_arrows_are_shown_as_keyboards_have_them() -> None:
    assert (shown("Alt+Left"), shown("Ctrl++"), shown("Up")) == ("Alt+←", "Ctrl++", "↑")


@pytest.mark.parametrize(
    ("key", "plain"),
    [("H", True), ("Shift+H", True), ("Del", True), ("F8", False), ("Shift+F8", False), ("Ctrl+H", False)],
)
def test_a_plain_key_writes_or_deletes(key: str, plain: bool) -> None:
    assert is_plain(key) is plain


def test_keys_of_input_methods_and_of_the_system_are_warned_of() -> None:
    for key in ("Ctrl+Space", "Ctrl+Shift+F", "Ctrl+Shift+Z", "Alt+F4", "Alt+E", "Meta+L"):
        assert warning(key, "open"), key
    assert warning("Ctrl+Shift+O", "open") == ""
    assert all(is_refused(key, "open") for key in ("Tab", "Esc", "Left", "Space", "Ctrl+C", "Ctrl+A", "Shift+Home"))
    assert not is_refused("Ctrl+A", "select_all")


def test_every_act_stands_in_a_menu_that_there_is_and_needs_name_acts() -> None:
    assert {act.menu for act in ACTS} <= {*MENUS, ""}
    assert set(UNDER.values()) == SUBMENUS.keys()
    assert {*NEEDS, *ENDS, *UNDER} <= BY_KEY.keys()
    assert len(BY_KEY) == len(ACTS)
    assert QKeySequence("Ctrl+O").count() == 1
