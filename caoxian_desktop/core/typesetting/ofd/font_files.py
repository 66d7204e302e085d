"""Font files to be embedded: TrueType outlines with a table of characters, which every OFD reader knows to use.

A PDF holds bare CFF tables without such a table; readers find glyphs by it, and not all of them read CFF. The curves
are turned from cubic to quadratic ones that stray by no more than a thousandth of the size.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from caoxian_desktop.core.typesetting.ofd.marks import BLANK
from caoxian_desktop.core.typesetting.ofd.pdf_fonts import PdfFont, UnknownConstructError

if TYPE_CHECKING:  # loaded with the first font
    from fontTools.ttLib.tables._g_l_y_f import Glyph

_BLANK = "blank"
_UNITS, _STRAY = 1000, 1.0
_PREVIEW_AND_PRINT = 4
"""OS/2 fsType: the least of the rights that a face must grant to be embedded at all."""
_BORN = 3786912000
"""Seconds from 1904 to 2024: any date, but the same each time."""


def font_file(font: PdfFont, characters: Mapping[int, int], name: str) -> bytes:
    """Return the font as a TrueType file in which `characters` (code points) lead to glyphs by number.

    Some readers know fonts by `name`, with which no other font of any file may be mixed up.
    """
    from fontTools.fontBuilder import FontBuilder
    from fontTools.ttLib.tables._g_l_y_f import Glyph

    wanted = frozenset(characters.values())
    order, glyphs, units = (_true_type if font.true_type else _from_cff)(font, wanted)
    advances = [round(font.advances[at] * units / 1000) for at in range(len(order))]
    if BLANK in wanted:
        order, glyphs, advances = [*order, _BLANK], glyphs | {_BLANK: Glyph()}, [*advances, 0]
    built = FontBuilder(units, isTTF=True)
    built.font.recalcTimestamp = False
    built.updateHead(created=_BORN, modified=_BORN)
    built.setupGlyphOrder(order)
    built.setupCharacterMap({point: order[number] for point, number in characters.items()})
    built.setupGlyf(glyphs)
    table: Any = built.font["glyf"]
    bearings = (getattr(table[name], "xMin", 0) for name in order)
    built.setupHorizontalMetrics(dict(zip(order, zip(advances, bearings, strict=True), strict=True)))
    above, below = round(font.above * units / 1000), round(font.below * units / 1000)
    built.setupHorizontalHeader(ascent=above, descent=-below)
    built.setupNameTable({"familyName": name, "styleName": "Regular", "fullName": name, "psName": name})
    built.setupOS2(
        sTypoAscender=above, sTypoDescender=-below, usWinAscent=above, usWinDescent=below, fsType=_PREVIEW_AND_PRINT
    )
    built.setupPost(keepGlyphNames=False)
    written = io.BytesIO()
    built.save(written)
    return written.getvalue()


def _true_type(font: PdfFont, wanted: Collection[int]) -> tuple[list[str], dict[str, Glyph], int]:
    """Return names in order, outlines and units of a file that is TrueType already; those not wanted are empty."""
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.tables._g_l_y_f import Glyph

    with TTFont(io.BytesIO(font.outlines)) as held:
        order, table, units = held.getGlyphOrder(), held["glyf"], held["head"].unitsPerEm  # type: ignore[attr-defined]  # set when read
        kept: set[str] = set()
        more = {order[number] for number in wanted if number != BLANK}
        while more:  # a glyph may be put together of others, and these again
            kept |= more
            more = {part for name in more for part in table[name].getComponentNames(table)} - kept
        return order, {name: table[name] if name in kept else Glyph() for name in order}, units


def _from_cff(font: PdfFont, wanted: Collection[int]) -> tuple[list[str], dict[str, Glyph], int]:
    """Return the same of a CFF table."""
    from fontTools.cffLib import CFFFontSet
    from fontTools.ttLib.tables._g_l_y_f import Glyph

    table = CFFFontSet()
    table.decompile(io.BytesIO(font.outlines), None)
    top = table[0]
    if len(table.GlobalSubrs) or any(hasattr(part.Private, "Subrs") for part in top.FDArray):
        raise UnknownConstructError("outlines that are made of parts shared among glyphs")
    order, units = list(top.charset), round(1 / top.FontMatrix[0])
    glyphs = {
        name: _turned(top.CharStrings[name].bytecode, _STRAY * units / _UNITS) if number in wanted else Glyph()
        for number, name in enumerate(order)
    }
    return order, glyphs, units


@lru_cache(maxsize=4000)
def _turned(cubic: bytes, stray: float) -> Glyph:
    """Return a glyph's Type 2 outline as a TrueType one. They are kept: most papers are set in the same characters."""
    from fontTools.misc.psCharStrings import T2CharString
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    private = SimpleNamespace(nominalWidthX=0, defaultWidthX=0)  # widths stand in the PDF beside the outlines
    T2CharString(cubic, private=private, globalSubrs=[]).draw(Cu2QuPen(pen, stray, reverse_direction=True))
    glyph = pen.glyph()
    packed = glyph.compile(None)
    glyph.compile = lambda *_, **_options: packed  # type: ignore[method-assign]  # else each font packs it again
    return glyph


class FontBook:
    """The fonts of one OFD file, by characters: where a PDF's font shows one character by two glyphs, it becomes two.

    So every glyph is found by its character alone, the way that all readers know.
    """

    def __init__(self, fonts: Mapping[str, PdfFont]) -> None:
        self._fonts = fonts
        self._layers: dict[str, list[dict[int, int]]] = {}

    def layer(self, key: str, point: int, number: int) -> int:
        """Return which of a font's layers shows a character by that glyph; one is added where none does."""
        layers = self._layers.setdefault(key, [])
        for at, characters in enumerate(layers):
            if characters.setdefault(point, number) == number:
                return at
        layers.append({point: number})
        return len(layers) - 1

    def blank(self, key: str, layer: int, point: int, number: int) -> None:
        """Let a layer show a space by that glyph, where it has none yet: one is as good as another."""
        self._layers[key][layer].setdefault(point, number)

    def files(self) -> Iterable[tuple[str, int, str, bytes]]:
        """Yield key, layer, name and file of each font, in the order in which they were first used."""
        for key, layers in self._layers.items():
            for at, characters in enumerate(layers):
                font = self._fonts[key]
                yield key, at, font.name, font_file(font, characters, f"{font.tag}-{at}-{font.name}")
