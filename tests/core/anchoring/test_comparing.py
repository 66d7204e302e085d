"""Two wordings of one place are told apart by characters, their numbers whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.anchoring.comparing import LONGEST, Change, Run, compared, context

KEPT, GONE, COME = Change.KEPT, Change.GONE, Change.COME
WORDS = st.text(alphabet="增长了一二十万亿3.5%，元 𫖯", max_size=30)


def test_of_a_number_that_changed_all_is_shown() -> None:
    was, now = compared("增长5.2%左右", "增长5.4%左右")
    assert was == (Run("增长", KEPT), Run("5.2%", GONE, number=True), Run("左右", KEPT))
    assert now == (Run("增长", KEPT), Run("5.4%", COME, number=True), Run("左右", KEPT))


def test_of_words_that_changed_only_those_are_shown() -> None:
    was, now = compared("力争完成投资", "确保完成投资")
    assert was == (Run("力争", GONE), Run("完成投资", KEPT))
    assert now == (Run("确保", COME), Run("完成投资", KEPT))


@pytest.mark.parametrize(("old", "new"), [("", "甲"), ("甲", ""), ("", "")])
def test_nothing_is_compared_with_something(old: str, new: str) -> None:
    was, now = compared(old, new)
    assert [run.change for run in was] == [GONE] * bool(old)
    assert [run.change for run in now] == [COME] * bool(new)


@given(old=WORDS, new=WORDS)
def test_the_runs_are_the_wordings_and_what_stayed_is_the_same_in_both(old: str, new: str) -> None:
    was, now = compared(old, new)
    assert "".join(run.words for run in was) == old
    assert "".join(run.words for run in now) == new
    assert COME not in {run.change for run in was}
    assert GONE not in {run.change for run in now}
    stayed = ["".join(run.words for run in runs if run.change is KEPT) for runs in (was, now)]
    assert stayed[0] == stayed[1]


def test_long_wordings_are_compared_as_wholes() -> None:
    long = "甲" * LONGEST
    assert compared(long, f"{long}乙")[0] == (Run(long, GONE),)
    assert compared(long, long)[1] == (Run(long, KEPT),)


def test_beside_a_place_numbers_are_marked_that_are_others_now() -> None:
    runs = context("财政收入26.1亿，税收占80%。", "财政收入28亿，税收占80%。", GONE)
    assert [run.words for run in runs if run.change is GONE] == ["26.1亿"]
    assert "".join(run.words for run in runs) == "财政收入26.1亿，税收占80%。"


def test_a_number_that_is_cut_off_is_not_marked() -> None:
    assert all(run.change is KEPT for run in context("2%，其中工业3", "5.2%，其中工业", COME))
