"""Annotations to a file in the form its ending, or the person, names."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from caoxian_desktop.core.briefing.annotations_sheet import Sheet
from caoxian_desktop.core.ticket import NO_TICKET, Ticket
from caoxian_desktop.core.typesetting.writing import write_csv, write_whole


class Form(StrEnum):
    """The forms that annotations are exported in for people to read; the value is the file's ending."""

    MARKDOWN = "md"
    CSV = "csv"
    XLSX = "xlsx"
    DOCX = "docx"


def write_annotations(
    sheet: Sheet, target: Path, form: Form, *, suggestions: bool = False, ticket: Ticket = NO_TICKET
) -> None:
    """Write a sheet to a file, whole or not at all; with `suggestions` as DOCX only those, as a table.

    Raises KnownError where the file cannot be written, Cancelled when given up.
    """
    if form is Form.DOCX:
        from caoxian_desktop.core.typesetting import annotations_docx

        write = annotations_docx.write_suggestions if suggestions else annotations_docx.write_notes
        write(sheet, target, ticket)
    elif form is Form.MARKDOWN:
        from caoxian_desktop.core.typesetting.annotations_markdown import markdown_of

        write_whole(target, markdown_of(sheet).encode())
    else:
        from caoxian_desktop.core.typesetting import annotations_table

        if form is Form.CSV:
            write_csv(target, annotations_table.csv_of(sheet))
        else:
            write_whole(target, annotations_table.xlsx_of(sheet))
