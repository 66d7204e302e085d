"""What stands where there is nothing yet: an icon, a sentence, perhaps a way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.icon_picture import IconPicture
from caoxian_desktop.ui.widgets.label import label


class EmptyState(QWidget):
    """A quiet icon over a title and a sentence; with words for an action, a button that emits `wanted`."""

    wanted = Signal()

    def __init__(
        self, icon_name: str, title: str, sentence: str = "", action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.S)
        column.addStretch(2)
        column.addWidget(IconPicture(icon_name), alignment=Qt.AlignmentFlag.AlignCenter)
        self.title = label(title, Type.LARGE, wrap=True)
        self.sentence = label(sentence, muted=True, wrap=True)
        for part in (self.title, self.sentence):
            if isinstance(part, QLabel):
                part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        self.sentence.setVisible(bool(sentence))
        self.button: QPushButton | None = None
        column.addStretch(3)
        self.offer(action)

    def say(self, title: str, sentence: str = "") -> None:
        """Say something else."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self._describe()

    def offer(self, action: str) -> None:
        """Have a button bear these words, or be gone without any."""
        if action and self.button is None:
            self.button = QPushButton(self)
            self.button.clicked.connect(lambda _checked=False: self.wanted.emit())
            self._column.insertWidget(self._column.count() - 1, self.button, alignment=Qt.AlignmentFlag.AlignCenter)
        if self.button is not None:
            self.button.setText(action)
            self.button.setVisible(bool(action))
            self._describe()

    def _describe(self) -> None:
        """Say of the button what it helps against: another with the same words may stand above."""
        if self.button is not None:
            self.button.setAccessibleDescription(self.title.text())
