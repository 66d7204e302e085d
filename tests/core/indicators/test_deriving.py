"""推算: what follows from a level and a rate, and above all what does not."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.indicators import lexicon
from caoxian_desktop.core.indicators.deriving import Derived, derive
from caoxian_desktop.core.indicators.extraction import extract
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Observation
from caoxian_desktop.core.indicators.pairing import pair
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

Build = Callable[..., Report]


def derived(build: Build, review: str, plan: str = "做好各项工作。") -> list[Derived]:
    report = build("一、2023年工作回顾", review, "二、2024年工作安排", plan)
    found = extract(report)
    return list(derive(report.text, found, pair(found)))


def test_last_year_s_level_and_the_target_s_level_follow_from_level_and_rates(build: Build) -> None:
    before, aimed = derived(build, "一般公共预算收入26.1亿元、增长0.2%。", "一般公共预算收入增长6%左右。")
    assert (before.period, before.words, before.kind) == ("2022", "约26.0亿元", Kind.ACTUAL)
    assert before.formula.zh == "2022年水平＝26.1亿元÷（1＋0.2%）"
    assert (aimed.period, aimed.words, aimed.kind) == ("2024", "约27.7亿元", Kind.TARGET)
    assert aimed.formula.zh == "2024年目标水平＝26.1亿元×（1＋6%左右）"
    assert before.value == pytest.approx(26.0479, abs=1e-4)


def test_the_figures_it_came_from_are_known(build: Build) -> None:
    report = build("一、2023年工作回顾", "税收收入20亿元、增长5%。")
    found = extract(report)
    (made,) = derive(report.text, found, ())
    assert [found[i].measure for i in made.sources] == [Measure.LEVEL, Measure.CHANGE_PCT]


@pytest.mark.parametrize(
    "sentence",
    [
        "地区生产总值410亿元、增长5%。",
        "服务业增加值210亿元、增长5%。",
        "规上工业增加值100亿元、增长5%。",
        "固定资产投资200亿元、增长5%。",
        "社会消费品零售总额200亿元、增长5%。",
        "新增规上工业企业104家、达到459家。",
        "某产业产值20亿元、增长5%。",
    ],
)
def test_nothing_follows_where_prices_or_scopes_differ(build: Build, sentence: str) -> None:
    assert derived(build, sentence, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "税收收入突破20亿元、增长5%。",
        "税收收入20亿元、增长5%以上。",
        "税收收入20亿元、年均增长5%。",
        "税收收入20亿元、增长3倍。",
        "税收收入20亿元。全年税收收入21亿元、增长5%。",
        "税收收入20亿元。减税降费见效。税收收入增长5%。",
    ],
)
def test_nothing_follows_from_a_bound_a_mean_a_multiple_or_from_two_levels(build: Build, sentence: str) -> None:
    assert derived(build, sentence) == []


def test_an_expected_result_gives_an_expected_level(build: Build) -> None:
    (made,) = derived(build, "预计税收收入20亿元、增长5%。")
    assert made.kind is Kind.ESTIMATE


def test_a_floor_stays_a_floor_and_a_range_a_range(build: Build) -> None:
    *_, floor = derived(build, "税收收入20亿元、增长5%。", "税收收入增长10%以上。")
    *_, both = derived(build, "税收收入20.0亿元、增长5%。", "税收收入增长5%—10%。")
    assert floor.words == "22亿元以上"
    assert (both.words, both.value_max) == ("约21.0—22.0亿元", pytest.approx(22))


def test_no_indicator_in_comparable_prices_is_ever_nominal() -> None:
    never = ("地区生产总值", "服务业增加值", "规上工业增加值", "固定资产投资", "社会消费品零售总额")
    assert all(lexicon.entry(name).growth_basis in ("real", "other") for name in never)  # type: ignore[union-attr]  # each has one


@given(st.floats(0.1, 1e5), st.floats(-99, 99).filter(lambda rate: abs(rate) > 1e-6))
def test_the_year_before_grown_by_the_rate_is_the_level_again(level: float, rate: float) -> None:
    text = f"税收收入{level:.4f}亿元、增长{abs(rate):.4f}%。"
    end = text.index("亿元") + 2
    place = Span(4, end), Span(end + 3, len(text) - 1)
    made = {"period": "2023"}
    way = Direction.DOWN if rate < 0 else Direction.UP
    found = [
        Observation("税收收入", level, "亿元", place[0], place[0], place[0], **made),  # type: ignore[arg-type]  # fields of any kind, by their names
        Observation(
            "税收收入", abs(rate), "%", place[1], place[1], place[1], Measure.CHANGE_PCT, direction=way, **made
        ),
    ]
    (before,) = derive(text, found, ())
    assert before.value * (1 + rate / 100) == pytest.approx(level)
