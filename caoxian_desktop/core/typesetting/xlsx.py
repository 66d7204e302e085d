"""The indicator table as a spreadsheet: text is text, never a formula."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from caoxian_desktop.core.briefing.data_sheet import Cell, DataColumn, DataSheet
from caoxian_desktop.core.listing.columns import FILE_COLUMNS, NUMBERS, Column
from caoxian_desktop.core.listing.delimited import Listings, number_of
from caoxian_desktop.core.listing.entries import DERIVED_WORD, Entry, State
from caoxian_desktop.core.typesetting.spreadsheet import book_of
from caoxian_desktop.core.typesetting.writing import write_whole

NAME = "指标数据"
"""What the table is called, on paper and as a sheet."""
_WIDTHS = {
    Column.INDICATOR: 26,
    Column.WORDING: 20,
    Column.VALUE: 10,
    Column.VALUE_MAX: 9,
    Column.UNIT: 9,
    Column.CHANGE: 9,
    Column.PERIOD: 10,
    Column.KIND: 9,
    Column.CUE: 7,
    Column.SECTION: 15,
    Column.SENTENCE: 56,
    Column.CORRECTED: 18,
    Column.CITATION: 42,
}
"""Column widths in characters."""
INDICATOR_COLUMNS = tuple(
    # The short citation goes on paper, and the sheet says of which report it is: the long one need not.
    DataColumn(column.value, _WIDTHS[column], printed=column is not Column.CITATION)
    for column in FILE_COLUMNS
)


def write_indicators(listings: Listings, target: Path) -> None:
    """Write the entries of one or more reports to an .xlsx file, whole or not at all.

    Raises KnownError where the target cannot be written.
    """
    write_whole(target, indicators_xlsx(listings))


def indicators_xlsx(listings: Listings) -> bytes:
    """Return entries as an .xlsx file: a sheet a report, its header frozen and filtered, ready to print on A4 across.

    The line under each table names the report it was taken from.
    """
    alone = len(listings) == 1
    sheets = [
        _sheet(NAME if alone else f"{number} {name}", name, entries)
        for number, (name, entries) in enumerate(listings, 1)
    ]
    return book_of(f"{'、'.join(name for name, _ in listings)}{NAME}", sheets)


def _sheet(name: str, source: str, entries: Sequence[Entry]) -> DataSheet:
    remark = f"资料来源：{source}。总结年度数据以报告为准，部分为预计数，统计公报可能有调整。"
    slanted = frozenset(row for row, entry in enumerate(entries) if entry.state is State.DERIVED)
    if slanted:
        remark += f"标“{DERIVED_WORD}”的不是报告数，由报告数按名义增速算出，只作参考。"
    rows = tuple(indicator_cells(entry) for entry in entries)
    return DataSheet(name, INDICATOR_COLUMNS, rows, (remark,), left=source, right=NAME, slanted=slanted)


def indicator_cells(entry: Entry) -> tuple[Cell, ...]:
    """Return the cells of an entry under INDICATOR_COLUMNS: values as numbers, all else as words."""
    return tuple(_cell(entry, column) for column in FILE_COLUMNS)


def _cell(entry: Entry, column: Column) -> Cell:
    if column not in NUMBERS:
        return entry.word(column)
    number = number_of(entry, column)
    return "" if number is None else number
