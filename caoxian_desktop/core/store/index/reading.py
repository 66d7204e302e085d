"""How the index is asked: candidates in the order of hits, each verified in its own words, until a page is full.

Words of two characters or more are asked for by their pairs. A word of one character is asked for by the letters of
reports, and then looked for in the report's passages one by one: keeping single characters with every passage would
make the index half as large again. A candidate outside the reports that the filters leave is skipped, and where many
are, the next report inside says where to go on: neither a common word nor a common place makes a search long.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from time import monotonic
from typing import Any

import apsw

from caoxian_desktop.core.search import grams
from caoxian_desktop.core.search.folding import same
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
from caoxian_desktop.core.store.index.filtered_reports import FilteredReports
from caoxian_desktop.core.store.index.index_file import (
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
"""Candidates outside the filters that are read past before FTS5 is asked anew from the next report inside: as dear."""

_BEHIND = 1 << 32
"""Behind every line of a passage."""

_SECTIONED = frozenset({Kind.TEXT, Kind.INDICATOR, Kind.NOTE})
"""Kinds of passages that stand below headings."""

_CANDIDATES = """
SELECT grams.rowid, passages.words, told, record, spelled, crc32
FROM grams LEFT JOIN passages ON passages.id = grams.rowid
WHERE grams MATCH ? AND grams.rowid BETWEEN ? AND ? ORDER BY grams.rowid
"""
_PASSAGES = "SELECT id, words, told, record, spelled, crc32 FROM passages WHERE id BETWEEN ? AND ?{} ORDER BY id"
_HOLDS = "instr(words, ?)"


@dataclass(frozen=True, slots=True)
class _Row:
    """A passage; None where those of a report were read through."""

    row: int
    passage: Stored | None


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
        self._reports = FilteredReports(connection, query.filters, self._heads)

    def page(self, after: Cursor | None, limit: int, seconds: float | None) -> tuple[tuple[Hit, ...], Cursor | None]:
        """Return the next hits, and where to go on, None at the end; where time runs out, those found until then."""
        hits: list[Hit] = []
        until = None if seconds is None else monotonic() + seconds
        for row in self._rows(after):
            check(self._ticket)
            for line, hit in () if row.passage is None else self._hits(row.row, row.passage):
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
        if not expression:
            return
        low, high = keys_of_years(self._filters.first_year, self._filters.last_year)
        if self._restricted:
            low = max(low, NO_REPORT + 1)
        for kind in Kind:
            if kind in self._filters.kinds and (kind in _SECTIONED or not self._heads):
                start = first_row(kind, low)
                if after is not None:
                    start = max(start, after.row + (after.line == _BEHIND))
                yield from self._of_kind(expression, start, last_row(kind, high))

    @property
    def _restricted(self) -> bool:
        f = self._filters
        return bool(f.place or f.level or self._heads) or (f.first_year, f.last_year) != (None, None)

    def _of_kind(self, expression: str, start: int, end: int) -> Iterator[_Row]:
        """Yield the passages from one row to another that may have the words."""
        one_by_one = all(len(word) == 1 for word in self._words)
        first = start & ~MOST if one_by_one else start  # the letters stand before the passage that was the last
        for row, *stored in self._candidates(expression, first, end):
            if row & MOST == LETTERS:
                yield from self._passages(max(start, row), row | MOST, self._words)
                yield _Row(row | MOST, None)  # whoever is out of time or patience need not wait for the next hit
            elif row >= start:
                yield _row(row, *stored)

    def _candidates(self, expression: str, start: int, end: int) -> Iterator[tuple[Any, ...]]:
        """Yield the rows that FTS5 finds in the reports the filters leave, in order, with their passages."""
        at: int | None = start
        inside = -1  # the report read last or, where that was outside, the next one inside
        while at is not None and at <= end:
            cursor = self._connection.execute(_CANDIDATES, (expression, at, end))
            at, outside = None, 0
            for found in cursor:
                row: int = found[0]
                if key_of(row) > inside:
                    following = self._reports.from_key(key_of(row))
                    if following is None:
                        return
                    inside, outside = following, 0
                if key_of(row) == inside:
                    yield found
                elif (outside := outside + 1) >= _PATIENCE:
                    check(self._ticket)
                    at = first_row(kind_of(row), inside)
                    cursor.close()
                    break

    def _passages(self, first: int, last: int, letters: tuple[str, ...] = ()) -> Iterator[_Row]:
        """Yield passages in order; with `letters` those that may have all of these characters, which SQLite looks for.

        It compares bytes, and so finds more where the halves of two characters look like a third.
        """
        alike = [[char.encode("utf-16-le", "surrogatepass") for char in same(letter)] for letter in letters]
        holding = "".join(f" AND ({' OR '.join([_HOLDS] * len(forms))})" for forms in alike)
        bindings = (first, last, *chain.from_iterable(alike))
        for stored in self._connection.execute(_PASSAGES.format(holding), bindings):
            yield _row(*stored)

    def _hits(self, row: int, passage: Stored) -> Iterator[tuple[int, Hit]]:
        """Yield the hits of a passage with their lines."""
        key = key_of(row)
        if passage.kind is Kind.TEXT and not self._stands_below(key, passage):
            return  # before its words are looked at: that takes longer
        for match in matches_in(passage, self._words):
            paragraph = self._paragraph(key, passage, match.line)
            if self._stands_below(key, paragraph or passage):
                yield match.line, hit_of(passage, match, self._facts_of(key), paragraph)

    def _stands_below(self, key: int, shown: Stored) -> bool:
        """Tell whether a note or a paragraph stands below the headings that are asked for."""
        if not self._heads:
            return True
        if shown.kind is Kind.NOTE:
            return headings_have(path_of(shown, ReportFacts(), None), self._heads)
        if key not in self._below:
            self._below[key] = _sections_below(self._facts_of(key).sections_form, self._heads)
        return shown.kind is Kind.TEXT and shown.told[2] in self._below[key]

    def _paragraph(self, key: int, passage: Stored, line: int) -> Stored | None:
        """Return the paragraph an indicator's first figure stands in, None for other passages."""
        if passage.kind is not Kind.INDICATOR:
            return None
        number = first_row(Kind.TEXT, key) + paragraph_number(passage, line)
        return next((found.passage for found in self._passages(number, number)), None)

    def _facts_of(self, key: int) -> ReportFacts:
        if key not in self._facts:
            query = "SELECT report, version, name, place, year, sections, crc32 FROM reports WHERE key = ?"
            row = self._connection.execute(query, (key,)).get
            if row is None and key != NO_REPORT:
                raise DamagedError(key)
            self._facts[key] = ReportFacts() if row is None else _facts(row)
        return self._facts[key]


def _facts(row: tuple[Any, ...]) -> ReportFacts:
    report, version, name, place, year, sections, crc32 = row
    if checksum(name.encode(), sections) != crc32:
        raise DamagedError(report)
    return ReportFacts(report, version, name, place, year, sections)


@lru_cache(maxsize=4096)
def _sections_below(form: str, heads: tuple[str, ...]) -> frozenset[int]:
    """Return which headings' paths have some folded words; while one types, they are the same for every key."""
    return frozenset(at for at, path in enumerate(read_form(form)) if headings_have(path, heads))


def _row(row: int, words: bytes | None, told: str, record: str | None, spelled: str | None, crc32: int) -> _Row:
    """Return a passage as it was written. Raises DamagedError where it was not, or is not there."""
    if words is None or checksum(words, told) != crc32:
        raise DamagedError(row)
    text = words.decode("utf-16-le", "surrogatepass")
    return _Row(row, Stored(kind_of(row), text, told, record or "", spelled or "[]"))
