"""What happens when the program itself is at fault: it is logged, told once, and work goes on where it can."""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from caoxian_desktop.ui import log

if TYPE_CHECKING:
    from caoxian_desktop.core.report.problem import KnownError

_LAST_ACTS = 12


class Crash(NamedTuple):
    """One bug as it is told: the way it came by, and in which room of the program ('' where that is not known)."""

    account: str
    room: str = ""


def log_notes(error: KnownError) -> None:
    """Log that something was refused, by its code, and the account it may carry: a fault of ours told as a file's."""
    log.write(f"refused {error.code}")
    for note in getattr(error, "__notes__", ()):
        log.write(f"bug in another process\n{note}", bad=True)


class CrashHandler(QObject):
    """Catches what nobody caught: in slots, in painting, in threads, in jobs.

    `crashed` carries a Crash and is told on the UI thread once the event that failed is over: a dialog that opened
    while the window is painted would be painted within it.
    """

    crashed = Signal(object)

    def __init__(self, show: Callable[[Crash], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._told: set[str] = set()
        self._acts: deque[str] = deque(maxlen=_LAST_ACTS)
        self.crashed.connect(self.on_crashed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the handler of this process."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self.take(args.exc_value) if args.exc_value is not None else None

    def note_act(self, key: str) -> None:
        """Remember what was done last, by the key of the act."""
        self._acts.append(key)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self.take(error.with_traceback(trace))

    def take(self, error: BaseException) -> None:
        """Log a bug and have it told; from any thread."""
        from caoxian_desktop.ui.account import account_of, room_of

        account = account_of(error)
        log.write(f"bug\n{account}", bad=True)
        log.echo(account)
        self.crashed.emit(Crash(account, room_of(error)))

    def on_crashed(self, crash: Crash) -> None:
        """Tell each bug once: one that comes back with every movement of the mouse must not bury the window."""
        if crash.account not in self._told:
            self._told.add(crash.account)
            self._show(crash)

    def report(self, crashes: list[Crash]) -> str:
        """Return the text that whoever mends the program needs: versions, the last acts, and each bug."""
        from caoxian_desktop.ui.account import versions

        acts = f"acts: {', '.join(self._acts) or '-'}"
        return "\n".join((versions(), acts, "", *(crash.account for crash in crashes)))
