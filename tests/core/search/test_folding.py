"""What counts as the same, one character for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.search.folding import folded, folding_table, same

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("增长６％", "增长6%"),
        ("ＧＤＰ", "gdp"),
        ("（一）抓项目", "(一)抓项目"),
        ("“两战赢”", '"两战赢"'),
        ("「两战赢」", '"两战赢"'),
        ("新增　四上", "新增 四上"),
        ("新增\u00a0四上", "新增 四上"),
        ("2021—2025年", "2021-2025年"),
        ("二○二三年", "二〇二三年"),
        ("經濟發展", "经济发展"),
        ("頭髮", "头发"),
        ("乾淨", "干净"),
        ("⼀⾯", "一面"),
        ("ÉCOLE", "école"),
        ("阿·克", "阿•克"),
    ],
)
def test_these_are_the_same(written: str, typed: str) -> None:
    assert folded(written) == folded(typed)


def test_words_that_differ_stay_different() -> None:
    assert len({folded(words) for words in ("曹县", "单县", "6%", "6‰", "一", "二")}) == 6


@given(ANY_TEXT)
def test_every_place_stays_and_folding_again_changes_nothing(text: str) -> None:
    once = folded(text)
    assert len(once) == len(text)
    assert folded(once) == once


def test_the_table_leads_from_one_character_to_one_in_one_step() -> None:
    table = folding_table()
    assert {len(to) for to in table.values()} == {1}
    assert not [to for to in table.values() if ord(to) in table]


def test_a_line_break_stays_one() -> None:
    assert folded("一\n二") == "一\n二"


def test_all_that_fold_to_a_character_are_known() -> None:
    assert set("发發髮") <= set(same("发"))
    assert set('"“”＂') <= set(same('"'))
    assert same("曹") == "曹"


def test_a_text_of_millions_is_folded_piece_by_piece() -> None:
    assert folded("Ａ" * 150_000) == "a" * 150_000
