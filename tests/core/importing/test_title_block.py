"""What a report says of itself: title, day, meeting, speaker, place, years."""

import pytest

from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.importing.place_name import level_of, place_of
from caoxian_desktop.core.report.report import Level, Report, TitleBlock


def block(short_report: str, *head: str) -> TitleBlock:
    body = short_report[short_report.index("各位代表：") :]
    return read_text("\n".join((*head, body)), "报告.txt").title_block


def test_the_bundled_report_says_who_spoke_when_and_where(caoxian: Report) -> None:
    assert caoxian.title_block == TitleBlock(
        title="政府工作报告",
        place="曹县",
        level=Level.COUNTY,
        plan_year=2023,
        review_year=2022,
        date="2023-02-01",
        meeting="曹县第十八届人民代表大会第二次会议",
        speaker="孟令选",
        office="曹县县长",
    )


@pytest.mark.parametrize(
    "head",
    [
        ("政府工作报告", "――2024年1月9日在东山县第十九届人民代表大会第三次会议上", "县长 李明"),
        ("政 府 工 作 报 告", "（2024年1月9日在东山县第十九届人民代表大会", "第三次会议上）", "县长　李　明"),
        ("政府工作报告", "二〇二四年一月九日在东山县第十九届人民代表大会第三次会议上 县长 李明"),
        ("政府工作报告", "--2024年1月9日在东山县第十九届人民代表大会第三次会议上", "东山县人民政府代县长　李明"),
    ],
)
def test_the_title_block_is_read_in_all_its_layouts(short_report: str, head: tuple[str, ...]) -> None:
    read = block(short_report, *head)
    assert (read.title, read.date, read.meeting, read.speaker, read.place, read.level) == (
        "政府工作报告",
        "2024-01-09",
        "东山县第十九届人民代表大会第三次会议",
        "李明",
        "东山县",
        Level.COUNTY,
    )


def test_without_a_title_block_its_fields_are_none_and_the_headings_give_the_years(short_report: str) -> None:
    read = block(short_report)
    assert (read.title, read.date, read.meeting, read.speaker, read.office) == (None,) * 5
    assert (read.plan_year, read.review_year) == (2024, 2023)


def test_a_speaker_may_stand_alone(short_report: str) -> None:
    read = block(short_report, "市长\xa0 马\xa0 军")
    assert (read.office, read.speaker, read.title) == ("市长", "马军", None)


def test_the_lines_of_a_web_page_around_the_title_are_not_the_reports(short_report: str) -> None:
    head = (
        "分享:",
        "首页",
        ">",
        "政府工作报告",
        "东山县2024年政府工作报告",
        "2024年1月9日在东山县第十九届人民代表大会第三次会议上 县长 李明",
    )
    report = read_text(
        "\n".join((*head, "时间：", "2024-02-02 09:20", short_report[short_report.index("各位代表：") :])), "网页.txt"
    )
    assert report.text.split("\n")[:2] == list(head[4:])
    assert (report.title_block.title, report.title_block.speaker) == ("东山县2024年政府工作报告", "李明")
    assert report.name == "东山县政府工作报告（2024年）"


def test_a_speech_in_december_plans_the_next_year(short_report: str) -> None:
    bare = short_report.replace("2023年工作回顾", "工作回顾").replace("2024年工作安排", "工作安排")
    read = block(bare, "——2023年12月28日在东山县第十九届人民代表大会第三次会议上")
    assert (read.plan_year, read.review_year) == (2024, 2023)


def test_a_review_of_several_years_is_named_as_it_stands(short_report: str) -> None:
    read = block(short_report.replace("一、2023年工作回顾", "一、“十四五”时期和2025年工作回顾"))
    assert (read.review_period, read.review_year) == ("“十四五”时期", 2025)


@pytest.mark.parametrize(
    ("head", "text", "place", "level"),
    [
        ("在呼伦贝尔市海拉尔区第十五届人民代表大会第三次会议上", "", "海拉尔区", Level.DISTRICT),
        ("在黔东南州第十五届人民代表大会第四次会议上", "", "黔东南州", Level.CITY),
        ("在陕西省第十四届人民代表大会第四次会议上", "", "陕西省", Level.PROVINCE),
        ("", "现在，我代表国务院，向大会报告政府工作", "全国", Level.STATE),
        ("", "现在，我代表扬州市人民政府向大会报告工作", "扬州市", Level.CITY),
        ("", "我代表市人民政府向大会报告工作。平安承德、健康承德，承德人民书写篇章。在承德大地", "承德市", Level.CITY),
        ("", "我代表市人民政府向大会报告工作。平安建设、数字政府、法治政府、清廉政府", None, Level.CITY),
        ("", "重庆市的发展", None, None),
    ],
)
def test_the_place_comes_from_the_text_and_a_doubtful_one_is_left_out(
    head: str, text: str, place: str | None, level: Level | None
) -> None:
    assert place_of(head, text) == place
    assert level_of(place, text) == level


def test_the_municipalities_are_provinces() -> None:
    assert level_of("重庆市", "") is Level.PROVINCE
