"""Paragraph numbers as citations count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Section

_NUMERAL = re.compile(r"[0-9０-９一二三四五六七八九十百]")
_UNCOUNTED = frozenset({ParagraphKind.TITLE, ParagraphKind.BYLINE, ParagraphKind.SALUTATION, ParagraphKind.HEADING})


def number_paragraphs(paragraphs: Iterable[Paragraph], sections: Sequence[Section]) -> tuple[Paragraph, ...]:
    """Return the paragraphs, which come in reading order, with their citation numbers.

    They count from 1 within what `counting_path` names; headings of their own line, the title block and whatever
    stands before the first section have none. In a report without any section they count through the whole text.
    """
    if not sections:
        body = count(1)
        return tuple(p._replace(number=next(body) if p.kind is ParagraphKind.BODY else None) for p in paragraphs)
    counts: Counter[int] = Counter()
    numbered: list[Paragraph] = []
    coming = deque(_counting(sections))
    around: list[Section] = []
    for paragraph in paragraphs:
        start = paragraph.span.start
        while coming and coming[0].span.start <= start:
            around.append(coming.popleft())
        while around and around[-1].span.end <= start:
            around.pop()
        number = None
        if around and paragraph.kind not in _UNCOUNTED:
            unit = around[-1].span.start
            counts[unit] += 1
            number = counts[unit]
        numbered.append(paragraph if number == paragraph.number else paragraph._replace(number=number))
    return tuple(numbered)


def counting_path(sections: Sequence[Section], offset: int) -> tuple[Section, ...]:
    """Return the sections at `offset`, outermost first, in which numbers restart one within the other.

    These are the ones a citation names: a part (level 1), and below it every section whose label holds a numeral that
    no sibling has too. A dash names no place, nor does the second 一是 of one part.
    """
    path: list[Section] = []
    siblings = sections
    while (section := _section_at(siblings, offset)) and _counts_anew(section, siblings):
        path.append(section)
        siblings = section.children
    return tuple(path)


def _section_at(sections: Sequence[Section], offset: int) -> Section | None:
    index = bisect_right(sections, offset, key=lambda s: s.span.start) - 1
    return sections[index] if index >= 0 and offset < sections[index].span.end else None


def _counts_anew(section: Section, siblings: Sequence[Section]) -> bool:
    return section.level == 1 or (_has_numeral(section) and sum(s.label == section.label for s in siblings) == 1)


def _counting(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield, in reading order, every section that some counting path ends with."""
    labels = Counter(section.label for section in sections)
    for section in sections:
        if section.level == 1 or (_has_numeral(section) and labels[section.label] == 1):
            yield section
            yield from _counting(section.children)


def _has_numeral(section: Section) -> bool:
    return _NUMERAL.search(section.label) is not None
