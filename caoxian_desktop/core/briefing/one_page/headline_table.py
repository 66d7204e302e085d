"""The table of headline indicators: last year's result beside this year's target, in the report's own words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.briefing import Run, Runs
from caoxian_desktop.core.briefing.citing import cite
from caoxian_desktop.core.briefing.wording import is_aim, is_result, joined, name_of, printed
from caoxian_desktop.core.indicators.lexicon import headline_rank
from caoxian_desktop.core.indicators.observation import Measure, Observation, Relation

STAR = "※"
_SHOWN = {Measure.LEVEL, Measure.CHANGE_PCT, Measure.INCREMENT}
_NOTHING = Run("—")


@dataclass(frozen=True, slots=True)
class HeadlineRow:
    """An indicator with its results and targets. `near` marks a pair whose scopes differ (口径不同)."""

    name: str
    rank: int
    results: tuple[Observation, ...]
    targets: tuple[Observation, ...]
    near: bool = False

    @property
    def complete(self) -> bool:
        """Whether both years are there."""
        return bool(self.results and self.targets)


def headline_rows(analysis: Analysis, most: int, enough: int) -> tuple[HeadlineRow, ...]:
    """Return the table's rows by rank: at most `most`; with one year only where fewer than `enough` have both."""
    rows = _rows_of_targets(analysis)
    named = {row.name for row in rows}
    shown = {id(o) for row in rows for o in row.results}
    for observation in analysis.observations:
        name, rank = name_of(observation), headline_rank(observation.indicator)
        if rank is None or not _presentable(observation) or not is_result(observation):
            continue
        if name not in named and id(observation) not in shown:
            named.add(name)
            rows.append(HeadlineRow(name, rank, _together(analysis, observation), ()))
    complete = sorted((row for row in rows if row.complete), key=lambda row: row.rank)[:most]
    others = sorted((row for row in rows if not row.complete), key=lambda row: row.rank)
    return tuple(sorted([*complete, *others[: max(0, enough - len(complete))]], key=lambda row: row.rank))


def _presentable(observation: Observation) -> bool:
    return observation.measure in _SHOWN and not observation.scope and observation.role != "from"


def _rows_of_targets(analysis: Analysis) -> list[HeadlineRow]:
    rows: dict[str, HeadlineRow] = {}
    for index, target in enumerate(analysis.observations):
        rank = headline_rank(target.indicator)
        if rank is None or not is_aim(target) or not _presentable(target) or target.indicator in rows:
            continue
        results, near = _results_for(analysis, index)
        targets = _together(analysis, target)
        rows[target.indicator] = HeadlineRow(target.indicator, rank, results, targets, near)
    return list(rows.values())


def _results_for(analysis: Analysis, target: int) -> tuple[tuple[Observation, ...], bool]:
    """Return the results that stand beside a target, and whether their scope differs from its own."""
    name = analysis.observations[target].indicator
    same = [o for o in analysis.observations if o.indicator == name and is_result(o) and _presentable(o)]
    if same:
        return _together(analysis, same[0]), False
    for relation in (Relation.SAME, Relation.NEAR):
        for pair in analysis.pairs:
            if pair.target == target and pair.relation is relation:
                return _with_levels(analysis, pair.results), relation is Relation.NEAR
    return (), False


def _with_levels(analysis: Analysis, results: Iterable[int]) -> tuple[Observation, ...]:
    found: list[Observation] = []
    for index in results:
        found += [o for o in _together(analysis, analysis.observations[index]) if o not in found]
    return tuple(sorted(found, key=lambda o: o.span.start))


def _together(analysis: Analysis, first: Observation) -> tuple[Observation, ...]:
    """Return the level and the growth of `first`'s indicator that stand in its paragraph."""
    report = analysis.report
    paragraph = report.paragraph_at(first.span.start)
    found: dict[Measure, Observation] = {}
    for other in analysis.observations:
        alike = other.indicator == first.indicator and is_aim(other) == is_aim(first) and other.period == first.period
        if alike and _presentable(other) and report.paragraph_at(other.span.start) is paragraph:
            found.setdefault(other.measure, other)
    return tuple(sorted(found.values(), key=lambda o: o.span.start))


def result_words(analysis: Analysis, row: HeadlineRow) -> str:
    """Return a row's results: 预计546.3亿元，增长3%, or 城镇增长3.9%、农村增长6.3% where several go into it."""
    text = analysis.report.text
    by_name: dict[str, list[str]] = {}
    for observation in row.results:
        by_name.setdefault(observation.indicator, []).append(printed(text, observation))
    parts = [_difference(name, row.name) + joined(words) for name, words in by_name.items()]
    return "、".join(parts)


def _difference(name: str, row: str) -> str:
    """Return what a name has that the row's has not (城镇 of 城镇居民人均可支配收入), the whole where unlike."""
    return "" if name == row else name.removesuffix(row)


def cells(analysis: Analysis, row: HeadlineRow) -> tuple[Runs, Runs, Runs]:
    """Return the three cells of a row: name, results and targets, each with its citation."""
    report = analysis.report
    results: Runs = (_NOTHING,)
    if row.results:
        results = (Run(result_words(analysis, row)), cite(report, row.results[0].span))
    targets: Runs = (_NOTHING,)
    if row.targets:
        star = (Run(STAR),) if row.near and row.complete else ()
        words = joined(printed(report.text, target) for target in row.targets)
        targets = (Run(words), cite(report, row.targets[0].span), *star)
    return (Run(row.name),), results, targets
