"""The field in which a key is pressed to be taken."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QWidget


class KeyEdit(QKeySequenceEdit):
    """Fact: `pressed` (the key as Qt writes it). Tab leaves the field, so that no one is caught in it."""

    ACCESSIBLE_ROLE = "HotkeyField"

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(False)
        self.setAccessibleName(self.tr("快捷键：按下要用的键"))
        # A letter is a key here: an input method would start composing on it.
        for widget in (self, *self.findChildren(QLineEdit)):
            widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        for line in self.findChildren(QLineEdit):
            line.setPlaceholderText(self.tr("按下要用的键"))
        self.keySequenceChanged.connect(self._on_changed)
        self._quiet = False

    def show_keys(self, keys: str) -> None:
        """Show a key without a word of it."""
        self._quiet = True
        self.setKeySequence(QKeySequence(keys, QKeySequence.SequenceFormat.PortableText))
        self._quiet = False

    def _on_changed(self, sequence: QKeySequence) -> None:
        if not self._quiet and sequence.count():
            self.pressed.emit(sequence.toString(QKeySequence.SequenceFormat.PortableText))
