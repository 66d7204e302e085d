"""Code points and UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.reader.offsets import Offsets

TEXT = "青堌集𫖯仰😀之间"  # two characters outside the BMP


def units(text: str) -> int:
    """How many UTF-16 units Qt counts in a text."""
    return len(text.encode("utf-16-le")) // 2


def test_a_character_outside_the_bmp_takes_two_units() -> None:
    offsets = Offsets(TEXT)
    assert [offsets.to_qt(at) for at in range(len(TEXT) + 1)] == [0, 1, 2, 3, 5, 6, 8, 9, 10]


def test_half_of_a_character_belongs_to_the_whole() -> None:
    offsets = Offsets(TEXT)
    assert offsets.to_text(4) == 3
    assert offsets.span(4, 5) == Span(3, 4)
    assert offsets.span(3, 4) == Span(3, 4)


@given(st.text(max_size=60))
def test_every_offset_comes_back(text: str) -> None:
    offsets = Offsets(text)
    assert all(offsets.to_qt(at) == units(text[:at]) for at in range(len(text) + 1))
    assert all(offsets.to_text(offsets.to_qt(at)) == at for at in range(len(text) + 1))


@given(st.text(min_size=1, max_size=40), st.data())
def test_every_span_comes_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    offsets = Offsets(text)
    assert offsets.span(offsets.to_qt(start), offsets.to_qt(end)) == Span(start, end)


@pytest.mark.parametrize("text", ["", "abc", "汉字"])
def test_a_text_without_such_characters_is_counted_as_it_is(text: str) -> None:
    assert [Offsets(text).to_qt(at) for at in range(len(text) + 1)] == list(range(len(text) + 1))
