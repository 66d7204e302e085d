"""A place is made longer or shorter at either end and never loses its last character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.stretching import stretched

TEXT = "一、总体要求\n全年完成投资546.3亿元，增长3%；新增企业60家。\n确保完成。"


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "start", "end", "wanted"),
    [
        ("完成投资", -1, 0, "年完成投资"),
        ("完成投资", 1, 0, "成投资"),
        ("完成投资", 0, 1, "完成投资5"),
        ("完成投资", 0, -1, "完成投"),
        ("全年完成", -1, 0, "求\n全年完成"),
        ("60家。", 0, 1, "60家。\n确"),
    ],
)
def test_an_end_goes_by_characters_over_line_breaks(words: str, start: int, end: int, wanted: str) -> None:
    assert stretched(TEXT, _span(words), start, end).of(TEXT) == wanted


@pytest.mark.parametrize(
    ("words", "start", "end", "wanted"),
    [
        ("投资", 0, 1, "投资546.3亿元"),
        ("投资546.3亿元", 0, 1, "投资546.3亿元，增长3%"),
        ("投资", -1, 0, "全年完成投资"),
        ("全年完成投资546.3亿元，增长3%", 0, -1, "全年完成投资546.3亿元"),
        ("投资546.3亿元，增长3%", 1, 0, "增长3%"),
        ("全年完成", -1, 0, "一、总体要求\n全年完成"),
        ("确保", 0, 1, "确保完成"),
    ],
)
def test_an_end_goes_by_clauses(words: str, start: int, end: int, wanted: str) -> None:
    assert stretched(TEXT, _span(words), start, end, clause=True).of(TEXT) == wanted


@given(
    text=st.text(alphabet="甲乙，。； \n3.5", min_size=1, max_size=40),
    data=st.data(),
    step=st.sampled_from([(-1, 0), (1, 0), (0, -1), (0, 1)]),
    clause=st.booleans(),
)
def test_the_place_stays_inside_the_text_and_goes_the_way_it_was_told(
    text: str, data: st.DataObject, step: tuple[int, int], clause: bool
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    moved = stretched(text, span, *step, clause=clause)
    assert 0 <= moved.start < moved.end <= len(text)
    assert (moved.start - span.start) * step[0] >= 0
    assert (moved.end - span.end) * step[1] >= 0
    assert moved == span or moved.of(text).strip()
