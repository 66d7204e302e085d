"""The pages as they will be printed, one below the other; only those in view are drawn."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from caoxian_desktop.ui.briefing.page_pictures import PageSize, page_sizes, picture
from caoxian_desktop.ui.jobs import Job, Jobs, Lane
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import Space

_WIDEST = 820  # logical pixels; wider pages only cost time and are no easier to judge
_SETTLE_MS = 80


class _Sheets(QWidget):
    """Paints the pages it has pictures of, and blank paper for the others."""

    def __init__(self) -> None:
        super().__init__()
        self.rects: list[QRect] = []
        self.images: dict[int, QImage] = {}

    def lay_out(self, sizes: tuple[PageSize, ...], width: int) -> None:
        """Place pages of `width` logical pixels one below the other."""
        self.rects, top = [], int(Space.L)
        for size in sizes:
            height = round(width * size.height / size.width)
            self.rects.append(QRect((self.width() - width) // 2, top, width, height))
            top += height + Space.L
        self.setFixedHeight(top)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        line = QColor(palette.current().line)
        for index, rect in enumerate(self.rects):
            if not rect.intersects(event.rect()):
                continue
            painter.fillRect(rect, Qt.GlobalColor.white)
            if image := self.images.get(index):
                painter.drawImage(rect, image)
            painter.setPen(line)
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        painter.end()


class Preview(QScrollArea):
    """Shows a PDF. Pages keep their old picture until the new one is there, so that nothing flickers."""

    page_shown = Signal(int)
    """The number of the page at the top of the view, from 1."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._pdf = b""
        self._sizes: tuple[PageSize, ...] = ()
        self._drawn: set[int] = set()
        self._asked: dict[int, Job] = {}
        self._sheets = _Sheets()
        self.setWidget(self._sheets)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("页面预览"))
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._draw_visible)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def pictures(self) -> int:
        """How many of the pages have their picture."""
        return len(self._drawn)

    def show_pdf(self, pdf: bytes) -> None:
        """Show another PDF, at the same height of the view."""
        self._pdf = pdf
        self._jobs.run(Lane.PAGES, lambda _ticket: page_sizes(pdf), lambda sizes: self._on_sizes(pdf, sizes), _unlikely)

    def show_nothing(self) -> None:
        """Show no page."""
        self._pdf = b""
        self._on_sizes(self._pdf, ())

    def _on_sizes(self, pdf: bytes, sizes: tuple[PageSize, ...]) -> None:
        if pdf is not self._pdf:
            return
        self._sizes = sizes
        self._sheets.images = {i: image for i, image in self._sheets.images.items() if i < len(sizes)}
        self._begin()

    def _begin(self) -> None:
        """Place the pages anew and draw those in view."""
        for job in self._asked.values():
            job.cancel()
        self._asked.clear()
        self._drawn.clear()
        self._sheets.lay_out(self._sizes, self._page_width())
        self._draw_visible()

    def _page_width(self) -> int:
        return max(200, min(self.viewport().width() - 2 * Space.XL, _WIDEST))

    def _draw_visible(self) -> None:
        top = self.verticalScrollBar().value()
        view = QRect(0, top, self.viewport().width(), self.viewport().height())
        pdf, width = self._pdf, round(self._page_width() * self.devicePixelRatioF())
        for index, rect in enumerate(self._sheets.rects):
            if rect.intersects(view) and index not in self._drawn and index not in self._asked:
                self._asked[index] = self._draw(pdf, index, width)

    def _draw(self, pdf: bytes, index: int, width: int) -> Job:
        return self._jobs.run(
            Lane.PAGES,
            lambda _ticket: picture(pdf, index, width),
            lambda image: self._on_picture(pdf, index, image),
            _unlikely,
        )

    def _on_picture(self, pdf: bytes, index: int, image: QImage) -> None:
        self._asked.pop(index, None)
        if pdf is not self._pdf or index >= len(self._sheets.rects):
            return
        self._drawn.add(index)
        self._sheets.images[index] = image
        self._sheets.update(self._sheets.rects[index])

    def _on_scrolled(self, value: int) -> None:
        self._settle.start()
        middle = value + self.viewport().height() // 3
        above = [index for index, rect in enumerate(self._sheets.rects) if rect.top() <= middle]
        if above:
            self.page_shown.emit(above[-1] + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        if self._sizes:
            self._begin()

    def sizeHint(self) -> QSize:
        """Ask for room for a readable page."""
        return QSize(640, 800)


def _unlikely(error: Exception) -> None:
    """Raise what cannot happen: the PDF is our own and in memory."""
    raise error
