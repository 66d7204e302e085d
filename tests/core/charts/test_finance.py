"""财政与资金: whose money it is, and what a bare percentage is of."""

from typing import Any

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure

GROWTH = {"measure": Measure.CHANGE_PCT, "direction": Direction.UP}


def chart_of(analysis: Analysis, key: str) -> Chart | None:
    return next((chart for chart in charts_of(analysis) if chart.key == key), None)


def labels(chart: Chart | None) -> list[str]:
    return [row.label for row in chart.rows] if chart else []


def test_a_target_joins_the_row_of_the_result_it_continues(making: Any) -> None:
    done = making.add("税收收入", 20, "亿元", "20亿元")
    aim = making.add("全口径税收", 22, "亿元", "22亿元以上", kind=Kind.TARGET)
    making.pair((done,), aim)
    chart = chart_of(making.analysis(), "finance")
    assert chart is not None
    assert [[mark.wording for mark in row.marks] for row in chart.rows] == [["20亿元", "22亿元以上"]]


@pytest.mark.parametrize(("name", "unit"), [("贷款企业", "户"), ("营业收入", "亿元"), ("旅游收入", "亿元")])
def test_what_is_no_public_money_stays_out(making: Any, name: str, unit: str) -> None:
    making.add(name, 30, unit, f"30{unit}")
    assert chart_of(making.analysis(), "finance") is None


def test_a_bare_percentage_is_named_as_growth(making: Any) -> None:
    making.add("贷款余额", 33, "%", "33%", **GROWTH)
    assert labels(chart_of(making.analysis(), "finance")) == ["贷款余额增速"]


def test_a_bare_percentage_beside_an_amount_is_told_as_growth(making: Any) -> None:
    making.add("贷款余额", 406.7, "亿元", "406.7亿元")
    making.add("贷款余额", 7.9, "%", "7.9%", **GROWTH)
    chart = chart_of(making.analysis(), "finance")
    assert chart is not None
    assert [mark.printed for mark in chart.rows[0].marks] == ["406.7亿元", "7.9%（增速）"]


def test_the_average_of_several_years_is_told_as_such(making: Any) -> None:
    making.add("财政总收入", 13, "%", "增长13%", base="年均", period="十二五", **GROWTH)
    chart = chart_of(making.analysis(), "finance")
    assert chart is not None
    assert [mark.printed for mark in chart.marks()] == ["增长13%（年均）"]


@pytest.mark.parametrize("name", ["所有县（市、区）财政收入", "引进工业项目资金", "资金管理规模", "税收每年以", "税"])
def test_what_is_not_the_place_s_own_money_stays_out(making: Any, name: str) -> None:
    making.add(name, 3, "亿元", "3亿元")
    assert chart_of(making.analysis(), "finance") is None


@pytest.mark.parametrize(
    ("figures", "shown"),
    [
        ((("664亿元", "", 1.0), ("146亿元", "", 0.8)), ["664亿元"]),
        ((("300亿元", "突破", 1.0), ("389亿元", "", 0.8)), ["389亿元"]),
        ((("664亿元", "", 0.8), ("146亿元", "", 0.8)), []),
        ((("664亿元", "", 0.8), ("664亿元", "", 0.8)), ["664亿元"]),
    ],
)
def test_amounts_that_contradict_each_other_are_not_both_shown(
    making: Any, figures: tuple[tuple[str, str, float], ...], shown: list[str]
) -> None:
    for words, modifier, confidence in figures:
        making.add("财政收入", float(words[:3]), "亿元", words, modifier=modifier, confidence=confidence)
    chart = chart_of(making.analysis(), "finance")
    assert ([mark.wording for mark in chart.marks()] if chart else []) == shown
