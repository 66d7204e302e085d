"""The lists of a binary Word document: definitions, and where paragraphs' uses depart from them ([MS-DOC] 2.9.131)."""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace

from caoxian_desktop.core.importing.formats.doc.record import DamageError, Record
from caoxian_desktop.core.importing.formats.list_numerals import BINARY_FORMATS
from caoxian_desktop.core.importing.formats.word.numbering import LEVELS, Level, NumberedList

_DEFINITION, _LEVEL, _USE, _OVERRIDE = 28, 28, 16, 8
_SUFFIXES = {0: "tab", 1: "space", 2: "nothing"}
_NO_STYLE = 0xFFF
_LEGAL, _NO_RESTART = 0x04, 0x08
_STARTS, _FORMATS = 0x10, 0x20
_LONGEST = 255
_ONES = 0xFFFF_FFFF


@dataclass(frozen=True, slots=True)
class _Definition:
    levels: dict[int, Level]
    by_style: dict[str, int]


def read_lists(table: Record, definitions_at: int, definitions_size: int, uses: Record) -> dict[str, NumberedList]:
    """Return the lists by the numbers paragraphs name them with, written as digits.

    The levels stand behind the definitions and outside their size. Raises DamageError where they point outside.
    """
    definitions = _definitions(table, definitions_at, definitions_size)
    count = min(uses.u32(0), (len(uses) - 4) // _USE)
    at = 4 + _USE * count
    found: dict[str, NumberedList] = {}
    for index in range(count):
        use = uses.part(4 + _USE * index, _USE)
        series = use.u32(0)
        starts, levels, at = _overrides(uses, at, use.u8(12))
        if series in definitions:
            own = definitions[series]
            found[str(index + 1)] = NumberedList(str(series), own.levels | levels, starts, own.by_style)
    return found


def _definitions(table: Record, at: int, size: int) -> dict[int, _Definition]:
    count = min(table.u16(at), max(0, size - 2) // _DEFINITION)
    levels_at = at + size
    found: dict[int, _Definition] = {}
    for index in range(count):
        header = table.part(at + 2 + _DEFINITION * index, _DEFINITION)
        levels: dict[int, Level] = {}
        for level in range(1 if header.u8(26) & 1 else LEVELS):
            levels[level], levels_at = _level(table, levels_at)
        styles = struct.unpack("<9H", header.bytes(8, 18))
        by_style = {str(style): level for level, style in enumerate(styles) if style != _NO_STYLE}
        found[header.u32(0)] = _Definition(levels, by_style)
    return found


def _level(table: Record, at: int) -> tuple[Level, int]:
    """Return the level at `at`, and where what follows it begins."""
    fixed = table.part(at, _LEVEL)
    flags = fixed.u8(5)
    text_at = at + _LEVEL + fixed.u8(24) + fixed.u8(25)
    length = table.u16(text_at)
    if length > _LONGEST:
        raise DamageError("a number's pattern is too long")
    units = struct.unpack(f"<{length}H", table.bytes(text_at + 2, 2 * length))
    places = {place - 1 for place in fixed.bytes(6, 9) if place}
    pattern = "".join(f"%{u + 1}" if i in places and u < LEVELS else chr(u) for i, u in enumerate(units))
    level = Level(
        BINARY_FORMATS.get(fixed.u8(4), "decimal"),
        pattern,
        fixed.u32(0) & 0x7FFF,
        fixed.u8(26) if flags & _NO_RESTART else None,
        bool(flags & _LEGAL),
        _SUFFIXES.get(fixed.u8(15), "tab"),
    )
    return level, text_at + 2 + 2 * length


def _overrides(uses: Record, at: int, count: int) -> tuple[dict[int, int], dict[int, Level], int]:
    """Return where a use starts its levels anew, the levels it writes otherwise, and where the next use's begin."""
    starts: dict[int, int] = {}
    levels: dict[int, Level] = {}
    # Each use's part begins with a word of ones; some writers leave it out where there is nothing to say.
    while count and uses.u32(at) == _ONES:
        at += 4
    for _ in range(count):
        start, flags = uses.u32(at), uses.u8(at + 4)
        at += _OVERRIDE
        level = flags & 0xF
        if flags & _FORMATS:
            levels[level], at = _level(uses, at)
            start = levels[level].start
        elif flags & _STARTS:
            starts[level] = start & 0x7FFF
        if flags & _FORMATS and flags & _STARTS:
            starts[level] = start
            levels[level] = replace(levels[level], start=start)
    return starts, levels, at
