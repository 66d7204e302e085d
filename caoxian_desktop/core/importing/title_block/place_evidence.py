"""Which place of a kind a text is about that never names it outright: the one it speaks of far more than of any other.

Over 70 reports the own name stands 12 to 134 times; another place of the same kind that is neither above nor below
reaches a quarter of that, a metropolis next door more. Names that are everyday words (合作市, 资源县) are left out:
these lead elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from caoxian_desktop.core.importing.title_block.gazetteer import Place, gazetteer

MIN_TIMES = 8
"""How often a name must stand in a report to be taken for its own."""

MAX_TEXT = 300_000
"""Characters that are looked at, twice the longest report known: a text of millions would take seconds."""

LEAD = 3.0
LEAD_WITHIN = 1.5
"""How many times oftener it must stand than any other place's, the second where half of what lies in it is named."""

_EVERYDAY = """
合作 资源 新建 振兴 平安 动力 惠民 城区 通道 新区 新兴 和政 友好 市中 新平 解放 城中 大新 新城 公安
市区 港口 青山 富民 富裕 运河 金山 前进 安居 和安 大通 延长 和平 新和 大方 大城 共和 三江 双城 新河
江口 互助 温泉 平原 滨海 海港 河口 小河 江城 江海 工农 长寿 复兴 友谊 乐业 利通 吉利 同心 老城 江山
东方 郊区 矿区 东区 西区 南区 北区 民主 红旗 胜利 建设 开发 文化 创新 城厢 城关 城东 城西 城北 城南
东城 西城 新民 文明 兴国 安国 新华 光明 向阳 东风 民乐 康乐 民和 利民 高新 经开
"""
"""Short names that are words or parts of words; a report of such a place names itself outright or stays nameless."""

_WORDS = frozenset(_EVERYDAY.split())


def place_named_most(text: str, kind: str) -> str | None:
    """Return the official name of the place of `kind` that `text` is about, None where nothing settles it."""
    named = _Named.in_text(text)
    candidates = [place for place in named.places if place.kind == kind]
    if not candidates:
        return None
    best = max(candidates, key=lambda place: (named.times(place), place.last_year is None))
    most = max((named.times(rival) for rival in named.places if _is_rival(rival, best)), default=0)
    lead = LEAD_WITHIN if _share_within(best, named.counted) >= 0.5 else LEAD
    return best.name if named.times(best) >= max(MIN_TIMES, lead * most) else None


@dataclass(frozen=True, slots=True)
class _Named:
    """The places a text speaks of, `counted` by their short names; a name that nothing near it bears out is a word."""

    counted: Mapping[str, int]
    places: tuple[Place, ...]

    @classmethod
    def in_text(cls, text: str) -> _Named:
        known = gazetteer()
        times_named = known.times_named(text[:MAX_TEXT])
        counted = {name: times for name, times in times_named.items() if name not in _WORDS}
        shorts = known.short_names
        places = (place for place in known.places if shorts[place.name] in counted)
        return cls(counted, tuple(place for place in places if _is_borne_out(place, counted)))

    def times(self, place: Place) -> int:
        return self.counted[gazetteer().short_names[place.name]]


def _is_borne_out(place: Place, counted: Mapping[str, int]) -> bool:
    """Tell whether the text speaks of what a place lies in, or of a quarter of what lies in it.

    A province lies in nothing that would need to be named; a municipality (北京市) is known by its districts.
    """
    known = gazetteer()
    shorts = known.short_names
    above = [shorts[each.name] for code in place.above if (each := known.at(code))]
    if (not place.above and place.kind != "市") or any(name in counted for name in above):
        return True
    return _share_within(place, counted) >= 0.25


def _share_within(place: Place, counted: Mapping[str, int]) -> float:
    """Return which share of what lies in a place the text names; 0 for a place with fewer than two divisions."""
    known = gazetteer()
    within = {known.short_names[each.name] for each in known.within(place)}
    return sum(name in counted for name in within) / len(within) if len(within) > 1 else 0.0


def _is_rival(place: Place, best: Place) -> bool:
    """Tell whether it is another place of the kind, or a neighbour, and neither above nor within."""
    shorts = gazetteer().short_names
    if shorts[place.name] == shorts[best.name] or place.code in best.above or best.code in place.above:
        return False
    return place.kind == best.kind or (bool(best.above) and place.above == best.above)
