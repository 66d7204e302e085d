"""A briefing's data as a workbook: figures, pairs, tasks and notes, each a sheet, by what the form is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from caoxian_desktop.core.annotations.filters import select
from caoxian_desktop.core.briefing.annotations_sheet import Line, Sheet, sheet_of
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.data_sheet import DataSheet
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.several import distinct, name_of_all
from caoxian_desktop.core.briefing.tasks_table import NOTHING as NOTHING_TO_DO
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.briefing.workbook.about import about_sheet
from caoxian_desktop.core.briefing.workbook.pairs import pairs_sheet
from caoxian_desktop.core.briefing.workbook.reports import (
    Rows,
    is_taken,
    marks_of,
    rows_of_all,
    source_lines,
    with_report,
)
from caoxian_desktop.core.briefing.workbook.tasks import NAME as TASKS
from caoxian_desktop.core.briefing.workbook.tasks import tasks_sheet
from caoxian_desktop.core.listing.entries import listing
from caoxian_desktop.core.ticket import NO_TICKET, Ticket, check
from caoxian_desktop.core.typesetting import annotations_table
from caoxian_desktop.core.typesetting.outcome import Made
from caoxian_desktop.core.typesetting.spreadsheet import book_of
from caoxian_desktop.core.typesetting.xlsx import INDICATOR_COLUMNS, indicator_cells

INDICATORS, SUGGESTIONS = "指标", "修改意见建议表"
_OF_NOTES = frozenset((Template.AMENDMENTS, Template.REMARKS))
"""The forms that are about nothing but notes: what was written to them always goes along."""
_WRITTEN = ("批注", "建议修改为", "标签")
"""The columns that hold what a reader wrote."""

_NOTHING = {SUGGESTIONS: "没有修改建议。", TASKS: NOTHING_TO_DO}
_NOTHING_TO_LIST = "没有可列的内容。"

Maker = Callable[[Sequence[Material], Choices], DataSheet]


def make_workbook(materials: Sequence[Material], choices: Choices, ticket: Ticket = NO_TICKET) -> Made:
    """Return the workbook to be written, the sheets that the form is about first.

    Reports of the same text count once; a form that takes one report is made of the first. Raises ValueError for none,
    Cancelled when given up.
    """
    if not materials:
        raise ValueError("nothing to make a workbook from")
    held = distinct(materials) if choices.template.takes_several else tuple(materials[:1])
    sheets: list[DataSheet] = []
    for make in _SHEETS.get(choices.template, _ALL):
        check(ticket)
        sheet = make(held, choices)
        if sheet.rows:
            sheets.append(sheet)
        elif not sheets:  # what the form is about is not left away in silence
            sheets.append(replace(sheet, lines=(_NOTHING.get(sheet.name, _NOTHING_TO_LIST),)))
    return Made((book_of(f"{name_of_all(held)}{choices.template.word}", sheets, ticket),))


def _indicators(materials: Sequence[Material], choices: Choices) -> DataSheet:
    """Return every figure of the ticked sections, with what a reader set right."""

    def rows(material: Material) -> Rows:
        entries = (e for e in listing(material.analysis) if is_taken(materials, e.report, e.span.start, choices))
        return tuple(indicator_cells(entry) for entry in entries)

    columns = with_report(materials, INDICATOR_COLUMNS)
    name, marks = name_of_all(materials), marks_of(choices)
    table = rows_of_all(materials, rows)
    kept = len(columns) - len(INDICATOR_COLUMNS) + 1  # the indicator, and of several reports its own
    return DataSheet(INDICATORS, columns, table, source_lines(materials), name, INDICATORS, marks, kept=kept)


def _notes(materials: Sequence[Material], choices: Choices) -> DataSheet:
    """Return all chosen notes, those without a place last."""
    written = choices.notes or choices.template in _OF_NOTES
    return _notes_sheet(materials, choices, annotations_table.NAME, lambda _: True, written=written)


def _suggestions(materials: Sequence[Material], choices: Choices) -> DataSheet:
    """Return what the reader would have changed."""
    return _notes_sheet(materials, choices, SUGGESTIONS, lambda line: line.is_suggestion, written=True)


def _notes_sheet(
    materials: Sequence[Material],
    choices: Choices,
    name: str,
    wanted: Callable[[Line], bool],
    *,
    written: bool,
) -> DataSheet:
    columns = annotations_table.annotation_columns()
    shown = [at for at, column in enumerate(columns) if written or column.head not in _WRITTEN]

    def rows(material: Material) -> Rows:
        chosen = select(choices.noted, material.annotations)
        sheet = sheet_of(material.report, chosen, material.authors)
        kept = Sheet(sheet.name, *(tuple(filter(wanted, lines)) for lines in (sheet.placed, sheet.unplaced)))
        table = annotations_table.numbered(annotations_table.rows_of(kept))
        return tuple(tuple(row[at] for at in shown) for row in table)

    heads = with_report(materials, [columns[at] for at in shown])
    lines = source_lines(materials)[:1]
    return DataSheet(name, heads, rows_of_all(materials, rows), lines, name_of_all(materials), name, marks_of(choices))


_ALL: tuple[Maker, ...] = (_indicators, pairs_sheet, tasks_sheet, _notes, about_sheet)
_SHEETS: dict[Template, tuple[Maker, ...]] = {
    Template.AMENDMENTS: (_suggestions, _notes, about_sheet),
    Template.REMARKS: (_notes, pairs_sheet, about_sheet),
    Template.INQUIRY: (pairs_sheet, _indicators, about_sheet),
    Template.EXTRACT: (_indicators, pairs_sheet, about_sheet),
    Template.TASKS: (tasks_sheet, _indicators, about_sheet),
}
