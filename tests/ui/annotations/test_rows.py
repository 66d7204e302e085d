"""Annotations as rows: a heading where the section changes, and what changed between two lists."""

from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.annotations.rows import Heading, changed_stretch, rows_of


def test_headings_stand_where_the_section_changes(report: Report, notebook: Notebook) -> None:
    rows = rows_of(report, notebook.annotations, "开头")
    words = [f"{'  ' * row.depth}{row.words}:{row.count}" if isinstance(row, Heading) else row.quote for row in rows]
    assert words == [
        "开头:1",
        "政府工作报告",
        "一、工作回顾:2",
        "增长3%",
        "26.1亿元",
        "二、工作安排:0",
        "  （一）抓项目:1",
        "60个以上",
        "  （二）抓工业:2",
        "新增规上工业企业",
        "60家以上",
    ]


headings = st.lists(st.sampled_from([Heading(words, 0, 1) for words in "甲乙丙丁"]), max_size=8)


@given(headings, headings)
def test_replacing_the_changed_stretch_gives_the_new_rows(old: list[Heading], new: list[Heading]) -> None:
    start, old_end, new_end = changed_stretch(old, new)
    assert old[:start] + new[start:new_end] + old[old_end:] == new
    assert start <= old_end
    assert start <= new_end


def test_rows_that_are_equal_have_no_changed_stretch(report: Report, notebook: Notebook) -> None:
    rows = rows_of(report, notebook.annotations, "开头")
    start, old_end, new_end = changed_stretch(rows, list(rows))
    assert start == old_end == new_end
