"""A long table is set in parts."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.briefing.blocks import (
    Column,
    Heading,
    Paragraph,
    Place,
    Run,
    SmallPrint,
    Table,
    TableRow,
    Title,
)
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.typesetting.clean_text import Cleaner
from caoxian_desktop.core.typesetting.long_tables import MOST_LINKED_ROWS, MOST_ROWS, in_parts, parts
from caoxian_desktop.core.typesetting.pdf import set_pages
from caoxian_desktop.core.typesetting.typst_source import source


def row(words: str, *, heads: bool = False) -> TableRow:
    cells = ((Run(words),),) if heads else ((Run(words),), (Run("1"),))
    return TableRow(cells)


def table(rows: tuple[TableRow, ...]) -> Table:
    return Table((Column("名称", 1), Column("数", 1)), rows, "说明", narrow=True)


def briefing(*blocks: object, check_from: int | None = None) -> Briefing:
    made = (Title("标题"), Heading("甲", 1), *blocks)
    return Briefing(Template.DIGEST, "标题", "作者", "说明", (), "2026-01-05", made, check_from=check_from)  # type: ignore[arg-type]  # blocks of any kind


ROWS = st.lists(st.booleans(), min_size=1, max_size=80).map(
    lambda kinds: tuple(row(str(number), heads=heads) for number, heads in enumerate(kinds))
)


@given(ROWS, st.integers(min_value=2, max_value=20))
def test_every_row_stands_once_and_in_order_but_for_headings_said_again(rows: tuple[TableRow, ...], most: int) -> None:
    made = [part.rows for part in parts(table(rows), most)]
    joined: list[TableRow] = list(made[0])
    for part in made[1:]:
        said_again = len(part[0].cells) == 1 and part[0] in joined
        joined += part[said_again:]
    assert tuple(joined) == rows
    assert all(1 <= len(part) <= most + 1 for part in made)


@given(ROWS, st.integers(min_value=2, max_value=20))
def test_each_part_begins_under_the_heading_its_rows_had(rows: tuple[TableRow, ...], most: int) -> None:
    def under(rows: tuple[TableRow, ...]) -> list[tuple[TableRow, TableRow | None]]:
        heading, found = None, []
        for each in rows:
            if len(each.cells) == 1:
                heading = each
            else:
                found.append((each, heading))
        return found

    assert [pair for part in parts(table(rows), most) for pair in under(part.rows)] == under(rows)


def test_a_table_of_usual_length_is_left_as_it_is() -> None:
    made = briefing(table(tuple(row(str(number)) for number in range(MOST_ROWS))))
    assert in_parts(made) is made


def test_the_check_of_sources_begins_where_it_did() -> None:
    long = table(tuple(row(str(number)) for number in range(3 * MOST_ROWS)))
    made = in_parts(briefing(long, SmallPrint("核对"), long, check_from=3))
    assert made.check_from is not None
    assert made.blocks[made.check_from] == SmallPrint("核对")
    assert len(made.blocks) == 2 + 3 + 1 + 3


@pytest.mark.parametrize(("count", "linked"), [(MOST_LINKED_ROWS, True), (MOST_LINKED_ROWS + 1, False)])
def test_very_many_rows_go_without_links(count: int, linked: bool) -> None:
    paragraph = Paragraph((Run("增长6%。"),), place=Place("key", 7))
    made = briefing(paragraph, table(tuple(row("增") for _ in range(count))))
    assert json.loads(source(made, {}, Cleaner()))["places"] == (["key-7"] if linked else [])


def test_typst_is_given_the_parts() -> None:
    made = briefing(table(tuple(row(str(number)) for number in range(2 * MOST_ROWS + 1))))
    kinds = [block["kind"] for block in json.loads(source(made, {}, Cleaner()))["blocks"]]
    assert kinds == ["title", "heading", "table", "table", "table"]


def test_a_very_long_table_is_set() -> None:
    rows = (row("总", heads=True), *(row(f"第{number}项") for number in range(2500)))
    assert set_pages(briefing(table(rows))).pages > 10
