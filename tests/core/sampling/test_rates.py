"""Rates come with an interval that is right at the ends too, and in words that claim no more than it."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.sampling.draw import Draw, draw_figures, draw_passed_over
from caoxian_desktop.core.sampling.rates import result_of, wilson
from caoxian_desktop.core.sampling.wording import RATE_HEADER, csv_of, field_word, said


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [
        # Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I:
        # method 3, the score interval without continuity correction.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_that_of_the_literature(right: int, total: int, low: float, high: float) -> None:
    assert wilson(right, total) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_interval_holds_the_share_and_stays_within_nought_and_one(right: int, wrong: int) -> None:
    low, high = wilson(right, right + wrong)
    assert 0 <= low <= high <= 1
    if right + wrong:
        assert low - 1e-12 <= right / (right + wrong) <= high + 1e-12
        assert wilson(wrong, right + wrong) == pytest.approx((1 - high, 1 - low))


@pytest.fixture
def judged(analysis: Analysis) -> Draw:
    """Ten figures drawn: seven all right, one with a wrong unit, one no figure, one not judged."""
    draw = draw_figures(analysis.observations, 10, 5)
    for index in range(7):
        draw = draw.judge(index, ())
    return draw.judge(7, ["unit"]).judge(8, ["stands"])


def test_each_field_is_counted_where_it_was_judged(judged: Draw) -> None:
    result = result_of(judged)
    fields = {name: (rate.right, rate.total) for name, rate in result.fields}
    assert (fields["stands"], fields["unit"], fields["value"]) == ((8, 9), (7, 8), (8, 8))
    assert (result.all_right.right, result.all_right.total) == (7, 9)
    assert result.all_right.share == 7 / 9


def test_the_sentence_claims_no_more_than_the_interval(judged: Draw, analysis: Analysis) -> None:
    assert said(judged).zh == "9条中7条全对；按此推断，全文数据的正确率在45.2%—93.7%之间（95%置信）。"
    assert said(judged).en == (
        "7 of 9 are right in every field; "
        "from this, between 45.2% and 93.7% of the report’s figures are right (95% confidence)."
    )
    assert said(draw_figures(analysis.observations, 3, 1)).zh == "还没有判定。"
    few = draw_figures(analysis.observations[:2], 9, 1).judge(0, ()).judge(1, ["unit"])
    assert said(few).zh == "2条中1条全对；全部数据都已判定，正确率为50%。"


def test_items_go_out_with_sentence_place_reading_and_verdict(judged: Draw, analysis: Analysis) -> None:
    rows = list(csv.reader(io.StringIO(csv_of(judged, analysis.report))))
    header, items = rows[0], rows[1:11]
    unit = header.index("单位")
    wrong = items[7]
    assert wrong[3] in wrong[2]
    assert wrong[1].startswith("〔")
    assert (wrong[4], wrong[unit + 1], wrong[header.index("数值") + 1]) == ("错：单位", "错", "对")
    assert (items[0][4], items[8][4], items[9][4]) == ("全对", "错：是数据", "未判")
    assert items[8][unit + 1] == items[9][unit + 1] == ""


def test_the_rates_go_out_below_the_items_with_how_they_were_drawn(judged: Draw, analysis: Analysis) -> None:
    rows = list(csv.reader(io.StringIO(csv_of(judged, analysis.report))))[11:]
    assert rows[:3] == [[""], list(RATE_HEADER), ["是数据", "8", "9", "88.9%", "56.5%", "98.1%"]]
    assert rows[-4] == ["整条全对", "7", "9", "77.8%", "45.2%", "93.7%"]
    assert rows[-3:] == [[""], [f"从{judged.population}条中随机抽取10条，种子5。"], [said(judged).zh]]


def test_no_cell_is_a_formula(analysis: Analysis) -> None:
    text = analysis.report.text
    drawn = draw_passed_over([(analysis.observations[0].span, "=1+1")], 1, 1)
    assert "'=1+1" in csv_of(drawn, analysis.report)
    assert text == analysis.report.text


def test_every_field_has_a_word() -> None:
    assert [field_word(name) for name in ("class", "unit", "colour")] == ["类别", "单位", "colour"]
