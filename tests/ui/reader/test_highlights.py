"""Highlights over each other are all seen, can each be clicked, and say how sure their places are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category, SectionTarget, create
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.reader.highlights import LANES, in_layers, paint_highlight
from caoxian_desktop.ui.reader.panel import ReaderPanel
from caoxian_desktop.ui.reader.telling import told_of
from caoxian_desktop.ui.theme.palette import DARK, LIGHT, Palette


def _note(start: int, end: int, category: Category = Category.DATA, quote: str = "甲") -> Annotation:
    return create(TextTarget("v", quote, "", "", start, end), category, Stamper("a"))


def _placed(*ends: tuple[int, int]) -> list[tuple[Span, Annotation]]:
    return [(Span(*each), _note(*each)) for each in ends]


def test_a_highlight_alone_has_no_line_of_its_own() -> None:
    assert [lane for _, _, lane in in_layers(_placed((0, 5), (5, 9), (20, 30)))] == [None, None, None]


def test_highlights_over_each_other_have_lines_at_different_heights_and_the_widest_is_painted_first() -> None:
    layers = in_layers(_placed((0, 10), (2, 6), (4, 8), (30, 31)))
    assert [(span.start, lane) for span, _, lane in layers] == [(0, 0), (2, 1), (4, 2), (30, None)]


def test_the_same_words_marked_twice_have_two_lines() -> None:
    assert sorted(lane for _, _, lane in in_layers(_placed((3, 7), (3, 7))) if lane is not None) == [0, 1]


ends = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@settings(suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault of the strategy
@given(st.lists(ends, max_size=12))
def test_a_line_is_given_just_where_there_are_others(places: list[tuple[int, int]]) -> None:
    layers = in_layers(_placed(*places))
    for at, (span, _, lane) in enumerate(layers):
        among = any(span.overlaps(other) for order, (other, _, _) in enumerate(layers) if order != at)
        assert (lane is not None) == among
        assert lane is None or 0 <= lane < LANES


def _painted(annotation: Annotation, palette: Palette, *, selected: bool = False) -> QImage:
    image = QImage(60, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_highlight(painter, QRectF(4, 2, 50, 16), annotation, palette, lane=None, selected=selected)
    painter.end()
    return image


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_state_of_a_highlight_looks_different(palette: Palette) -> None:
    plain = _note(0, 5)
    looks = [
        plain,
        replace(plain, note="注"),
        replace(plain, standing=Standing.NUMBER_CHANGED),
        replace(plain, colour="#e5484d"),
        replace(plain, target=SectionTarget(plain.target)),  # type: ignore[arg-type]  # a TextTarget
    ]
    images = [_painted(each, palette) for each in looks] + [_painted(plain, palette, selected=True)]
    for at, image in enumerate(images):
        assert all(image != other for other in images[at + 1 :])


def test_a_click_goes_through_the_highlights_over_each_other(qtbot: QtBot, panel: ReaderPanel, report: Report) -> None:
    start = report.paragraphs[0].span.start
    wide, narrow = _note(start, start + 5), _note(start + 1, start + 3)
    panel.show_annotations((wide, narrow))
    panel.annotation_selected.connect(panel.show_selected_annotation)
    chosen = []
    for _ in range(3):
        with qtbot.waitSignal(panel.annotation_selected, timeout=500) as wish:
            panel.view.clicked_at.emit(start + 2)
        chosen.append(wish.args[0])
    assert chosen == [narrow.id, wide.id, narrow.id]
    with qtbot.waitSignal(panel.annotation_selected, timeout=500) as wish:
        panel.view.clicked_at.emit(report.paragraphs[5].span.start)
    assert wish.args == [""]


def test_the_pointer_is_told_what_changed(qtbot: QtBot, panel: ReaderPanel, report: Report) -> None:
    start = report.paragraphs[0].span.start
    made = _note(start, start + 3, quote="增长<3%>")
    was = made.target._replace(quote="增长2%")
    changed = replace(made, standing=Standing.NUMBER_CHANGED, was=was)
    assert told_of([changed]) == "原文数字已变\n批注时：增长2%\n现在：增长<3%>"
    assert told_of([made]) == ""
    beside = replace(made, standing=Standing.NEIGHBOURS_CHANGED, was=made.target)
    assert told_of([made, beside]) == "邻近数字已变"
    panel.show_annotations((changed,))
    panel.view.pointed_at.emit(start + 1, QPointF())
    assert "&lt;3%>" in panel.view.viewport().toolTip(), "the words are never taken for markup"
    panel.view.pointed_at.emit(-1, QPointF())
    assert panel.view.viewport().toolTip() == ""


@pytest.mark.parametrize(
    ("key", "modifier", "wanted"),
    [
        (Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.NoModifier, [-1, 0, False]),
        (Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.ControlModifier, [1, 0, False]),
        (Qt.Key.Key_BracketRight, Qt.KeyboardModifier.NoModifier, [0, 1, False]),
        (Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier, [0, -1, False]),
        (Qt.Key.Key_BraceRight, Qt.KeyboardModifier.ShiftModifier, [0, 1, True]),
        (
            Qt.Key.Key_BraceLeft,
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier,
            [1, 0, True],
        ),
    ],
)
def test_brackets_wish_the_ends_moved(
    qtbot: QtBot, panel: ReaderPanel, key: Qt.Key, modifier: Qt.KeyboardModifier, wanted: list[object]
) -> None:
    with qtbot.waitSignal(panel.end_moved, timeout=500) as wish:
        qtbot.keyClick(panel.view, key, modifier)
    assert wish.args == wanted


def test_the_same_words_everywhere_are_wished_by_a_letter(qtbot: QtBot, panel: ReaderPanel, report: Report) -> None:
    with qtbot.assertNotEmitted(panel.everywhere_wanted):
        qtbot.keyClick(panel.view, Qt.Key.Key_E)
    span = Span(report.paragraphs[0].span.start, report.paragraphs[0].span.start + 2)
    panel.view.select(span)
    with qtbot.waitSignal(panel.everywhere_wanted, timeout=500) as wish:
        qtbot.keyClick(panel.view, Qt.Key.Key_E)
    assert wish.args == [span]
    assert panel.view.viewport().rect().contains(panel.view.viewport().mapFromGlobal(panel.foot_of(span)))
