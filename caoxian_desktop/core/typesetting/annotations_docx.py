"""Annotations as Word documents: the table of suggestions that delegates hand in, and all notes by chapter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from caoxian_desktop.core.briefing.annotations_sheet import UNPLACED, Line, Sheet, headings
from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Column,
    Excerpt,
    Heading,
    Paragraph,
    Run,
    Runs,
    SmallPrint,
    Table,
    TableRow,
    Title,
)
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.notes import printed_note
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.ticket import NO_TICKET, Ticket
from caoxian_desktop.core.typesetting.annotations_table import DELETE
from caoxian_desktop.core.typesetting.docx import export_docx
from caoxian_desktop.core.typesetting.outcome import ExportReport

SUGGESTIONS, NOTES = "修改意见建议表", "批注"
"""What the two documents are called."""

_COLUMNS = (Column("序号", 8), Column("位置", 20), Column("原文", 27), Column("建议修改为", 25), Column("理由", 20))


def write_suggestions(sheet: Sheet, target: Path, ticket: Ticket = NO_TICKET) -> ExportReport:
    """Write the suggestions of a sheet as a table: 位置, 原文, 建议修改为, 理由. Raises as `export_docx` does."""
    return export_docx(_document(sheet, SUGGESTIONS, _suggestions(sheet)), target, ticket)


def write_notes(sheet: Sheet, target: Path, ticket: Ticket = NO_TICKET) -> ExportReport:
    """Write all annotations of a sheet under their chapters. Raises as `export_docx` does."""
    return export_docx(_document(sheet, NOTES, _notes(sheet)), target, ticket)


def _document(sheet: Sheet, kind: str, blocks: Iterator[Block]) -> Briefing:
    return Briefing(
        template=Template.DIGEST,
        title=f"《{sheet.name}》{kind}",
        author=sheet.name,
        subject=f"依据《{sheet.name}》",
        keywords=("政府工作报告", kind),
        made_on=date.today().isoformat(),  # noqa: DTZ011 - the day on the wall of who exports
        blocks=tuple(blocks),
    )


def _suggestions(sheet: Sheet) -> Iterator[Block]:
    lines = [line for line in sheet.lines if line.is_suggestion]
    yield Title(SUGGESTIONS)
    yield Byline(f"《{sheet.name}》")
    if not lines:
        yield Paragraph((Run("没有修改建议。"),))
        return
    rows = tuple(_row(number, line) for number, line in enumerate(lines, 1))
    yield Table(_COLUMNS, rows, f"对《{sheet.name}》的{len(lines)}条修改建议")
    for number, line in enumerate(lines, 1):
        if line.place and line.remark:
            yield SmallPrint(f"第{number}条：{line.remark}。")


def _row(number: int, line: Line) -> TableRow:
    proposed = DELETE if line.proposal == "" else line.proposal or ""
    cells = (str(number), _place(line), line.quote, proposed, printed_note(line.note))
    return TableRow(tuple(_runs(words) for words in cells))


def _runs(words: str) -> Runs:
    return (Run(words),)


def _place(line: Line) -> str:
    """Return where it stands; what has no place here, where it stood when it was written."""
    if line.place:
        return line.place
    return f"{line.remark}（原在“{'／'.join(line.section)}”）" if line.section else line.remark


def _notes(sheet: Sheet) -> Iterator[Block]:
    yield Title(f"《{sheet.name}》{NOTES}")
    yield Byline(f"共{len(sheet.lines)}条")
    above: tuple[str, ...] | None = None
    for line in sheet.placed:
        if line.section != above:
            yield from (Heading(words, depth) for depth, words in headings(above or (), line.section))
            above = line.section
        yield _excerpt(line)
    if sheet.unplaced:
        yield Heading(UNPLACED, 1)
        yield SmallPrint("这些批注的原文在这份报告中找不到唯一的位置，引文和所在章节是批注时的。")
    yield from (_excerpt(line) for line in sheet.unplaced)


def _excerpt(line: Line) -> Excerpt:
    note = printed_note(line.note)
    wish = f"{line.wish}。" if line.wish else ""
    reason = f"理由：{note}" if wish and note else note
    said = "\n".join(filter(None, (wish + reason, f"（{line.remark}）" if line.place and line.remark else "")))
    kind = "·".join(filter(None, (line.category.word, line.status)))
    author = f"（{line.author}）" if line.author else ""
    return Excerpt(kind, line.quote, f"〔{_place(line)}〕{author}", said, line.tags)
