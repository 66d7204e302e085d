"""Whether a window has come to rest: no work under way, no timer about to fire, nothing that moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QVariantAnimation

from caoxian_desktop.ui.garbage import GarbageCollector
from caoxian_desktop.ui.main_window.readying import Readying

if TYPE_CHECKING:
    from caoxian_desktop.app import Application

_SOON_MS = 1000
"""A timer that fires sooner than that is waited for: what it does belongs to the state."""
_UNSEEN = (GarbageCollector, Readying)
"""Whose timers nobody waits for: what they do is not to be seen."""


def stirring(application: Application) -> str:
    """Say what is under way, '' for nothing."""
    if application.jobs.busy:
        return "work on a lane"
    for root in (application, application.window):
        for timer in root.findChildren(QTimer):
            soon = timer.isActive() and timer.isSingleShot() and timer.interval() < _SOON_MS
            if soon and not isinstance(timer.parent(), _UNSEEN):
                return f"a timer of {timer.parent()}"
    return next((f"an animation of {moving.parent()}" for moving in animations(application)), "")


def animations(application: Application) -> list[QVariantAnimation]:
    """Return what moves, by itself and to an end."""
    found = [*application.findChildren(QVariantAnimation), *application.window.findChildren(QVariantAnimation)]
    running = QVariantAnimation.State.Running
    return [each for each in found if each.state() == running and each.totalDuration() > 0]
