"""Case 18: a bug is logged and told, wherever it comes; no text of a report is in what is told, and none is lost."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core import places
from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.jobs import Lane
from caoxian_desktop.ui.keeping import SaveState
from caoxian_desktop.ui.main_window.crash import Crash, CrashHandler
from caoxian_desktop.ui.main_window.crash_dialog import CrashDialog

WORDS = "某县地区生产总值546.3亿元"


def bug() -> ValueError:
    """An error as it comes, with its trace."""
    try:
        int(WORDS)
    except ValueError as error:
        return error


@pytest.fixture
def told() -> list[Crash]:
    return []


@pytest.fixture
def handler(qtbot: QtBot, told: list[Crash]) -> Iterator[CrashHandler]:
    hooks = sys.excepthook, threading.excepthook
    made = CrashHandler(told.append)
    made.install()
    yield made
    sys.excepthook, threading.excepthook = hooks


def test_a_bug_is_logged_and_told_once(handler: CrashHandler, told: list[Crash], qtbot: QtBot) -> None:
    error = bug()
    handler.take(error)
    handler.take(error)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(10)
    assert len(told) == 1
    log = places.log_file().read_text("utf-8")
    assert log.count("ValueError") == 2
    assert WORDS not in log


def test_a_bug_is_told_by_a_program_without_a_terminal(
    handler: CrashHandler, told: list[Crash], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr", None)
    handler.take(bug())
    qtbot.waitUntil(lambda: bool(told))


def test_a_bug_in_a_thread_is_told_on_the_ui_thread(handler: CrashHandler, told: list[Crash], qtbot: QtBot) -> None:
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert "ZeroDivisionError" in told[0].account


def test_the_hook_takes_what_nobody_caught(handler: CrashHandler, told: list[Crash], qtbot: QtBot) -> None:
    error = bug()
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(told))


def test_the_report_names_versions_and_the_last_acts(handler: CrashHandler) -> None:
    for number in range(20):
        handler.note_act(f"act{number}")
    report = handler.report([Crash("ValueError\n  file.py:3 act")])
    assert "caoxian-desktop" in report.splitlines()[0]
    assert "acts: act8, act9" in report
    assert report.endswith("ValueError\n  file.py:3 act")


# In a window


@pytest.fixture
def failing(started: Application) -> Iterator[Application]:
    """A window in which bugs are expected: its fixture lets none pass."""
    hooks = sys.excepthook, threading.excepthook
    started.crashes.crashed.disconnect()
    started.crashes.crashed.connect(started.crashes.on_crashed, Qt.ConnectionType.QueuedConnection)
    yield started
    sys.excepthook, threading.excepthook = hooks


def dialog(application: Application, qtbot: QtBot) -> CrashDialog:
    """The dialog that tells of it."""
    qtbot.waitUntil(lambda: bool(application.window.findChildren(CrashDialog)))
    (found,) = application.window.findChildren(CrashDialog)
    return found


class _Fails(QWidget):
    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self.size().nothing_of_the_kind  # type: ignore[attr-defined]  # noqa: B018 - it fails


def _in_a_slot(_application: Application) -> None:
    QTimer.singleShot(0, lambda: 1 // 0)


def _in_a_lane(application: Application) -> None:
    application.jobs.run(Lane.CHARTS, lambda _ticket: 1 // 0, lambda _: None, lambda _: None)


def _in_a_thread(_application: Application) -> None:
    threading.Thread(target=lambda: 1 // 0).start()


def _in_painting(application: Application) -> None:
    widget = _Fails(application.window)
    widget.setGeometry(0, 0, 20, 20)
    widget.show()


@pytest.mark.parametrize("fail", [_in_a_slot, _in_a_lane, _in_a_thread, _in_painting])
def test_wherever_it_comes_it_is_told_and_work_goes_on(
    failing: Application, qtbot: QtBot, fail: Callable[[Application], None]
) -> None:
    failing.crashes.install()  # the hooks of the tests stand aside: this is what is looked at
    fail(failing)
    shown = dialog(failing, qtbot)
    assert shown.isVisible()
    assert "刚才的操作可能没有完成" in shown.told.text()
    shown.go_on.click()
    qtbot.waitUntil(lambda: not failing.window.findChildren(CrashDialog))
    note = failing.session.notes.highlight(Span(0, 2), Category.DATA)
    assert note is not None
    qtbot.waitUntil(lambda: failing.session.keeping.state is SaveState.SAVED)
    assert "Error" in places.log_file().read_text("utf-8")
    for widget in failing.window.findChildren(_Fails):
        widget.hide()


def test_that_all_is_saved_is_said_only_when_it_is(
    failing: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise KnownError("disk.full", "library.db", "磁盘已满", "the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(Library, "keep", refuse)
        failing.session.notes.highlight(Span(0, 2), Category.DATA, "还没有存的话")
        qtbot.waitUntil(lambda: failing.session.keeping.state is SaveState.FAILED)
        failing.crashes.take(bug())
        shown = dialog(failing, qtbot)
        assert not shown.kept.isVisible()
        assert "还没有存的话" in shown.unsaved_words.toPlainText()
        shown.copy_unsaved.click()
        assert "还没有存的话" in QGuiApplication.clipboard().text()
        assert "还没有存的话" not in shown.details.toPlainText()
    failing.session.keeping.retry()
    qtbot.waitUntil(lambda: failing.session.keeping.state is SaveState.SAVED)
    assert shown.kept.text() == "批注和更正都已保存。"
    assert not shown.copy_unsaved.isVisible()


def test_a_second_bug_is_counted_and_not_stacked(failing: Application, qtbot: QtBot) -> None:
    failing.crashes.take(bug())
    shown = dialog(failing, qtbot)
    for error in (ZeroDivisionError(), RuntimeError()):
        failing.crashes.take(error)
    qtbot.waitUntil(lambda: "又出了2个错" in shown.told.text())
    assert failing.window.findChildren(CrashDialog) == [shown]
    assert "RuntimeError" in shown.details.toPlainText()


def test_it_says_in_which_room_it_happened_and_what_was_done_last(failing: Application, qtbot: QtBot) -> None:
    failing.window.actions_["sans"].trigger()
    failing.crashes.crashed.emit(Crash("ValueError", "core.charts"))
    shown = dialog(failing, qtbot)
    assert shown.told.text().startswith("在“图表”里出了错")
    assert "acts: sans" in shown.details.toPlainText()


def test_restarting_closes_the_window_with_all_kept_and_wishes_it_anew(failing: Application, qtbot: QtBot) -> None:
    failing.crashes.take(bug())
    shown = dialog(failing, qtbot)
    shown.restart.click()
    qtbot.waitUntil(lambda: not failing.window.isVisible())
    assert failing.window.again is not None
    assert not failing.window.again.safe


def test_the_log_holds_no_word_of_reports_notes_or_names(
    failing: Application, qtbot: QtBot, tmp_path: Path, reviewed: Callable[..., object]
) -> None:
    """Marked words are opened, noted and searched for; bugs and refusals quote them; the log knows none."""
    marks = ("标记县", "8765.4", "Markedfile", "批过的话")
    text = places.bundled_report().read_text("utf-8").replace("曹县", "标记县").replace("546.3", "8765.4")
    report = tmp_path / "Markedfile标记县.txt"
    report.write_text(text, "utf-8")
    reviewed(lambda: failing.window.take_in((report,)))
    failing.session.notes.highlight(Span(0, 2), Category.DATA, "批过的话")
    failing.window.take_in((tmp_path / "Markedfile没有.txt",))
    for words in marks:
        failing.crashes.take(ValueError(words))
        failing.session.failed.emit(KnownError("import.empty", words, f"{words}是空的。", f"{words} is empty."))
    failing.furnish()
    qtbot.wait(100)
    log = places.log_file().read_text("utf-8")
    assert "ValueError" in log
    assert "refused import.empty" in log
    assert not [mark for mark in (*marks, str(tmp_path)) if mark in log]
