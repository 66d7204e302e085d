"""Sheets as an .xlsx file: typed cells, header frozen and filtered, laid out for the screen and for A4 across."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from caoxian_desktop.core.briefing.data_sheet import Cell, DataSheet
from caoxian_desktop.core.ticket import NO_TICKET, Ticket, check
from caoxian_desktop.core.typesetting.row_heights import LINE, fitted_worksheet, height_of

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_LONGEST = 32_767
"""Characters that a cell holds; of more than these XlsxWriter would write none."""
_LONGEST_NAME = 31
_RESERVED = "history"
"""The one name that Excel keeps for itself."""
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""A workbook carries the moment it was made; a fixed one makes the same table the same file."""
_LIKE_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t")
_UNUSUAL = re.compile("[\r\ud800-\udfff\ufffe\uffff]")
_BY_TYPE = {"int": {"align": "center"}, "date": {"align": "left", "num_format": "yyyy-mm-dd"}}
_A4 = 9
"""The paper's number in Excel."""


def book_of(title: str, sheets: Sequence[DataSheet], ticket: Ticket = NO_TICKET) -> bytes:
    """Return sheets as an .xlsx file; the same sheets are the same bytes. Raises Cancelled when given up."""
    from xlsxwriter import Workbook  # 0.1 s, for this alone

    # What looks like a formula, a number or an address in a report stays text.
    plain = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False, "in_memory": True}
    out = io.BytesIO()
    book = Workbook(out, plain)
    book.set_properties({"title": _clean(title)[:255], "created": _MADE})
    looks = _Looks(book)
    for number, (sheet, name) in enumerate(zip(sheets, legal_names([s.name for s in sheets]), strict=True)):
        check(ticket)
        ticket.progress(number, len(sheets), "正在生成表格")
        page = book.add_worksheet(name, fitted_worksheet())
        _lay_out(page, sheet, looks)
        _fill(page, sheet, looks)
    check(ticket)
    book.close()
    return out.getvalue()


class _Looks:
    """How cells look, each look made once for a book. Words like a formula are quoted, so that editing makes none."""

    def __init__(self, book: Workbook) -> None:
        self._book, self._cell = book, {"text_wrap": True, "valign": "top"}
        self._made: dict[tuple[str, bool, bool], Format] = {}
        self.head: Format = book.add_format(self._cell | {"bold": True, "bottom": 1, "bg_color": "#F3F5F8"})
        self.line: Format = book.add_format({"font_color": "#565E6C"})

    def of(self, cell: Cell, *, slanted: bool) -> Format:
        """Return the look of a cell's value: whole numbers are running ones, and stand in the middle."""
        quoted = isinstance(cell, str) and cell.lstrip().startswith(_LIKE_FORMULA)
        key = (type(cell).__name__, slanted, quoted)
        if key not in self._made:
            more = {"italic": slanted, "quote_prefix": quoted} | _BY_TYPE.get(key[0], {})
            self._made[key] = self._book.add_format(self._cell | more)
        return self._made[key]


def legal_names(names: Sequence[str]) -> Iterator[str]:
    r"""Yield the names as spreadsheets take them: 31 characters, none of []:*?/\, no two the same but for case."""
    taken = {_RESERVED}
    for number, name in enumerate(names, 1):
        bare = re.sub(r"[][:*?/\\\x00-\x1f]", "", _clean(name)).strip("' ") or f"表{number}"
        legal, again = _cut(bare, _LONGEST_NAME), 1
        while legal.lower() in taken:
            again += 1
            legal = f"{_cut(bare, _LONGEST_NAME - len(str(again)) - 1)} {again}"
        taken.add(legal.lower())
        yield legal


def _cut(name: str, most: int) -> str:
    """Return as much of a name as a number of UTF-16 units holds, which is how Excel counts."""
    return name.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore").rstrip("' ")


def _lay_out(page: Worksheet, sheet: DataSheet, looks: _Looks) -> None:
    last = len(sheet.columns) - 1
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width, looks.of("", slanted=False))  # that of empty cells
        if column.options:
            page.data_validation(1, number, max(1, len(sheet.rows)), number, _choice(column.options))
    if sheet.filtered:
        page.autofilter(0, 0, max(1, len(sheet.rows)), last)
    page.freeze_panes(1, sheet.kept)
    page.set_landscape()
    page.set_paper(_A4)
    page.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_header(f"&L{_on_paper(sheet.left)}&C{_on_paper(sheet.marks)}&R{_on_paper(sheet.right)}")
    page.set_footer("&C第&P页，共&N页")
    page.hide_gridlines(0)  # which has them printed too
    printed = max(number for number, column in enumerate(sheet.columns) if column.printed)
    under = len(sheet.lines) + 1 if sheet.lines else 0
    page.print_area(0, 0, len(sheet.rows) + under, printed)


def _choice(options: Sequence[str]) -> dict[str, object]:
    """Return what lets a person choose among words, and write others all the same."""
    return {"validate": "list", "source": list(options), "error_type": "information", "ignore_blank": True}


def _on_paper(words: str) -> str:
    """Return words as they stand in a page's head, where & begins a code."""
    return _clean(words).replace("&", "&&")[:80]


def _fill(page: Worksheet, sheet: DataSheet, looks: _Looks) -> None:
    for number, column in enumerate(sheet.columns):
        page.write_string(0, number, _clean(column.head), looks.head)
    heads = [column.head for column in sheet.columns]
    for row, cells in enumerate((heads, *sheet.rows)):
        if (height := height_of(cells, sheet.columns)) > LINE:
            page.set_row(row, height)
    for row, cells in enumerate(sheet.rows):
        for number, cell in enumerate(cells):
            if cell != "":
                _write(page, (row + 1, number), cell, looks.of(cell, slanted=row in sheet.slanted))
    for number, line in enumerate(sheet.lines, len(sheet.rows) + 2):
        page.write_string(number, 0, _clean(line)[:_LONGEST], looks.line)


def _write(page: Worksheet, place: tuple[int, int], cell: Cell, look: Format) -> None:
    if isinstance(cell, str):
        _write_words(page, place, _clean(cell), look)
    elif isinstance(cell, date):
        page.write_datetime(*place, datetime.combine(cell, time()), look)
    else:
        page.write_number(*place, cell, look)


def _write_words(page: Worksheet, place: tuple[int, int], words: str, look: Format) -> None:
    """Write words as text, cut where a cell holds no more."""
    if words.startswith("<r>"):  # which XlsxWriter would take for its own mark-up
        words = f" {words}"
    page.write_string(*place, words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…", look)


def _clean(words: str) -> str:
    """Return words with one kind of line break and a question mark for half characters, which no file can hold."""
    if _UNUSUAL.search(words) is None:
        return words
    whole = words.encode("utf-8", "replace").decode()
    return whole.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "").replace("\uffff", "")
