"""Last year's results beside this year's targets: which targets are lower, and where the scopes differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.wording import full_name, is_aim
from caoxian_desktop.core.charts.evidence import fitting, gather, is_growth
from caoxian_desktop.core.checking.figures.own_name import last_named
from caoxian_desktop.core.indicators import lexicon
from caoxian_desktop.core.indicators.comparing import comparison
from caoxian_desktop.core.indicators.observation import Direction, Observation, Pair, Relation
from caoxian_desktop.core.report.report import Report

# What is wanted low: a target below the last result is no step back.
_BETTER_LOW = re.compile(
    r"失业率|能耗|水耗|电耗|煤耗|排放|PM|浓度|颗粒物|死亡|事故|赤字|债务|负债|价格|涨幅|CPI|不良|发案|案件|信访|污染|三公|发病|逾期"
)
_CEILINGS = ("以内", "不超过", "不高于", "低于", "不到", "不足", "以下", "内")
_FLOORS = ("以上", "不低于", "不少于", "超", "超过", "突破", "高于")
_NEARLY = ("左右", "约", "大约", "上下")
# Words of a clause that set its figure apart from another of the same name.
_SET_APART = re.compile(
    r"新口径|同口径|可比口径|老口径|剔除|扣除|不含|园区|开发区|高新区|新区|片区|示范区|试验区|产业带|城区|市区|县城|街道|乡镇"
)
_REMARK_AFTER = 12
FAR = 3
"""Percentage points by which a target's growth must lie above the last result's to be asked about."""
_BELOW = re.compile(r"完成数低于目标([\d.]+)个百分点")
_LONGER = re.compile(r"\d|年均")
"""A base that is not the year before: 比2002年, 年均."""
# What a name may have more than another one of the same thing.
_SCOPE = re.compile(
    r"规上|限上|全社会|城镇|农村|主城区|城区|市区|制造业|国家级|国家|(?:[省市县区]级)(?:以上)?|重点|重大|企业|央企|京企"
)
# Two ways of writing one name.
_WRITTEN = (("规模以上", "规上"), ("限额以上", "限上"), ("工业企业", "工业"), ("城镇调查失业率", "调查失业率"))


@dataclass(frozen=True, slots=True)
class Beside:
    """A result and the target that continues it; `said` is how they stand to each other (低0.4个百分点), '' if unsaid.

    `headline` tells a statistical indicator from a piece of work.
    """

    result: Observation
    target: Observation
    said: str = ""
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Differing:
    """A target and the results it seems to continue, with how their scopes differ, in words."""

    results: tuple[Observation, ...]
    target: Observation
    how: str


def lower_targets(analysis: Analysis) -> tuple[Beside, ...]:
    """Return the targets of the year planned that lie below the result of the year before, indicators by rank first.

    Only figures of one scope are compared, and only where their words decide which is higher.
    """
    found = list(_lower(analysis))
    return tuple(sorted(found, key=lambda b: (not b.headline, _rank(b.target), b.target.span)))


def _lower(analysis: Analysis) -> Iterator[Beside]:
    for target, result in _of_one_scope(analysis):
        if _may_be_lower(analysis, target) and (said := _said(comparison(target, result))):
            yield Beside(result, target, said + _bound(target), lexicon.is_term(target.indicator))


def higher_targets(analysis: Analysis) -> tuple[Beside, ...]:
    """Return the growth aimed at that lies far above the last result, of statistical indicators only, by rank."""
    found = [
        Beside(result, target, said, headline=True)
        for target, result in _of_one_scope(analysis)
        if is_growth(target) and lexicon.is_term(target.indicator) and (said := _raised(target, result))
    ]
    return tuple(sorted(found, key=lambda b: (_rank(b.target), b.target.span)))


def _raised(target: Observation, result: Observation) -> str:
    """Return how far a target lies above a result, where that is far; what fell and is to grow is told without gap."""
    if (target.direction, result.direction) == (Direction.UP, Direction.DOWN) and is_growth(result):
        return "上年为下降，今年目标为增长"
    points = _BELOW.match(comparison(target, result))
    return f"高{points[1]}个百分点{_bound(target)}" if points and float(points[1]) >= FAR else ""


def _of_one_scope(analysis: Analysis) -> Iterator[tuple[Observation, Observation]]:
    """Yield the targets with the last results of the same name and scope, both of one year."""
    for pair in gather(analysis).pairs():
        target, result = _largest(analysis, pair.target), _fitting(analysis, pair)[0]
        one_year = not any(_LONGER.search(o.base) for o in (target, result))
        if pair.relation is Relation.SAME and one_year and not _words_apart(analysis, result, target):
            yield target, result


def _largest(analysis: Analysis, index: int) -> Observation:
    """Return a target, or the largest of its name for its time: where a part and the whole bear one name, the whole."""
    target = analysis.observations[index]

    def alike(o: Observation) -> tuple[object, ...]:
        return o.indicator, o.measure, o.unit, o.period, o.scope, o.qualifier, o.base

    aims = [o for o in analysis.observations if is_aim(o) and alike(o) == alike(target)]
    return max(aims, key=lambda o: o.value, default=target)


def _may_be_lower(analysis: Analysis, target: Observation) -> bool:
    """Tell whether it is worth a word that a target is low: no ceiling, no number of works named one by one."""
    text, clause = analysis.report.text, target.clause.of(analysis.report.text)
    named = text[target.wording.start - 1 : target.wording.start] == "等"
    # In a list under 分别 without the name before it each figure may be another one's.
    shared = "分别" in clause and last_named(target.indicator, clause) is None and target.indicator[:2] not in clause
    return not (named or shared or target.modifier in _CEILINGS or _BETTER_LOW.search(target.indicator))


def _said(compared: str) -> str:
    """Return how a target lies below a result, from the result's point of view: 完成数高于目标1个百分点."""
    for above, below in (("完成数高于目标", "低于上年实绩"), ("降幅大于目标", "降幅小于上年实绩")):
        if compared.startswith(above):
            points = compared.removeprefix(above)
            return f"{below}{points}" if points else below
    return ""


def _bound(target: Observation) -> str:
    if target.modifier in _FLOORS:
        return "（目标为下限）"
    return "（目标为约数）" if target.modifier in _NEARLY else ""


def _rank(observation: Observation) -> int:
    rank = lexicon.headline_rank(observation.indicator)
    return 99 if rank is None else rank


def _fitting(analysis: Analysis, pair: Pair) -> tuple[Observation, ...]:
    """Return the pair's results that stand beside its target."""
    results = [analysis.observations[i] for i in pair.results]
    return tuple(results[i] for i in fitting(analysis.observations[pair.target], results))


def differing(analysis: Analysis) -> tuple[Differing, ...]:
    """Return the targets whose last result is told in another scope, with how, in the order of the targets."""
    near = {pair.target for pair in analysis.pairs if pair.relation is Relation.NEAR}
    found = []
    for pair in gather(analysis).pairs():
        target, results = analysis.observations[pair.target], _fitting(analysis, pair)
        how = ""
        if pair.relation is Relation.SAME:
            how = _words_apart(analysis, results[0], target)
        elif pair.target in near:
            how = _names_apart(analysis.report, results, target)
        if how:
            found.append(Differing(results, target, how))
    return tuple(sorted(found, key=lambda d: (_rank(d.target), d.target.span)))


def _words_apart(analysis: Analysis, result: Observation, target: Observation) -> str:
    """Return the words that set two figures of one name apart: 今年说的是园区, 上年不是; '' where none do."""
    before, now = (_set_apart(analysis.report.text, o) for o in (result, target))
    parts = (("上年", before - now), ("今年", now - before))
    said = [f"{year}原文有“{'”“'.join(sorted(words))}”" for year, words in parts if words]
    return "，".join(said) + ("，另一处没有" if len(said) == 1 else "") if said else ""


def _set_apart(text: str, observation: Observation) -> frozenset[str]:
    """Return the words of a figure's clause, and of a bracket right behind it, that set it apart."""
    end = observation.wording.end
    behind = text[end : end + _REMARK_AFTER] if text[end : end + 1] in {"（", "("} else ""
    before = text[observation.clause.start : end]
    if "分别" not in before:
        before = before[before.rfind("、") + 1 :]  # what stands before in a list belongs to another figure
    return frozenset(_SET_APART.findall(before.replace(observation.indicator, "") + behind))


def _names_apart(report: Report, results: tuple[Observation, ...], target: Observation) -> str:
    """Return the names of figures whose scopes differ; '' where their names differ by more than a scope."""
    names, name = list(dict.fromkeys(full_name(report, result) for result in results)), full_name(report, target)
    if name in names or not all(_one_but_for_scope(name, other) for other in names):
        return ""
    return f"上年为“{'”“'.join(names)}”，今年为“{name}”"


def _one_but_for_scope(one: str, other: str) -> bool:
    for written, short in _WRITTEN:
        one, other = one.replace(written, short), other.replace(written, short)
    return one != other and _SCOPE.sub("", one) == _SCOPE.sub("", other)
