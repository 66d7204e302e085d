"""What a report says of itself: title, day, meeting, speaker, place, years."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.importing.lines import lines_of
from caoxian_desktop.core.importing.title_block.dates import year_of_meeting
from caoxian_desktop.core.importing.title_block.speaker import speaker_of
from caoxian_desktop.core.importing.title_block.title_block import title_lines
from caoxian_desktop.core.importing.title_block.title_line import first_title, labelled_title, running_title
from caoxian_desktop.core.report.report import Level, ParagraphKind, Report, TitleBlock


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


MEETING = "东山县第十九届人民代表大会第三次会议"


@pytest.mark.parametrize(
    ("head", "title", "date", "meeting", "speaker"),
    [
        (("政府工作报告", "（2024年1月9日）", "县长　李明"), "政府工作报告", "2024-01-09", None, "李明"),
        (("2024年政府工作报告", "二〇二四年一月九日", "县长李明"), "2024年政府工作报告", "2024-01-09", None, "李明"),
        (
            ("政府工作报告", f"——在{MEETING}上", "（2024年1月9日）", "东山县县长 李明"),
            "政府工作报告",
            "2024-01-09",
            MEETING,
            "李明",
        ),
        (
            ("政府工作报告", "――２０２４年１月９日在东山县第十九届人民", "代表大会第三次会议上", "县长", "李　明"),
            "政府工作报告",
            "2024-01-09",
            MEETING,
            "李明",
        ),
        (
            ("东山县2024年政府工作报告（全文）", f"——2024年1月9日至11日在{MEETING}第一次全体会议上", "县长：欧阳明华"),
            "东山县2024年政府工作报告（全文）",
            "2024-01-09",
            MEETING,
            "欧阳明华",
        ),
        (
            ("政府工作报告（摘要）", "2024年1月9日在东山县十九届人大三次会议上", "代理县长 阿不力孜·阿布都拉"),
            "政府工作报告（摘要）",
            "2024-01-09",
            "东山县十九届人大三次会议",
            "阿不力孜·阿布都拉",
        ),
        (
            (f"政府工作报告——2024年1月9日在{MEETING}上 县长 李明",),
            "政府工作报告",
            "2024-01-09",
            MEETING,
            "李明",
        ),
        (
            ("政府工作", "报告", "2024年1月9日", MEETING, "李明"),
            "政府工作报告",
            "2024-01-09",
            MEETING,
            "李明",
        ),
        (
            ("关于2023年工作情况和2024年工作安排的报告", "报告人：县委副书记、县长 李明同志"),
            "关于2023年工作情况和2024年工作安排的报告",
            None,
            None,
            "李明",
        ),
        (
            ("《政府工作报告》", "2024年1月9日在县第十九届人民代表大会第三次会议上 县长 李明 2024年1月9日"),
            "政府工作报告",
            "2024-01-09",
            "县第十九届人民代表大会第三次会议",
            "李明",
        ),
    ],
)
def test_title_day_meeting_and_speaker_are_found_wherever_they_stand(
    short_report: str, head: tuple[str, ...], title: str | None, date: str | None, meeting: str | None, speaker: str
) -> None:
    read = block(short_report, *head)
    assert (read.title, read.date, read.meeting, read.speaker) == (title, date, meeting, speaker)


@pytest.mark.parametrize(
    "head",
    [
        ("县长李明作政府工作报告",),
        ("一图读懂2024年政府工作报告",),
        ("来源：东山日报", "2024年1月20日 10时30分"),
        ("发布日期：2024年1月20日", "责任编辑：李明"),
        ("关于政府工作报告的决议",),
        ("首页>政务公开>政府工作报告",),
        ("县人大常委会工作报告",),
    ],
)
def test_what_is_said_about_a_report_is_not_its_title_block(short_report: str, head: tuple[str, ...]) -> None:
    read = block(short_report, *head)
    assert (read.title, read.date, read.meeting, read.speaker) == (None,) * 4


@pytest.mark.parametrize(
    ("line", "office", "name"),
    [
        ("市长　马　军", "市长", "马军"),
        ("自治区主席 蓝天立", "自治区主席", "蓝天立"),
        ("国务院副总理兼国家计划委员会主任 李富春", "国务院副总理兼国家计划委员会主任", "李富春"),
        ("区长（代）李明", "区长（代）", "李明"),
        ("常务副市长 李 明 明", "常务副市长", "李明明"),
        ("（市长 李明）", "市长", "李明"),
        ("县委副书记 县长候选人 李明", "县长候选人", "李明"),
        ("报告人：李明", None, "李明"),
        ("旗长 布仁其·木格", "旗长", "布仁其·木格"),
        ("区 长 李世明", "区长", "李世明"),
        ("东山县代 县 长 李 明", "东山县代县长", "李明"),
        ("自治区主 席 李明", "自治区主席", "李明"),
        ("市长作政府工作报告", None, None),
        ("市人民政府市长", None, None),
        ("来源：市政府办公室主任 发布", None, None),
    ],
)
def test_a_speaker_is_a_name_behind_an_office(line: str, office: str | None, name: str | None) -> None:
    assert speaker_of([line]) == (office, name)


def test_a_name_alone_is_a_speaker_only_right_under_the_meeting() -> None:
    assert speaker_of([f"在{MEETING}上", "李 明"]) == (None, "李明")
    assert speaker_of([f"在{MEETING}上", "目录"]) == (None, None)
    assert speaker_of(["政府工作报告", "李明"]) == (None, None)


def test_a_title_block_glued_to_its_report_is_read(short_report: str) -> None:
    body = short_report[short_report.index("各位代表：") :]
    read = read_text(f"政府工作报告 ——2024年1月9日在{MEETING}上 县长 李明 {body}", "报告.txt").title_block
    assert (read.title, read.date, read.meeting, read.speaker) == ("政府工作报告", "2024-01-09", MEETING, "李明")


def test_a_title_block_at_the_end_counts_if_its_year_is_the_texts(short_report: str) -> None:
    body = short_report[short_report.index("各位代表：") : short_report.index("附件：")]
    assert read_text(f"{body}——2024年1月9日在{MEETING}上\n县长 李明", "报告.txt").title_block.speaker == "李明"
    link = read_text(f"{body}——2021年1月9日在{MEETING}上\n县长 李明", "报告.txt").title_block
    assert (link.date, link.meeting, link.speaker) == (None, None, None)


def test_a_text_that_begins_with_its_body_has_no_title_block(short_report: str) -> None:
    first = "过去一年，全县上下坚持稳中求进工作总基调，高质量发展取得新的成效，各项事业全面进步，人民生活持续改善。" * 4
    body = short_report[short_report.index("二、2024年") :]
    report = read_text(f"{first}\n{first[:150]}\n各位代表！\n{body}", "报告.txt")
    assert report.paragraphs[0].kind is ParagraphKind.BODY
    assert report.title_block.title is None


def test_a_running_head_is_a_title_and_an_entry_of_a_menu_is_none() -> None:
    assert (
        running_title("新闻\n政府工作报告\n（上接第1版）各项事业全面进步，人民生活持续改善，成绩来之不易。")
        == "政府工作报告"
    )
    assert running_title("首页\n政府工作报告\n政府公报\n各项事业全面进步，人民生活持续改善，成绩来之不易。") is None


@given(st.text("政府工作报告0一县年（）— \n市长李明在第届", max_size=60))
def test_any_lines_give_a_title_block_without_blanks(words: str) -> None:
    lines = words.split("\n")
    title = first_title(lines)
    assert title is None or (" " not in title and len(title) <= 40)
    assert all(part is None or part for part in speaker_of(lines))


def test_what_was_concluded_is_told_and_what_was_read_is_not(short_report: str) -> None:
    assert [
        p.code for p in read_text(short_report, "报告.txt").problems if "." in p.code and "removed" not in p.code
    ] == []
    bare = short_report[short_report.index("各位代表：") :].replace("2023年工作回顾", "工作回顾")
    bare = bare.replace("2024年工作安排", "工作安排") + "\n罗平县经济发展，曲靖市、云南省。" * 9
    problems = {p.code: p.message.zh for p in read_text(bare, "报告.txt").problems}
    assert "罗平县" in problems["title_block.place_concluded"]
    assert "2024年" in problems["years.concluded"]


def test_a_year_that_only_a_later_goal_names_is_concluded_all_the_same(short_report: str) -> None:
    bare = short_report[short_report.index("各位代表：") :].replace("2023年工作回顾", "到2035年的远景")
    problems = [p.code for p in read_text(bare.replace("2024年工作安排", "工作安排"), "报告.txt").problems]
    assert "years.concluded" in problems


def test_a_date_that_does_not_fit_the_parts_is_told_at_its_place(short_report: str) -> None:
    report = read_text(short_report.replace("——2024年", "——2021年"), "报告.txt")
    problem = next(p for p in report.problems if p.code == "years.date_differs")
    assert problem.span is not None
    assert "2021年1月9日" in problem.span.of(report.text)


def test_a_meeting_whose_place_stands_in_the_line_above_keeps_it(short_report: str) -> None:
    read = block(
        short_report, "政府工作报告", "2024年1月9日在海州市东山区", "第五届人民代表大会第三次会议上", "区长 李明"
    )
    assert (read.meeting, read.date) == ("海州市东山区第五届人民代表大会第三次会议", "2024-01-09")


def test_a_title_block_below_a_table_of_contents_is_read(short_report: str) -> None:
    contents = ("目 录", "一、2023年工作……1", "二、2024年任务……12")
    read = block(
        short_report, *contents, "政府工作报告", "2024年1月9日在东山县第十九届人民代表大会第三次会议上", "县长 李明"
    )
    assert (read.title, read.date, read.speaker) == ("政府工作报告", "2024-01-09", "李明")


def test_a_title_block_in_traditional_characters_keeps_them(short_report: str) -> None:
    read = block(short_report, "政府工作報告", "2011年2月16日在東山縣第十四屆人民代表大會第六次會議上", "縣長 李銘")
    assert (read.title, read.meeting, read.speaker) == (
        "政府工作報告",
        "東山縣第十四屆人民代表大會第六次會議",
        "李銘",
    )


def test_a_row_of_a_web_pages_table_is_no_title() -> None:
    assert first_title(["组配分类\t政府工作报告", "某县政府工作报告"]) == "某县政府工作报告"


@pytest.mark.parametrize("row", ["文件名称\t{}\t", "名　　称：{}", "标题 | {} | 主动公开 |", "信息名称：\t{}"])
def test_a_title_only_the_table_of_its_page_says_is_the_reports_and_names_its_place(
    short_report: str, row: str
) -> None:
    body = short_report[short_report.index("各位代表：") :].replace("县", "区")
    report = read_text("\n".join(("索引号：1", row.format("海拉尔区2024年政府工作报告"), body)), "网页.txt")
    assert (report.title_block.title, report.title_block.place) == ("海拉尔区2024年政府工作报告", "海拉尔区")
    assert "title_block.place_concluded" not in {problem.code for problem in report.problems}
    assert labelled_title("名称：东山县2024年政府工作报告解读\n名称：政府公报") is None


@pytest.mark.parametrize(
    "line",
    ["( 2021 年 xx 月 xx 日在东山县第十九届人民代表大会第三次会议上)", "（2021年  月  日）", f"2021年在{MEETING}上"],
)
def test_a_speech_whose_day_is_left_open_still_says_its_year(short_report: str, line: str) -> None:
    read = read_text(
        short_report.replace(short_report.split("\n")[1], line).replace("2023年", "").replace("2024年", ""), "草稿.txt"
    ).title_block
    assert (read.date, read.plan_year, read.review_year) == (None, 2021, 2020)


def test_a_year_of_publication_is_no_year_of_the_speech() -> None:
    assert year_of_meeting("发布时间：2021年10月8日") is None
    assert year_of_meeting(f"2020年至2021年在{MEETING}上") is None


SENTENCE = "2024年全县坚持稳中求进工作总基调，地区生产总值增长5%，一般公共预算收入增长4%。"
LATE_SALUTATION = f"各位代表！{SENTENCE}"


@pytest.mark.parametrize(
    ("lines", "above"),
    [
        (("二、2025年工作安排", SENTENCE, "（一）着力扩大投资", LATE_SALUTATION), 0),
        ((SENTENCE, "主要预期目标是：", LATE_SALUTATION), 0),
        (("推进农业现代化。", "（二）着力改善民生", SENTENCE, LATE_SALUTATION), 0),
        (("东山县政府工作报告", SENTENCE, SENTENCE, LATE_SALUTATION), 1),
        (("东山县政府工作报告", "县长 李明", "第一部分 2023年工作回顾", SENTENCE, LATE_SALUTATION), 2),
        (("东山县政府工作报告", "县长 李明", SENTENCE * 5, LATE_SALUTATION), 2),
        (("编者按：东山县两会昨日闭幕，现将报告全文刊登如下。", "政府工作报告", "县长 李明", "各位代表："), 3),
    ],
)
def test_no_sentence_of_the_report_is_taken_for_its_title_block(lines: tuple[str, ...], above: int) -> None:
    read = lines_of("\n".join((*lines, SENTENCE * 10)))
    assert [line.text for line in title_lines(read)] == list(lines[:above])


def test_a_second_page_is_of_the_year_its_heading_says() -> None:
    text = "\n".join(("二、2025年工作安排", SENTENCE, "（一）着力扩大投资", LATE_SALUTATION, SENTENCE * 10))
    block = read_text(text, "第二页.txt").title_block
    assert (block.plan_year, block.review_year) == (2025, 2024)
