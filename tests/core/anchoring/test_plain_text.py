"""Words are sought without white space and in one form; what is found leads back to where it stood."""

from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.anchoring.plain_text import plain, plain_text
from caoxian_desktop.core.report.span import Span


def test_blanks_line_breaks_and_full_width_forms_are_set_aside() -> None:
    text = "增长 ３．２%，\n完成"
    assert plain(text) == "增长3.2%,完成"
    assert list(plain_text(text).places_of("增长3.2 %，完\n成")) == [Span(0, len(text))]


def test_what_nobody_sees_is_set_aside() -> None:
    assert list(plain_text("增\u200b长\ufeff3%").places_of("增长3\u00ad%\ue000")) == [Span(0, 6)]


def test_every_place_is_found_overlapping_ones_too() -> None:
    assert list(plain_text("一 一一").places_of("一一")) == [Span(0, 3), Span(2, 4)]
    assert list(plain_text("一").places_of(" \n")) == []


@given(st.text("增长 3３.\n…㎡“”甲", max_size=40))
def test_each_plain_character_leads_back_to_one_that_gives_it(text: str) -> None:
    form = plain_text(text)
    assert form.words == plain(text)
    assert len(form.origins) == len(form.words)
    assert all(letter in plain(text[origin]) for letter, origin in zip(form.words, form.origins, strict=True))


@given(st.text("甲乙 \n", max_size=30), st.integers(0, 30), st.integers(1, 6))
def test_any_words_of_a_text_are_found_where_they_stand(text: str, start: int, length: int) -> None:
    sought = text[start : start + length]
    places = list(plain_text(text).places_of(sought))
    assert all(plain(place.of(text)) == plain(sought) for place in places)
    if sought.strip():
        assert any(start <= place.start and place.end <= start + length for place in places)
