"""Annotations as Word documents: the table of suggestions that delegates hand in, and all notes by chapter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from caoxian_desktop.core.annotations.printed import printed_note
from caoxian_desktop.core.briefing.amendments import suggestions, where_it_stands
from caoxian_desktop.core.briefing.annotations_sheet import UNPLACED, Line, Sheet, headings
from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Excerpt,
    Heading,
    SmallPrint,
    Title,
)
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.ticket import NO_TICKET, Ticket
from caoxian_desktop.core.typesetting.docx import export_docx
from caoxian_desktop.core.typesetting.outcome import ExportReport

NOTES = "批注"
"""What the document of all notes is called."""


def write_suggestions(sheet: Sheet, target: Path, ticket: Ticket = NO_TICKET) -> ExportReport:
    """Write the suggestions of a sheet as a table: 位置, 原文, 建议修改为, 理由. Raises as `export_docx` does."""
    blocks = suggestions(sheet, unit="", day=_today())
    return export_docx(_document(sheet, Template.AMENDMENTS, Template.AMENDMENTS.word, blocks), target, ticket)


def write_notes(sheet: Sheet, target: Path, ticket: Ticket = NO_TICKET) -> ExportReport:
    """Write all annotations of a sheet under their chapters. Raises as `export_docx` does."""
    return export_docx(_document(sheet, Template.DIGEST, NOTES, _notes(sheet)), target, ticket)


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 - the day on the wall of who exports


def _document(sheet: Sheet, template: Template, kind: str, blocks: Iterator[Block]) -> Briefing:
    return Briefing(
        template=template,
        title=f"《{sheet.name}》{kind}",
        author=sheet.name,
        subject=f"依据《{sheet.name}》",
        keywords=("政府工作报告", kind),
        made_on=_today(),
        blocks=tuple(blocks),
    )


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
    return Excerpt(kind, line.quote, f"〔{where_it_stands(line)}〕{author}", said, line.tags)
