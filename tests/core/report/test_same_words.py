"""The same words are found wherever they stand, numbers whole."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.report.same_words import same_words
from caoxian_desktop.core.report.span import Span

TEXT = "增长5%。增长15%，增长3.5%，增长5%，5%5,000，5.2"


def _places(words: str) -> list[int]:
    start = TEXT.index(words)
    return [place.start for place in same_words(TEXT, Span(start, start + len(words)))]


def test_words_are_found_everywhere_in_order() -> None:
    assert _places("增长") == [at for at in range(len(TEXT)) if TEXT.startswith("增长", at)]


def test_a_number_is_not_found_inside_another() -> None:
    assert _places("5%") == [2, 20, 23]
    assert _places("5") == [2, 20, 23]


def test_what_is_selected_is_found_though_it_cuts_a_number() -> None:
    start = TEXT.index("15%") + 1
    assert Span(start, start + 2) in same_words(TEXT, Span(start, start + 2))


def test_white_space_is_found_nowhere() -> None:
    assert same_words("甲 乙 丙", Span(1, 2)) == ()


@given(st.text(alphabet="甲5.%", min_size=1, max_size=30), st.data())
def test_places_hold_the_words_and_do_not_overlap(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    places = same_words(text, span)
    assert all(place.of(text) == span.of(text) for place in places)
    assert all(one.end <= other.start for one, other in pairwise(places))
