"""What a person points at becomes a heading: from the start of its line to where they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.corrections.wording import heading_place, heading_section
from caoxian_desktop.core.report.span import Span

TEXT = "前一段。\n　（一）抓投资。引进项目60个。\n二、安排：\n附件1\n民生实事\n！！"


def _of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("pointed", "heading"),
    [
        (Span(TEXT.index("抓"), TEXT.index("抓")), "（一）抓投资"),
        (_of("抓投资。"), "（一）抓投资"),
        (_of("抓投"), "（一）抓投"),
        (_of("（一）抓投资。引进项目60个。\n二、安排："), "（一）抓投资。引进项目60个"),
        (_of("二、安排："), "二、安排"),
        (Span(0, 0), "前一段"),
        (Span(TEXT.index("\n"), TEXT.index("\n")), "前一段"),
    ],
)
def test_a_heading_reaches_from_its_line_to_where_it_is_said_to_end(pointed: Span, heading: str) -> None:
    assert heading_place(TEXT, pointed).of(TEXT) == heading


@pytest.mark.parametrize("text", ["", "\n", "甲\n！！"])
def test_a_line_without_words_cannot_be_a_heading(text: str) -> None:
    with pytest.raises(ValueError, match="no words"):
        heading_place(text, Span(len(text), len(text)))


@pytest.mark.parametrize(
    ("words", "label", "title", "run_in"),
    [
        ("（一）抓投资", "（一）", "抓投资", True),
        ("（一）抓投", "（一）", "抓投", True),
        ("二、安排", "二、", "安排", False),
        ("前一段", "", "前一段", False),
        ("附件1\n民生实事", "附件1", "民生实事", False),
        ("（一）", "", "（一）", True),
    ],
)
def test_label_and_title_are_parted_and_text_behind_makes_it_run_in(
    words: str, label: str, title: str, run_in: bool
) -> None:
    section = heading_section(TEXT, _of(words), 2)
    assert (section.label, section.title, section.run_in, section.level) == (label, title, run_in, 2)
    assert section.heading == _of(words)


@given(st.text("甲一、（）。：\n 　", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_a_heading_has_words_and_stands_in_one_line_at_its_start(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(start + length, len(text)))
    try:
        place = heading_place(text, span)
    except ValueError:
        return
    words = place.of(text)
    assert words.strip() == words != ""
    assert "\n" not in words
    assert not text[text.rfind("\n", 0, place.start) + 1 : place.start].strip()
    assert heading_section(text, place, 1).title
