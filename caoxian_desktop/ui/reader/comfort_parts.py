"""Parts of the pop-up for reading: a slider that says its value, a sheet of paper to choose."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSlider, QWidget

from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import Space, Type, font, scaled
from caoxian_desktop.ui.widgets.label import label


class Measured(QWidget):
    """A slider with its value in words behind it; `changed` says that a person chose another."""

    changed = Signal(int)

    def __init__(self, bounds: tuple[int, int], step: int, words: Callable[[int], str]) -> None:
        super().__init__()
        self._words, self._step = words, step
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(bounds[0] // step, -(-bounds[1] // step))
        self.slider.setPageStep(2)
        self.slider.setMinimumSize(scaled(150), scaled(22))
        self.said = label()
        self.said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        widest = max(self.said.fontMetrics().horizontalAdvance(words(bound)) for bound in bounds)
        self.said.setMinimumWidth(widest)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self.slider, 1)
        row.addWidget(self.said)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._on_changed)

    @property
    def value(self) -> int:
        """What the slider stands at."""
        return self.slider.value() * self._step

    def _on_changed(self, _value: int) -> None:
        self.said.setText(self._words(self.value))
        self.changed.emit(self.value)

    def show_value(self, value: int) -> None:
        """Show what is chosen already."""
        blocked = self.slider.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
        self.slider.setValue(round(value / self._step))
        self.slider.blockSignals(blocked)
        self.said.setText(self._words(self.value))

    def setAccessibleName(self, name: str) -> None:
        """Call the slider, which has the focus, by this name."""
        self.slider.setAccessibleName(name)


class PaperButton(QAbstractButton):
    """A sheet in one of the tones, with its name on it; the chosen one has an edge in the accent."""

    def __init__(self, paper: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the room of the words."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * Space.M, metrics.height() + 2 * Space.S)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet."""
        colours = palette.on_paper(palette.current(), self._paper)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        near = self.isChecked() or self.hasFocus() or self.underMouse()
        painter.setPen(QPen(QColor(colours.accent if near else colours.line), 2 if self.isChecked() else 1))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        if self.hasFocus():  # beside the edge of the chosen one, which may be another
            painter.setPen(QPen(QColor(colours.accent), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4.5, 4.5, -4.5, -4.5), 3, 3)
        painter.setPen(QColor(colours.text))
        painter.setFont(font(Type.BODY, bold=self.isChecked()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
