"""What people are asked to look at in a report's structure: each doubt at its place, and none where all is well."""

import pytest

from caoxian_desktop.core.importing.structure.doubts import doubts_of
from caoxian_desktop.core.importing.structure.structure import structure_of
from caoxian_desktop.core.report.report import Report

LONG = "全县坚持稳中求进工作总基调，高质量发展取得新的成效，各项事业全面进步，人民生活持续改善。" * 2


def doubts(*lines: str) -> list[tuple[str, str]]:
    """The codes, and the words of the places they speak of."""
    text = "\n".join(("各位代表：", *lines))
    return [(d.code, d.span.of(text)) for d in doubts_of(text, structure_of(text, {})) if d.span is not None]


def test_a_number_left_out_is_told_at_the_heading_behind_it() -> None:
    assert doubts("一、回顾", LONG, "三、安排", LONG) == [("structure.series_gap", "三、安排")]
    found = doubts("一、安排", f"（一）稳增长。{LONG}", f"（二）惠民生。{LONG}", f"（五）保安全。{LONG}")
    assert found == [("structure.series_gap", "（五）保安全")]


def test_a_number_that_comes_twice_or_goes_back_is_told() -> None:
    twice = [f"（{n}）办好实事。{LONG}" for n in "一二二三"]
    assert doubts("一、安排", *twice) == [("structure.series_repeat", "（二）办好实事")]
    back = [f"（{n}）办好实事。{LONG}" for n in "一二三四"] + [f"（三）又办实事。{LONG}"]
    assert doubts("一、安排", *back) == [("structure.series_order", "（三）又办实事")]


def test_a_series_that_begins_anew_is_no_doubt() -> None:
    first = [f"一是稳增长。{LONG}", f"二是惠民生。{LONG}"]
    assert doubts("一、回顾", *first, "主要做了以下工作：", *first) == []
    assert doubts("一、回顾", f"——稳增长。{LONG}", f"——惠民生。{LONG}") == []


def test_a_section_without_text_is_told_but_not_a_sentence_on_a_line_of_its_own() -> None:
    assert doubts("一、回顾", LONG, "二、安排") == [("structure.empty_section", "二、安排")]
    assert doubts("一、回顾", "（一）稳增长", "（二）惠民生", LONG) == [("structure.empty_section", "（一）稳增长")]
    assert doubts("一、回顾", "一是企业落户。", "二是地铁通车。", LONG) == []


def test_a_line_that_looks_like_a_heading_and_is_none_is_told() -> None:
    assert doubts("一、回顾", LONG, "全年工业增长5%情况", LONG) == [("structure.like_heading", "全年工业增长5%情况")]


@pytest.mark.parametrize(
    "following",
    ["是：生产总值增长5%，城镇调查失业率控制在合理区间，居民收入与经济增长基本同步。", "短。", "指标\t数值"],
)
def test_lines_cut_by_bold_type_and_table_heads_are_no_doubt(following: str) -> None:
    assert doubts("一、回顾", LONG, "全年2024主要目标", following) == []


def test_sections_before_the_first_part_are_told() -> None:
    found = doubts(f"（一）稳增长。{LONG}", f"（二）惠民生。{LONG}", "二、2024年安排", LONG)
    assert found == [("structure.part_lost", "（一）稳增长")]


def test_numbered_lines_of_a_glossary_that_are_no_entries_are_told() -> None:
    entries = ["1.双碳：指碳达峰。", f"2.{'没有冒号的一句话，' * 6}到此为止。", "3.两癌：指肿瘤。"]
    assert doubts("一、回顾", LONG, "名词解释", *entries) == [("glossary.unread", entries[1])]


def test_the_bundled_report_raises_no_doubt(caoxian: Report) -> None:
    assert list(doubts_of(caoxian.text, structure_of(caoxian.text, {}))) == []
