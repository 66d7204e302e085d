"""A proposed change in a delegate's words: short, unmistakable, and leading to the proposed text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.briefing.wishes import worded

LONG = "完成规模以上固定资产投资209.5亿元、增长30.6%，重点项目建设加快推进，招商引资成效明显"


@pytest.mark.parametrize(
    ("quote", "proposal", "said"),
    [
        ("60个以上", "80个以上", "将“60个以上”改为“80个以上”"),
        ("60个以上", "", "删去“60个以上”"),
        ("", "稳步推进", "增加“稳步推进”"),
        ("60个以上", None, ""),
        (LONG, LONG.replace("30.6%", "30.5%"), "将“30.6%”改为“30.5%”"),
        (LONG, f"{LONG}（补充口径）", "在“招商引资成效明显”后增加“（补充口径）”"),
        (LONG, f"2022年，{LONG}", "在“完成规模以上固定资产”前增加“2022年，”"),
        (LONG, LONG.replace("重点项目建设加快推进，", ""), "删去“重点项目建设加快推进，”"),
        (LONG, LONG.replace("明显", "显著"), "将“招商引资成效明显”改为“招商引资成效显著”"),
    ],
)
def test_it_is_worded_as_delegates_do(quote: str, proposal: str | None, said: str) -> None:
    assert worded(quote, proposal) == said


def test_words_that_stand_more_than_once_are_told_with_those_before_them() -> None:
    quote = "新建学校12所，改建学校12所，改建医院12所，其他各项民生工程按计划有序推进"
    assert worded(quote, quote.replace("医院12", "医院15")) == "将“改建医院12所”改为“改建医院15所”"
    again = f"一二三四五六七八九十{'甲乙丙丁' * 5}，{'甲乙丙丁' * 5}"
    said = worded(again, again.removesuffix("丁") + "戊")
    assert said.startswith("将“")
    assert len(said) < 2 * len(again)


def test_what_stands_before_an_addition_begins_with_a_whole_number() -> None:
    quote = "全区共完成了1126台老旧电梯的改造并全部投入使用"
    assert worded(quote, quote.replace("改造", "改造（含加装）")) == "在“1126台老旧电梯的改造”后增加“（含加装）”"


def test_other_words_altogether_take_the_place_of_all() -> None:
    assert worded(LONG, "完全是另外的话") == f"将“{LONG}”改为“完全是另外的话”"


_WORDS = st.text(st.sampled_from("甲乙丙，、0123.5%亿元增长"), min_size=1, max_size=60)


def _carried_out(quote: str, said: str) -> str | None:
    """Do what a wish says to the words it speaks of; None where these stand there more than once."""
    if found := re.fullmatch(r"将“(.*)”改为“(.*)”", said):
        old, new = found[1], found[2]
    elif found := re.fullmatch(r"在“(.*)”(后|前)增加“(.*)”", said):
        old, new = found[1], found[1] + found[3] if found[2] == "后" else found[3] + found[1]
    else:
        old, new = said.removeprefix("删去“").removesuffix("”"), ""
    if found and found[0].startswith("在") and found[2] == "前":
        return new + quote[len(old) :] if quote.startswith(old) else None
    return quote.replace(old, new) if quote.find(old) == quote.rfind(old) else None


@given(_WORDS, _WORDS, _WORDS, _WORDS)
def test_whoever_does_what_it_says_gets_the_proposed_text(before: str, old: str, new: str, after: str) -> None:
    quote, proposal = before + old + after, before + new + after
    said = worded(quote, proposal)
    assert "……" in said or _carried_out(quote, said) == proposal


@given(_WORDS, _WORDS)
def test_a_number_is_never_cut(before: str, after: str) -> None:
    quote, proposal = f"{before}增长12.5%{after}", f"{before}增长13.5%{after}"
    assert "12.5%" in worded(quote, proposal)
