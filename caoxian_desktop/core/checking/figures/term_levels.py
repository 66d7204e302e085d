"""The amounts of statistical terms that a report gives for its own place, each with one value a year."""

from __future__ import annotations

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.amounts import base_unit, is_change
from caoxian_desktop.core.checking.figures.own_name import says_its_name
from caoxian_desktop.core.indicators import lexicon, units
from caoxian_desktop.core.indicators.observation import Measure

TermYear = tuple[str, str, str]
"""A term, a period, a unit without 万 and 亿."""


def term_levels(analysis: Analysis) -> dict[TermYear, int]:
    """Return the indices of the amounts by term, period and unit; one that has two values in a period is left out."""
    found: dict[TermYear, int] = {}
    doubtful: set[TermYear] = set()
    for index, o in enumerate(analysis.observations):
        apart = o.scope or o.part_of or o.role or o.qualifier or o.per
        sure = o.confidence >= 1 and lexicon.is_term(o.indicator) and not is_change(o, analysis.report.text)
        if o.measure is not Measure.LEVEL or apart or not sure or not says_its_name(analysis, index):
            continue
        key = (lexicon.canonical(o.indicator), o.period, base_unit(o))
        known = analysis.observations[found.setdefault(key, index)]
        if units.in_base(known.value, known.unit) != units.in_base(o.value, o.unit):
            doubtful.add(key)
    return {key: index for key, index in found.items() if key not in doubtful}
