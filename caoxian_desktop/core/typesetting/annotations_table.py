"""Annotations as a table: CSV, and a spreadsheet ready to print. Text stays text, never a formula."""

from __future__ import annotations

from collections.abc import Iterable

from caoxian_desktop.core.annotations.printed import printed_note
from caoxian_desktop.core.briefing.annotations_sheet import UNPLACED, Line, Sheet
from caoxian_desktop.core.briefing.data_sheet import Cell, DataColumn, DataSheet
from caoxian_desktop.core.report.cells import Cells, comma_separated, tab_separated
from caoxian_desktop.core.typesetting.spreadsheet import book_of

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
_QUOTED = ("类别", "原文", "批注", "建议修改为", "标签", "状态", "出处")
DELETE = "（删去）"
NAME = "批注"
"""What the table is called, on paper and as a sheet."""


def rows_of(sheet: Sheet) -> tuple[Cells, ...]:
    """Return a row for each annotation under `COLUMNS`; a note without the marks of Markdown."""
    return tuple(_row(number, line) for number, line in enumerate(sheet.lines, 1))


def csv_of(sheet: Sheet) -> str:
    """Return the rows as CSV (RFC 4180, CRLF) under the header, without formulas."""
    return comma_separated((tuple(COLUMNS), *rows_of(sheet)))


def tsv_of(sheet: Sheet) -> str:
    """Return the rows as lines of tab-separated cells under the header, of the columns that one quotes from."""
    kept = [list(COLUMNS).index(name) for name in _QUOTED]
    return tab_separated((_QUOTED, *(tuple(row[at] for at in kept) for row in rows_of(sheet))))


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
    table = DataSheet(NAME, annotation_columns(), numbered(rows_of(sheet)), left=sheet.name, right=NAME, kept=0)
    return book_of(f"{sheet.name}{NAME}", [table])


def annotation_columns() -> tuple[DataColumn, ...]:
    """Return the columns of a spreadsheet of annotations; the last ones do not go on paper."""
    return tuple(DataColumn(head, width, printed=at <= _PRINTED) for at, (head, width) in enumerate(COLUMNS.items()))


def numbered(rows: Iterable[Cells]) -> tuple[tuple[Cell, ...], ...]:
    """Return rows with their first cell as a number, counted through."""
    return tuple((number, *row[1:]) for number, row in enumerate(rows, 1))
