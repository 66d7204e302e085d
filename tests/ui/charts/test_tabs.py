"""The charts' names as tabs in lines."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.charts.tabs import ChartTabs

NAMES = [(f"图表名称{number}", f"图表{number}的全名") for number in range(12)]


@pytest.fixture
def tabs(qtbot: QtBot) -> ChartTabs:
    made = ChartTabs()
    qtbot.addWidget(made)
    made.show_names(NAMES, 1)
    made.resize(400, made.heightForWidth(400))
    made.show()
    return made


def test_all_names_are_in_sight_however_many_there_are(tabs: ChartTabs) -> None:
    shown = [widget for widget in tabs.children() if widget.isWidgetType()]
    assert len(shown) == len(NAMES) == tabs.count()
    assert all(tabs.rect().contains(tab.geometry()) for tab in shown)  # type: ignore[attr-defined]  # widgets all
    assert len({tab.y() for tab in shown}) > 1  # type: ignore[attr-defined]  # widgets all


def test_the_name_in_front_is_not_announced_when_names_come(qtbot: QtBot, tabs: ChartTabs) -> None:
    with qtbot.assertNotEmitted(tabs.currentChanged):
        tabs.show_names(NAMES[:3], 2)
    assert (tabs.count(), tabs.currentIndex(), tabs.tabText(2)) == (3, 2, "图表名称2")


def test_a_click_brings_a_name_to_the_front(qtbot: QtBot, tabs: ChartTabs) -> None:
    fifth = tabs.children()[-8]
    with qtbot.waitSignal(tabs.currentChanged) as told:
        qtbot.mouseClick(fifth, Qt.MouseButton.LeftButton)
    assert told.args == [tabs.currentIndex()]
    assert tabs.tabText(tabs.currentIndex()) == fifth.text()  # type: ignore[attr-defined]  # a button


def test_the_arrow_keys_go_round(qtbot: QtBot, tabs: ChartTabs) -> None:
    def press(key: Qt.Key) -> None:
        front = next(child for child in tabs.children() if getattr(child, "isChecked", lambda: False)())
        qtbot.keyClick(front, key)

    press(Qt.Key.Key_Right)
    assert tabs.currentIndex() == 2
    for _ in range(3):
        press(Qt.Key.Key_Left)
    assert tabs.currentIndex() == len(NAMES) - 1


def test_the_keyboard_comes_in_at_the_name_in_front_only(tabs: ChartTabs) -> None:
    takes = [
        child.focusPolicy() & Qt.FocusPolicy.TabFocus  # type: ignore[attr-defined]  # widgets all
        for child in tabs.children()
        if child.isWidgetType()
    ]
    assert [bool(one) for one in takes] == [number == 1 for number in range(len(NAMES))]


def test_without_names_nothing_is_in_front(tabs: ChartTabs) -> None:
    tabs.show_names((), 0)
    assert (tabs.count(), tabs.currentIndex()) == (0, -1)


def rows_of(tabs: ChartTabs) -> list[int]:
    """Return how wide each row is."""
    ends: dict[int, int] = {}
    for tab in (child for child in tabs.children() if child.isWidgetType()):
        place = tab.geometry()  # type: ignore[attr-defined]  # widgets all
        ends[place.y()] = max(ends.get(place.y(), 0), place.right())
    return list(ends.values())


def test_no_name_stands_alone_in_the_last_row(tabs: ChartTabs) -> None:
    one = sum(rows_of(tabs)) // len(NAMES)
    room = (len(NAMES) - 1) * one
    tabs.resize(room, tabs.heightForWidth(room))
    first, second = rows_of(tabs)
    assert abs(first - second) <= 2 * one


def test_names_stand_closer_where_that_saves_a_row(tabs: ChartTabs) -> None:
    tabs.resize(4000, tabs.heightForWidth(4000))
    (loose,) = rows_of(tabs)
    tabs.resize(loose - 20, tabs.heightForWidth(loose - 20))
    (close,) = rows_of(tabs)
    assert close < loose - 20
