"""Marks: of two widths, twice, without their other half, and blanks."""

from collections.abc import Callable

import pytest

from caoxian_desktop.core.report.removal import Removal
from caoxian_desktop.core.report.span import Span

TOLD = Callable[..., list[tuple[str, str]]]
PLAIN = "全县上下，凝心聚力，真抓实干，锐意进取。"


@pytest.mark.parametrize("mark", [",", ";", ":", "!", "?"])
def test_a_half_width_mark_between_chinese_words_is_told(proofread: TOLD, mark: str) -> None:
    assert proofread(PLAIN, f"实现突破{mark}全省第一。") == [("half_width_mark", mark)]


@pytest.mark.parametrize(
    "line", ["产值1,234.5万元，配比3:7。", "引进IBM,Intel等企业。", "一. 总体要求", "访问www.gov.cn网站。", "（PPP）"]
)
def test_half_width_marks_of_figures_and_latin_words_are_right(proofread: TOLD, line: str) -> None:
    assert proofread(PLAIN, line) == []


def test_many_half_width_commas_are_one_finding_and_a_file_of_them_too(proofread: TOLD) -> None:
    assert proofread(*[PLAIN] * 9, *[f"第{n}项,完成。" for n in "甲乙丙丁戊己"]).count(("half_width_mark", ",")) == 1
    assert proofread("全县上下,凝心聚力,真抓实干.", "锐意进取,成效显著，再上台阶.") == [("half_width_marks", ",")]


def test_straight_quotes_and_half_width_brackets_are_told_where_they_are_the_exception(proofread: TOLD) -> None:
    assert proofread(PLAIN, '“甲”“乙”“丙”企业（全县）和"丁"企业。')[0] == ("half_width_mark", '"')
    assert proofread("推进（一期）（二期）工程(三期)建设。") == [("half_width_mark", "(三期)")]
    assert proofread("推进（一期）工程(二期)(三期)建设。") == [], "the rule of this file"


def test_full_width_figures_are_told_among_half_width_ones_only(proofread: TOLD) -> None:
    half = f"增长{'个、'.join(map(str, range(1, 16)))}个。"
    assert proofread(half, "增加６个。") == [("full_width_digits", "６")]
    assert proofread(half, "增长3．5亿元。") == [("full_width_digits", "．")]
    assert proofread("增长１个、２个、３个。") == []
    assert proofread(half, "１．抓投资。", "2．2023年清单。") == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("推进“五城同创工作。", "unpaired_mark"),
        ("推进五城同创”工作。", "unpaired_mark"),
        ("推进“五城同创“工作。", "unpaired_mark"),
        ("落实《意见要求。", "unpaired_mark"),
        ("达到10家（全市第一。", "unpaired_mark"),
        ("达到10家（全市第一)。", "bracket_widths"),
        ("落实《“双减》意见”精神。", "crossing_marks"),
    ],
)
def test_marks_without_or_across_their_other_half_are_told(proofread: TOLD, line: str, code: str) -> None:
    assert [found for found, _ in proofread(line)] == [code]


@pytest.mark.parametrize(
    "line",
    ["1）抓投资；2）抓消费。", "People’s Daily报道。", "弘扬“党的‘二十大’精神”。", "《关于“双减”的意见》（试行）。"],
)
def test_marks_that_are_whole_are_let_be(proofread: TOLD, line: str) -> None:
    assert proofread(line) == []


def test_a_quotation_parted_by_a_line_break_and_a_mark_that_was_taken_out_are_whole(proofread: TOLD) -> None:
    assert proofread("他说：“甲乙丙。", "丁戊己。”") == []
    taken = Removal("marks that refer to notes", "”[3]", Span(0, 4), 6)
    assert proofread("推进“五城同创工作。", removals=[taken]) == []


@pytest.mark.parametrize("marks", ["，，", "。。", "、，", "；。", "， ，", "（，", "；）"])
def test_doubled_marks_are_told(proofread: TOLD, marks: str) -> None:
    assert ("doubled_mark", marks) in [
        (code, words + ("）" if marks[-1] == "）" else "")) for code, words in proofread(f"实现突破{marks}全省第一")
    ]


def test_a_mark_that_a_file_doubles_often_is_one_finding(proofread: TOLD) -> None:
    lost_quotes = [f"加快建设;;{matter};;等工程。" for matter in ("智慧城市", "健康曹县", "美丽乡村")]
    assert proofread(*lost_quotes).count(("doubled_mark", ";;")) == 1
    assert proofread(*lost_quotes[:2]).count(("doubled_mark", ";;")) == 4


def test_right_neighbours_are_let_be_and_a_stop_within_and_behind_quotes_is_told(proofread: TOLD) -> None:
    assert proofread("怎么办？！干！！——好……", "“甲”、“乙”，（丙）。") == []
    assert proofread("他说：“好。”。") == [("doubled_mark", "。”。")]
    between = Removal("page numbers", "3", Span(0, 1), 3)
    assert proofread("甲乙，，丙丁。", removals=[between]) == []


def test_a_decimal_point_written_as_a_mark_is_told(proofread: TOLD) -> None:
    assert proofread("增长5。3%。") == [("decimal_mark", "5。3")]
    assert proofread("完成第35。2024年，新增5，3%以上。", "签约5家，3个落地。")[0][0] == "decimal_mark"
    assert proofread("完成35。2024年增长3%，5个落地。") == []


def test_a_blank_in_a_sentence_is_told_unless_a_name_or_a_heading_has_it(proofread: TOLD) -> None:
    assert proofread("对区政府确定的重大项目和重点工作， 要保持劲头。") == [("blank", " ")]
    assert (
        proofread("打响“好客山东 好品山东”品牌。", "一、 总体要求", "教育方面 新建改建学校。", "建设5G 基站10 个。")
        == []
    )
    assert proofread("（一）深化国有企业改革攻坚提升行动 坚持市场化方向。") == []
    assert proofread("序号是一，项目名称及建设内容 责任单位 完成时限 投资规模 备注") == []
    taken = Removal("page numbers", "3", Span(0, 1), 20)
    assert proofread("对区政府确定的重大项目和重点工作的要求是 要保持劲头。", removals=[taken]) == []
