"""A report as it was read: text, title block, sections, paragraphs, glossary, problems."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from caoxian_desktop.core.report.pages import PageMark
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.removal import Removal
from caoxian_desktop.core.report.source import OffsetMap, Source
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term


class Level(StrEnum):
    """Whose government reports."""

    STATE = "state"
    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    COUNTY = "county"


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """What the report says of itself. A field the text does not give is None, never guessed from a file's name.

    `place` is the official name (曹县), `date` the day of the speech in ISO form, `speaker` the name alone and
    `office` what they are (曹县县长), `review_period` the literal name of a review of several years (过去五年).
    """

    title: str | None = None
    place: str | None = None
    level: Level | None = None
    plan_year: int | None = None
    review_year: int | None = None
    review_period: str | None = None
    date: str | None = None
    meeting: str | None = None
    speaker: str | None = None
    office: str | None = None


class ParagraphKind(StrEnum):
    """What a line of the canonical text is."""

    TITLE = "title"
    BYLINE = "byline"
    SALUTATION = "salutation"
    HEADING = "heading"
    BODY = "body"
    GLOSSARY = "glossary"


class ListItem(NamedTuple):
    """An item of a list within a paragraph: its label as written (一是, （1）, ①) and its place, label included."""

    label: str
    span: Span


class Paragraph(NamedTuple):
    """One line of the canonical text, without its line break; empty lines are none.

    `number` is its citation number: counted from 1 within the nearest labelled or first-level section, own-line
    headings and the title block having none (None). `items` are those of the lists that stand in it.
    """

    span: Span
    kind: ParagraphKind
    number: int | None = None
    items: tuple[ListItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report, with what stands under it.

    `label` is as written ('（一）', '一、', '' for none), `title` without label and closing mark, `level` 1 for parts
    and annexes, 2 and 3 below. With `run_in` the heading is the first short sentence of a paragraph with text behind
    it. `heading` is the place of label and title, `span` reaches from there to the end of the section, sub-sections
    included.
    """

    label: str
    title: str
    level: int
    run_in: bool
    heading: Span
    span: Span
    children: tuple[Section, ...] = ()

    def walk(self) -> Iterator[Section]:
        """Yield this section and all below it in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


_NOWHERE = OffsetMap()


@dataclass(frozen=True, slots=True)
class Report:
    """A report read from a file.

    `text` is the canonical text: title block, body and glossary, one paragraph a line, NFC, without page furniture
    and reference marks. Everything else points into it. `removals` are the words of the file that are not in it.
    `page_marks` tell where pages of the booklet begin, in the order of the text: a reader's, not the file's.
    """

    text: str
    source: Source
    title_block: TitleBlock
    sections: tuple[Section, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    glossary: tuple[Term, ...] = ()
    problems: tuple[Problem, ...] = ()
    offsets: OffsetMap = _NOWHERE
    removals: tuple[Removal, ...] = ()
    page_marks: tuple[PageMark, ...] = ()

    def walk(self) -> Iterator[Section]:
        """Yield all sections in reading order."""
        for section in self.sections:
            yield from section.walk()

    def path_at(self, offset: int) -> tuple[Section, ...]:
        """Return the sections that hold `offset`, outermost first; empty before the first heading."""
        path: list[Section] = []
        level = self.sections
        while (index := bisect_right(level, offset, key=lambda s: s.span.start) - 1) >= 0:
            if offset >= level[index].span.end:
                break
            path.append(level[index])
            level = level[index].children
        return tuple(path)

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """Return the paragraph that holds `offset`, or the last one before it; None before the first."""
        index = bisect_right(self.paragraphs, offset, key=lambda p: p.span.start) - 1
        return self.paragraphs[index] if index >= 0 else None

    @property
    def characters(self) -> int:
        """How many characters the text has, white space left out: its 字数."""
        return sum(map(len, self.text.split()))

    def differs_in_pages_alone(self, other: Report) -> bool:
        """Tell whether two reports are the same but for the pages of the booklet that were marked."""
        return self.page_marks != other.page_marks and replace(self, page_marks=other.page_marks) == other

    @property
    def name(self) -> str:
        """The report's name in citations: 曹县政府工作报告（2023年）, with what the text does not say left out.

        A title that already holds place or year (陕西省2026年政府工作报告) does not make them stand twice.
        """
        block = self.title_block
        place = "" if block.place is None or block.place == "全国" else block.place
        year = "" if block.plan_year is None else f"（{block.plan_year}年）"
        title = block.title or "政府工作报告"
        if place and place in title:
            title = title.replace(place, "", 1)
        if block.plan_year is not None:
            title = title.replace(f"{block.plan_year}年度", "", 1).replace(f"{block.plan_year}年", "", 1)
        return f"{place}{title}{year}"
