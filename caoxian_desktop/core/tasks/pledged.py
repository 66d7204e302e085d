"""The 民生实事 of the year planned: where their list stands, and each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from caoxian_desktop.core.indicators.clauses import sentence_places
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.report.report import ListItem, Paragraph, ParagraphKind, Report, Section
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.tasks.flattened import lines_of_table
from caoxian_desktop.core.tasks.splitting import trimmed

_NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十百]{1,3})"
_ANNOUNCED = Expression(
    rf"{_NUMBER}(?:项|件|个|大|类)[^，。；：]{{0,10}}(?:实事|民生工程)|实事(?!求是)[^，。；：]{{0,12}}(?=[：:])"
)
_TITLE = Expression(r"(?:民生|为民|惠民|利民|便民)[^，。；：]{0,6}实事|实事(?:项目|清单|计划)|实事$")
_DONE = Expression(r"完成|落实|办结|进展")
_NUMBERED = Expression(r"\s*(?:[（(]?(\d{1,3})[）)]?[.．、\t ]|[（(](\d{1,3})[）)]|[①-⑳])\s*")
_OF_ALL = Expression(r"\s*(?:我们|各位代表|对(?:这些|上述)|以上|同时|让|切实)")
_FEWEST = 3
_LONGEST = 200
"""汉字 of a pledge that are printed; of a longer one its heading or first sentence stands for it."""


@dataclass(frozen=True, slots=True)
class Pledge:
    """One of them: its words, all that is said of it (its figures stand there), and units named beside it."""

    words: Span
    extent: Span
    heading: int | None
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PledgeList:
    """The pledges, and the stretches of the report that list them, here or again in short."""

    pledges: tuple[Pledge, ...]
    places: tuple[Span, ...]


NONE = PledgeList((), ())


def pledges_of(report: Report, plan: Sequence[Span]) -> PledgeList:
    """Return the pledges among the paragraphs of the plan; an annex tells more of them than the speech.

    Lists of fewer than three, and a list of what became of last year's, are none.
    """
    since = plan[0].start if plan else len(report.text)
    spoken = [found for span in plan if (found := _in_paragraph(report, span))]
    titled = [found for section in _sections(report, since) if (found := _in_section(report, section))]
    lists = titled or spoken[:1]
    if not lists:
        return NONE
    places = [place for found in (*spoken, *titled) for place in found.places]
    return PledgeList(tuple(pledge for found in lists for pledge in found.pledges), tuple(places))


def _sections(report: Report, since: int) -> Iterator[Section]:
    year = str(report.title_block.plan_year or "")
    years = re.compile(r"(?:19|20)\d\d(?=年)")
    for section in report.walk():
        named = years.search(section.title)
        if section.span.start < since or not _TITLE.search(section.title) or _DONE.search(section.title):
            continue
        if not (year and named and named[0] != year):
            yield section


def _in_section(report: Report, section: Section) -> PledgeList | None:
    """Return the pledges of a section: its parts or its numbered lines, or of each part the numbered lines."""
    bodies = [line.span for line in _lines(report, section)]
    if table := lines_of_table(report.text, bodies):
        found = (_pledge(report.text, line.words, section.heading) for line in table)
        held = tuple(
            replace(pledge, extent=line.extent, units=line.units)
            for pledge, line in zip(found, table, strict=True)
            if pledge
        )
        return PledgeList(held, (section.span,))
    if section.level > 1 and not all(part.label for part in section.children):
        return None  # a field of work that promises them among other things
    units: list[tuple[Section, Span]] = []
    for part in section.children or (section,):
        lines = [
            _unnumbered(report.text, p.span) for p in _lines(report, part) if _NUMBERED.match(p.span.of(report.text))
        ]
        if len(lines) >= (1 if section.children else _FEWEST) and _all_lines(report, part, len(lines)):
            units += [(part, line) for line in lines]
        elif section.children:
            units.append((part, Span(part.heading.start + len(part.label), part.span.end)))
    pledges = tuple(filter(None, (_pledge(report.text, span, part.heading) for part, span in units)))
    return PledgeList(pledges, (section.span,)) if len(pledges) >= _FEWEST else None


def _lines(report: Report, section: Section) -> list[Paragraph]:
    return [p for p in report.paragraphs if p.kind is ParagraphKind.BODY and section.span.contains(p.span)]


def _all_lines(report: Report, section: Section, count: int) -> bool:
    return 2 * count > len(_lines(report, section))


def _unnumbered(text: str, span: Span) -> Span:
    number = _NUMBERED.match(text, span.start, span.end)
    return Span(number.end() if number else span.start, span.end)


def _in_paragraph(report: Report, span: Span) -> PledgeList | None:
    """Return the pledges that a paragraph lists behind their announcement: by labels, or between semicolons."""
    text = report.text
    announced = _ANNOUNCED.search(text, span.start, span.end)
    paragraph = report.paragraph_at(span.start)
    if announced is None or paragraph is None:
        return None
    labelled = [item for item in paragraph.items if item.span.start >= announced.end() - 1]
    spans = _labelled(labelled, span.end) or _between_semicolons(text, announced.end(), span.end)
    if len(spans) >= _FEWEST:
        spans[-1] = _without_closing(text, spans[-1])
    path = report.path_at(span.start)
    heading = path[-1].heading if path else None
    pledges = tuple(filter(None, (_pledge(text, each, heading) for each in spans)))
    return PledgeList(pledges, (Span(announced.start(), span.end),)) if len(pledges) >= _FEWEST else None


def _labelled(items: Sequence[ListItem], end: int) -> list[Span]:
    """Return the items without their labels, each up to the next."""
    ends = [item.span.start for item in items[1:]] + [end]
    return [
        Span(item.span.start + len(item.label), stop)
        for item, stop in zip(items, ends, strict=False)
        if item.span.start + len(item.label) < stop
    ]


def _without_closing(text: str, span: Span) -> Span:
    """Return the last item without the sentence about all of them that may follow: 我们将全力办好…."""
    for start, _ in list(sentence_places(text, span.start, span.end))[1:]:
        if _OF_ALL.match(text, start):
            return Span(span.start, start)
    return span


def _between_semicolons(text: str, start: int, end: int) -> list[Span]:
    if text[start : start + 1] not in ("：", ":", "。"):
        return []
    stop = text.find("。", start + 1, end)
    spans: list[Span] = []
    at = start + 1
    for mark in re.finditer("[；;]", text[: end if stop < 0 else stop]):
        if mark.start() >= at:
            spans.append(Span(at, mark.start()))
            at = mark.end()
    return [*spans, Span(at, end if stop < 0 else stop)] if spans else []


def _pledge(text: str, extent: Span, heading: Span | None) -> Pledge | None:
    whole = trimmed(text, extent.start, extent.end)
    if whole is None:
        return None
    said = whole
    if len(whole) > _LONGEST or "\n" in whole.of(text):
        first = next(iter(sentence_places(text, whole.start, whole.end)))
        said = trimmed(text, *first) or whole
    own = heading is not None and heading.start <= whole.start < heading.end
    return Pledge(said, whole, None if heading is None or own else heading.start)
