"""The text of a binary Word document, put together from its pieces ([MS-DOC] 2.4.1, 2.8.35)."""

from __future__ import annotations

import re
import struct
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from caoxian_desktop.core.importing.formats.doc.record import DamageError, Record, positions

_PIECE = 8
_COMPRESSED = 0x4000_0000
_PROPERTIES, _PIECES = 1, 2
_MOST_PROPERTIES = 50_000
_HALF = re.compile("[\ud800-\udfff]")
# Of a compressed piece each byte is a character of code page 1252; what that leaves open stands as it is (2.9.73).
_EIGHT_BIT = {byte: character for byte in range(0x80, 0xA0) if (character := bytes([byte]).decode("cp1252", "ignore"))}


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `start` to `end` of the text, kept at byte `place` of the stream, `width` bytes each."""

    start: int
    end: int
    place: int
    width: int


class Text:
    """The whole text in UTF-16 units, as all places in the document count, and where each unit stands in the file."""

    def __init__(self, word: Record, clx: Record) -> None:
        """Raise DamageError where pieces point outside, or hold more characters than the file has bytes."""
        self.pieces = _pieces(clx)
        if not self.pieces or self.pieces[-1].end > len(word):
            raise DamageError("no text, or more characters than bytes")
        self._starts = [piece.start for piece in self.pieces]
        # One character of `units` for each unit of UTF-16: beyond the first plane the halves stand by themselves.
        self.units = "".join(_decoded(word, piece) for piece in self.pieces)

    def words(self, start: int, end: int) -> str:
        """Return the text from `start` to `end`; half a character of two units becomes �."""
        words = self.units[start:end]
        if _HALF.search(words):
            return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return words

    def place(self, at: int) -> int:
        """Return the byte of the stream at which a unit stands."""
        piece = self._piece(at)
        return piece.place + (at - piece.start) * piece.width

    def piece_end(self, at: int) -> tuple[int, int]:
        """Return where the piece of a unit ends, always behind it, and how many bytes its units have."""
        piece = self._piece(at)
        return max(piece.end, at + 1), piece.width

    def _piece(self, at: int) -> Piece:
        return self.pieces[max(0, bisect_right(self._starts, at) - 1)]


def _decoded(word: Record, piece: Piece) -> str:
    stored = word.bytes(piece.place, (piece.end - piece.start) * piece.width)
    if piece.width == 1:
        return stored.decode("latin-1").translate(_EIGHT_BIT)
    words = stored.decode("utf-16-le", "surrogatepass")
    return (
        words if len(words) == len(stored) // 2 else "".join(map(chr, struct.unpack(f"<{len(stored) // 2}H", stored)))
    )


def _pieces(clx: Record) -> tuple[Piece, ...]:
    at = 0
    for _ in range(_MOST_PROPERTIES):
        if clx.u8(at) != _PROPERTIES:
            break
        at += 3 + clx.u16(at + 1)
    if clx.u8(at) != _PIECES:
        raise DamageError("no pieces")
    plc = clx.part(at + 5, clx.u32(at + 1))
    places, first = positions(plc, _PIECE)
    if places and places[0] != 0:
        raise DamageError("no beginning")
    return tuple(
        _piece(start, end, plc.u32(first + _PIECE * index + 2)) for index, (start, end) in enumerate(pairwise(places))
    )


def _piece(start: int, end: int, written: int) -> Piece:
    place = written & (_COMPRESSED - 1)
    return Piece(start, end, place // 2, 1) if written & _COMPRESSED else Piece(start, end, place, 2)
