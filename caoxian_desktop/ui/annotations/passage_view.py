"""Words as they were or as they are, with what stands beside them: what went is struck out, what came is underlined."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from caoxian_desktop.core.anchoring.comparing import Change, Run
from caoxian_desktop.ui.annotations.unsure import Passage
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.widgets.words_view import WordsView

_INK = {Change.GONE: "bad", Change.COME: "good"}
_LINES = 9


class PassageView(WordsView):
    """As high as its words, up to nine lines. `activated` when it is clicked, or Enter pressed on it."""

    activated = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, _LINES, parent)
        self._passage = Passage((), (), ())
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        palette.holder.changed.connect(self._on_palette_changed)

    def show_passage(self, passage: Passage) -> None:
        """Show words and what stands beside them."""
        self._passage = passage
        self._set()

    def _on_palette_changed(self, _palette: object) -> None:
        self._set()

    def _set(self) -> None:
        self.clear()
        cursor = self.textCursor()
        for runs, beside in ((self._passage.before, True), (self._passage.words, False), (self._passage.after, True)):
            for run in runs:
                cursor.insertText(run.words, self._look(run, beside=beside))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()

    def _look(self, run: Run, *, beside: bool) -> QTextCharFormat:
        colours, look = palette.current(), QTextCharFormat()
        look.setForeground(colours.colour("muted" if beside else "text"))
        if not beside:
            look.setBackground(QColor(colours.flash))
        if run.number and not beside:
            look.setFontWeight(QFont.Weight.DemiBold)
        if run.change is not Change.KEPT:
            look.setForeground(colours.colour(_INK[run.change]))
            look.setFontStrikeOut(run.change is Change.GONE)
            look.setFontUnderline(run.change is Change.COME)
            look.setFontWeight(QFont.Weight.Bold)
        return look

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click that selected nothing."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the review."""
        event.ignore()
