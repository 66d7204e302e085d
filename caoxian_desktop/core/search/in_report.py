"""Where words stand in one long text: the find bar's search, in pieces between which other threads pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.matching import joined, pattern
from caoxian_desktop.core.ticket import NO_TICKET, Ticket, check

PIECE = 1 << 17
"""Characters searched in one go: about 2 ms."""


def places_in(text: str, words: Sequence[str], within: Span, ticket: Ticket = NO_TICKET) -> tuple[Span, ...]:
    """Return every place of any of these folded words in a part of the text, in order; places that overlap are one.

    Raises Cancelled when the ticket is.
    """
    found = [place for word in words for place in _places(text, word, within, ticket)]
    return tuple(found) if len(words) == 1 else joined(found)


def first_in(text: str, words: Sequence[str], within: Span) -> Span | None:
    """Return the first place of any of these folded words in a part of the text, None where there is none."""
    found = (pattern(word).search(text, within.start, within.end) for word in words)
    return min((Span(*match.span()) for match in found if match is not None), default=None)


def _places(text: str, word: str, within: Span, ticket: Ticket) -> Iterator[Span]:
    at, sought = within.start, pattern(word)
    while at < within.end:
        check(ticket)
        end = at + PIECE  # what is found is as long as the word, and may begin up to here
        for match in sought.finditer(text, at, min(within.end, end + len(word) - 1)):
            yield Span(*match.span())
            end = max(end, match.end())
        at = end
