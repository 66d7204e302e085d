"""Which acts are meant by what is typed: in their words, in pinyin whole or shortened, in the other language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.folding import folded


class How(IntEnum):
    """How typed words were found, the surest first: in what is shown, in its reading, in its other names, in its menu.

    In each the whole comes before a beginning, that before the beginning of a word, and that before any other part.
    """

    EXACT = 0
    BEGINS = 1
    BEGINS_A_WORD = 2
    WITHIN = 3
    SPELLED_WHOLE = 4
    SPELLED = 5
    SPELLED_WITHIN = 6
    OTHER_EXACT = 7
    OTHER_BEGINS = 8
    OTHER_NAME = 9
    MENU = 10


_Found = tuple[How, Span | None]
_OTHER = {How.EXACT: How.OTHER_EXACT, How.BEGINS: How.OTHER_BEGINS}


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
    tokens = folded(typed).split()
    if not tokens:
        return Match((How.BEGINS, 0))
    if len(tokens) > 1 and (whole := _found(name, " ".join(tokens))) is not None:
        return _match([whole])
    found = [_found(name, token) for token in tokens]
    return None if None in found else _match([each for each in found if each is not None])


def _match(found: Sequence[_Found]) -> Match:
    """Return how all of some words were found: as surely as the least sure of them."""
    marks = tuple(span for _, span in found if span is not None)
    return Match((max(how for how, _ in found), sum(span.start for span in marks)), marks)


def _found(name: Name, token: str) -> _Found | None:
    words = folded(name.words)
    if (at := _place(words, token)) >= 0:
        return _how(words, at, token), Span(at, at + len(token))
    spelled = _spelled(name, token)
    if spelled is not None:
        return spelled
    others = [_how(other, at, token) for other in map(folded, name.others) if (at := _place(other, token)) >= 0]
    if others:
        return _OTHER.get(min(others), How.OTHER_NAME), None
    if _reads(name.others_spelled, token):
        return How.OTHER_NAME, None
    return (How.MENU, None) if token in folded(name.menu) or _reads(name.menu_spelled, token) else None


def _place(words: str, token: str) -> int:
    """Return where words have a token: where a word of them begins with it, else anywhere; -1 where they have not."""
    at = first = words.find(token)
    while at > 0 and not _begins_a_word(words, at):
        at = words.find(token, at + 1)
    return first if at < 0 else at


def _begins_a_word(words: str, at: int) -> bool:
    """Tell whether a word of letters begins at a place; Chinese words are not parted."""
    return words[at].isascii() and not (words[at - 1].isalnum() and words[at - 1].isascii())


def _how(words: str, at: int, token: str) -> How:
    """Return how words have a token at a place; that more is asked (…) is no part of a name."""
    if words.rstrip("….").rstrip() == token:
        return How.EXACT
    if at == 0:
        return How.BEGINS
    return How.BEGINS_A_WORD if _begins_a_word(words, at) else How.WITHIN


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
            whole = How.SPELLED_WHOLE if count == len(syllables) else How.SPELLED
            return (whole if start == 0 else How.SPELLED_WITHIN), span
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
