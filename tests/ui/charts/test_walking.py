"""From mark to mark by the arrow keys."""

from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.charts.picture import MarkArea
from caoxian_desktop.ui.charts.walking import Step, neighbour

# Two rows of two marks, as a dumbbell chart has them.
GRID = tuple(MarkArea(number, 200 + 240 * (number % 2), 100 + 50 * (number // 2), 100, 18) for number in range(4))


def test_the_first_key_goes_to_the_first_mark() -> None:
    assert neighbour(GRID, None, Step.LEFT) == 0


def test_right_and_left_stay_in_the_row() -> None:
    assert neighbour(GRID, 0, Step.RIGHT) == 1
    assert neighbour(GRID, 3, Step.LEFT) == 2


def test_down_and_up_stay_in_the_column() -> None:
    assert neighbour(GRID, 0, Step.DOWN) == 2
    assert neighbour(GRID, 3, Step.UP) == 1


def test_right_prefers_its_own_row_to_a_nearer_mark_of_another() -> None:
    near = (*GRID[:2], MarkArea(2, 220, 150, 100, 18), GRID[3])
    assert neighbour(near, 0, Step.RIGHT) == 1


def test_at_the_edge_one_stays() -> None:
    assert neighbour(GRID, 0, Step.UP) == 0


def test_without_marks_there_is_nowhere_to_go() -> None:
    assert neighbour((), None, Step.DOWN) is None


@given(
    st.lists(st.tuples(st.integers(0, 900), st.integers(0, 600)), min_size=1, max_size=12, unique=True),
    st.sampled_from(Step),
)
def test_a_step_always_ends_on_a_mark(corners: list[tuple[int, int]], step: Step) -> None:
    areas = [MarkArea(number, x, y, 40, 18) for number, (x, y) in enumerate(corners)]
    for area in areas:
        assert neighbour(areas, area.mark, step) in range(len(areas))
