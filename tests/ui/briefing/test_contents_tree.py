"""The tree of what the material holds: ticks that agree, chapters and charts that move, what is remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.ui.briefing.contents_tree import ContentsTree

ON, OFF, SOME = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked


@pytest.fixture
def charts(analysis: Analysis) -> tuple[Chart, ...]:
    return charts_of(analysis)


@pytest.fixture
def tree(qtbot: QtBot, analysis: Analysis, charts: tuple[Chart, ...]) -> ContentsTree:
    tree = ContentsTree()
    qtbot.addWidget(tree)
    tree.resize(320, 600)
    tree.show_form(Template.DIGEST)
    tree.show_report(analysis.report)
    tree.show_charts(charts)
    tree.show()
    return tree


def item(tree: ContentsTree, chapter: Chapter) -> QTreeWidgetItem:
    return next(top for top in tree.tops() if top.data(0, Qt.ItemDataRole.UserRole) == chapter)


def words(tree: ContentsTree) -> list[str]:
    return [top.text(0) for top in tree.tops()]


def dropped(tree: ContentsTree, source: QTreeWidgetItem, over: QTreeWidgetItem) -> None:
    tree.setCurrentItem(source)
    place = QPointF(tree.visualItemRect(over).center())
    buttons, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    tree.dropEvent(QDropEvent(place, Qt.DropAction.MoveAction, QMimeData(), buttons, no_key))


@pytest.mark.parametrize("template", list(Template))
def test_each_form_shows_its_own_chapters_and_no_others(tree: ContentsTree, template: Template) -> None:
    tree.show_form(template)
    assert words(tree) == [chapter.word for chapter in template.chapters]
    assert tree.chapters() is None
    assert tree.sections() is None
    assert tree.charts.keys is None


def test_a_section_sets_those_below_it_and_follows_them(tree: ContentsTree, analysis: Analysis) -> None:
    text, parts = item(tree, Chapter.TEXT), analysis.report.sections
    text.child(1).setCheckState(0, OFF)
    kept = tree.sections()
    assert kept is not None
    assert not kept & {section.heading.start for section in parts[1].walk()}
    assert text.checkState(0) == SOME
    text.child(1).child(0).setCheckState(0, ON)
    assert text.child(1).checkState(0) == SOME
    assert parts[1].heading.start in (tree.sections() or ())
    tree.tick_all(ticked=True)
    assert tree.sections() is None
    assert text.checkState(0) == ON


def test_a_chapter_whose_sections_are_all_cleared_is_left_out_and_narrows_nothing_else(tree: ContentsTree) -> None:
    text = item(tree, Chapter.TEXT)
    for row in range(text.childCount()):
        text.child(row).setCheckState(0, OFF)
    assert Chapter.TEXT not in (tree.chapters() or ())
    assert tree.sections() is None


def test_sections_are_offered_where_they_narrow_the_form(tree: ContentsTree) -> None:
    offering: dict[Template, str] = {}
    for template in Template:
        tree.show_form(template)
        for top in tree.tops():
            if top.childCount() and top.text(0) != "图表":
                offering[template] = top.text(0)
    assert offering == {
        Template.DIGEST: "正文",
        Template.OFFICIAL: "正文",
        Template.EXTRACT: "指标一览",
        Template.TASKS: "任务",
    }


def test_one_act_is_told_once(qtbot: QtBot, tree: ContentsTree) -> None:
    told: list[int] = []
    tree.changed.connect(lambda: told.append(1))
    item(tree, Chapter.TEXT).setCheckState(0, OFF)
    tree.tick_all(ticked=False)
    assert len(told) == 2


def test_a_chapter_is_moved_by_keys_and_no_further_than_the_check_of_sources(qtbot: QtBot, tree: ContentsTree) -> None:
    glossary = item(tree, Chapter.GLOSSARY)
    tree.setCurrentItem(glossary)
    for _ in range(3):
        qtbot.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert words(tree)[-2:] == ["名词解释", "出处核对"]
    for _ in range(9):
        qtbot.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    chapters = tree.chapters()
    assert chapters is not None
    assert chapters[0] is Chapter.GLOSSARY
    assert not tree.can_step(-1)
    tree.setCurrentItem(item(tree, Chapter.SOURCE_CHECK))
    assert not tree.step(-1)


def test_the_space_bar_ticks(qtbot: QtBot, tree: ContentsTree) -> None:
    tree.setCurrentItem(item(tree, Chapter.GLOSSARY))
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert Chapter.GLOSSARY not in (tree.chapters() or ())


def test_a_moved_chapter_keeps_what_stands_below_it_and_stays_open(tree: ContentsTree) -> None:
    text = item(tree, Chapter.TEXT)
    text.setExpanded(True)
    text.child(0).setCheckState(0, OFF)
    before = tree.sections()
    tree.setCurrentItem(text)
    assert tree.step(-1)
    moved = item(tree, Chapter.TEXT)
    assert moved.isExpanded()
    assert moved.checkState(0) == SOME
    assert tree.sections() == before


def test_a_chapter_is_dragged_among_chapters_and_a_chart_among_charts(tree: ContentsTree) -> None:
    dropped(tree, item(tree, Chapter.GLOSSARY), item(tree, Chapter.INDICATORS))
    assert words(tree).index("名词解释") in (1, 2)
    parent = item(tree, Chapter.CHARTS)
    parent.setExpanded(True)
    names = [parent.child(row).text(0) for row in range(parent.childCount())]
    dropped(tree, parent.child(0), parent.child(2))
    assert [parent.child(row).text(0) for row in range(3)] == [names[1], names[2], names[0]]
    keys = tree.charts.keys
    assert keys is not None
    before = words(tree)
    dropped(tree, parent.child(0), item(tree, Chapter.TEXT))  # a chart is no chapter
    assert words(tree) == before
    assert tree.charts.keys == keys


def test_a_drag_is_taken_where_the_item_can_go_and_nowhere_else(tree: ContentsTree) -> None:
    parent = item(tree, Chapter.CHARTS)
    parent.setExpanded(True)

    def taken(over: QTreeWidgetItem) -> bool:
        place, buttons = tree.visualItemRect(over).center(), Qt.MouseButton.LeftButton
        event = QDragMoveEvent(place, Qt.DropAction.MoveAction, QMimeData(), buttons, Qt.KeyboardModifier.NoModifier)
        tree.dragMoveEvent(event)
        return event.isAccepted()

    tree.setCurrentItem(parent.child(0))
    assert taken(parent.child(2))
    assert not taken(item(tree, Chapter.GLOSSARY))
    tree.setCurrentItem(item(tree, Chapter.GLOSSARY))
    assert taken(item(tree, Chapter.INDICATORS))
    tree.setCurrentItem(item(tree, Chapter.SOURCE_CHECK))
    assert not taken(item(tree, Chapter.INDICATORS))


def test_a_chapter_dropped_on_what_stands_below_another_goes_behind_that(tree: ContentsTree) -> None:
    text = item(tree, Chapter.TEXT)
    text.setExpanded(True)
    dropped(tree, item(tree, Chapter.CONTENTS), text.child(0))
    assert words(tree).index("目录") == words(tree).index("正文") + 1


def test_sections_keep_their_order(tree: ContentsTree) -> None:
    text = item(tree, Chapter.TEXT)
    tree.setCurrentItem(text.child(1))
    assert not tree.step(-1)
    assert not text.child(1).flags() & Qt.ItemFlag.ItemIsDragEnabled


def test_charts_for_research_are_offered_but_not_ticked(tree: ContentsTree, charts: tuple[Chart, ...]) -> None:
    research = replace(charts[0], key="study", for_leaders=False)
    tree.show_charts((charts[0], research))
    assert tree.charts.keys is None
    assert item(tree, Chapter.CHARTS).checkState(0) == SOME
    tree.tick_chart("study")
    assert tree.charts.keys == (charts[0].key, "study")


def test_the_charts_chapter_ticked_again_has_what_it_had(tree: ContentsTree, charts: tuple[Chart, ...]) -> None:
    chapter = item(tree, Chapter.CHARTS)
    chapter.setCheckState(0, OFF)
    assert Chapter.CHARTS not in (tree.chapters() or ())
    chapter.setCheckState(0, ON)
    assert tree.charts.keys is None
    assert chapter.checkState(0) == (SOME if any(not chart.for_leaders for chart in charts) else ON)


def test_the_one_page_offers_charts_it_can_set_small_and_leaves_the_others_as_they_were_chosen(
    tree: ContentsTree, charts: tuple[Chart, ...]
) -> None:
    tree.show_form(Template.ONE_PAGE)
    chapter = item(tree, Chapter.CHARTS)
    assert 0 < chapter.childCount() < len(charts)
    chapter.child(0).setCheckState(0, OFF)
    keys = tree.charts.keys
    assert keys is not None
    usual = [chart.key for chart in charts if chart.for_leaders]
    assert len(keys) == len(usual) - 1
    chapter.child(0).setCheckState(0, ON)
    assert tree.charts.keys is None


def test_a_form_that_is_left_is_found_again_as_it_was(tree: ContentsTree) -> None:
    item(tree, Chapter.GLOSSARY).setCheckState(0, OFF)
    tree.setCurrentItem(item(tree, Chapter.EXCERPTS))
    tree.step(-1)
    chosen = tree.chapters()
    tree.show_form(Template.ONE_PAGE)
    assert tree.chapters() is None
    tree.show_form(Template.DIGEST)
    assert tree.chapters() == chosen
    tree.restore()
    assert tree.chapters() is None


def test_what_was_kept_is_shown_in_its_order(tree: ContentsTree, charts: tuple[Chart, ...]) -> None:
    chapters = (Chapter.GLOSSARY, Chapter.CHARTS, Chapter.SOURCE_CHECK)
    keys = (charts[2].key, charts[0].key, "elsewhere")
    tree.take(Choices(Template.DIGEST, chapters=chapters, charts=keys))
    assert tree.chapters() == chapters
    assert tree.charts.keys == keys
    assert words(tree)[:2] == ["名词解释", "图表"]
    assert item(tree, Chapter.CHARTS).child(0).text(0) == charts[2].title


def test_it_is_as_high_as_its_rows(tree: ContentsTree) -> None:
    low = tree.height()
    item(tree, Chapter.TEXT).setExpanded(True)
    high = tree.height()
    rows = item(tree, Chapter.TEXT).childCount()
    assert high - low == pytest.approx(rows * low / len(tree.tops()), rel=0.1)
    item(tree, Chapter.TEXT).setExpanded(False)
    assert tree.height() == low


def test_counts_stand_beside_the_chapters(tree: ContentsTree) -> None:
    tree.show_counts({Chapter.EXCERPTS: 12})
    assert item(tree, Chapter.EXCERPTS).text(1) == "12"
    assert item(tree, Chapter.CONTENTS).text(1) == ""
