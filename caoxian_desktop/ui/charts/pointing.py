"""Which marks of a chart notes are on."""

from __future__ import annotations

from collections.abc import Iterable

from caoxian_desktop.core.annotations.annotation import Annotation
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


def noted_marks(chart: Chart, annotations: Iterable[Annotation]) -> dict[int, list[Annotation]]:
    """Return the notes that are on marks of a chart, by the numbers of these."""
    noted: dict[int, list[Annotation]] = {}
    for annotation in annotations:
        if isinstance(annotation.target, MarkTarget) and (at := mark_of(chart, annotation.target)) is not None:
            noted.setdefault(at, []).append(annotation)
    return noted
