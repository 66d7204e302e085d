"""Makes the little faces of Latin marks, once; the result is committed.

    python packaging/latin_marks.py

Chinese and English write the same characters “ ” … · of different widths: the bundled sans has the Chinese ones, a 汉字
wide each. For a window that speaks English these faces have them as wide as its letters are. They are drawn from the
bundled sans (OFL; its reserved names are not used) and have its vertical metrics, so that no line grows by them.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[1]
SOURCE, TARGET = ROOT / "resources" / "fonts", ROOT / "resources" / "latin_marks"
FAMILY = "Caoxian Latin Marks"
STYLES = {"Regular": 400, "Bold": 700}
ASIDE = 52
"""Room left and right of a mark, in thousandths of the em."""
MADE_ON = 3_800_000_000  # seconds since 1904: the same file whenever it is made


class Marks:
    """The marks of one style, each with its outline and its width."""

    def __init__(self, source: TTFont) -> None:
        self._outlines, self._names = source.getGlyphSet(), source.getBestCmap()
        self.outlines = {".notdef": T2CharStringPen(500, None).getCharString()}
        self.widths = {".notdef": 500}
        self.characters: dict[int, str] = {}
        # The top of an apostrophe on a typewriter, where English quotation marks end; Chinese ones stand higher.
        down = self._box("'")[3] - self._box("“")[3]
        for mark in "‘’“”":
            self._add(mark, mark, down)
        self._add("·", "·", 0)
        self._add_ellipsis()

    def _box(self, mark: str) -> tuple[float, float, float, float]:
        pen = BoundsPen(self._outlines)
        self._outlines[self._names[ord(mark)]].draw(pen)
        return tuple(pen.bounds)

    def _add(self, mark: str, of: str, down: float) -> None:
        left, _, right, _ = self._box(of)
        self._draw(mark, [(of, ASIDE - left, down)], right - left + 2 * ASIDE)

    def _add_ellipsis(self) -> None:
        """Make it of three full stops, a little nearer to each other than in a row."""
        step = 0.86 * self._outlines[self._names[ord(".")]].width
        self._draw("…", [(".", at * step, 0) for at in range(3)], 3 * step)

    def _draw(self, mark: str, parts: list[tuple[str, float, float]], width: float) -> None:
        name = f"uni{ord(mark):04X}"
        pen = T2CharStringPen(round(width), None)
        for of, right, up in parts:
            shifted = TransformPen(pen, (1, 0, 0, 1, round(right), round(up)))
            self._outlines[self._names[ord(of)]].draw(shifted)
        self.outlines[name], self.widths[name] = pen.getCharString(), round(width)
        self.characters[ord(mark)] = name


def make(style: str, weight: int, target: Path) -> None:
    """Write the face of one style."""
    source = TTFont(SOURCE / f"CaoxianSans-{style}.otf")
    marks, metrics, lines = Marks(source), source["OS/2"], source["hhea"]
    font = FontBuilder(source["head"].unitsPerEm, isTTF=False)
    font.setupGlyphOrder(list(marks.outlines))
    font.setupCharacterMap(marks.characters)
    font.setupCFF(f"CaoxianLatinMarks-{style}", {"FullName": f"{FAMILY} {style}"}, marks.outlines, {})
    font.setupHorizontalMetrics({name: (width, ASIDE) for name, width in marks.widths.items()})
    font.setupHorizontalHeader(ascent=lines.ascent, descent=lines.descent, lineGap=lines.lineGap)
    notice = next(str(name) for name in source["name"].names if name.nameID == 0)
    font.setupNameTable(
        {"copyright": notice, "familyName": FAMILY, "styleName": style, "psName": f"CaoxianLatinMarks-{style}"}
    )
    font.setupOS2(
        fsType=0,
        usWeightClass=weight,
        sTypoAscender=metrics.sTypoAscender,
        sTypoDescender=metrics.sTypoDescender,
        usWinAscent=metrics.usWinAscent,
        usWinDescent=metrics.usWinDescent,
        sxHeight=metrics.sxHeight,
        sCapHeight=metrics.sCapHeight,
        fsSelection=1 << 5 if weight > 400 else 1 << 6,
    )
    font.setupPost()
    font.font["head"].macStyle = int(weight > 400)
    font.font["head"].created = font.font["head"].modified = MADE_ON
    font.font.recalcTimestamp = False
    font.save(target)


if __name__ == "__main__":
    TARGET.mkdir(exist_ok=True)
    shutil.copy(SOURCE / "OFL-NotoCJK.txt", TARGET)
    for style, weight in STYLES.items():
        make(style, weight, TARGET / f"CaoxianLatinMarks-{style}.otf")
