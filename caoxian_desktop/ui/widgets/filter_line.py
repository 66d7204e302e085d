"""A line for words to filter by, which speaks once a person has paused typing."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from caoxian_desktop.ui.theme.icons import icon

_TYPING_MS = 150


class FilterLine(QLineEdit):
    """Fact: `settled` (other words stand here, and no key was pressed for a moment)."""

    settled = Signal()

    def __init__(self, hint: str, spoken: str) -> None:
        """Make one with the words it shows while it is empty, and its name for screen readers."""
        super().__init__()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.settled)
        self.setPlaceholderText(hint)
        self.setAccessibleName(spoken)
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)  # a file dropped here is meant for the window: its path is no filter
        self.addAction(QAction(icon("funnel-simple", "muted"), "", self), QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(lambda _text: self._typing.start())

    def empty(self) -> None:
        """Take the words out without a word: whoever does it knows."""
        self.put("")

    def put(self, words: str) -> None:
        """Put words in without a word: whoever does it knows."""
        self.setText(words)
        self._typing.stop()
