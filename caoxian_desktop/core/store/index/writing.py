"""What is put into the index and taken out. All functions here work within a transaction of their caller's."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import apsw

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.search import grams
from caoxian_desktop.core.search.passages import Passage, Searched
from caoxian_desktop.core.search.query import Kind
from caoxian_desktop.core.store.database.database import Rows
from caoxian_desktop.core.store.index import index_file
from caoxian_desktop.core.store.index.index_file import LETTERS, MOST, DamagedError, first_row, last_row

_HALVES = re.compile("[\ud800-\udfff]")

_TWO_HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]")

_TOGETHER = frozenset({Kind.TEXT, Kind.INDICATOR})
"""Kinds whose characters are kept once a report: a passage of another kind keeps its own."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A report as it is in the index."""

    key: int
    version: str


def indexed(connection: apsw.Connection, report: str) -> Indexed | None:
    """Return how a report is in the index, None for one that is not."""
    row = connection.execute("SELECT key, version FROM reports WHERE report = ?", (report,)).get
    return None if row is None else Indexed(*row)


def put_report(connection: apsw.Connection, identity: str, version: str, report: Report, parts: Searched) -> None:
    """Put in a report's name, terms and text, in place of what is in of it.

    Its indicators are due then, and its notes where the text they are cited by is not the one that was in.
    """
    held, block = indexed(connection, identity), report.title_block
    number = _next_report(connection) if held is None else index_file.number_of(held.key)
    key = index_file.report_key(block.plan_year, number)
    if held is not None and held.key != key:
        remove_report(connection, identity)
        held = None
    # In the order of their rows: FTS5 writes a segment out wherever a row stands before the one put in last.
    _put(connection, Kind.REPORT, key, (parts.name,))
    _put(connection, Kind.TERM, key, parts.terms)
    changed = _put(connection, Kind.TEXT, key, parts.text, [" ".join(path) for path in parts.sections])
    level = None if block.level is None else block.level.value
    connection.execute(
        "INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, '', ?)"
        " ON CONFLICT (key) DO UPDATE SET (version, name, place, level, year, sections, named, crc32) ="
        " (excluded.version, excluded.name, excluded.place, excluded.level, excluded.year, excluded.sections, 0,"
        " excluded.crc32)",
        (
            *(key, identity, version, report.name, block.place, level, block.plan_year),
            *(sections := _json(parts.sections), index_file.checksum(report.name.encode(), sections)),
        ),
    )
    if changed or held is None or held.version != version:
        connection.execute("UPDATE reports SET noted = '' WHERE key = ?", (key,))


def where(connection: apsw.Connection, key: int, offset: int) -> str:
    """Return the place of an offset in a report's text as cited, by the paragraph that holds it; '' for no text."""
    first = first_row(Kind.TEXT, key)
    low, high, words = 1, _last(connection, Kind.TEXT, key) - first, ""
    while low <= high:
        middle = (low + high) // 2
        start, cited = _told(connection, first + middle)
        if start <= offset:
            low, words = middle + 1, cited
        else:
            high = middle - 1
    return words


def _told(connection: apsw.Connection, row: int) -> tuple[int, str]:
    """Return where a paragraph begins and how it is cited. Raises DamagedError for one that is not there."""
    stored = connection.execute("SELECT words, told, crc32 FROM passages WHERE id = ?", (row,)).get
    if stored is None or index_file.checksum(*stored[:2]) != stored[2]:
        raise DamagedError(row)
    start, cited, _section = json.loads(stored[1])
    return int(start), str(cited)


def put_names(connection: apsw.Connection, key: int, passages: Sequence[Passage]) -> None:
    """Put in the names of a report's indicators, in place of those that are in."""
    _put(connection, Kind.INDICATOR, key, passages)
    connection.execute("UPDATE reports SET named = 1 WHERE key = ?", (key,))


def put_record(connection: apsw.Connection, kind: Kind, key: int, passage: Passage) -> None:
    """Put in a note of a report, or a term of the reader's own (`NO_REPORT`), in place of what is in of it."""
    row = connection.execute("SELECT id FROM passages WHERE record = ?", (passage.record,)).get
    if row is not None and not first_row(kind, key) < row <= last_row(kind, key):
        remove_record(connection, passage.record)  # its report was joined with another
        row = None
    if row is not None:
        _remove(connection, row)
    else:
        row = _last(connection, kind, key) + 1
    _insert(connection, {row: passage})


def remove_record(connection: apsw.Connection, record: str) -> None:
    """Take out a note or a term of the reader's own; none of that UUID is no error."""
    row = connection.execute("SELECT id FROM passages WHERE record = ?", (record,)).get
    if row is not None:
        _remove(connection, row)


def remove_report(connection: apsw.Connection, identity: str) -> None:
    """Take out a report with everything that is in of it; none of that UUID is no error."""
    held = indexed(connection, identity)
    if held is None:
        return
    for kind in Kind:
        rows: Rows = connection.execute(
            "SELECT id FROM passages WHERE id BETWEEN ? AND ?", (first_row(kind, held.key), last_row(kind, held.key))
        ).fetchall()
        for (row,) in rows:
            _remove(connection, row)
        if kind in _TOGETHER and rows:
            _remove(connection, first_row(kind, held.key) + LETTERS)
    connection.execute("DELETE FROM reports WHERE key = ?", (held.key,))


def _next_report(connection: apsw.Connection) -> int:
    number: int = connection.execute("UPDATE state SET value = value + 1 WHERE name = 'reports' RETURNING value").get
    return number


def _put(
    connection: apsw.Connection, kind: Kind, key: int, passages: Sequence[Passage], heads: Sequence[str] = ()
) -> bool:
    """Let a kind's passages of a report be these; what stays as it is, is left. Return whether anything changed."""
    first = first_row(kind, key)
    held = {
        row: stored
        for row, *stored in connection.execute(
            "SELECT id, words, told, record, spelled, crc32 FROM passages WHERE id BETWEEN ? AND ?",
            (first, first | MOST),
        )
    }
    coming = {first + number: passage for number, passage in enumerate(passages, 1)}
    changed = [row for row, passage in coming.items() if held.get(row) != list(_stored(passage))]
    gone = [row for row in held if row not in coming]
    for row in (*gone, *(row for row in changed if row in held)):
        _remove(connection, row)
    if kind in _TOGETHER and (changed or gone):
        if held:
            _remove(connection, first + LETTERS)
        if coming:
            tokens = " ".join((grams.letters(p.words for p in passages), *map(grams.heading_pairs, heads)))
            connection.execute("INSERT INTO grams (rowid, words) VALUES (?, ?)", (first + LETTERS, tokens))
    _insert(connection, {row: coming[row] for row in changed})
    return bool(changed or gone)


def _insert(connection: apsw.Connection, passages: Mapping[int, Passage]) -> None:
    rows = ((row, *_stored(passage)) for row, passage in passages.items())
    connection.executemany("INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?)", rows)
    tokens = ((row, _tokens(index_file.kind_of(row), passage)) for row, passage in passages.items())
    connection.executemany("INSERT INTO grams (rowid, words) VALUES (?, ?)", tokens)


def _remove(connection: apsw.Connection, row: int) -> None:
    connection.execute("DELETE FROM passages WHERE id = ?", (row,))
    connection.execute("DELETE FROM grams WHERE rowid = ?", (row,))


def _tokens(kind: Kind, passage: Passage) -> str:
    tokens = [grams.pairs(passage.words)]
    if kind not in _TOGETHER:
        tokens.append(grams.letters((passage.words,)))
    for spelling in passage.spelled:
        tokens += (grams.spelled(spelling.full), grams.spelled(spelling.initials))
    return " ".join(tokens)


def _stored(passage: Passage) -> tuple[bytes, str, str | None, str | None, int]:
    spelled = _json([[each.start, *each.syllables] for each in passage.spelled]) if passage.spelled else None
    # Two halves that follow each other would come back as one character, and what is behind them move.
    words = _TWO_HALVES.sub("\ufffd\ufffd", passage.words).encode("utf-16-le", "surrogatepass")
    told = _json(passage.told)
    return words, told, passage.record or None, spelled, index_file.checksum(words, told)


def _json(form: object) -> str:
    words = json.dumps(form, ensure_ascii=False, separators=(",", ":"))
    if words.isascii() or not _HALVES.search(words):
        return words
    return json.dumps(form, separators=(",", ":"))  # half a character, which SQLite's text cannot hold, is escaped


def _last(connection: apsw.Connection, kind: Kind, key: int) -> int:
    """Return the highest row of a kind in a report that is taken, that of its letters where there is none."""
    first = first_row(kind, key)
    last: int | None = connection.execute(
        "SELECT max(id) FROM passages WHERE id BETWEEN ? AND ?", (first, first | MOST)
    ).get
    return first + LETTERS if last is None else last
