"""Linking the marks that refer to notes with the terms they explain."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from caoxian_desktop.core.glossary.glossary import number_of_entry
from caoxian_desktop.core.glossary.quotation_marks import QUOTATION_MARKS
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term

_CLAUSE = re.compile(r"[，。；：、！？,;:!?（）()\n]")
_REACH = 2
"""A term may stand in the text in up to so many times its own length: words slip in, quotation marks come along."""


def numbered(text: str, terms: Sequence[Term]) -> dict[int, int]:
    """Return the index of each term by the number its entry bears; unnumbered entries count from 1.

    Numbers that begin anew on each page, as footnotes may, lead to no one entry: then there is none.
    """
    numbers = [number_of_entry(term.span.of(text)) for term in terms]
    if len({number for number in numbers if number}) < sum(map(bool, numbers)):
        return {}
    if not any(numbers):
        return {index + 1: index for index in range(len(terms))}
    return {number: index for index, number in enumerate(numbers) if number}


def with_references(text: str, terms: Sequence[Term], marks: Sequence[tuple[int, int]]) -> tuple[Term, ...]:
    """Return the terms with a place more for each mark whose words were not found by themselves.

    `marks` are (the number of the note, the code point of `text` where the mark stood), in reading order. The place
    is what the mark hangs on: from the first character of the clause that the term has too, up to the mark.
    """
    index_of = numbered(text, terms)
    more: dict[int, list[Span]] = {}
    taken = sorted(span for term in terms for span in term.occurrences)
    for number, at in marks:
        index = index_of.get(number)
        before = bisect_right(taken, at, key=lambda span: span.start) - 1
        free = taken[before].end if before >= 0 else 0
        if index is None or free >= at or _found(terms[index], text, at):
            continue
        if place := _words_before(text, max(free, at - _REACH * len(terms[index].name)), at, terms[index].name):
            more.setdefault(index, []).append(place)
            taken.insert(before + 1, place)
    return tuple(_joined(term, more.get(index, ())) for index, term in enumerate(terms))


def without_note(text: str, terms: Sequence[Term], marks: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return the marks that refer to a note the text does not hold, neither as an entry nor as a line of its own."""
    notes = {number for line in text.split("\n") if (number := number_of_entry(line))}
    known = notes | numbered(text, terms).keys()
    return tuple(mark for mark in marks if mark[0] not in known)


def _found(term: Term, text: str, at: int) -> bool:
    """Tell whether an occurrence ends where the mark stood, a closing quotation mark or bracket between aside."""
    index = bisect_right(term.occurrences, at, key=lambda span: span.start) - 1
    return index >= 0 and not text[term.occurrences[index].end : at].strip(f"{QUOTATION_MARKS}》）)")


def _words_before(text: str, start: int, at: int, name: str) -> Span | None:
    if stops := [found.end() for found in _CLAUSE.finditer(text, start, max(start, at - 1))]:
        start = stops[-1]
    shared = next(
        (place for place in range(start, at) if text[place] in name and text[place] not in QUOTATION_MARKS), None
    )
    if shared is None:
        return None
    return Span(shared - 1 if text[shared - 1 : shared] in tuple("“‘「『") and shared > start else shared, at)


def _joined(term: Term, places: Sequence[Span]) -> Term:
    return replace(term, occurrences=tuple(sorted({*term.occurrences, *places}))) if places else term
