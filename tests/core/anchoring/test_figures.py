"""Numbers are masked whole, whatever they are written in, and every place of the plain text is led there and back."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.anchoring.figures import MASK, breaks_in, figures_of, masked
from caoxian_desktop.core.anchoring.plain_text import plain_text


@pytest.mark.parametrize(
    ("plain", "shown"),
    [
        ("增长5.2%,比上年高0.3个百分点", "增长#,比上年高#"),
        ("2022,2023年", "#,#年"),
        ("投资1,234.5万元、3千万元", "投资#元、#元"),
        ("三分之一的企业,百分之三十五点二", "#的企业,#"),
        ("增长5%-6%左右,五至六家,60到80户", "增长#左右,#家,#户"),
        ("比为3:7,1/4,2∶1", "比为#,#,#"),
        ("第三产业,进一步,十四五,八成", "第#产业,进#步,#,#成"),
        ("5‰,120亿", "#,#"),
        ("没有数字", "没有数字"),
    ],
)
def test_a_number_is_masked_whole(plain: str, shown: str) -> None:
    assert masked(plain).words.replace(MASK, "#") == shown
    assert len(figures_of(plain)) == shown.count("#")


def test_a_place_that_cuts_a_number_is_made_to_hold_it_whole() -> None:
    plain = "增长103.7亿元,5%以上"
    figures = masked(plain)
    for start, end, whole in ((3, 5, "103.7亿"), (0, 3, "增长103.7亿"), (2, 8, "103.7亿"), (7, 9, "103.7亿元")):
        first, last = figures.whole(start, end)
        assert plain[first:last] == whole
    assert figures.whole(8, 10) == (8, 10)
    assert figures.whole(4, 4) == (2, 8)
    assert figures.whole(2, 2) == (2, 2)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("总值\t412.6\t3.0\n财政\t26.1", ("412.6", "3.0", "26.1")),
        ("总值\n412.6\n3%\n3.0\n财政", ("412.6", "3%", "3.0")),
        ("全县生产总值完成412.\n6亿元", ("412.6亿",)),
        ("全县生产总值完成41\n2.6亿元", ("412.6亿",)),
        ("改造三分之一\n二、安排", ("三分之一", "二")),
        ("解释2022\n1.首位产业", ("2022", "1")),
        ("学习贯彻党的二\n十大精神", ("二十",)),
        ("在1 9 9 8年", ("1998",)),
    ],
)
def test_cells_of_a_table_are_numbers_of_their_own_and_a_broken_line_is_none(
    text: str, figures: tuple[str, ...]
) -> None:
    form = plain_text(text)
    assert masked(form.words, breaks_in(text, form)).figures(form.words, 0, len(form.words)) == figures


plain_texts = st.text("增长5.2%,十亿一分之:-年", max_size=30)


@given(plain_texts, st.integers(0, 30), st.integers(0, 30))
def test_places_lead_there_and_back(plain: str, one: int, other: int) -> None:
    figures = masked(plain)
    start, end = sorted((min(one, len(plain)), min(other, len(plain))))
    first, last = figures.whole(start, end)
    assert first <= start <= end <= last
    assert figures.whole(first, last) == (first, last)
    assert (figures.plain(figures.masked(first)), figures.plain(figures.masked(last))) == (first, last)
    assert figures.words[figures.masked(first) : figures.masked(last)] == masked(plain[first:last]).words


@pytest.mark.parametrize("run", ["1", "1,", "1.", "一", "1:", "1分之", "一-", ",111", "百分之", "5%到"])
def test_long_runs_take_time_in_proportion(run: str) -> None:
    started = time.process_time()
    masked(run * 100_000)
    assert time.process_time() - started < 2
