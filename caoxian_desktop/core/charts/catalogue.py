"""Which charts a report gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.evidence import Evidence, gather
from caoxian_desktop.core.charts.history import History, history
from caoxian_desktop.core.charts.makers.aims_by_section import aims_by_section
from caoxian_desktop.core.charts.makers.done_and_aimed import done_and_aimed
from caoxian_desktop.core.charts.makers.extent import extent
from caoxian_desktop.core.charts.makers.finance import finance
from caoxian_desktop.core.charts.makers.fulfilment import fulfilment
from caoxian_desktop.core.charts.makers.headline import headline
from caoxian_desktop.core.charts.makers.investment import investment
from caoxian_desktop.core.charts.makers.linear_works import linear_works
from caoxian_desktop.core.charts.makers.new_and_total import new_and_total
from caoxian_desktop.core.charts.makers.pledges import pledges
from caoxian_desktop.core.charts.makers.ranks import ranks
from caoxian_desktop.core.charts.makers.targets import targets
from caoxian_desktop.core.charts.makers.trend import trend
from caoxian_desktop.core.report.report import Level

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
MAKERS_OVER_YEARS: tuple[Callable[[History], Chart | None], ...] = (fulfilment, trend)
"""The makers that need other reports of the same place; their charts come next."""
MAKERS_FOR_RESEARCH: tuple[Maker, ...] = (aims_by_section, extent)
"""The makers of charts for the study of reports, which come last and are not for leaders."""


def charts_of(analysis: Analysis, siblings: Sequence[Analysis] = ()) -> tuple[Chart, ...]:
    """Return the charts that an analysed report gives, in tab order; a chart without data is left out.

    `siblings` are other reports of the same place: with them come the charts over several years.
    """
    evidence = gather(analysis)
    made = [maker(evidence) for maker in MAKERS]
    if (several := history(evidence, siblings)) is not None:
        made += [maker(several) for maker in MAKERS_OVER_YEARS]
    made += [maker(evidence) for maker in MAKERS_FOR_RESEARCH]
    found = tuple(chart for chart in made if chart is not None)
    return tuple(map(_of_the_state, found)) if analysis.report.title_block.level is Level.STATE else found


def _of_the_state(chart: Chart) -> Chart:
    """Return a chart of a report of the State Council: what the country makes is its 国内生产总值."""

    def named(label: str) -> str:
        return label.replace("地区生产总值", "国内生产总值")

    rows = (
        replace(row, label=named(row.label), marks=tuple(replace(mark, label=named(mark.label)) for mark in row.marks))
        for row in chart.rows
    )
    return replace(chart, rows=tuple(rows))
