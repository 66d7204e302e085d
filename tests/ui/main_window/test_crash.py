"""Case 18: a bug is logged and told; no text of a report is in what is told."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.main_window.crash import LOG, CrashHandler, account_of
from caoxian_desktop.ui.main_window.crash_dialog import CrashDialog

WORDS = "某县地区生产总值546.3亿元"


def bug() -> ValueError:
    """An error as it comes, with its trace."""
    try:
        int(WORDS)
    except ValueError as error:
        return error


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def handler(qtbot: QtBot, told: list[str]) -> Iterator[CrashHandler]:
    hooks = sys.excepthook, threading.excepthook
    made = CrashHandler(told.append)
    made.install()
    yield made
    sys.excepthook, threading.excepthook = hooks


def test_the_account_names_the_place_and_not_what_was_read() -> None:
    account = account_of(bug())
    assert "ValueError" in account
    assert "test_crash.py" in account
    assert WORDS not in account


def test_a_bug_is_logged_and_told_once(handler: CrashHandler, told: list[str], home: Path) -> None:
    error = bug()
    handler.take(error)
    handler.take(error)
    assert len(told) == 1
    log = (home / "log" / LOG).read_text("utf-8")
    assert log.count("ValueError") == 2
    assert WORDS not in log


def test_a_bug_in_a_thread_is_told_on_the_ui_thread(handler: CrashHandler, told: list[str], qtbot: QtBot) -> None:
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert "ZeroDivisionError" in told[0]


def test_the_hook_takes_what_nobody_caught(handler: CrashHandler, told: list[str]) -> None:
    error = bug()
    sys.excepthook(type(error), error, error.__traceback__)
    assert told


def test_the_dialog_shows_the_account(qtbot: QtBot) -> None:
    dialog = CrashDialog("ValueError\n  file.py:3")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.isVisible()
