"""Frees reference cycles on the UI thread alone: a cycle may hold a widget, and those die on no other thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 200
"""Short enough that what a busy lane makes meanwhile is looked through in a few milliseconds."""
_FULL_AT = 0.25
"""All is looked through once this share of it is new: CPython's own rule (`long_lived_pending` in its gc module)."""


class GarbageCollector(QObject):
    """Takes the place of Python's own collector while the window is open; made and begun on the UI thread.

    Python's runs on whatever thread happens to allocate, and destroys there what it finds: a widget, a timer or a
    model made without a parent then dies on a thread of a lane, which ends the program.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._settled = self._survived = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.on_due)

    def begin(self) -> None:
        """Switch Python's own collector off, and look for garbage from now on."""
        gc.disable()
        self._settled = _tracked()
        self._timer.start()

    def pass_over(self) -> None:
        """Take all that is there now for looked through: a report's notes were brought, data without cycles.

        Of a hundred thousand it would take a second, with the window held up.
        """
        self._survived, self._settled = 0, _tracked()

    def on_due(self) -> None:
        """Look through what is new, where there is enough of it, and now and then through everything."""
        made = gc.get_count()[0]  # objects made less those gone, on all threads
        if made < gc.get_threshold()[0]:
            return
        self._survived += made - gc.collect(1)
        if self._survived > self._settled * _FULL_AT:
            gc.collect()
            self._survived, self._settled = 0, _tracked()


def _tracked() -> int:
    """Return how many objects there are to look through.

    Not by `gc.get_objects()`: the reference it takes makes a `tuple(...)` that another thread is just filling fail
    with SystemError (CPython issue 39117).
    """
    gc.freeze()
    count = gc.get_freeze_count()
    gc.unfreeze()
    return count
