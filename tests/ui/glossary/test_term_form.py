"""The form of an entry of one's own: what was typed is kept, whichever key closes it; only 取消 drops it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.glossary.own_glossary import Entry
from caoxian_desktop.ui.glossary.term_form import TermForm


@pytest.fixture
def given() -> list[tuple[str, Entry]]:
    return []


@pytest.fixture
def form(qtbot: QtBot, given: list[tuple[str, Entry]]) -> TermForm:
    made = TermForm()
    qtbot.addWidget(made)
    made.entry_given.connect(lambda identity, entry: given.append((identity, entry)))
    made.closed.connect(made.hide)
    made.open_for(Entry("五城同创", ""))
    return made


def test_escape_keeps_what_was_typed(form: TermForm, given: list[tuple[str, Entry]]) -> None:
    form.definition.setPlainText("五项创建一起做")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert given == [("", Entry("五城同创", "五项创建一起做"))]
    assert form.isHidden()


def test_escape_gives_nothing_where_nothing_was_typed(form: TermForm, given: list[tuple[str, Entry]]) -> None:
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert given == []
    assert form.isHidden()


def test_cancel_drops_what_was_typed(form: TermForm, given: list[tuple[str, Entry]]) -> None:
    form.definition.setPlainText("不要了")
    next(button for button in form.findChildren(QPushButton) if button.text() == "取消").click()
    assert given == []
    assert form.isHidden()
