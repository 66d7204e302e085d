"""index.db: its schema, its row numbers, and how it is opened, thrown away and made anew.

Everything in it can be made again from library.db, so a file that cannot be trusted is deleted without a word. It is
WAL with synchronous=NORMAL: a power cut may cost the last transactions, which are then made again, but does not tear
the file, at no cost that can be measured.

Measured with 10,000 synthesised reports of 14,000 characters on one of two shared cores, in processor time: a report
put in 19 ms (24 at the 95th percentile), the first 50 hits with snippets of words of two or more characters 2 ms (8),
of one 2 ms (3). The file is 120 kB a report: half of it pairs, half the passages' own words, against which hits are
verified without the library. Paragraphs as rows were as fast to write as chunks of 400 characters, and faster to
search, since fewer candidates fail; with positions (detail=full) the pairs take four fifths more.

A passage is a row of `passages` and of the FTS5 table `grams`, under one number that says where it stands in the order
of hits, so that the first hits of a common word are read from the front of its list and nothing is sorted:
kind, then the newest plan year, then the report added last, then the passage's place in the report.
"""

from __future__ import annotations

import zlib
from pathlib import Path

import apsw

from caoxian_desktop.core.search.query import Kind

FILE = "index.db"
"""The index's file, beside the library's."""

FORMAT = 4
"""Raised with every change of folding, tokens, passages or schema: an index of another format is made anew."""

APPLICATION_ID = 0x43584A49
"""'CXJI' in the file's header."""

# As narrow as may be: SQLite writes a difference of 21 bits in three bytes, of 28 in four.
_NUMBER_BITS, _REPORT_BITS, _YEAR_BITS = 20, 20, 8
MOST = (1 << _NUMBER_BITS) - 1
"""The highest number of a passage in its report, and of a report in the index."""

LETTERS = 0
"""The number, in its report, of the row that holds no passage but every character of the report's text."""

NO_REPORT = 0
"""The key of passages that are of no report, the terms of the reader's own."""

_NO_YEAR = (1 << _YEAR_BITS) - 1
_LAST_YEAR, _FIRST_YEAR = 2155, 1902
_KEY_BITS = _YEAR_BITS + _REPORT_BITS
_RANKS = {kind: rank for rank, kind in enumerate(Kind)}
_KINDS = tuple(Kind)

_TABLES = frozenset({"state", "reports", "passages", "grams"})

_SCHEMA = f"""
CREATE TABLE state (                -- applied: the library's last change that is in; reports: how many were ever in
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reports (
    key      INTEGER PRIMARY KEY,   -- year and number, as in the numbers of passages
    report   TEXT NOT NULL UNIQUE,  -- UUID
    version  TEXT NOT NULL,         -- whose text is searched
    name     TEXT NOT NULL,
    place    TEXT,
    level    TEXT,
    year     INTEGER,
    sections TEXT NOT NULL,         -- JSON, the paths of headings
    named    INTEGER NOT NULL,      -- whether its indicators are in, 0 or 1
    noted    TEXT,                  -- the last of its notes that is in while they are being put in, else NULL
    crc32    INTEGER NOT NULL       -- of name and sections
) STRICT;
CREATE INDEX of_a_place ON reports (place);
CREATE INDEX of_a_level ON reports (level);
CREATE INDEX unnamed ON reports (key) WHERE NOT named;
CREATE INDEX unnoted ON reports (key) WHERE noted IS NOT NULL;

CREATE TABLE passages (
    id      INTEGER PRIMARY KEY,
    words   BLOB NOT NULL,          -- UTF-16, which keeps half characters and is two thirds of UTF-8
    told    TEXT NOT NULL,          -- JSON, see core/search/passages.py
    record  TEXT,
    spelled TEXT,                   -- JSON, how names read in Latin letters
    crc32   INTEGER NOT NULL        -- of words and told: what is shown is what was written
) STRICT;
CREATE UNIQUE INDEX records ON passages (record) WHERE record IS NOT NULL;

-- Pairs only stand in an order of their own: hits are verified, so no positions are kept (detail=none).
CREATE VIRTUAL TABLE grams USING fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii');
-- Segments are merged in steps of their own; 64 that nobody came to merge are merged at once, in 0.2 s.
INSERT INTO grams (grams, rank) VALUES ('automerge', 0), ('crisismerge', 64);
INSERT INTO state VALUES ('applied', 0), ('reports', 0);
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {FORMAT};
"""  # noqa: S608 - numbers of ours


def report_key(year: int | None, number: int) -> int:
    """Return where a report stands in the order of hits; `number` counts reports from 1 as they were added."""
    inverted = _NO_YEAR if year is None else _LAST_YEAR - min(max(year, _FIRST_YEAR), _LAST_YEAR)
    return inverted << _REPORT_BITS | (MOST - number)


def number_of(key: int) -> int:
    """Return the number of a report by its key."""
    return MOST - (key & MOST)


def keys_of_years(first: int | None, last: int | None) -> tuple[int, int]:
    """Return the first and the last key of reports of some plan years, both included."""
    if first is None and last is None:
        return NO_REPORT, (1 << _KEY_BITS) - 1
    return report_key(_LAST_YEAR if last is None else last, MOST), report_key(
        _FIRST_YEAR if first is None else first, 0
    )


def first_row(kind: Kind, key: int) -> int:
    """Return the number of the first row of a kind in a report: that of its letters."""
    return (_RANKS[kind] << _KEY_BITS | key) << _NUMBER_BITS


def last_row(kind: Kind, key: int) -> int:
    """Return the highest number a row of a kind in a report can have."""
    return first_row(kind, key) | MOST


def key_of(row: int) -> int:
    """Return the report a row is of."""
    return row >> _NUMBER_BITS & ((1 << _KEY_BITS) - 1)


def kind_of(row: int) -> Kind:
    """Return what a row is."""
    return _KINDS[row >> _NUMBER_BITS + _KEY_BITS]


def checksum(words: bytes, told: str) -> int:
    """Return the checksum of a passage, or of a report (its name and the paths of its headings)."""
    return zlib.crc32(told.encode(), zlib.crc32(words))


class DamagedError(Exception):
    """The index does not hold what was written into it, or is no longer where it was."""


DAMAGE = (DamagedError, apsw.CorruptError, apsw.NotADBError, apsw.IOError, UnicodeDecodeError)
"""What a damaged index raises: SQLite does not look whether a text is UTF-8."""


def open_to_write(path: Path) -> apsw.Connection:
    """Open the index, made anew where there is none that can be trusted. Raises apsw errors of the disk."""
    try:
        return _opened(path)
    except DAMAGE:
        discard(path)
        return _opened(path)


def _opened(path: Path) -> apsw.Connection:
    connection = apsw.Connection(str(path))
    try:
        _refuse_other(connection)
        _set_up(connection)
        if not connection.pragma("user_version"):
            connection.execute(f"BEGIN IMMEDIATE; {_SCHEMA} COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def _refuse_other(connection: apsw.Connection) -> None:
    """Raise DamagedError for a file that is neither new nor an index of this format with all that is in one."""
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    marks = (connection.pragma("application_id"), connection.pragma("user_version"))
    if marks != ((APPLICATION_ID, FORMAT) if names else (0, 0)) or (names and not names >= _TABLES):
        raise DamagedError("another format")
    if names and connection.execute("SELECT count(*) FROM state WHERE name IN ('applied', 'reports')").get != 2:
        raise DamagedError("no state")


def _set_up(connection: apsw.Connection) -> None:
    connection.set_busy_timeout(2000)
    connection.pragma("journal_mode", "wal")
    connection.pragma("synchronous", "normal")
    connection.pragma("cache_size", -16384)
    connection.wal_autocheckpoint(4000)  # pages: the default would stop every twentieth report for 100 ms


def open_to_read(path: Path) -> apsw.Connection:
    """Open an index that stands, for searching from another thread."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    connection.set_busy_timeout(2000)
    connection.pragma("query_only", value=True)
    connection.pragma("cache_size", -32768)
    return connection


def discard(path: Path) -> None:
    """Delete the index with what SQLite keeps beside it: the log of another file would be read into a new one."""
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
