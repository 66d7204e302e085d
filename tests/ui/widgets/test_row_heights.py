"""Heights of rows, of which some are measured: sums and places agree with adding them up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.ui.widgets.row_heights import RowHeights

measures = st.lists(st.tuples(st.integers(0, 19), st.integers(1, 300)), max_size=30)


@given(st.integers(1, 20), measures)
def test_tops_and_the_row_at_a_height_agree_with_adding_up(count: int, measured: list[tuple[int, int]]) -> None:
    heights, plain = RowHeights(count, 80), [80] * count
    for row, height in measured:
        if row < count:
            assert heights.measure(row, height) == height - plain[row]
            plain[row] = height
    assert [heights.top(row) for row in range(count + 1)] == [sum(plain[:row]) for row in range(count + 1)]
    assert heights.whole == sum(plain)
    for row in range(count):
        assert heights.row_at(heights.top(row)) == row
        assert heights.row_at(heights.top(row + 1) - 1) == row
    assert (heights.row_at(-5), heights.row_at(heights.whole + 5)) == (0, count - 1)


def test_what_is_forgotten_is_guessed_again() -> None:
    heights = RowHeights(3, 80)
    heights.measure(1, 200)
    heights.forget(1)
    assert (heights.is_measured(1), heights.whole) == (False, 240)


def test_a_list_without_rows_has_no_row_at_any_height() -> None:
    with pytest.raises(ValueError, match="without rows"):
        RowHeights(0, 80).row_at(0)
