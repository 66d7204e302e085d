"""The headline aims of the year: the list behind 主要预期目标是：…, one aim a clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from caoxian_desktop.core.indicators.clauses import Clause, sentence, sentence_places
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.tasks import words
from caoxian_desktop.core.tasks.splitting import counts, trimmed, whole_clauses
from caoxian_desktop.core.tasks.verbs import begins_with_verb

_NAMED_FIGURE = Expression(r"[^\d，。；]{3,}\d")
_REACH = 12
"""Characters before a stretch in which 目标 may have been left behind on the line above."""
_FEWEST = 2
"""Clauses with a figure that a list of aims has at least: 以建成示范区为目标 announces none."""


@dataclass(frozen=True, slots=True)
class Aims:
    """Sentences that list headline aims: their place, and the place of each aim."""

    sentence: Span
    items: tuple[Span, ...]


def aims_within(text: str, span: Span) -> Iterator[Aims]:
    """Yield the sentences of a stretch that list headline aims; where the list goes on behind a full stop, those too.

    Files break lines within 主要预期目标 / 是：…: a stretch may begin with the second half.
    """
    begun: Aims | None = None
    for start, end in sentence_places(text, span.start, span.end):
        since = max(0, start - _REACH) if text[start] in "是为：:" else start
        announced = words.AIMS.search(text, since, end)
        if announced and announced.end() > start and begun is None:
            begun = _aims(text, announced.end(), end, Span(start, end))
        elif begun and _goes_on(text[start:end].strip()):
            begun = _joined(begun, _aims(text, start, end, Span(start, end)))
        elif begun:
            break
    if begun and sum(counts(item.of(text)) for item in begun.items) >= _FEWEST:
        yield begun


def _aims(text: str, start: int, end: int, place: Span) -> Aims:
    return Aims(place, tuple(_items(text, start, end)))


def _joined(first: Aims, more: Aims) -> Aims:
    return Aims(Span(first.sentence.start, more.sentence.end), (*first.items, *more.items))


def _goes_on(said: str) -> bool:
    """Tell whether a sentence behind a list of aims belongs to it."""
    return words.MORE_AIMS.match(said) is not None and not begins_with_verb(said)


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    clauses: list[Clause] = []
    for clause in whole_clauses(text, sentence(text, start, end).clauses):
        goes_on = clauses and words.CONTINUES_AIM.match(clause.of(text).strip())
        if goes_on and clause.opener not in ("；", ";"):
            clauses[-1] = Clause(clauses[-1].start, clause.end, clauses[-1].opener, clauses[-1].segment)
        else:
            clauses.append(clause)
    for clause in clauses:
        for first, last in _listed(text, clause.start, clause.end):
            if item := trimmed(text, first, last):
                yield item


def _listed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the aims that 、 parts, each with a figure: 地区生产总值增长7%、一般公共预算收入增长2%."""
    pieces: list[tuple[int, int]] = []
    for piece in text[start:end].split("、"):
        pieces.append((start, start + len(piece)))
        start += len(piece) + 1
    apart = all(_NAMED_FIGURE.match(text, first, last) for first, last in pieces)
    return pieces if apart else [(pieces[0][0], end)]
