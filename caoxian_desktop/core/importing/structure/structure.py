"""What stands where in a canonical text: title block, sections, paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from caoxian_desktop.core.importing.lines import Line, lines_of
from caoxian_desktop.core.importing.structure.heading_words import (
    GLOSSARY_TITLE,
    addresses_deputies,
    announces_work,
    is_salutation,
)
from caoxian_desktop.core.importing.structure.headings import Heading, headings_in
from caoxian_desktop.core.importing.structure.list_items import list_items
from caoxian_desktop.core.importing.structure.mottoes import with_mottoes
from caoxian_desktop.core.importing.structure.outline import Turns, sections_of
from caoxian_desktop.core.importing.title_block.title_block import is_title, title_lines
from caoxian_desktop.core.importing.variants import simplified
from caoxian_desktop.core.report.numbering import number_paragraphs
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Section
from caoxian_desktop.core.report.span import Span

_LONGEST_BYLINE = 160
"""Characters of a line before the salutation; a longer one is the report's text."""


@dataclass(frozen=True, slots=True)
class Structure:
    """Title block, sections and paragraphs of a text, and the section that holds its glossary."""

    head: tuple[Line, ...]
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    glossary: Section | None


def structure_of(text: str, styled: Mapping[int, int]) -> Structure:
    """Return the structure of a canonical text; `styled` gives outline levels by the start of their lines."""
    lines, words = lines_of(text), simplified(text)
    plain = lines if words is text else lines_of(words)
    head = lines[: _title_block(plain)]
    body = plain[len(head) :]
    turns = Turns(
        [line.start for line in body if addresses_deputies(line.text)],
        [line.start for line in body if announces_work(line.text)],
    )
    headings = _as_written(with_mottoes(headings_in(body, styled), body), text)
    return arranged(lines, head, sections_of(headings, turns, len(text)))


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
    return next((s for s in reversed(sections) if GLOSSARY_TITLE.search(simplified(s.title))), None)


def _title_block(lines: Sequence[Line]) -> int:
    """Return how many lines stand before the salutation; a text that lost its own has 各位代表 much further down."""
    head = title_lines(lines)
    longest = max((len(line.text) for line in head), default=0)
    return 0 if longest > _LONGEST_BYLINE else len(head)


def _as_written(headings: Sequence[Heading], text: str) -> Sequence[Heading]:
    """Return headings found among simplified words with the words of the text itself."""
    plain = simplified(text)
    if plain == text:
        return headings
    found: list[Heading] = []
    for heading in headings:
        at = plain.find(heading.title, heading.span.start, heading.span.end)
        title = text[at : at + len(heading.title)] if at >= 0 else heading.title
        found.append(replace(heading, title=title))
    return found


def _without_children(section: Section) -> Section:
    """Entries of a glossary are terms, not sections."""
    return Section(section.label, section.title, section.level, section.run_in, section.heading, section.span)


def _kinds(
    lines: Sequence[Line], head: int, sections: Sequence[Section], glossary: Section | None
) -> tuple[Paragraph, ...]:
    own_lines = _own_lines(lines, [s.heading for part in sections for s in part.walk() if not s.run_in])
    return tuple(_paragraph(line, _kind(line, head, own_lines, glossary)) for line in lines if line.text)


def _paragraph(line: Line, kind: ParagraphKind) -> Paragraph:
    items = list_items(line.text, line.start) if kind is ParagraphKind.BODY else ()
    return Paragraph(line.span, kind, items=items)


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
