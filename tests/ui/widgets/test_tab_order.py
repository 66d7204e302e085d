"""The way of Tab: along layouts, as the eye goes, whatever was made last."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.widgets.tab_order import enter, lead_on, stops


def button(words: str) -> QPushButton:
    return QPushButton(words)


def shown(qtbot: QtBot, page: QWidget) -> QWidget:
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def words(page: QWidget) -> str:
    return "".join(stop.text() for stop in stops(page) if isinstance(stop, QPushButton | QRadioButton))


def test_columns_are_gone_through_one_after_the_other_and_not_line_by_line(qtbot: QtBot) -> None:
    page = QWidget()
    row, left, right = QHBoxLayout(page), QVBoxLayout(), QVBoxLayout()
    row.addLayout(left)
    row.addLayout(right)
    for layout, names in ((right, "CD"), (left, "AB")):  # made the other way round
        for name in names:
            layout.addWidget(button(name))
    assert words(shown(qtbot, page)) == "ABCD"


def test_a_grid_is_read_by_rows(qtbot: QtBot) -> None:
    page = QWidget()
    grid = QGridLayout(page)
    for name, row, column in (("D", 1, 1), ("A", 0, 0), ("C", 1, 0), ("B", 0, 1)):
        grid.addWidget(button(name), row, column)
    assert words(shown(qtbot, page)) == "ABCD"


def test_what_comes_later_has_the_place_it_is_seen_at(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(button("A"))
    column.addWidget(button("C"))
    shown(qtbot, page)
    column.insertWidget(1, button("B"))
    qtbot.waitUntil(lambda: words(page) == "ABC")


def test_what_is_laid_by_hand_goes_from_top_to_bottom(qtbot: QtBot) -> None:
    page = QWidget()
    for name, y in (("B", 60), ("A", 0)):
        made = QPushButton(name, page)
        made.move(0, y)
    assert words(shown(qtbot, page)) == "AB"


def test_hidden_and_disabled_parts_are_passed_over(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    parts = {name: button(name) for name in "ABCD"}
    for part in parts.values():
        column.addWidget(part)
    parts["B"].setEnabled(False)
    parts["C"].hide()
    assert words(shown(qtbot, page)) == "AD"


def test_of_a_group_that_chooses_one_tab_comes_to_the_chosen_alone(qtbot: QtBot) -> None:
    page = QWidget()
    column, group = QVBoxLayout(page), QButtonGroup(page)
    for number, name in enumerate("ABC"):
        made = QRadioButton(name)
        column.addWidget(made)
        group.addButton(made)
        made.setChecked(number == 1)
    lonely = QWidget()
    inner = QVBoxLayout(lonely)
    for name in "DE":
        inner.addWidget(QRadioButton(name))
    column.addWidget(lonely)
    assert words(shown(qtbot, page)) == "BDE"


def test_a_field_within_a_field_is_no_stop_of_its_own(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    number = QSpinBox()
    column.addWidget(number)
    assert stops(shown(qtbot, page)) == [number]


def test_tabs_come_before_their_page(qtbot: QtBot) -> None:
    tabs = QTabWidget()
    first, second = button("A"), button("B")
    tabs.addTab(first, "一")
    tabs.addTab(second, "二")
    assert stops(shown(qtbot, tabs)) == [tabs.tabBar(), first]


@pytest.mark.parametrize(("start", "step", "goal"), [("A", 1, "B"), ("C", 1, "A"), ("A", -1, "C")])
def test_it_goes_round(qtbot: QtBot, start: str, step: int, goal: str) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    parts = {name: button(name) for name in "ABC"}
    for part in parts.values():
        column.addWidget(part)
    shown(qtbot, page)
    parts[start].setFocus()
    assert lead_on(parts[start], step)
    assert parts[goal].hasFocus()


def test_from_where_no_stop_is_it_goes_on_to_what_follows(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    label = QLabel("一句话")
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    parts = {name: button(name) for name in "AB"}
    for part in (parts["A"], label, parts["B"]):
        column.addWidget(part)
    shown(qtbot, page)
    assert lead_on(label, 1)
    assert parts["B"].hasFocus()
    assert lead_on(label, -1)
    assert parts["A"].hasFocus()


def test_where_nothing_takes_the_focus_it_leads_nowhere(qtbot: QtBot) -> None:
    page = shown(qtbot, QLabel("一句话"))
    assert not lead_on(page, 1)


def test_what_is_scrolled_away_is_brought_into_view(qtbot: QtBot) -> None:
    area, inside = QScrollArea(), QWidget()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    column = QVBoxLayout(inside)
    parts = [button(f"{number}") for number in range(30)]
    for part in parts:
        column.addWidget(part)
    area.setWidget(inside)
    area.resize(200, 120)
    shown(qtbot, area)
    parts[0].setFocus()
    lead_on(parts[0], -1)
    assert not parts[-1].visibleRegion().isEmpty()


def test_a_part_is_entered_where_it_wants_to_be(qtbot: QtBot) -> None:
    page, part = QWidget(), QWidget()
    outer, inner = QVBoxLayout(page), QVBoxLayout(part)
    away, first, wanted = QLineEdit(), QLineEdit(), QLineEdit()
    outer.addWidget(away)
    outer.addWidget(part)
    inner.addWidget(first)
    inner.addWidget(wanted)
    shown(qtbot, page)
    away.setFocus()
    assert enter(part)
    assert first.hasFocus()
    away.setFocus()
    part.setFocusProxy(wanted)
    assert enter(part)
    assert wanted.hasFocus()
    first.setFocus()
    assert enter(part)  # it is there already
    assert first.hasFocus()


def test_a_part_with_nothing_in_it_is_not_entered(qtbot: QtBot) -> None:
    page, part = QWidget(), QLabel("没有")
    column = QVBoxLayout(page)
    column.addWidget(QLineEdit())
    column.addWidget(part)
    shown(qtbot, page)
    assert not enter(part)
