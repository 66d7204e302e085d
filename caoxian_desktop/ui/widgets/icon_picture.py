"""An icon that stands by itself: painted in the colours of the moment, in whatever theme it was made."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import square

_LARGE = 36


class IconPicture(QWidget):
    """Paints one icon, `size` logical pixels wide and high with type of the usual size; `name`, `role`: see `icon`."""

    def __init__(self, name: str, role: str = "muted", size: int = _LARGE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role, self._size = name, role, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return the icon's size."""
        return square(self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        icon(self._name, self._role).paint(painter, self.rect())
        painter.end()
