"""A small rounded word: a tag, a category, a filter that is on or off."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import Space, Type, font, scaled

_DOT = 8


class Chip(QAbstractButton):
    """A word with an optional dot in an annotation category's colour.

    Where it is checkable it is a filter; else a label that may be clicked. The word stands beside the colour always; a
    compact chip is written in the colour instead.
    """

    def __init__(
        self,
        words: str,
        category: str | None = None,
        *,
        checkable: bool = False,
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._compact = compact
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(checkable)
        self.setFont(font(Type.SMALL))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if checkable else Qt.FocusPolicy.NoFocus)
        self._category = category

    def put(self, *, on: bool) -> None:
        """Choose it or not without a word: whoever does it knows."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.setChecked(on)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def sizeHint(self) -> QSize:
        """Return the size of word, dot and rounding."""
        metrics = self.fontMetrics()
        dot = scaled(_DOT) + Space.XS if self._category and not self._compact else 0
        return QSize(
            metrics.horizontalAdvance(self.text()) + dot + 2 * self._inset + 2, metrics.height() + Space.XS + 2
        )

    @property
    def _inset(self) -> int:
        return Space.S - 1 if self._compact else Space.S

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        colours = palette.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = colours.accent if self.hasFocus() or self.isChecked() else colours.line
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(self._ground(colours)))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        left = box.left() + self._inset
        if self._category and not self._compact:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.category(self._category).ink))
            side = scaled(_DOT)
            painter.drawEllipse(QRectF(left, box.center().y() - side / 2, side, side))
            left += side + Space.XS
        ink = colours.category(self._category).ink if self._category and self._compact else colours.text
        painter.setPen(QColor(ink if self.isEnabled() else colours.disabled))
        painter.drawText(box.adjusted(left - box.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _ground(self, colours: palette.Palette) -> str:
        if self.isChecked():
            return colours.category(self._category).fill if self._category and self._compact else colours.selection
        return colours.sunken if self.underMouse() else colours.surface
