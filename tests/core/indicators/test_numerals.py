"""Numbers as reports write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.indicators.numerals import arabic, chinese, fraction, number

_DIGITS = "零一二三四五六七八九"


def _written(value: int) -> str:
    """Write a number below 10,000 in Chinese, zeros in the middle included."""
    words, gap = "", False
    for place, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // place % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + sign
            gap = False
        else:
            gap = bool(words)
    return words


@given(st.integers(1, 9999))
def test_a_chinese_numeral_reads_back_as_the_number_it_was_written_from(value: int) -> None:
    assert chinese(_written(value)) == value


@given(st.integers(1, 9999), st.integers(0, 9999))
def test_ten_thousands_multiply_what_stands_before_them(high: int, low: int) -> None:
    rest = ("零" if 0 < low < 1000 else "") + _written(low) if low else ""
    assert chinese(f"{_written(high)}万{rest}") == high * 10_000 + low


@given(st.integers(1, 9999), st.integers(1, 9999), st.integers(0, 9999))
def test_hundred_millions_and_ten_thousands_stand_side_by_side(above: int, high: int, low: int) -> None:
    rest = ("零" if 0 < low < 1000 else "") + _written(low) if low else ""
    assert chinese(f"{_written(above)}亿{_written(high)}万{rest}") == above * 10**8 + high * 10_000 + low
    assert chinese(f"{_written(above)}万亿") == above * 10**12


@given(st.integers(0, 10**12))
def test_thousands_separators_and_full_width_digits_do_not_change_a_number(value: int) -> None:
    assert arabic(f"{value:,}") == value
    assert arabic(str(value).translate(str.maketrans("0123456789", "０１２３４５６７８９"))) == value


@pytest.mark.parametrize(
    ("words", "value"), [("十九", 19), ("半", 0.5), ("两千", 2000), ("百", 100), ("二〇二三", 2023)]
)
def test_short_forms_are_read(words: str, value: float) -> None:
    assert chinese(words) == value


@pytest.mark.parametrize("words", ["", "甲", "三个", "3"])
def test_what_is_no_chinese_numeral_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="no Chinese numeral"):
        chinese(words)


def test_blanks_inside_a_number_and_its_sign_are_read() -> None:
    assert arabic("7 4 7 7 2") == 74772
    assert arabic("1 0 ．0 6") == 10.06
    assert arabic("-2.3") == arabic("−2.3") == arabic("负2.3") == -2.3


def test_a_fraction_is_its_quotient_in_either_script() -> None:
    assert fraction("1", "10") == 0.1
    assert fraction("二", "三") == pytest.approx(2 / 3)
    assert number("5.5") == 5.5


def test_a_fraction_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="fraction of nothing"):
        fraction("1", "0")
