"""The divisions of China down to counties, in force and former: names, what they are short for, what lies in what.

The list is resources/places.tsv; packaging/places.py says where it comes from. It is read when first asked for (5 ms).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property

from caoxian_desktop.core.places import resource

_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土"
    "|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各"
)
"""The peoples that autonomous divisions are named for; 各 as in 隆林各族自治县."""

_SHORT = (
    re.compile(rf"(.{{2,}}?)(?:(?:{_PEOPLES})族?)*自治[区州县旗]"),
    re.compile(rf"(.{{2,}}?)(?:{_PEOPLES})族区"),
    re.compile(r"(.{2,}?)(?:特别行政区|地区|林区|特区|[省市区县州盟旗])"),
)
_KIND = re.compile(r"(?:自治区|特别行政区|地区|[省市区县州盟旗])$")


@dataclass(frozen=True, slots=True)
class Place:
    """A division: its six-digit code by GB/T 2260 and its official name.

    `last_year` is the last year in which the standard lists a division no longer in force, None for one in force.
    """

    code: str
    name: str
    last_year: int | None = None

    @property
    def kind(self) -> str:
        """What a speaker calls it: 我市, 我州, 我区."""
        return kind_of(self.name)

    @property
    def above(self) -> tuple[str, ...]:
        """The codes of the divisions it lies in, the nearest first."""
        codes = (f"{self.code[:4]}00", f"{self.code[:2]}0000")
        return tuple(code for code in codes if code != self.code)


class Gazetteer:
    """The places, asked by name, by kind and by code, and found in a text."""

    def __init__(self, places: tuple[Place, ...]) -> None:
        self.places = places

    @cached_property
    def short_names(self) -> dict[str, str]:
        """Official names and what they are short for."""
        return {place.name: short_name(place.name) for place in self.places}

    @cached_property
    def _by_short_name(self) -> dict[str, list[Place]]:
        grouped: dict[str, list[Place]] = {}
        for place in self.places:
            grouped.setdefault(self.short_names[place.name], []).append(place)
        return grouped

    @cached_property
    def _by_code(self) -> dict[str, Place]:
        return {place.code: place for place in reversed(self.places)}

    @cached_property
    def _inner(self) -> dict[str, list[Place]]:
        """The divisions in force by each code that they lie in."""
        inner: dict[str, list[Place]] = {}
        for place in self.places:
            if place.last_year is None:
                for code in place.above:
                    inner.setdefault(code, []).append(place)
        return inner

    @cached_property
    def _by_first_two(self) -> dict[str, tuple[str, ...]]:
        grouped: dict[str, set[str]] = {}
        for name in self.short_names.values():
            grouped.setdefault(name[:2], set()).add(name)
        return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in grouped.items()}

    def knows(self, name: str) -> bool:
        """Tell whether there is or was a place of this name, written in full or as people do (黔东南州)."""
        return any(place.kind == kind_of(name) for place in self._by_short_name.get(short_name(name), ()))

    def completed(self, bare: str) -> str | None:
        """Return the one official name that is short for `bare` (潍坊 -> 潍坊市), None for none or several (吉林)."""
        names = {place.name for place in self._by_short_name.get(bare, ()) if place.last_year is None}
        return names.pop() if len(names) == 1 else None

    def at(self, code: str) -> Place | None:
        """Return the place of a code, the one in force where the code had several names; None for none."""
        return self._by_code.get(code)

    def within(self, place: Place) -> tuple[Place, ...]:
        """Return the divisions of the next level that lie in `place` and are in force; a county has none.

        A province's are its prefectures, and its districts and counties where it has none between (重庆市).
        """
        if not place.code.endswith("00"):
            return ()
        inner = self._inner.get(place.code, [])
        if place.code.endswith("0000"):
            inner = [p for p in inner if p.code.endswith("00")] or inner
        return tuple(inner)

    def times_named(self, text: str) -> Counter[str]:
        """Return how often `text` says each short name, from the left, the longest first (清水河, not 清水)."""
        times: Counter[str] = Counter()
        position, last = 0, len(text) - 1
        while position < last:
            names = self._by_first_two.get(text[position : position + 2], ())
            name = next((name for name in names if text.startswith(name, position)), None)
            if name is not None:
                times[name] += 1
            position += len(name) if name else 1
        return times


def short_name(name: str) -> str:
    """Return a name without what the place is (潍坊市 -> 潍坊, 黔东南苗族侗族自治州 -> 黔东南); 曹县 stays whole."""
    for pattern in _SHORT:
        if found := pattern.fullmatch(name):
            return found.group(1)
    return name


def kind_of(name: str) -> str:
    """Return what a place is by its name (曹县 -> 县), '' for what has no kind (西沙群岛)."""
    found = _KIND.search(name)
    return found.group() if found else ""


@cache
def gazetteer() -> Gazetteer:
    """Return the list that ships with the program, read once."""
    lines = resource("places.tsv").read_text(encoding="utf-8").splitlines()
    return Gazetteer(tuple(_place(line) for line in lines if not line.startswith("#")))


def _place(line: str) -> Place:
    code, name, *last = line.split("\t")
    return Place(code, name, int(last[0]) if last else None)
