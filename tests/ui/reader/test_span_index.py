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


@given(st.lists(spans, max_size=8), st.lists(spans, max_size=4), st.data())
def test_a_stretch_that_is_replaced_is_found_as_if_made_anew(
    marks: list[Span], coming: list[Span], data: st.DataObject
) -> None:
    placed = sorted(marks)
    start = data.draw(st.integers(0, len(placed)))
    end = data.draw(st.integers(start, len(placed)))
    index = SpanIndex((mark, mark) for mark in placed)
    in_order = index.replace(start, end, (m.start for m in coming), (m.end for m in coming), coming)
    expected = [*placed[:start], *coming, *placed[end:]]
    assert in_order == ([mark.start for mark in expected] == sorted(mark.start for mark in expected))
    if in_order:
        anew = SpanIndex((mark, mark) for mark in expected)
        assert sorted(index.overlapping(3, 9)) == sorted(anew.overlapping(3, 9))
        assert index.count(3, 9) >= len(list(index.overlapping(3, 9)))
