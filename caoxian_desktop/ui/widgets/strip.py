"""A strip across the window that says one thing and can be put away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.announcing import announce
from caoxian_desktop.ui.widgets.label import ElidedLabel
from caoxian_desktop.ui.widgets.surface import paint_strip


class Strip(QWidget):
    """One sentence, one act, and a cross. `wanted` is the act, `closed` the cross."""

    wanted = Signal()
    closed = Signal()

    def __init__(self, act: str, close_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ElidedLabel()
        button = QPushButton(act)
        button.setFlat(True)
        button.clicked.connect(lambda _checked=False: self.wanted.emit())
        close = QToolButton()
        close.setIcon(icon("x", "muted"))
        close.setToolTip(close_words)
        close.setAccessibleName(close_words)
        close.clicked.connect(self._on_closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.XXS, Space.S, Space.XXS)
        row.addWidget(self._words, 1)
        row.addWidget(button)
        row.addWidget(close)
        self.hide()

    def say(self, words: str) -> None:
        """Show a sentence."""
        self._words.setText(words)
        self.show()
        announce(self, words)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _on_closed(self) -> None:
        self.hide()
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and a line below."""
        paint_strip(self)
