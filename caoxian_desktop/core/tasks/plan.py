"""The stretches of a report that set tasks: the plan of the year without headings, and what each stretch is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.indicators.setting import Passage, passages
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, Section
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.tasks.words import OF_ITSELF

_TOPIC = Expression(r"([^，。；：、\d]{2,11})。(?!\s*$)")
_LONGEST_LEAD = 260
"""汉字 of a paragraph that sums its section up before the first of its parts; a longer one is work itself."""


class Part(StrEnum):
    """What a stretch of the plan is: the words before its first section, those that sum a section up, or work."""

    PREAMBLE = "preamble"
    LEAD = "lead"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of the plan, without the heading before them and the labels of lists. `heading` is that of `Task`."""

    span: Span
    part: Part
    heading: int | None


def plan_passages(report: Report) -> tuple[Passage, ...]:
    """Return the paragraphs that plan the year; where the report plans several years alone, those.

    A plan of five years beside that of the year is broken down by the departments' own plans, not by this list.
    """
    ahead = [passage for passage in passages(report) if passage.setting.kind in (Kind.TARGET, Kind.COMMITMENT)]
    return tuple(passage for passage in ahead if _is_of_year(passage)) or tuple(ahead)


def plans_a_year(report: Report) -> bool:
    """Tell whether the plan is that of one year, so that its end is the usual deadline."""
    return all(map(_is_of_year, plan_passages(report)))


def _is_of_year(passage: Passage) -> bool:
    return passage.setting.period in ("", str(passage.setting.plan_year))


def stretches(report: Report) -> Iterator[Stretch]:
    """Yield what sets tasks, in reading order; a heading that nothing stands under is a task itself."""
    planned = {passage.span.start: passage for passage in plan_passages(report)}
    parts = {id(report.path_at(start)[0]) for start in planned if report.path_at(start)}
    headings = {section.heading.start: section for section in report.walk()}
    for paragraph in report.paragraphs:
        start = paragraph.span.start
        path = report.path_at(start)
        if paragraph.kind is ParagraphKind.HEADING and start in headings:
            section = headings[start]
            if path and id(path[0]) in parts and _is_bare(report, section):
                yield Stretch(_unlabelled(section), Part.WORK, _start_of(path[:-1]))
        elif start in planned:
            yield from _of_paragraph(report, paragraph, path)


def _is_bare(report: Report, section: Section) -> bool:
    """Tell whether nothing but its heading stands in a section below the first level."""
    rest = report.text[section.heading.end : section.span.end]
    return section.level > 1 and not section.children and not rest.strip(" \n。；")


def _unlabelled(section: Section) -> Span:
    return Span(min(section.heading.start + len(section.label), section.heading.end), section.heading.end)


def _of_paragraph(report: Report, paragraph: Paragraph, path: tuple[Section, ...]) -> Iterator[Stretch]:
    opened = [section for section in path if section.heading.start >= paragraph.span.start]
    start = max((section.heading.end for section in opened), default=paragraph.span.start)
    if opened and _is_item(report, paragraph, opened[-1]):
        start = _unlabelled(opened[-1]).start
    elif opened and not report.text[start : paragraph.span.end].strip(" 。；"):
        if not opened[-1].children and opened[-1].span.end <= paragraph.span.end + 1:
            yield Stretch(_unlabelled(opened[-1]), Part.WORK, _start_of(path[:-1]))
        return
    part = _part_of(report, paragraph, path)
    ends = [item.span.start for item in paragraph.items if item.span.start > start] + [paragraph.span.end]
    labels = {item.span.start: len(item.label) for item in paragraph.items}
    for end in ends:
        first = start + labels.get(start, 0)
        first += len(report.text[first:end]) - len(report.text[first:end].lstrip("。：:，、 \t\u3000"))
        if start in labels or not opened:
            first = _behind_topic(report.text, first, end)
        if first < end:
            yield Stretch(Span(first, end), part, _start_of(path))
        start = end


def _behind_topic(text: str, start: int, end: int) -> int:
    """Return where a stretch begins behind its topic (拓展城市空间。), a heading within the paragraph."""
    topic = _TOPIC.match(text, start, end)
    return topic.end() if topic and topic.end() < end and not OF_ITSELF.match(topic[1]) else start


def _is_item(report: Report, paragraph: Paragraph, section: Section) -> bool:
    """Tell whether what was taken for a heading is an item of a list: 一是新增停车位500个。二是…."""
    if any(character.isdigit() for character in section.title):
        return True
    ends = (item.span.end for item in paragraph.items if item.span.start == section.heading.start)
    return any(not report.text[section.heading.end : end].strip(" 。；") for end in ends)


def _start_of(path: tuple[Section, ...]) -> int | None:
    return path[-1].heading.start if path else None


def _part_of(report: Report, paragraph: Paragraph, path: tuple[Section, ...]) -> Part:
    if not path or not path[-1].children or paragraph.span.start >= path[-1].children[0].span.start:
        return Part.WORK
    if path[-1].level == 1:
        return Part.PREAMBLE
    first = report.paragraph_at(path[-1].heading.end)
    is_lead = first is not None and len(paragraph.span) <= _LONGEST_LEAD and not paragraph.items
    return Part.LEAD if is_lead else Part.WORK
