"""Where a growth rate follows from the levels: only for what is counted in current prices, or not in money at all."""

from __future__ import annotations

import re

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.around import clause_before
from caoxian_desktop.core.indicators import lexicon, units
from caoxian_desktop.core.indicators.units import Family

# What grows in comparable prices, or by a rate that is published apart from the levels.
_OTHER_PRICES = re.compile(r"增加值|生产总值|总产值|产值|GDP|投资|零售|消费|收入|产出|营业|销售|贷款|存款|余额")


def grows_by_its_level(analysis: Analysis, index: int) -> bool:
    """Tell whether the growth of what a figure counts can be computed from its levels.

    Money can only where the lexicon says so (growth_basis nominal); counts, lengths and weights always. The words
    of the clause decide beside the name, because a name may be misread.
    """
    observation = analysis.observations[index]
    words = clause_before(observation).of(analysis.report.text)
    entry = lexicon.entry(observation.indicator)
    if entry is not None:
        return entry.growth_basis == "nominal" or (entry.growth_basis == "" and not _is_money(observation.unit))
    return not _is_money(observation.unit) and _OTHER_PRICES.search(words) is None


def _is_money(unit: str) -> bool:
    return units.family(unit) is Family.MONEY
