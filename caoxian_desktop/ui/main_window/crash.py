"""What happens when the program itself is at fault: it is logged, told once, and work goes on where it can."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from caoxian_desktop import __version__
from caoxian_desktop.core import places
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.label import label

LOG = "crash.log"
_LONGEST = 512 * 1024


def account_of(error: BaseException) -> str:
    """Return what a bug report needs: versions and the trace. No text of a report or note is in it.

    Messages of exceptions are left out: they may quote what was being read.
    """
    frames = traceback.extract_tb(error.__traceback__)
    trace = "".join(f"  {frame.filename}:{frame.lineno} {frame.name}\n" for frame in frames)
    versions = f"简报台 {__version__} · Python {platform.python_version()} · PySide6 {pyside_version}"
    return f"{versions} · {platform.platform()}\n{type(error).__module__}.{type(error).__qualname__}\n{trace}"


def write_log(account: str) -> None:
    """Append an account to the log, which is begun anew where it has grown long. A full disk is no second fault."""
    file = places.log_dir() / LOG
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        mode = "w" if file.exists() and file.stat().st_size > _LONGEST else "a"
        with file.open(mode, encoding="utf-8") as log:
            log.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')}\n{account}\n")
    except OSError:
        sys.stderr.write(account)


class CrashDialog(QDialog):
    """Says that the program made a mistake, and gives the account to copy."""

    def __init__(self, account: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("程序出错"))
        self.resize(560, 360)
        self._account = account
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(label(self.tr("简报台遇到一个程序错误"), Type.LARGE, bold=True))
        column.addWidget(
            label(
                self.tr("已写入的批注不受影响，可以继续使用。下面的内容不含报告和批注文字，可复制后发给维护者。"),
                wrap=True,
            )
        )
        details = QPlainTextEdit(account)
        details.setReadOnly(True)
        details.setAccessibleName(self.tr("错误详情"))
        column.addWidget(details)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("关闭"))
        copy = buttons.addButton(self.tr("复制详情"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._account)


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
