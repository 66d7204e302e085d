"""The one sheet in Word: as large as the page allows, and never the other way round."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.briefing.blocks import Block, FigureRow, Heading, Items, NewPage, Paragraph, Run, Title
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.typesetting.pictures import Photo
from caoxian_desktop.core.typesetting.word.fitting import fitted
from caoxian_desktop.core.typesetting.word.papers import PAPERS, Paper
from tests.core.typesetting.word.every_block import figure

PAPER = PAPERS[Template.ONE_PAGE]
HEADER = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def sheet(*blocks: Block) -> Briefing:
    return Briefing(Template.ONE_PAGE, "题", "", "", (), "2026-01-05", (Title("要点速览"), *blocks))


def lines(count: int) -> Items:
    return Items(tuple((Run("确保全年引进过亿元项目60个以上"),) for _line in range(count)))


def size(paper: Paper) -> float:
    return paper.looks["Normal"].size


def test_little_is_set_large_and_wide_apart() -> None:
    made = fitted(PAPER, sheet(lines(5)), {})
    assert size(made) == 10.5
    assert made.looks["ListParagraph"].pitch > 1.4 * PAPER.looks["ListParagraph"].pitch


def test_much_is_set_small_and_close() -> None:
    made = fitted(PAPER, sheet(lines(70)), {})
    assert 8 <= size(made) < 9.5
    assert made.looks["Header"] == PAPER.looks["Header"]


def test_what_fits_no_page_is_set_in_the_smallest_type() -> None:
    assert size(fitted(PAPER, sheet(lines(500)), {})) == 8


@given(st.integers(0, 120), st.integers(0, 120))
def test_more_is_never_set_larger(few: int, more: int) -> None:
    low, high = sorted((few, more))
    small, large = (fitted(PAPER, sheet(lines(count)), {}) for count in (high, low))
    assert size(small) <= size(large)


@given(st.integers(0, 90))
def test_lines_of_the_chosen_size_fill_no_more_than_the_page(count: int) -> None:
    made = fitted(PAPER, sheet(lines(count)), {})
    if size(made) > 8:
        assert count * made.looks["ListParagraph"].pitch <= (297 - 27) / 25.4 * 72


def test_a_part_named_on_a_line_of_its_own_and_charts_take_room() -> None:
    pair = FigureRow((figure("一", small=True), figure("二", small=True)))
    photos = {each: Photo(HEADER + (800).to_bytes(4) + (700).to_bytes(4), 241.0) for each in pair.figures}
    text = lines(48)
    part = Paragraph((), opening=Heading("亮点", 1))
    alone, with_part = (fitted(PAPER, sheet(*blocks), photos) for blocks in ((text,), (text, *[part] * 12)))
    with_charts = fitted(PAPER, sheet(text, pair), photos)
    assert size(with_part) < size(alone)
    assert size(with_charts) < size(alone)


def test_the_check_of_sources_makes_the_sheet_no_smaller() -> None:
    checked = replace(sheet(lines(5), NewPage(), lines(400)), check_from=2)
    assert fitted(PAPER, checked, {}) == fitted(PAPER, sheet(lines(5)), {})
