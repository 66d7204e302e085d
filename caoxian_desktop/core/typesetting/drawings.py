"""Charts as they were drawn last: another tick in the composer, or the export after the preview, draws none anew."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.drawing import svg
from caoxian_desktop.core.charts.theme import PRINT
from caoxian_desktop.core.ticket import Ticket, check
from caoxian_desktop.core.typesetting.typst_process import TYPST

DPI = 200.0
"""Dots an inch of a picture in a Word file: sharp in print, and not heavy."""
Wanted = tuple[Chart, float]
"""A chart and how wide it is to be drawn, in points or, as dots, in pixels."""
Form = TypeVar("Form", str, bytes)


class Drawings(Generic[Form]):
    """Drawings of one form by chart and width, at most so many. Equal charts are one; any thread may ask."""

    def __init__(self, draw: Callable[[Sequence[Wanted], Ticket], list[Form]], most: int) -> None:
        """Take what draws those that are not known, each once."""
        self._draw: Callable[[Sequence[Wanted], Ticket], list[Form]] = draw
        self._most = most
        self._known: OrderedDict[Wanted, Form] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, wanted: Sequence[Wanted], ticket: Ticket) -> list[Form]:
        """Return the drawings of charts in their order. Raises what drawing raises."""
        found = {each: drawing for each in wanted if (drawing := self._recalled(each)) is not None}
        if missing := [each for each in dict.fromkeys(wanted) if each not in found]:
            found |= zip(missing, self._draw(missing, ticket), strict=True)
        with self._lock:
            self._known |= found
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return [found[each] for each in wanted]

    def _recalled(self, wanted: Wanted) -> Form | None:
        with self._lock:
            if wanted in self._known:
                self._known.move_to_end(wanted)
            return self._known.get(wanted)


def _svg(wanted: Sequence[Wanted], ticket: Ticket) -> list[str]:
    made = []
    for chart, width in wanted:
        check(ticket)
        made.append(svg(chart, width, 0, PRINT))
    return made


def _png(wanted: Sequence[Wanted], ticket: Ticket) -> list[bytes]:
    return TYPST.draw_png([(chart, int(width)) for chart, width in wanted], DPI, ticket)


SVG = Drawings[str](_svg, most=256)
"""Drawings for Typst, of 10 kB each: those of twenty reports."""
PNG = Drawings[bytes](_png, most=64)
"""Drawings for Word, of 150 kB each, painted in the typesetter's process."""
