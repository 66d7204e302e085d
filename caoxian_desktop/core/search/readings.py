"""How Chinese characters and phrases read, without tones: looked up in resources/readings as the files lie there.

pypinyin, which the files are made from, keeps the same in dictionaries: 56 MB and 0.14 s for whoever spells the first
name, against 4 MB and 8 ms. It reads as pypinyin does, by the longest phrase at each place.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from os.path import commonprefix

from caoxian_desktop.core import places

UNREAD = "?"
"""Stands for the reading of a character that nobody knows."""
_LONGEST = 16
"""No phrase has more characters."""
_AFTER = b"\v"
"""Stands after a tab and before every character: a phrase, with what is told of it, comes before what goes on."""


def syllables(run: str) -> tuple[str, ...]:
    """Return how each character of a run of Chinese characters reads where it stands."""
    found: list[str] = []
    at = 0
    while at < len(run):
        ahead = run[at : at + _LONGEST]
        phrase, told = _phrase(ahead)
        # What is left may be the beginning of a phrase and none itself: then no shorter one is looked for in it.
        words = phrase or (ahead if at + len(ahead) == len(run) and _begins_phrase(ahead) else ahead[0])
        found += told.split() if told else (readings(char)[0] for char in words)
        at += len(words)
    return tuple(found)


@lru_cache(maxsize=4096)
def readings(char: str) -> tuple[str, ...]:
    """Return every reading of a Chinese character, the usual one first."""
    text = _characters()
    at = text.find(char)
    if at < 0:
        return (UNREAD,)
    return tuple(text[text.rfind("\n", 0, at) + 1 : text.rfind("\t", 0, at)].split())


def _phrase(ahead: str) -> tuple[str, str]:
    """Return the longest phrase that words begin with, and its reading where it is not that of its characters."""
    while ahead:
        place = _place(ahead)
        phrase, _, told = _phrases()[place - 1].decode().partition("\t") if place else ("", "", "")
        if phrase and ahead.startswith(phrase):
            return phrase, told
        ahead = commonprefix((ahead, phrase))  # noqa: RUF071 - of words character by character, not of paths
    return "", ""


def _begins_phrase(words: str) -> bool:
    place = _place(words)
    return place < len(_phrases()) and _phrases()[place].startswith(words.encode())


def _place(words: str) -> int:
    """Return which line is the first after words, and after a phrase that is the words."""
    return bisect_left(_phrases(), words.encode() + _AFTER)


@cache
def _phrases() -> list[bytes]:
    return places.resource("readings/phrases.txt").read_bytes().splitlines()


@cache
def _characters() -> str:
    return places.resource("readings/characters.txt").read_text(encoding="utf-8")
