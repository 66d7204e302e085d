"""What could not be kept is not thrown away when the window is closed, nor when the program finds a fault in itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.annotations.panel import AnnotationsPanel
from caoxian_desktop.ui.keeping import SaveState
from caoxian_desktop.ui.main_window import unsaved
from caoxian_desktop.ui.main_window.crash import Crash
from caoxian_desktop.ui.main_window.crash_dialog import CrashDialog

BUTTON = QMessageBox.StandardButton


@pytest.fixture
def full(started: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Application]:
    """The window on a disk that takes nothing, with a note that could not be kept."""

    def refuse(*_arguments: object) -> None:
        raise KnownError("disk.full", "library.db", "磁盘已满", "the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(Library, "keep", refuse)
        started.session.notes.highlight(Span(0, 2), Category.DATA)
        qtbot.waitUntil(lambda: started.session.keeping.state is SaveState.FAILED)
        yield started
    started.session.keeping.retry()
    qtbot.waitUntil(lambda: started.session.keeping.state is SaveState.SAVED)


def test_closing_asks_and_staying_loses_nothing(full: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsaved, "ask", lambda _window: BUTTON.Cancel)
    assert not full.window.close()
    assert full.window.isVisible()
    assert len(full.session.annotations) == 1


def test_closing_tries_again_as_often_as_asked(full: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [BUTTON.Retry, BUTTON.Discard]
    monkeypatch.setattr(unsaved, "ask", lambda _window: answers.pop(0))
    assert unsaved.may_close(full.window)
    assert answers == []


def test_the_question_names_the_three_ways(full: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QMessageBox] = []

    def answer(box: QMessageBox) -> int:
        asked.append(box)
        assert {button.text() for button in box.buttons()} == {"重试", "不保存，退出", "取消"}
        return BUTTON.Cancel.value

    monkeypatch.setattr(QMessageBox, "exec", answer)
    assert unsaved.ask(full.window) is BUTTON.Cancel
    assert len(asked) == 1


def test_a_fault_of_the_program_has_what_is_typed_kept_first(
    started: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = started.session.notes.highlight(Span(0, 2), Category.DATA)
    assert made is not None
    started.window.show_tab("annotations")
    qtbot.waitUntil(lambda: started.window.annotations.panel is not None)
    panel = started.window.annotations.panel
    assert isinstance(panel, AnnotationsPanel)
    panel.list._editor.note.insertPlainText("写到一半")
    shown: list[str] = []
    monkeypatch.setattr(CrashDialog, "open", lambda dialog: shown.append(dialog.windowTitle()))
    started.crashes.on_crashed(Crash("一个错误"))
    assert shown == ["程序出错"]
    assert started.session.annotations[0].note == "写到一半"


def test_what_is_being_typed_is_asked_about_too_where_the_disk_takes_nothing(
    started: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    started.session.notes.highlight(Span(0, 2), Category.DATA)
    started.window.show_tab("annotations")
    qtbot.waitUntil(lambda: started.window.annotations.panel is not None)
    panel = started.window.annotations.panel
    assert isinstance(panel, AnnotationsPanel)
    qtbot.waitUntil(lambda: started.session.keeping.state is SaveState.SAVED)

    def refuse(*_arguments: object) -> None:
        raise KnownError("disk.full", "library.db", "磁盘已满", "the disk is full")

    asked: list[object] = []
    monkeypatch.setattr(unsaved, "ask", lambda window: asked.append(window) or BUTTON.Cancel)
    with monkeypatch.context() as patch:
        patch.setattr(Library, "keep", refuse)
        panel.list._editor.note.insertPlainText("写到一半")
        assert not started.window.close()
    assert len(asked) == 1
    started.session.keeping.retry()
    qtbot.waitUntil(lambda: started.session.keeping.state is SaveState.SAVED)


def test_closing_asks_before_an_export_is_given_up(started: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    answers, asked = [BUTTON.Cancel.value, BUTTON.Discard.value], []

    def answer(box: QMessageBox) -> int:
        asked.append({button.text() for button in box.buttons()})
        return answers.pop(0)

    monkeypatch.setattr(QMessageBox, "exec", answer)
    started.window.is_exporting = lambda: True
    assert not started.window.close()
    assert started.window.isVisible()
    assert started.window.close()
    assert asked == [{"放弃导出，退出", "继续导出"}] * 2
