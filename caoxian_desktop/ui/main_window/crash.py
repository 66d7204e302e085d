"""What happens when the program itself is at fault: it is logged, told once, and work goes on where it can."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from caoxian_desktop import __version__
from caoxian_desktop.core import places
from caoxian_desktop.core.report.problem import KnownError

LOG = "crash.log"
_LONGEST = 512 * 1024


def account_of(error: BaseException) -> str:
    """Return what a bug report needs: versions and the trace. No text of a report or note is in it.

    Messages of exceptions are left out: they may quote what was being read.
    """
    import platform
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    trace = "".join(f"  {frame.filename}:{frame.lineno} {frame.name}\n" for frame in frames)
    versions = f"简报台 {__version__} · Python {platform.python_version()} · PySide6 {pyside_version}"
    return f"{versions} · {platform.platform()}\n{type(error).__module__}.{type(error).__qualname__}\n{trace}"


def write_log(account: str) -> None:
    """Append an account to the log, which is begun anew where it has grown long. A full disk is no second fault."""
    from datetime import datetime

    file = places.log_dir() / LOG
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        mode = "w" if file.exists() and file.stat().st_size > _LONGEST else "a"
        with file.open(mode, encoding="utf-8") as log:
            log.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')}\n{account}\n")
    except OSError:
        sys.stderr.write(account)


def log_notes(error: KnownError) -> None:
    """Log the account a KnownError may carry: a fault of ours in the process that read a file, told as the file's."""
    for note in getattr(error, "__notes__", ()):
        write_log(note)


class CrashHandler(QObject):
    """Catches what nobody caught: in slots, in threads, in jobs. `crashed` carries the account, on the UI thread."""

    crashed = Signal(str)

    def __init__(self, show: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._told: set[str] = set()
        self.crashed.connect(self.on_crashed)

    def install(self) -> None:
        """Become the handler of this process."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self.take(args.exc_value) if args.exc_value is not None else None

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self.take(error.with_traceback(trace))

    def take(self, error: BaseException) -> None:
        """Log a bug and have it told; from any thread."""
        account = account_of(error)
        write_log(account)
        sys.stderr.write(account)
        self.crashed.emit(account)

    def on_crashed(self, account: str) -> None:
        """Tell each bug once: one that comes back with every movement of the mouse must not bury the window."""
        if account not in self._told and QThread.currentThread() is self.thread():
            self._told.add(account)
            self._show(account)
