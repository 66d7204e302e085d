"""Loads the modules of panels that were not looked at yet, so that the first look waits for their widgets alone."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from caoxian_desktop.ui.jobs import Jobs

_ROOMS = (
    "core.listing",
    "core.tasks",
    "core.briefing",
    "ui.widgets",
    "ui.filtering",
    "ui.annotations",
    "ui.charts",
    "ui.indicators",
    "ui.briefing",
    "ui.library",
    "ui.search",
)
"""From the bottom up, so that no module brings many others along; what is heavy (Typst, Word) they load later still."""
_BEGIN_MS, _NEXT_MS, _BUSY_MS = 300, 12, 100


class Readying(QObject):
    """Loads one module after the other while nothing else is done, on the UI thread: PySide makes classes for them.

    Fact: `ready`, once all are there.
    """

    ready = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._names = _modules()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._load_next)

    def begin(self) -> None:
        """Begin before long."""
        self._timer.start(_BEGIN_MS)

    def _load_next(self) -> None:
        if self._jobs.busy:
            self._timer.start(_BUSY_MS)
        elif (name := next((name for name in self._names if name not in sys.modules), None)) is not None:
            import_module(name)
            self._timer.start(_NEXT_MS)
        else:
            self.ready.emit()


def _modules() -> Iterator[str]:
    """Return the names of all modules of the rooms, one after the other."""
    for room in _ROOMS:
        package = import_module(f"caoxian_desktop.{room}")
        yield from (f"{package.__name__}.{module.name}" for module in pkgutil.iter_modules(package.__path__))
