"""What cells of the table leave out where there is no room, and what they never do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.indicators.deriving import Derived
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.listing.columns import TABLE_COLUMNS, Column
from caoxian_desktop.core.listing.entries import State, listing
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.ui.indicators.arranging import Group
from caoxian_desktop.ui.indicators.delegate import CellDelegate
from caoxian_desktop.ui.indicators.model import ListingModel
from caoxian_desktop.ui.indicators.table import IndicatorTable

SECTION, WORDING, KIND = map(TABLE_COLUMNS.index, (Column.SECTION, Column.WORDING, Column.KIND))


@pytest.fixture
def table(qtbot: QtBot, analysis: Analysis) -> IndicatorTable:
    """One figure, reckoned from another."""
    derived = Derived("地区生产总值", 530.4, "亿元", "2021", Kind.ACTUAL, "约530.4亿元", Wording("…", "…"), (0, 1))
    entry = replace(listing(analysis)[0], state=State.DERIVED, derived=derived)
    model = ListingModel()
    made = IndicatorTable(model)
    qtbot.addWidget(made)
    model.setParent(made)
    model.show([Group("", "", (entry,))], grouped=False)
    return made


def cell(table: IndicatorTable, column: int) -> QStyleOptionViewItem:
    option, delegate = QStyleOptionViewItem(), table.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    delegate.initStyleOption(option, table.model().index(0, column))
    return option


def test_a_place_leaves_out_its_page_and_its_beginning_before_its_end(table: IndicatorTable) -> None:
    table.setColumnWidth(SECTION, 72)
    assert cell(table, SECTION).text == "一1"
    assert cell(table, SECTION).textElideMode == Qt.TextElideMode.ElideLeft
    table.setColumnWidth(SECTION, 400)
    assert cell(table, SECTION).text == "〔一1〕"


def test_a_reckoned_value_is_told_from_the_reports_in_every_choice_of_columns(table: IndicatorTable) -> None:
    assert table.model().index(0, KIND).data() == "推算"
    assert cell(table, WORDING).text == "约530.4亿元"
    table.setColumnHidden(KIND, True)  # noqa: FBT003 - Qt's own
    assert cell(table, WORDING).text == "约530.4亿元（推算）"
