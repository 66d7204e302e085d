"""The tooltip of a button that does an act: its words with the act's key, whichever that is now."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from caoxian_desktop.ui.keymap import keymap, with_key


class KeyTip(QObject):
    """Names a button for screen readers and keeps its tooltip; dies with it."""

    def __init__(self, button: QAbstractButton, words: str, act: str) -> None:
        super().__init__(button)
        self._button, self._words, self._act = button, words, act
        button.setAccessibleName(words)
        keymap.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self._button.setToolTip(with_key(self._words, self._act))
