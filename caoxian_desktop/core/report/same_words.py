"""All places of the same words in a text."""

from __future__ import annotations

import re

from caoxian_desktop.core.report.span import Span

# What a number goes on with: digits, and a point or separator between two of them.
_GOES_ON = re.compile(r"\d[.,]?\Z")
_WENT_ON = re.compile(r"[.,]?\d")


def same_words(text: str, span: Span) -> tuple[Span, ...]:
    """Return the places of the words of `span`, in order; they do not overlap.

    A number is taken whole: of 5% no place within 15% or 3.5% is one.
    """
    words = span.of(text)
    places: list[Span] = []
    at = text.find(words) if words.strip() else -1
    while at >= 0:
        place = Span(at, at + len(words))
        if place == span or not _cuts_number(text, place):
            places.append(place)
            at += len(words)
        else:
            at += 1
        at = text.find(words, at)
    return tuple(places)


def _cuts_number(text: str, place: Span) -> bool:
    first, last = text[place.start], text[place.end - 1]
    before, after = text[max(0, place.start - 2) : place.start], text[place.end : place.end + 2]
    begins_inside = first.isdecimal() and _GOES_ON.search(before) is not None
    return begins_inside or (last.isdecimal() and _WENT_ON.match(after) is not None)
