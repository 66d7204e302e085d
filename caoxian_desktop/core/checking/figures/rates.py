"""Rates of a part in its whole: they end at 100 %, and they change by percentage points."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.around import clause_around
from caoxian_desktop.core.checking.figures.body import body_paragraphs, places
from caoxian_desktop.core.checking.figures.quoting import of_words, quoted_words
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

# Rates that count a part of a whole (主要统计指标解释, 中国统计年鉴; 教育 and 卫生统计指标). Left out: those that can
# pass 100 % (毛入学率, 产销率, 完成率, 产能利用率, 贡献率, 自给率), and those of two amounts (负债率, 利润率, 增长率).
_RATES = (
    "覆盖率|普及率|合格率|达标率|优良率|优良天数比例|(?<!毛)入[学园]率|巩固率|办结率|满意率|满意度|参保率|参合率|处理率"
    "|收集率|处置率|绿化率|绿地率|城镇化率|失业率|就业率|通达率|通畅率|硬化率|签约率|结案率|良种率|机械化率|完好率"
    "|及时率|网办率|开工率|入户率|接种率|检出率|调解率|成功率|受理率|抽检率|备案率|上线率|占比|所占比重|比重"
)
_NUMBER = r"\d+(?:\.\d+)?"
_LINK = r"[^，。；、\d]{0,6}?(?:达到?|至|到|为|在|持|超过?|突破|约|近|均|都|是)?"
_LEVEL = re.compile(rf"(?:{_RATES})(?:总?体)?{_LINK}(?P<rates>{_NUMBER}[%％](?:[、和]{_NUMBER}[%％])*)")
_MOVING = re.compile(r"[增长下降提升高低减]")
_WHOLE = 100.0

_SINCE = r"(?:同比|[比较](?:上年|去年)|[一二三四五\d]年)?"
_CHANGE = rf"{_SINCE}(?:提高|提升|上升|下降|降低)(?:了|约)?(?P<by>{_NUMBER})[%％]"
_CHANGED = re.compile(rf"(?:{_RATES}|比例)(?P<level>{_LINK}{_NUMBER}[%％](?:左右|以上)?[，、])?(?:{_CHANGE})(?!的)")
_SMALL, _SMALL_AFTER_LEVEL = 10.0, 30.0
"""Up to here a change of a rate in % is rather meant in percentage points; 失业率下降30% may be a part of itself."""

_THAN = r"(?:高于|低于|快于|慢于|高出)(?:全国|全省|全市|全区|全县|全州|上年|去年|同期)[^，。；、\d]{0,8}"
_FASTER = re.compile(
    rf"(?:(?:增长|下降){_NUMBER}[%％][，、](?:增速|增幅)?|(?:增速|增幅|{_RATES})[^，。；、\d]{{0,4}}){_THAN}{_NUMBER}[%％](?!的)"
)


def rate_above_whole(analysis: Analysis) -> Iterator[Finding]:
    """Find 自来水普及率达到103%: a rate or share of more than the whole."""
    text = analysis.report.text
    for paragraph in body_paragraphs(analysis.report):
        for match in _LEVEL.finditer(text, paragraph.start, paragraph.end):
            link = text[match.start() : match.start("rates")]
            if max(float(n) for n in re.findall(_NUMBER, match["rates"])) > _WHOLE and not _MOVING.search(link[-3:]):
                place = Span(match.start("rates"), match.end())
                words = quoted_words(analysis, clause_around(text, place))
                reason = Wording(
                    f"{words}中的比率大于100%，请核对口径。",
                    f"The rate in {words} is more than 100%. Please check the basis.",
                )
                title = Wording("比率大于100%", "Rate above 100%")
                yield of_words("above_whole", title, reason, place, Certainty.MEDIUM)


def percent_for_points(analysis: Analysis) -> Iterator[Finding]:
    """Find 城镇化率达到58%、提高1.2%: a rate changes by percentage points."""
    text = analysis.report.text
    for paragraph in body_paragraphs(analysis.report):
        for match in _CHANGED.finditer(text, paragraph.start, paragraph.end):
            if float(match["by"]) < (_SMALL_AFTER_LEVEL if match["level"] else _SMALL):
                place = Span(match.start(), match.end())
                words = quoted_words(analysis, place)
                reason = Wording(
                    f"{words}中，比率的变化以“%”表示，请核对单位（%或个百分点）。",
                    f"In {words} the change of a rate is given in “%”. Please check the unit (% or percentage points).",
                )
                title = Wording("比率的变化以%表示", "Change of a rate in %")
                yield of_words("percent_of_rate", title, reason, place, Certainty.MEDIUM)


def percent_between_rates(analysis: Analysis) -> Iterator[Finding]:
    """Find 增长6.1%，高于全国0.7%: two rates differ by percentage points."""
    for place in places(analysis.report, _FASTER):
        words = quoted_words(analysis, place)
        reason = Wording(
            f"{words}中，两个比率的差以“%”表示，请核对单位（%或个百分点）。",
            f"In {words} the gap between two rates is given in “%”. Please check the unit (% or percentage points).",
        )
        title = Wording("比率的差以%表示", "Gap between rates in %")
        yield of_words("percent_of_gap", title, reason, place, Certainty.MEDIUM)
