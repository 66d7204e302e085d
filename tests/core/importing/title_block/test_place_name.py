"""Whose report it is: named outright, or concluded from what the text speaks of; a doubtful name is left out."""

from pathlib import Path

import pytest

from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.importing.title_block.place_name import level_of, place_of, place_told, spoken_kind
from caoxian_desktop.core.report.report import Level

CITY = "现在，我代表市人民政府向大会报告工作。"


@pytest.mark.parametrize(
    ("head", "text", "place", "level"),
    [
        ("——2019年3月4日在呼伦贝尔市海拉尔区第十五届人民代表大会第三次会议上", "", "海拉尔区", Level.DISTRICT),
        ("（2024年1月31日在黔东南州第十五届人民代表大会第四次会议上）", "", "黔东南州", Level.CITY),
        ("二〇二六年一月二十七日陕西省第十四届人民代表大会第四次会议", "", "陕西省", Level.PROVINCE),
        ("在延边朝鲜族自治州延吉市第十九届人民代表大会第三次会议上", "", "延吉市", Level.CITY),
        ("在曹县青堌集镇第十九届人民代表大会第三次会议上", "", "青堌集镇", None),
        ("在兴安盟阿尔山市第六届人民代表大会第三次会议上", "", "阿尔山市", Level.CITY),
        ("在香港特别行政区立法会", "", None, None),
        ("2026年四川省人民政府工作报告", "", "四川省", Level.PROVINCE),
        ("罗平县2024年政府工作报告", "", "罗平县", Level.COUNTY),
        ("(云南省)2018年罗平县人民政府工作报告(全文)", "", "罗平县", Level.COUNTY),
        ("市政府工作报告", CITY, None, Level.CITY),
        ("海拉尔区人民政府代区长　杨国宏", "", "海拉尔区", Level.DISTRICT),
        ("", "现在，我代表国务院，向大会报告政府工作", "全国", Level.STATE),
        ("——2018年3月5日在第十三届全国人民代表大会第一次会议上", "", "全国", Level.STATE),
        ("", "现在，我代表扬州市人民政府向大会报告工作", "扬州市", Level.CITY),
        ("", "现在，我代表潍坊人民政府向大会报告工作", "潍坊市", Level.CITY),
        ("", "受东山县人民政府委托，我向大会报告工作", "东山县", Level.COUNTY),
        ("", "我代表滨江新区管委会向大会报告工作", "滨江新区", Level.DISTRICT),
        ("", "我代表神农架林区人民政府向大会报告工作", "神农架林区", Level.COUNTY),
        ("", "我向大会报告工作，请予审议。\n加快发展。\n东山县人民政府\n2024年1月9日", "东山县", Level.COUNTY),
        ("", "我代表本届市政府向大会报告工作", None, Level.CITY),
        ("", "我代表区委区政府向大会报告工作", None, Level.DISTRICT),
        ("", "我代表自治区人民政府向大会报告工作", None, Level.PROVINCE),
        ("", "我代表新区管委会向大会报告工作", None, None),
        ("", "重庆市的发展", None, None),
    ],
)
def test_a_place_that_is_named_outright_is_taken_by_its_last_name(
    head: str, text: str, place: str | None, level: Level | None
) -> None:
    assert place_of([head], text) == place
    assert level_of(place, text) == level


def test_the_municipalities_are_provinces() -> None:
    assert level_of("重庆市", "") is Level.PROVINCE


def test_a_report_that_only_says_our_city_is_of_the_place_it_speaks_of_most() -> None:
    text = CITY + "承德发展取得成效，双滦区、丰宁县、滦平县、兴隆县项目加快。" * 9 + "北京客商" * 3
    assert place_of([], text) == "承德市"
    assert place_told([], text) is None


def test_a_metropolis_next_door_may_be_named_nearly_as_often() -> None:
    assert place_of([], CITY + "咸宁，嘉鱼县、通山县、赤壁市、崇阳县。" * 12 + "武汉，" * 7) == "咸宁市"


@pytest.mark.parametrize(
    "text",
    [
        CITY + "合作、资源、平安、新建、振兴、通道、惠民、甘肃。" * 20,
        CITY + "承德发展取得成效，河北。" * 5,
        CITY + "承德发展，唐山发展，河北。" * 20,
        CITY.replace("市", "区") + "东兴、港口、防城、上思，广西。" * 20,
        CITY.replace("市", "县") + "罗平发展取得成效。" * 20,
        CITY.replace("市", "") + "承德发展，河北。" * 20,
    ],
    ids=["words", "too seldom", "two alike", "neighbours", "nothing bears it out", "no kind"],
)
def test_a_place_that_nothing_settles_is_left_out(text: str) -> None:
    assert place_of([], text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("我市工业、我市农业、我省", "市"),
        ("在自治区党委坚强领导下，我区粮食增产", "自治区"),
        ("在自治区党委、市委和区委领导下，我区粮食增产", "区"),
        ("全州上下，全州粮食，全国", "州"),
        ("我国粮食增产", None),
    ],
)
def test_what_the_speaker_calls_his_place_says_its_kind(text: str, kind: str | None) -> None:
    assert spoken_kind(text) == kind


def test_a_text_that_says_our_country_and_no_smaller_place_is_the_states() -> None:
    text = "我国经济回升向好。" * 8
    assert (place_of([], text), place_of([], text + "我市")) == ("全国", None)


@pytest.mark.corpus
def test_no_real_report_is_given_to_a_wrong_place(corpus: Path) -> None:
    rows = [line.split("\t") for line in (corpus / "corpus" / "INDEX.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    told = {}
    for name, level, place, *_ in rows:
        if level != "state" and name.endswith((".docx", ".txt")) and "坪山" not in name:  # that one is a menu
            told[name] = (place, read_file(corpus / "corpus" / name).title_block.place)
    others = {name: found for name, (place, found) in told.items() if not found or found[:2] not in place}
    # Two files hold the state's report under a city's name.
    assert len(told) > 60
    assert set(others.values()) == {"全国"}
    assert len(others) == 2


def test_a_place_that_no_list_holds_is_taken_from_the_title_block_where_the_text_says_it_again() -> None:
    head = ["政府工作报告", "——2031年1月8日在云山县第一届人民代表大会第一次会议上"]
    body = "各位代表：\n现在，我代表县人民政府，向大会报告工作。全县上下同心协力。"
    assert place_of(head, "\n".join([*head, "云山县人民政府县长 张明", body])) == "云山县"
    assert place_of(head, "\n".join([*head, body])) is None
    assert place_of([], f"现在，我代表本届县人民政府，向大会报告工作。{body}本届县人民政府。") is None
