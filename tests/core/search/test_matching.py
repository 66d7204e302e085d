"""Words are found, however wide they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.folding import folded
from caoxian_desktop.core.search.matching import find_spans, nearest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("增长６％左右", "6%"),
        ("GDP增长", "gdp"),
        ("（一）抓项目", "(一)"),
        ("实现“两战赢”", '"两战赢"'),
        ("新增　四上", "新增 四上"),
        ("增长6%，位次前移", "6%,"),
    ],
)
def test_full_and_half_width_case_and_quotation_marks_do_not_matter(text: str, words: str) -> None:
    (found,) = find_spans(text, words)
    assert folded(found.of(text)) == folded(words)


def test_every_place_is_found_in_order_and_none_overlaps() -> None:
    assert find_spans("项目项目，项目", "项目") == (Span(0, 2), Span(2, 4), Span(5, 7))
    assert find_spans("啊啊啊", "啊啊") == (Span(0, 2),)


@pytest.mark.parametrize("words", ["", "  ", "\n"])
def test_nothing_is_not_looked_for(words: str) -> None:
    assert find_spans("一 二 三", words) == ()


@given(st.text(max_size=50))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_the_first_hit_from_what_is_seen_on_is_the_current_one() -> None:
    hits = (Span(2, 4), Span(10, 12))
    assert nearest(hits, 5) == 1
    assert nearest(hits, 11) == 0
    assert nearest((), 0) == -1
