"""Pages one below the other, painted from pictures."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from caoxian_desktop.ui.pages.page_pictures import PageSize
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import Space


class Sheets(QWidget):
    """Paints the pages it has pictures of, and blank paper for the others."""

    def __init__(self) -> None:
        super().__init__()
        self.rects: list[QRect] = []
        self.images: dict[int, QImage] = {}
        self._sizes: tuple[QSize, ...] = ()

    def lay_out(self, sizes: tuple[PageSize, ...], scale: float) -> None:
        """Place pages one below the other, a point being `scale` logical pixels."""
        self._sizes = tuple(QSize(round(each.width * scale), round(each.height * scale)) for each in sizes)
        self._place()
        widest = max((size.width() for size in self._sizes), default=0)
        self.setMinimumWidth(widest + 2 * Space.M if widest else 0)
        self.setFixedHeight(self.rects[-1].bottom() + 1 + Space.L if self.rects else 0)
        self.update()

    def _place(self) -> None:
        self.rects, top = [], int(Space.L)
        for size in self._sizes:
            left = max(0, (self.width() - size.width()) // 2)
            self.rects.append(QRect(left, top, size.width(), size.height()))
            top += size.height() + Space.L

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002 - only that it happened matters
        """Keep the pages in the middle."""
        self._place()

    def page_at(self, y: int) -> int:
        """Return the index of the page at a height, of the one above where there is none; -1 for no pages."""
        above = [index for index, rect in enumerate(self.rects) if rect.top() <= y]
        return above[-1] if above else min(0, len(self.rects) - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        line = QColor(palette.current().line)
        for index, rect in enumerate(self.rects):
            if not rect.intersects(event.rect()):
                continue
            painter.fillRect(rect, QColor(palette.SHEET))
            if image := self.images.get(index):
                painter.drawImage(rect, image)
            painter.setPen(line)
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        painter.end()
