"""Whether words stand in a passage, and where: the check every candidate of the index passes, and the find bar's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.folding import same


@lru_cache(maxsize=64)
def pattern(word: str) -> re.Pattern[str]:
    """Return what finds a folded word in text that is not folded: a class of like characters for each of its own.

    So nothing of the text need be folded, which costs 60 ns a character, before it is known to be a hit.
    """
    return re.compile("".join(map(_class, word)))


def _class(char: str) -> str:
    chars = same(char)
    return re.escape(char) if len(chars) == 1 else f"[{''.join(map(re.escape, chars))}]"


def places_of(words: tuple[str, ...], passage: str) -> tuple[Span, ...] | None:
    """Return where folded words stand in a passage, in order, None where one of them does not.

    Places that overlap are one.
    """
    found: list[Span] = []
    for word in words:
        spans = [Span(*match.span()) for match in pattern(word).finditer(passage)]
        if not spans:
            return None
        found += spans
    return tuple(found) if len(words) == 1 else joined(found)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return places in order, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
