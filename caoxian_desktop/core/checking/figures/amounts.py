"""What a printed figure can stand for: 26.1亿元 is anything that rounds to it, 突破300亿元 anything above."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from caoxian_desktop.core.indicators import units
from caoxian_desktop.core.indicators.observation import Observation

_AT_LEAST = frozenset(("以上", "超", "超过", "突破", "不低于", "不少于", "逾", "超出"))
_AT_MOST = frozenset(("以下", "以内", "内", "不超过", "不高于", "不多于", "不足"))
_ABOUT = frozenset(("左右", "上下", "约", "近", "接近", "余", "多", "来"))
_ROUGH = 0.1
"""How far 左右, 约, 近 and 余 reach, as a part of the figure."""
_ROUND_ZEROS = 2
"""A whole number with so many zeros at its end (1000亿元) may be rounded, but not below two digits that count."""
_SIGNIFICANT = 2
_MOST_ZEROS = 100
_BY = re.compile(r"(?:提高|提升|增加|增长|上升|扩大|延长|减少|下降|降低|压减|缩短|缩小)了?$")
_VERB = 3
"""Characters before a figure that such a verb may take."""
_NUMBER = re.compile(r"(\d+)(?:[.．](\d+))?\D*$")


@dataclass(frozen=True, slots=True)
class Range:
    """The values a printed figure can stand for, ends included, its 万 and 亿 multiplied out."""

    low: float
    high: float

    def meets(self, other: Range) -> bool:
        """Tell whether one value can be both."""
        return self.low <= other.high and other.low <= self.high

    def widened(self, by: float) -> Range:
        """Return the range with `by` more at either end."""
        return Range(self.low - by, self.high + by)

    @property
    def exact(self) -> bool:
        """Whether the figure has both ends, as 突破300亿元 has not."""
        return math.isfinite(self.low) and math.isfinite(self.high)


def base_unit(observation: Observation) -> str:
    """Return the unit without 万 and 亿: two figures with one base unit can be compared."""
    return units.in_base(1, observation.unit)[1]


def is_change(observation: Observation, text: str) -> bool:
    """Tell whether the figure says by how much something changed (提高1.5岁), not what it came to (提高到75.3岁)."""
    return bool(_BY.search(text, max(0, observation.span.start - _VERB), observation.span.start))


def step(observation: Observation, text: str) -> float:
    """Return the value of the last printed digit, 万 and 亿 multiplied out: 0.1亿 for 26.1亿元."""
    factor = float(units.in_base(1, observation.unit)[0])
    found = _NUMBER.search(units.plain(observation.span.of(text)))
    if found is None:  # 三成, 半: a numeral in words
        return factor
    if found[2]:
        return factor * float(10.0 ** -len(found[2]))
    zeros = len(found[1]) - len(found[1].rstrip("0"))
    rounded = min(zeros, len(found[1]) - _SIGNIFICANT, _MOST_ZEROS) if zeros >= _ROUND_ZEROS else 0
    return factor * float(10.0**rounded)


def stands_for(observation: Observation, text: str) -> Range:
    """Return what the figure's own words allow: its rounding, its modifier, the ends of its range."""
    value = units.in_base(observation.value, observation.unit)[0]
    top = value if observation.value_max is None else units.in_base(observation.value_max, observation.unit)[0]
    if not math.isfinite(value) or not math.isfinite(top):  # hundreds of digits in a row are no figure
        return Range(-math.inf, math.inf)
    half = 0.0 if _counts_one_by_one(observation, text) else step(observation, text) / 2
    low, high = value - half, top + half
    if observation.modifier in _AT_LEAST:
        return Range(low, math.inf)
    if observation.modifier in _AT_MOST:
        return Range(-math.inf, high)
    if observation.modifier in _ABOUT:
        return Range(min(low, value * (1 - _ROUGH)), max(high, top * (1 + _ROUGH)))
    return Range(low, high)


def _counts_one_by_one(observation: Observation, text: str) -> bool:
    """Tell whether a figure is a whole number of people or things, which is not rounded: 310人, but not 1.2万人."""
    counted = units.in_base(1, observation.unit)[0] == 1 and units.family(observation.unit) in units.COUNTING
    return counted and step(observation, text) == 1.0


def change(first: Range, last: Range) -> Range:
    """Return by how many per cent `last` can differ from `first`; both must be above nothing."""
    low = 100 * (last.low / first.high - 1)
    return Range(low, math.inf if first.low <= 0 else 100 * (last.high / first.low - 1))
