"""A report as JSON: for programs to read (`show --json`), and for the library to keep and read back without loss."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.removal import Removal
from caoxian_desktop.core.report.report import Level, ListItem, Paragraph, ParagraphKind, Report, Section, TitleBlock
from caoxian_desktop.core.report.source import OffsetMap, Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term, TermOrigin
from caoxian_desktop.core.report.wording import Wording

Json = dict[str, Any]
_TITLE_FIELDS = ("title", "place", "plan_year", "review_year", "review_period", "date", "meeting", "speaker", "office")


def show_form(report: Report) -> Json:
    """Return the stable shape of `show --json`; offsets are code points in ``text``, null is what the text lacks."""
    block = report.title_block
    return {
        "text": report.text,
        "title": block.title,
        "place": block.place,
        "level": None if block.level is None else block.level.value,
        "plan_year": block.plan_year,
        "review_year": block.review_year,
        "review_period": block.review_period,
        "date": block.date,
        "meeting": block.meeting,
        "speaker": block.speaker,
        "sections": [_shown_section(section) for section in report.sections],
        "glossary": [_shown_term(term) for term in report.glossary],
        "problems": [_shown_problem(problem) for problem in report.problems],
    }


def _shown_section(section: Section) -> Json:
    return {
        "level": section.level,
        "label": section.label,
        "title": section.title,
        "run_in": section.run_in,
        "start": section.span.start,
        "end": section.span.end,
        "children": [_shown_section(child) for child in section.children],
    }


def _shown_term(term: Term) -> Json:
    return {
        "term": term.name,
        "aliases": list(term.aliases),
        "definition": term.definition,
        "start": term.span.start,
        "end": term.span.end,
        "occurrences": [_pair(span) for span in term.occurrences],
    }


def _shown_problem(problem: Problem) -> Json:
    start, end = (None, None) if problem.span is None else (problem.span.start, problem.span.end)
    return {"code": problem.code, "message": problem.message.zh, "start": start, "end": end}


def to_stored(report: Report) -> Json:
    """Return everything a report holds as JSON values; `from_stored` gives an equal report back."""
    source, block = report.source, report.title_block
    return {
        "text": report.text,
        "source": {
            "name": source.name,
            "format": source.format.value,
            "sha256": source.sha256,
            "size": source.size,
            "encoding": source.encoding,
        },
        "title_block": {name: getattr(block, name) for name in _TITLE_FIELDS}
        | {"level": None if block.level is None else block.level.value},
        "sections": [_stored_section(section) for section in report.sections],
        "paragraphs": [_stored_paragraph(paragraph) for paragraph in report.paragraphs],
        "glossary": [_stored_term(term) for term in report.glossary],
        "problems": [_stored_problem(problem) for problem in report.problems],
        "offsets": [list(run) for run in report.offsets.runs],
        "removals": [[r.step, r.words, _pair(r.source), r.at] for r in report.removals],
    }


def _stored_problem(problem: Problem) -> list[Any]:
    message = problem.message
    return [problem.code, message.zh, None if problem.span is None else _pair(problem.span), message.en]


def _stored_paragraph(paragraph: Paragraph) -> list[Any]:
    items = [[item.label, item.span.start, item.span.end] for item in paragraph.items]
    stored = [paragraph.span.start, paragraph.span.end, paragraph.kind.value, paragraph.number]
    return [*stored, items] if items else stored


def _stored_section(section: Section) -> Json:
    return {
        "label": section.label,
        "title": section.title,
        "level": section.level,
        "run_in": section.run_in,
        "heading": _pair(section.heading),
        "span": _pair(section.span),
        "children": [_stored_section(child) for child in section.children],
    }


def _stored_term(term: Term) -> Json:
    return {
        "name": term.name,
        "aliases": list(term.aliases),
        "definition": term.definition,
        "span": _pair(term.span),
        "occurrences": [_pair(span) for span in term.occurrences],
        "origin": term.origin.value,
    }


def from_stored(stored: Mapping[str, Any]) -> Report:
    """Return the report that `to_stored` wrote.

    Raises KeyError, TypeError or ValueError where the record is not of that shape; the library checks hashes first.
    """
    source, block = stored["source"], stored["title_block"]
    return Report(
        text=stored["text"],
        source=Source(**{**source, "format": SourceFormat(source["format"])}),
        title_block=TitleBlock(**{**block, "level": None if block["level"] is None else Level(block["level"])}),
        sections=tuple(_section(section) for section in stored["sections"]),
        paragraphs=tuple(_paragraph(*paragraph) for paragraph in stored["paragraphs"]),
        glossary=tuple(_term(term) for term in stored["glossary"]),
        problems=tuple(_problem(*problem) for problem in stored["problems"]),
        offsets=OffsetMap(tuple((start, origin, length) for start, origin, length in stored["offsets"])),
        # Libraries made before removals were recorded hold none.
        removals=tuple(Removal(step, words, _span(place), at) for step, words, place, at in stored.get("removals", ())),
    )


def _problem(code: str, zh: str, span: list[int] | None, en: str | None = None) -> Problem:
    # Libraries made before sentences had English hold the Chinese one alone.
    return Problem(code, Wording(zh, zh if en is None else en), None if span is None else _span(span))


def _paragraph(
    start: int, end: int, kind: str, number: int | None, items: Sequence[tuple[str, int, int]] = ()
) -> Paragraph:
    # Paragraphs without lists, and libraries made before lists were read, hold no items.
    lists = tuple(ListItem(label, Span(first, last)) for label, first, last in items)
    return Paragraph(Span(start, end), ParagraphKind(kind), number, lists)


def _section(stored: Mapping[str, Any]) -> Section:
    return Section(
        label=stored["label"],
        title=stored["title"],
        level=stored["level"],
        run_in=stored["run_in"],
        heading=_span(stored["heading"]),
        span=_span(stored["span"]),
        children=tuple(_section(child) for child in stored["children"]),
    )


def _term(stored: Mapping[str, Any]) -> Term:
    return Term(
        name=stored["name"],
        definition=stored["definition"],
        span=_span(stored["span"]),
        aliases=tuple(stored["aliases"]),
        occurrences=tuple(_span(span) for span in stored["occurrences"]),
        origin=TermOrigin(stored["origin"]),
    )


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _span(pair: list[int]) -> Span:
    start, end = pair
    return Span(start, end)
