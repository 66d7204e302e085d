"""The amounts of two years: whether the growth stated goes with them, and whether they are of one order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.amounts import base_unit, change, is_change, stands_for
from caoxian_desktop.core.checking.figures.from_to import movements
from caoxian_desktop.core.checking.figures.growth_basis import grows_by_its_level
from caoxian_desktop.core.checking.figures.own_name import says_its_name
from caoxian_desktop.core.checking.figures.quoting import of_figures, quoted
from caoxian_desktop.core.checking.figures.term_levels import term_levels
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.indicators import lexicon, units
from caoxian_desktop.core.indicators.observation import Direction, Measure, Observation, Pair, Relation
from caoxian_desktop.core.indicators.units import Family
from caoxian_desktop.core.report.wording import Wording

_SLACK = 1.0
"""Percentage points that a target's level and its growth may differ by: both are set as round figures."""
_NEAR = 16
_OTHER_BASIS = re.compile(r"可比|实际|口径|不变价|剔除|扣除|年均|五年|累计|预算|调整")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MAGNITUDES = 20.0
"""A target so many times its result, or the result so many times it, is rather a slip of 万 and 亿."""


def growth_against_levels(analysis: Analysis) -> Iterator[Finding]:
    """Find 一般公共预算收入120亿元、增长6% where the report gives 26.1亿元 for the year before.

    Only where growth can be computed from levels, and only for statistical terms with one value a year.
    """
    text, known = analysis.report.text, term_levels(analysis)
    since_long = {movement.last for movement in movements(analysis)}
    for (name, year, unit), level in known.items():
        before = known.get((name, str(int(year) - 1), unit)) if _YEAR.fullmatch(year) else None
        growth = _growth_beside(analysis, level) if level not in since_long else None
        if before is None or growth is None or not grows_by_its_level(analysis, level):
            continue
        first, last = (stands_for(analysis.observations[i], text) for i in (before, level))
        if first.low <= 0 or not first.exact or not last.exact:
            continue
        if not change(first, last).widened(_SLACK).meets(stands_for(analysis.observations[growth], text)):
            a, b, c = (quoted(analysis, i) for i in (level, growth, before))
            reason = Wording(
                f"{a}、{b}与{c}算得的增速不一致，请核对口径。",
                f"With {a}, {b} is not the growth that follows from {c}. Please check the basis.",
            )
            title = Wording("增速与两年数额不一致", "Growth does not follow from its amounts")
            yield of_figures(analysis, "growth", title, reason, (level, growth, before), Certainty.MEDIUM)


def magnitudes(analysis: Analysis) -> Iterator[Finding]:
    """Find a target of an amount many times last year's, or a small part of it: 26.1亿元, then 28万元."""
    text = analysis.report.text
    for pair, result, target in _levels(analysis):
        first, last = stands_for(result, text), stands_for(target, text)
        low, high = units.in_base(result.value, result.unit)[0], units.in_base(target.value, target.unit)[0]
        if not (first.low > 0 and last.high > 0 and low and high):
            continue
        if max(low, high) / min(low, high) >= _MAGNITUDES:
            found = (pair.target, pair.results[0])
            a, b = (quoted(analysis, i) for i in found)
            reason = Wording(
                f"{a}与{b}相差数十倍以上，请核对单位。",
                f"{a} and {b} differ by a factor of {_MAGNITUDES:.0f} or more. Please check the units.",
            )
            title = Wording("两年数额相差悬殊", "Amounts of two years far apart")
            yield of_figures(analysis, "magnitude", title, reason, found, Certainty.MEDIUM)


def _levels(analysis: Analysis) -> Iterator[tuple[Pair, Observation, Observation]]:
    """Yield the pairs of one statistical term whose target and first result are amounts of one unit."""
    for pair in analysis.pairs:
        result, target = analysis.observations[pair.results[0]], analysis.observations[pair.target]
        amounts = {result.measure, target.measure} <= {Measure.LEVEL, Measure.INCREMENT}
        sure = result.confidence >= 1 and target.confidence >= 1 and result.measure is target.measure
        whole = not (result.scope or target.scope or result.role) and lexicon.is_term(target.indicator)
        said = says_its_name(analysis, pair.results[0]) and says_its_name(analysis, pair.target)
        said = said and not any(is_change(o, analysis.report.text) for o in (result, target))
        alike = pair.relation is Relation.SAME and base_unit(result) == base_unit(target)
        if alike and amounts and sure and whole and said:
            yield pair, result, target


def _growth_beside(analysis: Analysis, index: int) -> int | None:
    """Return the growth rate right after a level: 27.7亿元、增长6%; not one in other prices or of several years."""
    if index + 1 >= len(analysis.observations):
        return None
    level, growth = analysis.observations[index], analysis.observations[index + 1]
    between = analysis.report.text[level.span.end : growth.span.start][: _NEAR + 1]
    rate = growth.measure is Measure.CHANGE_PCT and units.family(growth.unit) is Family.PERCENT
    yearly = growth.direction is Direction.UP and growth.base in ("", "同比")
    near = len(between) <= _NEAR and not _OTHER_BASIS.search(between)
    return index + 1 if near and rate and yearly and growth.indicator == level.indicator else None
