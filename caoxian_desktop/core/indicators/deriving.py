"""推算: levels that follow from a level and a growth rate, by calculation; no report says them.

Only where growth is counted in current prices (`growth_basis` nominal in the lexicon): of 地区生产总值, 服务业增加值
and 规上工业增加值 the rate is in comparable prices, of 固定资产投资 and 社会消费品零售总额 it does not match the
published levels. Nothing follows from what was added (新增 is not 净增).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.indicators import lexicon
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Observation, Pair, Relation
from caoxian_desktop.core.report.sentence import sentence_at
from caoxian_desktop.core.report.wording import Wording

_RESULTS = (Kind.ACTUAL, Kind.ESTIMATE)
_NEARLY = ("", "约", "近", "左右", "约为", "大约", "大致", "上下")
"""Modifiers that name a value; others (突破, 以上, 以内) only bound it."""
_FLOORS, _CEILINGS = ("以上", "不低于", "不少于", "超", "超过", "突破", "高于"), ("以内", "不超过", "不高于")
_PLAIN_BASES = ("", "同比", "比上年", "较上年", "上年", "名义")
"""Bases of a rate that is the plain one; 同口径, 实际 and 可比价 rates do not lead from level to level."""
_MOST_PERCENT = 100.0
"""A rate beyond it tells of a new base rather than of growth."""


@dataclass(frozen=True, slots=True)
class Derived:
    """A level that no report says: `value` (to `value_max`) in `unit`, of `period`, with `words` to print.

    `kind` is that of what it follows from: a target where a target's rate was used, an estimate where a result is an
    expected one. `formula` says in words how it was reckoned, `sources` are the indices of the observations used, the
    level first.
    """

    indicator: str
    value: float
    unit: str
    period: str
    kind: Kind
    words: str
    formula: Wording
    sources: tuple[int, ...]
    scope: str = ""
    value_max: float | None = None


def derive(text: str, observations: Sequence[Observation], pairs: Sequence[Pair]) -> tuple[Derived, ...]:
    """Return what follows: the level of the year before from level and growth, the target's level from its growth."""
    found: list[Derived] = []
    grown = list(_grown(text, observations))
    for level, growth in grown:
        if growth is not None and _nearly(observations[growth]) and observations[growth].value_max is None:
            found.append(_before(text, observations, level, growth))
    levels = {index: level for level, growth in grown for index in (level, growth) if index is not None}
    for pair in pairs:
        level_of_result = next((levels[i] for i in pair.results if i in levels), None)
        if pair.relation is Relation.SAME and level_of_result is not None:
            target, result = observations[pair.target], observations[level_of_result]
            if _is_rate(target) and target.scope == result.scope and _follows(result, target):
                found.append(_aimed(text, observations, level_of_result, pair.target))
    return tuple(sorted(found, key=lambda made: made.sources))


def _grown(text: str, observations: Sequence[Observation]) -> Iterator[tuple[int, int | None]]:
    """Yield each level that may be reckoned from, with the growth rate that its sentence gives it, or None.

    Where a report gives an indicator two levels or two rates for one year, nobody can tell which belong together.
    """
    groups: dict[tuple[str, ...], list[int]] = {}
    for index, o in enumerate(observations):
        nominal = (entry := lexicon.entry(o.indicator)) is not None and entry.growth_basis == "nominal"
        if nominal and o.kind in _RESULTS and o.period.isdecimal() and not o.doubtful:
            groups.setdefault((o.indicator, o.scope, o.qualifier, o.of, o.part_of, o.per, o.period), []).append(index)
    for indices in groups.values():
        levels = [i for i in indices if _is_level(observations[i])]
        rates = [i for i in indices if _is_rate(observations[i])]
        values, growths = ({observations[i].value for i in side} for side in (levels, rates))
        if len(values) == 1 and len(growths) <= 1 and _nearly(observations[levels[0]]):
            yield _together(text, observations, levels, rates)


def _together(
    text: str, observations: Sequence[Observation], levels: list[int], rates: list[int]
) -> tuple[int, int | None]:
    sentences = {sentence_at(text, observations[i].span.start): i for i in reversed(levels)}
    for rate in rates:
        level = sentences.get(sentence_at(text, observations[rate].span.start))
        if level is not None:
            return level, rate
    return levels[0], None


def _is_level(o: Observation) -> bool:
    return o.measure is Measure.LEVEL and o.value > 0 and o.value_max is None and o.direction is Direction.NONE


def _is_rate(o: Observation) -> bool:
    plain = o.measure is Measure.CHANGE_PCT and o.unit in ("%", "％") and o.base in _PLAIN_BASES
    return plain and not o.doubtful and abs(o.value) < _MOST_PERCENT


def _nearly(o: Observation) -> bool:
    return o.modifier in _NEARLY


def _follows(result: Observation, target: Observation) -> bool:
    years = result.period.isdecimal() and target.period.isdecimal()
    return years and int(target.period) == int(result.period) + 1


def _factor(rate: Observation, percent: float) -> float:
    return 1 - percent / 100 if rate.direction is Direction.DOWN else 1 + percent / 100


def _before(text: str, observations: Sequence[Observation], level: int, growth: int) -> Derived:
    now, rate = observations[level], observations[growth]
    value, year = now.value / _factor(rate, rate.value), str(int(now.period) - 1)
    words = f"约{_number(value, text, now)}{now.unit}"
    reckoned = f"{now.wording.of(text)}÷（1{_sign(rate)}{rate.span.of(text)}）"
    formula = Wording(f"{year}年水平＝{reckoned}", f"level of {year} = {reckoned}")
    kind = Kind.ESTIMATE if Kind.ESTIMATE in (now.kind, rate.kind) else Kind.ACTUAL
    return Derived(now.indicator, value, now.unit, year, kind, words, formula, (level, growth), now.scope)


def _aimed(text: str, observations: Sequence[Observation], level: int, target: int) -> Derived:
    now, rate = observations[level], observations[target]
    value = now.value * _factor(rate, rate.value)
    most = None if rate.value_max is None else now.value * _factor(rate, rate.value_max)
    number = _number(value, text, now) + (f"—{_number(most, text, now)}" if most is not None else "")
    words = _bounded(f"{number}{now.unit}", rate)
    said = text[rate.span.start : max(rate.span.end, rate.wording.end)]
    reckoned = f"{now.wording.of(text)}×（1{_sign(rate)}{said}）"
    formula = Wording(f"{rate.period}年目标水平＝{reckoned}", f"target level for {rate.period} = {reckoned}")
    return Derived(
        now.indicator, value, now.unit, rate.period, rate.kind, words, formula, (level, target), now.scope, most
    )


def _bounded(words: str, rate: Observation) -> str:
    """Return the words of a target's level with the bound of its rate; a ceiling on a fall is a floor."""
    floor, ceiling = rate.modifier in _FLOORS, rate.modifier in _CEILINGS
    if rate.direction is Direction.DOWN:
        floor, ceiling = ceiling, floor
    return f"{words}以上" if floor else f"{words}以内" if ceiling else f"约{words}"


def _sign(rate: Observation) -> str:
    return "－" if rate.direction is Direction.DOWN else "＋"


def _number(value: float, text: str, level: Observation) -> str:
    """Return a value with as many decimals as the level it follows from is written with."""
    figure = level.span.of(text)
    decimals = len(figure.partition(".")[2]) - len(figure.partition(".")[2].lstrip("0123456789"))
    return f"{value:.{decimals}f}"
