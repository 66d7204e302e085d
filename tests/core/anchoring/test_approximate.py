"""Words that were edited a little are found, with the same numbers; others are not."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.anchoring.approximate import approximate
from caoxian_desktop.core.anchoring.ground import Ground
from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.anchoring.sought import sought
from caoxian_desktop.core.anchoring.standing import Placement, Standing
from tests.core.anchoring.conftest import OLD, described, report_of

WORDS = "新开工过亿元项目42个，完成固定资产投资118亿元，云山湖大桥建成通车"


def _found(words: str, text: str) -> Placement | None:
    ground = Ground(report_of(text), "new")
    return approximate(sought(described(words), ground), ground, lambda _: True)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("完成固定资产投资", "累计完成固定资产投资"),
        ("云山湖大桥", "云湖大桥"),
        ("建成通车", "顺利建成通车"),
        ("新开工", "全年新开工"),
        ("，完成", "；完成"),
        ("项目42个", "项目进一步增加到42个"),
    ],
)
def test_words_put_in_left_out_or_replaced(
    placed: Callable[[TextTarget, str], tuple[Placement, str]], old: str, new: str
) -> None:
    text = OLD.replace(old, new, 1)
    placement, found = placed(described(WORDS), text)
    assert placement.standing is (Standing.EXACT if WORDS in text else Standing.APPROXIMATE)
    assert found == WORDS.replace(old, new) or new == "全年新开工"


def test_other_numbers_in_edited_words_are_told() -> None:
    placement = _found(WORDS, OLD.replace("42个", "45个").replace("建成通车", "顺利建成通车"))
    assert placement is not None
    assert placement.standing is Standing.NUMBER_CHANGED


@pytest.mark.parametrize(
    "text",
    [
        OLD.replace("项目42个，完成固定", "项目，完成固定"),
        OLD.replace("118亿元", "118亿元、占3成7"),
        OLD.replace(WORDS, "新开工项目若干，完成一批投资，大桥通车"),
        OLD.replace(WORDS, ""),
        "",
    ],
    ids=["a number gone", "a number more", "too many edits", "gone", "an empty text"],
)
def test_what_differs_by_more_is_not_found(text: str) -> None:
    assert _found(WORDS, text) is None


def test_fewer_than_eight_characters_are_never_recognised_by_likeness() -> None:
    assert _found("云山湖大桥建成", OLD.replace("云山湖大桥", "云湖大桥")) is None
    assert _found("云山湖大桥建成通车", OLD.replace("云山湖大桥", "云湖大桥")) is not None


def test_two_stretches_as_alike_are_left_to_a_person() -> None:
    text = OLD.replace("云山湖大桥", "云湖大桥")
    placement = _found(WORDS, f"{text}\n{text}")
    assert placement is not None
    assert placement.standing is Standing.AMBIGUOUS
    assert len(placement.candidates) == 2


def test_places_that_do_not_come_into_question_are_passed_over() -> None:
    ground = Ground(report_of(OLD.replace("云山湖大桥", "云湖大桥")), "new")
    assert approximate(sought(described(WORDS), ground), ground, lambda _: False) is None


@given(st.lists(st.tuples(st.integers(0, len(WORDS) - 1), st.sampled_from(["", "甲", "，"])), max_size=4))
@settings(deadline=None)
def test_a_few_edits_anywhere_between_the_numbers_are_survived(edits: list[tuple[int, str]]) -> None:
    words = list(WORDS)
    for at, put in edits:
        if words[at] not in "0123456789亿个" and at > 0:
            words[at] = put
    edited = "".join(words)
    placement = _found(WORDS, OLD.replace(WORDS, edited))
    assert placement is not None
    assert placement.standing is Standing.APPROXIMATE
    assert placement.span is not None
    assert placement.span.overlaps(described(edited[:3], text=OLD.replace(WORDS, edited)).span)
