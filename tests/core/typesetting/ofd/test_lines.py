"""Glyphs as lines: whatever their number and words, each character has one, and none is lost."""

from __future__ import annotations

import io
from itertools import count, pairwise

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from caoxian_desktop.core.typesetting.ofd.font_files import FontBook
from caoxian_desktop.core.typesetting.ofd.lines import joined, spelled
from caoxian_desktop.core.typesetting.ofd.marks import BLANK, Glyph, Letters, Paint, Sheet
from caoxian_desktop.core.typesetting.ofd.page_xml import PageWriter, number
from tests.core.typesetting.ofd.reading import SPACE, numbers

UPRIGHT = (1.0, 0.0, 0.0, 1.0)
WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=3)
GLYPHS = st.lists(st.tuples(WORDS, st.integers(1, 40), st.floats(0.5, 6)), min_size=1, max_size=12)


def line(parts: list[tuple[str, int, float]], size: float = 5.0) -> Letters:
    x, glyphs = 20.0, []
    for words, at, advance in parts:
        glyphs.append(Glyph(words, at, x, 50.0, advance))
        x += advance
    return Letters("/F", size, UPRIGHT, tuple(glyphs), Paint(), 4.5, 1.0)


def texts(letters: Letters) -> list[etree._Element]:
    page = PageWriter(FontBook({}), count(1)).page(Sheet(210, 297, (letters,)))
    return list(etree.parse(io.BytesIO(page)).iter(f"{SPACE}TextObject"))


@given(GLYPHS)
def test_every_character_has_a_glyph_and_every_glyph_is_drawn(parts: list[tuple[str, int, float]]) -> None:
    letters = line(parts)
    shown = list(spelled(letters))
    assert all(len(glyph.words) == 1 for glyph in shown)
    assert "".join(glyph.words for glyph in shown).replace("\u200b", "") == "".join(
        words for words, *_ in parts
    ).replace("\u200b", "")
    assert [glyph.number for glyph in shown if glyph.number != BLANK] == [at for _, at, _ in parts]
    assert all(before.x <= after.x for before, after in pairwise(shown))


@given(GLYPHS)
def test_steps_lead_to_every_place_without_an_error_that_grows(parts: list[tuple[str, int, float]]) -> None:
    letters = line(parts)
    wanted = [(glyph.words, glyph.x) for glyph in spelled(letters) if glyph.words not in " \u00a0\u3000"]
    found = []
    for text in texts(letters):
        left = numbers(text.get("Boundary", ""))[0]
        for code in text.iter(f"{SPACE}TextCode"):
            x = left + float(code.get("X", ""))
            steps = numbers(code.get("DeltaX", ""))
            for character, step in zip(code.text or "", (*steps, 0), strict=True):
                found.append((character, x))
                x += step
    found = [each for each in found if each[0] not in " \u00a0\u3000"]
    assert [character for character, _ in found] == [character for character, _ in wanted]
    assert all(abs(is_ - was) < 0.002 for (_, is_), (_, was) in zip(found, wanted, strict=True))


def test_characters_beyond_the_basic_plane_have_a_code_of_their_own() -> None:
    (text,) = texts(line([("在", 1, 5), ("𬭩", 2, 5), ("之", 3, 5), ("间", 4, 5)]))
    codes = text.findall(f"{SPACE}TextCode")
    assert [code.text for code in codes] == ["在", "𬭩", "之间"]
    xs = [float(code.get("X", "")) for code in codes]
    assert [after - before for before, after in pairwise(xs)] == [5, 5]


def test_one_character_shown_by_two_glyphs_takes_two_fonts() -> None:
    book = FontBook({})
    assert [book.layer("/F", ord("年"), 7), book.layer("/F", ord("年"), 9), book.layer("/F", ord("年"), 7)] == [0, 1, 0]
    first, second = texts(line([("年", 7, 5), ("年", 9, 5)]))
    assert first.get("Font") != second.get("Font")


def test_letters_of_another_line_size_colour_or_column_are_not_joined() -> None:
    one = line([("县", 1, 5)])
    follows = Letters("/F", 5.0, UPRIGHT, (Glyph("城", 2, 25.0, 50.0, 5.0),), Paint(), 4.5, 1.0)

    def joins(**changes: object) -> bool:
        from dataclasses import replace

        return len(list(joined([one, replace(follows, **changes)]))) == 1  # type: ignore[arg-type]  # fields by name

    assert joins()
    assert not joins(paint=Paint(200))
    assert not joins(size=4.0)
    assert not joins(turn=(0.0, 1.0, -1.0, 0.0))
    assert not joins(glyphs=(Glyph("城", 2, 25.0, 51.0, 5.0),))
    assert not joins(glyphs=(Glyph("城", 2, 29.0, 50.0, 5.0),))
    assert not joins(glyphs=(Glyph("城", 2, 19.0, 50.0, 5.0),))


@given(st.floats(-1e4, 1e4))
def test_numbers_are_short_plain_and_exact_to_a_micrometre(value: float) -> None:
    written = number(value)
    assert abs(float(written) - value) <= 0.0005001
    assert "e" not in written
    assert written != "-0"
