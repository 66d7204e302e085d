"""Long tables in parts: what Typst takes to set one grows with the square of its rows (16,000 rows took minutes)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from caoxian_desktop.core.briefing.blocks import Block, Table, TableRow
from caoxian_desktop.core.briefing.briefing import Briefing

_NONE: tuple[TableRow, ...] = ()
MOST_ROWS = 400
"""No form of one report of usual length comes to as many; a longer table says its head again where a part begins."""
MOST_LINKED_ROWS = 3000
"""Rows of all tables from which on citations lead nowhere. Typst sets whatever holds a link twice: of 24 reports with
their check of sources (476 pages, 5,000 rows) links took 390 of 1,080 MB, and a third of the time."""


def has_many_rows(briefing: Briefing) -> bool:
    """Tell whether the material is too long for links: bookmarks and contents lead on then."""
    return sum(len(block.rows) for block in briefing.blocks if isinstance(block, Table)) > MOST_LINKED_ROWS


def in_parts(briefing: Briefing) -> Briefing:
    """Return the material with each long table as several, the number of the block its check begins with following."""
    if not any(isinstance(block, Table) and len(block.rows) > MOST_ROWS for block in briefing.blocks):
        return briefing
    blocks: list[Block] = []
    check_from = None
    for number, block in enumerate(briefing.blocks):
        if number == briefing.check_from:
            check_from = len(blocks)
        blocks += parts(block) if isinstance(block, Table) else (block,)
    return replace(briefing, blocks=tuple(blocks), check_from=check_from)


def parts(table: Table, most: int = MOST_ROWS) -> Iterator[Table]:
    """Yield a table in parts of at most so many rows, not counting the row that says again what heads the first ones.

    They begin with a row that heads others where one stands in the second half of the part before.
    """
    rows, heading = table.rows, _NONE
    while len(rows) > most:
        heads = [at for at in range(most // 2, most + 1) if _is_heading(rows[at], table)]
        cut = heads[-1] if heads else most
        yield replace(table, rows=(*heading, *rows[:cut]))
        last = next((row for row in reversed((*heading, *rows[:cut])) if _is_heading(row, table)), None)
        rows = rows[cut:]
        heading = _NONE if last is None or _is_heading(rows[0], table) else (last,)
    yield replace(table, rows=(*heading, *rows))


def _is_heading(row: TableRow, table: Table) -> bool:
    return len(row.cells) == 1 < len(table.columns)
