"""Days and years that cannot be."""

from collections.abc import Callable

import pytest

from caoxian_desktop.core.report.report import TitleBlock

TOLD = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("2月30日", "impossible_date"),
        ("6月31日", "impossible_date"),
        ("2023年2月29日", "impossible_date"),
        ("2023年13月", "impossible_date"),
        ("2019-2018年", "years_reversed"),
        ("2025年至2023年", "years_reversed"),
        ("20023年", "year_form"),
        ("2203年", "year_form"),
        ("202年", "year_form"),
    ],
)
def test_what_no_calendar_has_is_told(proofread: TOLD, words: str, code: str) -> None:
    block = TitleBlock(plan_year=2023, review_year=2022)
    assert proofread(f"工程到{words}完工。", block=block) == [(code, words)]


@pytest.mark.parametrize(
    "words",
    [
        "2月29日",
        "2024年2月29日",
        "12月31日",
        "2021—2025年",
        "2035年",
        "建城2500年",
        "GB/T 2019-2018",
        "15月龄",
        "200年",
    ],
)
def test_what_a_calendar_has_is_let_be(proofread: TOLD, words: str) -> None:
    assert proofread(f"工程到{words}完工。", block=TitleBlock(plan_year=2025, review_year=2024)) == []


def test_a_plan_for_the_year_under_review_is_told_and_one_of_several_years_is_not(proofread_file: TOLD) -> None:
    def parts(review: str, plan: str) -> str:
        return f"一、{review}\n全县上下凝心聚力，真抓实干。\n二、{plan}\n各项工作锐意进取，再上台阶。"

    assert [code for code, _ in proofread_file(parts("2022年工作回顾", "2022年工作安排"))] == ["years_of_parts"]
    assert proofread_file(parts("2022年工作回顾", "2023年工作安排")) == []
    assert proofread_file(parts("2020年工作回顾", "2025年奋斗目标")) == []
