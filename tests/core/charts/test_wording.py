"""Printed names and words."""

from dataclasses import replace

import pytest

from caoxian_desktop.core.charts.wording import (
    axis_value,
    change_word,
    cue_word,
    fall_word,
    name_of,
    period_word,
    rate_word,
    remark_on,
    says_what,
)
from caoxian_desktop.core.indicators.observation import Direction, Measure, Observation
from caoxian_desktop.core.report.span import Span

PLAIN = Observation("规上工业总产值", 300, "亿元", Span(0, 1), Span(0, 1), Span(0, 1))


def test_a_scope_belongs_to_the_name() -> None:
    assert name_of(replace(PLAIN, scope="特色产业园区")) == "特色产业园区规上工业总产值"


def test_a_scope_that_is_in_the_name_is_not_said_twice() -> None:
    assert name_of(replace(PLAIN, indicator="牧原年屠宰量", scope="牧原")) == "牧原年屠宰量"


def test_a_threshold_belongs_to_the_name() -> None:
    assert name_of(replace(PLAIN, indicator="引进项目", qualifier="过10亿元")) == "过10亿元引进项目"


@pytest.mark.parametrize("measure", [Measure.RANK, Measure.GAP])
def test_what_a_rank_is_measured_against_stays_out_of_its_name(measure: Measure) -> None:
    assert name_of(replace(PLAIN, scope="全市", measure=measure)) == "规上工业总产值"


@pytest.mark.parametrize(
    ("period", "word"), [("2022", "2022年"), ("过去五年", "过去五年"), ("prior", "此前"), ("other", ""), ("", "")]
)
def test_periods_are_printed_in_chinese(period: str, word: str) -> None:
    assert period_word(period) == word


def test_a_fall_is_negative_on_an_axis_only() -> None:
    fall = replace(PLAIN, value=28.6, unit="%", measure=Measure.CHANGE_PCT, direction=Direction.DOWN)
    assert axis_value(fall) == -28.6
    assert axis_value(replace(PLAIN, value=15.8, direction=Direction.DOWN)) == 15.8, "降至15.8微克 is no negative level"
    assert axis_value(PLAIN) == 300


def test_no_modal_word_is_said_to_be_unstated() -> None:
    assert cue_word(PLAIN) == "未注明"
    assert cue_word(replace(PLAIN, cue="确保")) == "确保"


@pytest.mark.parametrize(
    ("words", "remark"),
    [
        ("1.2万平方", "原文如此"),
        ("4.5万立方", "原文如此"),
        ("1.2万平方米", ""),
        ("28.6平方公里", ""),
        ("3立方米", ""),
        ("546.3亿元", ""),
    ],
)
def test_a_damaged_unit_is_remarked_on(words: str, remark: str) -> None:
    assert remark_on(words) == remark


def test_an_expected_result_is_remarked_on_unless_its_words_say_so() -> None:
    assert remark_on("增长3%", estimate=True) == "预计数"
    assert remark_on("预计增长3%", estimate=True) == ""


@pytest.mark.parametrize(
    ("measure", "direction", "role", "word"),
    [
        (Measure.CHANGE_PCT, Direction.UP, "", "增速 ↑"),
        (Measure.CHANGE_PCT, Direction.DOWN, "", "增速 ↓"),
        (Measure.FROM_TO, Direction.UP, "from", "由"),
        (Measure.FROM_TO, Direction.UP, "to", "到"),
        (Measure.GAP, Direction.UP, "", "高于"),
        (Measure.LEVEL, Direction.NONE, "", "总量"),
    ],
)
def test_the_kind_of_change_is_said_in_words(measure: Measure, direction: Direction, role: str, word: str) -> None:
    assert change_word(replace(PLAIN, measure=measure, direction=direction, role=role)) == word


@pytest.mark.parametrize("name", ["投入", "新（改）建", "发放资金", "项目投资", "县（市", "起步区"])
def test_a_name_that_says_nothing_stands_in_no_chart(name: str) -> None:
    assert not says_what(replace(PLAIN, indicator=name))


@pytest.mark.parametrize("name", ["新建学校", "衔接资金", "水耗", "新（改）建农村公路", "地区生产总值", "“四上”企业"])
def test_a_name_that_says_what_is_counted_may(name: str) -> None:
    assert says_what(replace(PLAIN, indicator=name))


def test_a_place_is_what_is_counted_where_the_unit_counts_places() -> None:
    assert says_what(replace(PLAIN, indicator="示范区", unit="个"))
    assert says_what(replace(PLAIN, indicator="改造老旧小区", unit="万平方米"))


def test_projects_are_counted_by_their_stage_but_their_money_is_of_no_kind() -> None:
    assert says_what(replace(PLAIN, indicator="新开工项目", unit="个"))
    assert not says_what(replace(PLAIN, indicator="新开工项目投资", unit="亿元"))


def test_a_fall_whose_words_do_not_say_so_is_told_as_one() -> None:
    fall = replace(PLAIN, indicator="水耗", unit="%", measure=Measure.CHANGE_PCT, direction=Direction.DOWN)
    assert fall_word(fall, "3%") == "降幅"
    assert fall_word(fall, "下降3%") == ""


@pytest.mark.parametrize(
    ("name", "printed", "word"),
    [
        ("第二产业增加值", "5%以上", "增速"),
        ("增加值", "增长5%", ""),
        ("贷款增速", "7.9%", ""),
        ("物价指数", "2%左右", ""),
    ],
)
def test_a_rate_that_could_pass_for_a_share_is_told(name: str, printed: str, word: str) -> None:
    rate = replace(PLAIN, value=5, unit="%", measure=Measure.CHANGE_PCT)
    assert rate_word(rate, printed, name) == word
    assert rate_word(replace(rate, measure=Measure.SHARE), printed, name) == ""
