"""Names found by what is typed without an input method: full pinyin or its initials (曹县 by caoxian, cx, xian)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.folding import folded
from caoxian_desktop.core.search.readings import readings, syllables

_IDEOGRAPHS = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]+")
_SYLLABLES = 12
"""How far into a name what is typed is followed."""

_VARIED = 3
"""Of how many characters at a place's beginning every reading is tried."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a name reads from one of its characters on: `start` is the character, one syllable a character follows."""

    start: int
    syllables: tuple[str, ...]

    @property
    def full(self) -> str:
        """The syllables in one word."""
        return "".join(self.syllables)

    @property
    def initials(self) -> str:
        """Their first letters."""
        return "".join(syllable[0] for syllable in self.syllables)

    def covered(self, typed: str) -> Span | None:
        """Return the characters that small Latin letters stand for, None where they do not begin this spelling."""
        if self.initials.startswith(typed):
            return Span(self.start, self.start + len(typed))
        if not self.full.startswith(typed):
            return None
        left = len(typed)
        for count, syllable in enumerate(self.syllables, 1):
            if (left := left - len(syllable)) <= 0:
                return Span(self.start, self.start + count)
        return None


def is_typed(words: str) -> bool:
    """Tell whether words may be pinyin: Latin letters, between which spaces and apostrophes may stand."""
    plain = _plain(words)
    return plain.isascii() and plain.isalpha()


def matches(words: str, typed: str) -> Span | None:
    """Return what of `words` is meant by pinyin or its initials as typed, None for nothing.

    Anything but Latin letters is no pinyin, and loads nothing.
    """
    if not is_typed(typed):
        return None
    plain = _plain(typed)
    spans = (spelling.covered(plain) for spelling in spellings(words, varied=True))
    return next((span for span in spans if span is not None), None)


def _plain(typed: str) -> str:
    return folded(typed).replace(" ", "").replace("'", "")


@lru_cache(maxsize=4096)
def spellings(words: str, *, varied: bool = False) -> tuple[Spelling, ...]:
    """Return how `words` read from each of their Chinese characters on.

    `varied` is for names of places: beside the phrase's reading, every reading of each of the first characters.
    """
    found: dict[Spelling, None] = {}
    for run in _IDEOGRAPHS.finditer(words):
        read = syllables(run[0])
        for at in range(len(read)):
            ahead = read[at : at + _SYLLABLES]
            found[Spelling(run.start() + at, ahead)] = None
            if varied:
                found.update((Spelling(run.start() + at, other), None) for other in _others(run[0][at:], ahead))
    return tuple(found)


def _others(run: str, read: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for at, char in enumerate(run[:_VARIED]):
        for reading in readings(char):
            if reading != read[at]:
                yield (*read[:at], reading, *read[at + 1 :])
