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
    done = making.add("地区生产总值", 5.5, "%", "增长5.5%", period=period, **GROWTH)
    aim = making.add("地区生产总值", 6, "%", "增长6%左右", kind=Kind.TARGET, **GROWTH)
    making.pair((done,), aim, relation)
    return making.analysis()


def test_a_single_year_is_compared_fully(making: Any) -> None:
    chart = chart_of(a_pair(making, "2022"), "headline")
    assert not any(mark.hollow for mark in chart.marks())


def test_a_review_of_several_years_is_hollow_and_named_in_the_title(making: Any) -> None:
    chart = chart_of(a_pair(making, "过去五年"), "headline")
    assert chart.title == "主要指标：过去五年增速与今年目标"
    assert all(mark.hollow for mark in chart.marks())


@pytest.mark.parametrize("relation", [Relation.DERIVED, Relation.RELATED])
def test_derived_and_related_pairs_stay_out(making: Any, relation: Relation) -> None:
    keys = [chart.key for chart in charts_of(a_pair(making, "2022", relation))]
    assert "headline" not in keys
    assert "done_and_aimed" not in keys


def test_the_same_growth_in_two_places_is_drawn_once(making: Any) -> None:
    twice = [making.add("地区生产总值", 5.5, "%", "增长5.5%", **GROWTH) for _ in range(2)]
    making.pair(tuple(twice), making.add("地区生产总值", 6, "%", "增长6%", kind=Kind.TARGET, **GROWTH))
    assert [mark.value for mark in chart_of(making.analysis(), "headline").marks()] == [5.5, 6]


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
    assert chart_of(making.analysis(), "headline").years == ("2022", "2023")


def test_a_doubtful_figure_stands_in_no_chart(making: Any) -> None:
    analysis = a_pair(making, "2022")
    doubtful = tuple(replace(o, confidence=0.4) for o in analysis.observations)
    assert charts_of(replace(analysis, observations=doubtful)) == ()
