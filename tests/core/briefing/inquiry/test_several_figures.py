"""Several figures under one name: what a leader is asked, and not every number that comes twice."""

from __future__ import annotations

from collections.abc import Callable

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.inquiry.several_figures import several_figures

OfYear = Callable[[int, str, str], Analysis]
PLAN = "2024年，地区生产总值增长6%。"


def found(of_year: OfYear, review: str, plan: str = PLAN) -> list[tuple[str, list[str]]]:
    analysis = of_year(2024, review, plan)
    text = analysis.report.text
    return [(each.matter, [o.span.of(text) for o in each.figures]) for each in several_figures(analysis)]


def test_amounts_of_bonds_are_set_side_by_side(bundled: Analysis) -> None:
    (bonds,) = several_figures(bundled)
    assert bonds.matter == "政府债券资金"
    assert [o.span.of(bundled.report.text) for o in bonds.figures] == ["220亿元", "10亿元", "97亿元", "44亿元"]


def test_total_and_budget_revenue_are(of_year: OfYear) -> None:
    review = "2023年，财政总收入29亿元。一般公共预算收入16亿元，增长5%。"
    assert found(of_year, review) == [("财政收入", ["29亿元", "16亿元"])]


def test_one_term_with_two_values_is(of_year: OfYear) -> None:
    review = "2023年，固定资产投资增长19.2%。一年来，固定资产投资增长23.1%，结构持续优化。"
    assert found(of_year, review) == [("固定资产投资", ["19.2%", "23.1%"])]


def test_a_bound_and_its_exact_value_are_one(of_year: OfYear) -> None:
    review = "2023年，一般公共预算收入突破60亿元。一般公共预算收入60.11亿元，增长5%。"
    assert found(of_year, review) == []


def test_by_how_much_it_rose_is_no_other_value(of_year: OfYear) -> None:
    plan = "2024年，拟安排地方政府专项债券39亿元、比上年增加1亿元。"
    assert found(of_year, "2023年，各项工作顺利完成。", plan) == []


def test_the_same_wording_twice_is_one_figure(of_year: OfYear) -> None:
    review = "2023年，固定资产投资增长9%。一年来，固定资产投资增长9%，结构持续优化。"
    assert found(of_year, review) == []


def test_counts_of_works_are_no_question(of_year: OfYear) -> None:
    review = "2023年，新建污水管网13公里。城东片区新建污水管网20公里。城西片区新建污水管网46公里。"
    assert found(of_year, review) == []
