"""A text as words are sought in it: NFKC, without white space and what nobody sees, each letter leading back.

It is not the folding of searches (`search/folding.py`): there what a reader may mean counts as the same, letter case
and traditional characters too, and each character keeps its place; here only what files and readers write differently.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from caoxian_desktop.core.report.span import Span

_UNSEEN = frozenset({"Cc", "Cf", "Co"})


@dataclass(frozen=True, slots=True)
class PlainText:
    """`words` is the plain text, `origins` the offset in the text for each of its characters."""

    words: str
    origins: array[int]

    def index(self, offset: int) -> int:
        """Return where an offset of the text stands in the plain one; white space where the next letter does."""
        return bisect_left(self.origins, offset)

    def places_of(self, sought: str) -> Iterator[Span]:
        """Yield every place in the text, in order, whose words are `sought` when both are plain."""
        needle = plain(sought)
        at = self.words.find(needle) if needle else -1
        while at >= 0:
            yield Span(self.origins[at], self.origins[at + len(needle) - 1] + 1)
            at = self.words.find(needle, at + 1)


def plain(words: str) -> str:
    """Return words in NFKC without white space and what nobody sees.

    That is controls, characters of format such as a zero-width space, and those of private use.
    """
    return "".join(map(_plain_character, words))


def plain_text(text: str) -> PlainText:
    """Return the plain form of a text with its map."""
    pieces: list[str] = []
    origins = array("L")
    for offset, character in enumerate(text):
        piece = _plain_character(character)
        pieces.append(piece)
        origins.extend([offset] * len(piece))
    return PlainText("".join(pieces), origins)


@cache
def _plain_character(character: str) -> str:
    # One by one: canonical text is NFC, and what composes across characters does so on both sides alike.
    normal = unicodedata.normalize("NFKC", character)
    return "".join(c for c in normal if not c.isspace() and unicodedata.category(c) not in _UNSEEN)
