"""Marks are found by place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.reader.span_index import SpanIndex

spans = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(spans, max_size=25), spans)
def test_it_finds_what_a_search_through_everything_finds(marks: list[Span], seen: Span) -> None:
    index = SpanIndex((mark, mark) for mark in marks)
    found = [mark for _, mark in index.overlapping(seen.start, seen.end)]
    assert found == sorted(mark for mark in marks if mark.overlaps(seen))


def test_the_narrowest_mark_over_a_place_is_the_one_that_is_meant() -> None:
    index = SpanIndex([(Span(0, 20), "sentence"), (Span(5, 9), "figure")])
    assert index.at(6) == "figure"
    assert index.at(12) == "sentence"
    assert index.at(20) is None


def test_no_marks_are_no_trouble() -> None:
    assert list(SpanIndex[str]().overlapping(0, 100)) == []
