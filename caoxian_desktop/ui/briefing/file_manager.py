"""Shows a written file in the system's file manager, chosen there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QUrl

_SERVICE, _PATH = "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1"
_WAIT_MS = 3000


def choose_in_folder(file: Path) -> bool:
    """Have a file shown in its folder; tell whether a file manager took the wish. It may wait for that: off the UI."""
    return _by_explorer(file) if sys.platform == "win32" else _by_file_manager(file)


def _by_explorer(file: Path) -> bool:
    """Ask Explorer, which wants quoting of its own: the name alone stands in quotation marks, which no name holds.

    Windows would look for a program without its folder in the current one first, among reports from elsewhere.
    """
    explorer = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "explorer.exe")
    subprocess.Popen(f'"{explorer}" /select,"{file}"')  # noqa: S603 - no shell
    return True


def _by_file_manager(file: Path) -> bool:
    """Ask over D-Bus, by the interface that file managers of desktops share (freedesktop.org, File Manager D-Bus)."""
    from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    manager = QDBusInterface(_SERVICE, _PATH, _SERVICE, bus)
    manager.setTimeout(_WAIT_MS)
    address = QUrl.fromLocalFile(str(file)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    reply = manager.call("ShowItems", [address], "")
    return reply.type() == QDBusMessage.MessageType.ReplyMessage
