"""Whether a window has come to rest: no work under way, no timer about to fire, nothing that moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QVariantAnimation

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
    if soon := timers(application):
        return f"a timer of {soon[0].interval()} ms"
    return "an animation" if animations(application) else ""


def timers(application: Application) -> list[QTimer]:
    """Return the timers that are about to fire, the soonest first.

    None is asked for its parent: PySide makes that one's Python half the owner of the timer's, and with a part of Qt's
    own that half is gone at once, and takes the other with it.
    """
    unseen = {timer for kind in _UNSEEN for owner in application.findChildren(kind) for timer in _timers_of(owner)}
    found = [*_timers_of(application), *_timers_of(application.window)]
    soon = [each for each in found if each.isActive() and each.isSingleShot() and each.interval() < _SOON_MS]
    return sorted((each for each in soon if each not in unseen), key=QTimer.remainingTime)


def _timers_of(owner: QObject) -> list[QTimer]:
    return owner.findChildren(QTimer)


def animations(application: Application) -> list[QVariantAnimation]:
    """Return what moves, by itself and to an end."""
    found = [*application.findChildren(QVariantAnimation), *application.window.findChildren(QVariantAnimation)]
    running = QVariantAnimation.State.Running
    return [each for each in found if each.state() == running and each.totalDuration() > 0]
