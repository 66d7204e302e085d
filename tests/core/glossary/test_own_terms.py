"""Entries of the reader's own glossary: they merge in any order to one result, and JSON loses nothing of them."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.glossary.own_terms import (
    FIELDS,
    LONGEST_NAME,
    ForeignField,
    OwnTerm,
    OwnTermStamps,
    create,
    from_json,
    merge,
    modify,
    to_json,
)
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.records.json_form import RecordDamagedError

stamps = st.builds(Stamp, st.integers(0, 3), st.integers(0, 1), st.sampled_from("ab"))
foreign = st.dictionaries(st.sampled_from(["pinyin", "source"]), st.tuples(st.sampled_from(['"甲"', "1"]), stamps)).map(
    lambda held: tuple(ForeignField(name, *held[name]) for name in sorted(held))
)
copies = st.builds(
    OwnTerm,
    id=st.just("one"),
    name=st.sampled_from(["五链共建", "五链"]),
    aliases=st.sampled_from([(), ("五链",), ("五链", "5链")]),
    definition=st.sampled_from(["", "甲", "乙\n丙"]),
    birth=stamps,
    stamps=st.builds(OwnTermStamps, *[stamps] * len(FIELDS)),
    deleted=st.booleans(),
    foreign=foreign,
)


@given(copies, copies)
def test_merging_is_commutative(one: OwnTerm, other: OwnTerm) -> None:
    assert merge(one, other) == merge(other, one)


@given(copies, copies, copies)
def test_merging_is_associative(one: OwnTerm, other: OwnTerm, third: OwnTerm) -> None:
    assert merge(merge(one, other), third) == merge(one, merge(other, third))


@given(copies, copies)
def test_merging_is_idempotent(one: OwnTerm, other: OwnTerm) -> None:
    assert merge(one, one) == one
    assert merge(merge(one, other), other) == merge(one, other)


@given(copies)
def test_json_gives_an_entry_back_with_what_a_newer_program_added(term: OwnTerm) -> None:
    assert from_json(json.loads(json.dumps(to_json(term)))) == term


@given(copies)
def test_the_latest_stamp_is_the_greatest_of_all(term: OwnTerm) -> None:
    held = [term.birth, *(getattr(term.stamps, name) for name in FIELDS), *(each.stamp for each in term.foreign)]
    assert term.latest in held
    assert all(stamp <= term.latest for stamp in held)


def test_two_people_who_edit_different_fields_both_keep_their_edit(stamper: Stamper) -> None:
    first = create("五链共建", "", stamper)
    hers, his = (
        modify(first, Stamp(5000, 0, "b"), definition="五条链"),
        modify(first, stamper.stamp(), aliases=("五链",)),
    )
    assert (merge(hers, his).definition, merge(hers, his).names) == ("五条链", ("五链共建", "五链"))


def test_only_what_changed_is_stamped_and_nothing_else_is_a_field(stamper: Stamper) -> None:
    first = create("五链共建", "甲", stamper)
    assert modify(first, stamper.stamp(), definition="甲") is first
    second = modify(first, stamper.stamp(), definition="乙")
    assert (second.stamps.name, second.stamps.definition) == (first.birth, second.latest)
    with pytest.raises(TypeError, match="colour"):
        modify(first, stamper.stamp(), colour="red")


def test_a_name_stands_on_one_line_without_blanks_around_it(stamper: Stamper) -> None:
    term = create(" 五链\n共建 ", " 五条链 ", stamper, ["五链", " ", "五链", "五链 共建"])
    assert (term.name, term.aliases, term.definition) == ("五链 共建", ("五链",), "五条链")


@pytest.mark.parametrize("name", ["", " \n", "链" * (LONGEST_NAME + 1)])
def test_nothing_and_a_paragraph_are_no_names(name: str, stamper: Stamper) -> None:
    with pytest.raises(ValueError, match="no name"):
        create(name, "", stamper)


def test_copies_of_two_entries_do_not_merge(stamper: Stamper) -> None:
    with pytest.raises(ValueError, match="two entries"):
        merge(create("甲乙", "", stamper), create("甲乙", "", stamper))


@pytest.mark.parametrize("damage", [{"name": ["", [1, 0, 0]]}, {"authors": []}, {"aliases": 3}, {"later": "plain"}])
def test_what_is_no_entry_is_told(damage: dict[str, Any], stamper: Stamper) -> None:
    with pytest.raises(RecordDamagedError):
        from_json({**to_json(create("五链共建", "", stamper)), **damage})
