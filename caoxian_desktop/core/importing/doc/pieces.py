"""The text of a binary Word document, put together from its pieces ([MS-DOC] 2.4.1, 2.8.35)."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from caoxian_desktop.core.importing.doc.record import DamageError, Record, positions

_PIECE = 8
_COMPRESSED = 0x4000_0000
_PROPERTIES, _PIECES = 1, 2
_MOST_PROPERTIES = 50_000
# Of a compressed piece each byte is a character of code page 1252; what that leaves open stands as it is (2.9.73).
_EIGHT_BIT = {
    byte: character for byte in range(0x80, 0xA0) if (character := bytes([byte]).decode("cp1252", "ignore"))
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `start` to `end` of the text, kept at byte `place` of the stream, `width` bytes each."""

    start: int
    end: int
    place: int
    width: int

    @property
    def place_end(self) -> int:
        """Where the piece's bytes end."""
        return self.place + (self.end - self.start) * self.width


class Text:
    """The whole text in UTF-16 units, as all places in the document count, and where each unit stands in the file."""

    def __init__(self, word: Record, clx: Record) -> None:
        """Raise DamageError where pieces point outside, or hold more characters than the file has bytes."""
        self.pieces = _pieces(clx)
        if not self.pieces or self.pieces[-1].end > len(word):
            raise DamageError("no text, or more characters than bytes")
        self._starts = [piece.start for piece in self.pieces]
        self._units = b"".join(_decoded(word, piece) for piece in self.pieces)

    def __len__(self) -> int:
        return len(self._units) // 2

    def words(self, start: int, end: int) -> str:
        """Return the text from `start` to `end`; half a character of two units becomes �."""
        return self._units[2 * start : 2 * end].decode("utf-16-le", "replace")

    def place(self, at: int) -> int:
        """Return the byte of the stream at which a unit stands."""
        piece = self.pieces[max(0, bisect_right(self._starts, at) - 1)]
        return piece.place + (at - piece.start) * piece.width


def _decoded(word: Record, piece: Piece) -> bytes:
    stored = word.bytes(piece.place, (piece.end - piece.start) * piece.width)
    if piece.width == 2:
        return stored
    return stored.decode("latin-1").translate(_EIGHT_BIT).encode("utf-16-le")


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
