"""The indicator table as a spreadsheet: text is text, never a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from caoxian_desktop.core.listing.columns import FILE_COLUMNS, NUMBERS, Column
from caoxian_desktop.core.listing.delimited import Listings, number_of
from caoxian_desktop.core.listing.entries import DERIVED_WORD, Entry, State
from caoxian_desktop.core.typesetting.spreadsheet import CELL, lay_out, new_book, write_head, write_words
from caoxian_desktop.core.typesetting.writing import write_whole

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

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
_PRINTED = tuple(column for column in FILE_COLUMNS if column is not Column.CITATION)
"""What goes on paper: the short citation stands there too, and the sheet says of which report it is."""


def write_indicators(listings: Listings, target: Path) -> None:
    """Write the entries of one or more reports to an .xlsx file, whole or not at all.

    Raises KnownError where the target cannot be written.
    """
    write_whole(target, indicators_xlsx(listings))


def indicators_xlsx(listings: Listings) -> bytes:
    """Return entries as an .xlsx file: a sheet a report, its header frozen and filtered, ready to print on A4 across.

    The line under each table names the report it was taken from.
    """
    out = io.BytesIO()
    book = new_book(out, f"{'、'.join(name for name, _ in listings)}指标数据")
    for number, (name, entries) in enumerate(listings, 1):
        sheet = book.add_worksheet("指标数据" if len(listings) == 1 else _sheet_name(number, name))
        _lay(sheet, len(entries), name)
        _fill(book, sheet, entries, name)
    book.close()
    return out.getvalue()


def _sheet_name(number: int, name: str) -> str:
    """Return a name no other sheet has, in the 31 characters and without the marks that spreadsheets forbid."""
    allowed = re.sub(r"[][:*?/\\]", "", name)
    return f"{number} {allowed}"[:31].rstrip("'")


def _lay(sheet: Worksheet, count: int, source: str) -> None:
    lay_out(sheet, [_WIDTHS[column] for column in FILE_COLUMNS], count, left=source, right="指标数据")
    sheet.freeze_panes(1, 1)
    sheet.print_area(0, 0, count + 2, len(_PRINTED) - 1)


def _fill(book: Workbook, sheet: Worksheet, entries: Sequence[Entry], source: str) -> None:
    write_head(book, sheet, (column.value for column in FILE_COLUMNS))
    cell, reckoned = book.add_format(CELL), book.add_format({**CELL, "italic": True})
    note = book.add_format({"font_color": "#565E6C"})
    for row, entry in enumerate(entries, 1):
        look = reckoned if entry.state is State.DERIVED else cell
        for number, column in enumerate(FILE_COLUMNS):
            _write(sheet, (row, number), entry, column, look)
    remark = f"资料来源：{source}。总结年度数据以报告为准，部分为预计数，统计公报可能有调整。"
    if any(entry.state is State.DERIVED for entry in entries):
        remark += f"标“{DERIVED_WORD}”的不是报告数，由报告数按名义增速算出，只作参考。"
    sheet.write_string(len(entries) + 2, 0, remark, note)


def _write(sheet: Worksheet, place: tuple[int, int], entry: Entry, column: Column, look: Format) -> None:
    if column in NUMBERS and (number := number_of(entry, column)) is not None:
        sheet.write_number(*place, number, look)
    else:
        write_words(sheet, *place, "" if column in NUMBERS else entry.word(column), look)
