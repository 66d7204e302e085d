"""The glossary beside the text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.glossary.card import TermCard
from caoxian_desktop.ui.glossary.panel import GlossaryPanel


@pytest.fixture(scope="module")
def report() -> Report:
    return read_file(bundled_report())


@pytest.fixture
def panel(qtbot: QtBot, report: Report) -> GlossaryPanel:
    made = GlossaryPanel()
    qtbot.addWidget(made)
    made.resize(340, 600)
    made.show_report(report)
    made.show()
    return made


def names(panel: GlossaryPanel) -> list[str]:
    return [card.term.name for card in panel.list.cards if isinstance(card, TermCard)]


def test_every_term_has_its_card(panel: GlossaryPanel, report: Report) -> None:
    assert sorted(names(panel)) == sorted(term.name for term in report.glossary)


def test_what_is_seen_comes_first_once_scrolling_settles(panel: GlossaryPanel, report: Report, qtbot: QtBot) -> None:
    last = max(report.glossary, key=lambda term: term.occurrences[:1])
    use = last.occurrences[0]
    panel.show_view(Span(use.start - 5, use.end + 5))
    qtbot.waitUntil(lambda: names(panel)[0] == last.name)
    assert len(names(panel)) == len(report.glossary)


def test_a_card_leads_through_the_uses_of_its_term(panel: GlossaryPanel, report: Report, qtbot: QtBot) -> None:
    term = max(report.glossary, key=lambda term: len(term.occurrences))
    card = next(card for card in panel.list.cards if isinstance(card, TermCard) and card.term is term)
    asked: list[Span] = []
    panel.span_requested.connect(asked.append)
    for _ in term.occurrences:
        card.use_wanted.emit(1)
    assert asked == list(term.occurrences)
    assert card.selected
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert asked[-1] == term.occurrences[0]


def test_a_term_asked_for_in_the_text_is_shown_though_a_filter_hid_it(panel: GlossaryPanel, report: Report) -> None:
    panel.filter.setText("没有这样的名词")
    assert names(panel) == []
    panel.show_term(report.glossary[3])
    chosen = [card.term for card in panel.list.cards if isinstance(card, TermCard) and card.selected]
    assert chosen == [report.glossary[3]]


def test_filtering_back_and_forth_uses_no_card_that_is_gone(panel: GlossaryPanel, report: Report, qtbot: QtBot) -> None:
    for words in (report.glossary[0].name, "", report.glossary[1].name, ""):
        panel.filter.setText(words)
        qtbot.wait(5)
    assert len(names(panel)) == len(report.glossary)


def test_a_report_without_a_glossary_says_so(panel: GlossaryPanel, report: Report) -> None:
    from dataclasses import replace

    panel.show_report(replace(report, glossary=()))
    assert names(panel) == []
    assert not panel.filter.isVisible()


def test_another_report_begins_without_a_filter_and_says_what_it_lacks(panel: GlossaryPanel, report: Report) -> None:
    panel.filter.setText("没有这样的名词")
    assert panel._empty.title.text() == "没有符合的名词"
    panel.show_report(replace(report, glossary=()))
    assert panel._empty.title.text() == "没有名词解释"
    panel.show_report(report)
    assert len(names(panel)) == len(report.glossary)
