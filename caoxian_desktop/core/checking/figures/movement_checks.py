"""由A提高到B: whether the verb goes the way of the figures, and whether a change that is stated with them follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.amounts import Range, base_unit, change, stands_for
from caoxian_desktop.core.checking.figures.around import clause_before, sentence_before
from caoxian_desktop.core.checking.figures.from_to import DOWN, UP, Movement, movements
from caoxian_desktop.core.checking.figures.growth_basis import grows_by_its_level
from caoxian_desktop.core.checking.figures.quoting import of_figures, quoted, quoted_words
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.indicators import units
from caoxian_desktop.core.indicators.observation import Direction
from caoxian_desktop.core.indicators.units import Family
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_STATED = re.compile(
    rf"(?:左右|以上)?[，,、](?:[这五四三两\d]{{1,2}}年(?:来|间)?)?(?:累计|总共|共|总体|净)?(?P<mean>年均|平均每年|年平均)?"
    rf"(?:累计|大幅)?(?P<verb>{UP}|{DOWN})(?:了|约|近|超过|超|达|幅度)*"
)
_PRICES = re.compile(r"可比|实际|同口径|同比口径|不变价|剔除|扣除")
_FAR = 1000.0
_LONG_SINCE = re.compile(r"(?<!\d)1[89]\d\d年|改革开放|新中国|建国|以前|年前|成立|零")
"""What tells of decades, over which a thing may well grow a thousandfold."""
_FIVE_YEARS = re.compile(r"[五5]年|十[一二三四五六]五")
_SLACK = 0.1
"""Percentage points that a stated rate may be off: offices compute it from unrounded figures."""
_MEAN_SLACK = 0.3


def verb_against_figures(analysis: Analysis) -> Iterator[Finding]:
    """Find 由8.2%提高到7.9%: the verb says one way, the figures go the other."""
    for movement in movements(analysis):
        first, last = (stands_for(analysis.observations[i], analysis.report.text) for i in movement.pair)
        rises, falls = last.low > first.high, last.high < first.low
        if (movement.direction is Direction.UP and falls) or (movement.direction is Direction.DOWN and rises):
            words = quoted(analysis, movement.last)
            reason = Wording(
                f"{words}中，前后两个数的大小与“{movement.verb}”的方向不一致，请核对口径。",
                f"In {words} the two figures do not go the way that “{movement.verb}” says. Please check the basis.",
            )
            title = Wording("数值与升降用词不一致", "Figures contradict the verb")
            yield of_figures(analysis, "verb", title, reason, movement.pair, Certainty.HIGH)


def far_apart(analysis: Analysis) -> Iterator[Finding]:
    """Find 由1795万元增加到5260亿元: one figure thousands of times the other, as a slip of 万 and 亿 makes it."""
    for movement in movements(analysis):
        a, b = (analysis.observations[i] for i in movement.pair)
        small, large = sorted(units.in_base(o.value, o.unit)[0] for o in (a, b))
        before = sentence_before(analysis.report.text, b.span.start).of(analysis.report.text)
        if small > 0 and large / small >= _FAR and not _LONG_SINCE.search(before):
            words = quoted(analysis, movement.last)
            reason = Wording(
                f"{words}中，前后两个数相差千倍以上，请核对单位。",
                f"In {words} one figure is more than a thousand times the other. Please check the units.",
            )
            title = Wording("前后两数相差悬殊", "Two figures far apart")
            yield of_figures(analysis, "far_apart", title, reason, movement.pair, Certainty.MEDIUM)


def stated_change(analysis: Analysis) -> Iterator[Finding]:
    """Find 由100亿元增加到120亿元，增长30%: the change that is stated does not follow from the two figures."""
    text, observations = analysis.report.text, analysis.observations
    for movement in movements(analysis):
        index = movement.last + 1
        if index == len(observations):
            break
        last, stated = observations[movement.last], observations[index]
        link = _STATED.fullmatch(text, last.span.end, stated.wording.start) or _STATED.fullmatch(
            text, last.span.end, stated.span.start
        )
        if link is None or _PRICES.search(text, clause_before(last).start, stated.span.end):
            continue
        possible = _possible(analysis, movement, units.family(stated.unit), mean=link["mean"] is not None, index=index)
        if possible is None or possible.meets(stands_for(stated, text)):
            continue
        words = quoted_words(analysis, Span(clause_before(last).start, stated.wording.end))
        reason = Wording(
            f"{words}中，由前后两个数算得的变化与所写的变化不一致，请核对口径。",
            f"In {words} the change that follows from the two figures is not the one stated. Please check the basis.",
        )
        title = Wording("变化与前后数值不一致", "Change does not follow from its figures")
        yield of_figures(analysis, "change", title, reason, (*movement.pair, index), Certainty.MEDIUM)


def _possible(analysis: Analysis, movement: Movement, family: Family, *, mean: bool, index: int) -> Range | None:
    """Return the changes that the two figures allow, in the unit of the stated one; None where that says nothing."""
    text = analysis.report.text
    a, b = (analysis.observations[i] for i in movement.pair)
    first, last = stands_for(a, text), stands_for(b, text)
    if not (first.exact and last.exact):
        return None
    low, high = (first, last) if movement.direction is Direction.UP else (last, first)
    difference = Range(low=high.low - low.high, high=high.high - low.low)
    if family is Family.POINT:
        return difference.widened(_SLACK) if units.family(a.unit) is Family.PERCENT and not mean else None
    if family is not Family.PERCENT:
        same = base_unit(analysis.observations[index]) == base_unit(a)
        return difference if same and not mean and units.family(a.unit) not in units.RELATIVE else None
    # 提高6% of a rate may mean points, which is another check's.
    rate = units.family(a.unit) is Family.PERCENT
    if rate or first.low <= 0 or last.low <= 0 or not grows_by_its_level(analysis, movement.first):
        return None
    if mean:
        return _mean_growth(first, last, movement, movement.years or _years_reviewed(analysis, index))
    growth = change(first, last)
    size = growth if movement.direction is Direction.UP else Range(-growth.high, -growth.low)
    return size.widened(_SLACK)


def _years_reviewed(analysis: Analysis, index: int) -> int | None:
    """Return five where a figure stands in the review of five years (过去五年, 十四五), else None."""
    return 5 if _FIVE_YEARS.search(analysis.observations[index].period) else None


def _mean_growth(first: Range, last: Range, movement: Movement, years: int | None) -> Range | None:
    if not years or years < 2:
        return None
    growth = change(first, last)
    low, high = (100 * ((1 + rate / 100) ** (1 / years) - 1) for rate in (growth.low, growth.high))
    size = Range(low, high) if movement.direction is Direction.UP else Range(-high, -low)
    return size.widened(_MEAN_SLACK)
