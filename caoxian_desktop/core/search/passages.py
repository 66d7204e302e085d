"""What is searched of a report, of its notes and of the reader's own terms: passages, each found as a whole.

Beside its words a passage keeps, as JSON, what a hit on it tells; `found.py` reads that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from caoxian_desktop.core.report.citation import place_words
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.pinyin import Spelling, spellings

if TYPE_CHECKING:  # figures and notes come later than text
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.indicators.observation import Observation

NAMES_TOGETHER = 32
"""Names of indicators kept in one passage, a line each: there are some 250 in a report, of six characters."""

_FIGURES = 8
"""Of how many figures of one name the places are kept."""

_SHOWN = 80
"""How much of a definition is shown with its term."""

# Every report bears these words, so that "gz" is 赣州 and no 工作.
_OF_EVERY_NAME = re.compile("政府工作报告|工作报告|报告")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that are found together.

    `told` is JSON, by the kind of the passage: [start, where, section] of a paragraph, `section` being its place in
    `Searched.sections`; [start, end, where, the definition's beginning] of a term's entry, nothing of an own term;
    [start or null, end, where, headings] of a note; of indicators, for each line, [paragraph, start, end, …].
    `record` is a note's or an own term's UUID, `spelled` how it reads in Latin letters.
    """

    words: str
    told: tuple[Any, ...] = ()
    record: str = ""
    spelled: tuple[Spelling, ...] = ()


@dataclass(frozen=True, slots=True)
class Searched:
    """A report's passages: its name, its terms and its text; `sections` are the paths of headings in it."""

    name: Passage
    terms: tuple[Passage, ...]
    text: tuple[Passage, ...]
    sections: tuple[tuple[str, ...], ...]


def searched(report: Report, tags: Iterable[str] = ()) -> Searched:
    """Return what is searched of a report as it was set right; `tags` are the library's."""
    sections: dict[tuple[str, ...], int] = {}
    return Searched(_name(report, tags), tuple(_terms(report)), tuple(_text(report, sections)), tuple(sections))


def _name(report: Report, tags: Iterable[str]) -> Passage:
    block = report.title_block
    beside = (block.speaker, block.office, block.meeting, block.date, *tags)
    return Passage("\n".join((report.name, *filter(None, beside))), spelled=_spelled_name(report.name))


def _spelled_name(name: str) -> tuple[Spelling, ...]:
    blank = _OF_EVERY_NAME.sub(lambda found: " " * len(found[0]), name)
    return spellings(blank, varied=True)


def _terms(report: Report) -> Iterator[Passage]:
    for term in report.glossary:
        words = "\n".join(dict.fromkeys((term.name, *term.aliases)))
        told = (term.span.start, term.span.end, _where(report, term.span.start), term.definition[:_SHOWN])
        yield Passage(words, told, spelled=spellings(term.name))


def own_term(record: str, name: str, aliases: Iterable[str], definition: str) -> Passage:
    """Return the passage of a term of the reader's own: its names and what it means."""
    return Passage("\n".join((name, *aliases, definition)), (), record, spellings(name))


def _text(report: Report, sections: dict[tuple[str, ...], int]) -> Iterator[Passage]:
    for paragraph in report.paragraphs:
        start = paragraph.span.start
        path = tuple(f"{section.label}{section.title}" for section in report.path_at(start))
        told = (start, _where(report, start), sections.setdefault(path, len(sections)))
        yield Passage(paragraph.span.of(report.text), told)


def _where(report: Report, offset: int) -> str:
    """Return the place without the page of the booklet, which a citation has before the report's name."""
    return place_words(report, Span(offset, offset))


def note(annotation: Annotation, where: str | None) -> Passage:
    """Return the passage of a note: what was written, its tags, what it proposes, and the words it is on.

    `where` is its place as cited in the text that is searched; None for a note that was described in another text,
    which has no place in this one and is cited by its headings.
    """
    written = (annotation.note, " ".join(annotation.tags), annotation.proposal or "", annotation.quote)
    words = "\n".join(part for part in written if part)
    path = annotation.target.path
    told = (None, None, " ".join(path), path) if where is None else (*_ends(annotation.span), where, path)
    return Passage(words, told, annotation.id)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def names(report: Report, observations: Iterable[Observation]) -> Iterator[Passage]:
    """Yield the names of a report's indicators, several to a passage, each a line with the places of its figures."""
    numbers = {paragraph.span.start: number for number, paragraph in enumerate(report.paragraphs, 1)}
    places: dict[str, list[int]] = {}
    for seen in observations:
        paragraph = report.paragraph_at(seen.wording.start)
        if seen.indicator and paragraph is not None:
            known = places.setdefault(seen.indicator.replace("\n", " "), [])
            if len(known) < 3 * _FIGURES:
                known += (numbers[paragraph.span.start], seen.wording.start, seen.wording.end)
    every = list(places.items())
    for at in range(0, len(every), NAMES_TOGETHER):
        lines = every[at : at + NAMES_TOGETHER]
        yield Passage("\n".join(name for name, _ in lines), tuple(figures for _, figures in lines))
