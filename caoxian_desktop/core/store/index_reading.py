"""How the index is asked: candidates in the order of hits, each verified in its own words, until a page is full.

Words of two characters or more are asked for by their pairs. A word of one character is asked for by the letters of
reports, and then looked for in the report's passages one by one: keeping single characters with every passage would
make the index half as large again. Filters leave a list of reports; a candidate outside it is skipped, and where many
are, the list says where to go on, so that neither a common word nor a common place makes a search long.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from time import monotonic
from typing import Any

import apsw

from caoxian_desktop.core.search import grams
from caoxian_desktop.core.search.folding import folded, same
from caoxian_desktop.core.search.found import (
    ReportFacts,
    Stored,
    headings_have,
    hit_of,
    matches_in,
    paragraph_number,
    path_of,
    read_form,
)
from caoxian_desktop.core.search.hits import Cursor, Hit
from caoxian_desktop.core.search.query import Kind, Query, parse
from caoxian_desktop.core.store.index_file import (
    LETTERS,
    MOST,
    NO_REPORT,
    DamagedError,
    checksum,
    first_row,
    key_of,
    keys_of_years,
    kind_of,
    last_row,
)
from caoxian_desktop.core.ticket import Ticket, check

_PATIENCE = 32
"""Candidates outside the filter that are read past before the next report inside it is looked up: as dear as that."""

_BEHIND = 1 << 32
"""Behind every line of a passage."""

_SECTIONED = frozenset({Kind.TEXT, Kind.INDICATOR, Kind.NOTE})
"""Kinds of passages that stand below headings."""

_CANDIDATES = "SELECT rowid FROM grams WHERE grams MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid"
_PASSAGES = "SELECT id, words, told, record, spelled, crc32 FROM passages WHERE id BETWEEN ? AND ?{} ORDER BY id"
_HOLDS = "instr(words, ?)"


@dataclass(frozen=True, slots=True)
class _Row:
    row: int
    passage: Stored


class Asking:
    """One query under way. Everything is read within one transaction of the caller's, so that it is of one moment."""

    def __init__(self, connection: apsw.Connection, query: Query, ticket: Ticket) -> None:
        self._connection = connection
        self._words = query.words
        self._filters = query.filters
        self._heads = parse(query.filters.section).words
        self._ticket = ticket
        self._facts: dict[int, ReportFacts] = {}
        self._below: dict[int, frozenset[int]] = {}

    def page(self, after: Cursor | None, limit: int, seconds: float | None) -> tuple[tuple[Hit, ...], Cursor | None]:
        """Return the next hits, and where to go on, None at the end; where time runs out, those found until then."""
        hits: list[Hit] = []
        until = None if seconds is None else monotonic() + seconds
        for row in self._rows(after):
            check(self._ticket)
            for line, hit in self._hits(row):
                if after is not None and (row.row, line) <= (after.row, after.line):
                    continue
                hits.append(hit)
                if len(hits) == limit:
                    return tuple(hits), Cursor(row.row, line)
            if until is not None and monotonic() > until:
                return tuple(hits), Cursor(row.row, _BEHIND)
        return tuple(hits), None

    def _rows(self, after: Cursor | None) -> Iterator[_Row]:
        expression = grams.asks_for(self._words)
        allowed = self._allowed()
        if not expression or allowed == []:
            return
        low, high = keys_of_years(self._filters.first_year, self._filters.last_year)
        if self._restricted:
            low = max(low, NO_REPORT + 1)
        for kind in Kind:
            if kind in self._filters.kinds and (kind in _SECTIONED or not self._heads):
                start = first_row(kind, low)
                if after is not None:
                    start = max(start, after.row + (after.line == _BEHIND))
                yield from self._of_kind(expression, start, last_row(kind, high), allowed)

    @property
    def _restricted(self) -> bool:
        f = self._filters
        return bool(f.place or f.level or self._heads) or (f.first_year, f.last_year) != (None, None)

    def _of_kind(self, expression: str, start: int, end: int, allowed: list[int] | None) -> Iterator[_Row]:
        """Yield the passages from one row to another that may have the words."""
        one_by_one = all(len(word) == 1 for word in self._words)
        first = start & ~MOST if one_by_one else start  # the letters stand before the passage that was the last
        for row in self._candidates(expression, first, end, allowed):
            if row & MOST == LETTERS:
                yield from self._passages(max(start, row), row | MOST, self._words)
            elif row >= start:
                yield from self._passages(row, row)

    def _candidates(self, expression: str, start: int, end: int, allowed: list[int] | None) -> Iterator[int]:
        at: int | None = start
        members = None if allowed is None else frozenset(allowed)
        while at is not None and at <= end:
            cursor = self._connection.execute(_CANDIDATES, (expression, at, end))
            at, outside = None, 0
            for (row,) in cursor:
                if members is None or key_of(row) in members:
                    outside = 0
                    yield row
                elif (outside := outside + 1) >= _PATIENCE:
                    at = _next_allowed(row, allowed or [])
                    cursor.close()
                    break

    def _passages(self, first: int, last: int, letters: tuple[str, ...] = ()) -> Iterator[_Row]:
        """Yield passages in order; with `letters` those that may have all of these characters, which SQLite looks for.

        It compares bytes, and so finds more where the halves of two characters look like a third.
        """
        alike = [[char.encode("utf-16-le", "surrogatepass") for char in same(letter)] for letter in letters]
        holding = "".join(f" AND ({' OR '.join([_HOLDS] * len(forms))})" for forms in alike)
        bindings = (first, last, *chain.from_iterable(alike))
        for row, words, told, record, spelled, crc32 in self._connection.execute(_PASSAGES.format(holding), bindings):
            if checksum(words, told) != crc32:
                raise DamagedError(row)
            text = words.decode("utf-16-le", "surrogatepass")
            yield _Row(row, Stored(kind_of(row), text, told, record or "", spelled or "[]"))

    def _hits(self, row: _Row) -> Iterator[tuple[int, Hit]]:
        """Yield the hits of a passage with their lines."""
        for match in matches_in(row.passage, self._words):
            paragraph = self._paragraph(row, match.line)
            if self._stands_below(row, paragraph):
                yield match.line, hit_of(row.passage, match, self._facts_of(key_of(row.row)), paragraph)

    def _stands_below(self, row: _Row, paragraph: Stored | None) -> bool:
        """Tell whether a passage stands below the headings that are asked for."""
        if not self._heads:
            return True
        if row.passage.kind is Kind.NOTE:
            return headings_have(path_of(row.passage, ReportFacts(), None), self._heads)
        shown = paragraph or row.passage
        return shown.kind is Kind.TEXT and shown.told[2] in self._sections_below(key_of(row.row))

    def _sections_below(self, key: int) -> frozenset[int]:
        if key not in self._below:
            paths = self._facts_of(key).sections
            self._below[key] = frozenset(at for at, path in enumerate(paths) if headings_have(path, self._heads))
        return self._below[key]

    def _paragraph(self, row: _Row, line: int) -> Stored | None:
        """Return the paragraph an indicator's first figure stands in, None for other passages."""
        if row.passage.kind is not Kind.INDICATOR:
            return None
        number = first_row(Kind.TEXT, key_of(row.row)) + paragraph_number(row.passage, line)
        return next((found.passage for found in self._passages(number, number)), None)

    def _facts_of(self, key: int) -> ReportFacts:
        if key not in self._facts:
            query = "SELECT report, version, name, place, year, sections, crc32 FROM reports WHERE key = ?"
            row = self._connection.execute(query, (key,)).get
            if row is None and key != NO_REPORT:
                raise DamagedError(key)
            self._facts[key] = ReportFacts() if row is None else _facts(row)
        return self._facts[key]

    def _allowed(self) -> list[int] | None:
        """Return the keys of the reports the filters leave, in order; None where they leave all, or say only years."""
        found: list[set[int]] = []
        if self._filters.place:
            found.append(self._of_places(folded(self._filters.place)))
        if self._filters.level is not None:
            found.append(self._keys("SELECT key FROM reports WHERE level = ?", (self._filters.level.value,)))
        if self._heads:
            first, last = first_row(Kind.TEXT, 0), last_row(Kind.TEXT, keys_of_years(None, None)[1])
            rows = self._keys(_CANDIDATES, (grams.asks_for(self._heads, headings=True), first, last))
            found.append(set(map(key_of, rows)))
        return sorted(set.intersection(*found)) if found else None

    def _of_places(self, place: str) -> set[int]:
        """Return the reports of a place, or where there are none, of places whose names hold these words."""
        names = [name for (name,) in self._connection.execute("SELECT DISTINCT place FROM reports WHERE place > ''")]
        exact = [name for name in names if folded(name) == place]
        meant = exact or [name for name in names if place in folded(name)]
        query = "SELECT key FROM reports WHERE place IN (SELECT value FROM json_each(?))"
        return self._keys(query, (json.dumps(meant),))

    def _keys(self, query: str, bindings: tuple[object, ...]) -> set[int]:
        return {key for (key,) in self._connection.execute(query, bindings)}


def _facts(row: tuple[Any, ...]) -> ReportFacts:
    report, version, name, place, year, sections, crc32 = row
    if checksum(name.encode(), sections) != crc32:
        raise DamagedError(report)
    return ReportFacts(report, version, name, place, year, read_form(sections))


def _next_allowed(row: int, allowed: list[int]) -> int | None:
    """Return the first row, of the kind of one outside the filter, in the next report inside it; None for no more."""
    at = bisect_left(allowed, key_of(row))
    return first_row(kind_of(row), allowed[at]) if at < len(allowed) else None
