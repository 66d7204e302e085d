"""From a chart to a picture: pixels for the window, SVG and PNG for paper and export.

Pixels are painted by matplotlib, which is imported at the first painting, never before (0.4 to 0.7 s), and by this
package alone. It is not safe in several threads, so one lock lets one painting through at a time; the window draws in
its own lane besides. SVG is written without it, in any thread.
"""

from __future__ import annotations

import threading

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.picture import Picture
from caoxian_desktop.core.charts.theme import Theme

_one_at_a_time = threading.Lock()


def render(chart: Chart, width_px: int, height_px: int, dpi: float, theme: Theme) -> Picture:
    """Draw a chart `width_px` device pixels wide, at `dpi` (96 is 100 %, 192 is 200 %).

    The picture is `height_px` high, or higher where the chart needs it: nothing is cut or squeezed. A height of 0
    gives the least the chart needs.
    """
    with _one_at_a_time:
        from caoxian_desktop.core.charts.drawing import painter

        return painter.picture(chart, width_px, height_px, dpi, theme)


def svg(chart: Chart, width_pt: float, height_pt: float, theme: Theme) -> str:
    """Return a chart as SVG `width_pt` points wide, text as text in the family `theme.FAMILY`.

    The height is `height_pt` or what the chart needs, whichever is more. The same chart gives the same bytes.
    """
    from caoxian_desktop.core.charts.drawing import vector

    return vector.svg(chart, width_pt, height_pt, theme)


def png(chart: Chart, width_px: int, height_px: int, dpi: float, theme: Theme) -> bytes:
    """Return what `render` draws as a PNG file, without the empty foot of a chart that does not fill its height."""
    with _one_at_a_time:
        from caoxian_desktop.core.charts.drawing import painter

        return painter.png(chart, width_px, height_px, dpi, theme)
