"""What a screen reader is told of widgets of our own, asked as it asks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.widgets.accessible import speak_of_our_own
from caoxian_desktop.ui.widgets.announcing import announce, tell_row_reached
from caoxian_desktop.ui.widgets.card import Card
from caoxian_desktop.ui.widgets.card_list import CardList
from caoxian_desktop.ui.widgets.fold import Fold
from caoxian_desktop.ui.widgets.long_list import LongList

Role, Text, Event = QAccessible.Role, QAccessible.Text, QAccessible.Event


@pytest.fixture(autouse=True)
def spoken(qapp: QApplication) -> None:
    speak_of_our_own()


@pytest.fixture
def listening(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[QAccessibleEvent]]:
    """Act as a screen reader; return the events it hears."""
    heard: list[QAccessibleEvent] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", heard.append)
    return heard


def asked(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


@pytest.fixture
def rows(qtbot: QtBot) -> LongList:
    view = LongList()
    qtbot.addWidget(view)
    view.setAccessibleName("批注列表")
    view.show_model(QStringListModel([f"第{number}条" for number in range(1, 31)], view))
    view.resize(200, 100)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_a_list_of_our_own_is_a_list_with_its_rows(rows: LongList) -> None:
    told = asked(rows)
    assert (told.role(), told.childCount()) == (Role.List, 30)
    third = told.child(2)
    assert third is not None
    assert (third.role(), third.text(Text.Name)) == (Role.ListItem, "第3条")
    assert told.indexOfChild(third) == 2
    assert third.parent().text(Text.Name) == "批注列表"


def test_a_row_says_whether_it_is_chosen_and_seen(rows: LongList) -> None:
    rows.setCurrentIndex(rows.model().index(1, 0))
    told = asked(rows)
    states = [told.child(row).state() for row in (0, 1, 29)]
    assert [bool(state.selected) for state in states] == [False, True, False]
    assert [bool(state.offscreen) for state in states] == [False, False, True]


def test_there_is_no_row_beyond_the_last(rows: LongList) -> None:
    assert asked(rows).child(30) is None
    assert asked(rows).child(-1) is None


def test_a_row_that_is_gone_is_no_row_any_more(rows: LongList) -> None:
    last = asked(rows).child(29)
    assert last is not None
    rows.model().removeRows(29, 1)
    assert not last.isValid()
    assert last.text(Text.Name) == ""
    assert bool(last.state().invalid)


def test_a_screen_reader_hears_which_row_the_keyboard_reaches(
    rows: LongList, listening: list[QAccessibleEvent], qtbot: QtBot
) -> None:
    rows.activateWindow()
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    rows.setCurrentIndex(rows.model().index(4, 0))
    assert [(each.type(), each.child()) for each in listening if each.type() == Event.Focus][-1] == (Event.Focus, 4)


def test_nothing_is_told_of_rows_that_no_keyboard_is_in(rows: LongList, listening: list[QAccessibleEvent]) -> None:
    rows.clearFocus()
    listening.clear()
    tell_row_reached(rows, 3)
    assert not [each for each in listening if each.type() == Event.Focus]


def test_a_card_is_one_of_a_list_that_can_be_chosen(qtbot: QtBot) -> None:
    cards = CardList(QLabel("没有"))
    qtbot.addWidget(cards)
    card = Card("地区生产总值")
    cards.show_cards([card])
    cards.show()
    told = asked(card)
    assert (told.role(), told.text(Text.Name)) == (Role.ListItem, "地区生产总值")
    assert told.parent().role() == Role.List
    assert not told.state().selected
    card.set_selected(True)
    assert told.state().selected
    assert "Press" in told.actionInterface().actionNames()
    with qtbot.waitSignal(card.activated):
        told.actionInterface().doAction("Press")


def test_the_head_of_a_part_says_whether_it_is_unfolded(qtbot: QtBot) -> None:
    fold = Fold("封面", QLabel("…"))
    qtbot.addWidget(fold)
    told = asked(fold.head)
    assert told.role() == Role.Button
    assert (bool(told.state().expanded), bool(told.state().collapsed)) == (False, True)
    told.actionInterface().doAction("Press")
    assert fold.is_open
    assert (bool(told.state().expanded), bool(told.state().collapsed)) == (True, False)


def test_what_qt_knows_is_left_to_qt(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(QLabel("一句话"))
    assert asked(page).child(0).role() == Role.StaticText


def test_a_sentence_that_comes_up_is_announced(qtbot: QtBot, listening: list[QAccessibleEvent]) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    announce(page, "已复制")
    announce(page, "")
    announce(page, "没有保存", urgent=True)
    politeness = QAccessible.AnnouncementPoliteness
    expected = [("没有保存", politeness.Assertive), ("已复制", politeness.Polite)]  # the urgent one at once

    def said() -> bool:
        told = [(each.message(), each.politeness()) for each in listening if each.type() == Event.Announcement]
        return told == expected

    qtbot.waitUntil(said)


def test_what_is_to_be_announced_of_a_widget_that_went_is_let_go(
    qtbot: QtBot, listening: list[QAccessibleEvent]
) -> None:
    page = QWidget()
    announce(page, "已复制")
    page.deleteLater()
    qtbot.wait(300)  # longer than an announcement waits
    assert not [each for each in listening if each.type() == Event.Announcement]


def test_lists_come_and_go_and_leave_nothing_that_crashes(qtbot: QtBot, qapp: QApplication) -> None:
    for _ in range(50):
        view = LongList()
        view.show_model(QStringListModel(["一", "二"], view))
        view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view.show()
        row = asked(view).child(1)
        assert row is not None
        assert row.text(Text.Name) == "二"
        view.close()
        qapp.processEvents()
