"""Quotation marks, ellipsis and middle dot are as wide as letters where the window speaks English."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from caoxian_desktop.core.typesetting.fonts import SANS, SERIF
from caoxian_desktop.ui.language import Choice, speaking
from caoxian_desktop.ui.theme.fonts import Face, bundled, reading_font
from caoxian_desktop.ui.theme.latin_marks import FAMILY, with_latin_marks, without_latin_marks
from caoxian_desktop.ui.theme.theming import Theming

MARKS = "“”‘’…·"


@pytest.fixture
def owner(qapp: QApplication, put_back: None) -> Iterator[QObject]:
    """What a theming goes with."""
    made = QObject(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def sans(qapp: QApplication) -> QFont:
    assert bundled(SANS)
    font = QFont(qapp.font())
    font.setFamilies([SANS])
    return font


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold])
def test_a_mark_is_narrower_than_a_chinese_character(sans: QFont, mark: str, weight: QFont.Weight) -> None:
    sans.setWeight(weight)
    before, after = QFontMetricsF(sans), QFontMetricsF(with_latin_marks(sans))
    assert before.horizontalAdvance(mark) == before.horizontalAdvance("汉")
    assert 0 < after.horizontalAdvance(mark) < 0.9 * after.horizontalAdvance("汉")


def test_letters_and_the_height_of_lines_stay(sans: QFont) -> None:
    before, after = QFontMetricsF(sans), QFontMetricsF(with_latin_marks(sans))
    assert before.lineSpacing() == after.lineSpacing()
    assert before.ascent() == after.ascent()
    for words in ("Open report", "曹县政府工作报告", "546.3亿元，"):
        assert before.horizontalAdvance(words) == after.horizontalAdvance(words)


def test_a_font_whose_marks_are_narrow_stays_as_it_is(sans: QFont) -> None:
    mixed = with_latin_marks(sans)
    assert with_latin_marks(mixed) is mixed


def test_a_font_whose_lines_would_grow_stays_as_it_is(sans: QFont) -> None:
    songs = QFont(sans)
    songs.setFamilies([SERIF])
    assert bundled(SERIF)
    metrics, mixed = QFontMetricsF(songs), QFontMetricsF(with_latin_marks(songs))
    assert (mixed.ascent(), mixed.descent()) == (metrics.ascent(), metrics.descent())


def test_a_font_given_in_pixels_grows_by_them(qapp: QApplication, sans: QFont, owner: QObject) -> None:
    sans.setPixelSize(20)
    qapp.setFont(sans)
    Theming(qapp, scale=150, parent=owner)
    assert qapp.font().pixelSize() == 30


def test_a_report_is_read_with_chinese_marks_whatever_the_window_speaks(sans: QFont) -> None:
    mixed = with_latin_marks(sans)
    assert FAMILY in mixed.families()
    assert without_latin_marks(mixed).families() == [SANS]
    for face in Face:
        assert FAMILY not in reading_font(face, mixed).families()


def test_the_font_of_the_window_follows_its_language(qapp: QApplication, sans: QFont, owner: QObject) -> None:
    qapp.setFont(sans)
    Theming(qapp, parent=owner)
    assert FAMILY not in qapp.font().families()
    speaking.speak(Choice.ENGLISH)
    assert FAMILY in qapp.font().families()
    speaking.speak(Choice.CHINESE)
    assert qapp.font().families() == [SANS]
