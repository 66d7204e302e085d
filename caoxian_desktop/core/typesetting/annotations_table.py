"""Annotations as a table: CSV, and a spreadsheet ready to print. Text stays text, never a formula."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from caoxian_desktop.core.briefing.notes import printed_note
from caoxian_desktop.core.report.cells import Cells, comma_separated
from caoxian_desktop.core.typesetting.annotations_sheet import UNPLACED, Line, Sheet

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

COLUMNS: dict[str, int] = {
    "序号": 6,
    "章节": 24,
    "位置": 18,
    "类别": 7,
    "原文": 40,
    "批注": 36,
    "建议修改为": 26,
    "标签": 12,
    "状态": 7,
    "批注人": 10,
    "批注时间": 16,
    "修改时间": 16,
    "定位情况": 20,
    "出处": 40,
}
"""The columns with their widths in characters."""
_PRINTED = list(COLUMNS).index("状态")
"""The last column that goes on paper."""
DELETE = "（删去）"
_LONGEST = 32_767  # characters that a cell of a spreadsheet holds; of more than these XlsxWriter would write none
_MADE = datetime(2000, 1, 1, tzinfo=UTC)  # a workbook carries the moment it was made: the same table, the same file


def rows_of(sheet: Sheet) -> tuple[Cells, ...]:
    """Return a row for each annotation under `COLUMNS`; a note without the marks of Markdown."""
    return tuple(_row(number, line) for number, line in enumerate(sheet.lines, 1))


def csv_of(sheet: Sheet) -> str:
    """Return the rows as CSV (RFC 4180, CRLF) under the header, without formulas."""
    return comma_separated((tuple(COLUMNS), *rows_of(sheet)))


def _row(number: int, line: Line) -> Cells:
    return (
        str(number),
        "／".join(line.section),
        line.place or UNPLACED,
        line.category.word,
        line.quote,
        printed_note(line.note),
        DELETE if line.proposal == "" else line.proposal or "",
        "、".join(line.tags),
        line.status,
        line.author,
        line.created,
        line.modified,
        line.remark,
        line.citation,
    )


def xlsx_of(sheet: Sheet) -> bytes:
    """Return the rows as an .xlsx file: one sheet, its header frozen and filtered, ready to print on A4 across."""
    from xlsxwriter import Workbook  # 0.1 s, for this alone

    out = io.BytesIO()
    # What looks like a formula, a number or an address stays text.
    plain = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False, "in_memory": True}
    book = Workbook(out, plain)
    book.set_properties({"title": f"{sheet.name}批注"[:255], "created": _MADE})
    page = book.add_worksheet("批注")
    rows = rows_of(sheet)
    _lay(page, len(rows), sheet.name)
    _fill(book, page, rows)
    book.close()
    return out.getvalue()


def _lay(page: Worksheet, count: int, name: str) -> None:
    for number, width in enumerate(COLUMNS.values()):
        page.set_column(number, number, width)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(1, count), len(COLUMNS) - 1)
    page.set_landscape()
    page.set_paper(9)  # A4, by the number Excel gives it
    page.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.print_area(0, 0, count, _PRINTED)
    page.set_header(f"&L{name.replace('&', '&&')[:80]}&R批注")
    page.set_footer("&C第&P页，共&N页")


def _fill(book: Workbook, page: Worksheet, rows: tuple[Cells, ...]) -> None:
    head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#F3F5F8", "valign": "top"})
    cell = book.add_format({"text_wrap": True, "valign": "top"})
    for number, word in enumerate(COLUMNS):
        page.write_string(0, number, word, head)
    for at, row in enumerate(rows, 1):
        page.write_number(at, 0, at, cell)
        for number, words in enumerate(row[1:], 1):
            if words:
                page.write_string(at, number, words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…", cell)
            else:
                page.write_blank(at, number, None, cell)
