"""A list of values that unfolds, as wide as the longest of them in type of any size."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox

from caoxian_desktop.ui.theme.metrics import scaled

_BEARINGS = 2
"""What Qt forgets: it asks for the ink of the words, and shortens them where their advance has no room."""


class ValueBox(QComboBox):
    """Shows one of several values."""

    def sizeHint(self) -> QSize:
        """Return the room of the longest value, with the air at its ends."""
        return super().sizeHint() + QSize(scaled(_BEARINGS), 0)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: no value is cut."""
        return super().minimumSizeHint() + QSize(scaled(_BEARINGS), 0)
