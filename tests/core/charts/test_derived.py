"""Reckoned values in tables, for those who ask for them."""

from typing import Any

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart, Standing
from caoxian_desktop.core.charts.derived import with_derived
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure

GROWTH = {"measure": Measure.CHANGE_PCT, "direction": Direction.UP}


@pytest.fixture
def taxed(making: Any) -> Analysis:
    level = making.add("税收收入", 20.0, "亿元", "20.0亿元")
    rate = making.add("税收收入", 5, "%", "增长5%", **GROWTH)
    making.pair((level, rate), making.add("税收收入", 10, "%", "增长10%", kind=Kind.TARGET, **GROWTH))
    analysis: Analysis = making.analysis()
    return analysis


def finance(analysis: Analysis) -> Chart:
    return next(chart for chart in charts_of(analysis) if chart.key == "finance")


def test_no_chart_has_them_unless_asked(taxed: Analysis) -> None:
    assert all(mark.standing is not Standing.DERIVED for chart in charts_of(taxed) for mark in chart.marks())


def test_they_stand_in_the_column_of_their_year_with_their_formula(taxed: Analysis) -> None:
    chart = with_derived(finance(taxed), taxed)
    assert chart.series == ("2021年（推算）", "2022年（报告数）", "2023年目标")
    found = {mark.series: mark for mark in chart.marks() if mark.standing is Standing.DERIVED}
    assert found["2023年目标"].wording == "约22.0亿元"
    assert found["2023年目标"].remark.startswith("推算：2023年目标水平＝20.0亿元×（1＋")
    assert found["2021年（推算）"].wording == "约19.0亿元"
    assert chart.note.endswith("只作参考。")


def test_a_mark_leads_to_the_rate_it_was_reckoned_with(taxed: Analysis) -> None:
    last = list(with_derived(finance(taxed), taxed).marks())[-1]
    assert last.span.of(taxed.report.text) == "增长10%"
    assert last.observation is None


def test_a_chart_with_an_axis_and_one_without_such_figures_stay_as_they_are(taxed: Analysis, making: Any) -> None:
    for chart in charts_of(taxed):
        if chart.key != "finance":
            assert with_derived(chart, taxed) is chart


def test_the_example_s_budget_is_reckoned_and_its_domestic_product_is_not(caoxian: Analysis) -> None:
    reckoned = {
        (mark.label, mark.wording)
        for chart in charts_of(caoxian)
        for mark in with_derived(chart, caoxian).marks()
        if mark.standing is Standing.DERIVED
    }
    assert reckoned == {("一般公共预算收入", "约26.0亿元"), ("一般公共预算收入", "约27.7亿元")}
