"""The report as a value: its name, and what lies around a place."""

from dataclasses import replace

import pytest

from caoxian_desktop.core.report.report import ParagraphKind, Report, TitleBlock


@pytest.mark.parametrize(
    ("title", "place", "year", "name"),
    [
        ("政府工作报告", "曹县", 2023, "曹县政府工作报告（2023年）"),
        ("陕西省2026年政府工作报告", "陕西省", 2026, "陕西省政府工作报告（2026年）"),
        ("2026年四川省人民政府工作报告", "四川省", 2026, "四川省人民政府工作报告（2026年）"),
        (None, "承德市", None, "承德市政府工作报告"),
        (None, "全国", 2018, "政府工作报告（2018年）"),
        (None, None, None, "政府工作报告"),
    ],
)
def test_the_name_says_place_and_year_once(
    caoxian: Report, title: str | None, place: str | None, year: int | None, name: str
) -> None:
    block = TitleBlock(title=title, place=place, plan_year=year)
    assert replace(caoxian, title_block=block).name == name


def test_the_path_leads_from_the_part_to_the_run_in_heading(caoxian: Report) -> None:
    path = caoxian.path_at(caoxian.text.index("确保全年引进过亿元项目60个以上"))
    assert [section.title for section in path] == [
        "2023年目标任务和工作重点",
        "聚力聚焦有效投资，增添高质量发展动能",
        "在激活投资主体上下功夫",
    ]
    assert [section.level for section in path] == [1, 2, 3]


def test_there_is_no_section_before_the_first_heading(caoxian: Report) -> None:
    assert caoxian.path_at(0) == ()
    assert caoxian.paragraph_at(0) == caoxian.paragraphs[0]


def test_every_paragraph_is_one_whole_line(caoxian: Report) -> None:
    assert [p.span.of(caoxian.text) for p in caoxian.paragraphs] == caoxian.text.split("\n")


def test_headings_of_their_own_line_and_the_title_block_have_no_number(caoxian: Report) -> None:
    for paragraph in caoxian.paragraphs:
        if paragraph.kind not in {ParagraphKind.BODY, ParagraphKind.GLOSSARY}:
            assert paragraph.number is None


def test_sections_lie_within_their_parents_and_do_not_overlap(caoxian: Report) -> None:
    for section in caoxian.walk():
        assert section.span.contains(section.heading)
        position = section.heading.end
        for child in section.children:
            assert child.level == section.level + 1
            assert position <= child.span.start
            assert child.span.end <= section.span.end
            position = child.span.end


def test_white_space_counts_for_no_character(caoxian: Report) -> None:
    assert replace(caoxian, text="各位代表：\n　　现在 报告\n").characters == 9
