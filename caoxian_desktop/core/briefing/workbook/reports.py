"""What sheets of several reports share: which places were ticked, a column that tells the reports apart, the years."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import caution
from caoxian_desktop.core.briefing.data_sheet import Cell, DataColumn
from caoxian_desktop.core.briefing.full_text import is_chosen
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.several import name_of_all
from caoxian_desktop.core.report.report import Report

_REPORT = DataColumn("报告", 26)
Rows = tuple[tuple[Cell, ...], ...]


def with_report(materials: Sequence[Material], columns: Sequence[DataColumn]) -> tuple[DataColumn, ...]:
    """Return the columns, behind one for the report's name where there are several: so one filter serves them all."""
    return (_REPORT, *columns) if len(materials) > 1 else tuple(columns)


def rows_of_all(materials: Sequence[Material], rows_of: Callable[[Material], Rows]) -> Rows:
    """Return the rows of every report, each behind the report's name where there are several."""
    if len(materials) == 1:
        return rows_of(materials[0])
    return tuple((material.report.name, *row) for material in materials for row in rows_of(material))


def is_taken(materials: Sequence[Material], report: Report, offset: int, choices: Choices) -> bool:
    """Tell whether a place belongs to a ticked section; of several reports all sections are taken."""
    return len(materials) > 1 or is_chosen(report, offset, choices.sections)


def source_lines(materials: Sequence[Material]) -> tuple[str, ...]:
    """Return what stands under a table: where it was taken from, and which figures may still change."""
    cautions = (caution(material.analysis) for material in materials)
    return (f"资料来源：{name_of_all(materials)}。", *dict.fromkeys(cautions))


def marks_of(choices: Choices) -> str:
    """Return what a person had put on each page."""
    return "　".join(filter(None, ("内部资料，注意保存" if choices.internal else "", choices.watermark)))
