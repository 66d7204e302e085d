"""Annotations stand under the headings they are cited by."""

from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.annotations.grouping import SectionFinder, by_section
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span


def test_groups_follow_the_document_and_carry_all_headings(report: Report, stamper: Stamper) -> None:
    notebook = Notebook(report, "v", stamper, (), lambda _records: None)
    for words in ("新增规上", "增长3%", "政府工作报告", "过亿元", "60个"):
        start = report.text.index(words)
        notebook.highlight(Span(start, start + len(words)), Category.DATA)
    groups = [(group.path, [a.quote for a in group.annotations]) for group in by_section(report, notebook.annotations)]
    assert groups == [
        ((), ["政府工作报告"]),
        (("一、工作回顾",), ["增长3%"]),
        (("二、工作安排", "（一）抓项目"), ["过亿元", "60个"]),
        (("二、工作安排", "（二）抓工业"), ["新增规上"]),
    ]


def test_the_finder_agrees_with_a_walk_through_the_text(report: Report) -> None:
    finder = SectionFinder(report)
    for offset in range(len(report.text)):
        expected = tuple(f"{section.label}{section.title}" for section in report.path_at(offset))
        assert finder.path(offset) == expected
