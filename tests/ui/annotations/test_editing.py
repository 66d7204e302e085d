"""The editor of a note: what is proposed, what it reads as, its colour, tags that complete, several at once."""

from __future__ import annotations

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category, Status
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.ui.annotations.card_menu import CardMenu
from caoxian_desktop.ui.annotations.editor_pane import EditorPane
from caoxian_desktop.ui.annotations.note_editor import LONGEST_MS, PAUSE_MS, NoteEditor
from caoxian_desktop.ui.annotations.proposal_box import shortened
from caoxian_desktop.ui.annotations.tags_line import TagsLine
from caoxian_desktop.ui.filtering.colours import COLOURS, colour_word, dot


@pytest.fixture
def editor(qtbot: QtBot) -> EditorPane:
    made = EditorPane()
    qtbot.addWidget(made)
    made.resize(320, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def _suggestion(notebook: Notebook) -> Annotation:
    return next(each for each in notebook.annotations if each.category is Category.SUGGESTION)


def test_a_suggestion_says_what_would_stand_instead(qtbot: QtBot, editor: EditorPane, notebook: Notebook) -> None:
    suggestion = _suggestion(notebook)
    editor.show_chosen([suggestion], "")
    assert editor.proposal.isVisible()
    assert editor.note.placeholderText().startswith("理由")
    with qtbot.waitSignal(editor.proposed, timeout=PAUSE_MS * 3) as wish:
        editor.proposal.editor.setPlainText("80家以上")
    assert wish.args == [suggestion.id, "80家以上"]
    editor.show_chosen([structs.replace(suggestion, proposal="80家以上")], "")
    with qtbot.waitSignal(editor.proposed, timeout=PAUSE_MS * 3) as wish:
        editor.proposal.editor.setPlainText("")
    assert wish.args == [suggestion.id, None]


def test_a_suggestion_to_delete_needs_no_words(qtbot: QtBot, editor: EditorPane, notebook: Notebook) -> None:
    suggestion = _suggestion(notebook)
    editor.show_chosen([suggestion], "")
    with qtbot.waitSignal(editor.proposed, timeout=500) as wish:
        editor.proposal.delete.click()
    assert wish.args == [suggestion.id, ""]
    editor.show_chosen([structs.replace(suggestion, proposal="")], "")
    assert editor.proposal.delete.isChecked()
    assert not editor.proposal.editor.isVisible()
    assert "删去" in editor.proposal._words.text()
    with qtbot.waitSignal(editor.proposed, timeout=500) as wish:
        editor.proposal.delete.click()
    assert wish.args == [suggestion.id, None]


def test_other_categories_propose_only_what_they_have_already(editor: EditorPane, notebook: Notebook) -> None:
    data = notebook.annotations[1]
    editor.show_chosen([data], "")
    assert not editor.proposal.isVisible()
    editor.show_chosen([structs.replace(data, proposal="增长4%")], "")
    assert editor.proposal.editor.toPlainText() == "增长4%"


def test_what_is_typed_without_a_pause_is_kept_all_the_same(qtbot: QtBot, editor: EditorPane) -> None:
    note = NoteEditor()
    qtbot.addWidget(note)
    note.show_note("one", "")
    note._longest.setInterval(PAUSE_MS + 200)
    with qtbot.waitSignal(note.edited, timeout=LONGEST_MS):
        for _ in range(30):
            note.insertPlainText("字")
            qtbot.wait(PAUSE_MS // 10)


def test_a_note_reads_as_set_text_and_is_written_as_typed(qtbot: QtBot, editor: EditorPane, notebook: Notebook) -> None:
    noted = structs.replace(notebook.annotations[1], note="核对**口径**")
    editor.show_chosen([noted], "")
    assert (editor.field.view.isVisible(), editor.note.isVisible()) == (True, False)
    assert editor.field.view.toPlainText() == "核对口径"
    qtbot.mouseClick(editor.field.view.viewport(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(editor.note.hasFocus)
    assert editor.note.toPlainText() == "核对**口径**"
    editor.tags.setFocus()
    qtbot.waitUntil(editor.field.view.isVisible)


def test_the_keyboard_comes_to_the_note_though_it_reads_as_set_text(
    qtbot: QtBot, editor: EditorPane, notebook: Notebook
) -> None:
    editor.show_chosen([structs.replace(notebook.annotations[1], note="核对")], "")
    editor.tags.setFocus()
    qtbot.waitUntil(editor.tags.hasFocus)
    qtbot.keyClick(editor.tags, Qt.Key.Key_Backtab)
    qtbot.waitUntil(editor.note.hasFocus)


def test_a_colour_of_its_own_is_given_and_taken_away(qtbot: QtBot, editor: EditorPane, notebook: Notebook) -> None:
    data = notebook.annotations[1]
    editor.show_chosen([data], "")
    menu = editor._colour.menu()
    menu.aboutToShow.emit()
    actions = menu.actions()
    assert [action.text() for action in actions] == [colour_word(colour) for colour in ("", *COLOURS)]
    assert actions[0].isChecked()
    with qtbot.waitSignal(editor.recolour, timeout=500) as wish:
        actions[2].trigger()
    assert wish.args == [(data.id,), list(COLOURS)[1]]
    assert not dot("#123456").isNull()
    assert colour_word("#123456") == "#123456"


def test_tags_are_completed_by_their_last_word(qtbot: QtBot) -> None:
    line = TagsLine()
    qtbot.addWidget(line)
    line.offer(["财政", "工业", "财税"])
    line.setText("督查 财")
    completer = line.completer()
    completer.setCompletionPrefix(completer.splitPath(line.text())[0])
    found = [completer.completionModel().index(row, 0) for row in range(completer.completionCount())]
    assert [completer.pathFromIndex(index) for index in found] == ["督查 财政", "督查 财税"]
    assert completer.splitPath("督查 ") == ["\0"], "an empty word offers nothing"


def test_tags_that_are_typed_are_kept_after_a_pause_and_stay_as_typed(qtbot: QtBot) -> None:
    line = TagsLine()
    qtbot.addWidget(line)
    with qtbot.waitExposed(line):
        line.show()
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.show_tags("one", ())
    with qtbot.waitSignal(line.edited, timeout=PAUSE_MS * 3) as wish:
        qtbot.keyClicks(line, "abc ")
    assert wish.args[:2] == ["one", ("abc",)]
    line.show_tags("one", ("abc",))
    assert line.text() == "abc ", "the space before the next tag is not taken away"


def test_a_tag_that_was_completed_is_kept_after_a_pause(qtbot: QtBot) -> None:
    line = TagsLine()
    qtbot.addWidget(line)
    with qtbot.assertNotEmitted(line.edited, wait=PAUSE_MS + 100):
        line.show_tags("one", ("督查",))
    with qtbot.waitSignal(line.edited, timeout=PAUSE_MS * 3) as wish:
        line.setText("督查 财政")  # what taking a completion does
    assert wish.args[1] == ("督查", "财政")


def test_several_are_tagged_at_once(qtbot: QtBot, editor: EditorPane, notebook: Notebook) -> None:
    chosen = notebook.annotations[1:3]
    ids = tuple(each.id for each in chosen)
    editor.show_chosen(chosen, "")
    chips = {chip.text(): chip for chip in editor.bulk._chips}
    assert set(chips) == {"#财政", "#工业 1/2"}
    assert chips["#财政"].isChecked()
    with qtbot.waitSignal(editor.retagged, timeout=500) as wish:
        chips["#工业 1/2"].click()
    assert wish.args == [ids, ("工业",), ()]
    with qtbot.waitSignal(editor.retagged, timeout=500) as wish:
        chips["#财政"].click()
    assert wish.args == [ids, (), ("财政",)]
    editor.bulk.line.setText("急 督查")
    with qtbot.waitSignal(editor.retagged, timeout=500) as wish:
        qtbot.keyClick(editor.bulk.line, Qt.Key.Key_Return)
    assert wish.args == [ids, ("急", "督查"), ()]


def test_a_place_that_is_not_sure_is_said_and_leads_to_the_review(
    qtbot: QtBot, editor: EditorPane, notebook: Notebook
) -> None:
    moved = structs.replace(notebook.annotations[1], standing=Standing.NUMBER_CHANGED)
    editor.show_chosen([moved], "")
    assert editor._standing.text() == "原文数字已变"
    with qtbot.waitSignal(editor.review_wanted, timeout=500) as wish:
        editor._review.click()
    assert wish.args == [moved.id]
    editor.show_chosen([notebook.annotations[1]], "")
    assert not editor._standing.isVisible()


def test_the_menu_of_cards_does_what_the_editor_does(qtbot: QtBot, editor: EditorPane, notebook: Notebook) -> None:
    maker, chosen = CardMenu(editor), notebook.annotations[1:3]
    ids = tuple(each.id for each in chosen)
    menu = maker.menu(chosen, ["财政", "工业", "急"], editor)
    parts = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert "写批注" not in parts, "only one can be written on"

    def items(name: str) -> dict[str, object]:
        sub = QMenu.menuInAction(parts[name])
        assert isinstance(sub, QMenu)
        return {action.text().split("\t")[0]: action for action in sub.actions()}

    for part, item, signal, wanted in (
        ("类别", "任务", maker.recategorise, [ids, Category.TASK]),
        ("状态", "已核", maker.status_edited, [ids, Status.CHECKED]),
        ("颜色", "红", maker.recolour, [ids, next(iter(COLOURS))]),
        ("标签", "#急", maker.retagged, [ids, ("急",), ()]),
        ("标签", "#财政", maker.retagged, [ids, (), ("财政",)]),
    ):
        with qtbot.waitSignal(signal, timeout=500) as wish:
            items(part)[item].trigger()  # type: ignore[attr-defined]  # a QAction
        assert wish.args == wanted
    menu.close()


@pytest.mark.parametrize(
    ("words", "shown"), [("短句", "短句"), ("一\n二", "一 二"), ("甲" * 40, "甲" * 10 + "…" + "甲" * 5)]
)
def test_a_long_quote_is_shortened_in_the_middle(words: str, shown: str) -> None:
    assert shortened(words) == shown
