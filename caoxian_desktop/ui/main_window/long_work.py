"""A strip across the window for work that may take long: how far it is, and a way to give it up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from caoxian_desktop.ui.jobs import Job

if TYPE_CHECKING:  # the strip is made when something takes long
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.widgets.progress_strip import ProgressStrip

Counted = Callable[[int, int], str]
"""Says what is done when so many steps of so many are over."""

_MOMENT_MS = 400
"""Work that is over by then needs no strip, which would only flash."""


class LongWork(QObject):
    """Follows jobs that are parts of one piece of work. Fact: `given_up` (a job ended that was cancelled here)."""

    given_up = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._strip: ProgressStrip | None = None
        self._job: Job | None = None
        self._words = ""
        self._counted: Counted | None = None
        self._far = 0, 0
        self._moment = QTimer(self, singleShot=True, interval=_MOMENT_MS)
        self._moment.timeout.connect(self._show)

    def follow(self, job: Job, words: str, counted: Counted | None = None) -> None:
        """Say what is done from now on; `counted` says it with how far it is, once the job tells."""
        self._job, self._words, self._counted, self._far = job, words, counted, (0, 0)
        job.progressed.connect(self.on_progressed)
        job.ended.connect(lambda: self._on_ended(job))
        if self.is_shown:
            self._show()
        elif not self._moment.isActive():
            self._moment.start()

    def rest(self) -> None:
        """Say nothing any more: the work is over, or waits for an answer."""
        self._moment.stop()
        if self._strip is not None:
            self._strip.show_end("", details=False)
            self._strip.hide()

    @property
    def is_shown(self) -> bool:
        """Whether the strip is there."""
        return self._strip is not None and not self._strip.isHidden()

    def on_progressed(self, done: int, total: int, _words: str) -> None:
        """Take note of how far the job is."""
        self._far = done, total
        if self.is_shown:
            self._show()

    def cancel(self) -> None:
        """Give up what is under way."""
        if self._job is not None:
            self._job.cancel()

    def _show(self) -> None:
        done, total = self._far
        words = self._counted(done, total) if total and self._counted is not None else self._words
        self._made().show_progress(words, done, total)

    def _made(self) -> ProgressStrip:
        if self._strip is None:
            from caoxian_desktop.ui.widgets.progress_strip import ProgressStrip

            self._strip = ProgressStrip(self.tr("取消"), "", self.tr("关闭"))
            self._strip.cancel_wanted.connect(self.cancel)
            self._window.add_strip(self._strip)
        return self._strip

    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            if job.cancelled:
                self.given_up.emit()
