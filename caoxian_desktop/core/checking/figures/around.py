"""The words around a figure, a bounded stretch: a text without marks must not be read anew for each figure."""

from __future__ import annotations

import re

from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.report.span import Span

_SENTENCE_REACH = 240
_CLAUSE_REACH = 80
_SENTENCE_END = re.compile(r"[。！？\n]")
_CLAUSE_END = re.compile(r"[，。；！？\n]")


def sentence_before(text: str, offset: int) -> Span:
    """Return the sentence up to `offset`, of a very long one its last part."""
    return _back_to(_SENTENCE_END, text, offset, _SENTENCE_REACH)


def clause_before(observation: Observation) -> Span:
    """Return the clause up to the figure, of a very long one its last part."""
    start = max(observation.clause.start, observation.span.start - _CLAUSE_REACH)
    return Span(min(start, observation.span.start), observation.span.start)


def clause_around(text: str, place: Span) -> Span:
    """Return a place with its clause before it, and after it up to the next mark that is near."""
    start = _back_to(_CLAUSE_END, text, place.start, _CLAUSE_REACH).start
    end = _CLAUSE_END.search(text, place.end, min(len(text), place.end + _CLAUSE_REACH))
    return Span(start, end.start() if end else place.end)


def _back_to(mark: re.Pattern[str], text: str, offset: int, reach: int) -> Span:
    start = max(0, offset - reach)
    for found in mark.finditer(text, start, offset):
        start = found.end()
    return Span(start, offset)
