"""A briefing as a Word file with real styles, for those who edit it in WPS or Word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import singledispatchmethod
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

from caoxian_desktop.core.briefing.blocks import (
    Byline,
    Contents,
    Entry,
    Excerpt,
    Figure,
    Heading,
    Items,
    NewPage,
    Paragraph,
    Run,
    RunKind,
    Runs,
    SmallPrint,
    Sources,
    Table,
    Title,
)
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.ticket import NO_TICKET, Ticket, check
from caoxian_desktop.core.typesetting import docx_styles as styles
from caoxian_desktop.core.typesetting import docx_xml as xml
from caoxian_desktop.core.typesetting.clean_text import Cleaner
from caoxian_desktop.core.typesetting.outcome import ExportReport, Made
from caoxian_desktop.core.typesetting.pictures import png_of
from caoxian_desktop.core.typesetting.writing import write_whole

if TYPE_CHECKING:
    from docx.document import Document

_PICTURE_WIDTH = 155.0  # mm
_CLOSING = "。：！？"


def make_docx(briefing: Briefing, ticket: Ticket = NO_TICKET) -> Made:
    """Return `briefing` as .docx to be written. Raises Cancelled when given up.

    Word breaks the pages itself, so there is no page count.
    """
    cleaner = Cleaner(any_character=True)
    content = _content(briefing, cleaner, ticket)
    check(ticket)
    return Made((content,), None, cleaner.notices())


def export_docx(briefing: Briefing, target: Path, ticket: Ticket = NO_TICKET) -> ExportReport:
    """Write `briefing` as .docx to `target`. Raises KnownError where it cannot be written, Cancelled when given up."""
    made = make_docx(briefing, ticket)
    write_whole(target, made.contents[0])
    ticket.progress(len(briefing.blocks), len(briefing.blocks), "已导出")
    return ExportReport(target, None, len(made.contents[0]), made.notices)


def _content(briefing: Briefing, clean: Callable[[str], str], ticket: Ticket) -> bytes:
    import docx

    document = docx.Document()
    styles.apply_sheet(document, briefing.template)
    xml.leave_broken_lines(document.settings.element)
    _describe(document, briefing, clean)
    writer = _Writer(document, briefing.template, clean)
    total = len(briefing.blocks)
    for number, block in enumerate(briefing.blocks):
        check(ticket)
        if number % 50 == 0:
            ticket.progress(number, total, "正在生成文档")
        writer.write(block)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _describe(document: Document, briefing: Briefing, clean: Callable[[str], str]) -> None:
    """Set the core properties, and the running head and page x / y of a form with several pages."""
    properties = document.core_properties
    properties.title, properties.author = clean(briefing.title)[:255], clean(briefing.author)[:255]
    properties.subject, properties.keywords = clean(briefing.subject)[:255], clean("，".join(briefing.keywords))[:255]
    properties.language, properties.comments, properties.last_modified_by = "zh-CN", "", ""
    properties.created = properties.modified = datetime.fromisoformat(briefing.made_on)
    if briefing.template is Template.DIGEST:
        section = document.sections[0]
        xml.running_head(section.header.paragraphs[0], clean(briefing.title))
        xml.page_numbers(section.footer.paragraphs[0])


class _Writer:
    """Appends blocks to a document."""

    def __init__(self, document: Document, template: Template, clean: Callable[[str], str]) -> None:
        self._document = document
        self._spacious = template is Template.DIGEST
        self._page_break = False
        self._after_table = False
        self._clean = clean
        self._figures = 0

    @singledispatchmethod
    def write(self, block: Any) -> None:
        """Append one block."""
        raise TypeError(f"no form for {type(block).__name__}")

    @write.register
    def _(self, block: Title) -> None:
        self._add(block.text, "Title")

    @write.register
    def _(self, block: Byline) -> None:
        self._add(block.text, "Title" if block.is_title else "Subtitle")

    @write.register
    def _(self, block: Heading) -> None:
        self._add(block.text, f"Heading {min(block.level, 3)}")

    @write.register
    def _(self, block: Paragraph) -> None:
        runs = block.runs
        if block.opening is not None and self._spacious:
            runs = self._own_line(block.opening, runs)
        elif block.opening is not None:
            runs = (Run(block.opening.text, RunKind.STRONG), *runs)
        if runs:
            paragraph = self._runs(self._add("", "Normal"), runs)
            if not block.indent:
                paragraph.paragraph_format.first_line_indent = 0
            if block.opening is not None and all(run.kind is not RunKind.PLAIN for run in runs):  # the name of a part
                paragraph.paragraph_format.keep_with_next = True
                paragraph.paragraph_format.space_before = Pt(4)

    def _own_line(self, opening: Heading, runs: Runs) -> Runs:
        """Write a heading that opens its paragraph on a line of its own, for Word has none within a line.

        Its closing mark stays with it; what is left of the paragraph is returned.
        """
        first = runs[0].text if runs else ""
        mark = first[:1] if first[:1] in _CLOSING else ""
        self._add(opening.text + mark, f"Heading {min(opening.level, 3)}")
        rest = first[len(mark) :]
        return ((replace(runs[0], text=rest),) if rest else ()) + runs[1:]

    @write.register
    def _(self, block: Items) -> None:
        for line in block.lines:
            self._runs(self._add("", "List Paragraph"), line)

    @write.register
    def _(self, block: Table) -> None:
        if (
            self._after_table
        ):  # tables without a paragraph between them are one table to Word, under the first one's head
            self._add("", "No Spacing")
        table = self._document.add_table(rows=1, cols=len(block.columns))
        for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
            self._cell(cell, (Run(column.head, RunKind.STRONG),))
        for row in block.rows:
            cells = table.add_row().cells
            if len(row.cells) == 1:
                self._cell(cells[0].merge(cells[-1]), row.cells[0])
                continue
            for cell, runs in zip(cells, row.cells, strict=True):
                self._cell(cell, runs)
        xml.rule_table(table, [column.share for column in block.columns], self._clean(block.summary))
        self._after_table = True

    def _cell(self, cell: Any, runs: Runs) -> None:
        paragraph = cell.paragraphs[0]
        paragraph.style = "No Spacing"
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT  # set to both sides, a narrow cell tears its words apart
        self._runs(paragraph, runs)

    @write.register
    def _(self, block: Figure) -> None:
        self._figures += 1
        paragraph = self._add("", "Caption")
        picture = paragraph.add_run().add_picture(BytesIO(png_of(block.chart)), width=Mm(_PICTURE_WIDTH))
        xml.describe_picture(picture, self._clean(block.alt))
        paragraph.paragraph_format.keep_with_next = True
        self._add(f"图{self._figures}　{block.caption}", "Caption")

    @write.register
    def _(self, block: Excerpt) -> None:
        words = (
            Run(f"【{block.category}】", RunKind.STRONG),
            Run(f"“{block.quote}”"),
            Run(block.citation, RunKind.CITATION),
        )
        self._runs(self._add("", "Quote"), words)
        if block.note:
            self._runs(self._add("", "Quote"), (Run(f"批注：{block.note}", RunKind.NOTE),))
        if block.tags:
            self._runs(self._add("", "Quote"), (Run(f"标签：{'、'.join(block.tags)}", RunKind.CITATION),))

    @write.register
    def _(self, block: Entry) -> None:
        self._runs(self._add("", "List Paragraph"), (Run(block.term, RunKind.STRONG), Run(f"：{block.definition}")))

    @write.register
    def _(self, block: Sources) -> None:
        for line in block.lines:
            self._add(line, "List Paragraph")

    @write.register
    def _(self, block: SmallPrint) -> None:
        self._runs(self._add("", "No Spacing"), (Run(block.text, RunKind.NOTE),))

    @write.register
    def _(self, block: Contents) -> None:
        """Write nothing: Word's own contents would ask to be updated, and its navigation shows the headings anyway."""

    @write.register
    def _(self, block: NewPage) -> None:  # noqa: ARG002 - singledispatch tells the case by it
        self._page_break = True

    def _add(self, text: str, style: str) -> Any:
        paragraph = self._document.add_paragraph(self._clean(text), style=style)
        paragraph.paragraph_format.page_break_before = True if self._page_break else None
        self._page_break = self._after_table = False
        return paragraph

    def _runs(self, paragraph: Any, runs: Runs) -> Any:
        for run in runs:
            added = paragraph.add_run(self._clean(run.text))
            if run.kind is RunKind.STRONG:
                added.bold = True
                styles.set_faces(added._element.get_or_add_rPr(), styles.HEI)  # noqa: SLF001 - no public eastAsia
            elif run.kind is RunKind.NOTE:
                styles.set_faces(added._element.get_or_add_rPr(), styles.KAI)  # noqa: SLF001 - as above
            elif run.kind is RunKind.CITATION:
                added.font.size, added.font.color.rgb = Pt(8.5), RGBColor(0x55, 0x55, 0x55)
        return paragraph
