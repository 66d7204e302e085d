"""Paragraphs torn apart or run together by a page's layout, and what stands around a report on its page."""

import pytest

from caoxian_desktop.core.importing.cleaning.editing import Draft
from caoxian_desktop.core.importing.cleaning.furniture import newspaper_jumps, the_same_again
from caoxian_desktop.core.importing.cleaning.reflow import (
    broken_at_blanks,
    glued_headings,
    unbroken_series,
    wrapped_lines,
)
from caoxian_desktop.core.importing.cleaning.web_page import web_tail
from tests.core.importing.conftest import clean

SENTENCE = "全县坚持稳中求进工作总基调，高质量发展取得新的成效，各项事业全面进步，人民生活持续改善，发展基础更加稳固。"


def wrapped(paragraphs: list[str], width: int = 30) -> str:
    """Break paragraphs as a PDF does: the first line two characters shorter, for its indent is lost."""
    lines: list[str] = []
    for paragraph in paragraphs:
        lines.append(paragraph[: width - 2])
        lines += [paragraph[i : i + width] for i in range(width - 2, len(paragraph), width)]
    return "\n".join(lines)


def test_lines_broken_at_a_fixed_width_are_joined_to_their_paragraphs() -> None:
    paragraphs = ["一、2023年工作回顾"]
    paragraphs += [
        SENTENCE * 3,
        SENTENCE[:27] + "。",
        f"（一）经济回升向好。{SENTENCE * 4}",
        SENTENCE * 5,
        SENTENCE * 6,
    ]
    text = wrapped(paragraphs)
    assert len(text.split("\n")) > 30
    assert Draft.of(text).edited(wrapped_lines(text)).text.split("\n") == paragraphs


def test_page_numbers_inside_a_sentence_vanish_before_the_lines_are_joined() -> None:
    lines = wrapped([SENTENCE * 20, SENTENCE * 12]).split("\n")
    lines.insert(7, "— 1 —")
    assert clean("\n".join(lines)).text.split("\n") == [SENTENCE * 20, SENTENCE * 12]


def test_a_text_whose_lines_are_paragraphs_is_left_alone() -> None:
    text = "\n".join([SENTENCE * n for n in range(1, 40)])
    assert list(wrapped_lines(text)) == []


def test_a_heading_that_hangs_on_the_paragraph_before_gets_its_own_line() -> None:
    text = "请予审议。一、2023年工作回顾\n过去的一年。二、三季度持续向好，全年完成任务"
    assert Draft.of(text).edited(glued_headings(text)).text.split("\n")[:2] == ["请予审议。", "一、2023年工作回顾"]
    assert clean(text).text.count("\n") == 2


def test_a_newspapers_jump_is_joined_over_the_running_head() -> None:
    text = "平江上榜百强，（下转第3版）\n政府工作报告\n（上接第1版）岳阳县获评"
    assert Draft.of(text).edited(newspaper_jumps(text)).text == "平江上榜百强，岳阳县获评"


def test_what_a_web_page_puts_behind_goes_from_its_first_line_on() -> None:
    body = "\n".join([SENTENCE] * 6)
    text = f"{body}\n责任编辑：\n李某\n扫一扫在手机打开当前页\n关闭窗口"
    assert Draft.of(text).edited(web_tail(text)).text == body


def test_a_word_of_a_web_page_inside_the_report_cuts_nothing() -> None:
    text = f"{SENTENCE}\n相关报道说明了这一点。\n{SENTENCE * 4}\n{SENTENCE}"
    assert list(web_tail(text)) == []


def test_a_page_whose_line_breaks_became_blanks_is_cut_into_its_paragraphs_again() -> None:
    paragraphs = ["一、2023年工作回顾", *(SENTENCE * n for n in (14, 12, 13, 15, 11))]
    lines = wrapped(paragraphs).split("\n")
    lines[20:20] = ["— 1 —"]
    lines[50:50] = ["— 2 —"]
    lines[80:80] = ["— 3 —"]
    assert clean(" ".join(lines)).text.split("\n") == paragraphs


def test_a_long_line_with_blanks_of_its_own_is_left_alone() -> None:
    text = "。".join(f"{SENTENCE[: 5 + n % 40]} {n} 项" for n in range(150))
    assert len(text) > 3_000
    assert list(broken_at_blanks(text)) == []


def unbroken(text: str) -> list[str]:
    return Draft.of(text).edited(unbroken_series(text)).text.split("\n")


def test_a_report_in_one_line_is_broken_before_its_parts_and_its_series() -> None:
    head = "各位代表：现在，我代表市人民政府报告工作。"
    series = [f"（{n}）经济稳中有升{n}。{SENTENCE * 20}" for n in "一二三四"]
    year = "2023年是开局之年，我们做了以下工作："
    last = f"各位代表！{SENTENCE * 3}"
    assert unbroken(f"{head}2023年工作回顾{year}{''.join(series)}{last}") == [
        head,
        "2023年工作回顾",
        year,
        *series,
        last,
    ]


def test_a_heading_whose_end_cannot_be_seen_stays_in_its_line() -> None:
    series = "".join(f"（{n}）聚焦项目稳住经济{'大力实施攻坚行动' * 4}。{SENTENCE * 20}" for n in "一二三四")
    assert unbroken(series) == [series]
    named = f"{SENTENCE * 70}完成（一）（二）两项，再做（一）。{SENTENCE}"
    assert unbroken(named) == [named]


def test_a_report_that_stands_in_its_file_twice_is_kept_once_and_that_is_told() -> None:
    page = "\n".join(["政府工作报告", "各位代表：", *(f"第{n}件事：{SENTENCE}" for n in range(20)), "谢谢大家！"])
    twice = f"{page}\n当前位置：首页\n{page}\n打印本页"
    assert Draft.of(twice).edited(the_same_again(twice)).text == f"{page}\n当前位置：首页"
    assert list(the_same_again(page)) == []
    changed = twice.replace("第7件事", "另一件事", 1)
    assert list(the_same_again(changed)) == []


def test_headings_of_a_wrapped_text_keep_their_lines() -> None:
    paragraphs = [
        "2023年工作回顾",
        SENTENCE * 6,
        "一、社会大局和谐稳定",
        SENTENCE * 5,
        "（一）坚定不移实施制造强县、产业立县第一战略，持续强化高质量发展的支撑",
        f"做大产业集群。{SENTENCE * 7}",
        f"（二）惠民生。{SENTENCE * 5}",
        "2024年重点工作",
        SENTENCE * 9,
    ]
    assert clean(wrapped(paragraphs)).text.split("\n") == paragraphs


def test_a_body_line_cut_short_by_a_raised_figure_is_no_heading() -> None:
    lines = wrapped([SENTENCE * 20, SENTENCE * 12]).split("\n")
    lines[6:7] = [lines[6][:14], lines[6][14:]]
    assert clean("\n".join(lines)).text.split("\n") == [SENTENCE * 20, SENTENCE * 12]


def test_a_list_that_begins_a_line_by_chance_stays_in_its_paragraph() -> None:
    four_lines = f"（一）稳增长。{SENTENCE * 3}"[: 28 + 3 * 30 - 1] + "。"
    paragraph = f"{four_lines}一是拓展空间。{SENTENCE * 3}二是完善功能。{SENTENCE * 9}"
    text = wrapped([paragraph, SENTENCE * 12])
    assert "\n一是" in text
    assert clean(text).text.split("\n") == [paragraph, SENTENCE * 12]


def test_a_report_whose_paragraphs_only_a_blank_parts_is_broken_there() -> None:
    paragraphs = [
        "各位代表：",
        "一、2023年工作回顾",
        *(SENTENCE * n for n in (24, 12, 3)),
        "（一）稳增长",
        SENTENCE * 40,
    ]
    assert clean(" ".join(paragraphs)).text.split("\n") == paragraphs


def test_a_numbered_heading_nearly_a_line_long_ends_where_the_next_begins() -> None:
    heading, item = "（一）突出产业振兴，着力推动经济平稳增长，打造千亿产业", "1.提振工业经济"
    paragraphs = [*[SENTENCE * n for n in (9, 7, 8)], heading, item, *[SENTENCE * n for n in (6, 9, 7)]]
    assert clean(wrapped(paragraphs)).text.split("\n")[3:5] == [heading, item]


def test_a_bare_part_and_an_annex_keep_their_lines_where_the_text_was_broken() -> None:
    part = "“十四五”时期经济社会发展的总体思路和目标任务"
    annexes = ["附件：1.2024年为民办实事项目清单和责任分工", "2.名词解释", "附件1", "2024年为民办实事项目清单"]
    paragraphs = [*[SENTENCE * n for n in (9, 7, 8)], part, *[SENTENCE * n for n in (6, 9, 7)], *annexes, SENTENCE * 3]
    lines = clean(wrapped(paragraphs)).text.split("\n")
    assert lines[3] == part
    assert lines[-3:-1] == annexes[-2:]


def _wrapped(paragraph: str, width: int, indent: str) -> list[str]:
    """Break a paragraph at a width in 汉字, its first line indented by two of them."""
    first, rest = paragraph[: width - 2], paragraph[width - 2 :]
    return [indent + first, *(rest[at : at + width] for at in range(0, len(rest), width))]


@pytest.mark.parametrize("indent", ["\u3000\u3000", "    ", "\t\u3000\u3000"])
def test_where_a_text_of_fixed_width_keeps_its_indents_they_show_the_paragraphs(indent: str) -> None:
    whole = "全县坚持稳中求进工作总基调，高质量发展取得新的成效，人民生活持续改善"
    paragraphs = ["一、2023年工作回顾"]
    for number in range(8):
        # The first ends just at the margin: without its indent the second would be taken for more of it.
        paragraphs += [f"{(f'其{number}，{whole}；' * 9)[: 28 * 6 - 3]}。", f"第{number}，{whole}；{whole}；{whole}。"]
    lines = [line for paragraph in paragraphs for line in _wrapped(paragraph, 28, indent)]
    assert clean("\n".join(lines)).text.split("\n") == paragraphs


def test_indents_of_whole_paragraphs_join_nothing() -> None:
    text = "\n".join(f"\u3000\u3000第{number}段。{SENTENCE}" for number in range(40))
    assert clean(text).text.count("\n") == 39


@pytest.mark.parametrize("indent", ["", "\u3000\u3000"])
def test_lines_cut_at_a_number_of_characters_are_joined_however_many_digits_they_hold(indent: str) -> None:
    figures = "地区生产总值增长7.25%，固定资产投资增长17.21%，一般公共预算收入增长14.73%，社会消费品零售总额增长4.4%；"
    paragraphs = ["一、2023年工作回顾"]
    paragraphs += [f"{SENTENCE * n}{figures * (1 + n % 3)}其中第{n}项完成。" for n in (2, 3, 1, 4, 2, 5, 3)]
    lines = [line for paragraph in paragraphs for line in _wrapped(paragraph, 38, indent)]
    lines[9:9] = ["", "- 1 -", ""]
    assert clean("\n".join(lines)).text.split("\n") == paragraphs


def test_a_heading_without_an_indent_begins_behind_a_sentence_that_ends_at_the_margin() -> None:
    lines = [
        line for n in range(8) for line in _wrapped(f"其{n}，{SENTENCE * 3}"[: 28 * 5 - 3] + "。", 28, "\u3000\u3000")
    ]
    lines.insert(15, "（二）立足民生改善，增进群众福祉")
    assert lines[14].endswith("。")
    assert len(lines[14]) == 28
    assert clean("\n".join(lines)).text.split("\n")[3] == lines[15]


def test_a_short_text_of_fixed_width_is_joined_and_a_list_of_headings_is_not() -> None:
    assert clean(wrapped([SENTENCE * 4, SENTENCE * 5])).text.split("\n") == [SENTENCE * 4, SENTENCE * 5]
    headings = "\n".join(
        f"（{number}）立足民生改善，增进群众福祉，建设美好家园" for number in "一二三四五六七八九十" * 2
    )
    assert list(wrapped_lines(headings)) == []


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("2023年经济社会发展情况及本届政府工作回顾", "过去的一年，我们稳中求进。"),
        ("一、2023年工作回顾", "一年来，我们稳中求进。"),
        ("二、2024年工作的总体要求", "2024年是新中国成立75周年，做好全年各项工作意义重大。"),
        ("今后五年奋斗目标", "今后五年，是夯实基础的五年。"),
    ],
)
def test_a_parts_title_that_runs_into_its_text_has_its_line(title: str, words: str) -> None:
    text = f"{title}{words}"
    assert Draft.of(text).edited(glued_headings(text)).text == f"{title}\n{words}"


@pytest.mark.parametrize(
    "text",
    [
        "一、认真总结过去一年，增强信心。",
        "2023年，全县工作回顾过去的一年，成绩显著。",
        "关于2023年工作回顾一年来，我们稳中求进。",
        "2023年重点工作2024年，",
        "过去一年工作情况报告如下。",
    ],
)
def test_a_sentence_that_only_speaks_of_a_year_is_not_broken(text: str) -> None:
    assert list(glued_headings(text)) == []


def test_a_text_half_of_whose_lines_end_short_is_joined_all_the_same() -> None:
    paragraphs = [f"第{n}，{SENTENCE}"[: 36 + n % 4 * 3] + "。" for n in range(40)]
    assert clean(wrapped(paragraphs, 28)).text.split("\n") == paragraphs


def test_the_salutation_keeps_its_line_where_the_text_was_broken() -> None:
    head = ["政府工作报告——2024年1月9日在东山县第十九届人民代表大会", "第三次会议上", "各位代表："]
    lines = clean("\n".join([*head, wrapped([SENTENCE * 9, SENTENCE * 8])])).text.split("\n")
    assert lines[-3:] == ["各位代表：", SENTENCE * 9, SENTENCE * 8]
