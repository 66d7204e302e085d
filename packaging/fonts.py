"""Make the bundled fonts from Debian's, and the files that vouch for them: run once, the result is committed.

    apt-get install fonts-noto-cjk fonts-lxgw-wenkai unicode-data
    .venv/bin/python packaging/fonts.py

Coverage is GBK, the 8,105 characters of 通用规范汉字表 (2013; read from Unihan's kTGH field, which lists them by
number) and the symbols that reports use. GB 2312 alone loses 堌 of 青堌集, GBK alone loses 𫖯, 㙍 and 㵐.
Family names are our own: "Source", "LXGW" and "霞鹜" are Reserved Font Names and "Noto" is a trademark, so a changed
font may not carry them.
"""

from __future__ import annotations

import bz2
import hashlib
import io
import re
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.reorderGlyphs import reorderGlyphs

from caoxian_desktop.core.typesetting.fonts import FACES, KAI, SANS, Face

FONTS = Path("/usr/share/fonts")
UNIHAN = Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")
TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts"
LICENCES = {"NotoCJK": "fonts-noto-cjk", "LXGWWenKai": "fonts-lxgw-wenkai"}
SC_IN_COLLECTION = 2  # The .ttc begins with JP and KR; SC is third.

# Blocks kept whole where the source has them: Latin with accents, superscripts (CO₂), punctuation, currency, ℃,
# numerals and ①, arrows, mathematics, boxes, shapes, ※ 〔〕, kana with ・, ㎡, the full-width forms, extension A and
# the last of the main block: rivers and villages are named with them (㵲阳河).
BLOCKS = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x2B0, 0x2FF), (0x370, 0x3FF), (0x400, 0x45F), (0x1E00, 0x1EFF), (0x2000, 0x2BFF),
    (0x3000, 0x30FF), (0x3200, 0x33FF), (0x3400, 0x4DBF), (0x9FA6, 0x9FFF), (0xFE10, 0xFE6F), (0xFF00, 0xFFEF),
)  # fmt: skip


@dataclass(frozen=True)
class Origin:
    """Where a face comes from: file under the system's fonts, number within a collection, upstream's own words."""

    path: str
    number: int
    credit: str
    licence: str


NOTO = "© 2014-2022 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'."
LXGW = (
    "Copyright 2021-2023 LXGW (https://github.com/lxgw/LxgwWenKai), with Reserved Font Names 'LXGW' and '霞鹜'. "
    "Copyright 2020 The Klee Project Authors (https://github.com/fontworks-fonts/Klee)."
)


def origin(face: Face) -> Origin:
    """Return the Debian font a bundled face is made from."""
    if face.family == KAI:
        return Origin("truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf", -1, LXGW, "LXGWWenKai")
    kind = "Sans" if face.family == SANS else "Serif"
    path = f"opentype/noto/Noto{kind}CJK-{face.style}.ttc"
    return Origin(path, SC_IN_COLLECTION, NOTO, "NotoCJK")


def wanted() -> set[int]:
    """Return the code points a face should cover."""
    points = {point for first, last in BLOCKS for point in range(first, last + 1)}
    for high in range(0x81, 0xFF):
        for low in range(0x40, 0xFF):
            character = bytes([high, low]).decode("gbk", errors="ignore")
            points.update(ord(c) for c in character if ord(c) > 0x7F)
    with bz2.open(UNIHAN, "rt", encoding="utf-8") as lines:
        listed = {
            int(line.split("\t")[0].replace("U+", "0x"), 0) for line in lines if line[0] == "U" and "\tkTGH\t" in line
        }
    if len(listed) != 8105:
        raise SystemExit(f"{UNIHAN} lists {len(listed)} characters of 通用规范汉字表, not 8105")
    return points | listed


def options() -> Options:
    """Return how to cut: no hints, horizontal features only, glyph numbers free to change.

    Subroutines are written out: shared ones stand far from the glyphs and would pull another 2.5 MB a face into memory
    for a page of text. The files grow by a tenth, and hardly so once compressed.
    """
    chosen = Options()
    chosen.hinting = False
    chosen.desubroutinize = True
    chosen.layout_features = ["kern", "halt", "palt", "ccmp", "mark", "mkmk", "liga"]
    chosen.layout_scripts = ["DFLT", "hani", "latn"]
    chosen.name_IDs = []
    chosen.notdef_outline = True
    chosen.glyph_names = False
    chosen.legacy_kern = False
    chosen.drop_tables += ["VORG", "vhea", "vmtx", "BASE", "gasp", "DSIG"]
    chosen.recalc_timestamp = False
    return chosen


def rename(font: TTFont, face: Face, made_from: Origin, upstream: str, version: str) -> None:
    """Give the face our own names everywhere a name stands, and keep copyright and licence."""
    table: Any = font["name"]
    table.names = []
    records = {
        0: made_from.credit,
        1: face.family,
        2: face.style,
        3: f"{version};{face.post_script}",
        4: f"{face.family} {face.style}",
        5: version,
        6: face.post_script,
        10: f"Subset of {upstream}, renamed; hints and vertical metrics removed.",
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    for number, words in records.items():
        table.setName(words, number, 3, 1, 0x409)
    os2: Any = font["OS/2"]
    os2.usWeightClass = face.weight
    os2.fsSelection = 0x20 if face.weight == 700 else 0x40
    font["head"].macStyle = 1 if face.weight == 700 else 0
    if "CFF " in font:
        rename_cff(font, face)


def rename_cff(font: TTFont, face: Face) -> None:
    """Give the outline table the face's names too: PDF writers take them from there."""
    outlines: Any = font["CFF "].cff
    outlines.fontNames[0] = face.post_script
    top = outlines.topDictIndex[0]
    top.FullName, top.FamilyName = f"{face.family} {face.style}", face.family
    for private in getattr(top, "FDArray", []):
        private.FontName = f"{face.post_script}-{private.FontName.rsplit('-', 1)[-1]}"


def reread(font: TTFont) -> TTFont:
    """Return the font as it will be on disk, all of it in memory: a table half cut cannot be put into another order."""
    out = io.BytesIO()
    font.save(out)
    out.seek(0)
    return TTFont(out, lazy=False, recalcTimestamp=False)


def common_first(font: TTFont) -> None:
    """Put the glyphs of everyday characters next to each other at the front of an outline table.

    A program that shows a page of Chinese touches about a thousand glyphs. Scattered over the whole file they pull
    most of it into memory (4.6 to 6.4 MB a face were measured); side by side 1.1 to 2.2 MB.
    """
    common = [*range(0x20, 0x7F), *range(0x2010, 0x2030), *range(0x3000, 0x3020), *range(0xFF00, 0xFF60)]
    level_1 = (bytes([high, low]) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))  # of GB 2312
    common += [ord(c) for pair in level_1 for c in pair.decode("gb2312", errors="ignore")]
    names, glyphs = font.getBestCmap(), font.getGlyphOrder()
    front = dict.fromkeys([glyphs[0], *(names[point] for point in common if point in names)])
    order = [*front, *(glyph for glyph in glyphs if glyph not in front)]
    former = {glyph: number for number, glyph in enumerate(glyphs)}
    moved = [former[glyph] for glyph in order]
    reorderGlyphs(font, order)
    # reorderGlyphs leaves what a CID-keyed table keeps by glyph number: the outlines themselves and their dictionaries.
    top = font["CFF "].cff.topDictIndex[0]
    outlines = top.CharStrings
    outlines.charStringsIndex.items = [outlines.charStringsIndex[number] for number in moved]
    outlines.charStrings = {glyph: number for number, glyph in enumerate(order)}
    top.charset = order
    top.FDSelect.gidArray = [top.FDSelect.gidArray[number] for number in moved]
    top.FDSelect.format = 3


def make(face: Face, points: set[int]) -> Path:
    """Cut one face and write it; return its path."""
    made_from = origin(face)
    font = TTFont(FONTS / made_from.path, fontNumber=made_from.number, recalcTimestamp=False)
    upstream, version = font["name"].getDebugName(4), font["name"].getDebugName(5).split(";")[0]
    subsetter = Subsetter(options())
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    rename(font, face, made_from, upstream, version)
    if "CFF " in font:
        font = reread(font)
        common_first(font)
    target = TARGET / face.file
    font.save(target, reorderTables=True)
    return target


def licence(package: str) -> str:
    """Return the licence's text as Debian's copyright file quotes it, unindented."""
    words = (Path("/usr/share/doc") / package / "copyright").read_text(encoding="utf-8")
    found = re.search(r"^License: (?:SIL|OFL)-1\.1\n((?: .*\n){20,})", words, re.MULTILINE)
    if found is None:
        raise SystemExit(f"no OFL text in the copyright file of {package}")
    return re.sub(r"^\.$", "", textwrap.dedent(found[1]), flags=re.MULTILINE)


def main() -> None:
    """Make every face, its licence and the sums."""
    TARGET.mkdir(parents=True, exist_ok=True)
    points = wanted()
    sums = []
    for face in FACES:
        path = make(face, points)
        sums.append(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}")
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")
    (TARGET / "SHA256SUMS").write_text("\n".join(sums) + "\n", encoding="ascii")
    credits_of = {"NotoCJK": NOTO, "LXGWWenKai": LXGW}
    for name, package in LICENCES.items():
        (TARGET / f"OFL-{name}.txt").write_text(f"{credits_of[name]}\n\n{licence(package)}", encoding="utf-8")


if __name__ == "__main__":
    main()
