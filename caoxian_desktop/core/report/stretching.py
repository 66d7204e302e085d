"""A place in a text made longer or shorter at either end: by characters, or by clauses."""

from __future__ import annotations

from caoxian_desktop.core.report.sentence import clause_at
from caoxian_desktop.core.report.span import Span


def stretched(text: str, span: Span, start: int, end: int, *, clause: bool = False) -> Span:
    """Return a place whose ends were moved by `start` and `end` steps; it keeps a character that is no white space.

    A step over white space goes on to the next character: nobody marks a line break. By clauses an end goes to where
    the clause begins or ends that it stands in, or the next one.
    """
    move = _by_clause if clause else _by_character
    first = move(text, span.start, start, begins=True) if start else span.start
    last = move(text, span.end, end, begins=False) if end else span.end
    first, last = max(0, first), min(len(text), last)
    return Span(first, last) if last > first and text[first:last].strip() else span


def _by_character(text: str, offset: int, step: int, *, begins: bool) -> int:
    """Return the next place beside an offset at which words may begin, or end."""
    at = offset + step
    while 0 < at < len(text) and text[at if begins else at - 1].isspace():
        at += step
    return at


def _by_clause(text: str, offset: int, step: int, *, begins: bool) -> int:
    """Return the next place beside an offset at which a clause begins, or ends."""
    at = offset
    while 0 <= (at := at + step) <= len(text):
        inside = min(at, len(text) - 1) if begins else max(at - 1, 0)
        if text[inside].isspace():
            continue
        clause = clause_at(text, inside)
        edge = clause.start if begins else clause.end
        if (edge - offset) * step > 0:
            return edge
        at = max(at, clause.end) if step > 0 else min(at, clause.start)  # on to the next one
    return 0 if step < 0 else len(text)
