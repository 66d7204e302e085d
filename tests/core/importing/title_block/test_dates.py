"""Dates in figures, in full-width figures and in 汉字."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.importing.title_block.dates import iso_date, without_dates, years_in

DIGITS = "〇一二三四五六七八九"


def in_chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return head + (DIGITS[ones] if ones else "")


@pytest.mark.parametrize(
    "words",
    [
        "——2023年2月1日在曹县",
        "（２０２３年２月１日",
        "二〇二三年二月一日在",
        "二○二三年二月一日",
        "2023 年 2 月 1 日",
        "2 0 2 3 年2 月1 日",
        "二 ○ 二 三 年 二 月 一 日",
        "二0二三年二月一日",
        "2023年二月1日至3日",
    ],
)
def test_all_ways_to_write_a_day_give_its_iso_form(words: str) -> None:
    assert iso_date(words) == "2023-02-01"


@given(st.dates(dt.date(1949, 10, 1), dt.date(2099, 12, 31)))
def test_any_day_in_chinese_is_the_same_day_in_figures(day: dt.date) -> None:
    year = "".join(DIGITS[int(digit)] for digit in str(day.year))
    assert iso_date(f"{year}年{in_chinese(day.month)}月{in_chinese(day.day)}日") == day.isoformat()
    assert iso_date(f"{day.year}年{day.month}月{day.day}日") == day.isoformat()


@pytest.mark.parametrize("words", ["2023年2月30日", "2023年2月", "去年今日", ""])
def test_what_is_no_day_is_none(words: str) -> None:
    assert iso_date(words) is None


def test_the_twenties_and_thirties_of_a_month_have_old_numerals_too() -> None:
    assert (iso_date("一九五四年九月廿三日"), iso_date("一九五四年十月卅一日")) == ("1954-09-23", "1954-10-31")


@given(st.lists(st.integers(1949, 2099), max_size=4))
def test_years_are_read_in_order_however_they_are_written(years: list[int]) -> None:
    chinese = ["".join(DIGITS[int(digit)] for digit in str(year)) for year in years]
    spread = [" ".join(str(year)) for year in years]
    for written in (map(str, years), chinese, spread):
        assert years_in("，".join(f"{year}年" for year in written)) == years


@pytest.mark.parametrize("words", ["1990年代", "2000多年", "120234年", "3.2019年", "五千年", "十四五"])
def test_what_is_no_year_is_none(words: str) -> None:
    assert years_in(words) == []


def test_dates_can_be_taken_out() -> None:
    assert without_dates("二○二四年一月九日在曹县") == "|在曹县"
