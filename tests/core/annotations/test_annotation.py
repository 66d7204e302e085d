"""Records merge field by field, in any order, to one result."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.annotations.annotation import (
    FIELDS,
    Annotation,
    Category,
    SectionTarget,
    Stamps,
    Status,
    TagMark,
    TextTarget,
    create,
    merge,
    modify,
    retag,
)
from caoxian_desktop.core.records.clock import Stamp, Stamper

TARGET = TextTarget("v", "增长3%", "地区生产总值", "。", 6, 10)

stamps = st.builds(Stamp, st.integers(0, 3), st.integers(0, 1), st.sampled_from("ab"))
tag_marks = st.dictionaries(st.sampled_from("甲乙丙"), st.tuples(st.booleans(), stamps)).map(
    lambda marks: tuple(TagMark(tag, *marks[tag]) for tag in sorted(marks))
)
copies = st.builds(
    Annotation,
    id=st.just("one"),
    target=st.sampled_from([TARGET, SectionTarget(TARGET)]),
    category=st.sampled_from(Category),
    birth=st.just(Stamp(0, 0, "a")),
    stamps=st.builds(Stamps, *[stamps] * len(FIELDS)),
    colour=st.sampled_from(["", "#ff0000"]),
    note=st.sampled_from(["", "甲", "乙"]),
    status=st.sampled_from(Status),
    deleted=st.booleans(),
    tag_marks=tag_marks,
)


@given(copies, copies)
def test_merging_is_commutative(one: Annotation, other: Annotation) -> None:
    assert merge(one, other) == merge(other, one)


@given(copies, copies, copies)
def test_merging_is_associative(one: Annotation, other: Annotation, third: Annotation) -> None:
    assert merge(merge(one, other), third) == merge(one, merge(other, third))


@given(copies, copies)
def test_merging_is_idempotent(one: Annotation, other: Annotation) -> None:
    merged = merge(one, other)
    assert merge(one, one) == one
    assert merge(merged, other) == merged


def test_two_people_who_edit_different_fields_both_keep_their_edit(stamper: Stamper) -> None:
    first = create(TARGET, Category.DATA, stamper)
    hers = modify(first, Stamp(5000, 0, "b"), note="核对口径")
    his = retag(modify(first, stamper.stamp(), category=Category.QUESTION), stamper.stamp(), ["财政"])
    merged = merge(hers, his)
    assert (merged.note, merged.category, merged.tags) == ("核对口径", Category.QUESTION, ("财政",))


def test_the_later_edit_of_one_field_wins(stamper: Stamper) -> None:
    first = create(TARGET, Category.DATA, stamper)
    early, late = (modify(first, Stamp(wall, 0, "b"), note=str(wall)) for wall in (7000, 8000))
    assert merge(late, early).note == "8000"


def test_two_different_annotations_do_not_merge(stamper: Stamper) -> None:
    one, other = create(TARGET, Category.DATA, stamper), create(TARGET, Category.DATA, stamper)
    with pytest.raises(ValueError, match="two annotations"):
        merge(one, other)


def test_a_value_that_is_there_already_gets_no_new_stamp(stamper: Stamper) -> None:
    annotation = create(TARGET, Category.DATA, stamper)
    assert modify(annotation, stamper.stamp(), category=Category.DATA) is annotation
    assert retag(annotation, stamper.stamp(), []) is annotation


def test_only_the_field_that_was_set_is_stamped(stamper: Stamper) -> None:
    annotation = create(TARGET, Category.DATA, stamper)
    stamp = stamper.stamp()
    changed = modify(annotation, stamp, note="新")
    assert changed.stamps == annotation.stamps._replace(note=stamp)


def test_a_name_that_is_no_field_is_refused(stamper: Stamper) -> None:
    with pytest.raises(TypeError, match="birth"):
        modify(create(TARGET, Category.DATA, stamper), stamper.stamp(), birth=None)


def test_tags_stand_in_the_order_they_were_put_on_and_can_come_back(stamper: Stamper) -> None:
    annotation = create(TARGET, Category.DATA, stamper)
    for tags in (["财政"], ["财政", "工业"], ["工业"], ["工业", "财政"]):
        annotation = retag(annotation, stamper.stamp(), tags)
    assert annotation.tags == ("工业", "财政")


def test_an_id_is_a_uuid_of_version_seven_and_later_ones_are_greater(stamper: Stamper) -> None:
    ids = [create(TARGET, Category.DATA, stamper).id for _ in range(200)]
    assert ids == sorted(set(ids))
    assert all(identity[14] == "7" for identity in ids)


def test_an_annotation_knows_its_author_and_times(stamper: Stamper) -> None:
    annotation = create(TARGET, Category.DATA, stamper)
    changed = retag(annotation, Stamp(9000, 0, "b"), ["财政"])
    assert (changed.author, changed.created.timestamp(), changed.modified.timestamp()) == ("author-a", 1.0, 9.0)


def test_categories_and_statuses_have_their_words() -> None:
    assert [category.word for category in Category] == ["数据", "任务", "亮点", "短板", "疑问", "建议"]
    assert [status.word for status in Status] == ["", "待核", "已核"]


@pytest.mark.parametrize("wrapped", [False, True])
def test_every_target_leads_to_words(wrapped: bool) -> None:
    target = SectionTarget(TARGET) if wrapped else TARGET
    assert (target.version, target.quote, target.span, target.path) == ("v", "增长3%", TARGET.span, ())
