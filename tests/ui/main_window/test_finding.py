"""The find bar and the page: all words marked, round the end, in one section, and in texts of millions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.report.report import Report, Section, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.main_window import finding
from caoxian_desktop.ui.main_window.finding import Finder
from caoxian_desktop.ui.reader.panel import ReaderPanel

TEXT = """某县政府工作报告
各位代表：
一、工作回顾
实施项目三个。投资三亿元，项目全部开工。
二、工作安排
安排项目九个。
"""


@pytest.fixture
def report() -> Report:
    first, second = TEXT.index("一、"), TEXT.index("二、")
    sections = tuple(
        Section(label, title, 1, run_in=False, heading=Span(at, at + 6), span=Span(at, end))
        for label, title, at, end in (("一、", "工作回顾", first, second), ("二、", "工作安排", second, len(TEXT)))
    )
    return Report(TEXT, Source("某县.txt", SourceFormat.TEXT, "0" * 64, 1), TitleBlock(), sections)


@pytest.fixture
def finder(qtbot: QtBot, jobs: Jobs, report: Report) -> Iterator[Finder]:
    window = QWidget()
    qtbot.addWidget(window)
    column, reader = QVBoxLayout(window), ReaderPanel()
    column.addWidget(reader)
    made = Finder(column, reader, jobs, window)
    window.resize(700, 500)
    window.show()
    reader.show_report(report)
    made.show_report(report)
    made.open()
    yield made
    window.close()


def current(finder: Finder) -> Span | None:
    return finder._reader.view.marks.current_hit


def test_the_hits_are_counted_and_the_end_leads_to_the_beginning(finder: Finder, report: Report) -> None:
    finder.bar.edit.setText("项目")
    hits = [Span(at, at + 2) for at in range(len(report.text)) if report.text.startswith("项目", at)]
    seen = []
    for _ in range(4):
        seen.append((finder.bar.count.text(), current(finder)))
        finder.on_next()
    assert seen == [
        ("1/3", hits[0]),
        ("2/3", hits[1]),
        ("3/3", hits[2]),
        ("1/3　已回到开头", hits[0]),
    ]
    finder.on_previous()
    finder.on_previous()
    assert finder.bar.count.text() == "3/3　已转到末尾"


def test_words_parted_by_a_space_are_all_marked(finder: Finder) -> None:
    finder.bar.edit.setText("项目 投资")
    assert finder.bar.count.text() == "1/4"
    finder.bar.edit.setText('"项目 投资"')
    assert finder.bar.count.text() == "没有找到"
    assert current(finder) is None


def test_in_one_section_alone_others_are_left_out(finder: Finder, report: Report) -> None:
    finder.bar.edit.setText("项目")
    finder._reader.view.top_offset = lambda: report.text.index("安排项目")  # type: ignore[method-assign]  # another place than the page has
    finder.bar.section.click()
    assert finder.bar.count.text() == "1/1"
    assert "二、工作安排" in finder.bar.section.toolTip()
    finder.bar.section.click()
    assert finder.bar.count.text() == "3/3"


def test_before_the_first_heading_there_is_no_section_to_look_in(finder: Finder) -> None:
    finder.bar.edit.setText("项目")
    finder.bar.section.click()
    assert not finder.bar.section.isChecked()
    assert finder.bar.count.text() == "1/3"


def test_in_a_long_text_the_next_hit_is_shown_at_once_and_the_others_are_counted(
    finder: Finder, qtbot: QtBot, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "_AT_ONCE", 30)
    finder.bar.edit.setText("项目")
    assert current(finder) == Span(report.text.index("项目"), report.text.index("项目") + 2)
    assert finder.bar.count.text() == "正在查找…"
    finder.on_next()
    assert finder.bar.count.text() == "正在查找…"
    qtbot.waitUntil(lambda: finder.bar.count.text() == "1/3")
    assert len(finder._reader.view.marks.hits) == 3
    finder.bar.edit.setText("没有的")
    qtbot.waitUntil(lambda: finder.bar.count.text() == "没有找到")


def test_the_words_of_a_search_are_marked_once_its_report_is_open(finder: Finder, report: Report) -> None:
    finder.on_closed()
    finder.take_over("项目", opened=False)
    assert not finder.bar.isVisible()
    finder.show_report(report)
    second = Span(report.text.index("项目全部"), report.text.index("项目全部") + 2)
    finder.look_at(second)
    assert finder.bar.isVisible()
    assert (finder.bar.count.text(), current(finder)) == ("2/3", second)
    finder.look_at(Span(0, 1))
    assert finder.bar.count.text() == "2/3"


def test_a_report_opened_otherwise_is_not_searched_for_words_of_before(finder: Finder, report: Report) -> None:
    finder.on_closed()
    finder.show_report(report)
    assert not finder.bar.isVisible()
    assert len(finder._reader.view.marks.hits) == 0


def test_the_bar_hands_its_words_to_the_search_in_all_reports(finder: Finder, qtbot: QtBot) -> None:
    finder.bar.edit.setText("项目")
    with qtbot.waitSignal(finder.everywhere_wanted) as told:
        finder.bar.everywhere.click()
    assert told.args == ["项目"]
