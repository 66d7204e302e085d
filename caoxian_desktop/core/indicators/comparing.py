"""A result beside its target, in neutral words: which is higher, never whether the target was met."""

from __future__ import annotations

from caoxian_desktop.core.indicators import units
from caoxian_desktop.core.indicators.observation import Direction, Measure, Observation

_FLOORS = ("以上", "不低于", "不少于", "超", "超过", "突破", "高于", "多", "余")
_CEILINGS = ("以内", "不超过", "不高于", "低于", "不到", "不足", "近")
_NEARLY = ("左右", "约", "大约", "上下")
_DIGITS = 6


def comparison(target: Observation, result: Observation) -> str:
    """Return how a result stands to its target (完成数高于目标0.5个百分点), '' where that cannot be said.

    Rates and shares are compared in 个百分点, levels only by which is higher. Of two falls the greater one is told
    (降幅大于目标). A result that its words only bound (突破300亿元) is compared where the bound decides.
    """
    falling = (target.direction is Direction.DOWN, result.direction is Direction.DOWN)
    if target.measure is not result.measure or (falling[0] != falling[1] and target.measure is Measure.CHANGE_PCT):
        return ""
    if units.in_base(1, target.unit)[1] != units.in_base(1, result.unit)[1]:
        return ""
    low, high = _range(target)
    done, most = _range(result)
    gap = done - high if done > high else most - low if most < low else 0.0
    gap = round(gap, _DIGITS)
    if not _is_decided(result, gap):
        return ""
    subject = "降幅" if target.measure is Measure.CHANGE_PCT and all(falling) else "完成数"
    return f"{subject}{_verdict(target, result, gap, subject)}{_bound(target)}"


def _range(o: Observation) -> tuple[float, float]:
    """Return the least and the greatest value, free of 万 and 亿, of what may be a range."""
    low = units.in_base(o.value, o.unit)[0]
    high = low if o.value_max is None else units.in_base(o.value_max, o.unit)[0]
    return round(low, _DIGITS), round(high, _DIGITS)


def _is_decided(result: Observation, gap: float) -> bool:
    if result.modifier in _FLOORS:
        return gap >= 0
    if result.modifier in _CEILINGS:
        return gap <= 0
    return True


def _verdict(target: Observation, result: Observation, gap: float, subject: str) -> str:
    more, less = ("大于", "小于") if subject == "降幅" else ("高于", "低于")
    if gap == 0 and target.value_max is not None:
        return "在目标区间内"
    if gap == 0:
        return _verdict_of_equals(target, result, more, less)
    rate = target.unit in ("%", "％") and target.measure in (Measure.CHANGE_PCT, Measure.SHARE, Measure.RATIO)
    points = f"{abs(gap):.6g}个百分点" if rate and not result.modifier else ""
    return f"{more if gap > 0 else less}目标{points}"


def _verdict_of_equals(target: Observation, result: Observation, more: str, less: str) -> str:
    """Return how equal numbers compare: words that only bound the result decide, unless the target has them too."""
    for bounds, word in ((_FLOORS, more), (_CEILINGS, less)):
        if result.modifier in bounds and target.modifier not in bounds:
            return f"{word}目标"
    return "与目标相当" if {target.modifier, result.modifier} & set(_NEARLY) else "等于目标"


def _bound(target: Observation) -> str:
    return "（目标为上限）" if target.modifier in _CEILINGS else ""
