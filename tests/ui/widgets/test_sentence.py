"""A sentence with a figure marked in it."""

from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.widgets.sentence import SentenceView

LONG = "完成固定资产投资，" * 30


def shown(qtbot: QtBot, before: str, marked: str, after: str) -> SentenceView:
    view = SentenceView("句子", lines=3)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show_sentence(before, marked, after)
    view.show()
    return view


def test_words_are_shown_as_they_are_and_the_marked_ones_stand_out(qtbot: QtBot) -> None:
    view = shown(qtbot, "<b>预计</b>𫖯", "546.3亿元", "、增长3%。")
    assert view.toPlainText() == "<b>预计</b>𫖯546.3亿元、增长3%。"
    cursor = view.document().find("546.3")
    assert cursor.charFormat().background().style().value
    before = QTextCursor(view.document())
    before.setPosition(3)
    assert not before.charFormat().background().style().value


def test_it_is_as_high_as_its_words_up_to_its_lines(qtbot: QtBot) -> None:
    short, long = shown(qtbot, "预计", "3%", "。"), shown(qtbot, "", "3%", LONG)
    assert short.height() < long.height() < 4 * short.height()
    long.set_lines(1)
    assert long.height() == short.height()


def test_in_a_long_sentence_the_marked_words_are_seen(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG, "12%", "。")
    cursor = view.document().find("12%")
    assert view.viewport().rect().contains(view.cursorRect(cursor))
