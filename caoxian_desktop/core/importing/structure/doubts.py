"""What in a report's structure people should look at: gaps in a numbering, lines like headings, empty sections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from caoxian_desktop.core.glossary.glossary import unread_entries
from caoxian_desktop.core.importing.marks import Style, annex_mark, mark_of, number_in
from caoxian_desktop.core.importing.structure.heading_words import CLOSING, PAUSE, SENTENCE_END, announces_work
from caoxian_desktop.core.importing.structure.headings import MAX_BARE, MIN_BODY, goes_on
from caoxian_desktop.core.importing.structure.structure import Structure
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Section
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_COUNTED = frozenset({Style.PART, Style.CHINESE, Style.BRACKETED, Style.ORDINAL, Style.ARABIC, Style.ARABIC_BRACKETED})
_HAN = re.compile(r"[\u3400-\u9fff]")
_QUOTED = 24
"""Characters of a heading that a sentence quotes."""


def doubts_of(text: str, structure: Structure) -> Iterator[Problem]:
    """Yield what is doubtful in the structure of a canonical text, each with its place, kind by kind."""
    yield from _part_lost(structure.sections)
    for siblings in _families(structure.sections):
        yield from _numbering(siblings)
    yield from _empty_sections(text, structure.sections)
    yield from _like_headings(text, structure)
    if structure.glossary is not None:
        for span in unread_entries(text, Span(structure.glossary.heading.end, structure.glossary.span.end)):
            words = _short(span.of(text))
            said = Wording(
                f"名词解释中“{words}”没有认出词条，请核对。",
                f"No term was recognised in “{words}” of the glossary. Please check.",
            )
            yield Problem("glossary.unread", said, span)


def _families(sections: Sequence[Section]) -> Iterator[Sequence[Section]]:
    yield sections
    for section in sections:
        yield from _families(section.children)


def _part_lost(sections: Sequence[Section]) -> Iterator[Problem]:
    if sections and sections[0].level > 1:
        first = sections[0]
        said = Wording(
            f"“{_named(first)}”之前没有找到所属部分的标题，请核对开头。",
            f"No heading of a part was found before “{_named(first)}”. Please check the beginning.",
        )
        yield Problem("structure.part_lost", said, first.heading)


def _numbering(siblings: Sequence[Section]) -> Iterator[Problem]:
    """Yield where numbers of one kind jump, come twice or go back; 一 begins a series anew."""
    series: dict[Style, list[Section]] = {}
    for section in siblings:
        mark = mark_of(f"{section.label}题")
        if mark and mark.style in _COUNTED and number_in(section.label):
            series.setdefault(mark.style, []).append(section)
    for numbered in series.values():
        for before, after in pairwise(numbered):
            yield from _step(before, after)


def _step(before: Section, after: Section) -> Iterator[Problem]:
    last, number = number_in(before.label), number_in(after.label)
    if number in {last + 1, 1}:
        return
    if number == last:
        said = Wording(
            f"编号{after.label}接连出现两次，请核对。",
            f"The number “{after.label}” appears twice in a row. Please check.",
        )
        yield Problem("structure.series_repeat", said, after.heading)
    elif number < last:
        said = Wording(
            f"编号由{before.label}回到{after.label}，请核对次序。",
            f"The numbers go back from “{before.label}” to “{after.label}”. Please check their order.",
        )
        yield Problem("structure.series_order", said, after.heading)
    else:
        said = Wording(
            f"编号由{before.label}跳到{after.label}，请核对中间有无缺漏。",
            f"The numbers jump from “{before.label}” to “{after.label}”. Please check whether something is missing.",
        )
        yield Problem("structure.series_gap", said, after.heading)


def _empty_sections(text: str, sections: Sequence[Section]) -> Iterator[Problem]:
    for section in (s for part in sections for s in part.walk()):
        below = text[section.heading.end : section.span.end]
        # A sentence that has its line to itself (一是…。) says all there is to say.
        if not section.run_in and not section.children and not below.strip(CLOSING + "\n") and "。" not in below:
            said = Wording(
                f"“{_named(section)}”下面没有正文，请核对。",
                f"There is no text under “{_named(section)}”. Please check.",
            )
            yield Problem("structure.empty_section", said, section.heading)


def _like_headings(text: str, structure: Structure) -> Iterator[Problem]:
    """Yield short lines without a stop that stand over a paragraph and are no headings.

    Tables of annexes have such lines by the hundred, and web pages have them before the report begins.
    """
    annexes = [s.span for s in structure.sections if annex_mark(f"{s.label} ")]
    paragraphs = structure.paragraphs
    begun = False
    for paragraph, following in pairwise(paragraphs):
        begun = begun or paragraph.kind is ParagraphKind.HEADING or len(paragraph.span) >= MIN_BODY
        words = paragraph.span.of(text)
        if not begun or not _is_like_heading(paragraph, words) or any(a.contains(paragraph.span) for a in annexes):
            continue
        below = following.span.of(text)
        if following.kind is ParagraphKind.BODY and len(below) >= MIN_BODY and not goes_on(below):
            said = Wording(
                f"“{_short(words)}”独占一行，像标题而没有列入目录，请核对。",
                f"“{_short(words)}” has a line to itself, like a heading, but is not in the contents. Please check.",
            )
            yield Problem("structure.like_heading", said, paragraph.span)


def _is_like_heading(paragraph: Paragraph, words: str) -> bool:
    return (
        paragraph.kind is ParagraphKind.BODY
        and 4 <= len(words) <= MAX_BARE
        and len(_HAN.findall(words)) >= len(words) / 2
        and not (PAUSE.search(words) or SENTENCE_END.search(words) or "\t" in words or announces_work(words))
    )


def _named(section: Section) -> str:
    return _short(f"{section.label}{section.title}")


def _short(words: str) -> str:
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
