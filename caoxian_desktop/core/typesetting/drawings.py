"""Charts as they were drawn last: another tick in the composer, or the export after the preview, draws none anew."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.ticket import Ticket
from caoxian_desktop.core.typesetting.typst_process import TYPST

MOST = 256
"""Drawings that are kept, of 20 kB each: those of twenty reports."""


class Drawings:
    """SVG by chart and width. Equal charts are one; any thread may ask."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._known: OrderedDict[tuple[Chart, float], str] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, charts: Sequence[Chart], width: float, ticket: Ticket) -> list[str]:
        """Return charts as SVG, `width` points wide, drawing those that are not known. Raises as `TYPST.draw` does."""
        found = {chart: self._recalled((chart, width)) for chart in charts}
        missing = [chart for chart, drawing in found.items() if drawing is None]
        if missing:
            found |= zip(missing, TYPST.draw(missing, width, ticket), strict=True)
        drawings = [drawing for chart in charts if (drawing := found[chart]) is not None]
        with self._lock:
            self._known |= {(chart, width): drawing for chart, drawing in zip(charts, drawings, strict=True)}
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return drawings

    def _recalled(self, key: tuple[Chart, float]) -> str | None:
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
            return self._known.get(key)


DRAWINGS = Drawings()
"""The program's drawings for print."""
