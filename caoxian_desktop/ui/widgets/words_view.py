"""Words of a report shown in a panel: read, selected and copied there, as high as they need."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from caoxian_desktop.ui.theme.metrics import Space


class WordsView(QTextEdit):
    """As high as its one paragraph, up to `lines` lines. Who inherits puts the words in, in the colours of now."""

    def __init__(self, name: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(Space.XXS)
        self.viewport().setAutoFillBackground(False)

    def _fit(self) -> None:
        layout, margin = self.document().firstBlock().layout(), 2 * round(self.document().documentMargin())
        line = layout.lineAt(0).height() if layout.lineCount() else self.fontMetrics().lineSpacing()
        self.setFixedHeight(math.ceil(max(1, min(layout.lineCount(), self._lines)) * line) + margin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Give way to a narrow place."""
        return QSize(120, self.fontMetrics().lineSpacing())
