"""What belongs to a start: the input method, whether the starts before came through, what is logged of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from caoxian_desktop.core import places
from caoxian_desktop.core.program import is_frozen
from caoxian_desktop.ui import log

if TYPE_CHECKING:  # asked with when a start failed
    from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

_MARK = "starting"
_TOO_MANY = 2
"""After so many starts in a row that did not come through, a safe one is offered."""


class Starts:
    """Counts the starts in a row that did not come through: a file holds the number until one did."""

    def __init__(self) -> None:
        self._file: Path = places.log_dir() / _MARK
        self.failed = self._read()

    def _read(self) -> int:
        try:
            return int(self._file.read_text("ascii"))
        except (OSError, ValueError):
            return 0  # there is none, or nobody can tell

    def begin(self) -> None:
        """Count this one as failed until it came through. Where that cannot be written, none is ever offered."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(str(self.failed + 1), "ascii")
        except OSError:
            log.write("the mark of a start cannot be written", bad=True)

    def came_through(self) -> None:
        """Count anew: the window is there, or was closed in order."""
        try:
            self._file.unlink(missing_ok=True)
        except OSError:
            log.write("the mark of a start cannot be taken away", bad=True)

    @property
    def safe_one_is_due(self) -> bool:
        """Whether the starts before this one failed so often that another way should be tried."""
        return self.failed >= _TOO_MANY


def input_method(environment: Mapping[str, str], plugins: Path) -> str | None:
    """Return the input method to start with instead of fcitx, None where the one asked for can be loaded.

    Qt's wheel ships the plugin of ibus and none of fcitx; fcitx5 answers to ibus as well.
    """
    asked = environment.get("QT_IM_MODULE", "")
    if not asked.startswith("fcitx"):
        return None
    folders = [plugins, *(Path(folder) for folder in environment.get("QT_PLUGIN_PATH", "").split(os.pathsep) if folder)]
    found = any(any((folder / "platforminputcontexts").glob("*fcitx*")) for folder in folders)
    return None if found else "ibus"


def times_like(environment: Mapping[str, str]) -> str | None:
    """Return the place whose times Qt's file dialog writes where the system names none; None where it does.

    That dialog asks the system and not the language of the window; of no place it writes “26 11 2026 06:26”. The year
    first, as in China, is read in both languages.
    """
    named = environment.get("LC_TIME") or environment.get("LANG") or "C"
    none = named.split(".")[0] in ("C", "POSIX") and not environment.get("LC_ALL")  # which nothing else prevails over
    return "zh_CN.UTF-8" if none else None


def wants_safe_start(qt: QApplication) -> bool:
    """Ask whether to start safely, before anything is made that may have been the reason."""
    from PySide6.QtWidgets import QMessageBox

    _dress(qt)
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QCoreApplication.translate("Starting", "简报台"))
    box.setText(QCoreApplication.translate("Starting", "前两次启动都没有成功。要用安全模式启动吗？"))
    box.setInformativeText(
        QCoreApplication.translate(
            "Starting",
            "安全模式用默认设置启动，不打开上次的报告，也不改动您的设置。报告和批注都在，可以照常打开、备份。",
        )
    )
    safe = _safe_button(box)
    box.addButton(QCoreApplication.translate("Starting", "正常启动"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(safe)
    box.exec()
    return box.clickedButton() is safe


def _dress(qt: QApplication) -> None:
    """Have a question that comes before the window in its language and colours; as Qt has them where that fails."""
    from caoxian_desktop.ui.account import account_of
    from caoxian_desktop.ui.language import Choice, speaking
    from caoxian_desktop.ui.settings import SettingsFile
    from caoxian_desktop.ui.theme.theming import Theming

    try:
        speaking.speak(Choice(SettingsFile(safe=True).now.language))
        speaking.teach_qt()
        Theming(qt)
    except Exception as error:  # noqa: BLE001 - whatever kept the window from coming may keep this from coming too
        log.write(f"bug while asking\n{account_of(error)}", bad=True)


def _safe_button(box: QMessageBox) -> QPushButton:
    return box.addButton(QCoreApplication.translate("Starting", "安全模式启动"), box.ButtonRole.AcceptRole)


def tell_failed(qt: QApplication, error: BaseException, *, safe: bool) -> bool:
    """Log that the window could not be made and say so; return whether a safe start is to be tried."""
    from caoxian_desktop.ui.account import account_of, versions

    account = account_of(error)
    log.write(f"bug while starting\n{account}", bad=True)
    log.echo(account)
    from PySide6.QtWidgets import QMessageBox

    _dress(qt)
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle(QCoreApplication.translate("Starting", "简报台"))
    box.setText(QCoreApplication.translate("Starting", "简报台没能启动。报告和批注不受影响。"))
    box.setDetailedText(f"{versions()}\n\n{account}")
    again = None if safe else _safe_button(box)
    box.addButton(QCoreApplication.translate("Starting", "退出"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return again is not None and box.clickedButton() is again


def log_start(*, safe: bool) -> None:
    """Log what runs on what, and on which screens."""
    from caoxian_desktop.ui.account import versions

    screens = ", ".join(
        f"{screen.size().width()}x{screen.size().height()}@{screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    log.write(f"start{' safely' if safe else ''}: {versions()} · {QGuiApplication.platformName()} · {screens}")


def begin_again(*, safe: bool) -> None:
    """Start the program anew, beside this one that is about to end."""
    import subprocess

    command = [sys.executable] if is_frozen() else [sys.executable, "-m", "caoxian_desktop"]
    kept = [word for word in ("--portable",) if word in sys.argv]
    subprocess.Popen(  # noqa: S603 - this very program
        [*command, *kept, *(["--safe-mode"] if safe else [])], start_new_session=True, close_fds=True
    )
