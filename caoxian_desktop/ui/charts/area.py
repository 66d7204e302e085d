"""What a chart scrolls in, where it is higher than the panel."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from caoxian_desktop.ui.theme.metrics import WIDEST, Space, scaled

_LEAST_WIDTH = 320


class ChartArea(QScrollArea):
    """Scrolls a canvas up and down."""

    def __init__(self, canvas: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(canvas)

    @property
    def room(self) -> QSize:
        """How large a chart is to be drawn; it may become higher than that."""
        # The scroll bar's room is always left free, so that its coming and going moves nothing.
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        return QSize(min(max(scaled(_LEAST_WIDTH), width), scaled(WIDEST)), self.viewport().height())

    def bring_into_view(self, place: QRect) -> None:
        """Scroll to a place on the canvas."""
        self.ensureVisible(place.center().x(), place.center().y(), 0, place.height() // 2 + Space.XL)
