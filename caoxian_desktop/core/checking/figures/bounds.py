"""A bound and the value that is said to pass it; a range whose ends stand in the wrong order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.amounts import base_unit, stands_for
from caoxian_desktop.core.checking.figures.around import clause_before
from caoxian_desktop.core.checking.figures.quoting import of_figures, quoted, quoted_words
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.indicators import units
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_PASSED = frozenset(("突破", "超过", "超"))
_ONE_UNIT = re.compile(r"[\d.]+(?P<unit>[%％]?)[—–\-－~～至到]{1,2}[\d.]+(?(unit)[%％]|\D*)")
"""A range with one unit; 1500元至1.2万元 has two."""
_REACHING = re.compile(r"(?:大关)?[，、,](?:达到?|为|实现|完成)")


def value_below_bound(analysis: Analysis) -> Iterator[Finding]:
    """Find 突破300亿元，达到298亿元: the value does not reach what it is said to have passed."""
    text, observations = analysis.report.text, analysis.observations
    for index in range(len(observations) - 1):
        bound, value = observations[index], observations[index + 1]
        if bound.modifier not in _PASSED or base_unit(bound) != base_unit(value) or not bound.unit:
            continue
        passed = units.in_base(bound.value, bound.unit)[0]
        if _REACHING.fullmatch(text, bound.span.end, value.span.start) and stands_for(value, text).high < passed:
            words = quoted_words(analysis, Span(clause_before(bound).start, value.span.end))
            reason = Wording(
                f"{words}中，后一个数没有达到前面所说的数，请核对口径。",
                f"In {words} the second figure does not reach the bound it is said to pass. Please check the basis.",
            )
            title = Wording("数值未达到所说的界限", "Figure below the bound it passes")
            yield of_figures(analysis, "bound", title, reason, (index, index + 1), Certainty.HIGH)


def range_backwards(analysis: Analysis) -> Iterator[Finding]:
    """Find 增长6%—5%: the upper end of a range is below the lower one."""
    text = analysis.report.text
    for index, observation in enumerate(analysis.observations):
        highest = observation.value_max
        if highest is not None and highest < observation.value and _ONE_UNIT.fullmatch(observation.span.of(text)):
            words = quoted(analysis, index)
            reason = Wording(
                f"{words}中，区间的后一个数小于前一个数，请核对数值。",
                f"In {words} the upper end of the range is below the lower one. Please check the values.",
            )
            yield of_figures(
                analysis, "range", Wording("区间前大后小", "Range runs backwards"), reason, (index,), Certainty.HIGH
            )
