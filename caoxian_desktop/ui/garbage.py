"""Frees reference cycles on the UI thread alone: a cycle may hold a widget, and those die on no other thread."""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer

_EVERY_MS = 200
"""Short enough that what a busy lane makes meanwhile is looked through in a few milliseconds."""
_HELD_FOR = 10_000 // _EVERY_MS
_FULL_AT = 0.25
"""All is looked through once this share of it is new: CPython's own rule (`long_lived_pending` in its gc module)."""
_FEW = 40_000
"""So many objects that stayed are looked through in 10 ms, whatever share they are."""
_LOOKED_A_SECOND = 6_000_000
"""By how long it took, how many objects were looked through: they are not counted, which takes half as long again."""


class GarbageCollector(QObject):
    """Takes the place of Python's own collector while the window is open; made and begun on the UI thread.

    Python's runs on whatever thread happens to allocate, and destroys there what it finds: a widget, a timer or a
    model made without a parent then dies on a thread of a lane, which ends the program.

    What the start made and a report's notes are set aside (`gc.freeze`): to look through half a million objects that
    stay takes 0.1 s each time. Those that go by themselves are freed as ever, and `look_through` has them all again.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._settled = self._survived = self._held = 0
        self._all = self._begun = False
        self._timer = QTimer(self, singleShot=True, interval=_EVERY_MS)
        self._timer.timeout.connect(self.on_due)

    def begin(self) -> None:
        """Switch Python's own collector off, and look for garbage from now on."""
        gc.disable()
        if not self._begun:
            self._begun = True
            QAbstractEventDispatcher.instance().awake.connect(self.on_awake)

    @property
    def begun(self) -> bool:
        """Whether garbage is looked for."""
        return self._begun

    def on_awake(self) -> None:
        """Look before long, where enough was made: while nothing is done, nothing is made and no timer runs."""
        if not self._timer.isActive() and gc.get_count()[0] >= gc.get_threshold()[0]:
            self._timer.start()

    def look_through(self) -> None:
        """Look through everything before long: much of what is old has gone, a whole window."""
        self._all = True
        self._timer.start()

    def hold(self) -> None:
        """Look through nothing until `resume`, ten seconds at most: a report's notes are being brought.

        Of a hundred thousand there are three million objects, and looking through them again and again as they grow
        takes longer than bringing them.
        """
        self._held = _HELD_FOR

    def resume(self, *, passing_over: bool) -> None:
        """Go on; with `passing_over` what is there now is set aside: it stays, or is data without cycles."""
        self._held = 0
        if passing_over:
            self._set_aside()

    def _set_aside(self) -> None:
        gc.freeze()
        self._survived = self._settled = 0

    def on_due(self) -> None:
        """Look through what is new, where there is enough of it, and now and then through everything."""
        self._held = max(0, self._held - 1)
        made = gc.get_count()[0]  # objects made less those gone, on all threads
        if self._held or (made < gc.get_threshold()[0] and not self._all):
            return
        if self._all:
            gc.unfreeze()
            gc.collect()
            self._all = False
            self._set_aside()
            return
        self._survived += made
        if self._survived > max(_FEW, self._settled * _FULL_AT):
            begun = time.thread_time()
            gc.collect()
            self._settled = round((time.thread_time() - begun) * _LOOKED_A_SECOND)
            self._survived = 0
        else:
            self._survived -= gc.collect(1)
