"""The library's panel: what it shows, and what a person can do with its lines by mouse and by keyboard."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.store.tables.entries import ReportEntry
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.library.arranging import Group, Grouping, Row, Sorting
from caoxian_desktop.ui.library.model import DETAILS, OPEN
from caoxian_desktop.ui.library.panel import LibraryPanel
from caoxian_desktop.ui.library.tags_dialog import TagsDialog
from caoxian_desktop.ui.library.words import details, in_room, title

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)


def lines(panel: LibraryPanel) -> list[str]:
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def choose(panel: LibraryPanel, report: str) -> int:
    row = panel.model.row_of(report)
    panel.table.setFocus()
    panel.table.choose(row)
    return row


def told(signal: Any) -> list[Any]:
    heard: list[Any] = []
    signal.connect(lambda *values: heard.append(values if len(values) > 1 else values[0]))
    return heard


def key(qtbot: QtBot, panel: LibraryPanel, code: Qt.Key) -> None:
    qtbot.keyClick(panel.table, code)


def test_places_stand_in_each_other_and_the_newest_year_first(panel: LibraryPanel) -> None:
    assert lines(panel) == ["山东省 › 菏泽市", "2023年", "曹县", "2023年", "2022年", "重庆市", "2023年"]
    assert panel.count.text() == "4份报告"


def test_a_report_without_place_or_year_is_called_by_its_whole_name(entry: Any) -> None:
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
def test_a_rows_second_line_says_level_length_and_when_it_was_opened(
    entry: Any, opened: datetime | None, words: str
) -> None:
    line = details(entry("曹县", 2023, opened=opened, versions=2), NOW)[0]
    assert line.startswith("县级 · 1.4万字 · ")
    assert words in line
    assert line.endswith("2个版本")


@pytest.mark.parametrize(
    ("room", "said"),
    [
        (30, "县级 · 1.4万字 · 未打开过 · 2个版本"),
        (20, "县级 · 未打开过 · 2个版本"),
        (12, "县级 · 2个版本"),
        (1, "县级"),
    ],
)
def test_in_less_room_a_row_says_less_and_what_it_says_is_whole(entry: Any, room: int, said: str) -> None:
    assert in_room(details(entry("曹县", 2023, versions=2), NOW), lambda words: len(words) <= room) == said


def test_the_tooltip_tells_all_and_takes_nothing_for_markup(panel: LibraryPanel, entry: Any) -> None:
    panel.show_reports([entry("菏泽市", 2023, annotations=3, doubts=2, outdated=True, tags=("<b>",))])
    row = panel.model.index(1)
    assert row.data(DETAILS)[0] == "县级 · 1.4万字 · 未打开过"
    tip = row.data(Qt.ItemDataRole.ToolTipRole)
    assert "3条批注 · 读入时有2处存疑 · 由旧版程序读取，可重新读取 · 标签：&lt;b>" in tip


def test_typing_sifts_at_once_and_says_how_many_are_left(panel: LibraryPanel) -> None:
    panel.filters.words.setText("曹")
    assert lines(panel) == ["山东省 › 菏泽市 › 曹县", "2023年", "2022年"]
    assert panel.count.text() == "2份，共4份"
    panel.filters.clear()
    assert panel.count.text() == "4份报告"


def test_pinyin_finds_places_once_they_are_spelled(panel: LibraryPanel, qtbot: QtBot) -> None:
    panel.filters.words.setText("cx")
    qtbot.waitUntil(lambda: panel.count.text() == "2份，共4份")
    panel.filters.words.setText("hz")
    assert panel.count.text() == "3份，共4份"


def test_chips_and_lists_offer_what_occurs(panel: LibraryPanel) -> None:
    panel.filters.tags.choose(["对标"])
    assert panel.count.text() == "2份，共4份"
    panel.filters.starred.click()
    assert lines(panel) == ["山东省 › 菏泽市 › 曹县", "2023年"]
    panel.filters.clear_button.click()
    assert not panel.filters.filter.narrows
    assert panel.filters.levels.isVisible()
    assert panel.filters.years.isVisible()


@pytest.mark.parametrize("there", [False, True])
def test_an_empty_list_says_why(panel: LibraryPanel, entries: tuple[ReportEntry, ...], there: bool) -> None:
    panel.show_reports(entries if there else ())
    panel.filters.words.setText("没有的地方")
    assert not panel.table.isVisible()
    assert panel._empty.title.text() == ("没有符合的报告" if there else "报告库是空的")


def test_enter_and_a_double_click_open_the_report(panel: LibraryPanel, qtbot: QtBot) -> None:
    wanted = told(panel.open_wanted)
    row = choose(panel, "r-曹县2022")
    key(qtbot, panel, Qt.Key.Key_Return)
    place = panel.table.visualRect(panel.model.index(row)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted == ["曹县2022"]
    qtbot.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted == ["曹县2022", "曹县2022"]


def test_groups_fold_by_click_and_by_arrow_and_stay_folded(panel: LibraryPanel, qtbot: QtBot, entries: Any) -> None:
    group = panel.table.visualRect(panel.model.index(0)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=group)
    assert lines(panel) == ["山东省 › 菏泽市", "重庆市", "2023年"]
    assert panel.count.text() == "4份报告", "folded reports are there all the same"
    panel.show_reports(entries[:-1])
    assert lines(panel) == ["山东省 › 菏泽市"]
    panel.table.choose(0)
    key(qtbot, panel, Qt.Key.Key_Right)
    assert len(lines(panel)) == 5
    choose(panel, "r-曹县2022")
    reached = []
    for _ in range(4):
        key(qtbot, panel, Qt.Key.Key_Left)
        reached.append((panel.table.currentIndex().data(), len(lines(panel))))
    assert reached == [("曹县", 5), ("曹县", 3), ("山东省 › 菏泽市", 3), ("山东省 › 菏泽市", 1)]
    assert lines(panel) == ["山东省 › 菏泽市"]
    said = panel.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "山东省 › 菏泽市，3份，已折叠"


def test_what_is_sought_is_found_in_folded_groups_which_are_folded_again_after(panel: LibraryPanel) -> None:
    panel.model.fold_all(folded=True)
    assert lines(panel) == ["山东省 › 菏泽市", "重庆市"]
    panel.filters.words.setText("2022")
    assert lines(panel) == ["山东省 › 菏泽市 › 曹县", "2022年"]
    panel.filters.clear()
    assert lines(panel) == ["山东省 › 菏泽市", "重庆市"]


def test_groups_are_lower_than_reports(panel: LibraryPanel) -> None:
    heights = {type(line): panel.table.rowHeight(row) for row, line in enumerate(panel.model.lines)}
    assert heights[Group] < heights[Row]


def test_space_and_a_click_on_the_star_star_what_is_chosen(panel: LibraryPanel, qtbot: QtBot) -> None:
    wanted = told(panel.star_wanted)
    row = choose(panel, "r-曹县2022")
    key(qtbot, panel, Qt.Key.Key_Space)
    assert wanted == [(("r-曹县2022",), True)]
    assert panel.model.lines[row].entry.starred, "the list shows it before it is kept"
    rect = panel.table.visualRect(panel.model.index(row))
    star = panel.table._cards.star_box(rect, panel.model.lines[row]).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert wanted[1] == (("r-曹县2022",), False)


def test_of_several_chosen_all_are_starred_before_any_star_is_taken(panel: LibraryPanel) -> None:
    wanted = told(panel.star_wanted)
    panel.table.selectAll()
    assert panel.count.text() == "已选4份，共4份"
    panel.star()
    assert panel.count.text() == "已选4份，共4份", "what is chosen stays chosen"
    panel.star()
    assert [on for _, on in wanted] == [True, False]
    assert len(wanted[0][0]) == 4


def test_del_wishes_the_chosen_reports_deleted_without_asking(panel: LibraryPanel, qtbot: QtBot) -> None:
    wanted = told(panel.delete_wanted)
    choose(panel, "r-重庆市2023")
    key(qtbot, panel, Qt.Key.Key_Delete)
    assert wanted == [("r-重庆市2023",)]
    panel.table.choose(0)
    key(qtbot, panel, Qt.Key.Key_Delete)
    assert len(wanted) == 1, "a group is no report"


def test_tags_of_several_are_ticked_half_ticked_and_added(panel: LibraryPanel, qtbot: QtBot) -> None:
    wanted = told(panel.tags_wanted)
    panel.table.selectAll()
    panel.edit_tags()
    dialog = panel.findChild(TagsDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.new.hasFocus)
    states = {dialog.list.item(at).text(): dialog.list.item(at).checkState() for at in range(dialog.list.count())}
    assert states == {"对标": Qt.CheckState.PartiallyChecked, "重点": Qt.CheckState.PartiallyChecked}
    dialog.list.findItems("重点", Qt.MatchFlag.MatchExactly)[0].setCheckState(Qt.CheckState.Unchecked)
    dialog.new.setText(" 新  标签 ")  # Qt types no characters in tests
    qtbot.keyClick(dialog.new, Qt.Key.Key_Return)
    assert not dialog.result()
    dialog.on_accepted()
    assert wanted[0]["r-曹县2023"] == ("对标", "新 标签")
    assert wanted[0]["r-曹县2022"] == ("新 标签",)


def menu_of(panel: LibraryPanel) -> dict[str, Any]:
    panel.table.menu_wanted.emit(QPoint())
    menus = panel.findChildren(QMenu)
    actions = [action for menu in menus for action in menu.actions() if menu.parent() is panel]
    return {action.text().split("\t")[0]: action for action in actions if action.text()}


def test_the_menu_of_one_report_offers_all_and_of_several_what_fits_them(panel: LibraryPanel, entry: Any) -> None:
    choose(panel, "r-曹县2022")
    wanted = told(panel.replace_wanted)
    menu = menu_of(panel)
    assert list(menu) == ["打开", "加星标", "标签…", "校正标题和目录…", "用新版本替换…", "重新读取", "删除"]
    menu["用新版本替换…"].trigger()
    assert wanted == ["曹县2022"]
    for old in panel.findChildren(QMenu):
        if old.parent() is panel:
            old.setParent(None)
            old.deleteLater()
    panel.table.selectAll()
    assert list(menu_of(panel)) == ["加星标", "标签…", "重新读取", "删除"]


def test_versions_are_offered_where_there_are_several(panel: LibraryPanel, entry: Any) -> None:
    panel.show_reports([entry("曹县", 2023, versions=3)])
    choose(panel, "r-曹县2023")
    wanted = told(panel.versions_wanted)
    menu_of(panel)["全部版本（3）…"].trigger()
    assert wanted == ["曹县2023"]


def test_the_trash_shows_what_lies_in_it_and_restores_or_purges(panel: LibraryPanel, qtbot: QtBot, entry: Any) -> None:
    restored, purged = told(panel.restore_wanted), told(panel.purge_wanted)
    panel.show_reports([entry("曹县", 2023)], [entry("重庆市", 2022, deleted=NOW)])
    assert panel.turn.text() == "回收站 1"
    panel.turn.click()
    assert lines(panel) == ["重庆市", "2022年"]
    assert "删除" in panel.model.index(1).data(DETAILS)[0]
    choose(panel, "r-重庆市2022")
    key(qtbot, panel, Qt.Key.Key_Space)
    key(qtbot, panel, Qt.Key.Key_Return)
    key(qtbot, panel, Qt.Key.Key_Delete)
    assert restored == [("r-重庆市2022",)]
    assert purged == [("r-重庆市2022",)]
    assert list(menu_of(panel)) == ["恢复", "彻底删除…"]
    panel.empty_trash.click()
    assert purged[1] == ("r-重庆市2022",)
    panel.turn.click()
    assert lines(panel) == ["山东省 › 菏泽市 › 曹县", "2023年"]


def way_on(panel: LibraryPanel) -> str:
    """What is offered where the list has no rows."""
    button = panel._empty.button
    return button.text() if button is not None and button.isVisible() else ""


def test_a_list_without_rows_offers_the_way_on(panel: LibraryPanel, qtbot: QtBot, entry: Any) -> None:
    assert way_on(panel) == ""
    panel.filters.words.setText("太空电梯")
    assert way_on(panel) == "清除筛选"
    panel._empty.wanted.emit()
    assert panel.model.shown == 4
    panel.show_reports((), (entry("曹县", 2020),))
    assert way_on(panel) == "打开报告…"
    with qtbot.waitSignal(panel.file_wanted):
        panel._empty.wanted.emit()
    panel.turn_over()
    panel.show_reports((), ())
    assert way_on(panel) == "返回报告库"
    panel._empty.wanted.emit()
    assert not panel.in_trash


def test_without_trash_there_is_no_way_to_it(panel: LibraryPanel) -> None:
    assert not panel.turn.isVisible()


def test_reports_read_by_an_older_program_are_offered_to_be_read_again(panel: LibraryPanel, entry: Any) -> None:
    wanted = told(panel.reread_wanted)
    assert not panel.renew.isVisible()
    panel.show_reports([entry("曹县", 2023, outdated=True), entry("曹县", 2022)])
    assert panel.renew.text() == "1份可重新读取"
    panel.renew.click()
    assert wanted == [("曹县2023",)]


def test_the_arrangement_is_said_and_can_be_given_back(panel: LibraryPanel) -> None:
    said = told(panel.arranged)
    panel.filters._groupings[Grouping.YEAR].trigger()
    panel.filters._sortings[Sorting.NOTES].trigger()
    assert said == [(Grouping.YEAR, Sorting.YEAR), (Grouping.YEAR, Sorting.NOTES)]
    assert lines(panel)[0] == "2023年"
    panel.show_arrangement("level", "place")
    assert lines(panel)[0] == "省级"
    panel.show_arrangement("gone", "place")
    assert lines(panel)[0] == "省级"


def test_the_chosen_row_stays_chosen_when_the_list_comes_again(panel: LibraryPanel, entry: Any, entries: Any) -> None:
    choose(panel, "r-菏泽市2023")
    panel.show_reports([entry("阿合奇县", 2023), *entries])
    current = panel.table.current()
    assert current is not None
    assert current.entry.report == "r-菏泽市2023"


def test_the_open_reports_row_is_marked(panel: LibraryPanel) -> None:
    panel.show_open("曹县2022")
    rows = map(panel.model.index, range(panel.model.rowCount()))
    marked = [row.data() for row in rows if row.data(OPEN)]
    assert marked == ["2022年"]


def test_a_list_that_is_out_of_date_is_asked_for_when_it_is_looked_at(panel: LibraryPanel, entries: Any) -> None:
    asked: list[bool] = []
    panel.reports_wanted.connect(lambda: asked.append(panel.isVisible()))
    panel.on_library_changed()
    assert asked == [True]
    panel.show_reports(entries)
    panel.hide()
    panel.on_library_changed()
    assert asked == [True]
    panel.show()
    assert asked == [True, True]


def test_down_leads_into_the_list_and_esc_empties_the_filter(panel: LibraryPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    panel.filters.words.setFocus()
    panel.filters.words.setText("曹")
    qtbot.keyClick(panel.filters.words, Qt.Key.Key_Down)
    assert panel.table.hasFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Escape)
    assert panel.filters.words.text() == ""


def test_ten_thousand_reports_are_listed_sifted_and_painted(panel: LibraryPanel, entry: Any, jobs: Jobs) -> None:
    many = [entry(f"无{number}县", 2000 + number % 25, report=str(number)) for number in range(10_000)]
    panel.show_reports(many)
    panel.show_open("无72县2022")
    assert panel.grab().width() == 300
    panel.filters.words.setText("无72县")
    assert panel.count.text() == "1份，共10,000份"
