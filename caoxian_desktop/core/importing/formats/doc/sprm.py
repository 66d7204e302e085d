"""Property modifiers: how a binary Word document says what differs from a style ([MS-DOC] 2.2.5, 2.6)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum

_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
"""Bytes of an operand by the three highest bits of the code; 0: its own first bytes say."""

_TABLE_DEFINITION, _TABS = 0xD608, 0xC615
_LONGER = 0xFF


class Sprm(IntEnum):
    """The modifiers that bear on what people read."""

    DELETED = 0x0800
    INSERTED = 0x0801
    HIDDEN = 0x083C
    RAISED = 0x2A48
    CHARACTER_STYLE = 0x4A30
    SYMBOL = 0x6A09
    OUTLINE = 0x2640
    LIST = 0x460B
    LIST_LEVEL = 0x260A
    IN_TABLE = 0x2416
    ROW_END = 0x2417
    TABLE_DEPTH = 0x6649
    KEPT_ELSEWHERE = 0x6646
    INNER_CELL_END = 0x244B
    INNER_ROW_END = 0x244C


def modifiers(grpprl: bytes) -> dict[int, int]:
    """Return the operands by their codes, as unsigned numbers; longer ones than four bytes are passed over.

    The last of equal codes counts; a list that breaks off ends there.
    """
    return dict(_each(grpprl))


def _each(grpprl: bytes) -> Iterator[tuple[int, int]]:
    at = 0
    while at + 2 < len(grpprl):
        code = int.from_bytes(grpprl[at : at + 2], "little")
        at += 2
        size = _SIZES[code >> 13] or _own_size(code, grpprl, at)
        if at + size > len(grpprl):
            return
        if size <= 4:
            yield code, int.from_bytes(grpprl[at : at + size], "little")
        at += size


def _own_size(code: int, grpprl: bytes, at: int) -> int:
    if code == _TABLE_DEFINITION:
        return int.from_bytes(grpprl[at : at + 2], "little") + 1
    if code == _TABS and grpprl[at] == _LONGER:
        # More tabs than a size byte can tell: 4 bytes for each that goes, 3 for each that comes (2.9.182).
        gone = grpprl[at + 1] if at + 1 < len(grpprl) else 0
        after = at + 2 + 4 * gone
        return 3 + 4 * gone + 3 * (grpprl[after] if after < len(grpprl) else 0)
    return grpprl[at] + 1
