"""The tasks as a sheet that units fill in and hand back (任务分解, 督查台账)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.data_sheet import Cell, DataColumn, DataSheet
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.several import name_of_all
from caoxian_desktop.core.briefing.tasks_table import (
    aim_words,
    heading_words,
    headings_of,
    place_of_all,
    task_words,
    usual_deadline,
)
from caoxian_desktop.core.briefing.workbook.reports import is_taken, marks_of, rows_of_all, source_lines, with_report
from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.tasks.deriving import derive
from caoxian_desktop.core.tasks.task import DEFAULT_DEADLINE, Task

NAME = "任务"
PROGRESS = ("已完成", "超进度", "达进度", "欠进度", "未启动", "其他")
"""What offices write of a task's progress; other words can be typed all the same."""
_COLUMNS = (
    DataColumn("序号", 6),
    DataColumn("类别", 9),
    DataColumn("章节", 20),
    DataColumn("任务（工作目标）", 38),
    DataColumn("目标值", 19),
    DataColumn("具体措施", 16),
    DataColumn("牵头领导", 9),
    DataColumn("牵头单位", 11),
    DataColumn("配合单位", 13),
    DataColumn("完成时限", 13),
    DataColumn("联系人", 9),
    DataColumn("进展情况", 18),
    DataColumn("完成情况", 9, options=PROGRESS),
    DataColumn("存在问题", 14),
    DataColumn("下一步措施", 14),
    DataColumn("小节", 20, printed=False),
    DataColumn("进度类型", 11, printed=False),
    DataColumn("目标数值", 10, printed=False),
    DataColumn("单位", 8, printed=False),
    DataColumn("出处", 40, printed=False),
)
_HOW = (
    f"完成时限记作“{DEFAULT_DEADLINE}”的，报告未写明时限。具体措施、单位和进展各栏由承办单位填写。"
    "进度类型为“累计量”的可对照序时进度，时点或比率、节点、定性任务不按序时进度衡量。"
)


def tasks_sheet(materials: Sequence[Material], choices: Choices) -> DataSheet:
    """Return the sheet of tasks, the pledges last of each report; without any it has its header alone."""
    columns = with_report(materials, _COLUMNS)
    rows = rows_of_all(materials, lambda material: tuple(_rows(materials, material, choices)))
    lines = (*source_lines(materials), _HOW)
    # Number, kind, section and the task itself stay in view while one fills in what stands far to the right.
    kept = len(columns) - len(_COLUMNS) + 4
    return DataSheet(NAME, columns, rows, lines, name_of_all(materials), NAME, marks_of(choices), kept=kept)


def _rows(materials: Sequence[Material], material: Material, choices: Choices) -> Iterator[tuple[Cell, ...]]:
    tasks = [
        task for task in derive(material.analysis) if is_taken(materials, material.report, task.span.start, choices)
    ]
    usual = usual_deadline(material.report)
    for number, task in enumerate(sorted(tasks, key=lambda task: task.is_pledge), 1):
        yield _row(material, number, task, usual)


def _row(material: Material, number: int, task: Task, usual: str) -> tuple[Cell, ...]:
    analysis, report = material.analysis, material.report
    value, unit = _amount(material, task)
    section, part = _section(report, task)
    return (
        number,
        task.kind.word,
        section,
        task_words(report, task),
        aim_words(analysis, task),
        "",
        task.leader,
        task.lead,
        "、".join(task.supporting),
        task.deadline or usual,
        *[""] * 5,
        part,
        task.pace.word,
        value,
        unit,
        citation(report, place_of_all(analysis, task)),
    )


def _section(report: Report, task: Task) -> tuple[str, str]:
    """Return the heading by which tasks are given out, that of the second layer or the first, and the one below it."""
    path = [heading_words(section) for section in headings_of(report, task)]
    return (path[:2] or [""])[-1], path[2] if len(path) > 2 else ""


def _amount(material: Material, task: Task) -> tuple[Cell, str]:
    """Return the number and unit of a task with one figure: for sorting, and to reckon how far it is."""
    if len(task.targets) != 1:
        return "", ""
    target = material.analysis.observations[task.targets[0]]
    return (target.value, target.unit) if target.value_max is None else ("", target.unit)
