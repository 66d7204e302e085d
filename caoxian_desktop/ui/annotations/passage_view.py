"""Words as they were or as they are, with what stands beside them: what went is struck out, what came is underlined."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QResizeEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from caoxian_desktop.core.anchoring.comparing import Change, Run
from caoxian_desktop.ui.annotations.unsure import Passage
from caoxian_desktop.ui.theme import palette

_INK = {Change.GONE: "bad", Change.COME: "good"}
_LINES = 9


class PassageView(QTextEdit):
    """As high as its words, up to nine lines. `activated` when it is clicked, or Enter pressed on it."""

    activated = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passage = Passage((), (), ())
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.viewport().setAutoFillBackground(False)
        palette.holder.changed.connect(self._on_theme_changed)

    def show_passage(self, passage: Passage) -> None:
        """Show words and what stands beside them."""
        self._passage = passage
        self._set()

    def _set(self) -> None:
        self.clear()
        cursor = self.textCursor()
        for runs, beside in ((self._passage.before, True), (self._passage.words, False), (self._passage.after, True)):
            for run in runs:
                cursor.insertText(run.words, self._look(run, beside=beside))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()

    def _on_theme_changed(self, _palette: object) -> None:
        self._set()

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

    def _fit(self) -> None:
        layout, margin = self.document().firstBlock().layout(), 2 * round(self.document().documentMargin())
        line = layout.lineAt(0).height() if layout.lineCount() else self.fontMetrics().lineSpacing()
        self.setFixedHeight(math.ceil(max(1, min(layout.lineCount(), _LINES)) * line) + margin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click that selected nothing."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the review."""
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """Give way to a narrow place."""
        return QSize(120, self.fontMetrics().lineSpacing())
