"""Two wordings of one place character by character, their numbers whole: what went, what came, what stayed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_NUMBER = re.compile(r"\d+(?:[.,:∶]\d+)*(?:[%‰]|[十百千万亿]+)?|[〇零一二两三四五六七八九十百千万亿]{2,}")
LONGEST = 4000
"""Characters of both wordings beyond which they are not compared in part: the time goes with their product."""


class Change(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    GONE = "gone"
    COME = "come"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share their fate; `number` tells whether they are a figure."""

    words: str
    change: Change
    number: bool = False


def compared(old: str, new: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return the runs of the old wording (kept or gone) and of the new one (kept or come).

    A number is one piece: of 5.2% and 5.4% not the digit that differs is shown, but both numbers.
    """
    if len(old) + len(new) > LONGEST:
        same = old == new
        return _runs([old], same, Change.GONE), _runs([new], same, Change.COME)
    before, after = _pieces(old), _pieces(new)
    was: list[Run] = []
    now: list[Run] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        was += _runs(before[a:b], tag == "equal", Change.GONE)
        now += _runs(after[c:d], tag == "equal", Change.COME)
    return tuple(was), tuple(now)


def context(words: str, other: str, change: Change) -> tuple[Run, ...]:
    """Return the runs of words beside a place, the numbers in them marked that the `other` wording does not have.

    What is cut off at either end is compared with nothing: the other wording may be cut elsewhere.
    """
    elsewhere = set(_NUMBER.findall(other))
    runs = []
    at = 0
    for piece, number in _joined(_pieces(words)):
        inside = at > 0 and at + len(piece) < len(words)
        changed = number and inside and piece not in elsewhere
        runs.append(Run(piece, change if changed else Change.KEPT, number))
        at += len(piece)
    return tuple(runs)


def _pieces(words: str) -> list[str]:
    """Return numbers whole and everything else by characters."""
    pieces: list[str] = []
    at = 0
    for number in _NUMBER.finditer(words):
        pieces += [*words[at : number.start()], number.group()]
        at = number.end()
    return [*pieces, *words[at:]]


def _runs(pieces: list[str], same: bool, otherwise: Change) -> tuple[Run, ...]:
    change = Change.KEPT if same else otherwise
    return tuple(Run(words, change, number) for words, number in _joined(pieces))


def _joined(pieces: list[str]) -> Iterator[tuple[str, bool]]:
    """Yield numbers alone and what lies between them together."""
    words = ""
    for piece in pieces:
        if _NUMBER.fullmatch(piece):
            if words:
                yield words, False
            yield piece, True
            words = ""
        else:
            words += piece
    if words:
        yield words, False
