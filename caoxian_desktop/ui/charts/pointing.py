"""Which mark of a chart a note is on."""

from __future__ import annotations

from caoxian_desktop.core.annotations.target import MarkTarget
from caoxian_desktop.core.charts.chart import Chart


def mark_of(chart: Chart, target: MarkTarget) -> int | None:
    """Return a mark's number: of the target's row and series, that of its place before others; None without one."""
    if chart.key != target.chart:
        return None
    numbered = list(enumerate((row, mark) for row in chart.rows for mark in row.marks))
    here = [at for at, (_, mark) in numbered if mark.origin is None and mark.span == target.span]
    named = [at for at, (row, mark) in numbered if (row.label, mark.series) == (target.row, target.series)]
    both = [at for at in named if at in here]
    return next(iter([*both, *named, *here]), None)
