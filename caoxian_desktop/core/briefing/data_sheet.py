"""A sheet of a workbook as data: typed cells under columns, and what stands on paper around them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Cell = str | int | float | date
"""What a cell holds. Words are always words: nothing a report or a person wrote becomes a formula or a number."""


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column: the words over it, its width in characters, and the words one may choose for its cells, () for any.

    Columns behind the last `printed` one do not go on paper.
    """

    head: str
    width: int
    printed: bool = True
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DataSheet:
    """A table with a header row. Each row has a cell for each column; '' leaves one empty.

    `name` is the sheet's as wished: the writer makes it one that spreadsheets take. `lines` stand under the table,
    `left` and `right` at the head of each page on paper, `marks` between them. The first `kept` columns stay in view.
    `slanted` are the rows, counted from 0, whose values no report says. Without `filtered` it has no filter.
    """

    name: str
    columns: tuple[DataColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    lines: tuple[str, ...] = ()
    left: str = ""
    right: str = ""
    marks: str = ""
    kept: int = 1
    slanted: frozenset[int] = frozenset()
    filtered: bool = True
