"""全库检索: what is asked while one types, how pages of hits are shown, and the keys."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.report.report import Level
from caoxian_desktop.core.search.hits import Cursor, Hit, Page
from caoxian_desktop.core.search.query import Filters, Kind, Query
from caoxian_desktop.core.store.tables.entries import ReportEntry
from caoxian_desktop.ui.search.history import MOST, remembered, with_query
from caoxian_desktop.ui.search.panel import SearchPanel
from caoxian_desktop.ui.search.results import KindLine, Line, ReportLine, ResultModel


def told(signal: Any) -> list[Any]:
    heard: list[Any] = []
    signal.connect(lambda *values: heard.append(values if len(values) > 1 else (values or (None,))[0]))
    return heard


def shown(lines: list[Line]) -> list[str]:
    return [
        line.kind.word if isinstance(line, KindLine) else f"{line.name} {line.size}" if isinstance(line, ReportLine)
        else line.snippet.words
        for line in lines
    ]  # fmt: skip


def test_hits_stand_below_their_kind_and_their_report_which_counts_them(hit: Any) -> None:
    model = ResultModel()
    model.show([hit(Kind.REPORT), hit(at=0), hit(at=1), hit(name="单县报告", at=2)])
    assert shown(model.lines) == [
        *("报告", "第0处项目"),
        *("正文", "曹县政府工作报告（2023年） 2", "第0处项目", "第1处项目"),
        *("单县报告 1", "第2处项目"),
    ]
    assert (model.hits, model.reports) == (4, 2)


def test_a_further_page_goes_on_where_the_last_one_ended(hit: Any, qtbot: QtBot) -> None:
    model = ResultModel()
    model.show([hit(at=0)])
    with qtbot.waitSignal(model.dataChanged):
        model.append([hit(at=1), hit(name="单县报告", at=2)])
    model.append([hit(name="单县报告", at=3)])
    assert shown(model.lines) == [
        *("正文", "曹县政府工作报告（2023年） 2", "第0处项目", "第1处项目"),
        *("单县报告 2", "第2处项目", "第3处项目"),
    ]
    model.show([hit(at=5)])
    assert (model.hits, len(model.lines)) == (1, 3)


def test_only_hits_can_be_chosen(hit: Any) -> None:
    model = ResultModel()
    model.show([hit(at=0)])
    selectable = Qt.ItemFlag.ItemIsSelectable
    assert [bool(model.flags(model.index(row)) & selectable) for row in range(3)] == [False, False, True]
    assert model.index(2).data() == "《曹县政府工作报告（2023年）》第一部分第1段：第0处项目"


def test_every_key_asks_and_a_filter_asks_again(panel: SearchPanel) -> None:
    asked = told(panel.query_wanted)
    panel.words.setText("项目")
    panel.words.setText("项目 亿元")
    panel.filters.level.setCurrentIndex(5)
    assert [query.words for query in asked] == [("项目",), ("项目", "亿元"), ("项目", "亿元")]
    assert asked[-1].filters == Filters(level=Level.COUNTY)
    panel.filters.clear_button.click()
    assert asked[-1] == Query(("项目", "亿元"))


def entries() -> list[ReportEntry]:
    from datetime import UTC, datetime

    now = datetime(2024, 1, 1, tzinfo=UTC)
    return [ReportEntry("r", "v", "报告", "曹县", year, 1, now, None, 0, "county") for year in (2023, 2021)]


def test_years_of_the_library_can_be_chosen_and_stay_chosen(panel: SearchPanel) -> None:
    panel.filters.offer(entries())
    asked = told(panel.query_wanted)
    panel.filters.first_year.setCurrentText("2021年起")
    panel.filters.last_year.setCurrentText("至2023年")
    panel.filters.kinds.choose([Kind.TEXT])
    panel.filters.place.setText(" 曹县 ")
    panel.filters.section.setText("回顾")
    wanted = Filters("曹县", None, 2021, 2023, "回顾", frozenset({Kind.TEXT}))
    assert asked[-1].filters == wanted
    panel.filters.offer([*entries(), *entries()])
    assert panel.filters.filters == wanted
    assert panel.filters.clear_button.isVisible()


def test_counts_are_said_and_that_there_is_more(panel: SearchPanel, hit: Any) -> None:
    panel.words.setText("项目")
    panel.show_page(Page((hit(), hit(name="单县报告")), Cursor(1, 1)))
    assert panel.count.text() == "已列出2份报告，2处，向下滚动继续"
    panel.show_more(Page((hit(name="单县报告", at=1),)))
    panel.show_settled()
    assert panel.count.text() == "2份报告，3处"


def test_while_the_index_is_behind_this_is_said_beside_what_is_found(panel: SearchPanel, hit: Any) -> None:
    panel.words.setText("项目")
    panel.show_page(Page((hit(),), None, 30, 100))
    assert panel.count.text() == "1份报告，1处　正在建立索引 70/100，结果可能不全"
    panel.show_indexing(90, 100)
    assert panel.count.text() == "1份报告，1处　正在建立索引 90/100，结果可能不全"
    panel.show_indexing(0, 0)
    assert panel.count.text() == "1份报告，1处"


def test_hits_that_come_again_for_the_same_words_leave_one_where_one_was(panel: SearchPanel, hit: Any) -> None:
    panel.words.setText("项目")
    panel.show_page(Page(tuple(hit(at=at) for at in range(40))))
    panel.table.walk(1)
    panel.table.walk(20)
    chosen, top = panel.table.current(), panel.table.verticalScrollBar().value()
    panel.show_page(Page((hit(name="乙县报告"), *(hit(at=at) for at in range(40)))))
    assert (panel.table.current(), panel.table.verticalScrollBar().value()) == (chosen, top)
    panel.words.setText("项目建设")
    panel.show_page(Page(tuple(hit(at=at) for at in range(40))))
    assert panel.table.current() is None
    assert panel.table.verticalScrollBar().value() == 0


def nothing_said(panel: SearchPanel) -> tuple[str, str]:
    assert not panel.table.isVisible()
    return panel._empty.title.text(), panel._empty.sentence.text()


def test_nothing_is_called_missing_before_the_search_is_over(panel: SearchPanel) -> None:
    assert nothing_said(panel)[0] == "全库检索"
    panel.words.setText("没有")
    panel.show_page(Page((), Cursor(1, 1)))
    assert nothing_said(panel)[0] == "正在查找…"
    panel.show_settled()
    assert nothing_said(panel)[0] == "没有找到“没有”"


@pytest.mark.parametrize(
    ("words", "place", "pending", "what"),
    [
        ("没有", "", 0, "换一个说法，或少打几个字再试。"),
        ("没有 找到", "", 0, "这几个词没有出现在同一段里。去掉一个词再试。"),
        ("没有 找到", "曹县", 0, "筛选条件之外可能有。"),
        ("没有", "曹县", 5, "索引还没有建完，建完后会接着查找。"),
    ],
)
def test_without_hits_it_says_what_to_try(panel: SearchPanel, words: str, place: str, pending: int, what: str) -> None:
    panel.filters.place.setText(place)
    panel.words.setText(words)
    panel.show_page(Page((), None, pending, 10))
    panel.show_settled()
    assert nothing_said(panel)[1] == what
    widen = panel._empty.button
    assert bool(widen and widen.isVisible()) == bool(place)
    if widen and place:
        widen.click()
        assert panel.filters.filters == Filters()


def test_arrows_in_the_line_walk_over_hits_and_enter_opens_one(panel: SearchPanel, hit: Any, qtbot: QtBot) -> None:
    opened = told(panel.open_wanted)
    panel.words.setText("项目")
    panel.show_page(Page((hit(at=0), hit(at=1), hit(name="单县报告", at=2))))
    panel.words.setFocus()
    qtbot.keyClick(panel.words, Qt.Key.Key_Return)
    qtbot.keyClick(panel.words, Qt.Key.Key_Down)
    qtbot.keyClick(panel.words, Qt.Key.Key_Down)
    qtbot.keyClick(panel.words, Qt.Key.Key_Down)
    qtbot.keyClick(panel.words, Qt.Key.Key_Return)
    qtbot.keyClick(panel.words, Qt.Key.Key_Up)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert [(hit.snippet.words, words) for hit, words in opened] == [
        ("第0处项目", "项目"),
        ("第2处项目", "项目"),
        ("第1处项目", "项目"),
    ]


def test_a_click_on_a_hit_opens_it_and_one_on_a_heading_does_not(panel: SearchPanel, hit: Any, qtbot: QtBot) -> None:
    opened = told(panel.open_wanted)
    panel.show_page(Page((hit(at=0), hit(at=1))))
    for row in range(4):
        place = panel.table.visualRect(panel.model.index(row)).center()
        qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [found.snippet.words for found, _ in opened] == ["第0处项目", "第1处项目"]


def test_scrolling_down_asks_for_more(panel: SearchPanel, hit: Any) -> None:
    panel.show_page(Page(tuple(hit(at=at) for at in range(60)), Cursor(1, 1)))
    asked = told(panel.more_wanted)
    panel.table.verticalScrollBar().setValue(10)
    assert asked == []
    panel.table.verticalScrollBar().setValue(panel.table.verticalScrollBar().maximum())
    assert asked


def test_rows_have_the_heights_of_what_they_show_whatever_stood_there_before(panel: SearchPanel, hit: Any) -> None:
    def heights() -> list[int]:
        return [panel.table.rowHeight(row) for row in range(panel.model.rowCount())]

    cards = panel.table._cards
    for count in (6, 11, 20):  # fewer lines than before, as many, more
        panel.show_page(Page(tuple(hit(name=f"{at}", at=at) for at in range(6))))
        panel.show_page(Page(tuple(hit(at=at) for at in range(count))))
        assert heights() == [cards.kind_height, cards.report_height, *[cards.hit_height] * count]
    panel.show_more(Page((hit(name="单县报告"),)))
    assert heights()[-2:] == [cards.report_height, cards.hit_height]
    panel.show_page(Page((hit(Kind.REPORT),)))
    assert heights() == [cards.kind_height, cards.plain_height]
    assert panel.grab().height() == 500


def test_esc_leads_back_and_the_search_stays_as_it_was(panel: SearchPanel, hit: Any, qtbot: QtBot) -> None:
    back = told(panel.back_wanted)
    panel.words.setText("项目")
    panel.show_page(Page((hit(),)))
    qtbot.keyClick(panel.words, Qt.Key.Key_Escape)
    assert len(back) == 1
    assert panel.model.hits == 1
    panel.open()
    assert panel.words.text() == "项目"


def test_past_queries_are_offered_newest_first_and_can_be_forgotten(panel: SearchPanel, qtbot: QtBot) -> None:
    forgotten = told(panel.forget_wanted)
    panel.show_history(("项目", "GDP & 增长"))
    panel.words.setFocus()
    qtbot.keyClick(panel.words, Qt.Key.Key_Down)
    menu = next(menu for menu in panel.findChildren(QMenu) if menu.parent() is panel)
    acts = menu.actions()
    assert [act.text() for act in acts if act.text()] == ["项目", "GDP && 增长", "清除检索记录"]
    acts[1].trigger()
    assert panel.words.text() == "GDP & 增长"
    acts[-1].trigger()
    assert len(forgotten) == 1
    menu.close()


def test_twenty_queries_are_remembered_each_once() -> None:
    history = ""
    for number in range(30):
        history = with_query(history, f"词 {number % 25}")
    assert len(remembered(history)) == MOST
    assert remembered(history)[0] == "词 4"
    assert with_query(history, "  ") == history
    assert remembered(with_query("甲\n乙", "乙")) == ("乙", "甲")


def test_marks_are_set_in_utf16_where_they_stand(panel: SearchPanel, hit: Any) -> None:
    from caoxian_desktop.ui.search.result_delegate import _set_off

    made = _set_off("𠮷项目", 1, 3)
    assert (made.start, made.length) == (2, 2)
    assert isinstance(hit(), Hit)
