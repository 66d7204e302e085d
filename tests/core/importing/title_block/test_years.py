"""Which year is reviewed and which is planned, from titles, dates and the words of the text."""

import pytest

from caoxian_desktop.core.importing.title_block.years import Years, years_of
from caoxian_desktop.core.report.report import Section
from caoxian_desktop.core.report.span import Span


def told(*parts: tuple[str, str], title: str | None = None, date: str | None = None) -> Years:
    """Return the years of a text made of parts, each a title and what stands under it."""
    text, sections = "", []
    for heading, body in parts:
        start = len(text)
        text += f"{heading}\n{body}\n"
        if heading:
            sections.append(
                Section(
                    "",
                    heading,
                    1,
                    run_in=False,
                    heading=Span(start, start + len(heading)),
                    span=Span(start, len(text) - 1),
                )
            )
    return years_of(title, date, sections, text)


def parts(*titles: str) -> list[tuple[str, str]]:
    return [(title, "各项事业全面进步。") for title in titles]


@pytest.mark.parametrize(
    ("titles", "years"),
    [
        (("2023年工作回顾", "2024年工作安排"), Years(2024, 2023, None)),
        (("过去一年工作回顾", "对2023年政府工作的建议"), Years(2023, 2022, None)),
        (("关于过去五年的政府工作", "关于1 9 9 8 年政府工作的建议"), Years(1998, 1997, "过去五年")),
        (("“十四五”时期和2025年工作回顾", "“十五五”时期主要目标", "2026年重点工作"), Years(2026, 2025, "“十四五”时期")),
        (("过去五年工作回顾", "今后五年目标任务和2022年工作安排"), Years(2022, 2021, "过去五年")),
        (("过去五年工作回顾", "到2027年的奋斗目标", "2023年重点工作"), Years(2023, 2022, "过去五年")),
        (("2023年主要工作", "2024年主要工作"), Years(2024, 2023, None)),
        (("二〇二三年工作情况", "二〇二四年工作打算"), Years(2024, 2023, None)),
        (("一九九七年的成就", "任务"), Years(1998, 1997, None)),
        (("2021年以来工作回顾", "主要任务"), Years(2022, 2021, None)),
        (("2023年工作回顾", "贯彻2023年会议精神，做好今年重点工作"), Years(2024, 2023, None)),
        (("五年工作回顾", "2022年工作安排"), Years(2022, 2021, "五年")),
        (("聚焦产业升级", "2022年省十件民生实事"), Years(2022, 2021, None)),
        (("2021年民生实事完成情况", "聚焦产业升级"), Years(2022, 2021, None)),
    ],
)
def test_the_titles_of_the_parts_say_the_years(titles: tuple[str, ...], years: Years) -> None:
    assert told(*parts(*titles)) == years


@pytest.mark.parametrize(
    ("title", "date", "plan"),
    [
        ("2024年政府工作报告", None, 2024),
        ("关于2023年工作情况和2024年工作安排的报告", None, 2024),
        ("政府工作报告", "2024-01-09", 2024),
        ("政府工作报告", "2023-12-28", 2024),
        ("1981年政府工作报告", "1981-11-30", 1981),
    ],
)
def test_without_years_in_the_parts_the_reports_title_and_then_its_date_say_them(
    title: str, date: str | None, plan: int
) -> None:
    read = told(*parts("工作回顾", "工作安排"), title=title, date=date)
    assert (read.plan, read.review) == (plan, plan - 1)


@pytest.mark.parametrize(
    ("body", "plan"),
    [
        (("2023年是极不平凡的一年。", "今年是关键一年。"), 2024),
        (("刚刚过去的2023年，我们砥砺前行。", ""), 2024),
        (("到2030年建成。2022年增长5%，2023年增长6%，2023年位居前列。", ""), 2024),
        (("成绩来之不易。", "各项事业进步。" * 300 + "2024年新开工，到2025年完成。"), 2024),
        (("成绩来之不易。", "各项事业进步。"), None),
    ],
)
def test_without_titles_the_text_says_them_or_nothing_does(body: tuple[str, str], plan: int | None) -> None:
    assert told(("", body[0]), ("", body[1])).plan == plan
    assert told(("工作回顾", body[0]), ("工作安排", body[1])).plan == plan


def test_a_review_of_several_years_ends_with_the_last_year_it_names_as_past() -> None:
    read = told(
        ("过去五年工作回顾", "2016年起步。2020年夺冠，2021年获评样板，规划到2035年。"), ("今后五年的主要工作", "")
    )
    assert read == Years(2022, 2021, "过去五年")


def test_a_part_that_plans_says_its_year_in_its_first_words() -> None:
    assert told(("工作回顾", "成绩来之不易。"), ("工作安排", "2024年是关键之年。")).plan == 2024
