"""Faces such as an office PC has, made from a bundled one: 仿宋_GB2312 with the characters of its standard, 小标宋."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from caoxian_desktop.core.typesetting.fonts import FACES

RESTRICTED, NO_SUBSETTING, BITMAPS_ONLY = 0x0002, 0x0100, 0x0200  # of OS/2 fsType


def fang_song(
    folder: Path, name: str = "仿宋_GB2312", english: str = "FangSong_GB2312", *, fs_type: int = 0, without: str = ""
) -> Path:
    """Write a face that knows the 6,763 characters of GB 2312 and its signs, and no other."""
    path = folder / f"{english}.ttf"
    path.parent.mkdir(parents=True, exist_ok=True)
    with TTFont(BytesIO(_of_gb2312())) as font:
        table = font["name"]
        table.names = []
        for number in (1, 4):
            table.setName(name, number, 3, 1, 0x804)
            table.setName(english, number, 3, 1, 0x409)
        table.setName("Regular", 2, 3, 1, 0x409)
        table.setName(english, 6, 3, 1, 0x409)
        font["OS/2"].fsType = fs_type
        for part in font["cmap"].tables if without else ():
            part.cmap = {point: glyph for point, glyph in part.cmap.items() if chr(point) not in without}
        with path.open("wb") as file:
            font.save(file)
    return path


def xiao_biao_song(
    folder: Path,
    name: str = "方正小标宋简体",
    english: str = "FZXiaoBiaoSong-B05S",
    *,
    fs_type: int = 0,
    without: str = "",
) -> Path:
    """Write a face that knows the same."""
    return fang_song(folder, name, english, fs_type=fs_type, without=without)


@cache
def _of_gb2312() -> bytes:
    pairs = (bytes((high, low)).decode("gb2312", "ignore") for high in range(0xA1, 0xFF) for low in range(0xA1, 0xFF))
    points = {*range(32, 127), 0xB7, 0x2014, *(ord(c) for pair in pairs for c in pair)}
    options = Options(layout_features=[], hinting=False, glyph_names=False, notdef_outline=True)
    with TTFont(next(face.path for face in FACES if face.path.suffix == ".ttf"), lazy=True) as font:
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=points)
        subsetter.subset(font)
        made = BytesIO()
        font.save(made)
    return made.getvalue()
