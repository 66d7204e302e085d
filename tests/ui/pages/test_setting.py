"""Pages are set one after the other, and only what was asked for last is set for certain."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.ticket import Ticket, check
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.pages import setting as module
from caoxian_desktop.ui.pages.setting import Setting

WAIT = 10_000


class Press:
    """Stands for the typesetter: it sets a word for an order, when it is let."""

    def __init__(self, jobs: Jobs, parent: QObject, monkeypatch: pytest.MonkeyPatch) -> None:
        self.wanted = "一"
        self.free = threading.Event()
        self.set: list[str] = []
        self.given_up: list[str] = []
        self.shown: list[str] = []
        monkeypatch.setattr(module, "_set", self._set)
        self.setting = Setting(jobs, lambda: self.wanted, parent)  # type: ignore[arg-type, return-value]  # words stand for orders
        self.setting.ready.connect(self.shown.append)

    def _set(self, order: str, ticket: Ticket) -> str:
        self.set.append(order)
        while not self.free.wait(0.005):
            if ticket.cancelled:
                self.given_up.append(order)
            check(ticket)
        return order

    def ask(self, words: str) -> None:
        self.wanted = words
        self.setting.ask()


@pytest.fixture
def press(qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> Press:
    return Press(jobs, jobs, monkeypatch)


def test_what_is_typed_in_one_go_is_set_once(qtbot: QtBot, press: Press) -> None:
    press.free.set()
    for words in ("一", "一二", "一二三"):
        press.ask(words)
    qtbot.waitUntil(lambda: press.shown == ["一二三"], timeout=WAIT)
    assert press.set == ["一二三"]


def test_while_pages_are_set_only_the_last_of_what_is_asked_is_set_next(qtbot: QtBot, press: Press) -> None:
    press.setting.set_now()
    qtbot.waitUntil(lambda: press.set == ["一"], timeout=WAIT)
    for words in ("二", "三", "四"):
        press.wanted = words
        press.setting.set_now()
    press.free.set()
    qtbot.waitUntil(lambda: press.shown == ["一", "四"], timeout=WAIT)
    assert press.given_up == [], "the typesetter that remembers the pages goes on"


def test_pages_that_take_long_and_are_not_wanted_any_more_are_given_up(
    qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE_MS", 30)
    press = Press(jobs, jobs, monkeypatch)
    press.setting.set_now()
    qtbot.waitUntil(lambda: press.set == ["一"], timeout=WAIT)
    qtbot.wait(60)
    assert press.given_up == [], "nobody wants others"
    press.ask("二")
    qtbot.waitUntil(lambda: press.given_up == ["一"], timeout=WAIT)
    press.free.set()
    qtbot.waitUntil(lambda: press.shown == ["二"], timeout=WAIT)


def test_stopping_shows_nothing_more(qtbot: QtBot, press: Press) -> None:
    press.setting.set_now()
    qtbot.waitUntil(lambda: press.set == ["一"], timeout=WAIT)
    press.setting.set_now()
    press.setting.stop()
    qtbot.waitUntil(lambda: press.given_up == ["一"], timeout=WAIT)
    press.free.set()
    qtbot.wait(100)
    assert press.shown == []
    press.ask("二")
    qtbot.waitUntil(lambda: press.shown == ["二"], timeout=WAIT)
