"""A glossary as a table, so that an office can bring its list and take it along: name, other names, definition."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.glossary.own_glossary import Entry
from caoxian_desktop.core.glossary.own_terms import OwnTerm, checked_name
from caoxian_desktop.core.report.cells import Cells, comma_separated, safe_cell

HEADER: Cells = ("名词", "其他名称", "解释")
MOST = 20_000
"""Entries of one table; more is no glossary."""

_SEPARATOR = "；"
_NAMES = frozenset(("名词", "名称", "术语", "词条", "词语", "关键词", "name", "term"))
_ALIASES = frozenset(("其他名称", "别名", "又称", "简称", "同义词", "alias", "aliases"))
_DEFINITIONS = frozenset(("解释", "释义", "定义", "说明", "含义", "注释", "definition", "meaning"))


@dataclass(frozen=True, slots=True)
class EntryTable:
    """What a table holds: its entries, and the numbers of the rows, from 1 on, that are none."""

    entries: tuple[Entry, ...]
    unread: tuple[int, ...]


def csv_of_terms(terms: Iterable[OwnTerm]) -> str:
    """Return entries as CSV (RFC 4180, CRLF) under the header, without formulas; several names stand between ；."""
    rows = [(term.name, _SEPARATOR.join(term.aliases), term.definition) for term in terms]
    return comma_separated((HEADER, *rows))


def read_table(text: str) -> EntryTable:
    """Return the entries of a table of two columns (name, definition) or three (name, other names, definition).

    Columns stand between commas, tabs or semicolons. A first row that names its columns says which is which, and may
    name more. A row without a name, or with a sentence for one, is unread; empty rows do not count.
    """
    rows, unread = _rows(text)
    columns = _columns([cells for _, cells in rows])
    headed = bool(rows) and _named(rows[0][1]) is not None
    entries: list[Entry] = []
    for number, cells in rows[headed:]:
        try:
            entries.append(_entry(cells, columns))
        except ValueError:
            unread.append(number)
    beyond = [number for number, _ in rows[headed + MOST :]]
    return EntryTable(tuple(entries[:MOST]), tuple(sorted({*unread, *beyond})))


def _rows(text: str) -> tuple[list[tuple[int, list[str]]], list[int]]:
    """Return the rows that are not empty with their numbers, and the numbers of those that hold too much for a cell."""
    # NUL would end the reading, and a lone CR is an error to it.
    plain = text.removeprefix("\ufeff").replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    reader = csv.reader(io.StringIO(plain, newline=""), delimiter=_delimiter(plain))
    rows: list[tuple[int, list[str]]] = []
    unread: list[int] = []
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return rows, unread
        except csv.Error:
            unread.append(number)
            continue
        if any(cell.strip() for cell in cells):
            rows.append((number, cells))


def _delimiter(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(",\t;", key=first.count) if any(sign in first for sign in ",\t;") else ","


_Columns = tuple[int, int | None, int | None]
"""Where name, other names and definition stand."""


def _columns(rows: Sequence[Sequence[str]]) -> _Columns:
    if rows and (named := _named(rows[0])) is not None:
        return named
    widths = [max((at for at, cell in enumerate(cells, 1) if cell.strip()), default=0) for cells in rows]
    return (0, 1, 2) if max(widths, default=0) > 2 else (0, None, 1)


def _named(header: Sequence[str]) -> _Columns | None:
    """Return the columns that a row names, None where it names none for the names."""
    words = [cell.strip().lower() for cell in header]

    def place(known: frozenset[str]) -> int | None:
        return next((at for at, word in enumerate(words) if word in known), None)

    name = place(_NAMES)
    return None if name is None else (name, place(_ALIASES), place(_DEFINITIONS))


def _entry(cells: Sequence[str], columns: _Columns) -> Entry:
    def cell(at: int | None) -> str:
        return _plain(cells[at]) if at is not None and at < len(cells) else ""

    name, aliases, definition = map(cell, columns)
    others = aliases.replace(";", _SEPARATOR).split(_SEPARATOR)
    return Entry(checked_name(name), definition.strip(), tuple(checked_name(each) for each in others if each.strip()))


def _plain(cell: str) -> str:
    """Return a cell without the apostrophe that kept it from being a formula."""
    return cell[1:] if cell.startswith("'") and safe_cell(cell[1:]) == cell else cell
