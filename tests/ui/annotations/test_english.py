"""Notes where the window speaks English: quotes, notes, tags, headings and citations stay as they are."""

from __future__ import annotations

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category, Status
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.annotations.target import place_of
from caoxian_desktop.core.report.citation import short_citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.annotations.card_menu import CardMenu
from caoxian_desktop.ui.annotations.card_words import card_words
from caoxian_desktop.ui.annotations.delegate import _pills
from caoxian_desktop.ui.annotations.panel import AnnotationsPanel
from caoxian_desktop.ui.annotations.review_page import ReviewPage
from caoxian_desktop.ui.annotations.unsure import Unsure
from caoxian_desktop.ui.filtering.colours import COLOURS, colour_word
from tests.visible_words import chinese_in, chinese_of, words_of

pytestmark = pytest.mark.usefixtures("english")


def data_of(report: Report, notes: tuple[Annotation, ...]) -> list[str]:
    """Return what stays Chinese: the report's words, and what a reader wrote."""
    lines = [report.text, *report.text.split("\n")]
    written = [words for note in notes for words in (note.quote, note.note, *note.tags)]
    return [*lines, *written, *(short_citation(report, note.span) for note in notes)]


def test_the_list_speaks_english_but_for_the_data(panel: AnnotationsPanel, report: Report, notebook: Notebook) -> None:
    data = data_of(report, notebook.annotations)
    assert chinese_in(panel, *data) == []
    for note in notebook.annotations:
        panel.select(note.id)
        assert chinese_in(panel, *data) == [], note.quote


def test_a_card_is_spoken_in_english(panel: AnnotationsPanel, notebook: Notebook) -> None:
    rows = panel.list._rows
    spoken = {str(rows.index(at).data()) for at in range(rows.rowCount())}
    note = next(each for each in notebook.annotations if each.status is Status.PENDING)
    said = next(words for words in spoken if note.quote in words)
    assert said.startswith(f"Data, {note.quote}, ")
    assert "To check" in said


def test_several_notes_the_trash_and_a_filter_without_any_speak_english(
    panel: AnnotationsPanel, report: Report, notebook: Notebook
) -> None:
    data = data_of(report, notebook.annotations)
    panel.list._cards.selectAll()
    assert panel.list._editor._title.text() == "6 selected"
    assert chinese_in(panel, *data) == []
    panel.trash_wanted.connect(lambda: panel.show_trash(notebook.annotations[:2]))
    panel.open_trash()
    assert panel.list._rows.row(0).words == "Trash"  # type: ignore[union-attr]  # the first row is a heading
    assert chinese_in(panel, *data) == []
    panel.close_trash()
    panel.show_annotations(())
    assert chinese_in(panel, *data) == []


def test_the_menu_of_a_card_names_categories_states_and_colours(qtbot: QtBot, panel: AnnotationsPanel) -> None:
    chosen = panel.list._rows.annotation_at(1)
    assert chosen is not None
    menu = CardMenu(panel).menu([chosen], ("财政",), panel)
    words = list(words_of(menu))
    assert chinese_of(iter(words), "财政") == []
    for wanted in ("Data\t1", "Suggestion\t6", "To check", "Checked", "As category", "Grey"):
        assert wanted in words
    menu.deleteLater()


def test_every_state_of_a_place_has_a_name_and_an_explanation(qtbot: QtBot, report: Report, notebook: Notebook) -> None:
    page = ReviewPage()
    qtbot.addWidget(page)
    data = data_of(report, notebook.annotations)
    note = notebook.annotations[1]
    for standing in Standing:
        placed = _standing(note, standing)
        if standing is not Standing.EXACT:
            assert not chinese_of(words for words, _ in _pills(placed))
        page.show_item(report, Unsure(placed, (note.span,)))
        assert chinese_in(page, *data) == [], standing
    page.show_item(report, Unsure(_standing(note, Standing.AMBIGUOUS), (note.span,)))
    assert page.told.text() == "1 place may be the original one. See whether it is."
    page.show_item(report, Unsure(_standing(note, Standing.AMBIGUOUS), (note.span,) * 3))
    assert page.told.text() == "3 places may be the original one. Choose one."


def _standing(note: Annotation, standing: Standing) -> Annotation:
    return msgspec.structs.replace(note, standing=standing)


def test_a_card_says_in_english_what_was_there_and_what_is_proposed(notebook: Notebook) -> None:
    note = notebook.annotations[1]
    was = msgspec.structs.replace(place_of(note.target), quote="增长2%")
    changed = msgspec.structs.replace(note, was=was, proposal="增长4%", note="")
    assert [paragraph.words for paragraph in card_words(changed)] == [
        "增长3%",
        "When noted: 增长2%",
        "Change to: 增长4%",
    ]
    deleted = msgspec.structs.replace(note, proposal="", note="")
    assert [paragraph.words for paragraph in card_words(deleted)][1:] == ["Proposed: delete"]


def test_colours_and_categories_have_names() -> None:
    assert chinese_of(colour_word(colour) for colour in ("", *COLOURS)) == []
    assert len({colour_word(colour) for colour in COLOURS}) == len(COLOURS)
    assert len(Category) == 6
