"""Which charts the example gives, and what they show (DOMAIN: what the report gives to charts)."""

from dataclasses import replace

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart, Form, Row
from caoxian_desktop.core.report.report import Level


@pytest.fixture(scope="module")
def charts(caoxian: Analysis) -> dict[str, Chart]:
    return {chart.key: chart for chart in charts_of(caoxian)}


def wordings(row: Row) -> tuple[str, ...]:
    return tuple(mark.wording for mark in row.marks)


def values(chart: Chart) -> dict[str, float | None]:
    return {row.label: row.marks[0].value for row in chart.rows}


def test_the_example_gives_all_nine_and_its_extent_in_the_order_of_the_tabs(charts: dict[str, Chart]) -> None:
    assert list(charts) == [
        "headline",
        "targets",
        "done_and_aimed",
        "investment",
        "finance",
        "new_and_total",
        "ranks",
        "linear_works",
        "pledges",
        "extent",
    ]


def test_what_is_for_research_is_not_for_leaders(charts: dict[str, Chart]) -> None:
    assert [key for key, chart in charts.items() if not chart.for_leaders] == ["extent"]


def test_headline_growth_stands_beside_its_aim(charts: dict[str, Chart]) -> None:
    chart = charts["headline"]
    assert (chart.form, chart.unit, chart.years) == (Form.DUMBBELL, "%", ("2022", "2023"))
    assert chart.series == ("2022年（报告数，含预计）", "2023年目标")
    shown = {row.label: [mark.value for mark in row.marks] for row in chart.rows}
    assert shown == {
        "地区生产总值": [3.0, 6.0],
        "一般公共预算收入": [0.2, 6.0],
        "规上工业增加值": [7.4, 7.0],
        "固定资产投资": [30.6, 12.0],
        "居民人均可支配收入": [3.9, 6.3, 6.5],
    }


def test_a_differing_scope_is_hollow_and_says_so(charts: dict[str, Chart]) -> None:
    hollow = {row.label: row.note for row in charts["headline"].rows if all(mark.hollow for mark in row.marks)}
    assert hollow == {"固定资产投资": "口径不同", "居民人均可支配收入": "口径不同"}
    assert "口径不同" in charts["headline"].note


def test_an_expected_result_is_marked_as_one(charts: dict[str, Chart]) -> None:
    growth = charts["headline"].rows[0].marks[0]
    assert growth.label == "地区生产总值"
    assert growth.remark == "预计数"
    assert growth.printed.endswith("3%（预计数）")


def test_targets_without_a_last_year_are_grouped_by_the_reports_own_word(charts: dict[str, Chart]) -> None:
    chart = charts["targets"]
    assert chart.form is Form.DOTS
    assert values(chart) == {
        "规上工业营业收入": 10.0,
        "全社会研发投入": 10.0,
        "服务业增加值": 6.0,
        "社会消费品零售总额": 6.0,
        "游客接待量": 30.0,
        "生物医药产业营业收入": 20.0,
        "旅游收入": 20.0,
        "网络零售额": 10.0,
        "外贸出口": 5.0,
    }
    assert chart.series == ("用语：确保", "用语：力争")


def test_done_and_aimed_has_thirteen_rows_and_eight_folded(charts: dict[str, Chart]) -> None:
    chart = charts["done_and_aimed"]
    assert (chart.form, chart.unit) == (Form.TABLE, "")
    assert sum(not row.folded for row in chart.rows) == 13
    assert sum(row.folded for row in chart.rows) == 8
    assert {row.note for row in chart.rows if row.folded} == {"口径相近"}


def test_a_level_is_set_beside_a_level_not_beside_its_growth(charts: dict[str, Chart]) -> None:
    row = next(row for row in charts["done_and_aimed"].rows if row.label == "技改投资")
    assert wordings(row) == ("42.3亿元", "42亿元以上")


def test_investment_keeps_the_years_apart_and_leaves_intentions_out(charts: dict[str, Chart]) -> None:
    chart = charts["investment"]
    assert (chart.form, chart.unit) == (Form.BARS, "亿元")
    by_year = {year: [m.value for m in chart.marks() if m.year == year] for year in chart.years}
    assert by_year == {"2022": [209.5, 42.3], "2023": [150.0, 42.0, 28.0]}


def test_public_money_is_a_table_and_no_bars(charts: dict[str, Chart]) -> None:
    chart = charts["finance"]
    assert chart.form is Form.TABLE
    rows = {row.label: wordings(row) for row in chart.rows}
    assert {"专项债获批额度", "争取专项债券", "争取上级专项资金", "市场化融资", "衔接资金", "新增企业贷款"} <= set(rows)
    assert rows["民生支出占公共财政支出比重"][1] == "不低于80%"


def test_what_was_added_is_shown_within_its_total(charts: dict[str, Chart]) -> None:
    chart = charts["new_and_total"]
    pairs = [tuple(mark.value for mark in row.marks) for row in chart.rows]
    assert sorted(pairs, key=lambda pair: -(pair[1] or 0)) == [
        (291.0, 834.0),
        (104.0, 459.0),
        (8.0, 176.0),
        (18.0, 31.0),
        (2.0, 21.0),
        (1.0, 7.0),
        (3.0, 6.0),
        (2.0, 5.0),
        (1.0, 4.0),
    ]


def test_a_rank_is_printed_in_its_clause_and_attached_to_no_number(charts: dict[str, Chart]) -> None:
    cards = {row.label: wordings(row) for row in charts["ranks"].rows}
    assert cards["新增“四上”企业291家、达到834家、全市第一"] == ("全市第一",)
    assert cards["县人民医院综合竞争力居全国县级医院54位、全省第二"] == ("全国县级医院54位", "全省第二")


def test_the_widest_scope_comes_first(charts: dict[str, Chart]) -> None:
    assert charts["ranks"].rows[0].label == "淘宝镇数量居全国第一"


def test_a_rank_whose_subject_stands_before_takes_that_clause_along(charts: dict[str, Chart]) -> None:
    assert any(row.label.endswith("称号，数量居全国各县区第一") for row in charts["ranks"].rows)


def test_linear_works_are_the_plan_years_longest_first(charts: dict[str, Chart]) -> None:
    chart = charts["linear_works"]
    assert [mark.value for mark in chart.marks()][:6] == [477.0, 278.0, 225.1, 173.6, 159.0, 108.0]
    assert chart.years == ("2023",)


def test_the_ten_pledges_are_there_the_one_without_a_number_too(charts: dict[str, Chart]) -> None:
    chart = charts["pledges"]
    assert chart.title == "十项民生实事（2023年）"
    ten = [row for row in chart.rows if row.note == "进展："]
    assert len(ten) == 10
    assert ten[1].marks[0].wording == "推进县人民医院发热门诊及感染性疾病病区楼项目建设。"


def test_a_damaged_unit_is_printed_as_it_is_and_marked(charts: dict[str, Chart]) -> None:
    soil = next(row.marks[0] for row in charts["pledges"].rows if "1.2万平方" in row.marks[0].wording)
    assert soil.remark == "原文如此"


def test_last_years_unfulfilled_pledge_stands_beside_them_with_its_year(charts: dict[str, Chart]) -> None:
    last = charts["pledges"].rows[-1]
    assert last.label == "上年承诺（2022年）"
    assert "温暖过冬工程未按承诺完成" in last.marks[0].wording


def test_every_note_names_source_and_years(charts: dict[str, Chart]) -> None:
    for chart in charts.values():
        assert chart.note.startswith("资料来源：曹县政府工作报告（2023年）。")
    assert "2022年为报告数，含预计数" in charts["headline"].note


def test_a_report_without_figures_gives_no_chart(caoxian: Analysis) -> None:
    assert charts_of(Analysis(caoxian.report, (), ())) == ()


def test_what_the_country_makes_is_not_called_a_places(caoxian: Analysis) -> None:
    report = replace(caoxian.report, title_block=replace(caoxian.report.title_block, level=Level.STATE))
    labels = {row.label for chart in charts_of(replace(caoxian, report=report)) for row in chart.rows}
    assert "国内生产总值" in labels
    assert not [label for label in labels if "地区生产总值" in label]
