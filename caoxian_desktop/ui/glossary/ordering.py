"""Which terms are shown, in which order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term
from caoxian_desktop.core.search import pinyin

_MOST_UNUSED = 50
"""Entries that the report never uses, of those one filters by: each has a card, and an office's list has thousands."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The terms used in what is seen, in order of their first use there, and the others in the glossary's order."""

    in_view: tuple[Term, ...]
    others: tuple[Term, ...]


def first_use(term: Term, seen: Span) -> Span | None:
    """Return the first use of a term in a place, None where it has none."""
    at = bisect_left(term.occurrences, seen.start, key=lambda span: span.start)
    found = term.occurrences[at] if at < len(term.occurrences) else None
    return found if found is not None and found.start < seen.end else None


def matches(term: Term, words: str) -> bool:
    """Tell whether a term, one of its names or its definition has the words, or a name is typed in pinyin."""
    return says((term.name, *term.aliases), term.definition, words)


def says(names: Sequence[str], definition: str, words: str) -> bool:
    """Tell whether one of some names or a definition has the words, or a name has them in pinyin or its initials."""
    wanted = words.strip().lower()
    if any(wanted in text.lower() for text in (*names, definition)):
        return True
    return bool(wanted) and wanted.isascii() and any(pinyin.matches(name, wanted) for name in names)


def arranged(terms: Sequence[Term], seen: Span, words: str = "") -> Shown:
    """Return the terms with the words, those in view first.

    Of one's own entries, which serve every report, those that this one never uses come only when they are asked for,
    and the first of them alone.
    """
    left = [term for term in terms if (term.occurrences or not term.own) and matches(term, words)]
    if words.strip():
        left += islice((t for t in terms if t.own and not t.occurrences and matches(t, words)), _MOST_UNUSED)
    uses = {id(term): use for term in left if (use := first_use(term, seen)) is not None}
    in_view = sorted((term for term in left if id(term) in uses), key=lambda term: uses[id(term)].start)
    return Shown(tuple(in_view), tuple(term for term in left if id(term) not in uses))


def neighbour(term: Term, place: Span, step: int) -> Span | None:
    """Return the use after (step 1) or before (-1) a place, going round at the ends; None without uses."""
    uses = term.occurrences
    if not uses:
        return None
    if step > 0:
        at = bisect_right(uses, place.start, key=lambda span: span.start)
    else:
        at = bisect_left(uses, place.start, key=lambda span: span.start) - 1
    return uses[at % len(uses)]
