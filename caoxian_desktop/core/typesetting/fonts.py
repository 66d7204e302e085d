"""The bundled faces: their names, files, and which characters they can show."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from caoxian_desktop.core.places import resource

SERIF = "Caoxian Serif"
SANS = "Caoxian Sans"
KAI = "Caoxian Kai"


class Face(NamedTuple):
    """One font file of `resources/fonts`: family name, weight (400 or 700) and file name."""

    family: str
    weight: int
    file: str

    @property
    def style(self) -> str:
        """The style's name in the font: Regular or Bold."""
        return "Bold" if self.weight == 700 else "Regular"

    @property
    def post_script(self) -> str:
        """The name a PDF carries: CaoxianSerif-Bold."""
        return f"{self.family.replace(' ', '')}-{self.style}"

    @property
    def path(self) -> Path:
        """Where the file is."""
        return folder() / self.file


FACES = (
    Face(SERIF, 400, "CaoxianSerif-Regular.otf"),
    Face(SERIF, 700, "CaoxianSerif-Bold.otf"),
    Face(SANS, 400, "CaoxianSans-Regular.otf"),
    Face(SANS, 700, "CaoxianSans-Bold.otf"),
    Face(KAI, 400, "CaoxianKai-Regular.ttf"),
)


def folder() -> Path:
    """Return the folder of the bundled faces. Nothing but fonts, sums and licences stands there."""
    return resource("fonts")


@cache
def coverage(path: Path, number: int = 0) -> frozenset[int]:
    """Return the code points the font at `path` has a glyph for; `number` counts within a collection.

    FileNotFoundError without the file.
    """
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True, fontNumber=number) as font:
        # Nobody asks for the names of glyphs, to learn which fontTools would read the table of all outlines: 10 MB.
        font.setGlyphOrder([str(glyph) for glyph in range(font["maxp"].numGlyphs)])
        return frozenset(font.getBestCmap() or ())


_OF_GBK_NOT_IN_ALL = "\x7f≒︴﹉﹊﹋﹌﹍﹎﹏"


def in_every_bundled_face(character: str) -> bool:
    """Tell for certain characters, without reading a font, that all faces have them: those of GBK, but for a few.

    Reading what a face covers takes 40 ms and more; most papers hold nothing else.
    """
    return character not in _OF_GBK_NOT_IN_ALL and bool(character.encode("gbk", "ignore")) and character >= " "


def lacking(text: str, family: str) -> frozenset[str]:
    """Return the characters of `text` that the regular face of `family` cannot show, line breaks and tabs aside."""
    covered = coverage(next(face.path for face in FACES if face.family == family))
    return frozenset(c for c in set(text) if ord(c) not in covered and c not in "\n\t")
