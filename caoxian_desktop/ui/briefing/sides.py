"""The form beside the pages where there is room for both; else one of them, with a switch above."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabBar, QVBoxLayout, QWidget

from caoxian_desktop.ui.theme.metrics import Space, scaled

NARROW = 720
"""Logical pixels below which a page beside the form could not be read (1366×768 at 150 % leaves 640)."""
_FORM, _LEAST_FORM = 344, 300


class Sides(QWidget):
    """Shows `form` and `pages` beside each other, or one at a time; `top` is over the form, or beside the switch."""

    def __init__(self, top: QWidget, form: QWidget, pages: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        self._top, self._form, self._pages = top, QWidget(split), pages
        self._narrow = False
        self.switch = QTabBar()
        self.switch.addTab(self.tr("内容"))
        self.switch.addTab(self.tr("预览"))
        self.switch.setExpanding(False)
        self.switch.setDrawBase(False)
        self.switch.setAccessibleName(self.tr("内容或预览"))
        self.switch.currentChanged.connect(self._arrange)
        self.switch.hide()
        self._form.setMinimumWidth(scaled(_LEAST_FORM))
        split.addWidget(pages)
        split.setStretchFactor(1, 1)
        split.setSizes([scaled(_FORM), scaled(900)])
        split.setChildrenCollapsible(False)
        left = QVBoxLayout(self._form)
        self._over_form, self._over_both = QHBoxLayout(), QHBoxLayout()
        self._over_form.setContentsMargins(Space.M, Space.S, Space.L, 0)
        self._over_form.addWidget(top)
        self._over_form.addStretch(1)
        self._over_both.setContentsMargins(0, 0, Space.L, 0)
        self._over_both.addWidget(self.switch)
        self._over_both.addStretch(1)
        column = QVBoxLayout(self)
        # From the outside in: what is put into a window with all that is in it has each of its parts styled again.
        for layout, row, body in ((column, self._over_both, split), (left, self._over_form, form)):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
            layout.addLayout(row)
            layout.addWidget(body, 1)

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
        if self._narrow:
            self._over_both.addWidget(self._top)
        else:
            self._over_form.insertWidget(0, self._top)
        self._over_form.setContentsMargins(Space.M, 0 if self._narrow else Space.S, Space.L, 0)
        self._form.setVisible(not self._narrow or not pages)
        self._pages.setVisible(not self._narrow or pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        narrow = self.width() < scaled(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()
