"""Loads the modules of panels that were not looked at yet, so that the first look waits for their widgets alone."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from caoxian_desktop.ui.jobs import Jobs

COMPOSER = ("core.listing", "core.tasks", "core.briefing", "ui.widgets", "ui.filtering", "ui.briefing")
"""The rooms that the composer of papers stands on: 150 modules, a tenth of a second at once."""
_NOTES = ("ui.widgets", "ui.filtering", "core.listing", "ui.annotations", "ui.charts", "ui.indicators")
_ROOMS = (*_NOTES, *COMPOSER, "ui.library", "ui.search")
"""Those first that are wanted first, and from the bottom up, so that no module brings many others along; what is heavy
(Typst, Word) they load later still.
"""
_BEGIN_MS, _BUSY_MS = 50, 50


class Loading(QObject):
    """Loads the modules of rooms that are not there yet, on the UI thread: PySide makes classes for them.

    What a person does comes between one module and the next. Fact: `over`, once all are there.
    """

    over = Signal()

    def __init__(self, rooms: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._names = _modules(rooms)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.on_turn)

    def begin(self, after_ms: int = 0) -> None:
        """Begin before long."""
        self._timer.start(after_ms)

    def on_turn(self) -> None:
        """Load the next module, or say that there is none."""
        if (name := next((name for name in self._names if name not in sys.modules), None)) is not None:
            import_module(name)
            self._timer.start(0)
        else:
            self.over.emit()


class Readying(Loading):
    """Loads those of all panels, while no lane works."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(_ROOMS, parent)
        self._jobs = jobs

    def begin(self, after_ms: int = _BEGIN_MS) -> None:
        """Begin before long."""
        super().begin(after_ms)

    def on_turn(self) -> None:
        """Load the next module unless a lane is at work: both would go slower."""
        if self._jobs.busy:
            self.begin(_BUSY_MS)
        else:
            super().on_turn()


def _modules(rooms: tuple[str, ...]) -> Iterator[str]:
    """Return the names of all modules of rooms, one after the other."""
    for room in rooms:
        package = import_module(f"caoxian_desktop.{room}")
        yield from (f"{package.__name__}.{module.name}" for module in pkgutil.iter_modules(package.__path__))
