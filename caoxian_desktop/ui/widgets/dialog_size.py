"""How large a dialog opens: as large as it would like to be, and never larger than its screen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

_FRAME = QSize(24, 48)
"""What the window's frame, its title and a little air take of the screen, in logical pixels."""


def open_in(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its first size; on a small screen (1366×768 at 150 % is 911×512) as much as there is."""
    room = screen_room(dialog).size() - _FRAME
    dialog.resize(QSize(width, height).boundedTo(room))


def screen_room(widget: QWidget) -> QRect:
    """Return what windows may take of the screen that a widget is on; before it is shown, of that of its parent.

    Never by `widget.screen()`: PySide takes what that returns for a child of the widget, and destroys the screen when
    it collects both as garbage.
    """
    parent = widget.parentWidget()
    seen = widget if parent is None or widget.isVisible() else parent
    screen = QGuiApplication.screenAt(seen.mapToGlobal(seen.rect().center())) or QGuiApplication.primaryScreen()
    return screen.availableGeometry()
