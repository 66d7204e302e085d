"""Colours keep their promises: text can be read on every ground it stands on, and marks can be told apart."""

from __future__ import annotations

from itertools import combinations

import pytest

from caoxian_desktop.ui.reader.scene import VEIL
from caoxian_desktop.ui.theme.palette import (
    DARK,
    LIGHT,
    PAPERS,
    Palette,
    contrast,
    holder,
    luminance,
    on_paper,
    set_current,
)

READABLE = 4.5  # WCAG 2.2, 1.4.3 Contrast (Minimum), AA
GRAPHICAL = 3.0  # WCAG 2.2, 1.4.11 Non-text Contrast

GROUNDS = ["window", "surface", "raised", "sunken", "selection", "hit", "hit_current", "flash"]

palettes = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


@palettes
@pytest.mark.parametrize(
    "ground", ["window", "surface", "raised", "sunken", "selection", "hit", "hit_current", "flash"]
)
def test_text_can_be_read_on_every_ground(palette: Palette, ground: str) -> None:
    assert contrast(palette.text, getattr(palette, ground)) >= READABLE


@palettes
@pytest.mark.parametrize("ink", ["muted", "accent", "good", "warn", "bad"])
@pytest.mark.parametrize("ground", ["window", "surface", "raised", "sunken"])
def test_quiet_and_coloured_words_can_be_read(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= READABLE


@palettes
def test_words_on_the_accent_can_be_read(palette: Palette) -> None:
    assert contrast(palette.on_accent, palette.accent) >= READABLE


@palettes
@pytest.mark.parametrize("category", LIGHT.categories)
def test_highlighted_text_and_category_words_can_be_read(palette: Palette, category: str) -> None:
    colours = palette.category(category)
    assert contrast(palette.text, colours.fill) >= READABLE
    assert contrast(colours.ink, palette.surface) >= READABLE
    assert contrast(colours.ink, palette.raised) >= READABLE
    assert contrast(colours.ink, colours.fill) >= GRAPHICAL


def distance(one: str, other: str) -> int:
    """How far two colours lie apart, summed over the channels, 0 to 765."""
    return sum(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (1, 3, 5))


@palettes
def test_no_two_marks_in_the_text_share_a_colour(palette: Palette) -> None:
    fills = [*(c.fill for c in palette.categories.values()), palette.hit, palette.hit_current]
    assert all(distance(one, other) >= 35 for one, other in combinations(fills, 2))


papers = pytest.mark.parametrize("paper", PAPERS)


@palettes
@papers
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "term", "warn", "bad"])
def test_all_inks_can_be_read_on_every_tone_of_paper(palette: Palette, paper: str, ink: str) -> None:
    page = on_paper(palette, paper)
    assert contrast(getattr(page, ink), page.surface) >= READABLE


@palettes
@papers
@pytest.mark.parametrize("category", LIGHT.categories)
def test_the_inks_of_categories_can_be_read_and_their_fills_seen_on_every_paper(
    palette: Palette, paper: str, category: str
) -> None:
    page = on_paper(palette, paper)
    assert contrast(page.category(category).ink, page.surface) >= READABLE
    assert distance(page.category(category).fill, page.surface) >= 35


@palettes
@papers
def test_found_words_and_what_is_chosen_stand_out_on_every_paper(palette: Palette, paper: str) -> None:
    page = on_paper(palette, paper)
    for ground in (page.hit, page.hit_current, page.flash, page.selection):
        assert distance(ground, page.surface) >= 35


def mixed(one: str, other: str, share: float) -> str:
    """The colour that lies `share` of the way from one to the other."""
    channels = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in channels)


@palettes
@papers
def test_veiled_paragraphs_can_still_be_read(palette: Palette, paper: str) -> None:
    page = on_paper(palette, paper)
    assert contrast(mixed(page.text, page.surface, VEIL), page.surface) >= READABLE


def test_a_paper_that_is_not_known_is_white() -> None:
    assert on_paper(LIGHT, "tartan") is LIGHT
    assert on_paper(DARK, "white") is DARK


def test_black_and_white_have_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert luminance("#ffffff") == pytest.approx(1)


def test_a_change_is_told_once() -> None:
    told: list[Palette] = []
    holder.changed.connect(told.append)
    try:
        set_current(DARK)
        set_current(DARK)
        set_current(LIGHT)
    finally:
        holder.changed.disconnect(told.append)
    assert told == [DARK, LIGHT]
