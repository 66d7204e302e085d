"""What stands where in a canonical text: title block, sections, paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.importing.headings import (
    GLOSSARY_TITLE,
    addresses_deputies,
    headings_in,
    is_salutation,
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


def structure_of(text: str, styled: Mapping[int, int]) -> Structure:
    """Return the structure of a canonical text; `styled` gives outline levels by the start of their lines."""
    lines = lines_of(text)
    head = title_lines(lines)
    body = lines[len(head) :]
    breaks = [line.start for line in body if addresses_deputies(line.text)]
    sections = sections_of(headings_in(body, styled), breaks, len(text))
    return arranged(lines, head, sections)


def arranged(lines: Sequence[Line], head: Sequence[Line], sections: tuple[Section, ...]) -> Structure:
    """Return the structure that sections make of a text's lines, of which `head` are those of the title block."""
    glossary = glossary_in(sections)
    if glossary is not None and glossary.children:
        sections = tuple(_without_children(s) if s is glossary else s for s in sections)
        glossary = next(s for s in sections if s.span == glossary.span)
    kinds = _kinds(lines, len(head), sections, glossary)
    return Structure(tuple(head), sections, number_paragraphs(kinds, sections), glossary)


def glossary_in(sections: Sequence[Section]) -> Section | None:
    """Return the part that explains terms: the last one of that title, None where there is none."""
    return next((s for s in reversed(sections) if GLOSSARY_TITLE.search(s.title)), None)


def _without_children(section: Section) -> Section:
    """Entries of a glossary are terms, not sections."""
    return Section(section.label, section.title, section.level, section.run_in, section.heading, section.span)


def _kinds(
    lines: Sequence[Line], head: int, sections: Sequence[Section], glossary: Section | None
) -> tuple[Paragraph, ...]:
    own_lines = _own_lines(lines, [s.heading for part in sections for s in part.walk() if not s.run_in])
    return tuple(Paragraph(line.span, _kind(line, head, own_lines, glossary)) for line in lines if line.text)


def _own_lines(lines: Sequence[Line], headings: Sequence[Span]) -> frozenset[int]:
    """Return the indexes of the lines that headings have to themselves; an annex's title may take two."""
    return frozenset(
        line.index
        for heading in headings
        for line in lines[_line_at(lines, heading.start) : _line_at(lines, heading.end) + 1]
    )


def _line_at(lines: Sequence[Line], offset: int) -> int:
    return bisect_right(lines, offset, key=lambda line: line.start) - 1


def _kind(line: Line, head: int, own_lines: frozenset[int], glossary: Section | None) -> ParagraphKind:
    if line.index in own_lines:
        return ParagraphKind.HEADING
    if line.index < head:
        return ParagraphKind.TITLE if is_title(line.text) else ParagraphKind.BYLINE
    if glossary is not None and glossary.span.contains(line.span):
        return ParagraphKind.GLOSSARY
    return ParagraphKind.SALUTATION if is_salutation(line.text) else ParagraphKind.BODY
