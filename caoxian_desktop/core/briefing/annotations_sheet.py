"""A reader's annotations as they go on paper: in document order under their chapters, those without a place last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category
from caoxian_desktop.core.annotations.grouping import SectionFinder
from caoxian_desktop.core.annotations.target import place_of
from caoxian_desktop.core.briefing.blocks import Run
from caoxian_desktop.core.briefing.citing import cite
from caoxian_desktop.core.briefing.quoting import with_whole_numbers
from caoxian_desktop.core.briefing.wishes import worded
from caoxian_desktop.core.records.clock import minute_of
from caoxian_desktop.core.report.citation import page_words, place_words
from caoxian_desktop.core.report.report import Report

OPENING, UNPLACED = "标题与开头", "未定位批注"
"""What annotations before the first heading stand under, and those that have no place in the text."""


@dataclass(frozen=True, slots=True)
class Line:
    """One annotation as it is printed.

    `section` are the headings above it, `place` page and paragraph, `citation` the same with the report's name, both
    '' where it has no place. `proposal` is what it would put in place of the quote, '' to delete it, None for none.
    `remark` says where its words are not those that were marked. `note` is Markdown, times are local.
    `cited` is the short citation of its place, with how the marked words stand there now.
    """

    section: tuple[str, ...]
    place: str
    citation: str
    category: Category
    quote: str
    note: str
    proposal: str | None
    tags: tuple[str, ...]
    status: str
    author: str
    created: str
    modified: str
    remark: str
    cited: Run | None = None

    @property
    def is_suggestion(self) -> bool:
        """Whether it goes into the table of suggestions."""
        return is_suggestion(self.category, self.proposal)

    @property
    def wish(self) -> str:
        """What it proposes, as delegates word it: 将“A”改为“B”; '' for nothing."""
        return worded(self.quote, self.proposal)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The annotations of a report: `name` is the report's, `placed` and `unplaced` are what is to be printed."""

    name: str
    placed: tuple[Line, ...]
    unplaced: tuple[Line, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All, those without a place at the end."""
        return (*self.placed, *self.unplaced)


def is_suggestion(category: Category, proposal: str | None) -> bool:
    """Tell whether a note wants something changed: by its category, or because it proposes other words."""
    return category is Category.SUGGESTION or proposal is not None


def sheet_of(report: Report, annotations: Iterable[Annotation], authors: Mapping[str, str] | None = None) -> Sheet:
    """Return annotations, as a notebook shows them, as they are printed; deleted ones are left out.

    `authors` are the names of those who have one, by their UUIDs.
    """
    finder, called = SectionFinder(report), authors or {}
    held = [annotation for annotation in annotations if not annotation.deleted]
    here = sorted((a for a in held if a.standing.is_placed), key=lambda a: (a.span, a.id))
    lost = sorted((a for a in held if not a.standing.is_placed), key=lambda a: (a.span, a.id))
    return Sheet(
        report.name,
        tuple(_placed(report, finder.path(a.span.start), a, called) for a in here),
        tuple(_line(a, place_of(a.target).path, "", "", called) for a in lost),
    )


def headings(before: tuple[str, ...], now: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Yield the headings to print between an annotation and the next, with their depths from 1."""
    if not now:
        yield 1, OPENING
    differs = next((at for at, words in enumerate(now) if before[at : at + 1] != (words,)), len(now) - 1)
    yield from ((depth, words) for depth, words in enumerate(now, 1) if depth > differs)


def _placed(report: Report, section: tuple[str, ...], annotation: Annotation, authors: Mapping[str, str]) -> Line:
    annotation = with_whole_numbers(report, annotation)
    page, where = page_words(report, annotation.span), place_words(report, annotation.span)
    line = _line(annotation, section, f"{page} {where}".lstrip(), f"{page}《{report.name}》{where}", authors)
    return replace(line, cited=cite(report, annotation.span, annotation.standing.word))


def _line(
    annotation: Annotation, section: tuple[str, ...], place: str, citation: str, authors: Mapping[str, str]
) -> Line:
    return Line(
        section=tuple(map(_whole, section)),
        place=place,
        citation=citation,
        category=annotation.category,
        quote=_whole(annotation.quote),
        note=_whole(annotation.note),
        proposal=None if annotation.proposal is None else _whole(annotation.proposal),
        tags=tuple(map(_whole, annotation.tags)),
        status=annotation.status.word,
        author=_whole(authors.get(annotation.author, "")),
        created=minute_of(annotation.created),
        modified=minute_of(annotation.modified),
        remark=_whole(_remark(annotation)),
    )


def _whole(words: str) -> str:
    """Return words with a question mark for each half character, which pasted text may hold and no file can."""
    return words.encode("utf-8", "replace").decode()


def _remark(annotation: Annotation) -> str:
    """Return what a reader must know of the place: that its words, or numbers beside them, are others now."""
    if annotation.standing is Standing.EXACT:
        return ""
    was = annotation.was
    if was is None or was.quote == annotation.quote:
        return annotation.standing.word
    return f"{annotation.standing.word}：批注时为“{was.quote}”"
