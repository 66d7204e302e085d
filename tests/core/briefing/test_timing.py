"""Whose years a figure speaks of: reviews and plans of several years never pass for those of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.briefing.blocks import Table
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import caution, occasion, review_head, review_period
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.briefing.timing import other_years
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.report.report import Report, TitleBlock

Write = Callable[[str, str], Analysis]
FILLER = "坚持依法行政，自觉接受监督，加强廉政建设，深入推进乡村振兴，持续优化营商环境，不断改善人民生活。" * 8
FIVE_YEARS = f"""某省2026年政府工作报告
——2026年1月26日在某省第十四届人民代表大会第四次会议上
省长 张三
各位代表：
现在，我代表省人民政府向大会报告工作，请予审议。
一、2025年和“十四五”时期工作回顾
2025年是很不平凡的一年。地区生产总值增长5.5%，固定资产投资增长4%。
2025年是“十四五”收官之年。五年来，我们牢记嘱托，取得历史性成就。
——经济实力跃升。地区生产总值年均增长5.9%，一般公共预算收入累计完成3.7万亿元。
——人民生活改善。居民人均可支配收入增长34.3%。
二、“十五五”时期主要目标
“十五五”时期，地区生产总值年均增长5%左右。
三、2026年重点工作
今年的主要预期目标是：地区生产总值增长4.5%左右，一般公共预算收入增长2%。
四、加强政府自身建设
{FILLER}
"""


@pytest.fixture(scope="module")
def five_years() -> Analysis:
    return analyse(read_text(FIVE_YEARS, "某省.txt"))


@pytest.mark.parametrize(
    ("wording", "several"),
    [
        ("增长5.5%", False),
        ("增长4%", False),
        ("增长5.9%", True),
        ("3.7万亿元", True),
        ("增长34.3%", True),
        ("增长5%左右", True),
        ("增长4.5%左右", False),
        ("增长2%", False),
    ],
)
def test_the_time_named_last_decides(five_years: Analysis, wording: str, several: bool) -> None:
    text = five_years.report.text
    found = next(o for o in five_years.observations if o.wording.of(text) == wording)
    assert bool(other_years(five_years, found)) is several


def cells_of(analysis: Analysis) -> dict[str, list[str]]:
    briefing = compose([Material(analysis)], Choices(template=Template.ONE_PAGE, made_on="2026-01-05"))
    table = next(block for block in briefing.blocks if isinstance(block, Table))
    rows = [["".join(run.text for run in cell) for cell in row.cells] for row in table.rows]
    return {row[0]: row[1:] for row in [[column.head for column in table.columns], *rows]}


def test_a_column_holds_its_year_and_marks_any_other(five_years: Analysis) -> None:
    cells = cells_of(five_years)
    assert cells["指标"] == ["2025年（报告数）", "2026年目标"]
    assert cells["地区生产总值"][0].startswith("增长5.5%〔")
    assert cells["地区生产总值"][1].startswith("增长4.5%左右〔")
    assert cells["一般公共预算收入"][0].startswith("3.7万亿元（“十四五”时期）〔")
    assert cells["居民人均可支配收入"][0].startswith("增长34.3%（“十四五”时期）〔")


@pytest.mark.parametrize(
    ("wording", "kind", "years"),
    [
        ("增长6.4%", Kind.TARGET, "2023年"),
        ("增长6.4%", Kind.ACTUAL, ""),
        ("增长5.5%左右", Kind.TARGET, ""),
        ("增长5.5%左右", Kind.ACTUAL, "2024年"),
    ],
)
def test_without_headings_a_figure_keeps_to_the_year_named_last(wording: str, kind: Kind, years: str) -> None:
    review = "2023 年是不平凡的一年。地区生产总值增长6.4%，固定资产投资增长7.2%。"
    plan = "2024 年，我们要全力以赴。主要预期目标是：地区生产总值增长5.5%左右。"
    text = f"各位代表：现在，我代表市人民政府向大会报告工作，请予审议。{review}{plan}{FILLER}"
    analysis = analyse(read_text(text, "某市.txt"))
    report = replace(analysis.report, title_block=TitleBlock(plan_year=2024, review_year=2023))
    assert not report.sections
    found = next(o for o in analysis.observations if o.wording.of(report.text) == wording)
    assert other_years(replace(analysis, report=report), replace(found, kind=kind, period="")) == years


def test_what_it_was_before_is_no_result(written: Write) -> None:
    cells = cells_of(written("地区生产总值从2012年的5.8亿元增加到8.99亿元。", "地区生产总值增长7%。"))
    assert not cells["地区生产总值"][0].startswith("5.8")


@pytest.mark.parametrize(
    ("plan", "shown"),
    [("地区生产总值年均增长7%，固定资产投资增长5%。", "年均"), ("地区生产总值较2020年增长7%。", "较2020年")],
)
def test_growth_that_is_not_of_the_year_says_so(written: Write, plan: str, shown: str) -> None:
    cells = cells_of(written("地区生产总值100亿元。", plan))
    assert cells["地区生产总值"][1] == "—" or shown in cells["地区生产总值"][1]


def test_only_a_report_with_expected_figures_says_so(written: Write) -> None:
    sure = written("地区生产总值100亿元、增长3%。", "地区生产总值增长7%。")
    unsure = written("预计地区生产总值100亿元、增长3%。", "地区生产总值增长7%。")
    assert cells_of(sure)["指标"][0] == "2023年（报告数）"
    assert cells_of(unsure)["指标"][0] == "2023年（报告数，含预计）"
    assert cells_of(unsure)["地区生产总值"][0].startswith("预计100亿元，增长3%〔")


def test_what_is_hoped_for_is_not_expected_twice(written: Write) -> None:
    cells = cells_of(written("一般公共预算收入有望突破40亿元。", "一般公共预算收入增长7%。"))
    assert "预计有望" not in "".join(cells["一般公共预算收入"])


def test_a_title_block_with_holes_leaves_none() -> None:
    bare = TitleBlock()
    assert occasion(bare) == ""
    assert review_head(bare, estimated=False) == "总结年度（报告数）"
    partial = TitleBlock(place="某区", office="某区人民政府代区长", speaker="张三", date="2017-02-11")
    assert occasion(partial) == "2017年2月11日，代区长张三报告"


def test_the_caution_names_all_the_years_looked_back_on(written: Write) -> None:
    report = written("全年增长6%。", "").report
    several = TitleBlock(review_year=2025, review_period="“十四五”时期")
    assert _caution(report, several) == "“十四五”时期和2025年数据以报告为准，统计公报可能有调整。"
    assert _caution(report, TitleBlock()) == "总结年度数据以报告为准，统计公报可能有调整。"


def test_the_caution_says_where_some_are_expected_only(written: Write) -> None:
    assert "部分为预计数" in caution(written("预计地区生产总值增长6%。", ""))
    assert "预计" not in caution(written("地区生产总值增长6%。", ""))


def _caution(report: Report, block: TitleBlock) -> str:
    return caution(Analysis(replace(report, title_block=block), (), ()))


def test_a_review_of_one_year_and_five_is_named_by_each_apart(written: Write) -> None:
    block = TitleBlock(review_year=2022, review_period="过去一年和五年")
    assert review_period(block) == "过去五年"
    report = written("全年增长6%。", "").report
    assert _caution(report, block) == "过去五年和2022年数据以报告为准，统计公报可能有调整。"
