"""Regular expressions that are compiled when they are first used.

The word lists make large expressions: compiled on import they would cost 0.1 s of every start of the program.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class Expression:
    """A regular expression, given as its pattern or, where that is dear to make, as what makes it."""

    def __init__(self, pattern: str | Callable[[], str]) -> None:
        self._pattern = pattern

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self._pattern if isinstance(self._pattern, str) else self._pattern())

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Match at `start`."""
        return self.compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match the whole text."""
        return self.compiled.fullmatch(text)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Find the first match between two offsets."""
        return self.compiled.search(text, start, len(text) if end is None else end)

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Find all matches between two offsets."""
        return self.compiled.finditer(text, start, end)

    def sub(self, replacement: str, text: str, count: int = 0) -> str:
        """Replace matches."""
        return self.compiled.sub(replacement, text, count)

    def findall(self, text: str) -> list[str]:
        """Return the words of all matches."""
        return [m[0] for m in self.compiled.finditer(text)]

    def last(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Return the last match between two offsets."""
        found = None
        for match in self.compiled.finditer(text, start, end):
            found = match
        return found
