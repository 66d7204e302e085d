"""What a record is and what its fields mean, rule by rule, with made-up sentences."""

from collections.abc import Callable

import pytest

from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Observation

Observe = Callable[..., list[Observation]]


@pytest.mark.parametrize(
    "sentence",
    [
        "今年是建县70周年。",
        "改革开放40多年来变化巨大。",
        "地铁3号线全线贯通。",
        "PM2.5持续改善。",
        "推行“1234”工作法。",
        "《2025行动方案》印发实施。",
        "实现安全生产“零事故”。",
        "首次进入全国前列，创历史新高。",
        "连续三年位居前列。",
        "打造15分钟生活圈。",
        "面向60岁以上老年人开展服务。",
    ],
)
def test_dates_names_slogans_and_superlatives_are_no_records(reviewed: Observe, sentence: str) -> None:
    assert reviewed(sentence) == []


def test_a_predicate_after_the_counted_noun_gives_two_records(reviewed: Observe) -> None:
    first, second = reviewed("86个监测断面达标率达98%。")
    assert (first.indicator, first.value, first.stock_flow) == ("监测断面", 86, "stock")
    assert (second.indicator, second.measure) == ("监测断面达标率", Measure.RATIO)


def test_one_number_for_several_subjects_is_one_record(reviewed: Observe) -> None:
    (found,) = reviewed("城镇污水处理率和垃圾处理率保持100%。")
    assert found.indicator == "城镇污水处理率和垃圾处理率"


def test_a_bare_magnitude_is_a_unit_where_it_ends_the_amount(reviewed: Observe) -> None:
    assert [(o.value, o.unit) for o in reviewed("产业规模突破1200亿。")] == [(1200, "亿")]


def test_a_compound_unit_is_kept_as_written(reviewed: Observe) -> None:
    (found,) = reviewed("细颗粒物浓度降至31微克/立方米。")
    assert (found.unit, found.measure, found.direction) == ("微克/立方米", Measure.LEVEL, Direction.DOWN)


def test_at_best_the_nth_place_is_a_rank_with_the_word_before(planned: Observe) -> None:
    (found,) = planned("实际使用外资稳定在全省前5。")
    assert (found.measure, found.value, found.modifier, found.scope) == (Measure.RANK, 5, "前", "全省")


def test_a_gap_names_the_body_compared_with(reviewed: Observe) -> None:
    _, gap = reviewed("民营工业投资增长7.1%、高于全省2.4个百分点。")
    assert (gap.measure, gap.base, gap.direction) == (Measure.GAP, "全省", Direction.UP)


def test_a_value_reached_upwards_without_its_start_is_a_level_with_a_direction(reviewed: Observe) -> None:
    (found,) = reviewed("农村自来水普及率提高到93%。")
    assert (found.measure, found.direction, found.role) == (Measure.RATIO, Direction.UP, "")


def test_only_literal_additions_are_increments(reviewed: Observe) -> None:
    found = reviewed("新建口袋公园12个，净增高新技术企业30家，新认定创新平台5个。")
    assert [o.measure for o in found] == [Measure.LEVEL, Measure.INCREMENT, Measure.LEVEL]


def test_what_exists_is_a_stock_and_what_is_reached_in_a_year_a_flow(reviewed: Observe) -> None:
    found = reviewed("在建项目36个，贷款余额480亿元，水产品产量达到9万吨。")
    assert [o.stock_flow for o in found] == ["stock", "stock", "flow"]


def test_the_outcome_of_something_under_way_is_an_estimate_of_another_period(reviewed: Observe) -> None:
    (found,) = reviewed("全部建成后将新增泊位5000个。")
    assert (found.kind, found.period, found.indicator) == (Kind.ESTIMATE, "other", "新增泊位")


def test_pledges_listed_in_a_plan_are_commitments(planned: Observe) -> None:
    found = planned("办好以下八件民生实事。（1）建设农贸市场3处。（2）新增公交车40辆。")
    assert [o.kind for o in found] == [Kind.COMMITMENT] * 3


def test_pledges_named_in_a_review_are_results(reviewed: Observe) -> None:
    assert [o.kind for o in reviewed("扎实办好民生实事，投入资金9.2亿元。")] == [Kind.ACTUAL]


def test_a_year_in_the_sentence_beats_the_section(planned: Observe) -> None:
    (found,) = planned("2022年全县接待游客310万人次。")
    assert (found.period, found.kind) == ("2022", Kind.ACTUAL)


def test_a_year_that_is_only_a_base_does_not(reviewed: Observe) -> None:
    (found,) = reviewed("单位能耗较2020年下降14%。")
    assert found.period == "2023"


def test_a_part_of_the_year_is_kept_with_the_year(reviewed: Observe) -> None:
    (found,) = reviewed("前三季度，规上服务业营业收入增长8%。")
    assert found.period == "2023年前三季度"


def test_of_two_modal_words_the_nearer_governs(reviewed: Observe) -> None:
    found = reviewed("预计全年旅游收入增长20%，有望突破50亿元。")
    assert [o.cue for o in found] == ["预计", "有望"]
    assert found[1].indicator == "旅游收入"


def test_a_time_said_after_the_list_is_the_deadline_of_all_of_it(planned: Observe) -> None:
    found = planned("实施雨水管网改造18公里、泵站改造4座，确保年内完工。")
    assert [(o.deadline, o.cue) for o in found] == [("年内", ""), ("年内", "")]


def test_adverbs_and_carriers_never_stand_in_a_name(reviewed: Observe) -> None:
    assert [o.indicator for o in reviewed("成功创建省级园区2家。")] == ["创建省级园区"]
    assert [o.indicator for o in reviewed("全年累计完成技改投资8亿元。")] == ["技改投资"]
    assert [o.indicator for o in reviewed("装备制造产业实现营业收入30亿元。")] == ["装备制造产业营业收入"]


def test_a_list_that_ends_in_and_so_on_is_left_out_of_the_name(planned: Observe) -> None:
    (found,) = planned("谋划供水、供热、供气等市政类项目23个。")
    assert found.indicator == "谋划市政类项目"


def test_short_forms_are_written_as_the_statistical_term(reviewed: Observe) -> None:
    assert [o.indicator for o in reviewed("GDP增长6%，固投增长9%，社零增长7%。")] == [
        "地区生产总值",
        "固定资产投资",
        "社会消费品零售总额",
    ]


def test_terms_that_are_different_things_are_never_merged(reviewed: Observe) -> None:
    names = [
        o.indicator
        for o in reviewed("工业增加值增长6%，规上工业增加值增长7%，财政收入增长3%，一般公共预算收入增长2%。")
    ]
    assert names == ["工业增加值", "规上工业增加值", "财政收入", "一般公共预算收入"]


def test_people_reached_by_a_service_are_named_with_it(planned: Observe) -> None:
    assert [o.indicator for o in planned("对230户困难家庭实施无障碍改造。")] == ["无障碍改造困难家庭"]
    assert [o.indicator for o in planned("为乡村学校招聘200名音体美教师。")] == ["乡村学校招聘音体美教师"]


def test_a_part_of_the_place_is_its_scope(reviewed: Observe) -> None:
    (found,) = reviewed("主城区新增绿地30公顷。")
    assert found.scope == "主城区"


def test_a_rise_over_last_year_is_a_change_and_no_gap(reviewed: Observe) -> None:
    (found,) = reviewed("清洁能源消费比重比上年提高1.6个百分点。")
    assert (found.indicator, found.measure) == ("清洁能源消费比重", Measure.CHANGE_PCT)


def test_a_motto_is_no_rank(planned: Observe) -> None:
    assert planned("坚持质量第一、效益优先。") == []


def test_members_without_a_head_take_that_of_the_last(reviewed: Observe) -> None:
    assert [o.indicator for o in reviewed("基本养老、失业、工伤保险缴费人数分别增长3%、2%、4%。")] == [
        "基本养老保险缴费人数",
        "失业保险缴费人数",
        "工伤保险缴费人数",
    ]


def test_a_grade_alone_stands_for_the_same_thing_of_that_grade(planned: Observe) -> None:
    assert [o.indicator for o in planned("创建国家级湿地公园2处、省级7处。")] == [
        "创建国家级湿地公园",
        "创建省级湿地公园",
    ]


def test_projects_may_come_after_their_investment(planned: Observe) -> None:
    (found,) = planned("总投资30亿元的抽水蓄能电站开工建设。")
    assert (found.indicator, found.value) == ("抽水蓄能电站总投资", 30)


def test_a_magnitude_is_shared_in_a_list_only_where_it_recurs(reviewed: Observe) -> None:
    found = reviewed("耕地、林地、草地面积分别增加10.6万、3.8万、3.3万亩。")
    assert [(o.value, o.unit) for o in found] == [(10.6, "万亩"), (3.8, "万亩"), (3.3, "万亩")]
