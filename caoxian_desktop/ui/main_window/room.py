"""A place for a panel that is made later, so that the first paint waits for no panel it does not need."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

_PLACED_AFTER_MS = 1
"""Making a large panel and laying it out take a twentieth of a second each."""


class Room(QWidget):
    """Empty until it is furnished; then its panel fills it and takes its focus.

    Wish: `wanted`, to have the panel made now. Facts: `looked_at` while it is empty, `furnished`.
    """

    wanted = Signal()
    looked_at = Signal()
    furnished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel: QWidget | None = None
        self._area: QScrollArea | None = None
        self._cover: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def panel(self) -> QWidget | None:
        """The panel, None before it is made."""
        return self._panel

    def furnish_soon(self, panel: QWidget) -> None:
        """Put a panel in that takes long to lay out: in a room that is seen after what a person does meanwhile."""
        self._panel = panel
        if self.isVisible():
            QTimer.singleShot(_PLACED_AFTER_MS, panel, partial(self.furnish, panel))
        else:
            self.furnish(panel)

    def furnish(self, panel: QWidget) -> None:
        """Put the panel in, once; where the room is lower than the panel needs, it scrolls."""
        self._panel = panel
        # What gets its place before its content is styled once, and all in it.
        area = self._area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        self._column.addWidget(area)
        area.setWidget(panel)
        if self._cover is not None:
            area.hide()  # else it is seen with the room: seen before, its first button would take the keyboard
        turned_to = self.window().focusWidget() is self
        self.setFocusProxy(panel)
        if turned_to:
            self.setFocus()
        self.furnished.emit()

    def cover(self, cover: QWidget) -> None:
        """Have something else seen in the panel's place, whether it is made already or not."""
        self.uncover()
        self._cover = cover
        self._column.addWidget(cover)
        if self._area is not None:
            self._area.hide()

    def uncover(self) -> None:
        """Have the panel seen."""
        if self._cover is not None:
            self._cover.hide()
            self._cover.deleteLater()
            self._cover = None
        if self._area is not None:
            self._area.show()

    def ask(self) -> None:
        """Have the panel made where there is none yet."""
        if self._panel is None:
            self.wanted.emit()

    def when_furnished(self, do: Callable[[], object]) -> None:
        """Do something once the panel is there: at once where it is."""
        if self._area is not None:
            do()
        else:
            self.furnished.connect(do, Qt.ConnectionType.SingleShotConnection)

    def minimumSizeHint(self) -> QSize:
        """Let no panel keep the window from a small screen (1366×768 at 150 % is 911×512)."""
        return QSize(120, 120)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that there is none yet to be looked at."""
        super().showEvent(event)
        if self._panel is None:
            self.looked_at.emit()
