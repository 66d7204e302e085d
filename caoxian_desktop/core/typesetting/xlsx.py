"""The indicator table as a spreadsheet: text is text, never a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from caoxian_desktop.core.charts.listing import HEADER, NUMBER, Entry, Listings
from caoxian_desktop.core.typesetting.writing import write_whole

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = (34, 26, 12, 10, 10, 12, 10, 8, 14)
"""Column widths in characters, in the order of `HEADER`."""
# A workbook carries the moment it was made; a fixed one makes the same table the same file.
_MADE = datetime(2000, 1, 1, tzinfo=UTC)


def write_indicators(listings: Listings, target: Path) -> None:
    """Write the entries of one or more reports to an .xlsx file, whole or not at all.

    Raises KnownError where the target cannot be written.
    """
    write_whole(target, indicators_xlsx(listings))


def indicators_xlsx(listings: Listings) -> bytes:
    """Return entries as an .xlsx file: a sheet a report, its header frozen and filtered, ready to print on A4 across.

    The line under each table names the report it was taken from.
    """
    from xlsxwriter import Workbook  # 0.1 s, for this alone

    out = io.BytesIO()
    # What looks like a formula, a number or an address in a report stays text.
    plain = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False, "in_memory": True}
    book = Workbook(out, plain)
    book.set_properties({"title": f"{'、'.join(name for name, _ in listings)}指标数据"[:255], "created": _MADE})
    for number, (name, entries) in enumerate(listings, 1):
        sheet = book.add_worksheet("指标数据" if len(listings) == 1 else _sheet_name(number, name))
        _lay(sheet, len(entries))
        _fill(book, sheet, entries, name)
    book.close()
    return out.getvalue()


def _sheet_name(number: int, name: str) -> str:
    """Return a name no other sheet has, in the 31 characters and without the marks that spreadsheets forbid."""
    allowed = re.sub(r"[][:*?/\\]", "", name)
    return f"{number} {allowed}"[:31].rstrip("'")


def _lay(sheet: Worksheet, count: int) -> None:
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, count), len(HEADER) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4, by the number Excel gives it
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _fill(book: Workbook, sheet: Worksheet, entries: Sequence[Entry], source: str) -> None:
    head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#F3F5F8"})
    cell = book.add_format({"text_wrap": True, "valign": "top"})
    note = book.add_format({"font_color": "#565E6C"})
    for column, word in enumerate(HEADER):
        sheet.write_string(0, column, word, head)
    for row, entry in enumerate(entries, 1):
        for column, words in enumerate(entry.cells):
            if column == NUMBER and "—" not in words:
                sheet.write_number(row, column, entry.value, cell)
            else:
                sheet.write_string(row, column, words, cell)
    remark = f"资料来源：{source}。总结年度数据以报告为准，部分为预计数，统计公报可能有调整。"
    sheet.write_string(len(entries) + 2, 0, remark, note)
