"""Charts drawn off the UI thread, and the last ones kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.picture import Picture
from caoxian_desktop.core.charts.theme import DARK, LIGHT, Theme
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import Ticket
from caoxian_desktop.ui.jobs import Job, Jobs, Lane
from caoxian_desktop.ui.theme import palette

_KEPT = 12
"""Pictures kept: at 1600 x 900 and 200 % one has 23 MB, so they go when a chart is large."""
_KEPT_BYTES = 64_000_000


def window_theme() -> Theme:
    """Return the charts' theme that goes with the window's."""
    return DARK if palette.current().dark else LIGHT


@dataclass(frozen=True, slots=True)
class Request:
    """A picture that is wanted: of which chart, how large in device pixels, at how many of them to a logical one.

    `dpi` is how many of them an inch of its type has: more than the screen where the window's type is large.
    """

    chart: Chart
    width: int
    height: int
    ratio: float
    dpi: float
    theme: Theme


class Drawer(QObject):
    """Draws one picture at a time in the charts' lane; a newer wish takes the place of an older one.

    `drawn` carries the Request and its Picture.
    """

    drawn = Signal(object, object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._kept: OrderedDict[Request, Picture] = OrderedDict()

    def draw(self, request: Request) -> None:
        """Draw, or bring at once what is kept."""
        self.stop()
        if (kept := self._kept.get(request)) is not None:
            self.drawn.emit(request, kept)
            return
        self._job = self._jobs.run(
            Lane.CHARTS, _work(request), lambda made: self._on_done(request, made), self._on_failed
        )

    def stop(self) -> None:
        """Drop what is under way."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def forget(self) -> None:
        """Drop what is under way and what is kept: another report's charts come."""
        self.stop()
        self._kept.clear()

    def _on_done(self, request: Request, picture: Picture) -> None:
        self._job = None
        self._kept[request] = picture
        while len(self._kept) > _KEPT or (len(self._kept) > 1 and self._bytes() > _KEPT_BYTES):
            self._kept.popitem(last=False)
        self.drawn.emit(request, picture)

    def _bytes(self) -> int:
        return sum(len(picture.rgba) for picture in self._kept.values())

    def _on_failed(self, error: KnownError) -> None:
        self._job = None
        self.failed.emit(error)


def _work(request: Request) -> Callable[[Ticket], Picture]:
    def draw(_ticket: Ticket) -> Picture:
        from caoxian_desktop.core.charts.drawing import render  # matplotlib, not before the first chart is shown

        return render(request.chart, request.width, request.height, request.dpi, request.theme)

    return draw
