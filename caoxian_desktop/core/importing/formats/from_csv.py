"""Tables of text (.csv, .tsv) with the full text of a report in a cell of each row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.formats.blocks import Blocks, Notice
from caoxian_desktop.core.importing.formats.from_text import read_text_file
from caoxian_desktop.core.importing.recognition import MIN_CHARACTERS, MIN_CHINESE, chinese_share
from caoxian_desktop.core.report.source import SourceFormat
from caoxian_desktop.core.report.wording import Wording

MAX_CELL = 64_000_000
"""Characters of a cell: as much as a file may have bytes. The csv module stops at 131,072, less than three reports."""

MAX_ROWS = 100_000
"""Rows of a table; every report ever given by a county and those above would be 60,000."""

_DELIMITERS = ",\t;|"
_DELIMITER_NAMED = re.compile(r"\A\ufeff?\"?sep=(.)\"?\r?\n")
"""The line by which Excel is told how cells are parted."""

_NAMES_SHOWN = 8
_NAME_LONGEST = 20


@dataclass(frozen=True, slots=True)
class _Table:
    """Rows without the row of names; `names` are '' where a column has none."""

    names: list[str]
    rows: list[list[str]]


def read_csv(data: bytes, name: str, part: int = 1) -> Blocks:
    """Return the report in the `part`-th of the rows that hold a full text, the first being 1.

    Title, place and year are read from the text, not from other columns. Where there is no such row, `parts` tells how
    many there are and the text is the first's. Raises KnownError for a table without full texts.
    """
    decoded = read_text_file(data, name)
    table = _table(_DELIMITER_NAMED.sub("", decoded.text).removeprefix("\ufeff"), name)
    column = _full_text_column(table)
    if column is None:
        raise refusals.no_report_in_table(name)
    cells = [row[column] for row in table.rows if column < len(row) and _is_full_text(row[column])]
    text = cells[part - 1] if 1 <= part <= len(cells) else cells[0]
    damage = tuple(replace(notice, at=None) for notice in decoded.notices)
    notices = (*damage, *_notices(table, column, len(cells), part))
    return Blocks(SourceFormat.CSV, text, encoding=decoded.encoding, notices=notices, parts=len(cells))


def _table(text: str, name: str) -> _Table:
    """Cut a text into rows at the mark that gives its first row most cells."""
    delimiter = max(_DELIMITERS, key=lambda mark: sum(map(len, _delimited(text, mark, name, rows=1))))
    rows = _delimited(text, delimiter, name, rows=MAX_ROWS + 1)
    if len(rows) > MAX_ROWS:
        raise refusals.hostile(name, "行数过多", "too many rows")
    if rows and not any(map(_is_full_text, rows[0])):
        return _Table([cell.strip() for cell in rows[0]], rows[1:])
    return _Table([], rows)


def _delimited(text: str, delimiter: str, name: str, rows: int) -> list[list[str]]:
    """Return at most so many rows that hold anything."""
    before = csv.field_size_limit(MAX_CELL)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return list(islice((row for row in reader if any(row)), rows))
    except csv.Error as fault:
        raise refusals.broken(name) from fault
    finally:
        csv.field_size_limit(before)


def _is_full_text(cell: str) -> bool:
    return len(cell) >= MIN_CHARACTERS and chinese_share(cell) >= MIN_CHINESE


def _full_text_column(table: _Table) -> int | None:
    """Return the column with most full text; a summary may be long too."""
    totals: dict[int, int] = {}
    for row in table.rows:
        for index, cell in enumerate(row):
            if _is_full_text(cell):
                totals[index] = totals.get(index, 0) + len(cell)
    return max(totals, key=lambda index: totals[index]) if totals else None


def _notices(table: _Table, column: int, reports: int, part: int) -> list[Notice]:
    notices = []
    if reports > 1:
        said = Wording(
            f"表格里有{reports}篇报告，这是第{part}篇。", f"The table holds {reports} reports; this is number {part}."
        )
        notices.append(Notice("csv.reports", said))
    if without := len(table.rows) - reports:
        said = Wording(
            f"表格另有{without}行没有报告全文，没有读取。", f"Rows of the table without a report, not read: {without}."
        )
        notices.append(Notice("csv.rows", said))
    others = [name[:_NAME_LONGEST] for index, name in enumerate(table.names) if index != column and name]
    if others:
        notices.append(Notice("csv.columns", _columns_left(others)))
    return notices


def _columns_left(names: Sequence[str]) -> Wording:
    """Return the sentence about columns that were not used."""
    some, many = names[:_NAMES_SHOWN], len(names) > _NAMES_SHOWN
    zh, en = "、".join(some), ", ".join(f"“{name}”" for name in some)
    more = (f"等{len(names)}列", f" and others, {len(names)} in all") if many else ("", "")
    return Wording(
        f"表格的其他列（{zh}{more[0]}）没有采用，标题、地方和年份以正文为准。",
        f"Other columns of the table ({en}{more[1]}) were not used: title, place and year are those of the text.",
    )
