"""While nothing is done the window does nothing: no timer of ours runs once all is at rest."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application

RARE_MS = 60_000
"""A timer that fires no oftener than each minute wakes nothing: backups have such ones."""


def running(application: Application) -> list[str]:
    """Return whose timers run: the owner's class, and how often in milliseconds."""
    owners = (application, *QApplication.topLevelWidgets())
    timers = {timer for owner in owners for timer in owner.findChildren(QTimer)}
    return [
        f"{type(timer.parent()).__name__}: {timer.interval()} ms"
        for timer in timers
        if timer.isActive() and timer.interval() < RARE_MS
    ]


def wait_for_rest(application: Application, qtbot: QtBot) -> None:
    def at_rest() -> None:
        assert running(application) == []

    qtbot.waitUntil(at_rest, timeout=60_000)


def test_no_timer_runs_once_all_is_at_rest(started: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not started.jobs.busy, timeout=20_000)
    wait_for_rest(started, qtbot)


def test_nor_after_each_tab_was_looked_at(started: Application, qtbot: QtBot) -> None:
    for tab in ("charts", "indicators", "briefing", "search", "library", "annotations", "checking", "reader"):
        started.window.show_tab(tab)
        qtbot.wait(50)
    qtbot.waitUntil(lambda: not started.jobs.busy, timeout=20_000)
    wait_for_rest(started, qtbot)
