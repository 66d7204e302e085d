"""A share against the two amounts it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.amounts import Range, base_unit, stands_for
from caoxian_desktop.core.checking.figures.parts import opens_parts, wholes_before
from caoxian_desktop.core.checking.figures.quoting import of_figures, quoted
from caoxian_desktop.core.checking.figures.term_levels import TermYear, term_levels
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.indicators import lexicon, units
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.report.wording import Wording

_OF_A_NAMED_WHOLE = re.compile(r"(?:左右|以上)?[，、,]约?占[^，。；、\d]{2,20}")
_OF_THE_WHOLE = re.compile(r"[，、,]占(?:比|总数的?)?(?:达到?|为|约|超过?)*")
_SLACK = 0.5
"""Percentage points that a share may be off: it is computed from unrounded amounts."""


def share_against_amounts(analysis: Analysis) -> Iterator[Finding]:
    """Find 税收收入80亿元，占一般公共预算收入68% where the report gives 一般公共预算收入 as 100亿元.

    The share must be said of the amount right before it. The whole is a statistical term that the report gives with
    one value, or the one amount before 其中: 项目200个，其中过亿元50个、占35%.
    """
    named = term_levels(analysis)
    for index in range(1, len(analysis.observations)):
        share, part = analysis.observations[index], analysis.observations[index - 1]
        if units.family(share.unit) is not units.Family.PERCENT or part.measure not in (
            Measure.LEVEL,
            Measure.INCREMENT,
        ):
            continue
        whole = _whole(analysis, index, named)
        possible = None if whole is None else _possible(analysis, part, analysis.observations[whole])
        if whole is not None and possible and not possible.meets(stands_for(share, analysis.report.text)):
            a, b, c = (quoted(analysis, i) for i in (index, index - 1, whole))
            reason = Wording(
                f"{a}与{b}、{c}两个数算得的占比不一致，请核对口径。",
                f"{a} is not the share that follows from {b} and {c}. Please check the basis.",
            )
            title = Wording("占比与数额不一致", "Share does not follow from its amounts")
            yield of_figures(analysis, "share", title, reason, (index, index - 1, whole), Certainty.MEDIUM)


def _whole(analysis: Analysis, index: int, named: Mapping[TermYear, int]) -> int | None:
    """Return the whole that a share is of, None where the words leave it open."""
    text, observations = analysis.report.text, analysis.observations
    share, part = observations[index], observations[index - 1]
    between = text[part.span.end : share.span.start]
    if share.measure is Measure.SHARE and _OF_A_NAMED_WHOLE.fullmatch(between):
        whole = named.get((lexicon.canonical(share.of), share.period, base_unit(part)))
        return None if whole == index - 1 else whole
    if index >= 2 and _OF_THE_WHOLE.fullmatch(between) and opens_parts(text, observations, index - 1):
        wholes = wholes_before(analysis, index - 1, part)
        return wholes[0] if len(wholes) == 1 else None
    return None


def _possible(analysis: Analysis, part: Observation, whole: Observation) -> Range | None:
    a, b = stands_for(part, analysis.report.text), stands_for(whole, analysis.report.text)
    if not (a.exact and b.exact) or b.low <= 0:
        return None
    return Range(100 * a.low / b.high, 100 * a.high / b.low).widened(_SLACK)
