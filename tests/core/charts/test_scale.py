"""The value axis."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.charts.layout.scale import scale, tick_word, with_room

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
    axis = with_room(scale([3, 6, 8, 50], 0, 400, break_at=2.2), [(8, 90), (3, 90), (50, 90)])
    assert axis.x(8) + 90 == pytest.approx(axis.gap)
    assert axis.x(50) > axis.gap
    whole = scale([5, 6, 10], 0, 400, break_at=2.2)
    assert with_room(whole, [(10, 90)]) == whole


def test_an_even_row_of_values_is_not_broken() -> None:
    assert scale([5, 6, 10, 20, 30], 0, 400, break_at=2.2).beyond == ()


def test_two_values_alone_are_never_broken() -> None:
    assert scale([1, 100], 0, 400, break_at=2).beyond == ()


@pytest.mark.parametrize(("value", "word"), [(0, "0"), (2.5, "2.5"), (1000000, "1000000"), (-5, "\N{MINUS SIGN}5")])
def test_tick_labels_are_plain_numbers(value: float, word: str) -> None:
    assert tick_word(value) == word
