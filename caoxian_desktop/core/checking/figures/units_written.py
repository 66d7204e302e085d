"""How a figure and its unit are written: a comma before the number or within it, 平方 without 米, a rate without %."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.around import clause_around, clause_before
from caoxian_desktop.core.checking.figures.body import body_paragraphs, places
from caoxian_desktop.core.checking.figures.own_name import last_named
from caoxian_desktop.core.checking.figures.quoting import of_words, quoted, quoted_words
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.indicators import lexicon, units
from caoxian_desktop.core.indicators.observation import Measure
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_NAME_AND_COMMA = re.compile(
    r"(?:^|(?<=[，。；：、\n]))(?:(?:全年|预计|完成|实现|其中|全[省市县区州])*)(?P<name>[\u4e00-\u9fff（）]{3,20})(?P<comma>[,，])(?=\d)"
)


def comma_before_figure(analysis: Analysis) -> Iterator[Finding]:
    """Find 实际利用外资,5129万美元: a comma between the name of an indicator and its figure.

    The name must be a statistical term and the figure of a unit it has: 推进固定资产投资，5个项目开工 is two clauses.
    """
    text = analysis.report.text
    figures = {o.span.start: o for o in analysis.observations}
    for paragraph in body_paragraphs(analysis.report):
        for match in _NAME_AND_COMMA.finditer(text, paragraph.start, paragraph.end):
            figure, entry = figures.get(match.end()), lexicon.entry(match["name"])
            if figure is None or entry is None or units.family(figure.unit) not in map(units.family, entry.units):
                continue
            place = Span(match.start("name"), figure.span.end)
            words = quoted_words(analysis, place)
            reason = Wording(
                f"{words}中，指标与数值之间有逗号，请核对标点。",
                f"In {words} there is a comma between the indicator and its figure. Please check the punctuation.",
            )
            title = Wording("指标与数值之间有逗号", "Comma between indicator and figure")
            yield of_words("comma", title, reason, place, Certainty.HIGH)


_COMMA_WITHIN = re.compile(r"(?<![\d./])\d{1,3}[，。](?:\d{1,2}|\d{3}(?:\.\d+)?)(?:[%％]|[万亿]|个百分点)")


def mark_within_number(analysis: Analysis) -> Iterator[Finding]:
    """Find 增长6，5%: a mark of the sentence where the decimal point or the thousands' comma should stand."""
    for place in places(analysis.report, _COMMA_WITHIN):
        words = quoted_words(analysis, place)
        reason = Wording(
            f"{words}中，数字中间有标点，请核对数值。",
            f"In {words} there is a punctuation mark within the number. Please check the value.",
        )
        title = Wording("数字中间有标点", "Punctuation within a number")
        yield of_words("mark_in_number", title, reason, place, Certainty.HIGH)


_HALF_UNIT = re.compile(
    r"(?<![每/／\d.])\d[\d.]*\s?[余多]?[百千]?[万亿]?[余多]?(?:平方|立方)(?![米公千厘分毫英根差程数里体尺寸])"
)


def half_unit(analysis: Analysis) -> Iterator[Finding]:
    """Find 1.2万平方, 4.5万立方: the unit's 米 is missing."""
    for place in places(analysis.report, _HALF_UNIT):
        words = quoted_words(analysis, place)
        reason = Wording(
            f"{words}的单位似乎不全（缺“米”），请核对单位。",
            f"The unit in {words} seems incomplete (“米” is missing). Please check the unit.",
        )
        yield of_words("half_unit", Wording("单位不全", "Incomplete unit"), reason, place, Certainty.HIGH)


_NUMBER = r"\d{1,3}(?:\.\d+)?(?:左右|以上|以内)?(?=[。；]|，(?!\d))"
_NO_PERCENT = re.compile(rf"(?:增长|下降|上升|回落|提高|降低|压减|上涨)(?:了|约|近|超过?)?{_NUMBER}")
# Rates that are no per cent: of currencies, of floor space, of prices to earnings, of births to women.
_NO_PERCENT_OF_RATE = re.compile(
    rf"(?<![汇积盈倍频比育])(?:率|占比|比重)(?:将?达到?|超过?|为|[提升降][高升到至低]+到?|稳?[定保]?[在持]{{1,2}}|控制在)?{_NUMBER}"
)
_COUNTED = re.compile(r"[位名倍番个家项次第]|指数|点$")


def rate_without_percent(analysis: Analysis) -> Iterator[Finding]:
    """Find 同比增长6.5， and 覆盖率达到85。: a rate without its %."""
    text = analysis.report.text
    for pattern in (_NO_PERCENT, _NO_PERCENT_OF_RATE):
        for place in places(analysis.report, pattern):
            clause = clause_around(text, place)
            if _COUNTED.search(text[clause.start : place.end]) is None:
                words = quoted_words(analysis, clause)
                reason = Wording(
                    f"{words}中，比率后面没有“%”等单位，请核对单位。",
                    f"In {words} the rate is not followed by “%” or another unit. Please check the unit.",
                )
                yield of_words(
                    "no_percent", Wording("比率没有单位", "Rate without a unit"), reason, place, Certainty.MEDIUM
                )


_POINTS = re.compile(r"(?:增长|下降)(?:了|约)?$")
_OF_RATES = re.compile(r"增速|增幅|比重|占比|率|拉动|贡献|高于|低于|快于|慢于|高出|指数|涨幅|降幅|份额")


def points_for_percent(analysis: Analysis) -> Iterator[Finding]:
    """Find 地区生产总值增长6.5个百分点: an amount grows by per cent, only a rate by percentage points."""
    text = analysis.report.text
    for index, observation in enumerate(analysis.observations):
        before = clause_before(observation).of(text)
        entry = lexicon.entry(observation.indicator)
        if (
            units.family(observation.unit) is units.Family.POINT
            and observation.measure is Measure.CHANGE_PCT
            and entry is not None
            and entry.growth_basis
            and last_named(entry.name, before) is not None
            and _POINTS.search(before)
            and not _OF_RATES.search(before)
        ):
            words = quoted(analysis, index)
            reason = Wording(
                f"{words}以百分点表示增长，请核对单位（%或个百分点）。",
                f"{words} gives growth in percentage points. Please check the unit (% or percentage points).",
            )
            title = Wording("增长以百分点表示", "Growth in percentage points")
            yield of_words("points", title, reason, observation.wording, Certainty.MEDIUM, index)
