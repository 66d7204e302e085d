"""A sieve gives what filtering anew would, whatever it held before."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category, Stamps, Status, TagMark, TextTarget
from caoxian_desktop.core.annotations.filters import Filter, sift
from caoxian_desktop.core.annotations.sieve import Sieve, stretch_of_others
from caoxian_desktop.core.records.clock import Stamp

STAMP = Stamp(1, 0, "a")
PLAIN = Annotation("1", TextTarget("v", "增长３%", "", "", 0, 4), Category.DATA, STAMP, Stamps(*[STAMP] * 7))

annotations = st.builds(
    structs.replace,
    st.just(PLAIN),
    category=st.sampled_from(Category),
    colour=st.sampled_from(["", "#ff0000"]),
    note=st.sampled_from(["", "请核对", "GDP"]),
    status=st.sampled_from(Status),
    standing=st.sampled_from(Standing),
    birth=st.sampled_from([STAMP, Stamp(1, 0, "b")]),
    tag_marks=st.lists(st.sampled_from("甲乙"), unique=True).map(
        lambda tags: tuple(TagMark(tag, present=True, stamp=STAMP) for tag in sorted(tags))
    ),
)
filters = st.builds(
    Filter,
    categories=st.frozensets(st.sampled_from(Category), max_size=2),
    colours=st.frozensets(st.sampled_from(["", "#ff0000"]), max_size=1),
    tags=st.frozensets(st.sampled_from("甲乙丙"), max_size=2),
    authors=st.frozensets(st.sampled_from("ab"), max_size=1),
    statuses=st.frozensets(st.sampled_from(Status), max_size=1),
    standings=st.frozensets(st.sampled_from(Standing), max_size=2),
    words=st.sampled_from(["", "3%", "gdp 核对", "没有"]),
)
lists = st.lists(annotations, max_size=6).map(tuple)


@given(st.lists(st.tuples(lists, filters), min_size=1, max_size=4))
def test_it_gives_what_filtering_anew_gives_after_any_changes(
    steps: list[tuple[tuple[Annotation, ...], Filter]],
) -> None:
    sieve = Sieve()
    for held, chosen in steps:
        sieve.hold(held)
        assert sieve.sift(chosen) == sift(chosen, held)


@given(lists, lists, annotations)
def test_an_edit_of_one_among_many_is_taken_over(
    before: tuple[Annotation, ...], behind: tuple[Annotation, ...], other: Annotation
) -> None:
    sieve = Sieve((*before, PLAIN, *behind))
    sieve.prepare(3)
    changed = (*before, structs.replace(other, note="改过的话"), *behind)
    sieve.hold(changed)
    for chosen in (Filter(), Filter(words="改过"), Filter(categories=frozenset([Category.DATA]))):
        assert sieve.sift(chosen) == sift(chosen, changed)


@given(lists, lists)
def test_outside_of_the_stretch_all_are_the_same_objects(
    old: tuple[Annotation, ...], new: tuple[Annotation, ...]
) -> None:
    start, old_end, new_end = stretch_of_others(old, new)
    assert 0 <= start <= min(old_end, new_end)
    assert all(one is other for one, other in zip(old[:start], new[:start], strict=True))
    assert all(one is other for one, other in zip(old[old_end:], new[new_end:], strict=True))
    assert len(old) - old_end == len(new) - new_end


def test_words_are_read_bit_by_bit() -> None:
    sieve = Sieve([structs.replace(PLAIN, id=str(number)) for number in range(5)])
    assert [sieve.prepare(2) for _ in range(3)] == [True, True, False]
