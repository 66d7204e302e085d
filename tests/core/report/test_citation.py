"""Citations as they are copied with a text and printed behind a figure."""

from dataclasses import replace

import pytest

from caoxian_desktop.core.report.citation import chinese_numeral, citation, short_citation
from caoxian_desktop.core.report.numbering import number_paragraphs
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span


def place_of(report: Report, words: str) -> Span:
    start = report.text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "long", "short"),
    [
        ("预计全年实现地区生产总值546.3亿元", "第一部分第2段", "〔一2〕"),
        ("缺乏支柱税源", "第一部分第12段", "〔一12〕"),
        ("综合研判", "第二部分第3段", "〔二3〕"),
        ("聚力聚焦有效投资", "第二部分（一）第1段", "〔二（一）1〕"),
        ("在激活投资主体上下功夫", "第二部分（一）第3段", "〔二（一）3〕"),
        ("全力办好以下十项民生实事", "第二部分（十）第3段", "〔二（十）3〕"),
        ("强化系统思维", "第三部分（二）第1段", "〔三（二）1〕"),
        ("路虽远，行则将至", "第三部分第2段", "〔三2〕"),
        ("指对成长性好", "名词解释“瞪羚企业”", "〔名词解释“瞪羚企业”〕"),
        ("三、加强政府自身建设", "第三部分", "〔三〕"),
        ("请予审议", "开头", "〔开头〕"),
        ("孟令选", "标题", "〔标题〕"),
    ],
)
def test_a_place_is_cited_by_part_label_and_paragraph(caoxian: Report, words: str, long: str, short: str) -> None:
    span = place_of(caoxian, words)
    assert citation(caoxian, span) == f"《曹县政府工作报告（2023年）》{long}"
    assert short_citation(caoxian, span) == short


def test_several_paragraphs_of_one_section_are_a_range(caoxian: Report) -> None:
    start = caoxian.text.index("在激活投资主体上下功夫")
    end = caoxian.text.index("（二）聚力聚焦工业强县") - 1
    assert citation(caoxian, Span(start, end)).endswith("》第二部分（一）第3—5段")
    assert short_citation(caoxian, Span(start, end)) == "〔二（一）3—5〕"


def test_a_span_over_two_sections_names_both_ends(caoxian: Report) -> None:
    start = caoxian.text.index("在完善投资载体上下功夫")
    end = caoxian.text.index("坚定“工业强县”战略") + 5
    assert citation(caoxian, Span(start, end)).endswith("第二部分（一）第5段至第二部分（二）第1段")
    assert short_citation(caoxian, Span(start, end)) == "〔二（一）5—二（二）1〕"


def test_an_unnumbered_part_counts_as_the_nth(unnumbered: Report) -> None:
    assert short_citation(unnumbered, place_of(unnumbered, "坚持项目为王")) == "〔二（一）1〕"
    assert short_citation(unnumbered, place_of(unnumbered, "做好今年工作")) == "〔二1〕"


def test_a_dash_and_a_repeated_label_name_no_place(unnumbered: Report) -> None:
    assert short_citation(unnumbered, place_of(unnumbered, "粮食总产")) == "〔一3〕"
    assert short_citation(unnumbered, place_of(unnumbered, "狠抓招商引资")) == "〔一5〕"
    assert short_citation(unnumbered, place_of(unnumbered, "新兴产业规模偏小")) == "〔一8〕"


def test_every_place_of_the_report_can_be_cited_and_no_paragraph_shares_its_citation(caoxian: Report) -> None:
    numbered = [p for p in caoxian.paragraphs if p.number is not None and p.kind.value == "body"]
    cited = [short_citation(caoxian, p.span) for p in numbered]
    assert len(set(cited)) == len(cited) == 65


def test_without_any_section_paragraphs_count_through_the_text(caoxian: Report) -> None:
    bare = replace(caoxian, sections=(), paragraphs=number_paragraphs(caoxian.paragraphs, ()))
    assert citation(bare, place_of(bare, "请予审议")).endswith("》第1段")
    assert short_citation(bare, place_of(bare, "2022年极不平凡")) == "〔2〕"
    assert citation(bare, Span(bare.text.index("请予审议"), bare.text.index("极不平凡"))).endswith("》第1—2段")
    assert citation(bare, place_of(bare, "孟令选")).endswith("》标题")


@pytest.mark.parametrize(("number", "word"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (34, "三十四")])
def test_parts_are_counted_in_chinese(number: int, word: str) -> None:
    assert chinese_numeral(number) == word


@pytest.mark.parametrize("number", [0, 100])
def test_no_report_has_a_part_of_that_number(number: int) -> None:
    with pytest.raises(ValueError, match="no part"):
        chinese_numeral(number)
