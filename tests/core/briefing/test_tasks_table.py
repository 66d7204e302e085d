"""重点工作任务分解表: rows by section, aims in the report's words, cells to fill in."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.blocks import Heading, Paragraph, RunKind, SmallPrint, Table, TableRow
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.tasks_table import NOTHING, aim_words, place_of_all, tasks_form
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.tasks.deriving import derive
from caoxian_desktop.core.tasks.task import Task, TaskKind
from tests.core.briefing.conftest import Write

CHOICES = Choices(Template.TASKS)


def tables(analysis: Analysis, choices: Choices = CHOICES) -> list[Table]:
    """The tables of the form."""
    return [block for block in tasks_form(Material(analysis), choices) if isinstance(block, Table)]


def words(row: TableRow) -> list[str]:
    """The words of a row's cells."""
    return ["".join(run.text for run in cell) for cell in row.cells]


def full_rows(table: Table) -> list[TableRow]:
    """The rows that are tasks."""
    return [row for row in table.rows if len(row.cells) > 1]


def test_work_and_pledges_are_tables_of_their_own_numbered_through(bundled: Analysis) -> None:
    work, pledges = tables(bundled)
    numbers = [int(words(row)[0]) for table in (work, pledges) for row in full_rows(table)]
    assert numbers == list(range(1, len(derive(bundled)) + 1))
    assert len(full_rows(pledges)) == 10


def test_the_year_stands_over_the_aims(bundled: Analysis) -> None:
    heads = [column.head for column in tables(bundled)[0].columns]
    assert heads == ["序号", "任务（工作目标）", "2023年目标值", "牵头领导", "牵头单位", "配合单位", "完成时限", "出处"]


def test_each_row_cites_its_task_and_leaves_the_units_to_be_filled_in(bundled: Analysis) -> None:
    row = next(row for row in full_rows(tables(bundled)[0]) if "新增电商村30个" in words(row)[1])
    assert words(row)[1:] == [
        "加大电商村培育力度，新增电商村30个",
        "30个",
        "",
        "",
        "",
        "12月底（默认，非原文）",
        "〔二（三）4〕",
    ]
    assert row.cells[-1][0].kind is RunKind.CITATION
    assert row.cells[-1][0].place is not None


def test_a_deadline_of_the_report_is_told_from_the_usual_one(bundled: Analysis) -> None:
    rows = [row for row in full_rows(tables(bundled)[0]) if row.cells[6][0].kind is RunKind.PLAIN]
    assert [words(row)[6] for row in rows] == ["5月底前"]


def test_headings_stand_over_their_rows_and_none_stands_alone(bundled: Analysis) -> None:
    rows = tables(bundled)[0].rows
    assert words(rows[0]) == ["二、2023年目标任务和工作重点"]
    assert words(rows[1]) == ["主要预期目标"]
    assert len(rows[-1].cells) > 1
    kinds = {RunKind.STRONG: 1, RunKind.PLAIN: 2, RunKind.NOTE: 3}
    for above, below in pairwise(rows):
        if len(above.cells) == len(below.cells) == 1:
            assert kinds[above.cells[0][0].kind] < kinds[below.cells[0][0].kind]


def test_what_stands_under_the_heading_of_the_aims_is_not_among_them(written: Write) -> None:
    analysis = written("增长3%。", "主要预期目标是：地区生产总值增长6%，粮食产量10万吨。\n加快建设县体育中心。")
    (table,) = tables(analysis)
    assert [words(row)[0] for row in table.rows if len(row.cells) == 1][:3] == [
        "二、2024年工作安排",
        "主要预期目标",
        "重点工作",
    ]


def test_without_citations_their_column_goes(bundled: Analysis) -> None:
    table = tables(bundled, Choices(Template.TASKS, citations=False))[0]
    assert [column.head for column in table.columns][-1] == "完成时限"
    assert {len(row.cells) for row in full_rows(table)} == {7}


def test_a_chapter_that_is_not_ticked_goes_with_its_heading(bundled: Analysis) -> None:
    blocks = list(tasks_form(Material(bundled), Choices(Template.TASKS, chapters=(Chapter.PLEDGES,))))
    assert [block.text for block in blocks if isinstance(block, Heading)] == ["民生实事"]


def test_only_ticked_sections_are_broken_down(bundled: Analysis) -> None:
    part = next(s for s in bundled.report.walk() if s.label == "（二）" and s.title.startswith("聚力聚焦工业"))
    starts = frozenset(section.heading.start for section in part.walk())
    rows = full_rows(tables(bundled, Choices(Template.TASKS, sections=starts))[0])
    assert rows
    assert all(words(row)[-1].startswith("〔二（二）") for row in rows)


def test_a_report_without_tasks_says_so(written: Write) -> None:
    analysis = written("增长3%。", "民生无小事。")
    blocks = list(tasks_form(Material(analysis), Choices(Template.TASKS, sections=frozenset())))
    assert [run.text for block in blocks if isinstance(block, Paragraph) for run in block.runs] == [NOTHING]


def test_the_last_line_says_which_figures_may_change(bundled: Analysis) -> None:
    last = list(tasks_form(Material(bundled), CHOICES))[-1]
    assert isinstance(last, SmallPrint)
    assert last.text.startswith("2022年数据以报告为准，部分为预计数")


AIMS = {
    "新建小学5所、初中3所。": "新建小学5所；初中3所",
    "招引亿元以上项目40个以上。": "40个以上",
    "实现交通、能源基础设施建设投资28亿元、水利投资3亿元。": "实现交通、能源基础设施建设投资28亿元；水利投资3亿元",
    "肉牛、白鹅饲养量分别达到145万头、1500万只。": "肉牛饲养量145万头；白鹅饲养量1500万只",
    "加快建设县体育中心。": "",
    "引进项目6个，开发区考核前20、30、50名各不少于1个。": "引进项目6个；开发区考核前20、30、50名各不少于1个",
}


@pytest.mark.parametrize(("plan", "said"), AIMS.items())
def test_how_much_is_said_in_the_reports_words_with_what_it_counts(written: Write, plan: str, said: str) -> None:
    analysis = written("增长3%。", plan)
    assert aim_words(analysis, derive(analysis)[0]) == said


def test_a_task_with_many_figures_says_how_many_there_are(written: Write) -> None:
    many = "、".join(
        f"{name}{n}所"
        for n, name in enumerate(("小学", "初中", "高中", "大学", "医院", "药店", "公园", "书屋", "站点"), 3)
    )
    analysis = written("增长3%。", f"新建{many}。")
    task = next(task for task in derive(analysis) if len(task.targets) > 8)
    assert aim_words(analysis, task).endswith("等9项")


def test_a_task_is_cited_with_the_aims_that_stand_further_on(bundled: Analysis) -> None:
    first, last = bundled.observations[0], bundled.observations[-1]
    alone = Task(first.clause, TaskKind.WORK)
    assert place_of_all(bundled, alone) == first.clause
    with_aims = replace(alone, targets=(len(bundled.observations) - 1,))
    assert place_of_all(bundled, with_aims) == Span(first.clause.start, last.span.end)
