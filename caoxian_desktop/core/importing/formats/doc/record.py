"""Numbers at places of a byte string that is not trusted."""

from __future__ import annotations

import struct
from itertools import pairwise


class DamageError(Exception):
    """A structure of the file points outside it, or contradicts itself."""


class Record:
    """A stream's bytes, little-endian; every read outside raises DamageError instead of giving less."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def __len__(self) -> int:
        return len(self.data)

    def bytes(self, at: int, size: int) -> bytes:
        """Return `size` bytes."""
        if at < 0 or size < 0 or at + size > len(self.data):
            raise DamageError(f"{size} bytes at {at} of {len(self.data)}")
        return self.data[at : at + size]

    def part(self, at: int, size: int) -> Record:
        """Return a stretch as a record of its own."""
        return Record(self.bytes(at, size))

    def u8(self, at: int) -> int:
        """Return an unsigned byte."""
        return self.bytes(at, 1)[0]

    def u16(self, at: int) -> int:
        """Return an unsigned 16-bit number."""
        return int.from_bytes(self.bytes(at, 2), "little")

    def u32(self, at: int) -> int:
        """Return an unsigned 32-bit number."""
        return int.from_bytes(self.bytes(at, 4), "little")

    def numbers(self, at: int, count: int) -> tuple[int, ...]:
        """Return `count` unsigned 32-bit numbers in a row."""
        return struct.unpack(f"<{count}I", self.bytes(at, 4 * count))


def positions(plc: Record, size: int) -> tuple[tuple[int, ...], int]:
    """Return the positions of a PLC ([MS-DOC] 2.2.2), whose elements have `size` bytes, and where these begin.

    Positions must rise; DamageError where they do not.
    """
    count = max(0, (len(plc) - 4) // (4 + size))
    places = plc.numbers(0, count + 1) if len(plc) >= 4 else ()
    if any(before > after for before, after in pairwise(places)):
        raise DamageError("positions that do not rise")
    return places, 4 * (count + 1)
