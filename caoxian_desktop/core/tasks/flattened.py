"""A table of pledges whose cells a file gives as lines of their own: number, project, content, units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.report.span import Span

_UNITS_HEAD = Expression(r"(?:牵头|责任|主办|承办|主责)(?:单位|部门)")
_UNIT_ENDS = Expression(
    r"(?:[局委办厅部院处队站所]|中心|街道|公司|集团|政府|学校|协会|联合会|残联|工会|妇联|团委|[镇乡区])$"
)
_MOST_HEADS, _LONGEST_UNIT = 9, 20


@dataclass(frozen=True, slots=True)
class TableLine:
    """A row: its words, all of its text, and the units named in it, the first of whom leads."""

    words: Span
    extent: Span
    units: tuple[str, ...]


def lines_of_table(text: str, lines: Sequence[Span]) -> tuple[TableLine, ...]:
    """Return the rows of a table of which each line is a cell; () where the lines are no such table."""
    first = next((at for at, line in enumerate(lines) if _said(text, line) == "1"), None)
    if first is None or not 2 <= first <= _MOST_HEADS:
        return ()
    named = any(_UNITS_HEAD.search(_said(text, head)) for head in lines[:first])
    return tuple(_line(text, cells, named=named) for cells in _rows(text, lines[first:]) if cells)


def _rows(text: str, lines: Sequence[Span]) -> Iterator[list[Span]]:
    """Yield the cells of each row behind its number; rows are numbered one by one."""
    cells: list[Span] = []
    number = 1
    for line in lines[1:]:
        if _said(text, line) == str(number + 1):
            yield cells
            cells, number = [], number + 1
        else:
            cells.append(line)
    yield cells


def _line(text: str, cells: Sequence[Span], *, named: bool) -> TableLine:
    last = len(cells)
    while named and last > 1 and len(cells[last - 1]) <= _LONGEST_UNIT and "，" not in cells[last - 1].of(text):
        last -= 1
    units = tuple(_whole(_said(text, cell) for cell in cells[last:]))
    return TableLine(cells[0], Span(cells[0].start, cells[last - 1].end), units)


def _whole(pieces: Iterator[str]) -> Iterator[str]:
    """Yield names of units, those put together that a cell broke over two lines: 人力 / 资源局."""
    begun = ""
    for piece in pieces:
        begun += piece
        if _UNIT_ENDS.search(begun):
            yield from (unit for unit in re.split("[、，,]", begun) if unit)
            begun = ""
    if begun:
        yield begun


def _said(text: str, span: Span) -> str:
    return span.of(text).strip()
