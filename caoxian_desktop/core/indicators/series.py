"""The same indicator over several reports of one place: its results and its targets by year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.indicators import lexicon, units
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Observation

_RESULTS, _AIMS = (Kind.ACTUAL, Kind.ESTIMATE), (Kind.TARGET, Kind.COMMITMENT)
_MEASURES = frozenset({Measure.LEVEL, Measure.INCREMENT, Measure.CHANGE_PCT, Measure.SHARE, Measure.RATIO})
"""What can be followed over years: a rank is among others, a gap is to something else, 由…到… holds two years."""
_PLAIN_BASES = ("", "同比", "比上年", "较上年")


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a series: which report gives it, which of its observations it is, and for which year."""

    report: int
    index: int
    year: int
    observation: Observation


@dataclass(frozen=True, slots=True)
class Series:
    """One indicator in one scope, measure and unit family, over several reports.

    `name` is the statistical term, or the name as reports have it; `unit` is free of 万 and 亿, so that figures in 亿元
    and 万亿元 are of one series. Results and targets stand apart, by year; where several reports give a result for one
    year, the later report's stands first and the earlier one's beside it: that was often an expected one.
    """

    name: str
    scope: str
    qualifier: str
    measure: Measure
    unit: str
    results: tuple[Point, ...]
    targets: tuple[Point, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the results, each once; those between that no report gives are not in it."""
        return tuple(sorted({point.year for point in self.results}))

    @property
    def is_term(self) -> bool:
        """Whether the name is a statistical standard term, so that it surely means the same in every report."""
        return lexicon.is_term(self.name)


_Key = tuple[str, str, str, Measure, str, str, str, str]


def series_over(reports: Sequence[Iterable[tuple[int, Observation]]]) -> tuple[Series, ...]:
    """Return the series of several reports of one place, by their first appearance.

    `reports` go from the oldest to the newest, each as its observations that belong to a single year, with their
    indices. A report that gives one indicator two different values for a year does not say which is meant: neither is
    taken.
    """
    found: dict[_Key, list[Point]] = {}
    for number, observations in enumerate(reports):
        for key, points in _of_report(number, observations).items():
            found.setdefault(key, []).extend(points)
    made = (_series(key, points) for key, points in found.items())
    return tuple(series for series in made if series.results or series.targets)


def _of_report(number: int, observations: Iterable[tuple[int, Observation]]) -> dict[_Key, list[Point]]:
    """Return a report's points by series, one for a year and side, those with differing values left out."""
    slots: dict[tuple[_Key, int, bool], list[Point]] = {}
    for index, o in observations:
        if o.period.isdecimal() and o.kind in (*_RESULTS, *_AIMS) and _is_followed(o):
            point = Point(number, index, int(o.period), o)
            slots.setdefault((_key(o), point.year, o.kind in _RESULTS), []).append(point)
    found: dict[_Key, list[Point]] = {}
    for (key, _, _), points in slots.items():
        if len({_size(point.observation) for point in points}) == 1:
            found.setdefault(key, []).append(points[0])
    return found


def _is_followed(o: Observation) -> bool:
    plain = o.measure is not Measure.CHANGE_PCT or o.base in _PLAIN_BASES
    return bool(o.indicator) and o.measure in _MEASURES and plain and not (o.doubtful or o.is_difference)


def _key(o: Observation) -> _Key:
    term = lexicon.entry(o.indicator)
    unit = units.in_base(1, o.unit)[1]
    level = o.stock_flow if o.measure is Measure.LEVEL else ""
    return (term.name if term else o.indicator, o.scope, o.qualifier, o.measure, unit, level, o.of, o.per)


def _size(o: Observation) -> tuple[float, Direction]:
    return round(units.in_base(o.value, o.unit)[0], 6), o.direction


def _series(key: _Key, points: list[Point]) -> Series:
    name, scope, qualifier, measure, unit, *_ = key
    ordered = sorted(points, key=lambda point: (point.year, -point.report))
    results = tuple(point for point in ordered if point.observation.kind in _RESULTS)
    targets = tuple(point for point in ordered if point.observation.kind in _AIMS)
    return Series(name, scope, qualifier, measure, unit, results, targets)
