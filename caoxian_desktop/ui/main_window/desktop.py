"""What the desktop knows the window by: its icon, and on Windows a name of its own in the task bar."""

from __future__ import annotations

import sys

from PySide6.QtGui import QIcon

from caoxian_desktop.core.places import resource
from caoxian_desktop.core.program import is_frozen

TASK_BAR_NAME = "Caoxian.Desktop"


def claim_task_bar() -> None:
    """Have Windows keep the window in the task bar under its own icon, not among Python's; before the first window.

    The frozen program is no Python: under its own name Windows knows it for what is pinned to the task bar.
    """
    if sys.platform == "win32" and not is_frozen():
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(TASK_BAR_NAME)


def app_icon() -> QIcon:
    """Return the program's own icon. Drawing it costs 10 ms, for which the first paint need not wait."""
    return QIcon(str(resource("icons/caoxian-desktop.svg")))
