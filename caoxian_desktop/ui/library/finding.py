"""Whether a report of the library has the words that are typed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from caoxian_desktop.ui.library.regions import region_of
from caoxian_desktop.ui.library.words import level_words

if TYPE_CHECKING:  # the store loads them when it lists them
    from caoxian_desktop.core.library import ReportEntry


class Wanted:
    """Typed words, all of which must be found in a report: in its name, place and what that lies in, level or tags."""

    def __init__(self, typed: str) -> None:
        self._words = tuple(typed.lower().split())

    def found_in(self, entry: ReportEntry) -> bool:
        """Tell whether a report has all the words."""
        if not self._words:
            return True
        said = _said(entry.place, entry.plan_year, entry.level, entry.name, entry.tags)
        return all(word in said for word in self._words)


@lru_cache(maxsize=1 << 15)
def _said(place: str | None, year: int | None, level: str | None, name: str, tags: tuple[str, ...]) -> str:
    """Return the words a report is found by."""
    path = region_of(place).path if place else ()
    return " ".join((*path, f"{place or ''}{year or ''}", name, level_words(level), *tags)).lower()
