"""What is asked of every state of the window, whatever it shows: a look returns what is wrong, in words.

Each scene is brought up once in each language, and all looks are taken at it then: bringing it up is what takes time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from caoxian_desktop.ui.widgets.dialog_size import screen_room
from tests.gallery.accessibility import ACCESSIBLE
from tests.gallery.cut_off import nothing_is_cut_off
from tests.gallery.one_language import speaks_one_language
from tests.gallery.within import WITHIN, one_scroll_bar_stands_beside_another_nowhere

if TYPE_CHECKING:
    from tests.gallery.stage import Stage

_FRAME = QSize(8, 36)
"""What a window's frame and title take of it."""

Look = Callable[[QWidget, "Stage"], Iterable[str]]


def fits_the_smallest_screen(widget: QWidget, stage: Stage) -> Iterable[str]:
    """A dialog can be made as small as the smallest screen."""
    if isinstance(widget, QDialog):
        least, room = widget.minimumSizeHint().expandedTo(widget.minimumSize()), stage.smallest - _FRAME
        if least.width() > room.width() or least.height() > room.height():
            yield f"{type(widget).__name__} is at least {least.width()}×{least.height()}"


def opens_within_its_screen(widget: QWidget, stage: Stage) -> Iterable[str]:
    """A dialog is not larger than the screen it opens on, unless that is smaller than any there is."""
    if isinstance(widget, QDialog) and not widget.isFullScreen():
        room, size = screen_room(widget).size().expandedTo(stage.smallest) - _FRAME, widget.size()
        if size.width() > room.width() or size.height() > room.height():
            yield f"{type(widget).__name__} is {size.width()}×{size.height()} in {room.width()}×{room.height()}"


ROOMY: tuple[Look, ...] = (fits_the_smallest_screen, opens_within_its_screen, nothing_is_cut_off, *WITHIN)
"""Whether everything has its room, which goes by the size of the type."""
LOOKS: tuple[Look, ...] = (*ROOMY, one_scroll_bar_stands_beside_another_nowhere, speaks_one_language, *ACCESSIBLE)


def faults_of(widget: QWidget, stage: Stage, looks: tuple[Look, ...] = LOOKS) -> list[str]:
    """Take every look at a widget, or some, and return what is wrong."""
    return [fault for look in looks for fault in look(widget, stage)]
