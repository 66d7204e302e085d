"""Last year's results beside this year's targets: lower ones are found, and no other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.inquiry.beside import differing, higher_targets, lower_targets

OfYear = Callable[[int, str, str], Analysis]


def lower(of_year: OfYear, review: str, plan: str) -> list[tuple[str, str]]:
    analysis = of_year(2024, f"2023年，{review}。", f"2024年，{plan}。")
    return [(each.target.indicator, each.said) for each in lower_targets(analysis)]


def differ(of_year: OfYear, review: str, plan: str) -> list[str]:
    return [each.how for each in differing(of_year(2024, f"2023年，{review}。", f"2024年，{plan}。"))]


def higher(of_year: OfYear, review: str, plan: str) -> list[tuple[str, str]]:
    analysis = of_year(2024, f"2023年，{review}。", f"2024年，{plan}。")
    return [(each.target.indicator, each.said) for each in higher_targets(analysis)]


def test_rates_are_compared_in_percentage_points(of_year: OfYear) -> None:
    found = lower(of_year, "规模以上工业增加值增长7.4%", "规模以上工业增加值增长6%")
    assert found == [("规上工业增加值", "低于上年实绩1.4个百分点")]


def test_amounts_only_by_which_is_higher(of_year: OfYear) -> None:
    assert lower(of_year, "新增城镇就业1.2万人", "新增城镇就业1.1万人") == [("城镇新增就业", "低于上年实绩")]


def test_a_floor_and_a_rough_figure_are_told_as_such(of_year: OfYear) -> None:
    review = "社会消费品零售总额增长9%，规模以上工业增加值增长8%"
    plan = "社会消费品零售总额增长6%以上，规模以上工业增加值增长7%左右"
    said = dict(lower(of_year, review, plan))
    assert said["社会消费品零售总额"].endswith("（目标为下限）")
    assert said["规上工业增加值"].endswith("（目标为约数）")


@pytest.mark.parametrize(
    ("review", "plan"),
    [
        ("固定资产投资增长5%", "固定资产投资增长6%"),
        ("城镇调查失业率5.2%", "城镇调查失业率5%"),
        ("新增城镇就业1.2万人", "新增城镇就业控制在1.1万人以内"),
        ("规模以上工业增加值比2019年增长65.5%", "规模以上工业增加值增长8%"),
        ("地区生产总值增长6%", "固定资产投资增长5%"),
    ],
    ids=["higher", "wanted low", "a ceiling", "since another year", "another indicator"],
)
def test_other_targets_are_none(of_year: OfYear, review: str, plan: str) -> None:
    assert lower(of_year, review, plan) == []


def test_indicators_come_before_works_and_by_rank(of_year: OfYear) -> None:
    review = "改造老旧小区9个，社会消费品零售总额增长9%，地区生产总值增长7%"
    plan = "改造老旧小区4个，社会消费品零售总额增长8%，地区生产总值增长6%"
    names = [name for name, _ in lower(of_year, review, plan)]
    assert names == ["地区生产总值", "社会消费品零售总额", "改造老旧小区"]


def test_a_new_way_of_counting_is_a_differing_scope_and_no_lower_target(of_year: OfYear) -> None:
    review, plan = "城镇新增就业6万人", "城镇新增就业3.3万人（新口径）"
    assert lower(of_year, review, plan) == []
    assert differ(of_year, review, plan) == ["今年原文有“新口径”，另一处没有"]


def test_what_stands_before_a_figure_in_a_list_is_another_ones(of_year: OfYear) -> None:
    review, plan = "植树造林8000亩", "新增城区绿地144亩、植树造林5845亩"
    assert differ(of_year, review, plan) == []


def test_an_indicator_above_the_threshold_differs_from_that_of_all(of_year: OfYear) -> None:
    review, plan = "规模以上固定资产投资增长30.6%", "固定资产投资增长12%以上"
    assert lower(of_year, review, plan) == []
    assert differ(of_year, review, plan) == ["上年为“规模以上固定资产投资”，今年为“固定资产投资”"]


def test_two_ways_of_writing_one_name_do_not_differ(of_year: OfYear) -> None:
    assert differ(of_year, "规模以上工业企业增加值增长3%", "规上工业增加值增长5.5%") == []


def test_growth_that_is_to_rise_by_far_is_found(of_year: OfYear) -> None:
    found = higher(of_year, "一般公共预算收入增长0.2%", "一般公共预算收入增长6%左右")
    assert found == [("一般公共预算收入", "高5.8个百分点（目标为约数）")]


def test_what_fell_and_is_to_grow_is_told_without_a_gap(of_year: OfYear) -> None:
    assert higher(of_year, "固定资产投资下降5.1%", "固定资产投资增长6%") == [
        ("固定资产投资", "上年为下降，今年目标为增长")
    ]


@pytest.mark.parametrize(
    ("review", "plan"),
    [
        ("地区生产总值增长4%", "地区生产总值增长6%"),
        ("新增城镇就业1万人", "新增城镇就业5万人"),
        ("生态文旅综合收入增长2%", "生态文旅综合收入增长20%"),
    ],
    ids=["near", "an amount", "no statistical indicator"],
)
def test_what_is_higher_by_little_or_is_no_indicators_growth_is_not(of_year: OfYear, review: str, plan: str) -> None:
    assert higher(of_year, review, plan) == []


def test_of_several_targets_of_one_name_the_largest_is_compared(of_year: OfYear) -> None:
    analysis = of_year(2024, "2023年，改造老旧小区638个。", "2024年，改造老旧小区72个。全县改造老旧小区701个。")
    assert lower_targets(analysis) == ()
