"""历年趋势."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row
from caoxian_desktop.core.charts.history import History
from caoxian_desktop.core.charts.units import in_unit
from caoxian_desktop.core.charts.wording import name_of
from caoxian_desktop.core.indicators import lexicon
from caoxian_desktop.core.indicators.observation import Measure
from caoxian_desktop.core.indicators.series import Point, Series, series_over

MOST_PANELS = 10
FEWEST_YEARS, FEWEST_OF_FEW = 3, 2
"""Years with a result that a panel needs: fewer where the reports are few and the name is a standard term."""
FEW = 4
DONE, AIM = "完成数", "目标"
_UNRANKED = 99


def trend(history: History) -> Chart | None:
    """Draw indicators over the years, a panel each: results joined year by year, targets apart, one unit a panel."""
    reports = [tuple(history.dated(at)) for at in range(len(history.evidences))]
    fewest = FEWEST_OF_FEW if len(reports) <= FEW else FEWEST_YEARS
    wanted = sorted((s for s in series_over(reports) if _is_shown(s, fewest)), key=_weight)
    rows = [row for series in wanted[:MOST_PANELS] for row in _row(history, series)]
    left_out = len(wanted) - MOST_PANELS
    notes = ["各年为当年报告数，未按其后的修订调整；缺的年份没有报告数", "各图自有刻度"]
    notes += [f"其余{left_out}项未列"] if left_out > 0 else []
    return history.chart("trend", f"历年趋势（{_span(rows)}）", Form.TREND, rows, notes)


def _span(rows: list[Row]) -> str:
    years = sorted({mark.year for row in rows for mark in row.marks})
    return f"{years[0]}—{years[-1]}年" if years else ""


def _is_shown(series: Series, fewest: int) -> bool:
    years = len(series.years)
    entry = lexicon.entry(series.name)
    if series.measure is Measure.RATIO and entry is not None and entry.growth_basis:
        return False  # what has a level and a rate of growth is no ratio: its sentence means something else
    named = series.is_term or (years >= FEWEST_YEARS and series.name[-1:] in lexicon.HEAD_ENDINGS)
    return named and years >= fewest and series.measure is not Measure.SHARE


def _weight(series: Series) -> tuple[int, bool, int]:
    """Return where a panel stands: headline indicators by their rank, growth before level, then the longest."""
    rank = lexicon.headline_rank(series.name)
    place = _UNRANKED if rank is None else rank
    return place, series.measure is not Measure.CHANGE_PCT, -len(series.years)


def _row(history: History, series: Series) -> Iterator[Row]:
    points = (*series.results, *series.targets)
    unit = Counter(point.observation.unit for point in points).most_common(1)[0][0]
    marks = [_mark(history, point, DONE, unit) for point in series.results]
    marks += [_mark(history, point, AIM, unit) for point in series.targets]
    label = name_of(replace(points[0].observation, indicator=series.name))
    if series.measure is Measure.CHANGE_PCT and not label.endswith(("增速", "增长率")):
        label = f"{label}增速"
    yield Row(label, tuple(_without_repeats(marks)), note=unit)


def _mark(history: History, point: Point, series: str, unit: str) -> Mark:
    """Return a point's mark, its value in the panel's unit."""
    made = history.mark(point.report, point.index, series)
    if point.observation.measure is Measure.CHANGE_PCT:
        made = replace(made, wording=made.wording.removeprefix("增长"))  # the panel's name says 增速
    return in_unit(made, unit) or made


def _without_repeats(marks: list[Mark]) -> Iterator[Mark]:
    """Yield the marks without an earlier report's figure that the later one repeats."""
    seen: set[tuple[str, str, float | None]] = set()
    for mark in marks:
        if (key := (mark.series, mark.year, mark.value)) not in seen:
            seen.add(key)
            yield mark
