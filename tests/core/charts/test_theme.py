"""Contrast of charts, by WCAG 2.2: 4.5 for words, 3 for signs."""

import pytest

from caoxian_desktop.core.charts.theme import DARK, FACE_FILES, LIGHT, PRINT, Theme
from caoxian_desktop.core.places import resource

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=lambda theme: theme.name)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@THEMES
def test_words_are_read_on_both_grounds(theme: Theme) -> None:
    for ink in (theme.text, theme.muted, theme.aim):
        for ground in (theme.background, theme.panel):
            assert contrast(ink, ground) >= 4.5


@THEMES
def test_signs_stand_out_from_the_ground(theme: Theme) -> None:
    for colour in (theme.past, theme.aim, *theme.groups):
        assert contrast(colour, theme.background) >= 3


@THEMES
def test_the_two_years_differ_in_lightness_too(theme: Theme) -> None:
    assert contrast(theme.past, theme.aim) >= 1.5


def test_the_faces_are_among_the_resources() -> None:
    assert all(resource(file).is_file() for file in FACE_FILES)
