"""读入情况 as a person uses it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.problems.panel import ProblemsPanel, place_of
from tests.problems import a_problem, page_number

LONG = "第二部分的标题从（三）直接跳到（五），中间可能有一个标题没有认出来，请对照原文看一看，必要时在目录里补上。"


@pytest.fixture(scope="module")
def report() -> Report:
    plain = read_file(bundled_report())
    at = plain.text.index("\n", 2000) + 1
    removed = tuple(page_number(f"— {n} —", Span(at + n, at + n)) for n in range(30))
    return replace(plain, problems=(*removed, a_problem("structure.series_gap", LONG, Span(at, at + 9))))


@pytest.fixture
def panel(qtbot: QtBot, report: Report) -> ProblemsPanel:
    made = ProblemsPanel()
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    made.show_report(report)
    return made


def row(panel: ProblemsPanel, group: int, line: int | None = None) -> QModelIndex:
    parent = panel.tree.model().index(group, 0)
    return parent if line is None else panel.tree.model().index(line, 0, parent)


def test_doubts_stand_open_and_many_removals_are_folded(panel: ProblemsPanel) -> None:
    assert [row(panel, at).data() for at in (0, 1)] == ["存疑", "去掉的页码"]
    assert panel.tree.isExpanded(row(panel, 0))
    assert not panel.tree.isExpanded(row(panel, 1))


def test_a_click_leads_to_the_words_it_speaks_of(panel: ProblemsPanel, report: Report, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.span_requested) as told:
        panel.tree.clicked.emit(row(panel, 0, 0))
    assert told.args == [report.problems[-1].span]


def test_where_something_stood_the_sentence_there_is_shown(report: Report) -> None:
    place = place_of(report, report.problems[0])
    assert place is not None
    assert len(place) > 1
    assert place.start <= report.problems[0].span.start <= place.end  # type: ignore[union-attr]  # it has one


def test_a_problem_without_a_place_leads_nowhere(report: Report, panel: ProblemsPanel, qtbot: QtBot) -> None:
    panel.show_report(replace(report, problems=(a_problem("years.missing", "看不出年份。"),)))
    with qtbot.assertNotEmitted(panel.span_requested):
        panel.tree.clicked.emit(row(panel, 0, 0))


def test_a_group_folds_and_unfolds_by_click_and_by_enter(panel: ProblemsPanel, qtbot: QtBot) -> None:
    panel.tree.clicked.emit(row(panel, 1))
    assert panel.tree.isExpanded(row(panel, 1))
    panel.tree.setCurrentIndex(row(panel, 1))
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert not panel.tree.isExpanded(row(panel, 1))


def test_a_long_sentence_takes_the_lines_it_needs(panel: ProblemsPanel, qtbot: QtBot) -> None:
    narrow = panel.tree.visualRect(row(panel, 0, 0)).height()
    panel.resize(700, 500)
    qtbot.waitUntil(lambda: panel.tree.visualRect(row(panel, 0, 0)).height() < narrow)
    assert narrow > 2 * panel.fontMetrics().height()


def test_without_problems_it_says_so(panel: ProblemsPanel, report: Report) -> None:
    panel.show_report(replace(report, problems=()))
    assert not panel.tree.isVisible()


def test_a_report_whose_problems_are_the_same_keeps_what_is_unfolded(panel: ProblemsPanel, report: Report) -> None:
    panel.tree.expand(row(panel, 1))
    panel.show_report(replace(report, sections=()))
    assert panel.tree.isExpanded(row(panel, 1))


def test_a_doubt_within_a_part_says_in_which(panel: ProblemsPanel) -> None:
    assert row(panel, 0, 0).data() == f"第一部分：{LONG}"
    assert row(panel, 1, 0).data() == "— 0 —"


def test_the_first_doubt_is_chosen_and_its_place_asked_for(panel: ProblemsPanel, report: Report, qtbot: QtBot) -> None:
    panel.tree.collapseAll()
    with qtbot.waitSignal(panel.span_requested) as told:
        panel.show_first_doubt()
    assert told.args == [report.problems[-1].span]
    assert panel.tree.currentIndex() == row(panel, 0, 0)


def test_a_problem_without_a_place_is_asked_about_only_when_it_is_chosen(
    panel: ProblemsPanel, report: Report, qtbot: QtBot
) -> None:
    problem = a_problem("years.missing", "看不出年份。")
    panel.show_report(replace(report, problems=(problem,)))
    with qtbot.assertNotEmitted(panel.field_requested):
        panel.show_first_doubt()
    with qtbot.waitSignal(panel.field_requested) as told:
        panel.tree.clicked.emit(row(panel, 0, 0))
    assert told.args == [problem]
