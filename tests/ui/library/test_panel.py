"""The library's list: order, words, filter, and what a person can do with a row."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.store.entries import ReportEntry
from caoxian_desktop.ui.library.model import DETAILS, LibraryModel, details, title
from caoxian_desktop.ui.library.panel import LibraryPanel

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)


def entry(
    place: str | None, year: int | None, *, opened: datetime | None = None, notes: int = 0, doubts: int = 0
) -> ReportEntry:
    version = f"{place}{year}"
    name = f"{place or '某地'}政府工作报告（{year}年）"
    return ReportEntry(version, version, name, place, year, 14_200, NOW, opened, notes, "county", doubts)


ENTRIES = (entry("曹县", 2022), entry("菏泽市", 2023, notes=3, doubts=2), entry("曹县", 2023, opened=NOW))


def rows(panel: LibraryPanel) -> list[str]:
    model = panel.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def panel(qtbot: QtBot) -> LibraryPanel:
    made = LibraryPanel()
    qtbot.addWidget(made)
    made.show_reports(ENTRIES)
    made.resize(280, 400)
    made.show()
    return made


def test_reports_stand_by_place_and_the_newest_year_of_each_first(panel: LibraryPanel) -> None:
    assert rows(panel) == ["曹县 2023年", "曹县 2022年", "菏泽市 2023年"]
    assert panel.count.text() == "3份报告"


def test_a_report_without_place_or_year_is_called_by_its_whole_name() -> None:
    assert title(entry(None, 2023)) == "某地政府工作报告（2023年）"
    assert title(entry("曹县", None)) == "曹县政府工作报告（None年）"


@pytest.mark.parametrize(
    ("opened", "words"),
    [
        (None, "未打开过"),
        (datetime(2024, 3, 5, 11, 30, tzinfo=UTC), "今天"),
        (datetime(2024, 1, 9, 11, tzinfo=UTC), "1月9日打开"),
        (datetime(2023, 12, 31, 11, tzinfo=UTC), "2023年12月打开"),
    ],
)
def test_a_rows_second_line_says_level_length_and_when_it_was_opened(opened: datetime | None, words: str) -> None:
    line = details(entry("曹县", 2023, opened=opened), NOW)
    assert line.startswith("县级 · 1.4万字 · ")
    assert words in line


def test_the_tooltip_tells_of_notes_and_of_what_is_doubtful(qapp: QApplication) -> None:
    model = LibraryModel(clock=lambda: NOW)
    model.show_reports([entry("菏泽市", 2023, notes=3, doubts=2)])
    told = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert told.endswith("3条批注 · 读入时有2处存疑")
    assert model.index(0).data(DETAILS) == "县级 · 1.4万字 · 未打开过"


@pytest.mark.parametrize(("words", "left"), [("曹", 2), ("2023", 2), ("菏泽市 2023", 1), ("工作报告", 3), ("省", 0)])
def test_the_filter_finds_places_and_years(panel: LibraryPanel, words: str, left: int) -> None:
    panel.filter.setText(words)
    assert len(rows(panel)) == left
    assert panel.count.text() == ("3份报告" if left == 3 else f"{left}份，共3份")
    assert panel.list.isVisible() == bool(left)


def opened_by(panel: LibraryPanel) -> list[str]:
    wanted: list[str] = []
    panel.open_wanted.connect(wanted.append)
    return wanted


def test_enter_and_a_double_click_open_the_chosen_report(panel: LibraryPanel, qtbot: QtBot) -> None:
    wanted = opened_by(panel)
    index = panel.list.model().index(1, 0)
    panel.list.setCurrentIndex(index)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    place = panel.list.visualRect(index).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted == ["曹县2022"]
    qtbot.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted == ["曹县2022", "曹县2022"]


def test_the_menu_of_a_row_opens_its_report_or_sets_it_right(panel: LibraryPanel, qtbot: QtBot) -> None:
    wanted = opened_by(panel)
    place = panel.list.visualRect(panel.list.model().index(1, 0)).center()
    panel.list.customContextMenuRequested.emit(place)
    (menu,) = panel.findChildren(QMenu)
    assert [act.text() for act in menu.actions()] == ["打开", "校正标题和目录…"]
    menu.actions()[0].trigger()
    assert wanted == ["曹县2022"]
    with qtbot.waitSignal(panel.review_wanted) as told:
        menu.actions()[1].trigger()
    assert told.args == ["曹县2022"]


def test_beside_the_rows_there_is_no_menu(panel: LibraryPanel) -> None:
    panel.list.customContextMenuRequested.emit(panel.list.viewport().rect().bottomLeft())
    assert panel.findChildren(QMenu) == []


def test_the_chosen_row_stays_chosen_when_the_list_comes_again(panel: LibraryPanel) -> None:
    panel.list.setCurrentIndex(panel.list.model().index(2, 0))
    panel.show_reports([entry("阿县", 2023), *ENTRIES])
    assert panel.list.currentIndex().data() == "菏泽市 2023年"


def test_a_list_that_is_out_of_date_is_asked_for_when_it_is_looked_at(panel: LibraryPanel) -> None:
    asked: list[bool] = []
    panel.reports_wanted.connect(lambda: asked.append(panel.isVisible()))
    panel.on_library_changed()
    assert asked == [True]
    panel.show_reports(ENTRIES)
    panel.hide()
    panel.on_library_changed()
    assert asked == [True]
    panel.show()
    assert asked == [True, True]


@pytest.mark.parametrize("entries", [(), ENTRIES])
def test_an_empty_list_says_why(panel: LibraryPanel, entries: Iterable[ReportEntry]) -> None:
    panel.show_reports(tuple(entries))
    panel.filter.setText("没有的地方")
    assert not panel.list.isVisible()
    assert panel._empty.title.text() == ("没有符合的报告" if entries else "报告库是空的")


def test_ten_thousand_reports_are_listed_and_painted(panel: LibraryPanel, qtbot: QtBot) -> None:
    panel.show_reports([entry(f"县{number}", 2000 + number % 25, notes=number % 3) for number in range(10_000)])
    panel.show_open("县72007")
    assert panel.grab().width() == 280
    assert panel.count.text() == "10000份报告"
