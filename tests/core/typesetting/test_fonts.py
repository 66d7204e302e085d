"""The bundled faces cover what reports write, and are the files that were checked in."""

from __future__ import annotations

import hashlib

import pytest
from fontTools.ttLib import TTFont

from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.typesetting.fonts import FACES, Face, coverage, folder, in_every_bundled_face, lacking


def test_the_files_are_those_of_the_sums() -> None:
    lines = (folder() / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    sums = {name: digest for digest, name in (line.split() for line in lines)}
    assert sums.keys() == {face.file for face in FACES}
    for face in FACES:
        assert hashlib.sha256(face.path.read_bytes()).hexdigest() == sums[face.file]


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.file)
class TestFace:
    def test_it_covers_the_bundled_report(self, face: Face) -> None:
        text = bundled_report().read_text(encoding="utf-8")
        assert not {c for c in text if ord(c) not in coverage(face.path) and c not in "\r\n\t\ufeff"}

    def test_it_covers_names_of_places_outside_gb2312_and_gbk(self, face: Face) -> None:
        assert {ord(c) for c in "堌𫖯㙍㵐"} <= coverage(face.path)

    def test_it_covers_the_signs_that_reports_use(self, face: Face) -> None:
        signs = "，。、；：？！“”‘’（）《》〈〉【】〔〕—…·％%℃㎡∶→※①⑩⑳⑴㈠〇～×÷±≥≤°′″²³½‰Ⅰ●■▲★□〓"
        assert not {c for c in signs if ord(c) not in coverage(face.path)}

    def test_it_bears_none_of_the_reserved_names(self, face: Face) -> None:
        with TTFont(face.path, lazy=True) as font:
            names = [font["name"].getDebugName(number) or "" for number in (1, 3, 4, 6, 16)]
            if "CFF " in font:
                outlines = font["CFF "].cff
                top = outlines.topDictIndex[0]
                names += [outlines.fontNames[0], top.FullName, *(part.FontName for part in top.FDArray)]
        assert not [name for name in names for word in ("Noto", "Source", "LXGW", "霞鹜") if word in name]
        assert names[0] == face.family


def test_what_is_held_to_be_in_every_face_is() -> None:
    points = (*range(0x3000), *range(0x3000, 0x11000), *range(0x1F000, 0x20000), *range(0xE0000, 0xE0200))
    held = {point for point in points if not 0xD800 <= point < 0xE000 and in_every_bundled_face(chr(point))}
    assert len(held) > 21_000
    for face in FACES:
        assert held <= coverage(face.path)


def test_every_licence_text_stands_beside_the_fonts() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder().glob("OFL-*.txt"))]
    assert len(texts) == 2
    assert all("SIL OPEN FONT LICENSE Version 1.1" in text for text in texts)


def test_an_emoji_is_named_as_lacking_and_a_line_break_is_not() -> None:
    assert lacking("增长6%\n😀", "Caoxian Serif") == {"😀"}


def test_what_a_face_covers_is_read_without_the_names_of_its_glyphs() -> None:
    for face in (FACES[0], FACES[-1]):
        with TTFont(face.path, lazy=True) as font:
            assert coverage(face.path) == frozenset(font.getBestCmap())
