"""How high the rows of a spreadsheet are: some programs do not fit them to wrapped words when they open a file."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from math import ceil
from typing import TYPE_CHECKING, Any

from caoxian_desktop.core.briefing.data_sheet import Cell, DataColumn

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

LINE = 15.0
"""Points that a line of the usual type is high."""
_HIGHEST = 409.0
"""Points that a row may be high, by Excel."""
_WIDE = 2.1
"""Widths of a digit, which columns are measured in, that a Chinese character takes."""
_MARGIN = 0.3
"""Widths of a digit that a column keeps free at its sides."""


def height_of(cells: Sequence[Cell], columns: Sequence[DataColumn]) -> float:
    """Return the height in points that a row's words need, wrapped within their columns."""
    lines = max(_lines(cell, column.width) for cell, column in zip(cells, columns, strict=True))
    return min(_HIGHEST, LINE * lines)


def _lines(cell: Cell, width: int) -> int:
    if not isinstance(cell, str):
        return 1
    room = max(1.0, width - _MARGIN)
    return sum(max(1, ceil(_width(line) / room)) for line in cell.split("\n"))


def _width(words: str) -> float:
    wide = sum(unicodedata.east_asian_width(character) in "WFA" for character in words)
    return _WIDE * wide + (len(words) - wide)


@cache
def fitted_worksheet() -> type[Worksheet]:
    """Return XlsxWriter's worksheet, but with rows whose heights follow their words when these are changed.

    XlsxWriter marks each height it is given as one that a person chose (customHeight), which no program touches again:
    a cell that somebody fills in would then hide what it holds.
    """
    from xlsxwriter.worksheet import Worksheet

    class Fitted(Worksheet):
        def _xml_start_tag_unencoded(self, tag: str, attributes: Sequence[Any] = ()) -> None:
            kept = [each for each in attributes if tag != "row" or each[0] != "customHeight"]
            super()._xml_start_tag_unencoded(tag, kept)

    return Fitted
