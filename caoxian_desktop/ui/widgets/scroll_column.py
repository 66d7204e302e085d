"""Parts under each other that scroll where there is no room for all of them: large type on a small screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from caoxian_desktop.ui.theme.metrics import scaled

_LEAST = 120
"""Height that is always left to it, in logical pixels with type of the usual size."""


class ScrollColumn(QScrollArea):
    """Shows `content` as wide as its parts need, and as high as there is room for."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its parts have it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._content = content
        self.setWidget(content)

    def sizeHint(self) -> QSize:
        """Return the room of all parts, with words broken to the width that it has."""
        content, hint = self._content, self._content.sizeHint()
        broken = content.hasHeightForWidth() and self.width() > 0
        return QSize(hint.width(), content.heightForWidth(self.width()) if broken else hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the width of the parts beside a scroll bar, and a height of few lines."""
        least = self._content.minimumSizeHint()
        width = least.width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, min(least.height(), scaled(_LEAST)))
