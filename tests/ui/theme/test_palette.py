"""Colours keep their promises: text can be read on every ground it stands on, and marks can be told apart."""

from __future__ import annotations

from itertools import combinations

import pytest

from caoxian_desktop.core.places import resource
from caoxian_desktop.ui.reader.highlights import THINNED
from caoxian_desktop.ui.reader.scene import VEIL
from caoxian_desktop.ui.theme.palette import (
    DARK,
    LIGHT,
    NOTE_COLOURS,
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

FRAME = ["window", "surface", "raised", "sunken"]
"""Where the window's own words stand."""
CHOSEN = [*FRAME, "selection"]
PAGE = [*CHOSEN, "hit", "hit_current", "flash"]
"""All that lies behind words, those of a report among them."""

palettes = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
categories = pytest.mark.parametrize("category", LIGHT.categories)


def weakest(ink: str, palette: Palette, grounds: list[str]) -> tuple[float, str]:
    """The least contrast an ink has on grounds that go by their roles, and where that is."""
    return min((contrast(ink, getattr(palette, ground)), ground) for ground in grounds)


@palettes
@pytest.mark.parametrize("ink", ["text", "muted"])
def test_words_can_be_read_whatever_lies_behind_them(palette: Palette, ink: str) -> None:
    assert weakest(getattr(palette, ink), palette, PAGE)[0] >= READABLE


@palettes
@categories
@pytest.mark.parametrize("ink", ["text", "muted"])
def test_highlighted_words_can_be_read(palette: Palette, ink: str, category: str) -> None:
    assert contrast(getattr(palette, ink), palette.category(category).fill) >= READABLE


@palettes
@pytest.mark.parametrize("ink", ["accent", "good", "warn", "bad"])
def test_coloured_words_can_be_read_also_where_their_row_is_chosen(palette: Palette, ink: str) -> None:
    assert weakest(getattr(palette, ink), palette, CHOSEN)[0] >= READABLE


@palettes
@categories
def test_words_in_a_category_s_ink_can_be_read(palette: Palette, category: str) -> None:
    colours = palette.category(category)
    assert weakest(colours.ink, palette, CHOSEN)[0] >= READABLE
    assert contrast(colours.ink, colours.fill) >= READABLE


@palettes
def test_words_on_the_accent_can_be_read(palette: Palette) -> None:
    assert contrast(palette.on_accent, palette.accent) >= READABLE


@palettes
def test_what_cannot_be_done_now_can_still_be_read(palette: Palette) -> None:
    assert weakest(palette.disabled, palette, FRAME)[0] >= GRAPHICAL  # WCAG asks nothing of it
    assert all(contrast(palette.disabled, getattr(palette, g)) < READABLE for g in ("window", "surface"))


@palettes
@pytest.mark.parametrize("line", ["accent", "bad"])
def test_what_has_the_focus_and_what_is_wrong_is_ringed_for_all_to_see(palette: Palette, line: str) -> None:
    assert weakest(getattr(palette, line), palette, CHOSEN)[0] >= GRAPHICAL


@palettes
def test_fields_boxes_and_handles_are_seen_where_they_stand(palette: Palette) -> None:
    assert weakest(palette.edge, palette, ["window", "surface", "raised"])[0] >= GRAPHICAL


@palettes
def test_a_ticked_box_is_seen_and_its_tick_in_it(palette: Palette) -> None:
    tick = resource(f"icons/tick-{'ink' if palette.dark else 'white'}.svg").read_text("utf-8")
    assert palette.on_accent in tick
    assert weakest(palette.accent, palette, FRAME)[0] >= GRAPHICAL


@palettes
@categories
def test_a_term_s_line_is_seen_also_on_a_highlight(palette: Palette, category: str) -> None:
    assert contrast(palette.term, palette.category(category).fill) >= GRAPHICAL
    assert weakest(palette.term, palette, PAGE)[0] >= GRAPHICAL


def mixed(one: str, other: str, share: float) -> str:
    """The colour that lies `share` of the way from one to the other."""
    channels = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in channels)


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
def test_the_lines_under_figures_are_seen_on_every_paper(palette: Palette, paper: str) -> None:
    page = on_paper(palette, paper)
    assert contrast(page.figure, page.surface) >= GRAPHICAL


@palettes
@papers
@pytest.mark.parametrize("colour", NOTE_COLOURS.values(), ids=NOTE_COLOURS)
def test_words_can_be_read_on_a_note_s_own_colour_and_the_colour_be_seen(
    palette: Palette, paper: str, colour: str
) -> None:
    page = on_paper(palette, paper)
    ground = mixed(page.surface, colour, THINNED)
    assert contrast(page.text, ground) >= READABLE
    assert distance(ground, page.surface) >= 35
    assert contrast(colour, page.surface) >= 1.9  # a bar whose colour a word says as well


@palettes
@papers
def test_found_words_and_what_is_chosen_stand_out_on_every_paper(palette: Palette, paper: str) -> None:
    page = on_paper(palette, paper)
    for ground in (page.hit, page.hit_current, page.flash, page.selection):
        assert distance(ground, page.surface) >= 35


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
