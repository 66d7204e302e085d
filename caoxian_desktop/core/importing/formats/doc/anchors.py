"""What is anchored at places of the text: notes and text boxes ([MS-DOC] 2.8.17 to 2.8.20, 2.8.33, 2.8.37)."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from caoxian_desktop.core.importing.formats.doc.record import Record, positions

Range = tuple[int, int]
"""From where to where a note or a box stands in the whole text."""

_SHAPE, _BOX, _BOX_SHAPE_AT = 26, 22, 14
_SYMBOL_FONT_NAME_AT = 40


def note_ranges(marks: Record, notes: Record, story: int) -> dict[int, Range]:
    """Return where notes stand by the places of their marks; `story` is where the story of notes begins."""
    cited, _ = positions(marks, 2)
    places, _ = positions(notes, 0)
    count = min(len(cited) - 1, len(places) - 1)
    return {cited[i]: (story + places[i], story + places[i + 1]) for i in range(count)}


@dataclass(frozen=True, slots=True)
class Boxes:
    """Where text boxes stand, by the places they are anchored at; `loose` are those no shape names."""

    anchored: Mapping[int, Range] = field(default_factory=dict)
    loose: Sequence[Range] = ()


def box_ranges(shapes: Record, boxes: Record, story: int) -> Boxes:
    """Return where the text boxes of the main text stand."""
    anchors, first = positions(shapes, _SHAPE)
    places, entries = positions(boxes, _BOX)
    by_shape = {
        boxes.u32(entries + _BOX * i + _BOX_SHAPE_AT): (story + places[i], story + places[i + 1])
        for i in range(len(places) - 1)
    }
    anchored = {
        anchors[i]: by_shape.pop(shape)
        for i in range(len(anchors) - 1)
        if (shape := shapes.u32(first + _SHAPE * i)) in by_shape
    }
    return Boxes(anchored, list(by_shape.values()))


def font_names(fonts: Record) -> list[str]:
    """Return the names of the fonts in order ([MS-DOC] 2.9.286); symbols name theirs by number."""
    names: list[str] = []
    at = 4
    for _ in range(fonts.u16(0)):
        size = fonts.u8(at)
        stored = fonts.bytes(at + _SYMBOL_FONT_NAME_AT, max(0, size + 1 - _SYMBOL_FONT_NAME_AT))
        units = struct.unpack(f"<{len(stored) // 2}H", stored[: len(stored) // 2 * 2])
        names.append("".join(map(chr, units)).partition("\x00")[0])
        at += 1 + size
    return names
