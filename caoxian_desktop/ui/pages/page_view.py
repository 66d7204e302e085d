"""The pages as they will be printed, to be scrolled, paged and zoomed; only those in view are drawn."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from caoxian_desktop.ui.jobs import Job, Jobs, Lane
from caoxian_desktop.ui.pages.page_pictures import Drawn, PageSize, drawn, page_sizes
from caoxian_desktop.ui.pages.sheets import Sheets
from caoxian_desktop.ui.theme.metrics import Space

FIT = 0
"""The zoom that fits a page to the width of the view."""
ZOOMS = (50, 67, 80, 100, 125, 150, 200)
"""Per cent of the size on paper, a point being 1/72 inch and the screen's inch 96 logical pixels."""
_PIXELS = 96 / 72
_WIDEST = 820  # logical pixels that fitting to the width goes to; wider pages only cost time and are no easier to judge
_NEAR = 3  # pages before and after those in view that keep their pictures, of 4 to 15 MB each
_SETTLE_MS = 80
Key = Qt.Key


class PageView(QScrollArea):
    """Shows a PDF. A page keeps its old picture until the new one is there, and one that looks the same keeps it."""

    ACCESSIBLE_ROLE = "Document"

    page_shown = Signal(int)
    """The number of the page at the top of the view, from 1."""
    zoomed = Signal(int)
    """Another zoom: per cent, or FIT."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._pdf = b""
        self._sizes: tuple[PageSize, ...] = ()
        self._zoom = FIT
        self._drawn: set[int] = set()
        self._looks: dict[int, str] = {}
        self._asked: dict[int, Job] = {}
        self.sheets = Sheets()
        self.setWidget(self.sheets)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._draw_visible)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def pictures(self) -> int:
        """How many of the pages have the picture of how they are now."""
        return len(self._drawn)

    @property
    def page(self) -> int:
        """The number of the page that is read, from 1; 0 for no pages."""
        return self.sheets.page_at(self.verticalScrollBar().value() + self.viewport().height() // 3) + 1

    @property
    def zoom(self) -> int:
        """Per cent of the size on paper, or FIT."""
        return self._zoom

    # What is shown.

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
        self._keep(range(len(sizes)))
        self._begin()
        self.page_shown.emit(self.page)

    def _begin(self) -> None:
        """Place the pages anew and draw those in view."""
        for job in self._asked.values():
            job.cancel()
        self._asked.clear()
        self._drawn.clear()
        self.sheets.lay_out(self._sizes, self._scale())
        self._draw_visible()

    def _scale(self) -> float:
        """Return the logical pixels of a point."""
        if self._zoom:
            return _PIXELS * self._zoom / 100
        widest = max((size.width for size in self._sizes), default=1.0)
        return max(200, min(self.viewport().width() - 2 * Space.XL, _WIDEST)) / widest

    # Drawing.

    def _view(self) -> QRect:
        top = self.verticalScrollBar().value()
        return QRect(0, top, max(self.viewport().width(), self.sheets.width()), self.viewport().height())

    def _draw_visible(self) -> None:
        view = self._view()
        seen = [index for index, rect in enumerate(self.sheets.rects) if rect.intersects(view)]
        if seen:
            self._keep(range(seen[0] - _NEAR, seen[-1] + _NEAR + 1))
        for index in seen:
            if index not in self._drawn and index not in self._asked:
                self._asked[index] = self._draw(index)

    def _keep(self, near: range) -> None:
        """Let go of the pictures of all other pages."""
        self.sheets.images = {index: image for index, image in self.sheets.images.items() if index in near}
        self._looks = {index: look for index, look in self._looks.items() if index in self.sheets.images}
        self._drawn.intersection_update(self.sheets.images)

    def _draw(self, index: int) -> Job:
        pdf, known = self._pdf, frozenset(self._looks.values())
        width = round(self._sizes[index].width * self._scale() * self.devicePixelRatioF())
        return self._jobs.run(
            Lane.PAGES,
            lambda _ticket: drawn(pdf, index, width, known),
            partial(self._on_drawn, pdf, index),
            _unlikely,
        )

    def _on_drawn(self, pdf: bytes, index: int, page: Drawn) -> None:
        self._asked.pop(index, None)
        if pdf is not self._pdf or index >= len(self.sheets.rects):
            return
        image = page.image or self._held(page.look)
        if image is None:  # it was let go of meanwhile
            self._looks.pop(index, None)
            self._draw_visible()
            return
        self._drawn.add(index)
        if self._looks.get(index) != page.look:
            self._looks[index], self.sheets.images[index] = page.look, image
            self.sheets.update(self.sheets.rects[index])

    def _held(self, look: str) -> QImage | None:
        """Return the picture of a page that looks so, wherever it stands: pages move when one is put before them."""
        return next((self.sheets.images[index] for index, held in self._looks.items() if held == look), None)

    # Moving about.

    def go_to(self, page: int) -> None:
        """Bring the top of a page, from 1, to the top of the view."""
        if self._sizes:
            rect = self.sheets.rects[max(0, min(page, self.pages) - 1)]
            self.verticalScrollBar().setValue(rect.top() - Space.S)

    def set_zoom(self, zoom: int) -> None:
        """Show pages at so many per cent of their size on paper, or FIT; what is read stays in view."""
        if zoom == self._zoom:
            return
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, self.sheets.height())
        self._zoom = zoom
        self._begin()
        self.sheets.resize(max(self.sheets.minimumWidth(), self.viewport().width()), self.sheets.height())
        bar.setValue(round(share * self.sheets.height()))
        self.zoomed.emit(zoom)

    def zoom_by(self, steps: int) -> None:
        """Zoom in, or out with fewer than 0, from the size that is shown."""
        shown = round(100 * self._scale() / _PIXELS)
        other = [zoom for zoom in ZOOMS if (zoom > shown if steps > 0 else zoom < shown)]
        if other:
            self.set_zoom(other[0] if steps > 0 else other[-1])

    def _on_scrolled(self) -> None:
        self._settle.start()
        if self._sizes:
            self.page_shown.emit(self.page)

    def event(self, event: QEvent) -> bool:
        """Take the zoom's keys for the pages while they have the focus: elsewhere they are the reader's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._zoom_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages with PgUp and PgDn, Home and End; zoom with Ctrl and + − 0."""
        moves = {Key.Key_PageUp: -1, Key.Key_PageDown: 1, Key.Key_Home: -self.pages, Key.Key_End: self.pages}
        if zoom := self._zoom_of(event):
            self.set_zoom(FIT) if zoom == Key.Key_0 else self.zoom_by(1 if zoom in _LARGER else -1)
        elif move := moves.get(Key(event.key())):
            self._turn(move)
        else:
            super().keyPressEvent(event)

    def _turn(self, by: int) -> None:
        """Go to the next page or the one before; up, first to the top of the page that is read."""
        top = self.sheets.rects[self.page - 1].top() if self._sizes else 0
        inside = by == -1 and self.verticalScrollBar().value() > top
        self.go_to(self.page if inside else self.page + by)

    def _zoom_of(self, event: QKeyEvent) -> Qt.Key | None:
        key = Key(event.key())
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return key if held and key in _LARGER | {Key.Key_Minus, Key.Key_0} else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        if self._sizes and self._zoom == FIT:
            self._begin()
        else:
            self._settle.start()

    def sizeHint(self) -> QSize:
        """Ask for room for a readable page."""
        return QSize(640, 800)


_LARGER = {Key.Key_Plus, Key.Key_Equal}


def _unlikely(error: Exception) -> None:
    """Raise what cannot happen: the PDF is our own and in memory."""
    raise error
