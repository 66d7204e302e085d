"""Last year's results beside this year's targets."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.indicators import likeness, pairing
from caoxian_desktop.core.indicators.extraction import extract
from caoxian_desktop.core.indicators.observation import Kind, Observation, Relation
from caoxian_desktop.core.indicators.pairing import pair
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

Build = Callable[..., Report]


def _pairs(build: Build, review: str, plan: str) -> list[tuple[Relation, list[str], str]]:
    found = extract(build("一、2023年工作回顾", review, "二、2024年工作安排", plan))
    return [(p.relation, [found[i].indicator for i in p.results], found[p.target].indicator) for p in pair(found)]


def test_one_term_in_either_spelling_is_the_same_indicator(build: Build) -> None:
    found = _pairs(build, "规模以上工业增加值增长7%。", "规上工业增加值增长8%。")
    assert found == [(Relation.SAME, ["规上工业增加值"], "规上工业增加值")]


def test_the_level_beside_the_growth_rate_comes_with_it(build: Build) -> None:
    ((relation, results, _),) = _pairs(build, "地区生产总值410亿元、增长5%。", "地区生产总值增长6%。")
    assert (relation, results) == (Relation.SAME, ["地区生产总值", "地区生产总值"])


def test_another_scope_is_only_near(build: Build) -> None:
    found = _pairs(build, "城乡居民人均可支配收入分别增长4%、6%。", "居民人均可支配收入增长6%。")
    assert [(r, len(results)) for r, results, _ in found] == [(Relation.NEAR, 2)]


def test_the_order_of_verb_and_object_makes_no_difference(build: Build) -> None:
    ((relation, _, _),) = _pairs(build, "改造老旧厂房4处。", "完成老旧厂房改造6处。")
    assert relation is Relation.SAME


def test_other_work_on_the_same_object_is_only_near(build: Build) -> None:
    ((relation, _, _),) = _pairs(build, "签约文旅项目12个。", "引进文旅项目15个。")
    assert relation is Relation.NEAR


def test_a_level_against_a_growth_rate_is_derived(build: Build) -> None:
    ((relation, _, _),) = _pairs(build, "社会消费品零售总额80亿元。", "社会消费品零售总额增长6%。")
    assert relation is Relation.DERIVED


@pytest.mark.parametrize(
    ("review", "plan"),
    [
        ("工业增加值增长6%。", "规上工业增加值增长7%。"),
        ("财政收入增长6%。", "一般公共预算收入增长7%。"),
        ("厂房开工5处。", "厂房竣工6处。"),
        ("引进过亿元项目5个。", "引进过10亿元项目6个。"),
        ("建成小学3所。", "建成幼儿园4所。"),
        ("走访企业300家。", "培育企业40家。"),
        ("获批国家级绿色工厂5家。", "创建省级绿色工厂9家。"),
        ("涉海重点项目完成投资80亿元。", "省级重点项目完成投资200亿元。"),
        ("交通、能源投资90亿元。", "能源投资70亿元。"),
        ("备案亿元以上项目90个。", "引进亿元以上项目80个。"),
        ("“十四五”期间新建农村公路900公里。", "新建农村公路200公里。"),
    ],
)
def test_different_things_are_not_paired(build: Build, review: str, plan: str) -> None:
    assert _pairs(build, review, plan) == []


def test_a_percentage_is_never_paired_with_percentage_points(build: Build) -> None:
    found = _pairs(build, "城镇化率提高1.2个百分点。", "城镇化率提高2%。")
    assert not [r for r, _, _ in found if r is Relation.SAME]


def test_a_text_that_says_the_same_a_hundred_times_is_paired_in_no_time(build: Build) -> None:
    names = [f"{a}{b}" for a in "甲乙丙丁戊己庚辛" for b in "金木水火土石丝竹"]
    review = "".join(f"建成{name}广场{n}处。" for n, name in enumerate(names, 2)) * 20
    plan = "".join(f"建成{name}广场{n}处。" for n, name in enumerate(names, 3)) * 20
    found = extract(build("一、2023年工作回顾", review, "二、2024年工作安排", plan))
    began = time.process_time()
    pairs = pair(found)
    assert time.process_time() - began < 2
    assert pairs[0].relation is Relation.SAME
    assert found[pairs[0].target].indicator == found[pairs[0].results[0]].indicator


def test_a_name_that_comes_thousands_of_times_is_not_looked_through_each_time() -> None:
    def told(kind: Kind, start: int) -> Observation:
        return Observation("建成广场", 5.0, "处", *[Span(start, start + 1)] * 3, kind=kind)

    found = [told(kind, at) for at in range(4000) for kind in (Kind.ACTUAL, Kind.TARGET)]
    found = [*found, *found]  # those behind find theirs taken, or none before them
    began = time.process_time()
    assert [(p.results, p.target) for p in pair(found)][:2] == [((0,), 3), ((2,), 5)]
    assert time.process_time() - began < 2


def test_a_result_is_continued_by_one_target(build: Build) -> None:
    growth, level = "地区生产总值增长5%。", "地区生产总值410亿元。"
    found = extract(build("一、2023年工作回顾", growth + level, "二、2024年工作安排", growth * 2))
    assert [(p.results, p.target, p.relation) for p in pair(found)] == [((0, 1), 2, Relation.SAME)]


def test_a_mean_of_several_years_is_nobodys_pair(build: Build) -> None:
    found = _pairs(build, "地区生产总值增长5%。五年地区生产总值年均增长7%。", "地区生产总值年均增长6%。")
    assert found == []
    found = _pairs(build, "地区生产总值增长5%。", "地区生产总值年均增长6%，今年地区生产总值增长5.5%。")
    assert [(relation, len(results)) for relation, results, _ in found] == [(Relation.SAME, 1)]


def test_what_serves_a_thing_is_not_the_thing(build: Build) -> None:
    assert _pairs(build, "获批科技型企业孵化器3家。", "引进科技型企业200家。") == []


_NAMES = (
    "改造老旧小区",
    "老旧小区改造项目",
    "新建道路",
    "道路建设",
    "新增企业",
    "企业",
    "省级企业",
    "建设建设道路",
    "固定资产投资",
)
_SENTENCES = st.lists(
    st.tuples(
        st.sampled_from(_NAMES), st.sampled_from(("", "开工", "竣工")), st.sampled_from(("个", "家", "亿元", "%"))
    ),
    min_size=1,
    max_size=12,
)


@given(_SENTENCES, _SENTENCES)
def test_looking_only_at_what_shares_enough_leaves_out_no_pair(
    review: list[tuple[str, ...]], plan: list[tuple[str, ...]]
) -> None:
    def told(kind: Kind, said: list[tuple[str, ...]]) -> list[Observation]:
        place = Span(0, 1)
        return [Observation(stage + name, 5.0, unit, place, place, place, kind=kind) for name, stage, unit in said]

    observations = [*told(Kind.ACTUAL, review), *told(Kind.TARGET, plan)]
    results = pairing._Results(observations)
    for target in observations[len(review) :]:
        name = likeness.taken_apart(target.indicator)
        each = [
            (rating, index)
            for index, result in enumerate(observations[: len(review)])
            if (rating := pairing._likeness(target, name, result, likeness.taken_apart(result.indicator)))
        ]
        found = [(rating, i) for rating, alike in results.like(target) for i in alike]
        assert sorted(found, key=lambda item: item[1]) == each
