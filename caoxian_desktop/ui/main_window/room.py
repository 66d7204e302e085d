"""A place for a panel that is made later, so that the first paint waits for no panel it does not show."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

Panel = TypeVar("Panel", bound=QWidget)


class Room(QWidget, Generic[Panel]):
    """Empty until it is furnished; then its panel fills it and takes its focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel: Panel | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)

    def furnish(self, panel: Panel) -> None:
        """Put the panel in."""
        self.panel = panel
        layout = self.layout()
        if layout is not None:
            layout.addWidget(panel)
        self.setFocusProxy(panel)
