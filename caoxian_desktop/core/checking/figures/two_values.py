"""The same indicator with two values: one name, one year, one scope, and figures that cannot both be meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.amounts import base_unit, stands_for
from caoxian_desktop.core.checking.figures.quoting import of_figures, quoted
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.indicators import lexicon
from caoxian_desktop.core.indicators.observation import Kind, Measure, Observation
from caoxian_desktop.core.report.sentence import sentence_at

_COMPARED = frozenset((Measure.LEVEL, Measure.INCREMENT, Measure.CHANGE_PCT, Measure.RATIO, Measure.SHARE))
# Words beside a figure that set it apart in time, place or meaning; two figures must share them all.
_APART = re.compile(
    r"(?:19|20)\d\d年?|[一二三四]季度|上半年|下半年|前[一二三\d]+季度|\d+月|年均|平均|累计|五年|[三四六七八九十\d]+年|十[二三四五]五|月度|单月"
    r"|全国|全省|全市|全区|全县|全州|全盟|国内|本级|市级|区级|县级|省级|中央|地方|街道|镇|园区|开发区|高新区|新区|口径"
    r"|力争|争取|奋斗|冲刺|最高|最低|实际|名义|可比|预计|预期|底线|其中|计划|任务|高于|低于|快于|高出|上年|去年|同期|原|调整|增加|提高"
    r"|城镇|农村|城乡|常住|户籍|规上|规模以上|限上|限额以上|新增|人均"
)
_SAME_YEAR = frozenset(("全省", "全市", "全区", "全县", "全州", "全盟", "预计", "预期", "任务", "计划"))
_RATE = re.compile(r"[\u4e00-\u9fff]{4,14}(?:率|比重|占比|比例)")
_ONE_YEAR = re.compile(r"\d{4}")
"""A sum of several years and one of them are two figures, and reports speak of both under 过去五年."""
_Key = tuple[object, ...]


def two_values(analysis: Analysis) -> Iterator[Finding]:
    """Find two figures of one indicator that their own words do not tell apart.

    Only terms of the lexicon and rates of a long name are compared, and only where the name itself stands in the
    clause: any other two figures with one name are as often two things as one.
    """
    alike: dict[_Key, list[int]] = defaultdict(list)
    for index, observation in enumerate(analysis.observations):
        if _comparable(analysis, observation):
            alike[_key(analysis, observation)].append(index)
    for indices in alike.values():
        for pair in _contradicting(analysis, indices):
            a, b = (quoted(analysis, index) for index in pair)
            reason = f"{a}与{b}说的像是同一指标，两个数不一致，请核对口径。"
            yield of_figures(analysis, "two_values", "同一指标两个数", reason, pair, Certainty.MEDIUM)


def _comparable(analysis: Analysis, observation: Observation) -> bool:
    return (
        observation.measure in _COMPARED
        and observation.kind in (Kind.ACTUAL, Kind.ESTIMATE, Kind.TARGET)
        and observation.confidence >= 1
        and _ONE_YEAR.fullmatch(observation.period) is not None
        and not observation.role
        and not observation.part_of
        and (_says_its_term if lexicon.is_term(observation.indicator) else _says_its_rate)(analysis, observation)
    )


def _says_its_rate(analysis: Analysis, observation: Observation) -> bool:
    """Tell whether a figure is a rate of a long name that stands in its clause: 生活垃圾无害化处理率."""
    name, words = observation.indicator, observation.clause.of(analysis.report.text)
    rate = observation.measure in (Measure.RATIO, Measure.SHARE)
    return rate and _RATE.fullmatch(name) is not None and name in words


def _says_its_term(analysis: Analysis, observation: Observation) -> bool:
    """Tell whether the term stands in the figure's own clause, under any of its names."""
    entry = lexicon.entry(observation.indicator)
    words = observation.clause.of(analysis.report.text)
    return entry is not None and any(name in words for name in (entry.name, *entry.aliases, *entry.kin))


def _key(analysis: Analysis, o: Observation) -> _Key:
    kind = Kind.ACTUAL if o.kind is Kind.ESTIMATE else o.kind
    apart = (o.scope, o.qualifier, o.per, o.of, o.base, o.direction, o.stock_flow)
    return (o.indicator, o.measure, o.period, kind, base_unit(o), *apart, _set_apart(analysis, o))


def _set_apart(analysis: Analysis, observation: Observation) -> frozenset[str]:
    """Return the words of the sentence up to the figure that tell it from another of its name."""
    text = analysis.report.text
    sentence = sentence_at(text, observation.span.start)
    words = frozenset(m[0] for m in _APART.finditer(text, sentence.start, observation.wording.end))
    return words - _SAME_YEAR - {observation.period, f"{observation.period}年"}


def _contradicting(analysis: Analysis, indices: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first figure with each later one that cannot be the same value; each value is named once."""
    text, observations = analysis.report.text, analysis.observations
    seen: list[int] = []
    for index in indices:
        this = stands_for(observations[index], text)
        against = [i for i in seen if not this.meets(stands_for(observations[i], text))]
        if against and len(against) == len(seen) and observations[index].clause != observations[against[0]].clause:
            yield against[0], index
        seen.append(index)
