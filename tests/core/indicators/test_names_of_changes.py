"""Names of what changed: rates, shares, differences and totals are named after what they are of."""

from collections.abc import Callable

from caoxian_desktop.core.indicators.observation import Direction, Measure, Observation

Observe = Callable[..., list[Observation]]


def _names(found: list[Observation]) -> list[str]:
    return [o.indicator for o in found]


def test_a_value_may_be_a_multiple_or_a_part_of_another(planned: Observe) -> None:
    (times,) = planned("特困人员生活标准不低于当地低保标准的1.6倍。")
    assert (times.indicator, times.of, times.measure) == ("特困人员生活标准", "当地低保标准", Measure.RATIO)
    (part,) = planned("充电车位达到停车位总数的10%。")
    assert (part.indicator, part.measure) == ("充电车位占停车位总数比重", Measure.SHARE)


def test_a_rank_risen_from_another_is_that_of_its_subject(reviewed: Observe) -> None:
    left, rank = reviewed("城东开发区在国家级开发区排名由第39位跃升至21位。")
    assert (left.indicator, left.scope, left.role, left.period) == ("城东开发区", "国家级开发区", "from", "prior")
    assert (rank.indicator, rank.scope, rank.role, rank.value) == ("城东开发区", "国家级开发区", "to", 21)


def test_growth_on_a_like_basis_has_the_name_of_the_level(reviewed: Observe) -> None:
    assert _names(reviewed("一般公共预算收入73.1亿元、同口径增长6.2%。")) == ["一般公共预算收入"] * 2


def test_a_bare_rate_is_that_of_what_was_counted_right_before(reviewed: Observe) -> None:
    assert _names(reviewed("办理市长信箱来信1.6万件、满意率96.8%。"))[1] == "市长信箱来信满意率"


def test_a_change_may_name_the_years_of_both_values(reviewed: Observe) -> None:
    start, end = reviewed("社会消费品零售总额由2015年的68亿元增加到2020年的136亿元。")
    assert (start.role, end.role) == ("from", "to")
    assert start.indicator == end.indicator == "社会消费品零售总额"


def test_a_part_by_which_something_fell_is_a_change(reviewed: Observe) -> None:
    (found,) = reviewed("企业开办时间缩短三分之一以上。")
    assert (found.measure, found.direction) == (Measure.CHANGE_PCT, Direction.DOWN)


def test_a_total_may_follow_an_increment_told_behind_its_noun(reviewed: Observe) -> None:
    _, total = reviewed("亿元楼宇新增5栋，达到73栋。")
    assert (total.indicator, total.stock_flow) == ("亿元楼宇总数", "stock")


def test_how_much_of_a_plan_was_done_is_no_change(reviewed: Observe) -> None:
    *_, done = reviewed("现代服务业增加值185亿元，增长10%，完成102.4%。")
    assert done.measure is Measure.RATIO


def test_a_rate_in_the_next_clause_is_restored_by_its_verb(reviewed: Observe) -> None:
    assert _names(reviewed("化解产权遗留问题5356宗，化解率达90%。"))[1] == "产权遗留问题化解率"


def test_a_difference_from_last_year_has_the_name_of_the_level(reviewed: Observe) -> None:
    _, more = reviewed("每平方公里产出27亿元，较上年提升2.2亿元。")
    assert (more.indicator, more.direction) == ("每平方公里产出", Direction.UP)


def test_a_share_that_doubled_has_changed(reviewed: Observe) -> None:
    (found,) = reviewed("研发投入占生产总值比重实现翻番。")
    assert found.measure is Measure.CHANGE_PCT


def test_two_shares_told_at_once_are_told_apart(reviewed: Observe) -> None:
    found = reviewed("现代服务业增加值占服务业比重、先进制造业增加值占规模以上工业比重分别达62%、55%。")
    assert [o.of for o in found] == ["服务业", "规模以上工业"]
    assert _names(found)[0] == "现代服务业增加值占服务业比重"


def test_rates_of_several_and_their_levels_are_told_apart(reviewed: Observe) -> None:
    found = reviewed(
        "工业投资、民间投资、技改投资三项增速分别为5%、4%和7%，均居全市第一，总量分别为3亿元、4亿元和2亿元。"
    )
    assert [o.indicator for o in found if o.measure is Measure.CHANGE_PCT] == ["工业投资", "民间投资", "技改投资"]
    assert [o.indicator for o in found if o.unit == "亿元"] == ["工业投资", "民间投资", "技改投资"]


def test_an_addition_to_a_total_has_its_name(reviewed: Observe) -> None:
    _, added = reviewed("经营主体总量突破16万户、五年净增6万户。")
    assert (added.indicator, added.measure) == ("净增经营主体", Measure.INCREMENT)


def test_a_share_of_those_who_did_something_is_one_of_them_all(planned: Observe) -> None:
    (found,) = planned("95%以上学校为学生提供午餐服务。")
    assert (found.indicator, found.of, found.measure) == ("提供午餐服务学校", "学校", Measure.SHARE)


def test_growth_behind_a_share_is_that_of_the_whole(reviewed: Observe) -> None:
    found = reviewed("工业总产值达到500亿元，占全市1/7，年均增长8.8%，增速高于全市0.8个百分点。")
    assert _names(found) == ["工业总产值", "工业总产值占全市比重", "工业总产值", "工业总产值增速"]
    assert _names(reviewed("工业产值占全市30%，提高2个百分点。")) == ["工业产值占全市比重"] * 2


def test_a_projects_growth_is_not_that_of_the_money_beside_it(reviewed: Observe) -> None:
    found = reviewed("新落地项目、实际利用内资分别增长18%、31%。")
    assert _names(found) == ["新落地项目", "实际利用内资"]
