"""Which acts are meant by what is typed: in their words, in pinyin whole or shortened, in the other language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.folding import folded


class How(IntEnum):
    """How typed words were found, the surest first."""

    BEGINS = 0
    BEGINS_A_WORD = 1
    WITHIN = 2
    SPELLED = 3
    SPELLED_WITHIN = 4
    OTHER_NAME = 5
    MENU = 6


@dataclass(frozen=True, slots=True)
class Name:
    """What an act is found by: the words that are shown, its other names and those in the other language, its menu.

    `spelled` are the readings of the Chinese characters in its Chinese name, each with its place in `words`, None where
    these are not Chinese. `others_spelled` and `menu_spelled` are those of its other names and of its menu that are
    Chinese, a tuple each.
    """

    words: str
    others: tuple[str, ...] = ()
    menu: str = ""
    spelled: tuple[tuple[int | None, str], ...] = ()
    others_spelled: tuple[tuple[str, ...], ...] = ()
    menu_spelled: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """That a name was found: how surely (smaller is surer), and which of its characters were meant."""

    rank: tuple[int, int]
    marks: tuple[Span, ...] = ()


def match(name: Name, typed: str) -> Match | None:
    """Return how a name has all the words that are typed, parted by spaces; None where it lacks one."""
    if not typed.strip():
        return Match((How.BEGINS, 0))
    worst, at, marks = How.BEGINS, 0, list[Span]()
    for token in folded(typed).split():
        found = _found(name, token)
        if found is None:
            return None
        how, span = found
        worst = max(worst, how)
        if span is not None:
            at += span.start
            marks.append(span)
    return Match((worst, at), tuple(marks))


def _found(name: Name, token: str) -> tuple[How, Span | None] | None:
    words = folded(name.words)
    at = words.find(token)
    if at >= 0 and len(words) == len(name.words):
        span = Span(at, at + len(token))
        begins = at == 0 or not (words[at - 1].isalnum() and words[at - 1].isascii())
        ascii_word = token[0].isascii() and begins
        return (How.BEGINS if at == 0 else How.BEGINS_A_WORD if ascii_word else How.WITHIN), span
    spelled = _spelled(name, token)
    if spelled is not None:
        return spelled
    if any(token in folded(other) for other in name.others) or _reads(name.others_spelled, token):
        return How.OTHER_NAME, None
    return (How.MENU, None) if token in folded(name.menu) or _reads(name.menu_spelled, token) else None


def _reads(readings: Sequence[Sequence[str]], token: str) -> bool:
    """Tell whether letters stand for a part of one of the readings."""
    letters = _letters(token)
    return bool(letters) and any(covered(each[at:], letters) for each in readings for at in range(len(each)))


def _letters(token: str) -> str:
    """Return a token as letters of pinyin, '' where it is none."""
    letters = token.replace("'", "")
    return letters if token.isascii() and letters.isalpha() else ""


def _spelled(name: Name, token: str) -> tuple[How, Span | None] | None:
    letters, syllables = _letters(token), [syllable for _, syllable in name.spelled]
    if not letters:
        return None
    for start in range(len(syllables)):
        if count := covered(syllables[start:], letters):
            first, last = name.spelled[start][0], name.spelled[start + count - 1][0]
            span = None if first is None or last is None else Span(first, last + 1)
            return (How.SPELLED if start == 0 else How.SPELLED_WITHIN), span
    return None


def covered(syllables: Sequence[str], letters: str) -> int:
    """Return how many syllables letters stand for, each by its first letter or more (dkbg, dakai); 0 for none."""
    reached = {0}
    for count, syllable in enumerate(syllables, 1):
        ends = set[int]()
        for start in reached:
            for length in range(1, len(syllable) + 1):
                if letters[start : start + length] != syllable[:length]:
                    break
                ends.add(start + length)
        if len(letters) in ends:
            return count
        if not ends:
            return 0
        reached = ends
    return 0
