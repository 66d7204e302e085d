"""How large a dialog opens: as large as it would like to be, and never larger than its screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from caoxian_desktop.ui.theme.metrics import scaled
from caoxian_desktop.ui.widgets.scroll_column import ScrollColumn

_FRAME = QSize(24, 48)
"""What the window's frame, its title and a little air take of the screen, in logical pixels."""


def open_in(dialog: QDialog, width: int, height: int = 0) -> None:
    """Give a dialog its first size, in logical pixels with type of the usual size, and more where its words need it.

    On a small screen (1366×768 at 150 % is 911×512) it takes as much as there is.
    """
    across = min(max(scaled(width), dialog.minimumSizeHint().width()), _room(dialog).width())
    fit_in(dialog, QSize(across, max(scaled(height), _height_for(dialog, across))))


def fit_in(dialog: QDialog, size: QSize) -> None:
    """Give a dialog a size in logical pixels of the screen, or as much as there is.

    One that is seen keeps its middle and its upper edge, as far as all of it stays on the screen.
    """
    before = dialog.width()
    dialog.resize(size.boundedTo(_room(dialog)))
    if dialog.isVisible():
        left = dialog.x() - (dialog.width() - before) // 2
        room, frame = screen_room(dialog), dialog.frameGeometry()
        last = room.bottomRight() - QPoint(frame.width(), frame.height())
        dialog.move(max(room.left(), min(left, last.x())), max(room.top(), min(dialog.y(), last.y())))


def _room(dialog: QDialog) -> QSize:
    return screen_room(dialog).size() - _FRAME


def _height_for(dialog: QDialog, width: int) -> int:
    """Return the height that a dialog's words need, broken to a width."""
    if (layout := dialog.layout()) is None:
        return 0
    dialog.resize(width, dialog.sizeHint().height())
    layout.activate()
    for column in dialog.findChildren(ScrollColumn):
        column.updateGeometry()  # it knows its width now
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else dialog.sizeHint().height()


def screen_room(widget: QWidget) -> QRect:
    """Return what windows may take of the screen that a widget is on; before it is shown, of that of its parent.

    Never by `widget.screen()`: PySide takes what that returns for a child of the widget, and destroys the screen when
    it collects both as garbage.
    """
    parent = widget.parentWidget()
    seen = widget if parent is None or widget.isVisible() else parent
    return _available(seen.mapToGlobal(seen.rect().center()))


def _available(place: QPoint) -> QRect:
    """Return what windows may take of the screen that a place is on."""
    return (QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()).availableGeometry()
