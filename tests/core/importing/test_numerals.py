"""Chinese numerals below a hundred."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.importing.numerals import DIGITS, up_to_99


def in_chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{DIGITS[tens - 1]}十"
    return head + (DIGITS[ones - 1] if ones else "")


@given(st.integers(1, 99))
def test_numerals_below_a_hundred_are_read(number: int) -> None:
    assert up_to_99(in_chinese(number)) == number


@pytest.mark.parametrize("words", ["", "百", "一二", "三十二一"])
def test_other_numerals_are_refused(words: str) -> None:
    with pytest.raises(ValueError, match="numeral"):
        up_to_99(words)
