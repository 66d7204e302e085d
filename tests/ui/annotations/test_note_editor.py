"""A note is kept after a pause and whenever the writer leaves; what is being typed is never overwritten."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.annotations.note_editor import PAUSE_MS, NoteEditor
from caoxian_desktop.ui.annotations.tags_line import TagsLine, tags_in


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[NoteEditor]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    editor = NoteEditor()
    column.addWidget(editor)
    column.addWidget(QLineEdit())
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    editor.setFocus()
    editor.show_note("one", "旧")
    yield editor
    window.close()


def test_a_pause_keeps_what_was_typed(qtbot: QtBot, editor: NoteEditor) -> None:
    with qtbot.waitSignal(editor.edited, timeout=PAUSE_MS * 4) as kept:
        editor.setPlainText("新的批注")
    assert kept.args == ["one", "新的批注"]


def test_it_is_said_that_something_typed_waits_until_it_is_handed_on(qtbot: QtBot, editor: NoteEditor) -> None:
    told: list[tuple[str, bool]] = []
    editor.waiting.connect(lambda waiting: told.append((editor.toPlainText(), waiting)))
    editor.edited.connect(lambda _identity, text: told.append((text, True)))
    editor.setPlainText("一")
    editor.setPlainText("一二")
    editor.flush()
    assert told == [("一", True), ("一二", True), ("一二", False)]


def test_turning_to_another_annotation_keeps_it_at_once(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.setPlainText("没停顿")
    with qtbot.waitSignal(editor.edited, timeout=100) as kept:
        editor.show_note("two", "别的")
    assert kept.args == ["one", "没停顿"]
    assert (editor.identity, editor.toPlainText()) == ("two", "别的")


def test_losing_the_focus_keeps_it_at_once(qtbot: QtBot, editor: NoteEditor) -> None:
    qtbot.waitUntil(editor.hasFocus)
    editor.setPlainText("离开")
    with qtbot.waitSignal(editor.edited, timeout=300) as kept:
        editor.clearFocus()
    assert kept.args == ["one", "离开"]


def test_showing_a_note_is_no_edit(qtbot: QtBot, editor: NoteEditor) -> None:
    with qtbot.assertNotEmitted(editor.edited, wait=PAUSE_MS + 200):
        editor.show_note("two", "别的")
        editor.show_note("", "")


def test_a_note_changed_elsewhere_is_shown_unless_it_is_being_typed(editor: NoteEditor) -> None:
    editor.show_note("one", "撤销后的")
    assert editor.toPlainText() == "撤销后的"
    editor.setPlainText("正在写")
    editor.show_note("one", "别处改的")
    assert editor.toPlainText() == "正在写"


def test_what_was_kept_comes_back_without_moving_the_cursor(editor: NoteEditor) -> None:
    editor.setPlainText("一二三")
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    editor.flush()
    editor.show_note("one", "一二三")
    assert editor.textCursor().position() == 3


def test_no_hint_stands_under_what_an_input_method_composes(editor: NoteEditor) -> None:
    editor.show_note("two", "")
    editor.setPlaceholderText("写批注")
    for composed in ("z", "zeng"):
        QCoreApplication.sendEvent(editor, QInputMethodEvent(composed, []))
        assert editor.placeholderText() == ""
    QCoreApplication.sendEvent(editor, QInputMethodEvent("", []))
    assert editor.placeholderText() == "写批注", "given up, the field is empty again"
    done = QInputMethodEvent("", [])
    done.setCommitString("增")
    QCoreApplication.sendEvent(editor, done)
    assert editor.toPlainText() == "增"


def test_markup_stays_text(editor: NoteEditor) -> None:
    editor.show_note("two", "<b>粗</b> **强调**")
    assert editor.toPlainText() == "<b>粗</b> **强调**"


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_escape_and_ctrl_enter_leave_the_editor(
    qtbot: QtBot, editor: NoteEditor, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    editor.setPlainText("好了")
    with qtbot.waitSignals([editor.edited, editor.left], timeout=300):
        qtbot.keyClick(editor, key, modifier)


def test_the_editor_grows_with_its_text_up_to_a_limit(editor: NoteEditor) -> None:
    small = editor.sizeHint().height()
    editor.setPlainText("一\n二\n三\n四\n五")
    grown = editor.sizeHint().height()
    editor.setPlainText("\n" * 50)
    assert small < grown < editor.sizeHint().height() < 400


@pytest.mark.parametrize(
    ("words", "tags"),
    [("财政 工业", ("财政", "工业")), ("#财政#工业，财政、 督查；", ("财政", "工业", "督查")), ("  ", ())],
)
def test_tags_are_parted_by_spaces_commas_and_marks(words: str, tags: tuple[str, ...]) -> None:
    assert tags_in(words) == tags


def test_tags_are_kept_when_another_annotation_comes(qtbot: QtBot) -> None:
    line = TagsLine()
    qtbot.addWidget(line)
    line.show_tags("one", ("财政",))
    line.setText("财政 督查")
    with qtbot.waitSignal(line.edited, timeout=100) as kept:
        line.show_tags("two", ())
    assert kept.args == ["one", ("财政", "督查"), "tags/0"]
    with qtbot.assertNotEmitted(line.edited):
        line.flush()
