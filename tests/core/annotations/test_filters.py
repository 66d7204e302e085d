"""A filter is AND between its groups and OR within one; its counts tell what each choice would show."""

import pytest
from msgspec import structs

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category, Status, TextTarget, create, modify, retag
from caoxian_desktop.core.annotations.filters import Filter, matches, select, sift
from caoxian_desktop.core.records.clock import Stamper


def _annotation(stamper: Stamper, category: Category, tags: tuple[str, ...], note: str = "") -> Annotation:
    target = TextTarget("v", f"引文{note}", "", "", 0, 2)
    return retag(create(target, category, stamper, note), stamper.stamp(), tags)


@pytest.fixture
def annotations(stamper: Stamper) -> tuple[Annotation, ...]:
    """Three annotations that differ in everything a filter asks for."""
    return (
        _annotation(stamper, Category.DATA, ("财政",), "收入ＡＢＣ"),
        modify(_annotation(stamper, Category.TASK, ("财政", "工业")), stamper.stamp(), status=Status.PENDING),
        modify(_annotation(stamper, Category.TASK, (), "债务"), stamper.stamp(), colour="#ff0000"),
    )


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Filter(), [0, 1, 2]),
        (Filter(categories=frozenset({Category.TASK})), [1, 2]),
        (Filter(categories=frozenset({Category.TASK, Category.DATA})), [0, 1, 2]),
        (Filter(categories=frozenset({Category.TASK}), tags=frozenset({"财政"})), [1]),
        (Filter(tags=frozenset({"财政", "工业"})), [0, 1]),
        (Filter(statuses=frozenset({Status.PENDING, Status.CHECKED})), [1]),
        (Filter(statuses=frozenset({Status.NONE})), [0, 2]),
        (Filter(colours=frozenset({"#ff0000"})), [2]),
        (Filter(authors=frozenset({"author-a"})), [0, 1, 2]),
        (Filter(authors=frozenset({"someone"})), []),
        (Filter(words="债务 abc"), [0, 2]),
        (Filter(words="工业"), [1]),
        (Filter(words="  "), [0, 1, 2]),
    ],
    ids=lambda value: None if isinstance(value, Filter) else str(value),  # a set prints in another order each time
)
def test_a_filter_lets_pass(annotations: tuple[Annotation, ...], chosen: Filter, expected: list[int]) -> None:
    passed = select(chosen, annotations)
    assert [annotations.index(annotation) for annotation in passed] == expected
    assert sift(chosen, annotations)[0] == passed
    assert [matches(chosen, annotation) for annotation in annotations] == [at in expected for at in range(3)]


def test_groups_that_narrow_are_counted() -> None:
    assert Filter().groups == 0
    assert Filter(tags=frozenset({"财政"}), words="甲").groups == 2


def test_counts_of_a_group_ignore_its_own_choice_and_obey_the_others(annotations: tuple[Annotation, ...]) -> None:
    chosen = Filter(categories=frozenset({Category.DATA}), statuses=frozenset({Status.NONE}))
    shown, counts = sift(chosen, annotations)
    assert shown == annotations[:1]
    assert counts.categories == {Category.DATA: 1, Category.TASK: 1}
    assert counts.statuses == {Status.NONE: 1}
    assert counts.tags == {"财政": 1}
    assert counts.colours == {"": 1}
    assert counts.authors == {"author-a": 1}
    assert counts.standings == {Standing.EXACT: 1}


def test_a_filter_lets_pass_by_standing_and_by_what_is_proposed(annotations: tuple[Annotation, ...]) -> None:
    moved = structs.replace(annotations[0], standing=Standing.APPROXIMATE)
    proposing = structs.replace(annotations[1], proposal="力争达到")
    assert select(Filter(standings=frozenset({Standing.APPROXIMATE})), (moved, proposing)) == (moved,)
    assert select(Filter(words="力争"), (moved, proposing)) == (proposing,)
    assert Filter(standings=frozenset({Standing.ORPHAN})).groups == 1
