"""What the bundled report has no place for: structures, ranks, shares, mean growth, each in a line or two."""

from collections.abc import Callable

import pytest

from caoxian_desktop.core.checking.finding import Finding

Checked = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("figures.structure", "三次产业结构调整为8.7∶41.2∶51.1。"),
        ("figures.structure", "三次产业增加值占比分别为8.7%、41.2%和49.1%。"),
        ("figures.rank", "在全省16个市中居第18位。"),
        ("figures.rank_verb", "综合实力由全省第5位上升到第8位。"),
        ("figures.verb", "城镇化率由2018年的58.5%提高到2023年的52.6%。"),
        ("figures.change", "机井由205眼增加到305眼，增长60%。"),
        ("figures.change", "城镇化率由52.6%提高到58.5%，提高6.9个百分点。"),
        ("figures.change", "一般公共预算收入由2018年的20亿元增加到2023年的30亿元，年均增长12.5%。"),
        ("figures.growth", "2022年一般公共预算收入20.0亿元。一般公共预算收入22.0亿元，增长15%。"),
        ("figures.share", "一般公共预算收入100亿元，增长5%。税收收入80亿元，占一般公共预算收入的68%。"),
        ("figures.share", "新签约项目200个，其中亿元以上项目50个，占35%。"),
        ("figures.stock", "高新技术企业达到40家，比上年增加52家。"),
        ("figures.unit", "社会消费品零售总额327.3公里。"),
        ("figures.announced", "办好以下三件实事：一是修路。二是架桥。"),
        ("figures.announced", "抓好以下三个方面工作：（1）修路；（2）架桥；（3）种树；（4）清淤。"),
    ],
)
def test_a_fault_is_found_in_its_line(checked: Checked, code: str, line: str) -> None:
    assert [finding.code for finding in checked(line)] == [code]


@pytest.mark.parametrize(
    "line",
    [
        "三次产业结构调整为8.7∶41.2∶50.1。",
        "三次产业结构调整为9∶41∶51。",  # whole per cents miss 100 by rounding
        "按1∶2∶4的比例配套资金。",
        "在全省16个市中居第6位。",
        "综合实力由全省第8位上升到第5位。",
        "机井由205眼增加到305眼，增长48.8%。",
        "地区生产总值由2018年的200亿元增加到2023年的300亿元，年均增长6.2%。",  # in comparable prices
        "一般公共预算收入由2018年的20亿元增加到2023年的30亿元，年均增长8.5%。",
        "一般公共预算收入由20亿元增加到30亿元，同口径增长60%。",
        "一般公共预算收入100亿元，增长5%。税收收入80亿元，占一般公共预算收入的80%。",
        "2022年一般公共预算收入20.0亿元。一般公共预算收入22.0亿元，增长10%。",
        "2022年一般公共预算收入20.0亿元。一般公共预算收入22.0亿元，同口径增长15%。",
        "2022年社会消费品零售总额20.0亿元。社会消费品零售总额22.0亿元，增长15%。",  # a rate of its own
        "居民人均可支配收入22508元，其中城镇居民人均可支配收入35692元。",
        "新签约项目200个、总投资90亿元，其中亿元以上项目50个、总投资80亿元。",
        "基础设施投资增长17.7%，其中交通投资增长38%。",
        "毛入学率达到112%，投资完成率达到170%。",
        "新增规上企业10家，达到全省平均水平的3倍。",
        "失业率下降30%。",
        "增长6，7月起更快。",
        "办好以下三件实事：一是修路。二是架桥。三是种树。",
        "办好以下四件实事：一是修路。二是架桥。四是种树。",  # a gap in the numbering is another check's
        "去年一般公共预算收入20亿元。2022年一般公共预算收入18亿元。",
    ],
)
def test_what_is_right_or_open_is_left_alone(checked: Checked, line: str) -> None:
    assert checked(line) == []


def test_a_sum_of_years_is_no_second_value_of_one_year(checked: Checked) -> None:
    assert checked("五年来，城镇新增就业累计6万人。城镇新增就业1.2万人。") == []


def test_every_reason_quotes_cites_and_asks(checked: Checked) -> None:
    found = checked(
        "三次产业结构调整为8.7∶41.2∶51.1。城镇化率由58%提高到52%。税收收入5亿元。",
        "全市税收收入7亿元，新增学校9所、达到3所。",
    )
    assert {finding.code for finding in found} >= {"figures.structure", "figures.verb", "figures.stock"}
    for finding in found:
        assert "〔一" in finding.reason
        assert finding.reason.endswith(("请核对口径。", "请核对单位。", "请核对数值。", "请核对数目。", "请核对标点。"))
        assert len(finding.title) <= 14
        assert not any(word in finding.reason + finding.title for word in ("错误", "约束性", "预期性"))
