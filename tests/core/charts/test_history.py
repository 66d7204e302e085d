"""Charts over several reports of one place."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart, Form, Standing
from caoxian_desktop.core.charts.table_form import csv_of, spoken
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure

GROWTH = {"measure": Measure.CHANGE_PCT, "direction": Direction.UP}
Figures = list[tuple[str, float, str, dict[str, Any]]]


@pytest.fixture
def report_of(new_making: Callable[[], Any]) -> Callable[..., Analysis]:
    """Make the report of a year: results of the year before, then targets of the year."""

    def made(year: int, results: Figures, targets: Figures = []) -> Analysis:  # noqa: B006 - never changed
        making = new_making()
        for name, value, unit, fields in results:
            making.add(name, value, unit, f"增长{value}{unit}", **{"period": str(year - 1), **fields})
        for name, value, unit, fields in targets:
            aimed = {"kind": Kind.TARGET, "period": str(year), **fields}
            making.add(name, value, unit, f"增长{value}{unit}", **aimed)
        analysis: Analysis = making.analysis()
        block = replace(analysis.report.title_block, plan_year=year, review_year=year - 1)
        return replace(analysis, report=replace(analysis.report, title_block=block))

    return made


def gdp(value: float, **fields: Any) -> tuple[str, float, str, dict[str, Any]]:
    return ("地区生产总值", value, "%", {**GROWTH, **fields})


@pytest.fixture
def three(report_of: Callable[..., Analysis]) -> list[Analysis]:
    return [
        report_of(2021, [gdp(2.3)], [gdp(6)]),
        report_of(2022, [gdp(8)], [gdp(5.5)]),
        report_of(2023, [gdp(3, kind=Kind.ESTIMATE)], [gdp(5)]),
    ]


def chart_of(opened: Analysis, siblings: list[Analysis], key: str) -> Chart | None:
    return next((chart for chart in charts_of(opened, siblings) if chart.key == key), None)


def test_without_another_report_there_is_no_chart_over_years(three: list[Analysis]) -> None:
    assert not {"trend", "fulfilment"} & {chart.key for chart in charts_of(three[2])}


def test_results_and_targets_stand_by_year(three: list[Analysis]) -> None:
    chart = chart_of(three[2], three[:2], "trend")
    assert chart is not None
    assert (chart.form, chart.title) == (Form.TREND, "历年趋势（2020—2023年）")
    (row,) = chart.rows
    assert (row.label, row.note) == ("地区生产总值增速", "%")
    shown = [(mark.series, mark.year, mark.value) for mark in row.marks]
    assert shown[:3] == [("完成数", "2020", 2.3), ("完成数", "2021", 8), ("完成数", "2022", 3)]
    assert shown[3:] == [("目标", "2021", 6), ("目标", "2022", 5.5), ("目标", "2023", 5)]


def test_marks_of_other_reports_know_their_sentence_and_its_citation(three: list[Analysis]) -> None:
    chart = chart_of(three[2], three[:2], "trend")
    assert chart is not None
    first = chart.rows[0].marks[0]
    assert first.origin is not None
    assert first.origin.report == "某县政府工作报告（2021年）"
    assert first.origin.citation.startswith("《某县政府工作报告（2021年）》")
    assert "2.3%" in first.origin.sentence
    own = [mark for mark in chart.marks() if mark.origin is None]
    assert [mark.year for mark in own] == ["2022", "2023"]


def test_an_expected_result_looks_different_and_the_note_says_so(three: list[Analysis]) -> None:
    chart = chart_of(three[2], three[:2], "trend")
    assert chart is not None
    assert [mark.year for mark in chart.marks() if mark.standing is Standing.EXPECTED] == ["2022"]
    assert "含预计数" in chart.note
    assert chart.note.startswith("资料来源：某县政府工作报告（2021年、2022年、2023年）")


def test_a_level_in_other_powers_of_ten_stands_at_its_place(report_of: Callable[..., Analysis]) -> None:
    reports = [
        report_of(2022, [("地区生产总值", 9800, "亿元", {})]),
        report_of(2023, [("地区生产总值", 9900, "亿元", {})]),
        report_of(2024, [("地区生产总值", 1.02, "万亿元", {})]),
    ]
    chart = chart_of(reports[0], reports[1:], "trend")
    assert chart is not None
    assert [mark.value for mark in chart.marks()] == [9800, 9900, pytest.approx(10200)]
    assert chart.rows[0].marks[2].wording.endswith("1.02万亿元")


def test_last_year_s_target_stands_beside_this_year_s_result(three: list[Analysis]) -> None:
    chart = chart_of(three[1], [three[0], three[2]], "fulfilment")
    assert chart is not None
    assert chart.title == "上年目标完成情况（2021年）"
    (row,) = chart.rows
    assert [(mark.series, mark.value) for mark in row.marks] == [("2021年（报告数）", 8), ("2021年目标", 6)]
    assert row.note == "完成数高于目标2个百分点"
    assert row.marks[0].origin is None
    assert row.marks[1].origin is not None


def test_a_result_told_twice_is_one_and_two_values_are_not_compared(report_of: Callable[..., Analysis]) -> None:
    before = report_of(2022, [], [("新增学位", 500, "个", {}), ("新增床位", 500, "张", {})])
    results = [
        ("新增学位", 600, "个", {}),
        ("新增学位", 600, "个", {}),
        ("新增床位", 600, "张", {}),
        ("新增床位", 70, "张", {}),
    ]
    chart = chart_of(report_of(2023, results, [gdp(5)]), [before], "fulfilment")
    assert chart is not None
    assert [(row.label, len(row.marks), row.note) for row in chart.rows] == [
        ("新增学位", 2, "完成数高于目标"),
        ("新增床位", 3, "口径相近"),
    ]


def test_how_many_pledges_there_are_is_no_target_to_meet(report_of: Callable[..., Analysis]) -> None:
    before = report_of(2022, [], [("民生实事", 10, "件", {})])
    opened = report_of(2023, [("民生实事", 10, "件", {})], [gdp(5)])
    assert chart_of(opened, [before], "fulfilment") is None


def test_the_oldest_report_has_no_last_year_s_targets(three: list[Analysis]) -> None:
    assert chart_of(three[0], three[1:], "fulfilment") is None


def test_another_scope_is_folded_and_not_compared(report_of: Callable[..., Analysis]) -> None:
    before = report_of(2022, [], [("居民人均可支配收入", 6, "%", GROWTH)])
    opened = report_of(2023, [("城镇居民人均可支配收入", 4, "%", GROWTH)], [gdp(5)])
    chart = chart_of(opened, [before], "fulfilment")
    assert chart is not None
    (row,) = chart.rows
    assert (row.folded, row.note) == (True, "口径相近")
    assert all(mark.hollow for mark in row.marks)


def test_of_two_reports_for_one_year_the_open_one_counts(three: list[Analysis]) -> None:
    chart = chart_of(three[2], [*three[:2], three[2]], "trend")
    assert chart is not None
    assert len(list(chart.marks())) == 6


def test_year_and_report_are_told_to_those_who_cannot_see_and_in_the_file(three: list[Analysis]) -> None:
    chart = chart_of(three[2], three[:2], "trend")
    assert chart is not None
    assert "2020年完成数 2.3%" in spoken(chart)
    assert "某县政府工作报告（2021年）" in csv_of(chart)


def test_a_review_of_several_years_gives_each_year_s_own_result(report_of: Callable[..., Analysis]) -> None:
    several = [("税收收入", value, "亿元", {"period": "过去五年"}) for value in range(30, 40)]
    opened = report_of(2023, [*several, gdp(3)], [gdp(5)])
    chart = chart_of(opened, [report_of(2022, [gdp(8)], [gdp(5.5)])], "trend")
    assert chart is not None
    assert [(mark.year, mark.value) for mark in chart.marks() if mark.series == "完成数"] == [("2021", 8), ("2022", 3)]
    assert chart_of(opened, [report_of(2022, [gdp(8)], [gdp(5.5)])], "fulfilment") is None
