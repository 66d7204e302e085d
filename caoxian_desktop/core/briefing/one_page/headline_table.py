"""The table of headline indicators: last year's result beside this year's target, in the report's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.blocks import Run, Runs
from caoxian_desktop.core.briefing.citing import cite, review_year
from caoxian_desktop.core.briefing.timing import in_brackets, other_years
from caoxian_desktop.core.briefing.wording import is_aim, is_result, joined, printed, shown_name
from caoxian_desktop.core.indicators.lexicon import headline_rank
from caoxian_desktop.core.indicators.observation import Measure, Observation, Relation

STAR = "※"
_SHOWN = {Measure.LEVEL, Measure.CHANGE_PCT, Measure.INCREMENT}
_NOTHING = Run("—")
# 从2012年的5.8万亿元增加到…: what it was before is not what was reached.
_GOES_ON = re.compile(r"^(?:[增提上扩跃升下降减压缩]\w{0,2}|)(?:到|至|为)\D{0,6}\d")


@dataclass(frozen=True, slots=True)
class HeadlineRow:
    """An indicator with its results and targets. `near` marks a pair whose scopes differ (口径不同).

    `result_years` and `target_years` name the years where they are not those of the columns (“十四五”时期), else ''.
    """

    name: str
    rank: int
    results: tuple[Observation, ...]
    targets: tuple[Observation, ...]
    near: bool = False
    result_years: str = ""
    target_years: str = ""

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
        name, rank = shown_name(analysis.report, observation), headline_rank(observation.indicator)
        if rank is None or not _is_shown_result(analysis, observation):
            continue
        if name not in named and id(observation) not in shown:
            named.add(name)
            best = _best(analysis, observation.indicator) or observation
            rows.append(HeadlineRow(name, rank, _together(analysis, best), ()))
    rows = [_dated(analysis, row) for row in rows]
    complete = sorted((row for row in rows if row.complete), key=lambda row: row.rank)[:most]
    others = sorted((row for row in rows if not row.complete), key=lambda row: row.rank)
    return tuple(sorted([*complete, *others[: max(0, enough - len(complete))]], key=lambda row: row.rank))


def _dated(analysis: Analysis, row: HeadlineRow) -> HeadlineRow:
    results, targets = ({other_years(analysis, o) for o in group} for group in (row.results, row.targets))
    return replace(row, result_years="、".join(sorted(results - {""})), target_years="、".join(sorted(targets - {""})))


def _presentable(analysis: Analysis, observation: Observation) -> bool:
    if (
        observation.measure not in _SHOWN
        or observation.is_difference
        or observation.scope
        or observation.role == "from"
    ):
        return False
    text = analysis.report.text
    before = text[observation.clause.start : observation.wording.start]
    return not (re.search("[从由]", before) and _GOES_ON.match(text[observation.wording.end : observation.clause.end]))


def _is_shown_result(analysis: Analysis, observation: Observation) -> bool:
    return is_result(observation) and observation.period != "prior" and _presentable(analysis, observation)


def _rows_of_targets(analysis: Analysis) -> list[HeadlineRow]:
    rows: dict[str, HeadlineRow] = {}
    for index, target in enumerate(analysis.observations):
        rank = headline_rank(target.indicator)
        if rank is None or not is_aim(target) or not _presentable(analysis, target):
            continue
        if other_years(analysis, target) == review_year(analysis.report.title_block):
            continue  # taken for a target, and of the year reviewed
        held = rows.get(target.indicator)
        if held is not None and (not other_years(analysis, held.targets[0]) or other_years(analysis, target)):
            continue  # the year's own target stays, and of several the first
        results, near = _results_for(analysis, index)
        targets = _together(analysis, target)
        rows[target.indicator] = HeadlineRow(shown_name(analysis.report, target), rank, results, targets, near)
    return list(rows.values())


def _results_for(analysis: Analysis, target: int) -> tuple[tuple[Observation, ...], bool]:
    """Return the results that stand beside a target, and whether their scope differs from its own."""
    if same := _best(analysis, analysis.observations[target].indicator):
        return _together(analysis, same), False
    for relation in (Relation.SAME, Relation.NEAR):
        for pair in analysis.pairs:
            if pair.target == target and pair.relation is relation:
                return _with_levels(analysis, pair.results), relation is Relation.NEAR
    return (), False


def _best(analysis: Analysis, name: str) -> Observation | None:
    """Return the first result of that name for the year reviewed, or for several years where there is none for it."""
    same = [o for o in analysis.observations if o.indicator == name and _is_shown_result(analysis, o)]
    return min(same, key=lambda o: bool(other_years(analysis, o)), default=None)


def _with_levels(analysis: Analysis, results: Iterable[int]) -> tuple[Observation, ...]:
    found: list[Observation] = []
    for index in results:
        found += [o for o in _together(analysis, analysis.observations[index]) if o not in found]
    return tuple(sorted(found, key=lambda o: o.span.start))


def _together(analysis: Analysis, first: Observation) -> tuple[Observation, ...]:
    """Return the level and the growth of `first`'s indicator that stand in its paragraph and speak of its years."""
    report = analysis.report
    paragraph, years = report.paragraph_at(first.span.start), other_years(analysis, first)
    found: dict[Measure, Observation] = {first.measure: first}
    for other in analysis.observations:
        alike = other.indicator == first.indicator and is_aim(other) == is_aim(first) and other.period == first.period
        near = alike and report.paragraph_at(other.span.start) is paragraph and _presentable(analysis, other)
        if near and other_years(analysis, other) == years:
            found.setdefault(other.measure, other)
    return tuple(sorted(found.values(), key=lambda o: o.span.start))


def result_words(analysis: Analysis, row: HeadlineRow) -> str:
    """Return a row's results: 预计546.3亿元，增长3%, or 城镇增长3.9%、农村增长6.3% where several go into it."""
    text = analysis.report.text
    by_name: dict[str, list[str]] = {}
    for observation in row.results:
        by_name.setdefault(observation.indicator, []).append(printed(text, observation))
    own = {row.name, *(target.indicator for target in row.targets)}
    if not row.targets:
        own |= set(by_name)
    parts = [("" if name in own else _difference(name, row.name)) + joined(words) for name, words in by_name.items()]
    return "、".join(parts)


def _difference(name: str, row: str) -> str:
    """Return what a name has that the row's has not (城镇 of 城镇居民人均可支配收入), the whole where unlike."""
    return "" if re.match("通过|实现|完成", name) else name.removesuffix(row)


def _dated_words(words: str, years: str) -> str:
    return words if years in words else words + in_brackets(years)


def cells(analysis: Analysis, row: HeadlineRow) -> tuple[Runs, Runs, Runs]:
    """Return the three cells of a row: name, results and targets, each with its citation."""
    report = analysis.report
    results: Runs = (_NOTHING,)
    if row.results:
        results = (Run(_dated_words(result_words(analysis, row), row.result_years)), cite(report, row.results[0].span))
    targets: Runs = (_NOTHING,)
    if row.targets:
        star = (Run(STAR),) if row.near and row.complete else ()
        words = joined(printed(report.text, target) for target in row.targets)
        targets = (Run(_dated_words(words, row.target_years)), cite(report, row.targets[0].span), *star)
    return (Run(row.name),), results, targets
