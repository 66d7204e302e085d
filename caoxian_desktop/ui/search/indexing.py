"""Keeps the index up to the library behind the scenes, in slices between which a person's own acts pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from caoxian_desktop.ui.hearing import Hearing
from caoxian_desktop.ui.jobs import Jobs

if TYPE_CHECKING:
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.ui.keeping import AskLibrary

_SLICE = 0.015
"""Seconds of work on the storage lane at a time; one report is always done whole."""

_PAUSE_MS = 10
"""What the window has for itself between two slices: Python runs one thread at a time."""


class IndexKeeping(QObject):
    """Has the index brought up to date whenever something changed.

    Facts: `progressed` (how many things are in, of how many that were to be put in), `caught_up`, `failed`
    (KnownError: the disk; it is tried again at the next change).
    """

    progressed = Signal(int, int)
    caught_up = Signal()
    failed = Signal(object)

    def __init__(
        self, jobs: Jobs, ask_library: AskLibrary, delay_ms: int, hearing: Hearing, parent: QObject | None = None
    ) -> None:
        """Take how long to wait after a change: edits in a row are put in together."""
        super().__init__(parent)
        self._jobs = jobs
        self._hearing = hearing
        self._ask_library = ask_library
        self._running = False
        self._again = False
        self._most = 0
        self._behind = False
        self._timer = QTimer(self, singleShot=True, interval=delay_ms)
        self._timer.timeout.connect(self._step)

    def on_changed(self, *_facts: object) -> None:
        """Bring the index up to date after a while; connected to whatever says that something was kept."""
        self._again = True
        if not self._running and not self._timer.isActive():
            self._timer.start()

    def hurry(self) -> None:
        """Begin at once: somebody searches."""
        self._again = True
        if not self._running:
            self._timer.stop()
            self._step()

    def _step(self) -> None:
        if self._jobs.closed or self._hearing.ended:
            return  # that of the window which takes this one's place goes on
        self._running, self._again, self._behind = True, False, self._behind or self._again
        self._ask_library(
            lambda library: (library.index_step(_SLICE), library.index.pending), self._on_stepped, self._on_failed
        )

    def _on_stepped(self, answer: object) -> None:
        steps, pending = cast("tuple[int, int]", answer)
        self._most = max(self._most, pending)
        self._running = bool(steps) or self._again
        if self._running:
            QTimer.singleShot(_PAUSE_MS, self, self._step)
        if pending:
            self.progressed.emit(self._most - pending, self._most)
        elif self._behind:
            self._behind, self._most = False, 0
            self.caught_up.emit()

    def _on_failed(self, error: KnownError) -> None:
        self._running, self._most = False, 0
        self.failed.emit(error)
