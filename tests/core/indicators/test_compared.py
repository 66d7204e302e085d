"""Figures held against another place, time or aim: gaps, from and to, differences, falls written with a sign."""

from collections.abc import Callable

import pytest

from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Observation

Observe = Callable[..., list[Observation]]


def test_a_sign_behind_the_word_of_a_start_belongs_to_its_number(reviewed: Observe) -> None:
    start, end = reviewed("出口增速由-3.2%回升到5.1%。")
    assert (start.value, end.value, start.role) == (-3.2, 5.1, "from")
    start, _ = reviewed("用电量增速从—1.3%提高到4%。")
    assert start.value == -1.3


def test_a_fall_written_as_growth_with_a_sign_is_positive_and_goes_down(reviewed: Observe) -> None:
    (found,) = reviewed("规上工业增加值增长-9.7%。")
    assert (found.value, found.direction, found.measure) == (9.7, Direction.DOWN, Measure.CHANGE_PCT)


@pytest.mark.parametrize("end", ["下降到零", "降至零", "降为零", "实现清零", "归零"])
def test_a_value_may_lead_to_nothing(reviewed: Observe, end: str) -> None:
    start, left = reviewed(f"贫困发生率由12.3%{end}。")
    assert (start.value, start.role, start.period) == (12.3, "from", "prior")
    assert (left.value, left.unit, left.role, left.direction) == (0, "%", "to", Direction.DOWN)


def test_a_nothing_that_no_value_leads_to_is_no_record(reviewed: Observe) -> None:
    assert reviewed("重大事故归零，存量问题清零。") == []


@pytest.mark.parametrize("bodies", ["全国、全省", "全国全省", "全国和全省"])
def test_gaps_to_several_bodies_have_one_each_and_share_their_unit(reviewed: Observe, bodies: str) -> None:
    _, first, second, rank = reviewed(f"财政收入增长7.6%，高于{bodies}2.1个和1.3个百分点，居全市第2位。")
    assert [(o.measure, o.base, o.unit) for o in (first, second)] == [
        (Measure.GAP, "全国", "个百分点"),
        (Measure.GAP, "全省", "个百分点"),
    ]
    assert rank.indicator == "财政收入"


def test_two_rates_above_one_body_keep_it(reviewed: Observe) -> None:
    found = reviewed("工业投资、民间投资增速分别高于全国12.7个、12个百分点。")
    assert [(o.indicator, o.base, o.unit) for o in found] == [
        ("工业投资增速", "全国", "个百分点"),
        ("民间投资增速", "全国", "个百分点"),
    ]


def test_a_gap_to_a_task_is_doubtful_where_its_subject_is_restored(reviewed: Observe) -> None:
    _, gap = reviewed("单位GDP能耗下降10%，超额完成市考核目标2个百分点。")
    assert (gap.measure, gap.base, gap.doubtful) == (Measure.GAP, "市考核目标", True)


@pytest.mark.parametrize(
    ("sentence", "name", "direction"),
    [
        ("存款余额比年初增加35亿元。", "存款余额", Direction.UP),
        ("基础养老金每人每月提高12元。", "基础养老金", Direction.UP),
        ("困难家庭较上年减少12户。", "困难家庭", Direction.DOWN),
    ],
)
def test_by_how_much_something_changed_is_no_level(
    reviewed: Observe, sentence: str, name: str, direction: Direction
) -> None:
    (found,) = reviewed(sentence)
    assert (found.indicator, found.measure, found.direction) == (name, Measure.INCREMENT, direction)
    assert found.is_difference
    assert found.stock_flow == "flow"


def test_what_a_verb_of_change_does_to_a_counted_thing_is_a_level(reviewed: Observe) -> None:
    (found,) = reviewed("提高800项医保报销比例。")
    assert found.measure is Measure.LEVEL


def test_a_net_addition_told_of_a_level_is_an_increment_under_its_name(reviewed: Observe) -> None:
    level, growth, added = reviewed("财政总收入达到66.4亿元，比上年增长28.2%，净增14亿元。")
    assert level.indicator == growth.indicator == added.indicator
    assert [o.measure for o in (level, growth, added)] == [Measure.LEVEL, Measure.CHANGE_PCT, Measure.INCREMENT]


def test_a_place_left_and_a_place_reached_are_two_ranks(reviewed: Observe) -> None:
    left, reached = reviewed("综合经济实力从全省第10位跃升至第8位。")
    assert [(o.measure, o.value, o.scope, o.role) for o in (left, reached)] == [
        (Measure.RANK, 10, "全省", "from"),
        (Measure.RANK, 8, "全省", "to"),
    ]
    assert (left.period, reached.period) == ("prior", "2023")


def test_a_list_named_before_a_comma_is_what_the_place_rose_in(reviewed: Observe) -> None:
    found = reviewed("在全国百强县排名中，我县由99位提升至87位；新列创新创业百强县第70位。")
    assert [(o.indicator, o.measure) for o in found] == [
        ("全国百强县", Measure.RANK),
        ("全国百强县", Measure.RANK),
        ("创新创业百强县", Measure.RANK),
    ]


def test_people_whose_number_grew_are_no_ranks(reviewed: Observe) -> None:
    assert [o.measure for o in reviewed("专家由3位增加到5位。")] == [Measure.FROM_TO] * 2


def test_shares_told_together_are_shares_each(reviewed: Observe) -> None:
    found = reviewed("民间投资、产业投资占比分别达到73.7%、63.3%。")
    assert [(o.indicator, o.measure) for o in found] == [
        ("民间投资占比", Measure.SHARE),
        ("产业投资占比", Measure.SHARE),
    ]


@pytest.mark.parametrize(
    ("sentence", "name", "scope"),
    [
        ("连续四年在全市法治建设考评中荣获第一。", "法治建设考评", ""),
        ("市人民医院在全省绩效考核中排名第三。", "市人民医院", "全省绩效考核"),
        ("工业投资增长8%，总量在投资中跃居第二位。", "工业投资总量", "投资"),
    ],
)
def test_who_is_ranked_and_among_whom(reviewed: Observe, sentence: str, name: str, scope: str) -> None:
    rank = reviewed(sentence)[-1]
    assert (rank.indicator, rank.scope, rank.measure) == (name, scope, Measure.RANK)


@pytest.mark.parametrize(
    "sentence", ["公安4项工作名列全省第一。", "主要指标中有3项居全省第三。", "在30个参评单位中名列第五。"]
)
def test_a_rank_of_nothing_named_is_doubtful(reviewed: Observe, sentence: str) -> None:
    assert reviewed(sentence)[-1].doubtful


def test_a_share_compared_with_last_year_is_that_of_the_subject_before(reviewed: Observe) -> None:
    _, gap = reviewed("制造业增加值增长9%，占规上工业比重高于上年3.5个百分点。")
    assert (gap.indicator, gap.measure, gap.base) == ("制造业增加值占规上工业比重", Measure.GAP, "上年")


def test_growth_told_by_quarters_has_no_sure_name(reviewed: Observe) -> None:
    found = reviewed("地区生产总值一季度、上半年、前三季度、全年分别增长3%、3.4%、4%、4.5%。")
    assert all(o.doubtful for o in found)


def test_blanks_between_words_and_digits_hide_no_change(reviewed: Observe) -> None:
    start, end = reviewed("农民收入从 2016 年的 26681 元提高到 2020 年的 30000 元。")
    assert (start.indicator, start.role, end.role, end.period) == ("农民收入", "from", "to", "2020")


@pytest.mark.parametrize("base", ["比年度计划", "较“十三五”末", "比“十三五”期末"])
def test_what_a_doubling_is_compared_with_is_its_base(reviewed: Observe, base: str) -> None:
    _, doubled = reviewed(f"新增学位870个，{base}翻了一番。")
    assert (doubled.indicator, doubled.base, doubled.unit) == ("新增学位", base, "番")


@pytest.mark.parametrize("word", ["比增", "自然增长", "自然增幅", "增速", "增幅", "同口径增长"])
def test_growth_with_no_name_but_its_own_is_that_of_what_was_told(reviewed: Observe, word: str) -> None:
    _, growth = reviewed(f"一般公共预算收入3.5亿元，{word}7.5%。")
    assert (growth.indicator, growth.measure) == ("一般公共预算收入", Measure.CHANGE_PCT)


def test_natural_growth_of_people_is_a_rate(reviewed: Observe) -> None:
    (found,) = reviewed("人口自然增长率控制在7.8‰。")
    assert (found.indicator, found.measure) == ("人口自然增长率", Measure.RATIO)


def test_the_aim_a_result_kept_to_is_no_result(reviewed: Observe) -> None:
    done, aim = reviewed("城镇登记失业率3.2%，控制在预期4.2%以内。")
    assert (done.kind, aim.kind) == (Kind.ACTUAL, Kind.TARGET)
    (done,) = reviewed("外贸出口下降3%，好于下降7%的预期。")
    assert done.value == 3


def test_a_bound_before_what_each_gets_is_the_modifier(planned: Observe) -> None:
    found = planned("公办幼儿园补助标准不低于每生每年300元，新签约项目开工率高于70%。")
    assert [(o.indicator, o.modifier, o.per) for o in found] == [
        ("公办幼儿园补助标准", "不低于", "每生每年"),
        ("新签约项目开工率", "高于", ""),
    ]


def test_what_recovered_to_a_part_of_an_earlier_year_is_a_ratio_to_it(reviewed: Observe) -> None:
    *_, visitors, income = reviewed("接待旅客37万人次、旅游收入8亿元，分别恢复至2019年的119%、112%。")
    assert [o.indicator for o in (visitors, income)] == ["接待旅客", "旅游收入"]
    assert (visitors.measure, visitors.of, visitors.direction) == (Measure.RATIO, "2019年", Direction.NONE)


def test_since_when_is_no_part_of_a_name(reviewed: Observe) -> None:
    found = reviewed("燃煤取暖改造自2017年以来投入4亿元，港口吞吐量5年增长1.6倍，地下水水位较2021年回升4.5米。")
    assert [o.indicator for o in found] == ["燃煤取暖改造投入", "港口吞吐量", "地下水水位"]


def test_an_amount_that_bounds_what_is_counted_behind_it_is_a_threshold(reviewed: Observe) -> None:
    (found,) = reviewed("人均年收入低于3480元的20万户农户纳入扶贫范围。")
    assert (found.value, found.qualifier) == (20, "低于3480元")


def test_a_yearly_mean_is_no_growth_a_year(reviewed: Observe) -> None:
    (found,) = reviewed("PM2.5年均浓度下降5.9%。")
    assert found.base == ""


def test_symbols_of_unlike_length_share_their_head(reviewed: Observe) -> None:
    found = reviewed("PM2.5、PM10平均浓度分别比上年下降17.1%和15.0%。")
    assert [o.indicator for o in found] == ["PM2.5平均浓度", "PM10平均浓度"]


def test_a_value_that_leads_on_counts_nothing(reviewed: Observe) -> None:
    start, end = reviewed("将享受政策的县从60个扩围至86个。")
    assert (start.role, end.role, start.indicator, end.indicator) == ("from", "to", "享受政策的县", "享受政策的县")


def test_the_share_of_what_grew_keeps_its_name(reviewed: Observe) -> None:
    _, share = reviewed("民间投资增长25.5%、占比提高至55.9%。")
    assert share.indicator == "民间投资占比"


def test_more_than_a_body_may_be_told_by_a_second_word(reviewed: Observe) -> None:
    _, first, second = reviewed("财政收入增长8%、较全国高出3.2个百分点、比全市平均水平快1.5个百分点。")
    assert [(o.indicator, o.base) for o in (first, second)] == [("财政收入增速", "全国"), ("财政收入增速", "全市")]


def test_one_rate_above_two_bodies_is_not_taken_apart(reviewed: Observe) -> None:
    found = reviewed("进出口增速分别比全国、全省快3.1和2.2个百分点。")
    assert [(o.indicator, o.base) for o in found] == [("进出口增速", "全国"), ("进出口增速", "全省")]


def test_a_fall_that_narrows_is_told_of_the_fall(reviewed: Observe) -> None:
    _, narrowed = reviewed("工业用电量同比下降3.5%，降幅较上半年收窄2.1个百分点。")
    assert (narrowed.indicator, narrowed.unit, narrowed.period) == ("工业用电量降幅", "个百分点", "2023")
    (raised,) = reviewed("工业投资增速提高2.1个百分点。")
    assert raised.indicator == "工业投资增速"


def test_a_place_reached_may_be_told_by_a_leap(reviewed: Observe) -> None:
    left, reached = reviewed("工业投资增速由全市第8位跃居第3位。")
    assert (left.role, reached.role, reached.scope, reached.indicator) == ("from", "to", "全市", "工业投资增速")


def test_the_years_named_after_a_year_are_those_of_what_follows(planned: Observe) -> None:
    found = planned("到2030年人均地区生产总值达到10万元，“十五五”期间年均增长6%以上。")
    assert [o.period for o in found] == ["2030", "十五五"]


def test_what_is_cut_by_a_part_may_stand_behind_its_verb(reviewed: Observe) -> None:
    (found,) = reviewed("压减部门公用经费开支5%，用于救灾。")
    assert (found.indicator, found.measure, found.direction) == (
        "部门公用经费开支",
        Measure.CHANGE_PCT,
        Direction.DOWN,
    )
