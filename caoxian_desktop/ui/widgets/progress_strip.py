"""A strip across the window for work that takes a while: how far it is with a way to stop it, then how it ended."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QToolButton, QWidget

from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, scaled
from caoxian_desktop.ui.theme.motion import motion
from caoxian_desktop.ui.widgets.announcing import announce
from caoxian_desktop.ui.widgets.label import ElidedLabel
from caoxian_desktop.ui.widgets.remaining import RemainingLabel
from caoxian_desktop.ui.widgets.surface import paint_strip

_BAR_WIDTH = 160
_BAR_HEIGHT = 6


class ProgressStrip(QWidget):
    """One sentence, a bar, and a button. `cancel_wanted` while it works; then `details_wanted` and `closed`."""

    cancel_wanted = Signal()
    details_wanted = Signal()
    closed = Signal()

    def __init__(self, cancel: str, details: str, close: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ElidedLabel()
        self.left = RemainingLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(scaled(_BAR_WIDTH), scaled(_BAR_HEIGHT))
        self.cancel = QPushButton(cancel)
        self.cancel.clicked.connect(lambda _checked=False: self.cancel_wanted.emit())
        self.details = QPushButton(details)
        self.details.clicked.connect(lambda _checked=False: self.details_wanted.emit())
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("x", "muted"))
        self.close_button.setToolTip(close)
        self.close_button.setAccessibleName(close)
        self.close_button.clicked.connect(self._on_closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.XXS, Space.S, Space.XXS)
        row.setSpacing(Space.M)
        row.addWidget(self._words, 1)
        for part in (self.left, self.bar, self.cancel, self.details, self.close_button):
            row.addWidget(part)
        for button in (self.cancel, self.details):
            button.setFlat(True)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Say how far the work is, and after a while how long it still takes; a total of 0 is not known yet."""
        self._words.setText(words)
        if not self.bar.isVisible():
            announce(self, words)  # once: its steps are the bar's to tell
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, motion.most(total))
        self.bar.setValue(done)
        self.left.follow(done, total)
        self._show(working=True)

    def show_end(self, words: str, *, details: bool) -> None:
        """Say how it ended, with a button for the details where there are any."""
        self._words.setText(words)
        announce(self, words)
        self.left.stop()
        self._show(working=False)
        self.details.setVisible(details)

    def _show(self, *, working: bool) -> None:
        self.bar.setVisible(working)
        self.cancel.setVisible(working)
        self.details.setVisible(False)
        self.close_button.setVisible(not working)
        self.show()

    def _on_closed(self) -> None:
        self.hide()
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and a line below."""
        paint_strip(self)
