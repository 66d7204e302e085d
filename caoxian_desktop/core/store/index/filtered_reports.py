"""Which reports of the index a search's filters leave, told one after the other: no list of them is made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import apsw

from caoxian_desktop.core.search import grams
from caoxian_desktop.core.search.folding import folded
from caoxian_desktop.core.search.query import Filters, Kind
from caoxian_desktop.core.store.index.index_file import NO_REPORT, first_row, key_of, keys_of_years, last_row

_BY_PLACE = 32
"""Up to how many names of places are looked up one by one; of more, one comes soon in the order of reports."""

_HEADED = "SELECT rowid FROM grams WHERE grams MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid"

_PATIENCE = 64
"""Reports with the words of headings that are read past before FTS5 is asked anew: as dear."""


class FilteredReports:
    """The reports that place, level and headings leave, in the order of their keys; years are ranges of keys already.

    `heads` are the folded words asked for in headings: a report told may have them under different headings.
    """

    def __init__(self, connection: apsw.Connection, filters: Filters, heads: Sequence[str]) -> None:
        self._connection = connection
        self._level = filters.level
        self._places = self._meant(filters.place) if filters.place else None
        self._heads = grams.asks_for(heads, headings=True)
        self._last = keys_of_years(None, None)[1]
        self._rows: Iterator[tuple[int]] = iter(())  # of reports with the headings' words
        self._asked = self._last + 1
        self._at: int | None = None  # the first of them from the key asked for last on

    def from_key(self, key: int) -> int | None:
        """Return the first report that is left, from a key on; None for no more. Without filters it is the key."""
        found: int | None = key
        while found is not None:
            listed = self._listed(found)
            found = None if listed is None else self._headed(listed)
            if found == listed:
                break
        return found

    def _listed(self, key: int) -> int | None:
        """Return the first report of the places and the level."""
        if self._places is None and self._level is None:
            return key
        level = "" if self._level is None else " AND level = :level"
        values: dict[str, object] = {"key": max(key, NO_REPORT + 1), "level": self._level and self._level.value}
        if self._places is None or len(self._places) > _BY_PLACE:
            return self._first_of_many(level, values)
        query = f"SELECT min(key) FROM reports WHERE key >= :key AND place = :place{level}"  # noqa: S608 - parts of ours
        found = (self._connection.execute(query, {**values, "place": place}).get for place in self._places)
        return min((each for each in found if each is not None), default=None)

    def _first_of_many(self, level: str, values: dict[str, object]) -> int | None:
        query = f"SELECT key, place FROM reports WHERE key >= :key{level} ORDER BY key"  # noqa: S608 - parts of ours
        rows = self._connection.execute(query, values)
        return next((key for key, place in rows if self._places is None or place in self._places), None)

    def _headed(self, key: int) -> int | None:
        """Return the first report with the words of headings.

        Candidates of a common word stand in nearly every report, so the list of these reports is read on, not asked
        for anew, as long as what is sought lies near. A lower key than before begins it again.
        """
        if not self._heads:
            return key
        passed = 0 if self._asked <= key else _PATIENCE
        while passed < _PATIENCE and self._at is not None and self._at < key:
            self._at = self._following()
            passed += 1
        if passed == _PATIENCE:
            rows = (first_row(Kind.TEXT, key), last_row(Kind.TEXT, self._last))
            self._rows = self._connection.execute(_HEADED, (self._heads, *rows))
            self._at = self._following()
        self._asked = key
        return self._at

    def _following(self) -> int | None:
        row = next(self._rows, None)
        return None if row is None else key_of(row[0])

    def _meant(self, typed: str) -> frozenset[str]:
        """Return the place of a name, or where there is none of it, those whose names hold these words."""
        place = folded(typed)
        for name in (typed, place):
            if self._connection.execute("SELECT EXISTS (SELECT 1 FROM reports WHERE place = ?)", (name,)).get:
                return frozenset({name})
        names = [name for (name,) in self._connection.execute("SELECT DISTINCT place FROM reports WHERE place > ''")]
        exact = frozenset(name for name in names if folded(name) == place)
        return exact or frozenset(name for name in names if place in folded(name))
