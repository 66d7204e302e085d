"""A glossary goes out as CSV and comes back; lists as offices have them are read."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.glossary.own_glossary import Entry
from caoxian_desktop.core.glossary.own_terms import LONGEST_NAME, create
from caoxian_desktop.core.glossary.table_form import HEADER, csv_of_terms, read_table
from caoxian_desktop.core.records.clock import Stamper

names = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="；;'"), min_size=1, max_size=12)
definitions = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="'"), max_size=20)


@given(st.lists(st.tuples(names, definitions, st.lists(names, max_size=2)), max_size=5))
def test_what_goes_out_comes_back(entries: list[tuple[str, str, list[str]]]) -> None:
    stamper = Stamper("a")
    terms = [create(name, definition, stamper, aliases) for name, definition, aliases in entries]
    table = read_table(csv_of_terms(terms))
    assert table.unread == ()
    assert table.entries == tuple(Entry(term.name, term.definition, term.aliases) for term in terms)


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("瞪羚企业,高成长企业\r\n", [Entry("瞪羚企业", "高成长企业")]),
        ("术语,定义\n瞪羚企业,高成长企业\n", [Entry("瞪羚企业", "高成长企业")]),
        ("序号,名词,解释\n1,瞪羚企业,高成长企业\n", [Entry("瞪羚企业", "高成长企业")]),
        ("\ufeff名词\t解释\n瞪羚企业\t高成长，企业\n", [Entry("瞪羚企业", "高成长，企业")]),
        (
            "瞪羚企业,瞪羚;羚,高成长企业\n专班,,抽调专人\n",
            [Entry("瞪羚企业", "高成长企业", ("瞪羚", "羚")), Entry("专班", "抽调专人")],
        ),
        ('"五链\n共建","第一条\n第二条"\n\n', [Entry("五链 共建", "第一条\n第二条")]),
        ("瞪羚企业\r专班\r", [Entry("瞪羚企业", ""), Entry("专班", "")]),
        ("", []),
    ],
)
def test_lists_of_two_or_three_columns_are_read(text: str, entries: list[Entry]) -> None:
    assert list(read_table(text).entries) == entries


def test_rows_without_a_name_are_told_by_their_number() -> None:
    long = "长" * (LONGEST_NAME + 1)
    assert read_table(f"名词,解释\n瞪羚,甲\n,乙\n\n{long},丙\n").unread == (3, 5)


def test_a_cell_beyond_what_a_table_can_hold_costs_its_row_alone() -> None:
    table = read_table(f'瞪羚,甲\n专班,"{"长" * 200_000}"\n五链,乙\n')
    assert table.unread
    assert table.entries[0] == Entry("瞪羚", "甲")


def test_more_rows_than_a_glossary_has_are_told() -> None:
    table = read_table("\n".join(f"词{number},义" for number in range(20_003)))
    assert (len(table.entries), table.unread) == (20_000, (20_001, 20_002, 20_003))


def test_no_cell_is_a_formula_and_the_guard_does_not_come_back(stamper: Stamper) -> None:
    written = csv_of_terms([create("=1+2", "+cmd", stamper)])
    assert list(csv.reader(io.StringIO(written))) == [list(HEADER), ["'=1+2", "", "'+cmd"]]
    assert read_table(written).entries == (Entry("=1+2", "+cmd"),)
