"""Says about how long work still takes: after some seconds, in round numbers, counting down between two steps."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from caoxian_desktop.core.ticket import Pace
from caoxian_desktop.ui.theme.metrics import Type, font

_LOOK_MS = 1000
_MINUTE = 60
_SOON = 10
_MANY_MINUTES = 90


class RemainingLabel(QLabel):
    """Empty until something can be said. `follow` takes each report of the work, `stop` ends it."""

    def __init__(self, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._pace: Pace | None = None
        self._looks = QTimer(self, interval=_LOOK_MS)
        self._looks.timeout.connect(self.look)
        self.setFont(font(Type.SMALL))
        self.hide()

    def follow(self, done: int, total: int) -> None:
        """Take note of how far the work is; a total of 0 is not known."""
        if total <= 0:
            self.stop()
            return
        if self._pace is None:
            self._pace = Pace(self._clock(), done)
            self._looks.start()
        self._pace.take(done, total, self._clock())

    def stop(self) -> None:
        """Say nothing any more: the work is over."""
        self._pace = None
        self._looks.stop()
        self.setText("")
        self.hide()

    def look(self) -> None:
        """Say what is left by now."""
        left = None if self._pace is None else self._pace.seconds_left(self._clock())
        words = "" if left is None else remaining_words(left)
        self.setText(words)
        self.setVisible(bool(words))


def remaining_words(seconds: float) -> str:
    """Return a time in the roundness in which it is known: seconds by ten, minutes, hours by half."""
    if seconds < _SOON:
        return QCoreApplication.translate("Remaining", "还剩几秒")
    if seconds < _MINUTE - 5:
        return QCoreApplication.translate("Remaining", "约剩{count}秒").format(count=round(seconds / 10) * 10)
    minutes = round(seconds / _MINUTE)
    if minutes < _MANY_MINUTES:
        return QCoreApplication.translate("Remaining", "约剩{count}分钟").format(count=minutes)
    return QCoreApplication.translate("Remaining", "约剩{count}小时").format(count=f"{round(minutes / 30) / 2:g}")
