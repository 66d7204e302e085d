"""A sentence of the report with one figure marked in it."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QTextCharFormat
from PySide6.QtWidgets import QWidget

from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import Type, font
from caoxian_desktop.ui.widgets.words_view import WordsView


class SentenceView(WordsView):
    """Shows words as they are, the marked ones on the ground of a place that was jumped to.

    It is as high as its words, up to `lines` lines; beyond that it scrolls to what is marked.
    """

    def __init__(self, name: str, lines: int = 4, size: Type = Type.BODY, parent: QWidget | None = None) -> None:
        super().__init__(name, lines, parent)
        self._parts = ("", "", "")
        self._begin = 0
        self.setFont(font(size))
        palette.holder.changed.connect(self._on_palette_changed)

    def show_sentence(self, before: str, marked: str, after: str) -> None:
        """Show a sentence in its three parts."""
        self._parts = (before, marked, after)
        self._set()

    def set_lines(self, lines: int) -> None:
        """Let it be so many lines high at most."""
        if lines != self._lines:
            self._lines = lines
            self._fit()

    @property
    def marked(self) -> str:
        """The words that are marked."""
        return self._parts[1]

    def _on_palette_changed(self, _palette: object) -> None:
        self._set()

    def _set(self) -> None:
        self.clear()
        plain, mark = QTextCharFormat(), QTextCharFormat()
        mark.setBackground(QColor(palette.current().flash))
        mark.setFontWeight(QFont.Weight.DemiBold)
        cursor = self.textCursor()
        for words, look in zip(self._parts, (plain, mark, plain), strict=True):
            self._begin = cursor.position() if look is mark else self._begin
            cursor.insertText(words, look)
        self._fit()

    def _fit(self) -> None:
        super()._fit()
        # The line the marked words begin in comes first where not all are seen; none is cut.
        marked = self.document().firstBlock().layout().lineForTextPosition(self._begin)
        self.verticalScrollBar().setValue(round(marked.y()) if marked.isValid() else 0)
