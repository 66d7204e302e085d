"""Notes are Markdown where they are written and words where they are printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.annotations.printed import printed_note


@pytest.mark.parametrize(
    ("markdown", "printed"),
    [
        ("核对**口径**、`代码`", "核对口径、代码"),
        ("[公报](http://a.b/c)", "公报（http://a.b/c）"),
        ("# 一\n> 二\n\n\n- 三\n1. 四", "一\n二\n· 三\n1. 四"),
        ("2*3*4，a_b_c #[]$*_<>&", "2*3*4，a_b_c #[]$*_<>&"),
        ("😀", "😀"),
    ],
)
def test_marks_go_and_words_stay(markdown: str, printed: str) -> None:
    assert printed_note(markdown) == printed


@given(st.text(alphabet="甲乙丙1，。"))
def test_plain_words_are_printed_as_they_are(words: str) -> None:
    assert printed_note(words) == words


@pytest.mark.parametrize("run", ["\n", " \n", "- ", "**甲 ", "[", "[甲](", "`", "> "])
@pytest.mark.timeout(30)
def test_long_runs_of_marks_take_no_long_time(run: str) -> None:
    printed_note(run * 60_000)
