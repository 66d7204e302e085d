"""A note that reads as set text, and becomes what was typed as soon as somebody writes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caoxian_desktop.ui.annotations.note_editor import NoteEditor
from caoxian_desktop.ui.annotations.note_view import NoteView


class NoteField(QWidget):
    """`edited` (id, text) as the editor has it, `left` where the writer is done by Escape or Ctrl+Enter."""

    edited = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor, self.view = NoteEditor(2), NoteView()
        self.editor.edited.connect(self.edited)
        self.editor.left.connect(self.left)
        self.editor.rested.connect(self._show_fitting)
        self.view.write_wanted.connect(self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        column.addWidget(self.view)

    def set_words(self, spoken: str, hint: str) -> None:
        """Set the name for screen readers, and what stands in an empty editor."""
        self.editor.setAccessibleName(spoken)
        self.view.setAccessibleName(spoken)
        self.editor.setPlaceholderText(hint)

    def show_note(self, identity: str, note: str) -> None:
        """Show an annotation's note; what is being typed stays."""
        self.editor.show_note(identity, note)
        self._show_fitting()

    def _show_fitting(self) -> None:
        text = self.editor.toPlainText()
        reading = bool(text.strip()) and not self.editor.hasFocus()
        if reading:
            self.view.show_note(text)
        self.editor.setVisible(not reading)
        self.view.setVisible(reading)

    def write(self) -> None:
        """Turn to writing."""
        self.editor.show()
        self.view.hide()
        self.editor.setFocus()

    def flush(self) -> None:
        """Have what was typed kept now."""
        self.editor.flush()
