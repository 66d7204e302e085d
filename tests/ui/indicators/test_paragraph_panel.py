"""本段数据."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.indicators.uses import Use
from caoxian_desktop.core.indicators.vocabulary import USE_WORDS
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind
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


def test_numbers_that_are_no_figures_stand_in_a_folded_line(
    qtbot: QtBot, panel: ParagraphPanel, analysis: Analysis
) -> None:
    text = "2021年以来，（1）“1168”工程、一批项目，2022年收官。"
    report = replace(analysis.report, text=text, paragraphs=(Paragraph(Span(0, len(text)), ParagraphKind.BODY),))
    panel.show_analysis(Analysis(report, (), ()))
    panel.show_paragraph(Span(3, 3))
    others = panel.others
    assert others.isVisible()
    assert others.line.text() == "另有4个数不作数据"
    assert others.words.isHidden()
    qtbot.mouseClick(others.line, Qt.MouseButton.LeftButton)
    assert others.words.isVisible()
    assert others.words.text() == "日期：2021年、2022年\n序号：（1）\n引号内：1168"


def test_a_paragraph_without_such_numbers_has_no_such_line(panel: ParagraphPanel) -> None:
    panel.show_paragraph(Span(3, 3))
    assert panel.others.isHidden()


def test_every_use_that_is_shown_has_a_word_of_its_own() -> None:
    assert set(USE_WORDS) == set(Use) - {Use.INDEFINITE}
    assert len(set(USE_WORDS.values())) == len(USE_WORDS)
