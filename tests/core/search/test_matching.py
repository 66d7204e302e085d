"""Words are found, however wide they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.folding import folded
from caoxian_desktop.core.search.matching import places_of


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
    (found,) = places_of((folded(words),), text) or ()
    assert folded(found.of(text)) == folded(words)


def test_every_place_is_found_in_order_and_none_overlaps() -> None:
    assert places_of(("项目",), "项目项目，项目") == (Span(0, 2), Span(2, 4), Span(5, 7))
    assert places_of(("啊啊",), "啊啊啊") == (Span(0, 2),)


@given(st.text(max_size=50))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)
