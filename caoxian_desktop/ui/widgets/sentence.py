"""A sentence of the report with one figure marked in it."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QResizeEvent, QTextCharFormat, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import Type, font


class SentenceView(QTextEdit):
    """Shows words as they are, the marked ones on the ground of a place that was jumped to.

    It is as high as its words, up to `lines` lines; beyond that it scrolls to what is marked.
    """

    def __init__(self, name: str, lines: int = 4, size: Type = Type.BODY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = ("", "", "")
        self._lines = lines
        self._begin = 0
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font(size))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.viewport().setAutoFillBackground(False)
        palette.holder.changed.connect(self._on_theme_changed)

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

    def _on_theme_changed(self, _palette: object) -> None:
        self._set()

    def _fit(self) -> None:
        layout, margin = self.document().firstBlock().layout(), 2 * round(self.document().documentMargin())
        line = layout.lineAt(0).height() if layout.lineCount() else self.fontMetrics().lineSpacing()
        lines = max(1, min(layout.lineCount(), self._lines))
        self.setFixedHeight(math.ceil(lines * line) + margin)
        # The line the marked words begin in comes first where not all are seen; none is cut.
        marked = layout.lineForTextPosition(self._begin)
        self.verticalScrollBar().setValue(round(marked.y()) if marked.isValid() else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Give way to a narrow place."""
        return QSize(120, self.fontMetrics().lineSpacing())
