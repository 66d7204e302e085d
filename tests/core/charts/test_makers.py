"""The makers' rules, on small reports that share no word with the example."""

import time
from dataclasses import replace
from typing import Any

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Observation, Relation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

GROWTH = {"measure": Measure.CHANGE_PCT, "direction": Direction.UP}


def chart_of(analysis: Analysis, key: str) -> Chart | None:
    return next((chart for chart in charts_of(analysis) if chart.key == key), None)


def labels(chart: Chart | None) -> list[str]:
    return [row.label for row in chart.rows] if chart else []


# 投资


@pytest.mark.parametrize(
    "name", ["签约项目总投资", "计划投资", "引进内资投资", "争取中央预算内投资", "专项债项目总投资", "实际利用外资投资"]
)
def test_an_intention_is_no_investment_of_a_year(making: Any, name: str) -> None:
    making.add("工业投资", 30, "亿元", "30亿元")
    making.add("交通投资", 20, "亿元", "20亿元")
    making.add(name, 600, "亿元", "600亿元")
    assert labels(chart_of(making.analysis(), "investment")) == ["工业投资", "交通投资"]


def test_investments_in_another_unit_stay_off_the_axis(making: Any) -> None:
    for name in ("工业投资", "交通投资"):
        making.add(name, 30, "亿元", "30亿元")
    making.add("水利投资", 9000, "万美元", "9000万美元")
    assert labels(chart_of(making.analysis(), "investment")) == ["工业投资", "交通投资"]


def test_an_investment_in_other_powers_of_ten_stands_where_it_belongs(making: Any) -> None:
    for name in ("工业投资", "交通投资"):
        making.add(name, 30, "亿元", "30亿元")
    making.add("固定资产投资", 1.2, "万亿元", "1.2万亿元")
    chart = chart_of(making.analysis(), "investment")
    assert chart is not None
    assert next((mark.wording, mark.value) for mark in chart.marks()) == ("1.2万亿元", pytest.approx(12000))


@pytest.mark.parametrize("name", ["亚太森博延链项目投资", "产业园投资项目总投资", "外商直接投资", "累计固定资产投资"])
def test_a_project_s_own_money_and_intentions_are_no_investment_of_the_year(making: Any, name: str) -> None:
    for shown in ("工业投资", "交通投资"):
        making.add(shown, 30, "亿元", "30亿元")
    making.add(name, 90, "亿元", "90亿元")
    assert name not in labels(chart_of(making.analysis(), "investment"))


def test_an_investment_with_two_amounts_for_a_year_is_left_out(making: Any) -> None:
    for name in ("工业投资", "交通投资"):
        making.add(name, 30, "亿元", "30亿元")
    for amount in (229, 200):
        making.add("固定资产投资", amount, "亿元", f"{amount}亿元")
    assert labels(chart_of(making.analysis(), "investment")) == ["工业投资", "交通投资"]


def test_a_change_of_investment_is_no_amount(making: Any) -> None:
    for name in ("工业投资", "交通投资"):
        making.add(name, 30, "亿元", "30亿元")
    making.add("民间投资", 5, "亿元", "减少5亿元", direction=Direction.DOWN)
    assert "民间投资" not in labels(chart_of(making.analysis(), "investment"))


# 今年增速目标


def test_a_growth_target_of_unstated_modality_says_so(making: Any) -> None:
    for name in ("服务业增加值", "外贸出口"):
        making.add(name, 6, "%", "增长6%", kind=Kind.TARGET, **GROWTH)
    chart = chart_of(making.analysis(), "targets")
    assert chart is not None
    assert chart.series == ("用语：未注明",)


@pytest.mark.parametrize("unit", ["个百分点", "倍", "番"])
def test_what_is_no_percent_stays_off_the_percent_axis(making: Any, unit: str) -> None:
    making.add("城镇化率", 1, unit, f"提高1{unit}", kind=Kind.TARGET, **GROWTH)
    assert chart_of(making.analysis(), "targets") is None


def test_a_targeted_fall_is_negative(making: Any) -> None:
    fall = {"measure": Measure.CHANGE_PCT, "direction": Direction.DOWN}
    making.add("单位地区生产总值能耗", 3, "%", "下降3%", kind=Kind.TARGET, **fall)
    making.add("水耗", 2, "%", "2%", kind=Kind.TARGET, **fall)
    chart = chart_of(making.analysis(), "targets")
    assert chart is not None
    assert [mark.value for mark in chart.marks()] == [-3, -2]
    assert [mark.printed for mark in chart.marks()] == ["下降3%", "2%（降幅）"]


def test_two_aims_of_one_indicator_name_each_other(making: Any) -> None:
    for name, value, cue in (("工业投资", 20, "预期"), ("工业投资", 25, "力争"), ("外贸出口", 6, "力争")):
        making.add(name, value, "%", f"增长{value}%", kind=Kind.TARGET, cue=cue, **GROWTH)
    chart = chart_of(making.analysis(), "targets")
    assert chart is not None
    assert [row.note for row in chart.rows] == ["另有用语：预期\u3000增长20%", "", "另有用语：力争\u3000增长25%"]


# 上年完成与今年目标


def test_last_years_pledges_are_no_results(making: Any) -> None:
    promised = making.add("民生工程", 10, "项", "10项", kind=Kind.COMMITMENT, period="2022")
    aim = making.add("民生工程", 12, "项", "12项", kind=Kind.TARGET)
    making.add("改造小区", 3, "个", "3个")
    making.pair((promised,), aim)
    assert chart_of(making.analysis(), "done_and_aimed") is None


def test_pairs_of_a_differing_scope_come_last_and_folded(making: Any) -> None:
    done = [making.add(name, 3, "个", "3个") for name in ("改造小区", "新建学校")]
    aims = [making.add(name, 4, "个", "4个", kind=Kind.TARGET) for name in ("改造小区", "新建学校")]
    making.pair((done[0],), aims[0], Relation.NEAR)
    making.pair((done[1],), aims[1])
    chart = chart_of(making.analysis(), "done_and_aimed")
    assert chart is not None
    assert [(row.label, row.folded) for row in chart.rows] == [("新建学校", False), ("改造小区", True)]


# 新增与总数


def test_a_total_right_behind_its_increment_belongs_to_it(making: Any) -> None:
    making.add("新增上市公司", 2, "家", "2家", measure=Measure.INCREMENT, direction=Direction.UP)
    making.text += "总数达到"
    making.add("", 9, "家", "9家", stock_flow="stock")
    making.observations[1] = replace(making.observations[1], indicator="境内外上市企业总数")
    text = making.text.replace("2家，总数达到9家", "2家、达到9家")
    first = text.index("2家")
    spans = [Span(first, first + 2), Span(text.index("9家"), text.index("9家") + 2)]
    found = [replace(o, span=s, wording=s, clause=s) for o, s in zip(making.observations, spans, strict=True)]
    analysis = replace(making.analysis(), observations=tuple(found))
    chart = chart_of(replace(analysis, report=replace(analysis.report, text=text)), "new_and_total")
    assert labels(chart) == ["上市公司"]


def test_units_must_agree(making: Any) -> None:
    making.add("新增企业", 2, "家", "2家", measure=Measure.INCREMENT)
    making.add("企业总数", 9, "户", "9户", stock_flow="stock")
    assert chart_of(making.analysis(), "new_and_total") is None


def test_a_new_word_within_a_name_is_no_increment(making: Any) -> None:
    making.add("新增“专精特新”企业", 2, "家", "2家", measure=Measure.INCREMENT)
    making.add("“专精特新”企业总数", 9, "家", "9家", stock_flow="stock")
    assert labels(chart_of(making.analysis(), "new_and_total")) == ["“专精特新”企业"]


# 线性工程


def test_two_lengths_are_no_chart(making: Any) -> None:
    for name in ("新建公路", "新建管网"):
        making.add(name, 30, "公里", "30公里", kind=Kind.TARGET)
    assert chart_of(making.analysis(), "linear_works") is None


def test_works_of_one_name_are_one_row_for_parts_may_be_among_them(making: Any) -> None:
    for name, length in (("新建管网", 33), ("新建公路", 9), ("新建管网", 355), ("新建管网", 44), ("疏浚河道", 8)):
        making.add(name, length, "公里", f"{length}公里", kind=Kind.TARGET)
    chart = chart_of(making.analysis(), "linear_works")
    assert chart is not None
    assert [(row.marks[0].wording, row.note) for row in chart.rows] == [
        ("355公里", "同名另有2项，见指标表"),
        ("9公里", ""),
        ("8公里", ""),
    ]


def test_what_exists_is_no_work_of_the_year(making: Any) -> None:
    for name in ("新建公路", "新建管网", "疏浚河道"):
        making.add(name, 30, "公里", "30公里", kind=Kind.TARGET)
    making.add("公路总里程", 3000, "公里", "3000公里", kind=Kind.TARGET, stock_flow="stock")
    assert "公路总里程" not in labels(chart_of(making.analysis(), "linear_works"))


# 民生实事


def a_list(report: Report, text: str, figures: tuple[str, ...]) -> Analysis:
    observations = []
    for words in figures:
        span = Span(text.index(words), text.index(words) + len(words))
        observations.append(Observation("事项", 1, "个", span, span, span, kind=Kind.COMMITMENT, period="2023"))
    return Analysis(replace(report, text=text), tuple(observations), ())


LISTS = {
    "round brackets": "办好民生实事：（1）新建学校3所。（2）改造厕所5座。（3）扩建医院。",
    "half-width brackets": "办好民生实事：(1)新建学校3所。(2)改造厕所5座。(3)扩建医院。",
    "circles": "办好民生实事：①新建学校3所；②改造厕所5座；③扩建医院。我们将不负人民。",
    "ordinals": "办好民生实事：一是新建学校3所；二是改造厕所5座；三是扩建医院。",
    "lines": "办好民生实事。\n1.新建学校3所。\n2.改造厕所5座。\n3.扩建医院。\n各位代表！",
    "full-width lines": "办好民生实事。\n1．新建学校3所。\n2．改造厕所5座。\n3．扩建医院。",
    "chinese lines": "办好民生实事。\n一、新建学校3所。\n二、改造厕所5座。\n三、扩建医院。",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS.keys())
def test_pledges_are_found_however_they_are_counted(making: Any, text: str) -> None:
    chart = chart_of(a_list(making.analysis().report, text, ("3所", "5座")), "pledges")
    assert chart is not None
    assert chart.title == "三项民生实事（2023年）"
    words = [mark.wording.rstrip("。；") for mark in chart.marks()]
    assert words == ["新建学校3所", "改造厕所5座", "扩建医院"]


def test_an_items_own_heading_becomes_the_cards(making: Any) -> None:
    text = "（1）教育方面。新建学校3所。（2）厕所革命：改造厕所5座。（3）扩建医院，年内完工。"
    chart = chart_of(a_list(making.analysis().report, text, ("3所", "5座")), "pledges")
    assert labels(chart) == ["1　教育", "2　厕所革命", "3"]


def test_a_list_that_holds_no_pledge_is_left_alone(making: Any) -> None:
    text = "（1）甲。（2）乙。（3）丙。\n办好实事：①新建学校3所；②改造厕所5座；③扩建医院。"
    chart = chart_of(a_list(making.analysis().report, text, ("3所", "5座")), "pledges")
    assert chart is not None
    assert chart.rows[0].marks[0].wording == "新建学校3所；"


def test_two_pledges_without_a_list_are_no_chart(making: Any) -> None:
    text = "新建学校3所，改造厕所5座。"
    assert chart_of(a_list(making.analysis().report, text, ("3所", "5座")), "pledges") is None


@pytest.mark.parametrize(("count", "word"), [(8, "八"), (10, "十"), (12, "十二"), (20, "二十")])
def test_the_title_counts_in_chinese(making: Any, count: int, word: str) -> None:
    text = "".join(f"（{number}）新建第{number}类设施{number}处。" for number in range(1, count + 1))
    chart = chart_of(a_list(making.analysis().report, text, ("1处", "2处")), "pledges")
    assert chart is not None
    assert chart.title.startswith(f"{word}项民生实事")


# 其余


def test_what_does_not_fit_is_said_to_stand_in_the_table(making: Any) -> None:
    for number in range(20):
        making.add(f"第{number}产业增加值", number + 1, "%", f"增长{number + 1}%", kind=Kind.TARGET, **GROWTH)
    chart = chart_of(making.analysis(), "targets")
    assert chart is not None
    assert len(chart.rows) == 18
    assert "其余2项见指标表" in chart.note


def test_thousands_of_totals_are_not_each_held_against_thousands_of_increments(making: Any) -> None:
    for number in range(1500):
        making.add(f"新增第{number}类企业", 2, "家", "2家", measure=Measure.INCREMENT)
        making.add(f"第{number}类企业总数", 9, "家", "9家", stock_flow="stock")
    analysis = making.analysis()
    began = time.process_time()
    chart = chart_of(analysis, "new_and_total")
    assert time.process_time() - began < 2
    assert labels(chart)[:2] == ["第0类企业", "第1类企业"]


# several years


@pytest.mark.parametrize("words", ["五年年均增长8%", "5年增长38%", "“十四五”时期增长40%", "五年来增长41%"])
def test_a_figure_of_several_years_is_no_years_figure(making: Any, words: str) -> None:
    done = making.add("税收", 6, "%", "增长6%", **GROWTH)
    start = len(making.text)
    several = making.add("", 40, "%", words, **GROWTH)
    clause = Span(start, start + len(words))
    making.observations[several] = replace(making.observations[several], indicator="税收", clause=clause)
    aim = making.add("税收", 5, "%", "增长5%", kind=Kind.TARGET, **GROWTH)
    making.pair((done, several), aim)
    for chart in charts_of(making.analysis()):
        assert words not in [mark.wording for mark in chart.marks()], chart.key
    assert labels(chart_of(making.analysis(), "finance")) == ["税收增速"]


def test_the_year_reviewed_goes_before_the_several_that_more_figures_speak_of(making: Any) -> None:
    making.add("税收", 6, "%", "增长6%", **GROWTH)
    for number in range(3):
        making.add(f"第{number}项税收", 30, "亿元", "30亿元", period="十四五时期")
    chart = chart_of(making.analysis(), "finance")
    assert chart is not None
    assert chart.years == ("2022",)


def test_the_length_of_the_whole_network_is_no_work_of_a_year(making: Any) -> None:
    for name in ("新建公路", "改造管网", "硬化村道里程", "高速公路里程"):
        making.add(name, 30, "公里", "30公里", kind=Kind.TARGET)
    assert labels(chart_of(making.analysis(), "linear_works")) == ["新建公路", "改造管网", "硬化村道里程"]


# 线性工程


@pytest.mark.parametrize(
    ("name", "value", "unit", "shown"),
    [
        ("新建供水管网", 1.2, "万公里", 12000.0),
        ("新建防护栏", 8000, "米", 8.0),
        ("新建地铁线路", 3, "千米", 3.0),
        ("供水管线", 5, "万公里", None),
        ("雨水管渠的规划设计", 75, "公里", None),
        ("建设人行通道宽", 6.5, "米", None),
        ("打造起步区", 2, "公里", None),
    ],
)
def test_what_is_a_line_worked_on_is_drawn_in_kilometres(
    making: Any, name: str, value: float, unit: str, shown: float | None
) -> None:
    for number, known in enumerate(("改造燃气管网", "新建农村公路", "疏浚河道")):
        making.add(known, 100 + number, "公里", f"{100 + number}公里", kind=Kind.TARGET)
    making.add(name, value, unit, f"{value}{unit}", kind=Kind.TARGET)
    chart = chart_of(making.analysis(), "linear_works")
    assert chart is not None
    assert {mark.label: mark.value for mark in chart.marks()}.get(name) == (
        None if shown is None else pytest.approx(shown)
    )
    assert {mark.unit for mark in chart.marks()} == {"公里"}


def test_a_work_told_twice_in_other_words_is_drawn_once(making: Any) -> None:
    for name, length in (
        ("农村公路新改建工程", 5000),
        ("新改建农村公路", 5000),
        ("新建污水管网", 5000),
        ("疏浚河道", 9),
    ):
        making.add(name, length, "公里", f"{length}公里", kind=Kind.TARGET)
    assert labels(chart_of(making.analysis(), "linear_works")) == ["农村公路新改建工程", "新建污水管网", "疏浚河道"]
