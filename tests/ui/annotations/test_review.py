"""核对位置: one by one, words as they were beside words as they are, and everything that can be decided of them."""

from __future__ import annotations

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.anchoring.comparing import Change
from caoxian_desktop.core.anchoring.selector import TextTarget, describe
from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category, create
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.annotations.panel import AnnotationsPanel
from caoxian_desktop.ui.annotations.review_pane import ReviewPane
from caoxian_desktop.ui.annotations.unsure import Unsure, other_numbers, passages

NUMBER, NEIGHBOURS, AMBIGUOUS, ORPHAN = (
    Standing.NUMBER_CHANGED,
    Standing.NEIGHBOURS_CHANGED,
    Standing.AMBIGUOUS,
    Standing.ORPHAN,
)


def _place(report: Report, words: str) -> Span:
    start = report.text.index(words)
    return Span(start, start + len(words))


def _unsure(report: Report, words: str, was: str, standing: Standing) -> Unsure:
    """Return an annotation that was made on `was` and stands on `words` now, or may."""
    here = describe(report, "new", _place(report, words))
    kept = structs.replace(here, version="old", quote=was, numbers=("2%", "26.1亿"))
    made = create(here, Category.DATA, Stamper("a"), "核对口径")
    if standing.is_placed:
        return Unsure(structs.replace(made, standing=standing, was=kept))
    places = (here.span, _place(report, "60家以上")) if standing is AMBIGUOUS else ()
    return Unsure(structs.replace(made, target=kept, standing=standing), places)


@pytest.fixture
def items(report: Report) -> tuple[Unsure, ...]:
    return (
        _unsure(report, "增长3%", "增长2%", NUMBER),
        _unsure(report, "财政收入", "财政收入", NEIGHBOURS),
        _unsure(report, "60个以上", "60以上", AMBIGUOUS),
        _unsure(report, "引进", "早已删去", ORPHAN),
    )


@pytest.fixture
def pane(qtbot: QtBot, report: Report, items: tuple[Unsure, ...]) -> ReviewPane:
    made = ReviewPane()
    qtbot.addWidget(made)
    made.resize(340, 600)
    made.show_report(report)
    made.show_unsure(items)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.start()
    return made


def test_a_number_that_changed_is_seen_in_both_wordings(
    pane: ReviewPane, items: tuple[Unsure, ...], report: Report
) -> None:
    assert pane._count.text() == "第1 / 4条"
    assert pane.page.standing.text() == "原文数字已变"
    assert pane.page.was.view.toPlainText() == "地区生产总值增长2%。财政收入26.1亿元，增长0.2%。"
    assert pane.page.now.view.toPlainText() == "地区生产总值增长3%。财政收入26.1亿元，增长0.2%。"
    was, now = passages(items[0].kept, report, items[0].annotation.span)
    assert [run.words for run in was.words if run.change is Change.GONE] == ["2%"]
    assert [run.words for run in now.words if run.change is Change.COME] == ["3%"]
    assert not pane.page.numbers.isVisible()
    assert "核对口径" in pane.page.note.text()


def test_another_number_of_the_sentence_is_named_where_it_stands_outside_the_words(
    pane: ReviewPane, items: tuple[Unsure, ...], report: Report
) -> None:
    pane.step(1)
    assert pane.page.numbers.isVisible()
    assert other_numbers(items[1].kept, report, items[1].annotation.span) == (("2%",), ("0.2%",))
    assert pane.page.numbers.text() == "本句数字：2% → 0.2%"


def test_going_leads_to_the_place_in_the_text(qtbot: QtBot, pane: ReviewPane, items: tuple[Unsure, ...]) -> None:
    with qtbot.waitSignal(pane.place_shown, timeout=500) as wish:
        qtbot.keyClick(pane, Qt.Key.Key_PageDown)
    assert wish.args == [items[1].annotation.span, ()]
    with qtbot.waitSignal(pane.place_shown, timeout=500) as wish:
        pane.step(1)
    assert wish.args == [items[2].candidates[0], items[2].candidates]
    qtbot.keyClick(pane, Qt.Key.Key_PageUp)
    pane.step(-2)
    assert pane.current == items[3]


def test_a_place_is_confirmed_and_the_next_one_comes(qtbot: QtBot, pane: ReviewPane, items: tuple[Unsure, ...]) -> None:
    with qtbot.waitSignal(pane.confirm_requested, timeout=500) as wish:
        qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert wish.args == [(items[0].annotation.id,)]
    with qtbot.waitSignal(pane.place_shown, timeout=500):
        pane.show_unsure(items[1:])
    assert pane.current == items[1]
    assert pane._count.text() == "第1 / 3条"


def test_one_of_several_places_is_chosen(qtbot: QtBot, pane: ReviewPane, items: tuple[Unsure, ...]) -> None:
    pane.start(items[2].annotation.id)
    assert not pane.confirm.isVisible()
    first, second = pane.page.candidates.cards
    with qtbot.waitSignal(pane.place_shown, timeout=500) as wish:
        second.activated.emit()
    assert wish.args[0] == items[2].candidates[1]
    assert (first.selected, second.selected) == (False, True)
    with qtbot.waitSignal(pane.attach_requested, timeout=500) as wish:
        second.taken.emit()
    assert wish.args == [items[2].annotation.id, items[2].candidates[1]]


def test_what_is_not_found_is_attached_to_what_is_selected(
    qtbot: QtBot, pane: ReviewPane, items: tuple[Unsure, ...]
) -> None:
    pane.start(items[3].annotation.id)
    assert not pane.page.now.isVisible()
    assert "早已删去" in pane.page.was.view.toPlainText()
    assert not pane.reattach.isEnabled()
    pane.show_selected("引进过亿元项目")
    assert "引进过亿元项目" in pane.reattach.toolTip()
    with qtbot.waitSignal(pane.reattach_requested, timeout=500) as wish:
        pane.reattach.click()
    assert wish.args == [items[3].annotation.id]


def test_what_is_left_for_later_comes_again_the_next_time(
    qtbot: QtBot, pane: ReviewPane, items: tuple[Unsure, ...]
) -> None:
    for item in items:
        assert pane.current == item
        pane.later.click()
    assert pane._done.isVisible()
    assert "4" in pane._done.sentence.text()
    pane.start()
    assert pane.current == items[0]


def test_those_whose_neighbours_alone_changed_are_confirmed_at_once(
    qtbot: QtBot, pane: ReviewPane, items: tuple[Unsure, ...]
) -> None:
    assert "1" in pane.all.text()
    with qtbot.waitSignal(pane.confirm_requested, timeout=500) as wish:
        pane.all.click()
    assert wish.args == [(items[1].annotation.id,)]
    pane.show_unsure((items[0], *items[2:]))
    assert not pane.all.isVisible()
    assert pane.current == items[0], "what is looked at stays"


def test_when_nothing_is_left_the_review_says_so_and_is_left(qtbot: QtBot, pane: ReviewPane) -> None:
    pane.show_unsure(())
    assert pane._done.isVisible()
    assert pane._done.title.text() == "都核对过了"
    with qtbot.waitSignal(pane.closed, timeout=500):
        qtbot.keyClick(pane, Qt.Key.Key_Escape)
    pane.step(1)
    pane.later.click()
    qtbot.keyClick(pane, Qt.Key.Key_Return)


def test_choosing_a_highlight_turns_to_it_in_the_review_or_leaves_that(
    qtbot: QtBot, report: Report, items: tuple[Unsure, ...]
) -> None:
    panel = AnnotationsPanel()
    qtbot.addWidget(panel)
    panel.show_report(report)
    sure = create(describe(report, "new", _place(report, "政府工作报告")), Category.DATA, Stamper("a"))
    notes = [item.annotation for item in items]
    panel.show_annotations((sure, *notes[:2]), tuple(notes[2:]))
    panel.show_unsure(items)
    panel.start_review()
    panel.select(items[1].annotation.id)
    assert panel.currentWidget() is panel.review
    assert panel.review.current == items[1]
    panel.select(sure.id)
    assert panel.currentWidget() is panel.list


def test_enter_presses_the_button_one_stands_on(qtbot: QtBot, pane: ReviewPane, items: tuple[Unsure, ...]) -> None:
    pane.later.setFocus()
    qtbot.waitUntil(pane.later.hasFocus)
    with qtbot.assertNotEmitted(pane.confirm_requested):
        qtbot.keyClick(pane.later, Qt.Key.Key_Return)
    assert pane.current == items[1]


def test_words_that_look_like_markup_are_words(pane: ReviewPane, report: Report) -> None:
    target = TextTarget("old", "<b>粗</b>", "<i>", "&amp;", 0, 8, ("<u>节</u>",))
    annotation: Annotation = structs.replace(create(target, Category.DATA, Stamper("a"), "<s>注</s>"), standing=ORPHAN)
    pane.show_unsure((Unsure(annotation),))
    pane.start()
    assert pane.page.was.view.toPlainText() == "<i><b>粗</b>&amp;"
    assert "<s>注</s>" in pane.page.note.text()
