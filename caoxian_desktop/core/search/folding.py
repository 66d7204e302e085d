"""What counts as the same when words are looked for: one character for one, so that places stay.

Folded are letter case, full and half width, kinds of white space, quotation marks, dashes and middle dots, the radicals
that PDF files use for characters, and traditional characters into simplified ones (resources/variants.txt).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from caoxian_desktop.core import places

_ALIKE = {
    '"': "“”„‟＂「」『』〝〞",
    "'": "‘’‚‛＇`´",
    "-": "‐‑‒–—―−─－",
    "·": "•‧・∙⋅",
    "〇": "○◯",  # 二○二三年, as many a typist writes it
    "¥": "￥",
}
_SPACES = "\t\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_CASED = (range(0x41, 0x5B), range(0xC0, 0x250), range(0x370, 0x530))
_RADICALS = range(0x2E80, 0x2FE0)
_PIECE = 1 << 16
"""Characters folded in one go: a text of millions lets other threads pass in between."""


def folded(text: str) -> str:
    """Return the text as it is compared, of the same length; folding twice changes nothing more."""
    table = folding_table()
    if len(text) <= _PIECE:
        return text.translate(table)
    return "".join(text[at : at + _PIECE].translate(table) for at in range(0, len(text), _PIECE))


@cache
def folding_table() -> dict[int, str]:
    """Return what each character becomes; those that stay are not in it."""
    table = {ord(char): to for char, to in _pairs() if char != to}
    for char, to in table.items():
        while (further := table.get(ord(to))) is not None and further != to:
            to = further  # noqa: PLW2901 - the end of the chain: Ａ, A, a
        table[char] = to
    return table


@cache
def same(char: str) -> str:
    """Return all characters that fold to a folded one, itself first."""
    return char + "".join(_unfolded().get(char, ()))


@cache
def _unfolded() -> dict[str, list[str]]:
    members: dict[str, list[str]] = {}
    for code, to in folding_table().items():
        members.setdefault(to, []).append(chr(code))
    return members


def _pairs() -> Iterator[tuple[str, str]]:
    for to, chars in _ALIKE.items():
        yield from ((char, to) for char in chars)
    yield from ((char, " ") for char in _SPACES)
    yield from ((chr(code), chr(code - 0xFEE0)) for code in range(0xFF01, 0xFF5F) if chr(code) not in "＂＇－")
    for code in (code for block in _CASED for code in block):
        if len(lower := chr(code).lower()) == 1:
            yield chr(code), lower
    for code in _RADICALS:
        yield chr(code), unicodedata.normalize("NFKC", chr(code))
    yield from _variants()


def _variants() -> Iterator[tuple[str, str]]:
    for line in places.resource("variants.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line[0], line[1]
