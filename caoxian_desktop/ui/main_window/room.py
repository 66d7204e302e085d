"""A place for a panel that is made later, so that the first paint waits for no panel it does not need."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Room(QWidget):
    """Empty until it is furnished; then its panel fills it and takes its focus.

    `wanted` says that it is looked at while it is empty.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)

    @property
    def panel(self) -> QWidget | None:
        """The panel, None before it is made."""
        return self._panel

    def furnish(self, panel: QWidget) -> None:
        """Put the panel in."""
        self._panel = panel
        self._column.addWidget(panel)
        self.setFocusProxy(panel)

    def minimumSizeHint(self) -> QSize:
        """Let no panel keep the window from a small screen (1366×768 at 150 % is 911×512)."""
        return QSize(120, 120)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the panel where there is none yet."""
        super().showEvent(event)
        if self._panel is None:
            self.wanted.emit()
