"""Faces such as an office PC has, made from a bundled one: 仿宋_GB2312 with the characters of its standard, 小标宋."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from caoxian_desktop.core.typesetting.fonts import FACES

RESTRICTED = 0x0002


def fang_song(folder: Path, name: str = "仿宋_GB2312", english: str = "FangSong_GB2312", *, fs_type: int = 0) -> Path:
    """Write a face that knows the 6,763 characters of GB 2312 and its signs, and no other."""
    return _renamed(folder / f"{english}.ttf", name, english, fs_type, _gb2312())


def xiao_biao_song(
    folder: Path, name: str = "方正小标宋简体", english: str = "FZXiaoBiaoSong-B05S", *, fs_type: int = 0
) -> Path:
    """Write a face that knows the same."""
    return _renamed(folder / f"{english}.ttf", name, english, fs_type, _gb2312())


@cache
def _gb2312() -> frozenset[int]:
    pairs = (bytes((high, low)).decode("gb2312", "ignore") for high in range(0xA1, 0xFF) for low in range(0xA1, 0xFF))
    return frozenset({*range(32, 127), *(ord(c) for pair in pairs for c in pair)})


def _renamed(path: Path, name: str, english: str, fs_type: int, kept: frozenset[int]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with TTFont(next(face.path for face in FACES if face.path.suffix == ".ttf"), lazy=True) as font:
        table = font["name"]
        table.names = []
        for number in (1, 4):
            table.setName(name, number, 3, 1, 0x804)
            table.setName(english, number, 3, 1, 0x409)
        table.setName("Regular", 2, 3, 1, 0x409)
        table.setName(english, 6, 3, 1, 0x409)
        font["OS/2"].fsType = fs_type
        for part in font["cmap"].tables:
            part.cmap = {point: glyph for point, glyph in part.cmap.items() if point in kept}
        font.save(path)
    return path
