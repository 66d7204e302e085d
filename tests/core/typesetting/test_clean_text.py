"""Text made fit for print: nothing that Typst could choke on is left, and every change is told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.typesetting.clean_text import STAND_IN, Cleaner
from caoxian_desktop.core.typesetting.fonts import FACES, coverage

COVERED = frozenset[int]().union(*(coverage(face.path) for face in FACES))


@given(st.text())
def test_what_is_left_can_be_shown(text: str) -> None:
    assert all(ord(c) in COVERED or c in "\n\t" for c in Cleaner()(text))


@given(st.text(alphabet="政府工作报告2023年，。%（）①㎡"))
def test_ordinary_text_is_left_alone(text: str) -> None:
    cleaner = Cleaner()
    assert cleaner(text) == text
    assert cleaner.notices() == ()


def test_an_emoji_gives_way_to_the_stand_in_and_is_told() -> None:
    cleaner = Cleaner()
    assert cleaner("好😀😀") == f"好{STAND_IN}{STAND_IN}"
    assert [notice.message for notice in cleaner.notices()] == ["字体中没有“😀”（U+1F600），2处以“〓”代替"]


def test_bidi_marks_and_controls_are_dropped_and_told() -> None:
    cleaner = Cleaner()
    assert cleaner("增长\u202e6%\x07\u200b") == "增长6%"
    assert {notice.code for notice in cleaner.notices()} == {"export.character_dropped"}
    assert len(cleaner.notices()) == 3


def test_for_a_word_file_any_visible_character_stays() -> None:
    cleaner = Cleaner(any_character=True)
    assert cleaner("好😀\x00\ufeff") == "好😀"
