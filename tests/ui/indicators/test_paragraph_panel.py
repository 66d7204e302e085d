"""本段数据."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.indicators.paragraph_panel import FigureCard, ParagraphPanel


@pytest.fixture
def panel(qtbot: QtBot, analysis: Analysis) -> ParagraphPanel:
    made = ParagraphPanel()
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show_analysis(analysis)
    made.show()
    return made


def cards(panel: ParagraphPanel) -> list[FigureCard]:
    return [card for card in panel.list.cards if isinstance(card, FigureCard)]


def test_the_figures_of_the_paragraph_are_cards(panel: ParagraphPanel) -> None:
    panel.show_paragraph(Span(3, 3))
    assert [card.accessibleName() for card in cards(panel)] == ["地区生产总值：546.3亿元", "地区生产总值：增长3%"]
    assert panel.count.text() == "本段数据（2条）"


def test_another_paragraph_shows_others(panel: ParagraphPanel, analysis: Analysis) -> None:
    panel.show_paragraph(Span(3, 3))
    panel.show_paragraph(analysis.observations[3].span)
    assert [card.entry.index for card in cards(panel)] == [2, 3]


def test_the_same_paragraph_keeps_its_cards(panel: ParagraphPanel) -> None:
    panel.show_paragraph(Span(3, 3))
    before = cards(panel)
    panel.show_paragraph(Span(5, 5))
    assert cards(panel) == before


def test_a_chosen_card_wishes_for_its_sentence(qtbot: QtBot, panel: ParagraphPanel, analysis: Analysis) -> None:
    panel.show_paragraph(Span(3, 3))
    with qtbot.waitSignal(panel.span_requested) as wish:
        qtbot.keyClick(cards(panel)[1], Qt.Key.Key_Return)
    assert wish.args == [analysis.observations[1].span]


def test_the_card_of_a_selected_place_is_marked(panel: ParagraphPanel, analysis: Analysis) -> None:
    panel.show_paragraph(Span(3, 3))
    panel.select_span(analysis.observations[1].span)
    assert [card.selected for card in cards(panel)] == [False, True]


def test_without_a_report_nothing_is_shown(panel: ParagraphPanel) -> None:
    panel.show_paragraph(Span(3, 3))
    panel.clear()
    panel.show_paragraph(Span(3, 3))
    assert cards(panel) == []
    assert panel.count.text() == ""


def test_while_a_report_is_analysed_it_does_not_say_that_there_is_nothing(
    panel: ParagraphPanel, analysis: Analysis
) -> None:
    panel.clear()
    assert panel._empty.title.text() == "正在分析…"
    panel.show_analysis(analysis)
    assert panel._empty.title.text() == "本段没有数据"
