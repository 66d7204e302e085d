"""The library's list: the group that stays at its top, and the menu that is asked for by key."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.library.arranging import Group
from caoxian_desktop.ui.library.panel import LibraryPanel


def told(panel: LibraryPanel) -> list[QPoint]:
    """Return where the menu will have been asked for."""
    heard: list[QPoint] = []
    panel.table.menu_wanted.connect(heard.append)
    return heard


@pytest.fixture
def many(panel: LibraryPanel, entry: Any) -> LibraryPanel:
    panel.show_reports([entry(place, year) for place in ("重庆市", "上海市") for year in range(1990, 2020)])
    return panel


def top_of(panel: LibraryPanel, row: int) -> int:
    return panel.table.rowViewportPosition(row)


def test_the_group_stays_at_the_top_while_its_reports_are_seen(many: LibraryPanel) -> None:
    table, height = many.table, many.table.rowHeight(0)
    assert not table.head()[0].isValid()
    second = many.model.index(31)
    table.verticalScrollBar().setValue(10 * table.rowHeight(1))
    group, place = table.head()
    assert (group.row(), place.top(), place.height()) == (0, 0, height)
    assert table.indexAt(QPoint(5, 5)).row() == 0
    table.verticalScrollBar().setValue(table.verticalScrollBar().value() + top_of(many, second.row()) - height // 2)
    assert table.head()[1].bottom() + 1 == top_of(many, second.row())  # the next one pushes it


def test_a_report_gone_to_does_not_lie_under_its_group(many: LibraryPanel) -> None:
    table = many.table
    table.verticalScrollBar().setValue(20 * table.rowHeight(1))
    table.choose(10)
    assert top_of(many, 10) == table.head()[1].bottom() + 1
    table.choose(0)
    assert top_of(many, 0) == 0


def test_a_click_on_the_group_at_the_top_folds_it(qtbot: QtBot, many: LibraryPanel) -> None:
    many.table.verticalScrollBar().setValue(20 * many.table.rowHeight(1))
    qtbot.mouseClick(many.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 8))
    first = many.model.lines[0]
    assert isinstance(first, Group)
    assert first.folded
    assert top_of(many, 0) == 0


def test_the_menu_asked_for_by_key_opens_below_the_row_one_stands_on(panel: LibraryPanel) -> None:
    row, places = panel.model.row_of("r-曹县2022"), told(panel)
    panel.table.choose(row)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(150, 400), QPoint(150, 400))
    QApplication.sendEvent(panel.table.viewport(), asked)
    below = panel.table.viewport().mapFromGlobal(places[0])
    assert below.y() == top_of(panel, row) + panel.table.rowHeight(row) - 1
    close_popup()


def test_the_menu_asked_for_by_key_is_of_what_is_chosen_where_the_keyboard_stands_on_none(panel: LibraryPanel) -> None:
    panel.table.selectAll()
    places = told(panel)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(panel.table.viewport(), asked)
    assert len(places) == 1
    close_popup()


def close_popup() -> None:
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
