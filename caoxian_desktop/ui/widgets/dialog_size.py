"""How large a dialog opens: as large as it would like to be, and never larger than its screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

_FRAME = QSize(24, 48)
"""What the window's frame, its title and a little air take of the screen, in logical pixels."""


def open_in(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its first size; on a small screen (1366×768 at 150 % is 911×512) as much as there is."""
    room = dialog.screen().availableGeometry().size() - _FRAME
    dialog.resize(QSize(width, height).boundedTo(room))
