"""Where a report's place lies: province, city, county, from the list of places. No Qt."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from caoxian_desktop.core.importing.title_block.gazetteer import Place, gazetteer

_BEYOND = "~"
"""Stands behind every code: what the list does not know comes last."""


@dataclass(frozen=True, slots=True)
class Region:
    """The names from the province down to the place itself, and what it is ordered by: its code, as officials list."""

    path: tuple[str, ...]
    order: str


@cache
def region_of(place: str) -> Region:
    """Return the region of a place by its official name.

    A name that several places bear (鼓楼区) or none is a region of its own, behind those that are known.
    """
    found = _named().get(place, ())
    in_force = [each for each in found if each.last_year is None]
    those = in_force or found
    if len(those) != 1:
        return Region((place,), f"{_BEYOND}{place}")
    (one,) = those
    above = (gazetteer().at(code) for code in reversed(one.above))
    return Region((*(each.name for each in above if each is not None), place), one.code)


@cache
def _named() -> dict[str, list[Place]]:
    named: dict[str, list[Place]] = defaultdict(list)
    for place in gazetteer().places:
        named[place.name].append(place)
    return dict(named)
