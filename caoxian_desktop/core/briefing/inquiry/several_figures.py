"""Several figures under one name or of one matter: all may be right, and a leader is asked how they go together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.timing import other_years
from caoxian_desktop.core.briefing.wording import full_name, is_aim, is_result
from caoxian_desktop.core.checking.figures.amounts import base_unit, is_change, stands_for
from caoxian_desktop.core.checking.figures.two_values import two_values
from caoxian_desktop.core.indicators import lexicon, units
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.report.report import Report

_AMOUNTS = frozenset((Measure.LEVEL, Measure.INCREMENT))
_RATES = frozenset((Measure.SHARE, Measure.RATIO))
_RATE_ENDS, _LEAST_OF_RATE = ("比重", "占比", "率"), 5
"""How a named rate ends, and the characters of its name at least: 优良率 alone says too little."""
_MOST_VALUES = 4
"""With more values under one name it is a list of works, not a question."""
# Matters of which a report gives several amounts that are easily taken for one another.
_MATTERS = (
    ("政府债券资金", re.compile(r"债券|专项债|一般债")),
    ("财政收入", re.compile(r"(?:财政(?:总)?收入|公共(?:财政)?预算收入|税收(?:收入|总额|总收入)?)$")),
    ("固定资产投资", re.compile(r"固定资产投资")),
)
_PART = re.compile(r"亩均|地均|人均|每|优惠|减免|退税|重点企业|新增税收|招商引资|总部|落户|楼宇|工业税收|产业园")


@dataclass(frozen=True, slots=True)
class Several:
    """Figures of one name or matter, in reading order; `matter` is what they have in common."""

    matter: str
    figures: tuple[Observation, ...]


def several_figures(analysis: Analysis) -> tuple[Several, ...]:
    """Return names and matters with more than one value for one time, in the order of the text."""
    under_one_name = [*_contradicting(analysis), *_one_name(analysis)]
    shown = {o.span for several in under_one_name for o in several.figures}
    matters = [m for m in _of_matters(analysis) if not {o.span for o in m.figures} <= shown]
    taken = {o.span for matter in matters for o in matter.figures}
    kept = [s for s in under_one_name if not {o.span for o in s.figures} <= taken]
    return tuple(sorted(_distinct([*matters, *kept]), key=lambda several: several.figures[0].span))


def _distinct(found: Iterable[Several]) -> Iterator[Several]:
    seen: set[frozenset[object]] = set()
    for several in found:
        spans = frozenset(o.span for o in several.figures)
        if spans not in seen:
            seen.add(spans)
            yield several


def _contradicting(analysis: Analysis) -> Iterator[Several]:
    """Yield what the check of figures found: one name, one year, one scope, and values that cannot be one."""
    by_span = {o.span: o for o in analysis.observations}
    for finding in two_values(analysis):
        figures = tuple(by_span[span] for span in sorted(finding.spans) if span in by_span)
        if len(figures) > 1:
            yield Several(full_name(analysis.report, figures[0]), figures)


def _one_name(analysis: Analysis) -> Iterator[Several]:
    """Yield terms and named rates with several values of one measure, unit and time."""
    text = analysis.report.text
    for figures in _grouped(analysis, _may_be_asked, lambda o: (o.indicator, o.measure, o.base, base_unit(o))):
        ranges = [stands_for(o, text) for o in figures]
        apart = any(not one.meets(other) for at, one in enumerate(ranges) for other in ranges[at + 1 :])
        if apart and len(figures) <= _MOST_VALUES and len({o.clause for o in figures}) > 1:
            yield Several(figures[0].indicator, figures)


def _may_be_asked(o: Observation) -> bool:
    """Tell whether a figure's name is one that a leader is asked about: a term of the lexicon, or a rate of its own."""
    named = lexicon.is_term(o.indicator)
    if o.measure in _RATES:
        named = named or (o.indicator.endswith(_RATE_ENDS) and len(o.indicator) >= _LEAST_OF_RATE)
    return named and not o.is_difference and o.measure in {*_RATES, *_AMOUNTS, Measure.CHANGE_PCT}


def _of_matters(analysis: Analysis) -> Iterator[Several]:
    """Yield the amounts of money of each matter that one time has several of."""
    for name, pattern in _MATTERS:

        def belongs(o: Observation, pattern: re.Pattern[str] = pattern) -> bool:
            money = units.family(o.unit) is units.Family.MONEY and o.measure in _AMOUNTS
            return money and pattern.search(o.indicator) is not None and not _PART.search(o.indicator)

        for figures in _grouped(analysis, belongs, base_unit):
            ranges = [stands_for(o, analysis.report.text) for o in figures]
            if any(not ranges[0].meets(other) for other in ranges[1:]):
                yield Several(name, figures)


def _grouped(
    analysis: Analysis, chosen: Callable[[Observation], bool], key: Callable[[Observation], object]
) -> Iterator[tuple[Observation, ...]]:
    """Yield the chosen results, and the chosen aims, that have one key and are of one time; each wording once."""
    groups: dict[object, list[Observation]] = defaultdict(list)
    for o in analysis.observations:
        if _stands_alone(analysis, o) and chosen(o):
            groups[(is_aim(o), other_years(analysis, o), key(o))].append(o)
    for members in groups.values():
        once = _once(analysis.report, members)
        if len(once) > 1:
            yield once


def _stands_alone(analysis: Analysis, o: Observation) -> bool:
    """Tell whether a figure is a result or an aim, not where it came from, by how much it changed, or a yearly mean."""
    text = analysis.report.text
    moved = o.role == "from" or (o.measure in _AMOUNTS and is_change(o, text)) or "年均" in o.clause.of(text)
    return (is_aim(o) or is_result(o)) and not o.doubtful and not moved


def _once(report: Report, figures: Sequence[Observation]) -> tuple[Observation, ...]:
    """Return each name with each wording once: a summary says again what a section says."""
    said = {(full_name(report, o), o.span.of(report.text)): o for o in reversed(figures)}
    return tuple(sorted(said.values(), key=lambda o: o.span))
