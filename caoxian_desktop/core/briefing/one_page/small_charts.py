"""Two small charts side by side, where the page has room for them."""

from __future__ import annotations

from caoxian_desktop.core.briefing.blocks import FigureRow
from caoxian_desktop.core.briefing.chart_figures import chosen_charts, figure
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.one_page.pledges import width as signs
from caoxian_desktop.core.briefing.template import Chapter
from caoxian_desktop.core.charts.chart import Chart, Form
from caoxian_desktop.core.charts.layout.forms import lay_out
from caoxian_desktop.core.charts.theme import PRINT

DRAWN, SET = 290.0, 241.0
"""Points a small chart is drawn at and set at (resources/typst/one_page.typ): two stand side by side on 176 mm."""
MOST = 2
_AXES = frozenset((Form.DUMBBELL, Form.DOTS, Form.BARS, Form.SHARE_BARS))
"""Forms that can be read half as wide; tables and cards say nothing that the page does not."""
_PIXELS = 96 / 72
_LINE = 12.0
"""Points of a line of the page at its middle size, with its share of the space between parts."""
_AROUND = 2.5
"""Lines of the space around the row and of the places under it."""


def small_charts(material: Material, choices: Choices, room: float) -> tuple[FigureRow | None, tuple[Chart, ...]]:
    """Return the first two of the chosen charts that have room, and those they were to be but for want of it.

    `room` is in lines of the page.
    """
    if Chapter.CHARTS not in choices.shown:
        return None, ()
    charts = [chart for chart in chosen_charts(material, choices) if can_be_small(chart)]
    fitting = [chart for chart in charts if lines_of(chart) <= room][:MOST]
    row = FigureRow(tuple(figure(material, chart, choices, small=True) for chart in fitting)) if fitting else None
    return row, tuple(chart for chart in charts[:MOST] if chart not in fitting)


def can_be_small(chart: Chart) -> bool:
    """Tell whether a chart can be read half as wide."""
    return chart.form in _AXES


def lines_of(chart: Chart) -> float:
    """Return how many lines of the page a small chart takes, by the widths that signs usually have."""
    height = lay_out(chart, DRAWN * _PIXELS, 0, PRINT, _measure, enlarge=False).height / _PIXELS
    return height * SET / DRAWN / _LINE + _AROUND


def _measure(text: str, size: float, *, bold: bool = False) -> float:  # noqa: ARG001 - both weights are as wide
    return signs(text) * size
