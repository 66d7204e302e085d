"""The value axis."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.charts.layout.scale import Beside, fitted, scale, tick_word

VALUES = st.lists(st.floats(-1e7, 1e7).map(lambda value: round(value, 2)), min_size=1, max_size=12)


@given(VALUES)
def test_every_value_and_zero_lie_on_the_axis(values: list[float]) -> None:
    axis = scale(values, 100, 500, break_at=2)
    for value in (0.0, *values):
        assert 100 - 1e-6 <= axis.x(value) <= 500 + 1e-6


@given(VALUES)
def test_a_larger_value_never_stands_further_left(values: list[float]) -> None:
    axis = scale(values, 0, 400, break_at=2)
    places = [axis.x(value) for value in sorted(values)]
    assert all(one <= other + 1e-6 for one, other in itertools.pairwise(places))


@given(VALUES)
def test_there_are_two_to_eight_ticks(values: list[float]) -> None:
    assert 2 <= len(scale(values, 0, 400, break_at=2).ticks) <= 8


def test_one_value_far_beyond_the_others_stands_behind_a_break() -> None:
    axis = scale([3, 6, 0.2, 7.4, 7, 30.6, 12], 0, 400, break_at=1.8)
    assert axis.beyond == (30.6,)
    assert axis.high < 30
    assert axis.x(30.6) > axis.edge


def test_words_before_a_break_have_room() -> None:
    words = [Beside(8, 90, left=False), Beside(3, 90, left=False), Beside(50, 90, left=False)]
    axis = fitted([3, 6, 8, 50], (0, 490), words, break_at=2.2)
    assert axis.beyond == (50,)
    assert axis.x(8) + 90 == pytest.approx(axis.gap)
    assert axis.x(50) + 90 <= 490


WORDS = st.lists(st.builds(Beside, st.sampled_from((-4.0, 2.0, 6.0, 10.0)), st.floats(0, 120), st.booleans()))


@given(WORDS)
def test_an_axis_is_as_long_as_the_words_at_its_values_allow(words: list[Beside]) -> None:
    axis = fitted([-4, 2, 6, 10], (0, 600), words, break_at=9)
    reach = [axis.x(w.value) + (-w.width if w.left else w.width) for w in words]
    assert all(-1e-6 <= x <= 600 + 1e-6 for x in reach)
    narrow = scale([-4, 2, 6, 10], 120, 480, break_at=9)
    assert axis.right - axis.left >= narrow.right - narrow.left - 1e-6


def test_words_that_stand_over_the_axis_take_nothing_from_it() -> None:
    axis = fitted([0, 10], (0, 600), [Beside(10, 100, left=True)], break_at=9)
    assert (axis.left, axis.right) == (0, 600)


def test_an_even_row_of_values_is_not_broken() -> None:
    assert scale([5, 6, 10, 20, 30], 0, 400, break_at=2.2).beyond == ()


def test_two_values_alone_are_never_broken() -> None:
    assert scale([1, 100], 0, 400, break_at=2).beyond == ()


@pytest.mark.parametrize(("value", "word"), [(0, "0"), (2.5, "2.5"), (1000000, "1000000"), (-5, "\N{MINUS SIGN}5")])
def test_tick_labels_are_plain_numbers(value: float, word: str) -> None:
    assert tick_word(value) == word
