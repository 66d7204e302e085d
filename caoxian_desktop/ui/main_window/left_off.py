"""Where a window was left, so that the one that takes its place goes on there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QTabWidget

from caoxian_desktop.ui.main_window.empty_page import empty_page, show_empty_page

if TYPE_CHECKING:  # loaded with the panels that have them
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.ui.briefing.preset_keeper import Composed
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.reader.view import ReaderView


_ROOMS = ("outline", "library", "glossary", "annotations", "checking", "indicators", "search")


@runtime_checkable
class Sifting(Protocol):
    """A panel with filters. `sifted` is what it is filtered and sorted by, None where that is as at first."""

    @property
    def sifted(self) -> Any | None:
        """What `sift_again` takes."""

    def sift_again(self, sifted: Any) -> None:
        """Filter and sort so, at once or when there is something to filter."""


@dataclass(frozen=True, slots=True)
class LeftOff:
    """What a window showed, and what was chosen or typed in it that neither session nor settings know.

    `geometry` and `state` are those of the window; `offset` is the code point at the top of the page, `scrolled` how
    many pixels of it lie above and `column` how many characters a line holds; `fronts` are the
    keys of the tabs in front on the left, at the side and in the centre; `shown` tells whether left and side were seen,
    or wanted where the text was alone. `found` is looked for in the report, '' for nothing; `sought` in the whole
    library, and `composed` to be exported, None where that was not opened. `failed` is why no report is open.
    `sifted` has what panels are filtered and sorted by, by their rooms, and `chart` is the key of that in front.
    """

    geometry: QRect
    state: Qt.WindowState
    offset: int
    scrolled: int
    column: int
    fronts: tuple[str, str, str]
    shown: tuple[bool, bool]
    found: str
    sought: str | None
    composed: Composed | None
    failed: KnownError | None
    sifted: Mapping[str, Any]
    chart: str

    @classmethod
    def of(cls, window: MainWindow) -> LeftOff:
        """Take note of a window."""
        frame = window.frame
        return cls(
            geometry=window.geometry(),
            state=window.windowState() & ~Qt.WindowState.WindowMinimized,
            offset=window.reader.view.top_offset(),
            scrolled=window.reader.view.verticalScrollBar().value(),
            column=window.reader.view.column,
            fronts=(_front(window.left), _front(window.side), _front(window.centre)),
            shown=frame.wanted if frame.alone else (frame.outline.isVisibleTo(frame), frame.side.isVisibleTo(frame)),
            found=window.finder.words,
            sought=_sought(window),
            composed=_composed(window),
            failed=None if (empty := empty_page(window)) is None else empty.why,
            sifted=_sifted(window),
            chart=_chart(window),
        )

    def take_place(self, window: MainWindow) -> None:
        """Put another window, which is not seen yet, where this one is."""
        if self.state & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen):
            window.setWindowState(self.state)  # how large it is otherwise, settings know
        else:
            window.setGeometry(self.geometry)

    def resume(self, window: MainWindow) -> None:
        """Have another window, which is seen and whose panels can be made, show the same."""
        if self.failed is not None:
            show_empty_page(window, self.failed)
        for key in self.fronts:
            window.show_tab(key)
        window.frame.set_outline_shown(self.shown[0])
        window.frame.set_side_shown(self.shown[1])
        if self.found:
            window.finder.take_over(self.found, opened=True)
        self._scroll(window.reader.view)  # by now it is known how wide the page is
        for key, sifted in self.sifted.items():
            _sift_again(window, key, sifted)
        if self.chart:
            _show_chart(window, self.chart)
        if self.sought is not None:
            _seek(window, self.sought)
        if self.composed is not None:
            _compose(window, self.composed)

    def _scroll(self, page: ReaderView) -> None:
        page.scroll_to(self.offset)
        if page.column == self.column or not self.scrolled:
            page.verticalScrollBar().setValue(self.scrolled)  # to the pixel: no line is set another way


def _front(tabs: QTabWidget) -> str:
    return tabs.currentWidget().objectName()


def _sifted(window: MainWindow) -> dict[str, Any]:
    panels = {key: getattr(window, key).panel for key in _ROOMS}
    told = {key: panel.sifted for key, panel in panels.items() if isinstance(panel, Sifting)}
    return {key: sifted for key, sifted in told.items() if sifted is not None}


def _sift_again(window: MainWindow, key: str, sifted: Any) -> None:
    room = getattr(window, key)
    room.ask()
    if isinstance(room.panel, Sifting):
        room.panel.sift_again(sifted)


def _chart(window: MainWindow) -> str:
    if window.charts.panel is None:
        return ""
    from caoxian_desktop.ui.charts.panel import ChartsPanel

    panel = window.charts.panel
    return panel.chart.key if isinstance(panel, ChartsPanel) and panel.chart is not None else ""


def _show_chart(window: MainWindow, key: str) -> None:
    from caoxian_desktop.ui.charts.panel import ChartsPanel

    window.charts.ask()
    if isinstance(window.charts.panel, ChartsPanel):
        window.charts.panel.show_chart(key)


def _sought(window: MainWindow) -> str | None:
    if window.search.panel is None:
        return None
    from caoxian_desktop.ui.search.panel import SearchPanel

    panel = window.search.panel
    return panel.words.text() if isinstance(panel, SearchPanel) else None


def _seek(window: MainWindow, words: str) -> None:
    from caoxian_desktop.ui.search.panel import SearchPanel

    window.search.ask()
    if isinstance(window.search.panel, SearchPanel):
        window.search.panel.words.setText(words)


def _composed(window: MainWindow) -> Composed | None:
    if window.briefing.panel is None:
        return None
    from caoxian_desktop.ui.briefing.panel import BriefingPanel

    panel = window.briefing.panel
    return panel.presets.composed if isinstance(panel, BriefingPanel) else None


def _compose(window: MainWindow, composed: Composed) -> None:
    from caoxian_desktop.ui.briefing.panel import BriefingPanel

    window.briefing.ask()
    if isinstance(window.briefing.panel, BriefingPanel):
        window.briefing.panel.presets.go_on(composed)
