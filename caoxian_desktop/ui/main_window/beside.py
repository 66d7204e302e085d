"""Flat tabs, and the report's text standing beside those of the centre where there is room for both."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QWidget

from caoxian_desktop.ui.theme.metrics import scaled

LEAST = 560
"""Width of each half at least, in logical pixels: a column of 30 汉字 with margins, a table with its main columns."""
_HALF = 50


def flat_tabs(name: str, pages: list[tuple[str, QWidget, str]]) -> QTabWidget:
    """Return flat tabs called `name`; each page (key, widget, words) is known by its object name."""
    tabs = QTabWidget()
    tabs.setDocumentMode(True)
    tabs.tabBar().setDrawBase(False)
    tabs.tabBar().setExpanding(False)
    tabs.tabBar().setAccessibleName(name)
    for key, page, words in pages:
        page.setObjectName(key)
        tabs.addTab(page, words)
    return tabs


class Beside(QSplitter):
    """The tabs of the centre. Where that is wanted and there is room, their first page, the text, has tabs of its own.

    Where the room goes it is the first tab again, until there is room; `own` are its tabs, hidden then. `changed` says
    whether it stands beside them, `shared` how many per cent of the width it was given.
    """

    changed = Signal(bool)
    shared = Signal(int)

    def __init__(self, tabs: QTabWidget, text: QWidget, name: str) -> None:
        """Take the tabs, the text, which is the first of them, and what screen readers call its own place."""
        super().__init__(Qt.Orientation.Horizontal)
        self._tabs, self._text, self._words = tabs, text, tabs.tabText(0)
        self.own = flat_tabs(name, [])
        self.own.hide()
        self._wanted = self._alone = False
        self._share = _HALF
        self._last = tabs.widget(1)
        tabs.currentChanged.connect(self._on_turned)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(self.own)
        self.addWidget(tabs)
        self.splitterMoved.connect(self._on_moved)

    @property
    def on(self) -> bool:
        """Whether the text stands beside the tabs."""
        return self.own.count() > 0

    @property
    def has_room(self) -> bool:
        """Whether there is room for both."""
        return self.width() >= 2 * scaled(LEAST)

    def restore(self, *, wanted: bool, share: int) -> None:
        """Take over what was kept from the last start."""
        self._wanted, self._share = wanted, min(max(share, 0), 100)
        self._arrange()

    def set_wanted(self, wanted: bool) -> None:
        """Have the text stand beside the tabs whenever there is room, or be the first of them."""
        self._wanted = wanted
        self._arrange()

    def set_alone(self, alone: bool) -> None:
        """Have the text be the first tab for the time being, whatever is wanted."""
        self._alone = alone
        self._arrange()

    def _arrange(self) -> None:
        on = self._wanted and not self._alone and self.has_room
        if on == self.on:
            return
        if on:
            self._move_out()
        else:
            self._move_in()
        self.changed.emit(on)

    def _move_out(self) -> None:
        """Give the text its own place; what was last looked at beside it is in front of the others."""
        focused = _holds_focus(self._tabs, self._text)
        if self._last is not None:
            self._tabs.setCurrentWidget(self._last)
        self.own.addTab(self._text, self._words)
        self.own.show()
        left = self.width() * self._share // 100
        self.setSizes([left, self.width() - left])
        for half in (self.own, self._tabs):
            half.setMinimumWidth(scaled(LEAST))
        if focused:
            self._text.setFocus()

    def _move_in(self) -> None:
        """Make the text the first tab, in front where somebody reads in it."""
        focused = _holds_focus(self.own, self._text)
        for half in (self.own, self._tabs):
            half.setMinimumWidth(0)
        self._tabs.insertTab(0, self._text, self._words)
        self.own.hide()
        if focused or self._alone:
            self._tabs.setCurrentWidget(self._text)
            self._text.setFocus()

    def _on_turned(self, _index: int) -> None:
        """Remember what is looked at when it is not the text."""
        if self._tabs.currentWidget() is not self._text:
            self._last = self._tabs.currentWidget()

    def _on_moved(self) -> None:
        self._share = round(100 * self.sizes()[0] / max(1, sum(self.sizes())))
        self.shared.emit(self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._arrange()


def _holds_focus(place: QWidget, page: QWidget) -> bool:
    """Tell whether what has the focus in a place, or would have it there, is on a page."""
    focused: QWidget | None = place.focusWidget()  # None where nothing has been
    return focused is not None and page.isAncestorOf(focused)
