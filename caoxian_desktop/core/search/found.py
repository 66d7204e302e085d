"""From a passage that may have the words to a hit: the check of each, and what is shown of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.folding import folded
from caoxian_desktop.core.search.grams import is_typed_spelling
from caoxian_desktop.core.search.hits import Hit, Snippet, snippet
from caoxian_desktop.core.search.matching import joined, places_of
from caoxian_desktop.core.search.pinyin import Spelling
from caoxian_desktop.core.search.query import Kind

OWN_TERM = "自建名词"


@lru_cache(maxsize=512)
def read_form(form: str) -> Any:
    """Return what JSON of the index says, which nobody changes: while one types, the same is read for every key."""
    return json.loads(form)


@dataclass(frozen=True, slots=True)
class Stored:
    """A passage as it was kept; see `passages.Passage`. `told_form` and `spelled_form` are JSON, read for hits only."""

    kind: Kind
    words: str
    told_form: str
    record: str = ""
    spelled_form: str = "[]"

    @property
    def told(self) -> Any:
        """What a hit on it tells, by its kind."""
        return read_form(self.told_form)

    @property
    def is_spelled(self) -> bool:
        """Whether it is a name that is found by pinyin, too."""
        return self.spelled_form != "[]"

    @property
    def spelled(self) -> tuple[Spelling, ...]:
        """How it reads in Latin letters."""
        return tuple(Spelling(start, tuple(syllables)) for start, *syllables in read_form(self.spelled_form))


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What a hit tells of its report. `sections_form` is JSON: the paths of headings."""

    report: str = ""
    version: str = ""
    name: str = ""
    place: str | None = None
    year: int | None = None
    sections_form: str = "[]"


@dataclass(frozen=True, slots=True)
class Match:
    """Words found in a passage: in which of its lines, where one line is found for itself, and where in it."""

    line: int
    places: tuple[Span, ...]


def matches_in(passage: Stored, words: tuple[str, ...]) -> Iterator[Match]:
    """Yield where a passage has all of some folded words; names of indicators are found line by line."""
    if passage.kind is Kind.INDICATOR:
        for number, line in enumerate(passage.words.split("\n")):
            if (found := places_of(words, line)) is not None:
                yield Match(number, found)
        return
    found = _read_aloud(passage, words) if passage.is_spelled else places_of(words, passage.words)
    if found is not None:
        yield Match(0, found)


def _read_aloud(passage: Stored, words: tuple[str, ...]) -> tuple[Span, ...] | None:
    """Return where words stand in a name, or are the pinyin of some of it."""
    found: list[Span] = []
    for word in words:
        literal = places_of((word,), passage.words)
        spans = literal or (_meant(passage, word) if is_typed_spelling(word) else ())
        if not spans:
            return None
        found += spans
    return joined(found)


def _meant(passage: Stored, word: str) -> tuple[Span, ...]:
    spans = (spelling.covered(word) for spelling in passage.spelled)
    return tuple(span for span in spans if span is not None)


def headings_have(path: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether the headings above a passage have all of some folded words."""
    heads = folded(" ".join(path))
    return all(word in heads for word in words)


def path_of(passage: Stored, facts: ReportFacts, paragraph: Stored | None) -> tuple[str, ...]:
    """Return the headings above a passage; `paragraph` is that of an indicator's first figure."""
    if passage.kind is Kind.NOTE:
        return tuple(passage.told[3])
    shown = paragraph if passage.kind is Kind.INDICATOR else passage
    if shown is None or shown.kind is not Kind.TEXT:
        return ()
    return tuple(read_form(facts.sections_form)[shown.told[2]])


def paragraph_number(passage: Stored, line: int) -> int:
    """Return the number of the paragraph an indicator's first figure stands in."""
    return int(passage.told[line][0])


def hit_of(passage: Stored, match: Match, facts: ReportFacts, paragraph: Stored | None) -> Hit:
    """Return the hit a match gives."""
    path = path_of(passage, facts, paragraph)
    hit = Hit(
        *(passage.kind, facts.report, facts.version, facts.name, "", None, snippet(passage.words, match.places)),
        path=path,
        record=passage.record,
        place=facts.place,
        year=facts.year,
    )
    return _FORMS[passage.kind](hit, passage, match, paragraph)


def _report(hit: Hit, _passage: Stored, _match: Match, _paragraph: Stored | None) -> Hit:
    return hit


def _term(hit: Hit, passage: Stored, match: Match, _paragraph: Stored | None) -> Hit:
    if not passage.told:
        return replace(hit, where=OWN_TERM)
    start, end, where, definition = passage.told
    words = f"{passage.words}\n{definition}"
    return replace(hit, where=where, span=Span(start, end), snippet=snippet(words, match.places))


def _note(hit: Hit, passage: Stored, _match: Match, _paragraph: Stored | None) -> Hit:
    start, end, where, _path = passage.told
    return replace(hit, where=where, span=None if start is None else Span(start, end))


def _indicator(hit: Hit, passage: Stored, match: Match, paragraph: Stored | None) -> Hit:
    name, figures = passage.words.split("\n")[match.line], passage.told[match.line]
    spans = tuple(Span(*figures[at + 1 : at + 3]) for at in range(0, len(figures), 3))
    if paragraph is None:
        return replace(hit, snippet=Snippet(name, match.places), span=spans[0], spans=spans)
    start, where, _section = paragraph.told
    figure = Span(spans[0].start - start, spans[0].end - start)
    around = snippet(paragraph.words, (figure,))
    shift = len(name) + 1
    marks = (*match.places, *(Span(mark.start + shift, mark.end + shift) for mark in around.marks))
    return replace(hit, where=where, span=spans[0], spans=spans, snippet=Snippet(f"{name}：{around.words}", marks))


def _text(hit: Hit, passage: Stored, match: Match, _paragraph: Stored | None) -> Hit:
    start, where, _section = passage.told
    spans = tuple(Span(place.start + start, place.end + start) for place in match.places)
    return replace(hit, where=where, span=spans[0], spans=spans)


_FORMS = {Kind.REPORT: _report, Kind.TERM: _term, Kind.NOTE: _note, Kind.INDICATOR: _indicator, Kind.TEXT: _text}
