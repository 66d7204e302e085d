"""Rows of plain lists: their height and width, and where they are ticked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.theme.metrics import Space, row_height
from caoxian_desktop.ui.widgets.inset_rows import InsetRows

LONG = "中新天津生态城管理委员会政府工作报告（2023年）<b>"


@pytest.fixture
def rows(qtbot: QtBot) -> QListWidget:
    made = QListWidget()
    qtbot.addWidget(made)
    made.setItemDelegate(InsetRows(made))
    for words in ("曹县", LONG):
        item = QListWidgetItem(words, made)
        item.setCheckState(Qt.CheckState.Unchecked)
    made.resize(160, 200)
    made.show()
    return made


def test_rows_are_as_high_as_those_of_other_lists_and_none_is_wider_than_the_list(rows: QListWidget) -> None:
    for at in range(rows.count()):
        place = rows.visualItemRect(rows.item(at))
        assert (place.width(), place.height()) == (rows.viewport().width(), row_height())


def test_a_tick_is_hit_where_it_is_seen(rows: QListWidget, qtbot: QtBot) -> None:
    middle = rows.visualItemRect(rows.item(0)).center().y()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(Space.XS - 2, middle))
    assert rows.item(0).checkState() == Qt.CheckState.Unchecked, "beside it"
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(Space.XS + 10, middle))
    assert rows.item(0).checkState() == Qt.CheckState.Checked
