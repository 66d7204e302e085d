"""What the desktop knows the window by: its icon, and on Windows a name of its own in the task bar."""

from __future__ import annotations

import sys

from PySide6.QtGui import QIcon

from caoxian_desktop.core.places import resource
from caoxian_desktop.core.program import is_frozen

APP_ID = "cn.caoxian.jianbaotai"
"""The name of the desktop entry, the icon and the packages: Wayland's desktops, KDE and GNOME find the entry by it,
Windows' task bar the shortcut. Under X11 the entry names the window's class instead: that is the application's name,
which screen readers say aloud."""


def claim_task_bar() -> None:
    """Have Windows keep the window in the task bar under its own icon, not among Python's; before the first window.

    The frozen program is no Python: under its own name Windows knows it for what is pinned to the task bar.
    """
    if sys.platform == "win32" and not is_frozen():
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)


def app_icon() -> QIcon:
    """Return the program's own icon. Drawing it costs 10 ms, for which the first paint need not wait."""
    return QIcon(str(resource("icons/caoxian-desktop.svg")))
