"""Names found by what is typed without an input method: full pinyin or its initials (曹县 by caoxian, cx, xian).

pypinyin reads by phrases (重庆 is chongqing, 六安 luan). It is loaded when a name is first spelled: 0.14 s, 50 MB.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.folding import folded

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
        syllables = _read(run[0])
        for at in range(len(syllables)):
            ahead = syllables[at : at + _SYLLABLES]
            found[Spelling(run.start() + at, ahead)] = None
            if varied:
                found.update((Spelling(run.start() + at, other), None) for other in _others(run[0][at:], ahead))
    return tuple(found)


def _read(run: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin  # late: see above

    return tuple(lazy_pinyin(run, errors=_unread))


def _others(run: str, syllables: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for at, char in enumerate(run[:_VARIED]):
        for reading in _readings(char):
            if reading != syllables[at]:
                yield (*syllables[:at], reading, *syllables[at + 1 :])


@lru_cache(maxsize=4096)
def _readings(char: str) -> tuple[str, ...]:
    from pypinyin import Style, pinyin  # late: see above

    (readings,) = pinyin(char, style=Style.NORMAL, heteronym=True, errors=_unread)
    return tuple(dict.fromkeys(readings))


def _unread(run: str) -> str:
    """Return a mark for each character without a known reading."""
    return list("?" * len(run))  # type: ignore[return-value]  # pypinyin takes a list, one reading a character
