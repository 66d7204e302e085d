"""The form beside the pages where there is room for both; else one of them, with a switch above."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabBar, QVBoxLayout, QWidget

NARROW = 720
"""Logical pixels below which a page beside the form could not be read (1366×768 at 150 % leaves 640)."""
_FORM = 344


class Sides(QWidget):
    """Shows `form` and `pages` beside each other, or one at a time."""

    def __init__(self, form: QWidget, pages: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._pages = form, pages
        self._narrow = False
        self.switch = QTabBar()
        self.switch.addTab(self.tr("内容"))
        self.switch.addTab(self.tr("预览"))
        self.switch.setExpanding(False)
        self.switch.setDrawBase(False)
        self.switch.setAccessibleName(self.tr("内容或预览"))
        self.switch.currentChanged.connect(self._arrange)
        self.switch.hide()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(form)
        self._split.addWidget(pages)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([_FORM, 900])
        self._split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.switch)
        column.addWidget(self._split, 1)

    @property
    def is_narrow(self) -> bool:
        """Whether only one of the two is shown."""
        return self._narrow

    def show_pages(self, *, pages: bool) -> None:
        """Turn to the pages, or to the form, where only one is shown."""
        self.switch.setCurrentIndex(int(pages))

    def _arrange(self) -> None:
        pages = self.switch.currentIndex() == 1
        self.switch.setVisible(self._narrow)
        self._form.setVisible(not self._narrow or not pages)
        self._pages.setVisible(not self._narrow or pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()
