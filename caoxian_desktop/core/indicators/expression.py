"""Regular expressions that are compiled when they are first used.

The word lists make large expressions: compiled on import they would cost 0.1 s of every start of the program.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import Protocol

_ENDS = re.compile(r"\[([^\\\[\]^-]+)\]\$")
_TAKEN_OVER = ("match", "fullmatch", "search", "finditer", "sub")


class _Find(Protocol):
    def __call__(self, text: str, start: int = 0, end: int = ..., /) -> re.Match[str] | None: ...


class _FindAll(Protocol):
    def __call__(self, text: str, start: int = 0, end: int = ..., /) -> Iterator[re.Match[str]]: ...


class _Replace(Protocol):
    def __call__(self, replacement: str, text: str, count: int = 0) -> str: ...


class Expression:
    """A regular expression, given as its pattern or, where that is dear to make, as what makes it.

    `holds` is a quick expression for what every match holds: where it is not found, `search`, `finditer` and `sub` do
    not ask the slow one. A plain word (、) is looked for without any expression, and so are characters at the end
    ([至到]$), these for `search` and `sub` only. `reach` is for expressions that end with the text: the most characters
    a match may have, so that `search` begins no farther from the end; 0 for any number.

    `match`, `fullmatch`, `search`, `finditer` and `sub` are those of the compiled expression.
    """

    compiled: re.Pattern[str]
    match: _Find
    fullmatch: _Find
    search: _Find
    finditer: _FindAll
    sub: _Replace

    def __init__(self, pattern: str | Callable[[], str], *, holds: str = "", reach: int = 0) -> None:
        self._pattern, self.holds, self.reach = pattern, holds, reach

    def __getattr__(self, name: str) -> object:
        """Compile at first use, and take the methods over: a report calls them 20,000 times, none by a detour."""
        if name != "compiled" and name not in _TAKEN_OVER:
            raise AttributeError(name)
        self.compiled = re.compile(self._pattern if isinstance(self._pattern, str) else self._pattern())
        for each in _TAKEN_OVER:
            setattr(self, each, getattr(self.compiled, each))
        if self.reach:
            self._search_end()
        if self.holds == re.escape(self.holds) != "":
            self._ask_for_word(self.holds)
        elif ends := _ENDS.fullmatch(self.holds):
            self._ask_for_end(f"{ends[1]}\n")  # $ stands before a last line break too
        elif self.holds:
            self._ask_first(re.compile(self.holds).search)
        return getattr(self, name)

    def _ask_first(self, holds: _Find) -> None:
        search, finditer, sub = self.search, self.finditer, self.sub

        def search_where_held(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
            return search(text, start, end) if holds(text, start, end) else None

        def finditer_where_held(text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
            return finditer(text, start, end) if holds(text, start, end) else iter(())

        def sub_where_held(replacement: str, text: str, count: int = 0) -> str:
            return sub(replacement, text, count) if holds(text) else text

        self.search, self.finditer, self.sub = search_where_held, finditer_where_held, sub_where_held

    def _ask_for_word(self, word: str) -> None:
        search, finditer, sub = self.search, self.finditer, self.sub

        def search_where_said(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
            return search(text, start, end) if text.find(word, start, end) >= 0 else None

        def finditer_where_said(text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
            return finditer(text, start, end) if text.find(word, start, end) >= 0 else iter(())

        def sub_where_said(replacement: str, text: str, count: int = 0) -> str:
            return sub(replacement, text, count) if word in text else text

        self.search, self.finditer, self.sub = search_where_said, finditer_where_said, sub_where_said

    def _ask_for_end(self, ends: str) -> None:
        search, sub = self.search, self.sub

        def search_by_end(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
            last = text[end - 1 : end] if end < len(text) else text[-1:]  # text[:end] would copy a whole report
            return search(text, start, end) if last in ends else None

        def sub_by_end(replacement: str, text: str, count: int = 0) -> str:
            return sub(replacement, text, count) if text[-1:] in ends else text

        self.search, self.sub = search_by_end, sub_by_end

    def _search_end(self) -> None:
        search, reach = self.search, self.reach

        def search_end(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
            return search(text, max(start, min(end, len(text)) - reach), end)

        self.search = search_end

    def findall(self, text: str) -> list[str]:
        """Return the words of all matches."""
        return [m[0] for m in self.finditer(text)]

    def last(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Return the last match between two offsets."""
        found = None
        for match in self.finditer(text, start, end):
            found = match
        return found
