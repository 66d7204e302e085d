"""How a name is cut out of the words at a figure, rule by rule, with made-up sentences."""

from collections.abc import Callable

import pytest

from caoxian_desktop.core.indicators.observation import Direction, Kind, Observation

Observe = Callable[..., list[Observation]]


def _names(found: list[Observation]) -> list[str]:
    return [o.indicator for o in found]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("银行存款余额首次突破900亿元。", "银行存款余额"),
        ("养老保险参保率持续稳定在97%以上。", "养老保险参保率"),
        ("优良天数比例连续三年稳定在70%以上。", "优良天数比例"),
        ("水利投资在全省率先突破80亿元。", "水利投资"),
        ("调查失业率全年平均为5.4%。", "调查失业率"),
        ("商务楼宇预计新增5栋。", "商务楼宇新增"),
        ("力促科技型企业贷款余额增长12%。", "科技型企业贷款余额"),
        ("外贸进口确保增长5%。", "外贸进口"),
        ("预计（下同）全年实现地区生产总值1800亿元左右。", "地区生产总值"),
        ("预计（以下同）完成固定资产投资90亿元。", "固定资产投资"),
    ],
)
def test_adverbs_and_modal_words_stand_in_no_name(reviewed: Observe, sentence: str, name: str) -> None:
    assert _names(reviewed(sentence)) == [name]


def test_of_several_works_the_last_has_the_figure(reviewed: Observe) -> None:
    assert _names(reviewed("申报油茶产业奖补项目、获得扶持资金8亿元。")) == ["获得扶持资金"]
    assert _names(reviewed("新增公共停车位、改造旧车棚各20处。")) == ["新增公共停车位、改造旧车棚"]


def test_a_number_may_say_how_many_were_listed_before_it(reviewed: Observe) -> None:
    assert _names(reviewed("组建机床、光电2个产业联盟。")) == ["组建产业联盟"]
    assert _names(reviewed("新建文化馆和3个社区公园。")) == ["新建社区公园"]


def test_a_head_that_says_nothing_keeps_its_examples(reviewed: Observe) -> None:
    assert _names(reviewed("实施河道修复、总氮治理等15项工程。")) == ["河道修复、总氮治理等工程"]
    assert _names(reviewed("开展免费公演、戏曲进社区等活动73场。")) == ["免费公演、戏曲进社区等活动"]


def test_a_noun_behind_the_last_of_several_numbers_is_that_of_all(reviewed: Observe) -> None:
    assert _names(reviewed("3家、5家企业入选省级榜单。")) == ["入选省级榜单企业"] * 2
    assert _names(reviewed("新建6个、改造提升9个社区公园。")) == ["新建社区公园", "改造提升社区公园"]
    assert _names(reviewed("组建2支区级和8支街道级消防队。")) == ["组建区级消防队", "组建街道级消防队"]
    assert _names(reviewed("完成380户、5万平方米棚户区改造。")) == ["棚户区改造", "棚户区改造面积"]


def test_what_became_of_people_counted_before_has_their_name(reviewed: Observe) -> None:
    assert _names(reviewed("贫困户301户611人全部脱贫。"))[1] == "脱贫贫困户"


def test_a_prize_of_a_class_is_no_list(reviewed: Observe) -> None:
    first, second = reviewed("获省科技奖励22项，其中一等奖4项。")
    assert second.part_of == first.indicator
    assert second.indicator.endswith("一等奖")


def test_a_hurdle_is_not_counted(reviewed: Observe) -> None:
    growth, level = reviewed("地区生产总值增长6%，突破600亿元大关。")
    assert growth.indicator == level.indicator == "地区生产总值"


def test_a_threshold_of_something_listed_before_marks_nothing_off(planned: Observe) -> None:
    (found,) = planned("做强六大千亿级产业集群、高端家纺等16条优势产业链。")
    assert (found.indicator, found.qualifier) == ("优势产业链", "")


def test_a_short_twin_has_the_owner_of_the_first(reviewed: Observe) -> None:
    assert _names(reviewed("万元产值水耗、电耗分别下降8%和5%。")) == ["万元产值水耗", "万元产值电耗"]


def test_a_list_may_join_its_members_in_two_ways(reviewed: Observe) -> None:
    assert _names(reviewed("汽车、家电和音像器材销售额分别增长58%、37%。"))[1] == "家电和音像器材销售额"


def test_members_may_stand_before_the_comma(planned: Observe) -> None:
    found = planned("生活补贴、护理补贴标准，分别从每月175元、235元提高到181元、243元。")
    assert [(o.indicator, o.role) for o in found] == [
        ("生活补贴标准", "from"),
        ("护理补贴标准", "from"),
        ("生活补贴标准", "to"),
        ("护理补贴标准", "to"),
    ]


def test_a_yield_is_that_of_the_crop_named_last(reviewed: Observe) -> None:
    assert _names(reviewed("粮食面积稳中有增，总产超90万吨。")) == ["粮食总产量"]


def test_a_plan_and_a_life_expectancy_are_no_modal_words(planned: Observe) -> None:
    found = planned("实施美丽乡村三年计划，培育示范村50个。人均预期寿命达到79岁。")
    assert [o.cue for o in found] == ["", ""]


def test_a_size_between_an_owner_and_its_noun_belongs_to_both(planned: Observe) -> None:
    assert _names(planned("完成北城片区5.3公里道路建设。")) == ["北城片区道路建设"]
    assert _names(planned("地铁运营里程42公里并连通机场。")) == ["地铁运营里程"]


def test_what_a_project_can_make_is_its_capacity_and_no_aim(planned: Observe) -> None:
    made, power = planned("推进丰禾公司年产6万吨三聚氰胺项目、北山20万千瓦光伏项目建设。")
    assert (made.indicator, made.kind, made.stock_flow) == ("丰禾公司三聚氰胺项目产能", Kind.BACKGROUND, "stock")
    assert (power.indicator, power.kind) == ("北山光伏项目装机容量", Kind.BACKGROUND)
    (stored,) = planned("完成粮食收购5万吨任务。")
    assert stored.kind is Kind.TARGET


def test_a_field_of_work_is_no_part_of_a_name(reviewed: Observe) -> None:
    assert _names(reviewed("基础设施、公共服务等领域32个共建项目竣工。")) == ["竣工共建项目"]


def test_the_commas_in_a_bracket_set_no_members_apart(planned: Observe) -> None:
    assert _names(planned("各县（市、区）城乡低保标准分别提高到333元和147元。"))[1] == "各县（市、区）农村低保标准"


def test_members_take_the_statistical_term_of_the_last(reviewed: Observe) -> None:
    assert _names(reviewed("一般贸易和民营企业进出口增长8%和11%。")) == ["一般贸易进出口", "民营企业进出口"]


def test_people_of_a_house_are_no_place_they_live_in(reviewed: Observe) -> None:
    assert _names(reviewed("帮助251名居民创业。")) == ["帮助居民创业"]


def test_what_one_unit_of_output_takes_is_told_of_all_members(planned: Observe) -> None:
    assert _names(planned("万元GDP建设用地、水耗、电耗分别下降3%、3%、2%左右。")) == [
        "万元GDP建设用地",
        "万元GDP水耗",
        "万元GDP电耗",
    ]


def test_what_has_passed_a_number_stands_there_and_what_was_done_does_not(reviewed: Observe) -> None:
    (firms,) = reviewed("农业经营主体突破8000家。")
    assert (firms.indicator, firms.stock_flow) == ("农业经营主体总数", "stock")
    (posts,) = reviewed("募集见习岗位超6000个。")
    assert (posts.indicator, posts.stock_flow) == ("募集见习岗位", "flow")


def test_money_is_named_after_its_goal(reviewed: Observe) -> None:
    assert _names(reviewed("投入1.9亿元扶持民办教育发展。")) == ["扶持民办教育发展投入"]
    assert _names(reviewed("安排1.3亿元用于改造300个旧车棚。"))[0] == "安排改造旧车棚"


def test_a_part_of_the_place_has_a_part_of_the_value(reviewed: Observe) -> None:
    _, part = reviewed("完成新型城镇化投资600亿元，其中北城265亿元。")
    assert (part.scope, part.part_of) == ("北城", "新型城镇化投资")
    assert part.indicator == "北城新型城镇化投资"


def test_a_place_in_a_list_is_named_after_the_list(reviewed: Observe) -> None:
    rank, risen = reviewed("某刊发布的全球“科研城市”，本市居第13位、前进3位。")
    assert (rank.indicator, rank.scope) == ("全球“科研城市”", "全球")
    assert (risen.indicator, risen.direction) == ("全球“科研城市”", Direction.UP)


def test_what_became_of_an_area_named_before_its_number_leads_the_name(reviewed: Observe) -> None:
    assert _names(reviewed("北片区2.3平方公里纳入重点区域。")) == ["纳入重点区域北片区"]


def test_a_word_before_all_values_belongs_to_each(reviewed: Observe) -> None:
    found = reviewed("电力、有色金属、钢铁产业产值分别突破20亿元、30亿元、40亿元。")
    assert [o.modifier for o in found] == ["突破"] * 3
    assert [o.modifier for o in reviewed("水耗、电耗分别下降3%、2%左右。")] == ["", "左右"]


def test_what_became_of_the_last_of_several_became_of_all(reviewed: Observe) -> None:
    assert _names(reviewed("4个县、5个园区、15家企业入选省级试点。")) == [
        "入选省级试点县",
        "入选省级试点园区",
        "入选省级试点企业",
    ]
    assert _names(reviewed("创建14个国家级、161个省级现代农业产业园。"))[0] == "创建国家级现代农业产业园"


def test_members_of_any_length_take_the_attribute_of_the_last(reviewed: Observe) -> None:
    assert _names(reviewed("基础设施、高技术服务业投资分别增长9%、8%。"))[0] == "基础设施投资"


def test_who_was_brought_in_is_named_without_what_they_did_then(reviewed: Observe) -> None:
    assert _names(reviewed("引进10家头部企业落地运营。")) == ["引进头部企业"]


def test_what_someone_was_given_is_no_name_of_theirs(reviewed: Observe) -> None:
    assert _names(reviewed("为822家小微企业发放贷款31.1亿元。")) == ["小微企业", "发放贷款"]


def test_what_was_told_of_something_else_before_a_comma_is_no_name(reviewed: Observe) -> None:
    assert _names(reviewed("签约项目数连创新高、投资完成率178%。")) == ["投资完成率"]
    assert _names(reviewed("财政收入达到13亿元，是全省首个突破10亿元的县。")) == ["财政收入"] * 2


def test_an_attribute_may_come_before_its_thing(reviewed: Observe) -> None:
    assert _names(reviewed("全长约21公里的滨海大道通车。")) == ["滨海大道全长"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("全旗地区生产总值达到50亿元。", ["地区生产总值"]),
        ("我乡认真吸纳务工人员500人。", ["吸纳务工人员"]),
        ("到2030年人均地区生产总值达到10万元。", ["人均地区生产总值"]),
        ("地区生产总值在2012年突破200亿元。", ["地区生产总值"]),
        ("地方债赤字率拟按3%安排。", ["地方债赤字率"]),
        ("安居房项目提前3个月实现100%交付。", ["安居房项目"]),
        ("为劳动者追回欠薪2230余万元。", ["追回欠薪"]),
        ("对北欧进出口增速达到12%。", ["对北欧进出口"]),
        ("三次产业结构调整优化为9.7:47.3:43。", [f"第{n}产业增加值占地区生产总值比重" for n in "一二三"]),
    ],
)
def test_whose_report_it_is_and_how_it_was_done_stand_in_no_name(
    reviewed: Observe, sentence: str, names: list[str]
) -> None:
    assert _names(reviewed(sentence)) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("对北欧、南美出口分别增长5%、6%。", ["对北欧出口", "对南美出口"]),
        ("地方财政收入、支出分别突破20亿元、30亿元。", ["地方财政收入", "地方财政支出"]),
        ("接待游客、旅游总花费分别增长5%、6%。", ["接待游客", "旅游总花费"]),
        ("入境游客数量和花费分别增长5%、6%。", ["入境游客数量", "入境游客花费"]),
        ("游客人次、旅游花费分别增长5%、6%。", ["游客人次", "旅游花费"]),
    ],
)
def test_a_member_takes_no_more_of_the_others_than_it_lacks(reviewed: Observe, sentence: str, names: list[str]) -> None:
    assert _names(reviewed(sentence)) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("治理危房3幢，完成465幢23万平方米旧楼改造。", ["治理危房", "旧楼改造", "旧楼改造面积"]),
        ("新建线路133公里；56条76公里农村公路建成通车。", ["新建线路", "建成通车农村公路", "建成通车农村公路"]),
        ("新建22个750千伏和330千伏电网工程。", ["新建750千伏和330千伏电网工程"]),
        (
            "8个一级指标、28个二级指标及平台建设达到先进水平。",
            ["达到先进水平一级指标", "达到先进水平二级指标及平台建设"],
        ),
        ("173名个人和6个团队入选。", ["入选个人", "入选团队"]),
        ("抽调75名干部组成14个工作组。", ["抽调干部", "组成工作组"]),
        ("12个园区累计建成面积48平方公里。", ["园区", "建成面积"]),
        ("抽检4800批次和农贸市场检测30万批次。", ["抽检", "农贸市场检测"]),
        ("帮扶7200名脱贫人口人均增收1100元。", ["帮扶脱贫人口", "脱贫人口人均增收"]),
        ("90%的化工园区降至较低风险等级。", ["降至较低风险等级化工园区"]),
        ("设立了总规模40亿元的全国首支文旅基金。", ["文旅基金总规模"]),
        ("确保投资5500万元的污泥处置工程年内完工。", ["污泥处置工程投资"]),
    ],
)
def test_a_number_that_comes_first_counts_the_noun_behind_it_alone(
    reviewed: Observe, sentence: str, names: list[str]
) -> None:
    assert _names(reviewed(sentence)) == names


def test_a_result_is_not_named_like_its_aim(reviewed: Observe) -> None:
    assert _names(reviewed("财政收入任务174万元，完成198万元。")) == ["财政收入任务", "财政收入"]


def test_the_parts_of_a_group_are_named_after_it(reviewed: Observe) -> None:
    whole, done, begun, spent = reviewed("37个工业项目中，竣工13个，新开工24个，完成投资11亿元。")
    assert _names([done, begun, spent]) == ["竣工工业项目", "新开工工业项目", "工业项目投资"]
    assert done.part_of == begun.part_of == whole.indicator == "工业项目"


def test_a_clause_that_names_another_subject_owns_what_follows(reviewed: Observe) -> None:
    assert _names(reviewed("对南美进出口增长19%，全省进出口总额创历史新高，达到5379亿元。"))[-1] == "进出口总额"
    found = reviewed("四大产业主导地位日益凸显，年均增长11%，其中金融业增速最高、拉动力最强，年均增长14%。")
    assert _names(found) == ["四大产业", "金融业"]


@pytest.mark.parametrize(
    "sentence",
    [
        "惠及2300户。",
        "5年累计投入6200多亿元。",
        "新能源消纳好，利用率达94.5%。",
        "超额完成省考核目标2.7个百分点。",
        "纳入培育范围的79户企业竞争力明显增强。",
    ],
)
def test_a_name_that_does_not_say_what_was_counted_is_doubtful(reviewed: Observe, sentence: str) -> None:
    assert reviewed(sentence)[-1].confidence < 0.5


def test_a_name_that_holds_another_figure_is_doubtful(reviewed: Observe) -> None:
    found = reviewed("财政收入4.6\n亿元，增长8%，税收3.2亿元。")
    assert all(o.confidence < 0.5 for o in found if "4.6" in o.indicator)
    assert reviewed("第一产业增加值增长5%，居全省第一。")[-1].confidence > 0.5


def test_a_row_before_a_shared_head_has_a_value_each(reviewed: Observe) -> None:
    found = reviewed("食品、石化、医药等产业增加值分别增长7.5%、11.5%、17.4%。")
    assert _names(found) == ["食品产业增加值", "石化产业增加值", "医药产业增加值"]
    assert _names(reviewed("食品、石化等产业增加值增长7.5%。")) == ["产业增加值"]
    assert _names(reviewed("人参、食用菌全产业链产值分别达到10亿元、20亿元。")) == [
        "人参全产业链产值",
        "食用菌全产业链产值",
    ]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("新增就业1.2万人，其中高校毕业生2300人。", "高校毕业生新增就业"),
        ("高标准农田累计达到56万亩，今年新建6万亩。", "新建高标准农田"),
        ("基本养老保险参保25.69万人，享受待遇7.36万人。", "基本养老保险享受待遇"),
        ("新增绿色基地面积536万亩、追溯面积800万亩。", "新增追溯面积"),
        ("粮食总产量达到800亿斤，增量39.7亿斤。", "粮食总产量增量"),
        ("实际使用内资30亿元、外资3亿元。", "实际利用外资"),
        ("省属国企营业收入较“十三五”末期翻一番、利润翻三番。", "省属国企利润"),
        ("新能源投资增长70%、装机规模增长38%。", "新能源装机规模"),
    ],
)
def test_a_short_name_takes_what_it_lacks_from_the_figure_before(reviewed: Observe, sentence: str, name: str) -> None:
    assert _names(reviewed(sentence))[-1] == name


def test_a_number_may_stand_in_an_attribute(reviewed: Observe) -> None:
    assert _names(reviewed("串联58个酒庄的旅游环线加快建设。")) == ["串联酒庄"]
    assert _names(reviewed("322个村集体经济收入均达到5万元以上。")) == ["村", "集体经济收入"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("经济总量在全市各县区中率先突破500亿元。", "经济总量"),
        ("优先在边境地区、薄弱村新建各类棚室5万个。", "新建各类棚室"),
        ("改造老旧小区、城中村惠及群众10万户。", "惠及群众"),
        ("页岩油实验室助力页岩油年产量突破100万吨。", "页岩油年产量"),
        ("41家省直部门出台支持开放高地建设配套政策。", "出台支持开放高地建设配套政策省直部门"),
        ("地区生产总值2084亿元，年均增长9.2%，按常住人口计算，人均达到70899元。", "人均地区生产总值"),
        ("新增高中学位8700多个、比年度计划翻了一番。", "新增高中学位"),
    ],
)
def test_a_name_is_cut_to_what_has_the_value(reviewed: Observe, sentence: str, name: str) -> None:
    assert _names(reviewed(sentence))[-1] == name


@pytest.mark.parametrize("sentence", ["成为全国首批5个国家公园之一。", "存款达4022\n万元，增长14.8%。"])
def test_a_number_of_which_the_place_has_one_and_one_torn_apart_are_doubtful(reviewed: Observe, sentence: str) -> None:
    assert reviewed(sentence)[-1].confidence < 0.5


def test_medals_are_called_what_they_are(reviewed: Observe) -> None:
    assert _names(reviewed("健儿在亚冬会上贡献9金、5银、6铜。")) == ["金牌", "银牌", "铜牌"]
