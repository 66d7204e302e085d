"""How wide words are in the bundled face, and which characters it has: read from the font files themselves.

matplotlib could tell, but takes 0.5 s to load; what is drawn as SVG needs nothing else of it.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from sys import byteorder
from typing import BinaryIO

from caoxian_desktop.core.charts.theme import FACE_FILES
from caoxian_desktop.core.places import resource

GETA = "〓"
"""Stands for a character the face has no glyph for, as in Chinese and Japanese typesetting."""
_UCS4 = (3, 10, 12)
"""Platform, encoding and format of the one kind of character map that is read: all bundled faces have it."""


@dataclass(frozen=True, slots=True)
class _Face:
    """The tables of a font that tell of widths, by ISO/IEC 14496-22 (OpenType): `cmap` as runs of characters."""

    units: int
    advances: array[int]
    firsts: array[int]
    lasts: array[int]
    glyphs: array[int]

    def glyph(self, character: str) -> int:
        """Return the number of a character's glyph, 0 for none."""
        code = ord(character)
        at = bisect_right(self.firsts, code) - 1
        return self.glyphs[at] + code - self.firsts[at] if at >= 0 and code <= self.lasts[at] else 0

    def advance(self, character: str) -> float:
        """Return the advance width of a character in ems; glyphs beyond the table are as wide as its last one."""
        return self.advances[min(self.glyph(character), len(self.advances) - 1)] / self.units


def _read(path: Path) -> _Face:
    """Read a font's tables. Raises ValueError where it has no character map of the kind that is read."""
    with path.open("rb") as file:
        count = struct.unpack(">4xH6x", file.read(12))[0]
        entries = (struct.unpack(">4s4xII", file.read(16)) for _ in range(count))
        places = {tag: (offset, length) for tag, offset, length in entries}
        units = struct.unpack_from(">H", _table(file, *places[b"head"]), 18)[0]
        metrics = struct.unpack_from(">H", _table(file, *places[b"hhea"]), 34)[0]
        advances = _numbers("H", _table(file, *places[b"hmtx"])[: 4 * metrics])[::2]
        runs = _runs(_table(file, *places[b"cmap"]))
    return _Face(units, advances, runs[::3], runs[1::3], runs[2::3])


def _table(file: BinaryIO, offset: int, length: int) -> bytes:
    file.seek(offset)
    return file.read(length)


def _runs(cmap: bytes) -> array[int]:
    """Return first character, last character and first glyph of each run, one after the other."""
    for number in range(struct.unpack_from(">2xH", cmap)[0]):
        platform, encoding, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * number)
        if (platform, encoding, *struct.unpack_from(">H", cmap, offset)) == _UCS4:
            count = struct.unpack_from(">I", cmap, offset + 12)[0]
            return _numbers("I", cmap[offset + 16 : offset + 16 + 12 * count])
    raise ValueError("the font has no character map of format 12")


def _numbers(size: str, data: bytes) -> array[int]:
    """Return numbers as a font has them, the highest byte first."""
    made = array(size, data)
    if byteorder == "little":
        made.byteswap()
    return made


@cache
def _face(bold: bool) -> _Face:
    return _read(resource(FACE_FILES[bold]))


@lru_cache(maxsize=20_000)
def _advance(character: str, bold: bool) -> float:
    return _face(bold).advance(character)


def width(text: str, size: float, *, bold: bool) -> float:
    """Return the advance width of a line, in the unit of `size`; the `Measure` of layouts."""
    return size * sum(_advance(character, bold) for character in printable(text, bold=bold))


def printable(text: str, *, bold: bool) -> str:
    """Return the text with 〓 for what the face cannot show, without control characters, which SVG forbids."""
    face = _face(bold)
    return "".join(c if face.glyph(c) else GETA for c in text if c.isprintable() or c == "\u3000")
