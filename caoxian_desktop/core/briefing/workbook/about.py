"""说明: what the workbook was made from, how the words were read, and what to mind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from caoxian_desktop.core.annotations.filters import select
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import HOW_PLACES_READ, caution, occasion, plan_year, review_year
from caoxian_desktop.core.briefing.data_sheet import Cell, DataColumn, DataSheet
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.several import name_of_all
from caoxian_desktop.core.briefing.workbook.reports import marks_of, rows_of_all, with_report

NAME = "说明"
_COLUMNS = (DataColumn("项目", 16), DataColumn("内容", 100))
_READ_BY_MACHINE = "数据、配对和任务由程序按报告原文识别，读者更正的以更正为准；使用前请对照出处核对。"
_WORDING = "“原文表述”“目标值”为报告原文，“数值”只供排序、筛选和计算。%按百分点比较，口径不同的不宜直接比较。"


def about_sheet(materials: Sequence[Material], choices: Choices) -> DataSheet:
    """Return the sheet that says what the others are made from."""
    columns = with_report(materials, _COLUMNS)
    rows = rows_of_all(materials, lambda material: tuple(_rows(material, choices)))
    marks = marks_of(choices)
    return DataSheet(NAME, columns, rows, (), name_of_all(materials), NAME, marks, kept=0, filtered=False)


def _rows(material: Material, choices: Choices) -> Iterator[tuple[Cell, ...]]:
    report, block, analysis = material.report, material.report.title_block, material.analysis
    yield "报告", f"《{report.name}》"
    if words := occasion(block):
        yield "依据", words
    yield "年度", f"总结年度：{review_year(block)}；目标年度：{plan_year(block)}"
    yield "来源文件", report.source.name
    yield "文件SHA-256", report.source.sha256
    yield "数据", f"{len(analysis.observations)}条，其中读者更正{_corrected(material)}条"
    yield "批注", _notes(material, choices)
    yield "识别", _READ_BY_MACHINE
    yield "数值", _WORDING
    yield "出处", HOW_PLACES_READ
    yield "提示", caution(analysis)
    yield "生成日期", date.fromisoformat(choices.day)


def _corrected(material: Material) -> int:
    """Return how many figures a reader set right, those among them that they took out."""
    return len(material.analysis.judgements) + len(material.analysis.removed)


def _notes(material: Material, choices: Choices) -> str:
    chosen = [note for note in select(choices.noted, material.annotations) if not note.deleted]
    lost = sum(not note.standing.is_placed for note in chosen)
    return f"{len(chosen)}条" + (f"，其中未定位{lost}条" if lost else "")
