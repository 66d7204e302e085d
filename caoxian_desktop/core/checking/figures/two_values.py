"""The same indicator with two values: one name, one year, one scope, and figures that cannot both be meant."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.amounts import base_unit, stands_for, step
from caoxian_desktop.core.checking.figures.around import clause_before, sentence_before
from caoxian_desktop.core.checking.figures.from_to import movements
from caoxian_desktop.core.checking.figures.own_name import follows_its_level, says_its_name, unnamed
from caoxian_desktop.core.checking.figures.quoting import of_figures, quoted
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.indicators import units
from caoxian_desktop.core.indicators.observation import Kind, Measure, Observation
from caoxian_desktop.core.report.report import Level
from caoxian_desktop.core.report.wording import Wording

_COMPARED = frozenset((Measure.LEVEL, Measure.INCREMENT, Measure.CHANGE_PCT, Measure.RATIO, Measure.SHARE))
# Words of a sentence that set its figures apart from those of another: times, aims beyond the aim, parts of the area.
_TIMES_AND_PLACES = re.compile(
    r"(?:19|20)\d\d年?|[一二三四]季度|上半年|下半年|前[一二三\d]+季度|\d+月|年均|平均|累计|[三四五六七八九十\d]+年(?!代)|十[二三四五]五"
    r"|月度|单月|力争|争取|奋斗|冲刺|上年|去年|同期"
    r"|[珠长]三角|京津冀|大湾区|粤[东西北]+|城区|郊区|片区|区域|地区(?!生产)|经济带|经济圈|都市圈|示范区|先行区|开发区|高新区|园区|新区|街道|[乡镇](?![村镇居])|[东西南北]部|流域"
)
# Words of the clause that do it in place or meaning.
_MEANINGS = re.compile(
    r"全国|全省|全市|全区|全县|全州|全盟|国内|本级|市级|区级|县级|省级|中央|地方|口径|最高|最低"
    r"|实际|名义|可比|底线|其中|高于|低于|快于|高出|原|调整|增加|提高|城镇|农村|城乡|常住|户籍|规上|规模以上|限上|限额以上|新增|人均"
)
_OWN = {
    Level.STATE: ("全国", "国内"),
    Level.PROVINCE: ("全省", "全区", "全市"),
    Level.CITY: ("全市", "全州", "全盟"),
    Level.DISTRICT: ("全区",),
    Level.COUNTY: ("全县", "全市", "全区"),
}
"""What a report of each level calls its own area."""
_ONE_YEAR = re.compile(r"\d{4}")
"""A sum of several years and one of them are two figures, and reports speak of both under 过去五年."""
_MOST_COMPARED = 50
_Key = tuple[object, ...]


def two_values(analysis: Analysis) -> Iterator[Finding]:
    """Find two figures of one indicator that their own words do not tell apart.

    Only terms of the lexicon and rates of a long name are compared, and only where the name itself stands in the
    clause: any other two figures with one name are as often two things as one.
    """
    alike: dict[_Key, list[int]] = defaultdict(list)
    # The year a thing came from, and the growth since then, are not this year's.
    left = {i for movement in movements(analysis) for i in (movement.first, movement.last + 1)}
    for index, observation in enumerate(analysis.observations):
        if index not in left and _comparable(analysis, index):
            alike[_key(analysis, observation)].append(index)
    for indices in alike.values():
        for pair in _contradicting(analysis, indices):
            a, b = (quoted(analysis, index) for index in pair)
            reason = Wording(
                f"{a}与{b}说的像是同一指标，两个数不一致，请核对口径。",
                f"{a} and {b} seem to be about the same indicator but give different figures. Please check the basis.",
            )
            title = Wording("同一指标两个数", "One indicator, two figures")
            yield of_figures(analysis, "two_values", title, reason, pair, Certainty.MEDIUM)


def _comparable(analysis: Analysis, index: int) -> bool:
    observation = analysis.observations[index]
    return (
        observation.measure in _COMPARED
        and observation.kind in (Kind.ACTUAL, Kind.ESTIMATE, Kind.TARGET)
        and _ONE_YEAR.fullmatch(observation.period) is not None
        and observation.role != "from"
        and not observation.part_of
        and not observation.doubtful
        and (says_its_name(analysis, index) or follows_its_level(analysis, index))
    )


def _key(analysis: Analysis, o: Observation) -> _Key:
    kind = Kind.ACTUAL if o.kind is Kind.ESTIMATE else o.kind
    apart = (o.scope, o.qualifier, o.per, o.of, "" if o.base == "同比" else o.base, o.direction)
    return (o.indicator, o.measure, o.period, kind, base_unit(o), *apart, _set_apart(analysis, o))


def _set_apart(analysis: Analysis, observation: Observation) -> frozenset[str]:
    """Return the words around a figure that tell it from another of its name."""
    text = analysis.report.text
    clause = unnamed(observation.indicator, clause_before(observation).of(text))
    sentence = sentence_before(text, observation.span.start).of(text)
    words = frozenset((*_TIMES_AND_PLACES.findall(sentence), *_MEANINGS.findall(clause)))
    level = analysis.report.title_block.level
    return words - {observation.period, f"{observation.period}年", *(_OWN[level] if level else ())}


def _contradicting(analysis: Analysis, indices: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first figure with each later one that cannot be the same value; each value is named once."""
    observations = analysis.observations
    seen: list[int] = []
    for index in indices[:_MOST_COMPARED]:
        against = [i for i in seen if not _one_value(analysis, i, index)]
        if against and len(against) == len(seen) and observations[index].clause != observations[against[0]].clause:
            yield against[0], index
        seen.append(index)


def _one_value(analysis: Analysis, first: int, last: int) -> bool:
    """Tell whether two figures can be one value: equal where printed alike, else one the other's rounding or bound."""
    text, a, b = analysis.report.text, analysis.observations[first], analysis.observations[last]
    plain = not (a.modifier or b.modifier or a.value_max or b.value_max)
    if plain and step(a, text) == step(b, text):
        return math.isclose(units.in_base(a.value, a.unit)[0], units.in_base(b.value, b.unit)[0])
    return stands_for(a, text).meets(stands_for(b, text))
