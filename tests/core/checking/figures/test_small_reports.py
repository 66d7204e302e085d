"""What the bundled report has no place for: structures, ranks, shares, mean growth, each in a line or two."""

import re
from collections.abc import Callable

import pytest

from caoxian_desktop.core.checking.finding import Finding

Checked = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("figures.two_values", "规上工业增加值增长7.4%。全市规模以上工业增加值增长7.9%，税收收入增长2%。"),
        ("figures.two_values", "一般公共预算收入20.1亿元，同比增长5%。全年一般公共预算收入20.1亿元、增长6%。"),
        ("figures.structure", "三次产业结构调整为8.7∶41.2∶51.1。"),
        ("figures.structure", "三次产业增加值占比分别为8.7%、41.2%和49.1%。"),
        ("figures.far_apart", "技术合同成交额由1795万元增加到5260亿元。"),
        ("figures.no_percent", "研发经费支出占地区生产总值比重达2.25，居全省前列。"),
        ("figures.no_percent", "城镇化率达70.5。"),
        ("figures.percent_of_gap", "服务业增加值增长6.1%，高于全国0.7%。"),
        ("figures.percent_of_rate", "门诊报销比例达到65%、提高15%。"),
        ("figures.part", "各级财政投入2367万元，其中省级财政投入941亿元。"),
        ("figures.half_unit", "改造100万平方棚户区。"),
        ("figures.rank", "在全省16个市中居第18位。"),
        ("figures.rank_verb", "综合实力由全省第5位上升到第8位。"),
        ("figures.verb", "城镇化率由2018年的58.5%提高到2023年的52.6%。"),
        ("figures.verb", "院士由12名增加到9名。"),
        ("figures.verb", "补贴标准分别由每人每月209元、280元提高到217元、270元。"),
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
        "约占全国1/10，4386万名务工人员就业。",
        "建设6个停车场，其中4个是的士码头，提供停车位573个。",
        "新建公园6个，其中提供停车位573个。",
        "高起点、大手笔打造总部廊道、重点片区、口岸经济带等三大片区。",
        "进出口总额242万美元。",
        "居民收入高于全省平均水平10%。",
        "服务业增加值增长6.1%，高于全国0.7个百分点。",
        "开发区蓬勃发展，规上工业增加值增长25%。规上工业增加值增长7%。",
        "光电产业规上工业增加值增长25%。规上工业增加值增长7%。",
        "培育社会消费品零售总额超500万元的商场3家。社会消费品零售总额90亿元。",
        "一般公共预算收入5240万元。",
        "一般公共预算收入由30亿元增加到45亿元，增长50%。一般公共预算收入增长8%。",
        "一般公共预算收入由20亿元增加到45亿元，增长125%。",
        "补贴标准分别由每人每月209元、280元提高到217元、290元。",
        "在全国百强县中，我县由99位提升至87位，综合排名由42名跃升到18名。",
        "人均预期寿命提高1岁，平均受教育年限提高0.3年。力争平均受教育年限提高到11.7年，人均预期寿命提高到80.4岁。",
        "财政总收入突破百亿、达到108亿元。",
        "地区生产总值突破3000亿，居全省第三。",
        "容积率达2.5，总和生育率1.3。",
        "进出口总额从1978年的15.9亿美元增加到5.2万亿美元。",
        "技术合同成交额由17亿元增加到5260亿元。",
        "补贴1500元至1.2万元。",
        "办好二十件实事：一是强化责任。二是加强督查。",
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
        zh, en = finding.reason.zh, finding.reason.en
        assert "〔一" in zh
        assert "〔一" in en
        assert zh.endswith(("请核对口径。", "请核对单位。", "请核对数值。", "请核对数目。", "请核对标点。"))
        assert re.search(r"\. Please (?:check the \w+|count again)\.$", en)
        assert len(finding.title.zh) <= 14
        assert not any(word in zh + finding.title.zh for word in ("错误", "约束性", "预期性"))
