"""Sentences and clauses of a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

# Each begins with one class of characters, to which a search can skip; what stands around them is asked for behind it.
_SENTENCE_END = re.compile(r"[。！？\n!?](?:(?<![!?])|(?!\d))")
# Between digits a half-width comma, colon or semicolon belongs to the number, and a full-width comma before thousands.
_CLAUSE_END = re.compile(r"[，；\t：,;:](?:(?<=[；\t])|(?<!\d[，：,;:])|(?<=，)(?!\d{3}(?!\d))|(?<!，)(?!\d))")
_SEMICOLONS = "；;"
# The longest sentence of 80 real reports has 790 characters. A longer one is cut: reading a sentence takes time that
# grows faster than its length.
_LONGEST = 1000


class Clause(NamedTuple):  # as frozen as a dataclass, and made three times as quickly
    """A stretch between commas, semicolons and colons; `opener` is the mark before it, '' for a sentence's first.

    `segment` counts the semicolons before it in its sentence: modal words and elided subjects do not reach across.
    """

    start: int
    end: int
    opener: str = ""
    segment: int = 0

    def of(self, text: str) -> str:
        """Return the clause's words."""
        return text[self.start : self.end]


_start = attrgetter("start")


class Sentence(NamedTuple):
    """A sentence and its clauses, in reading order, marks not included."""

    start: int
    end: int
    clauses: tuple[Clause, ...]

    def clause_index(self, offset: int) -> int:
        """Return the index of the clause that holds `offset`."""
        return max(0, bisect_right(self.clauses, offset, key=_start) - 1)

    def segment_start(self, index: int) -> int:
        """Return where the words between semicolons begin that hold clause `index`."""
        segment = self.clauses[index].segment
        while index and self.clauses[index - 1].segment == segment:
            index -= 1
        return self.clauses[index].start


def _clauses(text: str, start: int, end: int) -> tuple[Clause, ...]:
    found: list[Clause] = []
    at, opener, segment = start, "", 0
    for mark in _CLAUSE_END.finditer(text, start, end):
        found.append(Clause(at, mark.start(), opener, segment))
        at, opener = mark.end(), mark[0]
        segment += mark[0] in _SEMICOLONS
    found.append(Clause(at, end, opener, segment))
    return tuple(found)


def sentences(text: str, start: int, end: int) -> tuple[Sentence, ...]:
    """Return the sentences of `text` between two offsets, empty ones left out; what never ends is cut."""
    return tuple(sentence(text, *place) for place in sentence_places(text, start, end))


def sentence(text: str, start: int, end: int) -> Sentence:
    """Return the sentence that stands between two offsets."""
    return Sentence(start, end, _clauses(text, start, end))


def sentence_places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the sentences stand that `sentences` returns: most hold no number, and need not be taken apart."""
    at = start
    for stop in [*(m.start() for m in _SENTENCE_END.finditer(text, start, end)), end]:
        for first, last in _pieces(text, at, stop):
            if text[first:last].strip():
                yield first, last
        at = stop + 1


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch that is no sentence any more behind clause marks, or anywhere where it has none."""
    while end - start > _LONGEST:
        marks = [m.end() for m in _CLAUSE_END.finditer(text, start + _LONGEST // 2, start + _LONGEST)]
        cut = marks[-1] if marks else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end
