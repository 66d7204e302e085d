"""What all spreadsheets share: how a book is made, and a sheet laid out for the screen and for A4. Text stays text."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_LONGEST = 32_767
"""Characters that a cell holds; of more than these XlsxWriter would write none."""
# A workbook carries the moment it was made; a fixed one makes the same table the same file.
_MADE = datetime(2000, 1, 1, tzinfo=UTC)

CELL = {"text_wrap": True, "valign": "top"}
"""How a cell of a table looks."""


def new_book(out: io.BytesIO, title: str) -> Workbook:
    """Return a workbook that is written to `out` when it is closed."""
    from xlsxwriter import Workbook  # 0.1 s, for this alone

    # What looks like a formula, a number or an address in a report stays text.
    plain = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False, "in_memory": True}
    book = Workbook(out, plain)
    book.set_properties({"title": title[:255], "created": _MADE})
    return book


def lay_out(sheet: Worksheet, widths: Sequence[int], rows: int, *, left: str, right: str) -> None:
    """Give a table of so many rows under its header column widths in characters, a filter, and A4 across.

    `left` and `right` stand at the head of each page.
    """
    for number, width in enumerate(widths):
        sheet.set_column(number, number, width)
    sheet.autofilter(0, 0, max(1, rows), len(widths) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4, by the number Excel gives it
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_header(f"&L{left.replace('&', '&&')[:80]}&R{right}")
    sheet.set_footer("&C第&P页，共&N页")


def write_head(book: Workbook, sheet: Worksheet, words: Iterable[str]) -> None:
    """Write the header of a table."""
    look = book.add_format({"bold": True, "bottom": 1, "bg_color": "#F3F5F8", "valign": "top"})
    for number, word in enumerate(words):
        sheet.write_string(0, number, word, look)


def write_words(sheet: Worksheet, row: int, column: int, words: str, look: Format) -> None:
    """Write words as text, cut where a cell holds no more, ? for half a character; '' leaves the cell empty."""
    if words:
        whole = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
        sheet.write_string(row, column, whole.encode(errors="replace").decode(), look)
    else:
        sheet.write_blank(row, column, None, look)
