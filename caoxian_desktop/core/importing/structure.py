"""What stands where in a canonical text: title block, sections, paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from caoxian_desktop.core.importing.headings import (
    GLOSSARY_TITLE,
    headings_in,
    is_salutation,
    opens_with_salutation,
)
from caoxian_desktop.core.importing.lines import Line, lines_of
from caoxian_desktop.core.importing.outline import sections_of
from caoxian_desktop.core.importing.title_block import is_title, title_lines
from caoxian_desktop.core.report.numbering import number_paragraphs
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Section
from caoxian_desktop.core.report.span import Span


@dataclass(frozen=True, slots=True)
class Structure:
    """Title block, sections and paragraphs of a text, and the section that holds its glossary."""

    head: tuple[Line, ...]
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    glossary: Section | None


def structure_of(text: str) -> Structure:
    """Return the structure of a canonical text."""
    lines = lines_of(text)
    head = title_lines(lines)
    body = lines[len(head) :]
    breaks = [line.start for line in body if opens_with_salutation(line.text)]
    sections = sections_of(headings_in(body), breaks, len(text))
    glossary = next((s for s in reversed(sections) if GLOSSARY_TITLE.search(s.title)), None)
    if glossary is not None and glossary.children:
        sections = tuple(_without_children(s) if s is glossary else s for s in sections)
        glossary = next(s for s in sections if s.span == glossary.span)
    kinds = _kinds(lines, len(head), sections, glossary)
    return Structure(tuple(head), sections, number_paragraphs(kinds, sections), glossary)


def _without_children(section: Section) -> Section:
    """Entries of a glossary are terms, not sections."""
    return Section(section.label, section.title, section.level, section.run_in, section.heading, section.span)


def _kinds(
    lines: Sequence[Line], head: int, sections: Sequence[Section], glossary: Section | None
) -> tuple[Paragraph, ...]:
    own_lines = [s.heading for part in sections for s in part.walk() if not s.run_in]
    return tuple(Paragraph(line.span, _kind(line, head, own_lines, glossary)) for line in lines)


def _kind(line: Line, head: int, own_lines: Sequence[Span], glossary: Section | None) -> ParagraphKind:
    if line.index < head:
        return ParagraphKind.TITLE if is_title(line.text) else ParagraphKind.BYLINE
    if any(heading.overlaps(line.span) for heading in own_lines):
        return ParagraphKind.HEADING
    if glossary is not None and glossary.span.contains(line.span):
        return ParagraphKind.GLOSSARY
    return ParagraphKind.SALUTATION if is_salutation(line.text) else ParagraphKind.BODY
