"""Whether a PDF may be given to its library, which unpacks streams whole: one that unfolds too far is known before."""

from __future__ import annotations

import re
import zlib

from caoxian_desktop.core.importing import refusals

MAX_STREAM = 128_000_000
"""Bytes of one unpacked stream that is opened; a scanned A4 page in colour at 600 dpi has 104 million."""

_TIGHTEST = 1_032
"""Deflate packs no tighter than this (258 bytes into two bits): shorter streams cannot reach the limit."""

_STREAM = re.compile(rb"\bstream\r?\n(?=[\x08-\x78])")
_STEP = 65_536
_UNPACKED_STEP = 1_000_000


def check_streams(data: bytes, name: str) -> None:
    """Raise KnownError for a PDF with a stream that unpacks to more than any page needs. What is unpacked is not kept.

    Only streams packed once are seen; one packed twice is left to the limits of the process.
    """
    end = 0
    while found := _STREAM.search(data, end):
        end = data.find(b"endstream", found.end())
        end = len(data) if end < 0 else end
        packed = memoryview(data)[found.end() : end]
        if len(packed) * _TIGHTEST > MAX_STREAM and _unpacked(packed) > MAX_STREAM:
            raise refusals.hostile(name, "展开后过大", "far too large when unpacked")


def _unpacked(packed: memoryview) -> int:
    """Return the size of an unpacked stream, or where it passes the limit; 0 for what is no such stream."""
    parser = zlib.decompressobj()
    total = 0
    try:
        for start in range(0, len(packed), _STEP):
            piece: bytes | memoryview = packed[start : start + _STEP]
            while piece and total <= MAX_STREAM:
                total += len(parser.decompress(piece, _UNPACKED_STEP))
                piece = parser.unconsumed_tail
            if parser.eof or total > MAX_STREAM:
                break
    except zlib.error:
        return total  # damaged further on, or packed otherwise
    return total
