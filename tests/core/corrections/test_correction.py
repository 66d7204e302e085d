"""Corrections merge field by field, in any order, to one result; a value its target cannot hold is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.corrections.correction import Correction, CorrectionStamps, create, merge, modify
from caoxian_desktop.core.corrections.target import BlockField, BlockTarget, HeadingTarget
from caoxian_desktop.core.corrections.values import BlockValue, checked
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.report.report import TitleBlock

HEADING = HeadingTarget(TextTarget("v", "一、回顾", "", "\n", 7, 11))

stamps = st.builds(Stamp, st.integers(0, 3), st.integers(0, 1), st.sampled_from("ab"))
copies = st.builds(
    Correction,
    id=st.just("one"),
    target=st.sampled_from([HEADING, BlockTarget(BlockField.PLACE, "v")]),
    value=st.sampled_from([None, 0, 1, "曹县"]),
    birth=stamps,
    stamps=st.builds(CorrectionStamps, stamps, stamps, stamps),
    deleted=st.booleans(),
)


@given(copies, copies)
def test_merging_is_commutative(one: Correction, other: Correction) -> None:
    assert merge(one, other) == merge(other, one)


@given(copies, copies, copies)
def test_merging_is_associative(one: Correction, other: Correction, third: Correction) -> None:
    assert merge(merge(one, other), third) == merge(one, merge(other, third))


@given(copies, copies)
def test_merging_is_idempotent(one: Correction, other: Correction) -> None:
    merged = merge(one, other)
    assert merge(one, one) == one
    assert merge(merged, other) == merged


def test_one_who_sets_a_value_and_one_who_deletes_are_both_heard(stamper: Stamper) -> None:
    first = create(BlockTarget(BlockField.PLACE), "曹县", stamper)
    hers = modify(first, Stamp(5000, 0, "b"), value="单县")
    his = modify(first, Stamp(6000, 0, "c"), deleted=True)
    merged = merge(hers, his)
    assert (merged.value, merged.deleted, merged.latest) == ("单县", True, Stamp(6000, 0, "c"))


def test_two_different_corrections_do_not_merge(stamper: Stamper) -> None:
    one, other = create(HEADING, 1, stamper), create(HEADING, 1, stamper)
    with pytest.raises(ValueError, match="two corrections"):
        merge(one, other)


def test_only_the_field_that_was_set_is_stamped(stamper: Stamper) -> None:
    correction = create(HEADING, 1, stamper)
    stamp = stamper.stamp()
    assert modify(correction, stamp, value=2).stamps == correction.stamps._replace(value=stamp)
    assert modify(correction, stamp, value=1) is correction
    with pytest.raises(TypeError, match="birth"):
        modify(correction, stamp, birth=stamp)


def test_the_fields_are_those_of_the_title_block_and_each_has_its_word() -> None:
    assert {field.value for field in BlockField} == set(TitleBlock.__dataclass_fields__)
    assert len({field.word for field in BlockField}) == len(BlockField)


@pytest.mark.parametrize(
    ("field", "given_value", "held"),
    [
        (BlockField.PLACE, " 曹县\u3000", "曹县"),
        (BlockField.PLACE, "  ", None),
        (BlockField.PLACE, None, None),
        (BlockField.LEVEL, "county", "county"),
        (BlockField.PLAN_YEAR, 2023, 2023),
        (BlockField.REVIEW_YEAR, None, None),
        (BlockField.DATE, "2023-01-08", "2023-01-08"),
    ],
)
def test_a_value_is_held_without_blanks_and_none_for_nothing(
    field: BlockField, given_value: BlockValue, held: BlockValue
) -> None:
    assert checked(BlockTarget(field), given_value) == held


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (BlockField.PLACE, 5),
        (BlockField.PLACE, "曹县\n单县"),
        (BlockField.PLACE, "曹县\u2028单县"),
        (BlockField.LEVEL, "village"),
        (BlockField.PLAN_YEAR, "2023"),
        (BlockField.PLAN_YEAR, True),
        (BlockField.PLAN_YEAR, 23),
        (BlockField.DATE, "2023-02-30"),
        (BlockField.DATE, "20230108"),
    ],
)
def test_a_value_that_the_field_cannot_hold_is_refused(field: BlockField, value: BlockValue) -> None:
    with pytest.raises(ValueError, match=r".+"):
        checked(BlockTarget(field), value)


@pytest.mark.parametrize("value", [None, -1, 4, "1", True])
def test_a_heading_has_a_level_from_none_to_three(value: BlockValue) -> None:
    with pytest.raises(ValueError, match="from 0 to 3"):
        checked(HEADING, value)
