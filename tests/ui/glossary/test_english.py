"""The glossary where the window speaks English: names, other names and explanations stay as they are written."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.glossary.own_glossary import Entry
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term
from caoxian_desktop.ui.glossary.card import TermCard
from caoxian_desktop.ui.glossary.own_dialog import OwnTermsDialog
from caoxian_desktop.ui.glossary.panel import GlossaryPanel
from caoxian_desktop.ui.glossary.term_form import TermForm
from tests.visible_words import chinese_in

pytestmark = pytest.mark.usefixtures("english")
ENTRY = Entry("专精特新", "专业化、精细化", ("小巨人", "SRDI"))


@pytest.mark.parametrize(
    ("uses", "told"), [(0, "Not used in the text"), (1, "1 use in the text"), (3, "3 uses in the text")]
)
def test_a_card_counts_the_uses_of_its_term(qtbot: QtBot, uses: int, told: str) -> None:
    term = Term(
        "专精特新", "专业化、精细化", Span(0, 0), occurrences=tuple(Span(at, at + 4) for at in range(uses)), own="t"
    )
    card = TermCard(term)
    qtbot.addWidget(card)
    assert told in [each.text() for each in card.findChildren(type(card.body.itemAt(1).widget()))]
    assert chinese_in(card, "专精特新", "专业化、精细化") == []


def test_other_names_are_parted_by_either_mark(qtbot: QtBot) -> None:
    form = TermForm()
    qtbot.addWidget(form)
    form.open_for(ENTRY)
    assert form.aliases.text() == "小巨人; SRDI"
    assert not form.edited
    form.aliases.setText("小巨人；SRDI ;甲")
    assert form._entry().aliases == ("小巨人", "SRDI", "甲")
    assert chinese_in(form, "专精特新", "专业化、精细化", "小巨人", "甲", "；") == []


def test_the_panel_speaks_english_with_and_without_terms(qtbot: QtBot) -> None:
    panel = GlossaryPanel()
    qtbot.addWidget(panel)
    assert chinese_in(panel) == []
    panel.filter.setText("zz")
    assert chinese_in(panel) == []
    panel.filter.clear()
    panel.show_own((Term("专精特新", "", Span(0, 0), own="t", occurrences=(Span(0, 4),)),))
    panel.explain("五城同创")
    assert chinese_in(panel, "专精特新", "五城同创") == []


def test_the_dialog_of_ones_own_terms_speaks_english(qtbot: QtBot) -> None:
    dialog = OwnTermsDialog()
    qtbot.addWidget(dialog)
    dialog.show_entries(())
    assert dialog.count.text() == "Terms: 0"
    dialog.form.open_for(ENTRY, "t")
    assert chinese_in(dialog, "专精特新", "专业化、精细化", "小巨人") == []
