"""Snippets: some words around what was found, on one line."""

from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.hits import Page, snippet


@given(st.text("一二三\n", min_size=1, max_size=300), st.data())
def test_the_first_mark_is_shown_and_every_mark_shown_is_what_was_found(words: str, data: st.DataObject) -> None:
    starts = data.draw(st.lists(st.integers(0, len(words) - 1), max_size=6, unique=True).map(sorted))
    marks = tuple(Span(start, min(len(words), start + 2)) for start in starts)
    shown = snippet(words, marks)
    assert len(shown.words) <= 80
    assert "\n" not in shown.words
    expected = [mark.of(words).replace("\n", " ") for mark in marks]
    found = [mark.of(shown.words).removesuffix("…") for mark in shown.marks]
    assert all(whole.startswith(part) for part, whole in zip(found, expected, strict=False))
    if marks:
        assert found[0] == expected[0]


def test_a_short_passage_is_shown_whole() -> None:
    assert snippet("经济发展", (Span(2, 4),)).words == "经济发展"
    assert snippet("经济发展", ()).marks == ()


def test_what_is_left_out_is_marked_on_either_side() -> None:
    shown = snippet("前" * 100 + "发展" + "后" * 100, (Span(100, 102),))
    assert shown.words.startswith("…前")
    assert shown.words.endswith("后…")
    assert shown.marks[0].of(shown.words) == "发展"


def test_a_page_is_complete_when_nothing_is_left_to_put_in() -> None:
    assert Page(()).complete
    assert not Page((), pending=1, total=2).complete
