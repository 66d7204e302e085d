"""What is written of an annotation, kept while it is typed: after a pause, and whenever the writer turns elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from caoxian_desktop.ui.theme.metrics import Space

PAUSE_MS = 700
"""With the way to the disk, what was typed is kept within a second of the last key."""
LONGEST_MS = 4000
"""Who types without a pause has it kept so often."""
_MOST = 8
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason)


class NoteEditor(QPlainTextEdit):
    """Plain words or Markdown, from `least` lines high. Nothing typed is ever dropped.

    `edited` (id, text) comes once the writer pauses or leaves, `left` where that is by Escape or Ctrl+Enter, `rested`
    when the focus is gone to another part of the window; `waiting` says whether something typed is not handed on yet.
    `visit` counts the times somebody came to write: what is
    written in one of them is one editing act.
    """

    edited = Signal(str, str)
    left = Signal()
    rested = Signal()
    waiting = Signal(bool)

    def __init__(self, least: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._identity = ""
        self._kept = ""
        self._hint = ""
        self.visit = 0
        self.setProperty("well", True)  # noqa: FBT003 - Qt's own signature
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        for timer in (self._pause, self._longest):
            timer.timeout.connect(self.flush)
        self.textChanged.connect(self._on_text_changed)

    @property
    def identity(self) -> str:
        """The annotation this is written of, '' for none."""
        return self._identity

    def show_note(self, identity: str, note: str) -> None:
        """Show what is written of an annotation.

        What was typed of another is kept first; what is being typed here stays.
        """
        if identity != self._identity:
            self.flush()
            self._identity, self._kept = identity, note
            self._put(note)
        elif note != self._kept:
            typing = self.toPlainText() != self._kept
            self._kept = note
            if not typing:
                self._put(note)

    def _put(self, note: str) -> None:
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.setPlainText(note)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._rest()
        self.updateGeometry()

    def _rest(self) -> None:
        self._pause.stop()
        self._longest.stop()

    def flush(self) -> None:
        """Have what was typed kept now."""
        self._rest()
        text = self.toPlainText()
        if self._identity and text != self._kept:
            self._kept = text
            self.edited.emit(self._identity, text)
        self.waiting.emit(False)  # noqa: FBT003 - a signal's only value

    def _on_text_changed(self) -> None:
        if not self._pause.isActive() and self._identity:
            self.waiting.emit(True)  # noqa: FBT003 - a signal's only value
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin an editing act, unless the writer was only away in a menu or another window."""
        super().focusInEvent(event)
        self.visit += event.reason() not in _STAYS

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Have the text kept when the writer turns elsewhere."""
        super().focusOutEvent(event)
        self.flush()
        if event.reason() not in _STAYS:
            self.rested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the editor with Escape or Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.flush()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method composes, without the hint under it: Qt goes by what was committed alone."""
        self._hint = self._hint or self.placeholderText()
        self.setPlaceholderText("" if event.preeditString() else self._hint)
        super().inputMethodEvent(event)

    def sizeHint(self) -> QSize:
        """Grow with the text, up to eight lines."""
        lines = min(_MOST, max(self._least, int(self.document().size().height())))
        frame = 2 * (self.document().documentMargin() + self.frameWidth()) + Space.S
        return QSize(super().sizeHint().width(), int(lines * self.fontMetrics().lineSpacing() + frame))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return QSize(80, self.sizeHint().height())
