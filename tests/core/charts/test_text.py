"""Breaking lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.charts.layout.text import BODY, block


def half_or_whole(text: str, size: float, *, bold: bool) -> float:
    """A face whose ASCII is half as wide as its Chinese."""
    return sum(size / 2 if ord(character) < 128 else size for character in text)


TEXT = st.text(alphabet="预计全年实现地区生产总值546.3亿元、同比增长%；，。“”（）abc ", min_size=1, max_size=80)


@given(TEXT, st.floats(20, 400))
def test_breaking_loses_nothing_but_blanks(text: str, width: float) -> None:
    lines = block(half_or_whole, text, BODY, width).lines
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(TEXT, st.floats(60, 400))
def test_no_line_is_wider_than_its_room(text: str, width: float) -> None:
    assert block(half_or_whole, text, BODY, width).width <= width


@given(st.text(alphabet="地区生产总值，。；（）“”增长", min_size=1, max_size=60), st.floats(120, 400))
def test_no_line_begins_with_a_closing_mark(text: str, width: float) -> None:
    import re

    tame = re.sub(r"[，。；（）“”]{2,}", "，", text).lstrip("，。；）”")
    for line in block(half_or_whole, tame, BODY, width).lines:
        assert not line.startswith(("，", "。", "；", "）", "”"))


def test_a_number_stays_in_one_piece() -> None:
    lines = block(half_or_whole, "完成固定资产投资1234567.8亿元", BODY, 130).lines
    assert any("1234567.8" in line for line in lines)


def test_a_word_wider_than_the_room_is_broken_all_the_same() -> None:
    assert block(half_or_whole, "a" * 100, BODY, 65).width <= 65


def test_no_text_is_one_empty_line() -> None:
    assert block(half_or_whole, "", BODY, 100).lines == ("",)


def test_a_range_that_fits_no_line_is_broken_between_its_ends() -> None:
    assert block(half_or_whole, "7%-7.5%", BODY, BODY * 2.5).lines == ("7%-", "7.5%")


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("2022年（报告数，含预计）", 10.4, ("2022年", "（报告数，含预计）")),
        ("空心为口径不同，不宜直接比较。", 14.2, ("空心为口径不同，", "不宜直接比较。")),
        ("某县（2023年）。报告数，不宜直接比较。", 18.2, ("某县（2023年）。报告数，", "不宜直接比较。")),
        ("能源农田水利基础设施建设投资", 13, ("能源农田水利基础设施", "建设投资")),
        ("全年完成投资1234.5亿元", 9.5, ("全年完成投资", "1234.5亿元")),
        ("规模以上 增长30.6%", 6, ("规模以上", "增长30.6%")),
        ("两个字宽了", 3, ("两个字", "宽了")),
        ("chart by Caoxian Desktop it", 12.6, ("chart by Caoxian Desktop", "it")),
    ],
)
def test_no_few_characters_are_left_alone_on_the_last_line(text: str, room: float, lines: tuple[str, ...]) -> None:
    assert block(half_or_whole, text, BODY, BODY * room).lines == lines
