"""Breaking lines."""

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
