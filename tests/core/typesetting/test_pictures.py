"""Drawings share pages where they stay legible."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.typesetting.pictures import FIRST_PAGE, GAP, HIGHEST, LEAST_SCALE, PAGE, shared_pages


@pytest.mark.parametrize(
    ("heights", "pages"),
    [([300, 300], [1.0, 1.0]), ([640, 640], [1.0, 1.0]), ([150, 150, 200], [1.0, 1.0, 1.0]), ([1280], [0.5]), ([], [])],
)
def test_small_ones_keep_their_size_and_high_ones_fit(heights: list[float], pages: list[float]) -> None:
    assert shared_pages(heights) == pages


def test_two_that_nearly_fit_shrink_alike() -> None:
    first, second = shared_pages([341, 419])
    assert LEAST_SCALE <= first == second < 1
    assert first * (341 + 419) + GAP <= FIRST_PAGE + 0.001


@given(st.lists(st.floats(20, 2000), max_size=30))
def test_none_is_too_high_or_too_small_to_read(heights: list[float]) -> None:
    scales = shared_pages(heights)
    assert len(scales) == len(heights)
    for height, scale in zip(heights, scales, strict=True):
        assert scale <= 1
        assert height * scale <= max(HIGHEST, PAGE)
        assert scale >= LEAST_SCALE or height > HIGHEST
