"""Pages of the booklet as far as marks tell them, and citations that begin with them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.report.citation import citation, place_words, short_citation
from caoxian_desktop.core.report.pages import LAST_PAGE, PageMark, Pages, pages_of
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

TEXT = "\n".join("甲乙丙丁戊己庚辛壬癸" for _ in range(6))  # six lines, each eleven characters on

marks = st.dictionaries(st.integers(0, len(TEXT) - 1), st.integers(1, LAST_PAGE)).map(
    lambda held: tuple(PageMark(offset, held[offset]) for offset in sorted(held))
)
places = st.integers(0, len(TEXT) - 1).flatmap(
    lambda start: st.integers(start, len(TEXT)).map(lambda end: Span(start, end))
)


def at(offset: int, *held: tuple[int, int]) -> str:
    pages = pages_of(TEXT, [PageMark(*mark) for mark in held], Span(offset, offset + 1))
    return "" if pages is None else pages.words()


@pytest.mark.parametrize(
    ("offset", "held", "words"),
    [
        (10, [(11, 5)], ""),
        (11, [(11, 5)], "第5页"),
        (20, [(11, 5)], "第5页"),
        (22, [(11, 5)], "第5页起"),
        (22, [(11, 5), (33, 6)], "第5页"),
        (22, [(11, 5), (33, 9)], "第5—8页"),
        (12, [(11, 5), (33, 9)], "第5页"),
        (33, [(11, 5), (33, 9)], "第9页"),
        (22, [(11, 5), (33, 5)], "第5页"),
        (22, [(11, 5), (33, 1)], "第5页起"),
        (18, [(11, 5), (16, 6)], "第6页"),
    ],
)
def test_a_place_is_on_the_pages_that_the_marks_around_it_allow(
    offset: int, held: list[tuple[int, int]], words: str
) -> None:
    assert at(offset, *held) == words


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(12, 40), "第5—6页"),
        (Span(12, 14), "第5页"),
        (Span(12, 60), "第5页起"),
        (Span(0, 40), None),
        (Span(12, 12), "第5页"),
    ],
)
def test_a_longer_place_reaches_from_its_first_page_to_its_last(span: Span, words: str | None) -> None:
    pages = pages_of(TEXT, [PageMark(11, 5), PageMark(33, 6)], span)
    assert (None if pages is None else pages.words()) == words


def test_a_place_from_the_body_into_an_annex_counted_anew_has_no_last_page() -> None:
    assert pages_of(TEXT, [PageMark(11, 23), PageMark(33, 1)], Span(12, 35)) == Pages(23, None)


@given(marks, places)
def test_pages_rise_and_begin_with_the_last_mark_before(held: tuple[PageMark, ...], span: Span) -> None:
    pages = pages_of(TEXT, held, span)
    before = [mark.page for mark in held if mark.offset <= span.start]
    assert (pages is None) == (not before)
    if pages is not None:
        assert pages.first == before[-1]
        assert pages.last is None or pages.first <= pages.last <= LAST_PAGE


def test_a_citation_begins_with_the_page(caoxian: Report) -> None:
    start = caoxian.text.index("在激活投资主体上下功夫")
    span, marked = Span(start, start + 5), replace(caoxian, page_marks=(PageMark(start, 12),))
    assert citation(marked, span) == "第12页《曹县政府工作报告（2023年）》第二部分（一）第3段"
    assert short_citation(marked, span) == "〔第12页，二（一）3〕"
    assert place_words(marked, span) == "第二部分（一）第3段"


def test_before_the_first_mark_a_citation_is_as_without_marks(caoxian: Report) -> None:
    span, marked = Span(900, 905), replace(caoxian, page_marks=(PageMark(1000, 2),))
    assert (citation(marked, span), short_citation(marked, span)) == (
        citation(caoxian, span),
        short_citation(caoxian, span),
    )
