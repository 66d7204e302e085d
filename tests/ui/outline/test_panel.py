"""The section tree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.annotations.annotation import Annotation, Category, create
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.outline.model import FIGURES, NOTES, OutlineModel
from caoxian_desktop.ui.outline.panel import OutlinePanel


@pytest.fixture(scope="module")
def report() -> Report:
    return read_file(bundled_report())


@pytest.fixture
def panel(qtbot: QtBot, report: Report) -> OutlinePanel:
    made = OutlinePanel()
    qtbot.addWidget(made)
    made.show_report(report)
    made.resize(280, 600)
    made.show()
    return made


def rows(panel: OutlinePanel) -> list[str]:
    """The first-level rows that are shown."""
    model = panel.tree.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_every_section_has_its_row_in_order(panel: OutlinePanel, report: Report) -> None:
    assert rows(panel) == [f"{section.label}{section.title}" for section in report.sections]


def test_the_filter_leaves_what_fits_and_what_it_stands_under(panel: OutlinePanel, report: Report) -> None:
    part = next(section for section in report.sections if section.children)
    panel.filter.setText(part.children[-1].title[:5])
    assert f"{part.label}{part.title}" in rows(panel)
    panel.filter.setText("没有这样的章节")
    assert rows(panel) == []
    panel.filter.clear()
    assert len(rows(panel)) == len(report.sections)


def test_where_nothing_fits_the_filter_can_be_cleared(panel: OutlinePanel, report: Report) -> None:
    panel.filter.setText("没有这样的章节")
    button = panel._empty.button
    assert button is not None
    assert (button.isVisible(), button.text()) == (True, "清除筛选")
    button.click()
    assert len(rows(panel)) == len(report.sections)


def test_where_there_are_no_headings_they_can_be_set(panel: OutlinePanel, report: Report, qtbot: QtBot) -> None:
    panel.show_report(replace(report, sections=()))
    button = panel._empty.button
    assert button is not None
    assert button.isVisible()
    with qtbot.waitSignal(panel.review_wanted):
        button.click()


def test_a_click_asks_for_the_heading(panel: OutlinePanel, report: Report, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.span_requested) as told:
        panel.tree.clicked.emit(panel.tree.model().index(1, 0))
    assert told.args == [report.sections[1].heading]


def test_following_the_reading_asks_for_nothing(panel: OutlinePanel, report: Report, qtbot: QtBot) -> None:
    section = report.sections[1].children[1]
    with qtbot.assertNotEmitted(panel.span_requested):
        panel.follow(Span(section.span.start, section.span.start + 1))
    assert section.title in str(panel.tree.currentIndex().data())


def test_before_the_first_section_none_is_marked(panel: OutlinePanel) -> None:
    panel.follow(Span(0, 1))
    assert panel.tree.selectionModel().selectedIndexes() == []


def note_on(span: Span) -> Annotation:
    target = TextTarget("v", "", "", "", span.start, span.end)
    return create(target, Category.DATA, Stamper("a"))


def test_counts_take_sub_sections_in(report: Report) -> None:
    model = OutlineModel()
    model.show_report(report)
    part, chapter = report.sections[1], report.sections[1].children[0]
    inside = Span(chapter.span.start + 1, chapter.span.start + 2)
    model.show_figures([inside, Span(0, 1)])
    model.show_notes([note_on(inside)])
    row = model.item(1)
    assert (row.data(FIGURES), row.data(NOTES)) == (1, 1)
    assert (row.child(0).data(FIGURES), row.child(1).data(FIGURES)) == (1, 0)
    assert part.span.contains(inside)


def test_another_report_begins_without_a_filter(panel: OutlinePanel, report: Report) -> None:
    panel.filter.setText("没有这样的章节")
    panel.show_report(report)
    assert panel.filter.text() == ""
    assert len(rows(panel)) == len(report.sections)


def test_the_same_text_under_other_headings_keeps_what_is_folded_chosen_and_counted(
    panel: OutlinePanel, report: Report
) -> None:
    panel.show_analysis(Analysis(report, (), ()))
    first, second = (panel.tree.model().index(row, 0) for row in (0, 1))
    panel.tree.collapse(first)
    panel.tree.expand(second.model().index(2, 0, second))
    chosen = report.sections[1].children[0].children[1]
    panel.tree.choose(chosen.heading.start)
    panel.show_corrected(replace(report, sections=report.sections[:2]))
    assert rows(panel) == [f"{section.label}{section.title}" for section in report.sections[:2]]
    first, second = (panel.tree.model().index(row, 0) for row in (0, 1))
    assert not panel.tree.isExpanded(first)
    assert panel.tree.isExpanded(second)
    assert panel.tree.isExpanded(second.model().index(2, 0, second))
    assert panel.tree.current == chosen


def test_without_rows_it_says_why(panel: OutlinePanel, report: Report) -> None:
    panel.filter.setText("没有这样的章节")
    assert panel._empty.isVisible()
    assert panel._empty.title.text() == "没有符合的章节"
    panel.filter.clear()
    assert panel.tree.isVisible()
    panel.show_report(replace(report, sections=()))
    assert panel._empty.title.text() == "没有目录"
    assert not panel.filter.isVisible()


def test_the_counts_are_seen_when_the_window_gets_lower(panel: OutlinePanel, report: Report, qtbot: QtBot) -> None:
    panel.resize(280, 3000)
    panel.show_report(report)
    qtbot.waitUntil(lambda: not panel.tree.verticalScrollBar().isVisible())
    panel.resize(280, 240)
    qtbot.waitUntil(panel.tree.verticalScrollBar().isVisible)
    assert panel.tree.columnWidth(0) == panel.tree.viewport().width()


def test_the_items_of_a_list_have_rows_below_their_section_folded(
    panel: OutlinePanel, report: Report, qtbot: QtBot
) -> None:
    paragraph = next(paragraph for paragraph in report.paragraphs if paragraph.items)
    section = report.path_at(paragraph.span.start)[-1]
    holder = panel._model.item_at(section.span.start)
    assert holder is not None
    row = holder.child(holder.rowCount() - 1)
    assert row.text() == f"{paragraph.items[0].label}…{paragraph.items[-1].label}，共{len(paragraph.items)}项"
    assert row.rowCount() == len(paragraph.items)
    index = panel._proxy.mapFromSource(row.index())
    assert not panel.tree.isExpanded(index)
    with qtbot.waitSignal(panel.span_requested) as told:
        panel.tree.clicked.emit(panel.tree.model().index(1, 0, index))
    assert told.args == [paragraph.items[1].span]


def test_the_filter_finds_the_items_of_lists(panel: OutlinePanel, report: Report) -> None:
    item = next(paragraph.items[-1] for paragraph in report.paragraphs if paragraph.items)
    panel.filter.setText(item.span.of(report.text)[:10])
    assert len(rows(panel)) == 1
