"""Parts and wholes: structures a∶b∶c, what stands behind 其中, what a threshold marks off."""

from collections.abc import Callable

import pytest

from caoxian_desktop.core.indicators.observation import Measure, Observation

Observe = Callable[..., list[Observation]]

_SECTORS = [f"第{n}产业增加值占地区生产总值比重" for n in "一二三"]


@pytest.mark.parametrize("mark", ["∶", ":", "：", "︰"])
def test_the_structure_of_the_economy_is_never_that_of_what_was_told_last(reviewed: Observe, mark: str) -> None:
    ratio = mark.join(("8.3", "41.4", "50.3"))
    _, *shares = reviewed(f"装备制造业增加值增长18.1%，三次产业结构进一步优化，调整为{ratio}。")
    assert [(o.indicator, o.measure) for o in shares] == [(name, Measure.SHARE) for name in _SECTORS]


def test_a_structure_of_nothing_named_has_no_name(reviewed: Observe) -> None:
    _, *shares = reviewed("工业增加值增长8%，调整为8∶41∶51。")
    assert {o.indicator for o in shares} == {""}


def test_a_structure_may_lead_to_another(reviewed: Observe) -> None:
    found = reviewed("三次产业结构由9.7:47.3:43调整为9.1:48:42.9。")
    assert [o.role for o in found] == ["from"] * 3 + ["to"] * 3
    assert [o.indicator for o in found] == _SECTORS * 2


@pytest.mark.parametrize("mark", ["", "，", "：", ","])
def test_parts_have_their_whole_through_the_list_behind_any_mark(reviewed: Observe, mark: str) -> None:
    whole, *parts = reviewed(f"粮食总产量10万吨，其中{mark}小麦6万吨、玉米3万吨，大豆1万吨。")
    assert [o.part_of for o in parts] == [whole.indicator] * 3


def test_what_would_exceed_the_whole_or_has_its_own_verb_is_no_part(reviewed: Observe) -> None:
    *_, other = reviewed("粮食总产量10万吨，其中小麦6万吨，蔬菜产量3万吨。")
    assert other.part_of == ""
    *_, other = reviewed("粮食面积20万亩，其中小麦12万亩，油料16万亩。")
    assert other.part_of == ""
    *_, other = reviewed("新增规上企业30家，其中工业12家，培育高新企业5家。")
    assert other.part_of == ""


def test_thresholds_without_a_noun_take_that_of_the_whole(reviewed: Observe) -> None:
    _, first, second = reviewed("新上企业项目34家，其中投资超千万的5家，500万元以上的4家。")
    assert (first.indicator, first.qualifier, first.part_of) == ("投资超千万新上企业项目", "超千万", "新上企业项目")
    assert (second.qualifier, second.part_of) == ("500万元以上", "新上企业项目")


def test_a_number_of_animals_or_hands_may_mark_off_who_is_counted(reviewed: Observe) -> None:
    (found,) = reviewed("培养出栏50头以上养殖大户23户。")
    assert (found.value, found.qualifier) == (23, "出栏50头以上")


@pytest.mark.parametrize(
    "sentence",
    [
        "防洪标准由五年一遇提高到二十年或五十年一遇。",
        "始终把维护稳定作为第一位的工作任务。",
        "坚持把安全生产放在第一位。",
        "100兆瓦级储能电站加快建设。",
    ],
)
def test_types_and_rhetoric_are_no_records(reviewed: Observe, sentence: str) -> None:
    assert reviewed(sentence) == []


def test_a_unit_torn_from_its_number_is_none_and_names_nothing(reviewed: Observe) -> None:
    growth, income = reviewed("亿元，增长5%，地方财政收入12亿元。")
    assert (growth.value, growth.doubtful, income.indicator) == (5, True, "地方财政收入")
