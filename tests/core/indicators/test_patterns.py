"""The ways in which reports tell a figure, one test each, with made-up sentences."""

from collections.abc import Callable, Sequence

import pytest

from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Observation

Observe = Callable[..., list[Observation]]


def _told(found: Sequence[Observation]) -> list[tuple[str, float, str]]:
    return [(o.indicator, o.value, o.unit) for o in found]


def test_a_name_stands_before_its_number(reviewed: Observe) -> None:
    assert _told(reviewed("加固河堤86公里。")) == [("加固河堤", 86, "公里")]


def test_a_number_may_come_first_and_what_became_of_it_leads_the_name(reviewed: Observe) -> None:
    assert _told(reviewed("16个社区入选省级样板。")) == [("入选省级样板社区", 16, "个")]
    assert _told(reviewed("城南中学等6所学校竣工投用。")) == [("竣工投用学校", 6, "所")]
    assert _told(reviewed("修缮南门、北门等5处城门。")) == [("修缮城门", 5, "处")]


def test_a_change_is_told_in_full(reviewed: Observe) -> None:
    (rise,) = reviewed("建筑业增加值增长6%。")
    assert (rise.indicator, rise.measure, rise.direction) == ("建筑业增加值", Measure.CHANGE_PCT, Direction.UP)
    (fall,) = reviewed("会议费压减21%。")
    assert (fall.value, fall.direction) == (21, Direction.DOWN)


def test_growth_after_a_level_has_the_name_of_the_level(reviewed: Observe) -> None:
    level, growth = reviewed("完成税收收入19.4亿元，同比增长4.2%。")
    assert level.indicator == growth.indicator == "税收收入"
    assert (growth.measure, growth.base) == (Measure.CHANGE_PCT, "同比")


def test_an_increment_is_followed_by_the_total_it_reached(reviewed: Observe) -> None:
    added, total = reviewed("新增限上商贸企业42家、累计达到310家。")
    assert (added.indicator, added.measure, added.stock_flow) == ("新增限上商贸企业", Measure.INCREMENT, "flow")
    assert (total.indicator, total.measure, total.stock_flow) == ("限上商贸企业总数", Measure.LEVEL, "stock")


def test_a_list_shares_its_verb(reviewed: Observe) -> None:
    assert _told(reviewed("栽植乔木5万株、灌木8万株。")) == [("栽植乔木", 5, "万株"), ("栽植灌木", 8, "万株")]


def test_a_list_shares_its_object(planned: Observe) -> None:
    assert [o.indicator for o in planned("落地园区项目40个、竣工20个。")] == ["落地园区项目", "竣工园区项目"]
    assert [o.indicator for o in planned("标准厂房开工30万平方米、竣工25万平方米。")] == [
        "标准厂房开工",
        "标准厂房竣工",
    ]


def test_one_object_may_have_two_measures(reviewed: Observe) -> None:
    assert _told(reviewed("打通断头路9条、13.5公里。")) == [("打通断头路", 9, "条"), ("打通断头路里程", 13.5, "公里")]


def test_values_told_severally_belong_to_the_members_of_a_coordinated_name(reviewed: Observe) -> None:
    assert _told(reviewed("出口、进口分别增长8%、3%。"))[1][1] == 3
    assert [o.indicator for o in reviewed("火灾起数、伤亡人数分别下降5%、9%。")] == ["火灾起数", "火灾伤亡人数"]
    assert [o.indicator for o in reviewed("一类、二类标准园分别增长5%和9%。")] == ["一类标准园", "二类标准园"]


def test_values_told_severally_belong_to_the_list_before(reviewed: Observe) -> None:
    found = reviewed("新增示范镇3个、示范村9个，分别达到14个、75个。")
    assert _told(found)[2:] == [("示范镇总数", 14, "个"), ("示范村总数", 75, "个")]


def test_as_many_values_as_members_need_no_word_for_it(reviewed: Observe) -> None:
    assert [o.indicator for o in reviewed("抢劫、盗窃案件下降12%、30%。")] == ["抢劫案件", "盗窃案件"]


def test_a_rank_is_told_in_either_script(reviewed: Observe) -> None:
    (first,) = reviewed("旅游综合指数居全省第二。")
    assert (first.indicator, first.value, first.unit, first.scope) == ("旅游综合指数", 2, "名", "全省")
    (second,) = reviewed("营商环境评价居全国地级市38位。")
    assert (second.measure, second.value, second.scope) == (Measure.RANK, 38, "全国地级市")


@pytest.mark.parametrize("among", ["中西部", "内地", "西部"])
def test_a_part_of_the_country_is_whole_among_whom_a_place_is_held(reviewed: Observe, among: str) -> None:
    _, rank = reviewed(f"快递业务量突破2亿件、居{among}第3位。")
    assert (rank.measure, rank.scope, rank.value) == (Measure.RANK, among, 3)


def test_a_rank_after_a_level_ranks_what_the_level_tells(reviewed: Observe) -> None:
    level, rank = reviewed("快递业务量突破2亿件、全市第一。")
    assert rank.indicator == level.indicator == "快递业务量"
    assert (rank.measure, rank.scope) == (Measure.RANK, "全市")


def test_a_share_names_its_denominator(reviewed: Observe) -> None:
    _, share = reviewed("教育支出20.4亿元，占一般公共预算支出比重达到21%。")
    assert (share.indicator, share.of) == ("教育支出占一般公共预算支出比重", "一般公共预算支出")
    assert share.measure is Measure.SHARE


def test_a_fraction_is_a_share_without_a_unit(reviewed: Observe) -> None:
    found = reviewed("新增绿色工厂7家，占全省的1/8。")
    assert (found[1].value, found[1].unit, found[1].measure) == (0.125, "", Measure.SHARE)


def test_a_change_from_one_value_to_another_gives_both(reviewed: Observe) -> None:
    start, end = reviewed("护理补贴标准由80元提高到120元。")
    assert (start.role, start.period, end.role, end.period) == ("from", "prior", "to", "2023")
    assert start.measure is end.measure is Measure.FROM_TO
    assert start.indicator == end.indicator == "护理补贴标准"
    assert start.direction is end.direction is Direction.UP


def test_two_changes_are_told_at_once(reviewed: Observe) -> None:
    found = reviewed("城镇、农村低保标准从700元和500元分别提高到760元和590元。")
    assert [(o.indicator, o.role) for o in found] == [
        ("城镇低保标准", "from"),
        ("农村低保标准", "from"),
        ("城镇低保标准", "to"),
        ("农村低保标准", "to"),
    ]


@pytest.mark.parametrize(
    ("sentence", "modifier", "wording"),
    [
        ("引进总部企业8家以上。", "以上", "8家以上"),
        ("建筑业总产值增长9%左右。", "左右", "增长9%左右"),
        ("电商交易额突破70亿元。", "突破", "突破70亿元"),
        ("培训新型农民超3000人次。", "超", "超3000人次"),
        ("接诊患者4000余人次。", "余", "4000余人次"),
        ("民生支出占比不低于75%。", "不低于", "不低于75%"),
        ("办理时限压缩至三个工作日内。", "内", "三个工作日内"),
    ],
)
def test_the_word_beside_the_number_is_its_modifier(
    planned: Observe, sentence: str, modifier: str, wording: str
) -> None:
    (found,) = planned(sentence)
    assert found.modifier == modifier
    text = f"一、2024年工作安排\n{sentence}"
    assert found.wording.of(text) == wording


def test_a_threshold_in_the_name_is_a_qualifier_and_no_figure(planned: Observe) -> None:
    (found,) = planned("引进5亿元以上项目12个。")
    assert (found.indicator, found.qualifier, found.value) == ("引进5亿元以上项目", "5亿元以上", 12)
    first, second = planned("纳税过千万元企业达到30家、过亿元4家。")
    assert (first.indicator, first.qualifier) == ("纳税过千万元企业总数", "过千万元")
    assert (second.indicator, second.qualifier, second.stock_flow) == ("纳税过亿元企业总数", "过亿元", "stock")


def test_a_part_after_among_them_names_its_whole(reviewed: Observe) -> None:
    whole, part, other = reviewed("引进各类人才520人，其中博士36人，新开工厂房8处。")
    assert part.part_of == whole.indicator == "引进各类人才"
    assert part.indicator == "引进博士"
    assert other.part_of == ""


def test_a_subject_is_restored_from_an_earlier_clause(reviewed: Observe) -> None:
    found = reviewed("实施河道治理项目24个，完成投资3.6亿元、增长11%。")
    assert _told(found)[1:] == [("河道治理项目投资", 3.6, "亿元"), ("河道治理项目投资", 11, "%")]


def test_contractions_are_told_apart(reviewed: Observe) -> None:
    assert [o.indicator for o in reviewed("城乡居民人均可支配收入分别增长4.1%、6.8%。")] == [
        "城镇居民人均可支配收入",
        "农村居民人均可支配收入",
    ]
    assert [o.indicator for o in reviewed("银行存贷款余额分别增长9%、12%。")] == ["银行存款余额", "银行贷款余额"]
    assert [o.indicator for o in reviewed("一二三产业增加值分别增长3%、5%、6%。")] == [
        "第一产业增加值",
        "第二产业增加值",
        "第三产业增加值",
    ]


def test_a_numbered_list_is_read_item_by_item_without_its_numbers(planned: Observe) -> None:
    found = planned("（1）交通方面。新改建县乡公路120公里。（2）水利方面。整治山塘45座。")
    assert _told(found) == [("新改建县乡公路", 120, "公里"), ("整治山塘", 45, "座")]


def test_a_modal_word_reaches_to_the_semicolon(planned: Observe) -> None:
    found = planned("确保工业投资增长9%，引进项目30个；新增床位200张。")
    assert [o.cue for o in found] == ["确保", "确保", ""]


def test_an_estimate_reaches_to_the_semicolon(reviewed: Observe) -> None:
    found = reviewed("预计全年实现生产总值410亿元、增长5%；完成工业投资60亿元。")
    assert [o.kind for o in found] == [Kind.ESTIMATE, Kind.ESTIMATE, Kind.ACTUAL]


def test_chinese_numerals_that_count_are_read(reviewed: Observe) -> None:
    _, streak = reviewed("粮食总产突破12亿斤、实现二十连丰。")
    assert (streak.indicator, streak.value, streak.unit) == ("粮食连丰", 20, "连丰")
    assert [o.value for o in reviewed("审批时限由一年压缩至三个月。")] == [1, 3]


def test_a_stray_comma_before_the_number_does_not_lose_the_name(reviewed: Observe) -> None:
    assert _told(reviewed("实际到位外资,830万美元、增长7%。")) == [
        ("实际到位外资", 830, "万美元"),
        ("实际到位外资", 7, "%"),
    ]


def test_a_deadline_and_a_denominator_at_the_number_are_kept(planned: Observe) -> None:
    (done,) = planned("10月底前建成充电桩600个。")
    assert (done.deadline, done.indicator) == ("10月底前", "建成充电桩")
    (paid,) = planned("高龄津贴提高到每人每月60元。")
    assert (paid.per, paid.indicator, paid.direction) == ("每人每月", "高龄津贴", Direction.UP)


def test_patterns_of_other_reports_are_read(reviewed: Observe) -> None:
    (yearly,) = reviewed("数字经济核心产业增加值年均增长12%。")
    assert (yearly.base, yearly.measure) == ("年均", Measure.CHANGE_PCT)
    (points,) = reviewed("城镇化率提高1.4个百分点。")
    assert (points.unit, points.measure) == ("个百分点", Measure.CHANGE_PCT)
    (times,) = reviewed("跨境电商进出口增长2.5倍。")
    assert (times.unit, times.measure, times.direction) == ("倍", Measure.CHANGE_PCT, Direction.UP)
    structure = reviewed("三次产业结构调整为8.1∶39.4∶52.5。")
    assert [o.indicator for o in structure] == [
        "第一产业增加值占地区生产总值比重",
        "第二产业增加值占地区生产总值比重",
        "第三产业增加值占地区生产总值比重",
    ]
    assert {o.measure for o in structure} == {Measure.SHARE}
    (ratio,) = reviewed("城乡居民收入比缩小至2.12∶1。")
    assert (ratio.value, ratio.measure) == (2.12, Measure.RATIO)
    (ceiling,) = reviewed("城镇调查失业率控制在5.5%以内。")
    assert (ceiling.indicator, ceiling.modifier) == ("城镇调查失业率", "以内")
