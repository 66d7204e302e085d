"""A year's growth of a headline indicator that no year has seen: more often a lost decimal point than a record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.around import sentence_before
from caoxian_desktop.core.checking.figures.from_to import movements
from caoxian_desktop.core.checking.figures.own_name import follows_its_level, says_its_name
from caoxian_desktop.core.checking.figures.quoting import of_figures, quoted
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.indicators import units
from caoxian_desktop.core.indicators.observation import Measure
from caoxian_desktop.core.report.wording import Wording

# Per cent a year, well above what the yearbooks give for any province in a year since 1978 (中国统计年鉴, 国民经济核算,
# 人民生活, 价格, 国内贸易); smaller places move faster, and the bounds leave them room.
_HIGHEST = {
    "地区生产总值": 40.0,
    "规上工业增加值": 80.0,
    "居民人均可支配收入": 40.0,
    "城镇居民人均可支配收入": 40.0,
    "农村居民人均可支配收入": 40.0,
    "社会消费品零售总额": 60.0,
    "居民消费价格指数": 30.0,
    "一般公共预算收入": 100.0,
}
_OF_SEVERAL_YEARS = re.compile(
    r"年均|平均|累计|(?:[三四五六七八九十]|(?<!\d)\d{1,2})年|十[二三四五]五|[比较]\d{4}年|季度|月|翻|实际|净增"
)


def growth_beyond_bounds(analysis: Analysis) -> Iterator[Finding]:
    """Find 地区生产总值增长65%: the growth of one year, of a term that stands in the clause, beyond its bound."""
    since_long = {movement.last + 1 for movement in movements(analysis)}
    for index, observation in enumerate(analysis.observations):
        highest = _HIGHEST.get(observation.indicator, float("inf"))
        if observation.value > highest and index not in since_long and _of_one_year(analysis, index):
            words = quoted(analysis, index)
            reason = Wording(
                f"{words}，一年的增幅超出常见范围，请核对数值。",
                f"{words} is more growth than is usual in a year. Please check the value.",
            )
            title = Wording("增幅超出常见范围", "Growth beyond the usual range")
            yield of_figures(analysis, "beyond", title, reason, (index,), Certainty.MEDIUM)


def _of_one_year(analysis: Analysis, index: int) -> bool:
    observation = analysis.observations[index]
    sentence = sentence_before(analysis.report.text, observation.span.start).of(analysis.report.text)
    return (
        observation.measure is Measure.CHANGE_PCT
        and units.family(observation.unit) is units.Family.PERCENT
        and not observation.doubtful
        and observation.base in ("", "同比")
        and re.fullmatch(r"\d{4}", observation.period) is not None
        and (says_its_name(analysis, index) or follows_its_level(analysis, index))
        and not _OF_SEVERAL_YEARS.search(sentence)
    )
