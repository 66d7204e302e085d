"""Whether a report of the library has the words that are typed, in characters or in pinyin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from caoxian_desktop.core.search.folding import folded
from caoxian_desktop.core.search.pinyin import is_typed, spellings
from caoxian_desktop.ui.library.regions import region_of
from caoxian_desktop.ui.library.words import level_names

if TYPE_CHECKING:  # the store loads them when it lists them
    from caoxian_desktop.core.library import ReportEntry


class Wanted:
    """Typed words, all of which must be found in a report: in its name, place and what that lies in, level or tags.

    `spelled` are names as `spelled_out` gives them; a name that is not among them is not found by pinyin.
    """

    def __init__(self, typed: str, spelled: Mapping[str, str]) -> None:
        self._words = [_Word(word, spelled) for word in folded(typed).split()]

    def found_in(self, entry: ReportEntry) -> bool:
        """Tell whether a report has all the words."""
        return all(word.means(entry) or word.typed in said_of(entry) for word in self._words)


class _Word:
    """One word, with the names it stands for in Latin letters; places are asked for once."""

    def __init__(self, typed: str, spelled: Mapping[str, str]) -> None:
        self.typed = typed
        meant = (name for name, ways in spelled.items() if f" {typed}" in ways) if is_typed(typed) else ()
        self._meant = frozenset(meant)
        self._places: dict[str | None, bool] = {}

    def means(self, entry: ReportEntry) -> bool:
        """Tell whether the word stands for the report's place, for what that lies in, or for one of its tags."""
        if not self._meant:
            return False
        found = self._places.get(entry.place)
        if found is None:
            found = self._places[entry.place] = not self._meant.isdisjoint(_path(entry.place))
        return found or not self._meant.isdisjoint(entry.tags)


def said_of(entry: ReportEntry) -> str:
    """Return the words a report is found by, folded; remembered, as every key asks for all of them."""
    return _said(entry.place, entry.plan_year, level_names(entry.level), entry.name, entry.tags)


def names_of(entry: ReportEntry) -> tuple[str, ...]:
    """Return the names a report is found by in pinyin: its place and what that lies in, its tags."""
    return (*_path(entry.place), *entry.tags)


def spelled_out(names: Iterable[str]) -> dict[str, str]:
    """Return names and all ways to type each in pinyin, a space before each way."""
    return {name: f" {' '.join(_ways(name))}" for name in names}


def _ways(name: str) -> dict[str, None]:
    ways: dict[str, None] = {}
    for spelling in spellings(folded(name), varied=True):
        ways[spelling.full] = ways[spelling.initials] = None
    return ways


def _path(place: str | None) -> tuple[str, ...]:
    return region_of(place).path if place else ()


@lru_cache(maxsize=1 << 15)
def _said(place: str | None, year: int | None, level: str, name: str, tags: tuple[str, ...]) -> str:
    return folded(" ".join((*_path(place), f"{place or ''}{year or ''}", name, level, *tags)))
