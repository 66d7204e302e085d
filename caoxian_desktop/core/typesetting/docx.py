"""A briefing as a Word file with real styles, for those who edit it in WPS or Word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.ticket import NO_TICKET, Ticket, check
from caoxian_desktop.core.typesetting.block_places import in_order
from caoxian_desktop.core.typesetting.clean_text import Cleaner
from caoxian_desktop.core.typesetting.outcome import ExportReport, Made
from caoxian_desktop.core.typesetting.pictures import draw_png
from caoxian_desktop.core.typesetting.word.body import Body
from caoxian_desktop.core.typesetting.word.fitting import fitted
from caoxian_desktop.core.typesetting.word.package import empty_document, packed
from caoxian_desktop.core.typesetting.word.papers import PAPERS
from caoxian_desktop.core.typesetting.word.sections import lay_out
from caoxian_desktop.core.typesetting.word.styles import apply_styles
from caoxian_desktop.core.typesetting.writing import write_whole

if TYPE_CHECKING:
    from docx.document import Document

_LONGEST = 255
"""Characters that python-docx lets a property of the file have."""


def make_docx(briefing: Briefing, ticket: Ticket = NO_TICKET) -> Made:
    """Return `briefing` as .docx to be written. Raises Cancelled when given up.

    Word breaks the pages itself, so there is no page count. The same briefing gives the same bytes.
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


def _content(briefing: Briefing, clean: Cleaner, ticket: Ticket) -> bytes:
    pictures = draw_png(briefing, clean, ticket)
    paper = PAPERS[briefing.template]
    if briefing.template is Template.ONE_PAGE:
        paper = fitted(paper, briefing, pictures)
    document = empty_document()
    apply_styles(document, paper)
    lay_out(document, briefing, paper, clean)
    _describe(document, briefing, clean)
    body = Body(document, briefing, paper, clean, pictures)
    _write(body, briefing, clean, ticket)
    root = document.element.body
    for made in body.elements:
        root.insert(len(root) - 1, made)
    check(ticket)
    return packed(document, briefing.made_on)


def _write(body: Body, briefing: Briefing, clean: Cleaner, ticket: Ticket) -> None:
    total = len(briefing.blocks)
    body.begin()
    for number, block in enumerate(in_order(briefing.blocks[body.begun :], clean), body.begun):
        if number % 50 == 0:
            check(ticket)
            ticket.progress(number, total, "正在生成文档")
        body.write(block)
    body.finish()


def _describe(document: Document, briefing: Briefing, clean: Callable[[str], str]) -> None:
    """Set the properties of the file."""
    properties = document.core_properties
    properties.title, properties.author = clean(briefing.title)[:_LONGEST], clean(briefing.author)[:_LONGEST]
    properties.subject = clean(briefing.subject)[:_LONGEST]
    properties.keywords = clean("，".join(briefing.keywords))[:_LONGEST]
    properties.language, properties.comments, properties.last_modified_by = "zh-CN", "", ""
    properties.created = properties.modified = datetime.fromisoformat(briefing.made_on)
