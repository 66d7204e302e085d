"""The two years that are set side by side."""

from dataclasses import replace
from typing import Any

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.evidence import gather
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Relation

GROWTH = {"measure": Measure.CHANGE_PCT, "direction": Direction.UP}


def chart_of(analysis: Analysis, key: str) -> Chart:
    return next(chart for chart in charts_of(analysis) if chart.key == key)


def a_pair(making: Any, period: str, relation: Relation = Relation.SAME) -> Analysis:
    for name in ("地区生产总值", "一般公共预算收入"):
        done = making.add(name, 5.5, "%", "增长5.5%", period=period, **GROWTH)
        aim = making.add(name, 6, "%", "增长6%左右", kind=Kind.TARGET, **GROWTH)
        making.pair((done,), aim, relation)
    return making.analysis()


def test_a_single_year_is_compared_fully(making: Any) -> None:
    chart = chart_of(a_pair(making, "2022"), "headline")
    assert not any(mark.hollow for mark in chart.marks())


def test_the_growth_of_several_years_is_not_set_beside_a_year_s(making: Any) -> None:
    assert not {"headline", "done_and_aimed"} & {chart.key for chart in charts_of(a_pair(making, "过去五年"))}


def test_how_things_stand_after_several_years_is_hollow_and_named_in_the_title(making: Any) -> None:
    done = making.add("污水处理率", 95, "%", "95%", period="过去五年", measure=Measure.RATIO)
    aim = making.add("污水处理率", 96, "%", "96%", kind=Kind.TARGET, measure=Measure.RATIO)
    making.pair((done,), aim)
    chart = chart_of(making.analysis(), "done_and_aimed")
    assert chart.title == "过去五年完成与今年目标"
    assert all(mark.hollow for mark in chart.marks())


def test_two_values_of_one_result_make_the_pair_near(making: Any) -> None:
    results = tuple(
        making.add("新增学位", value, "个", f"{value}个", measure=Measure.INCREMENT) for value in (540, 6049)
    )
    aim = making.add("新增学位", 2700, "个", "2700个", kind=Kind.TARGET, measure=Measure.INCREMENT)
    making.pair(results, aim)
    (row,) = chart_of(making.analysis(), "done_and_aimed").rows
    assert row.folded


def test_a_single_pair_of_headline_growth_goes_to_the_table(making: Any) -> None:
    done = making.add("地区生产总值", 5.5, "%", "增长5.5%", **GROWTH)
    making.pair((done,), making.add("地区生产总值", 6, "%", "增长6%左右", kind=Kind.TARGET, **GROWTH))
    assert [chart.key for chart in charts_of(making.analysis())] == ["done_and_aimed"]


def test_a_park_s_own_growth_is_no_headline(making: Any) -> None:
    analysis = a_pair(making, "2022")
    done = making.add("规上工业增加值", 40, "%", "增长40%", scope="开发区", **GROWTH)
    making.pair((done,), making.add("规上工业增加值", 9, "%", "增长9%", scope="开发区", kind=Kind.TARGET, **GROWTH))
    assert chart_of(making.analysis(), "headline").rows == chart_of(analysis, "headline").rows


@pytest.mark.parametrize("relation", [Relation.DERIVED, Relation.RELATED])
def test_derived_and_related_pairs_stay_out(making: Any, relation: Relation) -> None:
    keys = [chart.key for chart in charts_of(a_pair(making, "2022", relation))]
    assert "headline" not in keys
    assert "done_and_aimed" not in keys


def test_the_same_growth_in_two_places_is_drawn_once(making: Any) -> None:
    twice = [making.add("网络零售额", 5.5, "%", "增长5.5%", **GROWTH) for _ in range(2)]
    making.pair(tuple(twice), making.add("网络零售额", 6, "%", "增长6%", kind=Kind.TARGET, **GROWTH))
    a_pair(making, "2022")
    (row,) = (row for row in chart_of(making.analysis(), "headline").rows if row.label == "网络零售额")
    assert [mark.value for mark in row.marks] == [5.5, 6]


def test_a_report_that_names_no_year_still_marks_its_two(making: Any) -> None:
    analysis = a_pair(making, "2022")
    silent = replace(analysis, observations=tuple(replace(o, period="") for o in analysis.observations))
    block = replace(analysis.report.title_block, plan_year=None, review_year=None)
    silent = replace(silent, report=replace(analysis.report, title_block=block))
    evidence = gather(silent)
    assert (evidence.past, evidence.aim) == ("总结年度（报告数）", "目标年度目标")


def test_figures_of_a_third_year_stay_out(making: Any) -> None:
    old = making.add("地区生产总值", 8, "%", "增长8%", period="2019", **GROWTH)
    new = making.add("地区生产总值", 5.5, "%", "增长5.5%", **GROWTH)
    making.add("社会消费品零售总额", 5, "%", "增长5%", **GROWTH)
    making.pair((old, new), making.add("地区生产总值", 6, "%", "增长6%", kind=Kind.TARGET, **GROWTH))
    a_pair(making, "2022")
    assert chart_of(making.analysis(), "headline").years == ("2022", "2023")


def test_a_doubtful_figure_stands_in_no_chart(making: Any) -> None:
    analysis = a_pair(making, "2022")
    doubtful = tuple(replace(o, confidence=0.4) for o in analysis.observations)
    assert charts_of(replace(analysis, observations=doubtful)) == ()
