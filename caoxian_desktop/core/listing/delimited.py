"""Rows of the indicator table as tab- and comma-separated text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from caoxian_desktop.core.listing.columns import FILE_COLUMNS, NUMBERS, Column
from caoxian_desktop.core.listing.entries import Entry
from caoxian_desktop.core.report.cells import Cells, comma_separated, number_word, tab_separated

REPORT = "报告"
Listings = Sequence[tuple[str, Sequence[Entry]]]
"""Several reports: the name of each, and its entries."""


def number_of(entry: Entry, column: Column) -> float | None:
    """Return the number of one of the columns of NUMBERS; None where a value is no range."""
    return entry.observation.value if column is Column.VALUE else entry.observation.value_max


def tsv_of(entries: Iterable[Entry], columns: Sequence[Column] = FILE_COLUMNS) -> str:
    """Return entries as lines of tab-separated cells under the header, for a spreadsheet's clipboard.

    No cell is taken for a formula, and none breaks its line. Where the upper end of a range has no column, the range
    stands in one cell.
    """
    return tab_separated((tuple(columns), *(_cells(entry, columns) for entry in entries)))


def csv_of(entries: Iterable[Entry]) -> str:
    """Return entries as CSV (RFC 4180, CRLF) under the header, without formulas."""
    return comma_separated((FILE_COLUMNS, *(_cells(entry, FILE_COLUMNS) for entry in entries)))


def tsv_of_reports(listings: Listings) -> str:
    """Return the entries of several reports as `tsv_of` does, the report's name in a column before the others."""
    return tab_separated(_of_reports(listings))


def csv_of_reports(listings: Listings) -> str:
    """Return the entries of several reports as `csv_of` does, the report's name in a column before the others."""
    return comma_separated(_of_reports(listings))


def _of_reports(listings: Listings) -> Iterator[Cells]:
    yield (REPORT, *FILE_COLUMNS)
    for name, entries in listings:
        for entry in entries:
            yield (name, *_cells(entry, FILE_COLUMNS))


def _cells(entry: Entry, columns: Sequence[Column]) -> Cells:
    apart = Column.VALUE_MAX in columns
    return tuple(_cell(entry, column, apart=apart) for column in columns)


def _cell(entry: Entry, column: Column, *, apart: bool) -> str:
    if column in NUMBERS and apart:
        return number_word(number_of(entry, column))
    return entry.word(column)
