"""The preview: the pages, and above them which one is read and how large they are shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.pages.page_view import FIT, ZOOMS, PageView
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.label import label
from caoxian_desktop.ui.widgets.surface import paint_surface
from caoxian_desktop.ui.widgets.value_box import ValueBox


class Preview(QWidget):
    """Shows a PDF, live: another one takes its place without a flicker and at the same height."""

    page_shown = Signal(int)
    """The number of the page at the top of the view, from 1."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PageView(jobs)
        self.view.setAccessibleName(self.tr("页面预览"))
        self.bar = PageBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        self.view.page_shown.connect(self._on_page)
        self.view.zoomed.connect(self.bar.show_zoom)
        self.bar.page_wanted.connect(self.view.go_to)
        self.bar.zoom_wanted.connect(self.view.set_zoom)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self.view.pages

    @property
    def pictures(self) -> int:
        """How many of the pages have their picture."""
        return self.view.pictures

    def show_pdf(self, pdf: bytes) -> None:
        """Show another PDF."""
        self.view.show_pdf(pdf)

    def show_nothing(self) -> None:
        """Show no page."""
        self.view.show_nothing()

    def _on_page(self, page: int) -> None:
        self.bar.show_page(page, self.view.pages)
        if page:
            self.page_shown.emit(page)


class PageBar(QWidget):
    """Wishes: `page_wanted` (from 1), `zoom_wanted` (per cent, or FIT)."""

    page_wanted = Signal(int)
    zoom_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before = self._button("caret-left", self.tr("上一页（PgUp）"), -1)
        self.after = self._button("caret-right", self.tr("下一页（PgDn）"), 1)
        self.page = QSpinBox()
        self.page.setProperty("bare", True)  # noqa: FBT003 - Qt's own; its NoButtons leaves the styled text no room
        self.page.lineEdit().setTextMargins(Space.XS, 0, 0, 0)  # a style sheet's padding does not reach it
        self.page.setKeyboardTracking(False)
        self.page.setAccessibleName(self.tr("页码"))
        self.page.lineEdit().setAccessibleName(self.tr("页码"))
        self.page.valueChanged.connect(self.page_wanted)
        self.count = label(muted=True)
        self.zoom = ValueBox()
        self.zoom.setAccessibleName(self.tr("显示比例"))
        self.zoom.setAccessibleDescription(self.tr("显示比例"))  # on Linux a list of values is called by its value
        self.zoom.view().setAccessibleName(self.tr("显示比例"))
        self.zoom.setToolTip(self.tr("显示比例（Ctrl + + − 0，或按住 Ctrl 滚动）"))
        self.zoom.addItem(self.tr("适合宽度"), FIT)
        for zoom in ZOOMS:
            self.zoom.addItem(f"{zoom}%", zoom)
        self.zoom.activated.connect(lambda at: self.zoom_wanted.emit(self.zoom.itemData(at)))
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)
        row.setSpacing(Space.XS)
        for part in (self.before, self.page, self.count, self.after):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.zoom)
        self.show_page(0, 0)

    def _button(self, name: str, words: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setAutoRaise(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.page_wanted.emit(self.page.value() + step))
        return button

    def show_page(self, page: int, pages: int) -> None:
        """Show which page of how many is read."""
        blocked = self.page.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
        self.page.setRange(min(1, pages), pages)
        self.page.setValue(page)
        self.page.blockSignals(blocked)
        self.count.setText(self.tr("/ {0}页").format(pages))
        self.setEnabled(pages > 0)
        self.before.setEnabled(page > 1)
        self.after.setEnabled(page < pages)

    def show_zoom(self, zoom: int) -> None:
        """Show the zoom."""
        self.zoom.setCurrentIndex(self.zoom.findData(zoom))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        paint_surface(self)
