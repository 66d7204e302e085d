"""Sections and paragraphs: the rules by which a report is cut into its parts."""

import pytest

from caoxian_desktop.core.importing.structure.structure import Structure, structure_of
from caoxian_desktop.core.report.report import ParagraphKind, Report

LONG = "全县坚持稳中求进工作总基调，高质量发展取得新的成效，各项事业全面进步，人民生活持续改善。"


def read(*lines: str) -> Structure:
    return structure_of("\n".join(("各位代表：", *lines)), {})


def outline(structure: Structure) -> list[tuple[int, str, str, bool]]:
    return [(s.level, s.label, s.title, s.run_in) for part in structure.sections for s in part.walk()]


def test_numbered_headings_stand_on_their_levels_own_line_or_run_in() -> None:
    found = read(
        "一、2023年工作回顾", LONG, f"（一）经济稳中向好。{LONG}", "(二) 民生持续改善：", LONG, "二、2024年安排", LONG
    )
    assert outline(found) == [
        (1, "一、", "2023年工作回顾", False),
        (2, "（一）", "经济稳中向好", True),
        (2, "(二)", "民生持续改善", False),
        (1, "二、", "2024年安排", False),
    ]


def test_unnumbered_first_sentences_count_where_they_have_a_sibling() -> None:
    found = read(
        "一、回顾", f"工业经济稳步增长。{LONG}", f"农业生产再获丰收。{LONG}", "二、安排", f"着力抓好项目建设。{LONG}"
    )
    assert [title for _, _, title, _ in outline(found)] == ["回顾", "工业经济稳步增长", "农业生产再获丰收", "安排"]


@pytest.mark.parametrize(
    "opening",
    [
        "一年来，我们同心同德",
        "实体经济是发展的本钱",
        "全年签约项目104个",
        "各位代表，成绩来之不易",
        "做好今年工作，任务非常艰巨",
        "综合分析国内外形势，机遇和挑战并存",
        "新形势新任务，对政府工作提出了新的更高要求",
        "同时，我们将继续强化作风转变",
        "投资作为拉动经济增长的三驾马车之首，必须摆在更加突出的位置，作为今年一切工作的重中之重来抓",
    ],
)
def test_topic_sentences_maxims_and_figures_are_no_headings(opening: str) -> None:
    found = read("一、回顾", f"{opening}。{LONG}", f"工业经济稳步增长。{LONG}", f"农业生产再获丰收。{LONG}")
    assert [title for _, _, title, _ in outline(found)] == ["回顾", "工业经济稳步增长", "农业生产再获丰收"]


def test_where_the_parts_carry_no_numbers_chinese_numerals_count_within_them() -> None:
    found = read(
        "2023年工作回顾", LONG, "2024年工作安排", LONG, "一、做强工业", LONG, f"培育企业。{LONG}", f"建好园区。{LONG}"
    )
    assert [(level, title) for level, _, title, _ in outline(found)] == [
        (1, "2023年工作回顾"),
        (1, "2024年工作安排"),
        (2, "做强工业"),
        (3, "培育企业"),
        (3, "建好园区"),
    ]


def test_dashes_and_ordinals_stand_under_what_is_open_above_them() -> None:
    found = read(
        "一、回顾",
        f"——经济稳中向好。{LONG}",
        f"一是狠抓项目。{LONG}",
        f"（一）做强工业。{LONG}",
        f"一是培育企业。{LONG}",
    )
    assert [(level, label) for level, label, _, _ in outline(found)] == [
        (1, "一、"),
        (2, "——"),
        (2, "一是"),
        (2, "（一）"),
        (3, "一是"),
    ]


def test_a_paragraph_to_the_deputies_closes_all_but_the_part() -> None:
    found = read(
        "一、安排", f"（一）做强工业。{LONG}", f"各位代表，{LONG}", f"强化政治建设。{LONG}", f"强化廉政建设。{LONG}"
    )
    assert [(level, title) for level, _, title, _ in outline(found)] == [
        (1, "安排"),
        (2, "做强工业"),
        (2, "强化政治建设"),
        (2, "强化廉政建设"),
    ]
    assert [p.number for p in found.paragraphs if p.kind is ParagraphKind.BODY] == [1, 1, 2, 3]


def test_what_follows_a_bare_salutation_is_the_peroration() -> None:
    found = read("一、安排", f"强化政治建设。{LONG}", f"强化廉政建设。{LONG}", "各位代表！", f"奋斗创造未来。{LONG}")
    assert [title for _, _, title, _ in outline(found)] == ["安排", "强化政治建设", "强化廉政建设"]


def test_a_peroration_without_address_is_no_heading_and_closes_the_section() -> None:
    found = read(
        "一、安排",
        f"强化政治建设。{LONG}",
        f"强化廉政建设。{LONG}",
        f"奋楫扬帆万里程。让我们更加紧密地团结起来，{LONG}",
    )
    assert [title for _, _, title, _ in outline(found)] == ["安排", "强化政治建设", "强化廉政建设"]
    assert found.sections[0].children[-1].span.end < found.paragraphs[-1].span.start + 1


def test_figures_make_a_series_only_with_a_first() -> None:
    stray = read("一、安排", f"44.完成投资650亿元。{LONG}", f"45.建好大学校区。{LONG}", f"60.做好承接工作。{LONG}")
    assert [title for _, _, title, _ in outline(stray)] == ["安排"]
    series = read("一、安排", f"1.建好大学校区。{LONG}", f"2.做好承接工作。{LONG}")
    assert [label for _, label, _, _ in outline(series)] == ["一、", "1.", "2."]


def test_an_annex_takes_its_title_from_the_next_line_and_a_list_of_annexes_is_none() -> None:
    found = read(
        "一、安排",
        LONG,
        "附件：1. 名词解释",
        "2．民生实事清单",
        "附件1",
        "名词解释",
        "双碳：指碳达峰、碳中和。",
        "附件2：民生实事清单",
        LONG,
    )
    assert outline(found) == [
        (1, "一、", "安排", False),
        (1, "附件1", "名词解释", False),
        (1, "附件2", "民生实事清单", False),
    ]
    assert found.glossary is found.sections[1]
    assert [p.kind for p in found.paragraphs].count(ParagraphKind.GLOSSARY) == 1


def test_in_annexes_only_numbered_items_are_sections() -> None:
    found = read(
        "一、安排", LONG, "附件1", "十件民生实事", "一、提高救助标准。", LONG, "牵头单位", LONG, "建设停车场所", LONG
    )
    assert [(level, title) for level, _, title, _ in outline(found)][1:] == [(1, "十件民生实事"), (2, "提高救助标准")]


def test_a_line_cut_by_bold_type_is_no_heading() -> None:
    found = read("一、安排", "今年经济社会发展的", "主要预期目标", f"是：{LONG}")
    assert [title for _, _, title, _ in outline(found)] == ["安排"]


def test_work_items_with_figures_are_no_headings() -> None:
    found = read(
        "一、安排",
        "（一）稳增长",
        f"1.地区生产总值突破三千亿大关，达3003亿元，增长8.8%。{LONG}",
        f"2.完成投资650亿元。{LONG}",
    )
    assert [title for _, _, title, _ in outline(found)] == ["安排", "稳增长"]


def test_a_style_of_the_document_makes_a_plain_line_a_heading() -> None:
    text = f"各位代表：\n开篇的话\n{LONG}\n结尾的话\n短。"
    starts = [text.index("开篇"), text.index("结尾")]
    assert [s.title for s in structure_of(text, dict.fromkeys(starts, 1)).sections] == ["开篇的话", "结尾的话"]


def test_the_bundled_report_has_its_three_parts_their_sections_and_the_annex(caoxian: Report) -> None:
    assert [(s.label, s.title) for s in caoxian.sections] == [
        ("一、", "2022年工作回顾"),
        ("二、", "2023年目标任务和工作重点"),
        ("三、", "加强政府自身建设"),
        ("附件", "名词解释"),
    ]
    second, third = caoxian.sections[1], caoxian.sections[2]
    assert [s.label for s in second.children] == [f"（{n}）" for n in "一二三四五六七八九十"]
    assert [s.label for s in third.children] == [f"（{n}）" for n in "一二三四五"]
    assert caoxian.sections[0].children[0].title == "有效投资持续扩大"
    assert not second.children[5].children
    assert sum(1 for _ in caoxian.walk()) == 57
