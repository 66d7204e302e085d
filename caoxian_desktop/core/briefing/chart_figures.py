"""The chosen charts as blocks: each with words for those who do not see it, and where its figures stand."""

from __future__ import annotations

from caoxian_desktop.core.briefing.blocks import Figure, Run, RunKind, Runs
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import cite
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.table_form import column_of

_LONGEST_ALT = 600


def chosen_charts(material: Material, choices: Choices) -> tuple[Chart, ...]:
    """Return the ticked charts in their order, all that are for leaders where nobody ticked."""
    held = {chart.key: chart for chart in material.charts}
    usual = [chart.key for chart in material.charts if chart.for_leaders]
    return tuple(held[key] for key in (usual if choices.charts is None else choices.charts) if key in held)


def figure(material: Material, chart: Chart, choices: Choices, *, small: bool = False) -> Figure:
    """Return a chart as a block."""
    return Figure(chart, chart.title, alternative(chart), sources(material, chart) if choices.citations else (), small)


def alternative(chart: Chart) -> str:
    """Return what a chart shows, in words: its title and its figures as printed."""
    rows = (f"{row.label} " + "、".join(f"{column_of(m)}{m.printed}" for m in row.marks) for row in chart.rows)
    words = f"{chart.title}：{'；'.join(rows)}。"
    return words if len(words) <= _LONGEST_ALT else f"{words[:_LONGEST_ALT]}…"


def sources(material: Material, chart: Chart) -> Runs:
    """Return the places of a chart's figures, each once, in the order in which they are shown.

    Those of other reports are cited with the name of theirs. A chart that counts figures has no places.
    """
    if not chart.for_leaders:
        return ()
    own = (cite(material.report, mark.span) for mark in chart.marks() if mark.origin is None and len(mark.span))
    others = (Run(f"〔{mark.origin.citation}〕", RunKind.CITATION) for mark in chart.marks() if mark.origin)
    return tuple(dict.fromkeys((*own, *others)))
