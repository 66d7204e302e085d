"""A bare aggregate is a sector's, a zone's or a firm's, not the place's; made-up sentences, one rule each."""

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from caoxian_desktop.core.indicators import holders
from caoxian_desktop.core.indicators.observation import Observation

Observe = Callable[..., list[Observation]]

DOUBTFUL = 0.5
"""Below this confidence charts and sheets leave a figure out."""


def _named(found: list[Observation]) -> list[tuple[str, str]]:
    return [(o.indicator, o.scope) for o in found]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("壮大碳纤维产业，力争产值突破90亿元。", "碳纤维产业产值"),
        ("加快果品加工产业品牌化发展，产值突破60亿元。", "果品加工产业产值"),
        ("提升工业机器人产业竞争力，推进某某基地等项目建设，力争营业收入达到35亿元。", "工业机器人产业营业收入"),
        ("落实中医药专项支持政策，扶持甲药、乙堂等企业发展壮大，力争营业收入完成18亿元。", "中医药产业营业收入"),
        ("水产加工业全链条升级，产值增长8%。", "水产加工业产值"),
        ("旅游业保持平稳增长，实现增加值31亿元。", "旅游业增加值"),
        ("民营企业效益明显好转，利润增长9%。", "民营企业利润"),
        ("加快打造百亿元康养产业，力争产值增长12%。", "康养产业产值"),
        ("加力发展食品加工产业，重点提升制糖业发展，产值增长20%。", "食品加工产业产值"),
        ("围绕三大特色产业链，推进竹木加工业链式升级，力争产值增长6%。", "竹木加工业产值"),
    ],
)
def test_a_sector_that_is_the_topic_goes_into_the_name(planned: Observe, sentence: str, name: str) -> None:
    (found,) = planned(sentence)
    assert _named([found]) == [(name, "")]
    assert found.confidence >= DOUBTFUL


def test_growth_has_the_owner_of_its_level(planned: Observe) -> None:
    found = planned("壮大碳纤维产业，力争营业收入完成45亿元、增长20%。")
    assert _named(found) == [("碳纤维产业营业收入", "")] * 2


def test_companies_counted_between_do_not_take_the_sectors_value(planned: Observe) -> None:
    found = planned("加快果品加工产业规模化发展，规上企业发展到75家，产值突破60亿元。")
    assert _named(found) == [("果品加工产业规上企业总数", ""), ("果品加工产业产值", "")]


def test_two_sectors_share_their_values_out(planned: Observe) -> None:
    found = planned("推动碳纤维、新型建材产业规模化发展，力争产值分别增长20%、10%。")
    assert _named(found) == [("碳纤维产业产值", ""), ("新型建材产业产值", "")]


@pytest.mark.parametrize(
    ("sentence", "name", "scope"),
    [
        ("着力打造要素集聚的临港产业园，完成规上工业总产值120亿元。", "规上工业总产值", "临港产业园"),
        ("推进开发区创新升级，预计实现销售收入500亿元。", "销售收入", "开发区"),
        ("9家开发区完成调区扩区，税收收入突破60亿元。", "税收收入", "开发区"),
        ("东湖高新区基础设施建设加快，新增入园企业20家。", "新增入园企业", "东湖高新区"),
        ("南湖景区成功入选国家名录，接待游客60万人次。", "接待游客", "南湖景区"),
        ("狠抓沿江工业园提质增效，实现规模以上工业增加值80亿元。", "规上工业增加值", "沿江工业园"),
    ],
)
def test_a_zone_that_is_the_topic_is_the_scope(planned: Observe, sentence: str, name: str, scope: str) -> None:
    assert _named(planned(sentence))[-1] == (name, scope)


def test_a_figure_of_a_listed_firm_has_it_as_scope(planned: Observe) -> None:
    (found,) = planned("依托丰禾、百草等龙头企业，推动产业融合发展，力争丰禾年屠宰量超90万头。")
    assert _named([found]) == [("丰禾年屠宰量", "丰禾")]
    (group,) = planned("北山矿业集团营业收入突破50亿元。")
    assert _named([group]) == [("北山矿业集团营业收入", "北山矿业集团")]


def test_a_crop_is_no_firm(planned: Observe) -> None:
    assert _named(planned("蔬菜年产量达到90万吨。")) == [("蔬菜年产量", "")]


def test_a_topic_ends_at_the_semicolon(planned: Observe) -> None:
    first, second = planned("壮大碳纤维产业，力争产值突破90亿元；加强税收征管，税收收入增长5%。")
    assert _named([first, second]) == [("碳纤维产业产值", ""), ("税收收入", "")]


@pytest.mark.parametrize(
    "sentence",
    [
        "全县规上工业总产值突破800亿元。",
        "推动园区建设，全县规上工业增加值增长7%。",
        "地区生产总值增长6%，规上工业增加值增长7%，税收收入增长5%。",
        "争创国家农业科技示范区，规上工业增加值增长6%。",
        "争创国家级旅游度假区，力争游客接待量增长30%。",
        "深耕主导产业，力争完成工业产值2400亿元。",
    ],
)
def test_what_is_the_places_own_stays_so(planned: Observe, sentence: str) -> None:
    found = planned(sentence)
    assert all(not o.scope and o.confidence >= DOUBTFUL for o in found)
    assert all("园区" not in o.indicator and "产业" not in o.indicator for o in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "深化体制机制改革，实现营收20亿元。",
        "坚持综合施策，年内完成投资3亿元。",
        "资产总额不断扩大，完成融资21亿元。",
        "加快整治步伐，入驻企业达到8家。",
        "东城产业园加快建设，西城物流园开园运营，累计入驻企业120家。",
    ],
)
def test_a_figure_without_a_certain_owner_is_doubtful(reviewed: Observe, sentence: str) -> None:
    (found,) = reviewed(sentence)
    assert found.confidence < DOUBTFUL


def test_money_is_named_after_the_work_it_is_spent_on(reviewed: Observe) -> None:
    assert _named(reviewed("投资1.3亿元实施自来水管网改造工程。")) == [("自来水管网改造工程投资", "")]
    assert _named(reviewed("投资3.4亿元的冰上运动中心开工。")) == [("冰上运动中心投资", "")]
    assert _named(reviewed("加快金山等文旅项目建设，完成投资25亿元。")) == [("文旅项目投资", "")]


def test_what_new_projects_bring_is_theirs(reviewed: Observe) -> None:
    assert _named(reviewed("新投产制造业项目12个，新增产值8亿元。"))[1] == ("新投产制造业项目新增产值", "")
    assert _named(reviewed("引入持牌机构7家，新增营收9亿元。"))[1] == ("持牌机构新增营收", "")


def test_projects_counted_before_share_the_investment_out(reviewed: Observe) -> None:
    found = reviewed("37个省重点项目、324个市重点项目分别完成投资370亿元、1115亿元。")
    assert [o.indicator for o in found] == ["省重点项目", "市重点项目", "省重点项目投资", "市重点项目投资"]


def test_a_length_or_an_area_has_no_investment(reviewed: Observe) -> None:
    *_, money = reviewed("在建总建筑面积50万平方米，完成投资39亿元。")
    assert money.indicator == "投资"
    assert money.confidence < DOUBTFUL


def test_an_indicator_told_before_owns_no_other(reviewed: Observe) -> None:
    *_, income = reviewed("完成货运量90万吨，营业收入20亿元。")
    assert income.indicator == "营业收入"
    assert income.confidence < DOUBTFUL


def test_a_quota_is_one_of_the_debt_before_it(planned: Observe) -> None:
    *_, quota = planned("储备供水、供热等公益类专项债项目55个、争取获批额度20亿元。")
    assert quota.indicator == "专项债获批额度"


def test_companies_of_a_size_are_counted_and_their_size_is_none_of_the_places(planned: Observe) -> None:
    (before,) = planned("培育20家产值超亿元的装备骨干企业。")
    assert (before.indicator, before.value) == ("培育产值超亿元的装备骨干企业", 20)
    (behind,) = planned("主营业务收入超百亿元的企业达18家。")
    assert (behind.indicator, behind.value) == ("主营业务收入超百亿元的企业总数", 18)


def test_another_worth_told_between_closes_the_topic(reviewed: Observe) -> None:
    *_, last = reviewed("境外合作园区建设加快，对沿线地区进出口增长6%，营业收入增长9%。")
    assert last.confidence < DOUBTFUL


@given(what=st.sampled_from(("碳纤维", "玉雕", "冷链装备", "工业母机")), value=st.integers(2, 9000))
def test_no_sectors_value_is_ever_the_places(planned: Observe, what: str, value: int) -> None:
    (found,) = planned(f"做强{what}产业，产值突破{value}亿元。")
    assert (found.indicator, found.value) == (f"{what}产业产值", value)


_ROW = st.sampled_from(
    ("甲", "乙、丙", "丁" * 20, "等", "等企业", "等一批公司", "企业", "家", "项目", "，", "。", "\n", "5")
)


@given(st.lists(_ROW, max_size=20).map("".join))
@example("甲" * 8 + "丁" * 50 + "等企业")
def test_the_rows_of_firms_are_those_the_expression_finds(text: str) -> None:
    rows = [match.span() for match in holders._rows_of_firms(text)]
    assert rows == [match.span() for match in holders._FIRM_LIST.finditer(text)]


@pytest.mark.parametrize(
    ("sentence", "differences"),
    [
        ("贷款余额5276亿元、增加575亿元。", [False, True]),
        ("最低工资标准每月提高183元，基础养老金提高到125元。", [True, False]),
        ("空气质量优良天数达299天，重污染天数减少3天。", [False, True]),
        ("龙头企业增至45家，合作社增加到120家。", [False, False]),
        ("增加学位300个，改造提升市政公厕20座，税收增长8%。", [False, False, False]),
    ],
)
def test_what_something_rose_or_fell_by_is_not_its_level(
    reviewed: Observe, sentence: str, differences: list[bool]
) -> None:
    assert [o.is_difference for o in reviewed(sentence)] == differences
