"""Labels in the type scale, and one that gives way to a narrow place with an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import Type, font


def label(
    words: str = "",
    size: Type = Type.BODY,
    *,
    bold: bool = False,
    muted: bool = False,
    wrap: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """Return a label that shows `words` as they are: text of reports and people is never taken for markup."""
    made = QLabel(words, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(size, bold=bold))
    made.setWordWrap(wrap)
    if muted:
        made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return made


def plain_tip(words: str) -> str:
    """Return words as a tooltip that shows them as they are: Qt takes what looks like markup for markup."""
    if "<" not in words:
        return words
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    return f"<span>{escaped}</span>"


class InkLabel(QLabel):
    """Words in the colour of a role of the palette, also when that changes; wrapped where the place is narrow."""

    def __init__(self, role: str, size: Type = Type.BODY, *, bold: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, bold=bold))
        self.setWordWrap(True)
        palette.holder.changed.connect(self._on_theme_changed)
        self._tint()

    def set_role(self, role: str) -> None:
        """Write in the colour of another role."""
        self._role = role
        self._tint()

    def _on_theme_changed(self, _palette: object) -> None:
        self._tint()

    def _tint(self) -> None:
        colours = self.palette()
        colours.setColor(self.foregroundRole(), palette.current().colour(self._role))
        self.setPalette(colours)


class ElidedLabel(QLabel):
    """One line that ends in … where its place is too narrow; the whole stands in the tooltip.

    Where its end says most, as a path's does, the `elide` is in its middle.
    """

    def __init__(
        self,
        words: str = "",
        parent: QWidget | None = None,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(words, parent)
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Give way to almost nothing."""
        return QSize(self.fontMetrics().horizontalAdvance("汉…"), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), self._elide, self.contentsRect().width())
        self.setToolTip(plain_tip(self.text()) if shown != self.text() else "")
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
