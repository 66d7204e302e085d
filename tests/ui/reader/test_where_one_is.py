"""Where one is on the page: at the place one went to while it is in view, else where one reads on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.report.report import Paragraph, Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.reader.panel import ReaderPanel


class Told:
    """What was said last of where one is and of what is at the top."""

    def __init__(self, panel: ReaderPanel) -> None:
        self.here = self.top = Span(0, 0)
        panel.reading_moved.connect(self._on_moved)
        panel.view.top_moved.connect(self._on_top)

    def _on_moved(self, span: Span) -> None:
        self.here = span

    def _on_top(self, span: Span) -> None:
        self.top = span


@pytest.fixture
def told(panel: ReaderPanel) -> Told:
    return Told(panel)


def scroll(panel: ReaderPanel, pixels: int) -> None:
    bar = panel.view.verticalScrollBar()
    bar.setValue(bar.value() + pixels)


@pytest.fixture
def second(panel: ReaderPanel, report: Report) -> tuple[Paragraph, Paragraph]:
    """Two paragraphs that follow each other, the first of which is at the top."""
    at = next(at for at, each in enumerate(report.paragraphs) if each.number == 2)
    panel.view.scroll_to(report.paragraphs[at].span.start)
    return report.paragraphs[at], report.paragraphs[at + 1]


def test_it_is_the_first_line_that_is_wholly_seen_though_one_above_is_cut(
    panel: ReaderPanel, second: tuple[Paragraph, Paragraph], told: Told
) -> None:
    cut, whole = second
    panel.view.scroll_to(whole.span.start)
    scroll(panel, -20)  # a sliver of the line before comes into view
    assert told.top == cut.span
    assert told.here == whole.span
    scroll(panel, -40)
    assert told.here == cut.span, "its last line is wholly seen"


def test_it_is_the_place_one_went_to_as_long_as_that_is_in_view(panel: ReaderPanel, report: Report, told: Told) -> None:
    goal = next(each.span for each in report.paragraphs[20:] if each.number == 1)
    panel.show_span(Span(goal.start, goal.start + 4))
    assert told.here == goal
    assert told.top.end < goal.start, "it is shown a good way below the top"
    scroll(panel, 40)
    assert told.here == goal
    scroll(panel, panel.view.viewport().height())
    assert told.here.start > goal.start


def test_going_to_a_place_that_is_seen_already_is_told_though_nothing_moves(
    panel: ReaderPanel, second: tuple[Paragraph, Paragraph], told: Told
) -> None:
    scroll(panel, -120)
    before = panel.view.verticalScrollBar().value()
    panel.bring_into_view(second[1].span)
    assert panel.view.verticalScrollBar().value() == before
    assert told.here == second[1].span


def test_another_size_of_type_leaves_one_where_one_went(panel: ReaderPanel, report: Report, told: Told) -> None:
    goal = report.sections[1].heading
    panel.show_span(goal)
    here = told.here
    panel.zoom_by(1)
    assert told.here == here


def test_in_another_text_one_has_not_gone_anywhere_yet(panel: ReaderPanel, report: Report, told: Told) -> None:
    goal = report.paragraphs[8].span
    panel.bring_into_view(goal)
    panel.show_report(replace(report, text=report.text.replace("各位代表", "各位委员")))
    scroll(panel, 1)
    assert told.here.end < goal.start


def test_returning_to_the_beginning_shows_the_margin_above_it(panel: ReaderPanel, report: Report, told: Told) -> None:
    panel.show_span(report.sections[1].heading)
    panel.view.return_to(Span(0, 1), None)
    assert panel.view.verticalScrollBar().value() == 0
    assert told.here.start == 0


def test_it_is_the_paragraph_that_was_clicked(
    panel: ReaderPanel, second: tuple[Paragraph, Paragraph], told: Told, qtbot: QtBot
) -> None:
    clicked = second[1].span
    spot = panel.view.span_rectangles(Span(clicked.start + 3, clicked.start + 4))[0].center().toPoint()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.here == clicked
