"""One backup while the window is worked in: copied in slices on the storage lane, so that edits pass between."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.ui.jobs import Jobs, Lane

if TYPE_CHECKING:  # loaded on the lanes
    from caoxian_desktop.core.library import Copying, Library, Safekeeping
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.ui.keeping import AskLibrary

SLICE_SECONDS = 0.008
"""How long an edit waits at most for a slice of the copy: less than a frame."""

After = Callable[["Safekeeping", Path], None]
"""What is done with the backup once it is made, off the UI thread: thinned, copied elsewhere."""


class BackupRun(QObject):
    """Makes one backup; `cancel` gives it up.

    Facts: `progressed` (pages copied, of how many), `made` (Path), `failed` (KnownError), `ended` once, after them.
    """

    progressed = Signal(int, int)
    made = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, jobs: Jobs, ask_library: AskLibrary, reason: str, after: After, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._ask_library, self._reason, self._after = jobs, ask_library, reason, after
        self._safekeeping: Safekeeping | None = None
        self._cancelled = False

    def cancel(self) -> None:
        """Copy no further and leave nothing behind; a copy that is whole already is kept."""
        self._cancelled = True

    def start(self) -> None:
        """Begin."""
        self._on_lane(self._begin, self._on_begun)

    def _begin(self, library: Library) -> Copying:
        self._safekeeping = library.safekeeping
        return self._safekeeping.begin(self._reason)

    def _on_begun(self, copying: Copying) -> None:
        self._on_lane(lambda _library: copying.step(SLICE_SECONDS), lambda done: self._on_stepped(copying, done))

    def _on_stepped(self, copying: Copying, done: object) -> None:
        if self._cancelled and not done:
            self._on_lane(lambda _library: copying.give_up(), lambda _: self.ended.emit())
            return
        if not done:
            left, total = copying.left
            self.progressed.emit(total - left, total)
            self._on_begun(copying)
            return
        # What is left is done with files of the copy's own; the library's lane need not wait for it.
        job = self._jobs.run(Lane.POOL, lambda _: self._finish(copying), self.made.emit, self.failed.emit)
        job.ended.connect(self.ended)

    def _finish(self, copying: Copying) -> Path:
        made = copying.finish()
        if self._safekeeping is not None:
            self._after(self._safekeeping, made)
        return made

    def _on_lane(self, ask: Callable[[Library], object], done: Callable[..., None]) -> None:
        if not self._jobs.closed:  # closing gives the copy up
            self._ask_library(ask, done, self._on_failed)

    def _on_failed(self, error: KnownError) -> None:
        self.failed.emit(error)
        self.ended.emit()
