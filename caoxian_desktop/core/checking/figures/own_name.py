"""Whether a figure's name stands where the figure does, so that a misread name does no harm."""

from __future__ import annotations

import re

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.around import clause_before
from caoxian_desktop.core.indicators import lexicon
from caoxian_desktop.core.indicators.observation import Measure

_GROWING = re.compile(r"(?:左右|以上)?[，、,](?:同比|比上年|较上年)?(?:增长|下降|增幅为?|增速为?)(?:约|近|超过?)?")
_RATE = re.compile(
    r"[\u4e00-\u9fff]{3,14}(?:覆盖率|处理率|普及率|绿化率|机械化率|利用率|城镇化率|参保率|入学率|巩固率|比重|占比)"
)


def says_its_name(analysis: Analysis, index: int) -> bool:
    """Tell whether a figure is a term's, or a rate of a long name, that stands in its own clause."""
    observation = analysis.observations[index]
    words = clause_before(observation).of(analysis.report.text)
    if (entry := lexicon.entry(observation.indicator)) is not None:
        return any(name in words for name in (entry.name, *entry.aliases, *entry.kin))
    rate = observation.measure in (Measure.RATIO, Measure.SHARE)
    return rate and _RATE.fullmatch(observation.indicator) is not None and observation.indicator in words


def follows_its_level(analysis: Analysis, index: int) -> bool:
    """Tell whether a growth rate stands right behind the amount that grew: 26.1亿元，同比增长0.2%."""
    if index == 0:
        return False
    level, growth = analysis.observations[index - 1], analysis.observations[index]
    return (
        growth.measure is Measure.CHANGE_PCT
        and level.indicator == growth.indicator
        and _GROWING.fullmatch(analysis.report.text, level.span.end, growth.span.start) is not None
        and says_its_name(analysis, index - 1)
    )
