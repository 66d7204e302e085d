"""A section is found by its heading, however it is numbered now."""

import pytest

from caoxian_desktop.core.anchoring.ground import Ground
from caoxian_desktop.core.anchoring.headings import place_heading
from caoxian_desktop.core.anchoring.selector import TextTarget, describe
from caoxian_desktop.core.anchoring.standing import Placement, Standing
from tests.core.anchoring.conftest import OLD, report_of


def _target(index: int = 0, text: str = OLD) -> TextTarget:
    report = report_of(text)
    return describe(report, "old", report.sections[index].heading)


def _placed(target: TextTarget, text: str) -> tuple[Placement, str]:
    placement = place_heading(target, Ground(report_of(text), "new"))
    return placement, "" if placement.span is None else placement.span.of(text)


@pytest.mark.parametrize(
    ("old", "new", "standing"),
    [
        ("现在", "征求意见稿。现在", Standing.EXACT),
        ("一、2022年", "二、2022年", Standing.NEIGHBOURS_CHANGED),
        ("一、2022年工作回顾", "三、2022年 工作回顾", Standing.NEIGHBOURS_CHANGED),
        ("一、2022年", "一、2021年", Standing.NUMBER_CHANGED),
        ("一、2022年工作回顾", "一、2022年主要工作回顾", Standing.APPROXIMATE),
        ("一、2022年工作回顾", "一、2022年政府工作", Standing.APPROXIMATE),
        ("一、2022年工作回顾", "2022年工作回顾", Standing.NEIGHBOURS_CHANGED),
    ],
)
def test_a_heading_and_what_may_become_of_it(old: str, new: str, standing: Standing) -> None:
    text = OLD.replace(old, new)
    placement, found = _placed(_target(), text)
    assert (placement.standing, placement.span is not None) == (standing, True)
    assert found in text.split("\n")[1]


@pytest.mark.parametrize("words", ["2022年工作回顾", "先作一、2022年工作回顾"])
def test_words_that_are_no_heading_any_longer_are_found_as_words(words: str) -> None:
    placement, found = _placed(_target(), OLD.replace("一、2022年工作回顾\n", f"{words}："))
    assert (placement.standing.is_placed, found) == (True, words.removeprefix("先作"))


def test_of_two_like_headings_the_one_over_the_same_words_is_meant() -> None:
    text = OLD.replace("2023年工作安排", "2022年工作回顾")
    for index, after in ((0, "全县"), (1, "今年")):
        placement, _ = _placed(_target(index, text), f"一、前言\n某某。\n{text}")
        assert placement.span is not None
        assert f"一、前言\n某某。\n{text}"[placement.span.end + 1 :].startswith(after)


def test_of_two_that_nothing_tells_apart_a_person_chooses() -> None:
    part = "一、2022年工作回顾\n某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某\n"
    placement, _ = _placed(_target(), part * 2)
    assert (placement.standing, len(placement.candidates)) == (Standing.AMBIGUOUS, 2)


def test_a_section_that_is_gone_has_no_place_and_its_own_text_needs_no_search() -> None:
    assert _placed(_target(), "一、附件\n某某。")[0].standing is Standing.ORPHAN
    target = _target(1)
    assert place_heading(target, Ground(report_of(OLD), "old")) == Placement(Standing.EXACT, target.span)


def test_a_heading_over_other_words_altogether_is_to_be_confirmed() -> None:
    placement, _ = _placed(_target(), "某县的附件。\n一、2022年工作回顾\n甲乙丙丁。\n")
    assert placement.standing is Standing.APPROXIMATE


def test_another_heading_is_not_taken_for_a_reworded_one() -> None:
    placement, _ = _placed(_target(), "某县的附件。\n一、2022年财政预算\n完全是另外的内容，说的是别的一些事情。\n")
    assert placement.standing is Standing.ORPHAN
