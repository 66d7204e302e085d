"""The short names of charts: over their tabs, in lists of them, in names of files."""

from __future__ import annotations

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.report.wording import Wording

_ENGLISH = {
    "headline": "Main indicators",
    "targets": "Growth targets",
    "done_and_aimed": "Results and targets",
    "fulfilment": "Last year's targets",
    "trend": "Trends",
    "investment": "Investment",
    "finance": "Finance and funds",
    "new_and_total": "New and total",
    "ranks": "Ranks",
    "linear_works": "Linear works",
    "pledges": "Pledges",
    "aims_by_section": "Targets by section",
    "extent": "Length and figures",
}
"""By the key of the chart. The title stands in its picture and is Chinese, as the report is."""


def short_name(chart: Chart) -> Wording:
    """Return the name of a chart in few words: of its title what comes before a colon or the year in brackets."""
    words = chart.title.partition("：")[0].partition("（")[0]
    return Wording(words, _ENGLISH.get(chart.key, words))


def full_name(chart: Chart) -> Wording:
    """Return the name of a chart in a list: its title, or in English the short name."""
    return Wording(chart.title, short_name(chart).en)
