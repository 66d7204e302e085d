"""Which columns are seen, and how wide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.listing.columns import TABLE_COLUMNS, Column
from caoxian_desktop.ui.indicators.widths import NARROWEST, Shape, from_words, to_words


def test_what_is_seen_at_first_fits_beside_both_panels_of_a_small_screen() -> None:
    widths = Shape().fitted(729)
    assert sum(widths.values()) == 729
    assert Column.SENTENCE not in widths


def test_what_room_there_is_goes_to_the_name_once_nothing_else_is_cut() -> None:
    widths = Shape().fitted(1100)
    assert sum(widths.values()) == 1100
    assert widths[Column.SECTION] == 118
    assert widths[Column.INDICATOR] > 300


@pytest.mark.parametrize("room", [1600, 3200])
def test_on_a_wide_screen_a_row_is_not_torn_apart(room: int) -> None:
    widths = Shape().fitted(room)
    assert widths[Column.INDICATOR] == 480
    assert (widths[Column.SECTION], widths[Column.WORDING]) == (260, 260)
    assert sum(widths.values()) < room


def test_a_width_that_a_person_gave_stays() -> None:
    shape = Shape().give(Column.SECTION, 90).give(Column.INDICATOR, 200).give(Column.UNIT, 1)
    widths = shape.fitted(1400)
    assert (widths[Column.SECTION], widths[Column.INDICATOR], widths[Column.UNIT]) == (90, 200, NARROWEST)


def test_the_name_cannot_be_hidden() -> None:
    assert Column.INDICATOR in Shape().show(Column.INDICATOR, shown=False).shown


shapes = st.builds(
    lambda hidden, widths: Shape(frozenset(hidden) - {Column.INDICATOR}, widths),
    st.sets(st.sampled_from(TABLE_COLUMNS)),
    st.dictionaries(st.sampled_from(TABLE_COLUMNS), st.integers(NARROWEST, 2000)),
)


@given(shapes)
def test_a_shape_comes_back_from_the_settings(shape: Shape) -> None:
    back = from_words(to_words(shape))
    assert back.shown == shape.shown
    assert {c: w for c, w in back.widths.items() if c in back.shown} == {
        c: w for c, w in shape.widths.items() if c in shape.shown
    }


@pytest.mark.parametrize("words", ["", "指标", "指标:-", "月亮:30 单位:很宽", ":::", "数值:-5"])
def test_words_that_say_nothing_leave_the_table_as_it_is_at_first(words: str) -> None:
    assert from_words(words).fitted(800) == Shape().fitted(800)
