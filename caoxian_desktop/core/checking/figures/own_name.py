"""Whether a figure's name stands where the figure does, so that a misread name does no harm."""

from __future__ import annotations

import re
from functools import lru_cache

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.around import clause_before
from caoxian_desktop.core.indicators import lexicon
from caoxian_desktop.core.indicators.observation import Measure

_GROWING = re.compile(r"(?:左右|以上)?[，、,](?:同比|比上年|较上年)?(?:增长|下降|增幅为?|增速为?)(?:约|近|超过?)?")
_NO_OWNER = re.compile(
    r"(?:^|[、和与及])[\s\d.]*(?:全[国省市县区州盟]|全年|今年|去年|上年|年|预计|预期|实现|完成|确保|力争|争取|推动|促进|保持|继续"
    r"|新增|累计|其中|地方|先后|力促|使|为|在|：|:|[（(]\d+[）)])*$"
)
_RATE = re.compile(
    r"[\u4e00-\u9fff]{3,14}(?:覆盖率|处理率|普及率|绿化率|机械化率|利用率|城镇化率|参保率|入学率|巩固率|比重|占比)"
)


@lru_cache(maxsize=1024)
def _written(indicator: str) -> re.Pattern[str]:
    """Return what finds an indicator's name in a text, for a term under any of its names."""
    entry = lexicon.entry(indicator)
    names = {entry.name, *entry.aliases, *entry.kin} if entry else {indicator}
    shortened = {
        short + name.removeprefix(full)
        for name in names
        for short, full in lexicon.short_forms()
        if name.startswith(full)
    }
    forms = (
        re.escape(name).replace("规上", "规(?:上|模以上|模)")
        for name in sorted(names | shortened, key=len, reverse=True)
    )
    return re.compile("|".join(forms).replace("进出口总额", "进出口总[额值]"))


def last_named(indicator: str, words: str) -> re.Match[str] | None:
    """Return where an indicator is named last in some words, None where it is not."""
    found = None
    for match in _written(indicator).finditer(words) if indicator else ():
        found = match
    return found


def unnamed(indicator: str, words: str) -> str:
    """Return the words without the indicator's name."""
    return _written(indicator).sub("", words)


def says_its_name(analysis: Analysis, index: int) -> bool:
    """Tell whether a figure is a term's, or a rate of a long name, that stands in its own clause without an owner.

    光电产业规上工业增加值 is another indicator than 规上工业增加值, whatever the name was read as.
    """
    observation = analysis.observations[index]
    rate = observation.measure in (Measure.RATIO, Measure.SHARE)
    if not lexicon.is_term(observation.indicator) and not (rate and _RATE.fullmatch(observation.indicator)):
        return False
    words = clause_before(observation).of(analysis.report.text)
    named = last_named(observation.indicator, words)
    return named is not None and _NO_OWNER.search(words, 0, named.start()) is not None


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
