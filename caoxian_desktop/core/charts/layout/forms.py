"""Which form is laid out by which code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from caoxian_desktop.core.charts.chart import Chart, Form
from caoxian_desktop.core.charts.layout import cards, counts, dumbbell, matrix, share, single, table, trend
from caoxian_desktop.core.charts.layout.shapes import Measure, Sketch
from caoxian_desktop.core.charts.theme import Theme

FORMS: Mapping[Form, Callable[[Sketch, Chart, float], None]] = MappingProxyType(
    {
        Form.DUMBBELL: dumbbell.draw,
        Form.DOTS: single.draw,
        Form.BARS: single.draw,
        Form.SHARE_BARS: share.draw,
        Form.TABLE: table.draw,
        Form.CARDS: cards.draw,
        Form.TREND: trend.draw,
        Form.MATRIX: matrix.draw,
        Form.COUNTS: counts.draw,
    }
)


_ZOOMS = (1.4, 1.2, 1.0)
_ROOMY = 1100.0
"""A chart is enlarged only where this many logical pixels remain for its width."""


def lay_out(chart: Chart, width: float, height: float, theme: Theme, measure: Measure, *, enlarge: bool) -> Sketch:
    """Lay out a chart at a width; it fills `height` where it can and grows beyond it where it must (logical pixels).

    With `enlarge`, everything is larger where there is much room: the largest zoom at which the chart still fits.
    """
    for zoom in _ZOOMS:
        if zoom > 1 and not (enlarge and width / zoom >= _ROOMY):
            continue
        sketch = Sketch(width / zoom, theme, measure, zoom=zoom)
        FORMS[chart.form](sketch, chart, height / zoom)
        if zoom == 1 or sketch.height <= height / zoom + 0.5:
            return sketch
    raise AssertionError("zoom 1 always returns")
