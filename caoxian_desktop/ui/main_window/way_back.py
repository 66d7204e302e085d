"""The menus of the back and forward buttons, and of the reports opened last: where one was, in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.trail import Place

if TYPE_CHECKING:  # the store loads them when it lists them
    from PySide6.QtGui import QAction

    from caoxian_desktop.core.library import ReportEntry
    from caoxian_desktop.ui.main_window.window import MainWindow

_MOST = 10
"""Places, and reports, that a menu lists."""


class WayBack(QObject):
    """Gives the buttons their menus: held down or clicked with the other mouse button, they list places."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._reading = window, window.session.reading
        acts = window.actions_
        for button in window.tool_bar.findChildren(QToolButton):
            if button.defaultAction() is acts["back"]:
                self._give(button, lambda: self._reading.trail.behind, self._reading.go_back)
            elif button.defaultAction() is acts["forward"]:
                self._give(button, lambda: self._reading.trail.ahead, self._reading.go_forward)

    def _give(self, button: QToolButton, places: Callable[[], tuple[Place, ...]], go: Callable[[int], None]) -> None:
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill(menu, places(), go))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        button.setMenu(menu)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda _point: button.showMenu())

    def _fill(self, menu: QMenu, places: tuple[Place, ...], go: Callable[[int], None]) -> None:
        menu.clear()
        for steps, place in enumerate(places[:_MOST], 1):
            action = menu.addAction(place.words.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, steps=steps: go(steps))


class RecentReports(QObject):
    """The menu 最近打开: the reports with a star, then those opened last, without the open one.

    Their texts are kept in the library: there is none whose file could be missing.
    """

    def __init__(self, window: MainWindow, open_version: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._open = window, open_version
        self.starred: tuple[ReportEntry, ...] = ()
        self.entries: tuple[ReportEntry, ...] = ()
        self._begun = False
        self.menu = QMenu(QCoreApplication.translate("RecentReports", "最近打开"), window)
        self.menu.aboutToShow.connect(self._fill)

    def put_into(self, file_menu: QMenu, before: str) -> None:
        """Put the menu before an act of the file menu, which is filled when it is first opened."""

        def put() -> None:
            if self.menu.menuAction() not in file_menu.actions():
                file_menu.insertMenu(self._window.actions_[before], self.menu)
            self.menu.menuAction().setEnabled(any(self._listed()))

        file_menu.aboutToShow.connect(put)

    def begin(self) -> None:
        """From now on keep the list up to date; the first paint does not wait for it."""
        self._begun = True
        self.bring()

    def bring(self, *_facts: object) -> None:
        """Bring the list again: another report was opened, or the library changed."""
        if self._begun and not self._window.jobs.closed:
            self._window.session.ask_library(
                lambda library: (library.starred(_MOST + 1), library.recent(_MOST + 1)), self._on_listed
            )

    def _on_listed(self, listed: tuple[tuple[ReportEntry, ...], tuple[ReportEntry, ...]]) -> None:
        self.starred, self.entries = listed

    def _listed(self) -> tuple[tuple[ReportEntry, ...], tuple[ReportEntry, ...]]:
        """Return what is offered: the ones with a star, and the others since the list was cleared last."""
        opened = self._window.session.open_report
        open_version, cleared = opened.version if opened is not None else "", self._window.settings.now.recent_since
        starred = tuple(entry for entry in self.starred if entry.version != open_version)[:_MOST]
        held = {open_version, *(entry.version for entry in starred)}
        others = (entry for entry in self.entries if entry.version not in held and _opened(entry) > cleared)
        return starred, tuple(others)[:_MOST]

    def _fill(self) -> None:
        self.menu.clear()
        starred, others = self._listed()
        for entry in starred:
            self._add(entry).setIcon(icon("star-fill", "warn"))
        if starred and others:
            self.menu.addSeparator()
        for entry in others:
            self._add(entry)
        if others:
            self.menu.addSeparator()
            self.menu.addAction(QCoreApplication.translate("RecentReports", "清除此列表"), self.clear)

    def _add(self, entry: ReportEntry) -> QAction:
        return self.menu.addAction(entry.name.replace("&", "&&"), partial(self._open, entry.version))

    def clear(self) -> None:
        """List nothing that was opened until now; what has a star stays, and all of it stays in the library."""
        self._window.settings.change(recent_since=datetime.now(UTC).isoformat())


def _opened(entry: ReportEntry) -> str:
    return "" if entry.opened is None else entry.opened.isoformat()
