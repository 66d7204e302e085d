"""Which charts a report gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.evidence import Evidence, gather
from caoxian_desktop.core.charts.makers.done_and_aimed import done_and_aimed
from caoxian_desktop.core.charts.makers.finance import finance
from caoxian_desktop.core.charts.makers.headline import headline
from caoxian_desktop.core.charts.makers.investment import investment
from caoxian_desktop.core.charts.makers.linear_works import linear_works
from caoxian_desktop.core.charts.makers.new_and_total import new_and_total
from caoxian_desktop.core.charts.makers.pledges import pledges
from caoxian_desktop.core.charts.makers.ranks import ranks
from caoxian_desktop.core.charts.makers.targets import targets

Maker = Callable[[Evidence], Chart | None]

MAKERS: tuple[Maker, ...] = (
    headline,
    targets,
    done_and_aimed,
    investment,
    finance,
    new_and_total,
    ranks,
    linear_works,
    pledges,
)
"""The makers in the order of the chart tabs. A new chart is a new maker here."""


def charts_of(analysis: Analysis, siblings: Sequence[Analysis] = ()) -> tuple[Chart, ...]:
    """Return the charts that an analysed report gives, in tab order; a chart without data is left out.

    `siblings` are other reports of the same place: with them come the charts over several years.
    """
    del siblings
    evidence = gather(analysis)
    made = (maker(evidence) for maker in MAKERS)
    return tuple(chart for chart in made if chart is not None)
