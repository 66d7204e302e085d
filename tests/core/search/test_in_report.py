"""Words in one long text, searched in pieces: the same as in one go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search import in_report
from caoxian_desktop.core.search.in_report import first_in, places_in
from caoxian_desktop.core.ticket import Cancelled

words = st.text("项目a", min_size=1, max_size=4)


def plain(text: str, word: str, within: Span) -> list[Span]:
    found, at = [], within.start
    while (at := text.find(word, at, within.end)) >= 0:
        found.append(Span(at, at + len(word)))
        at += len(word)
    return found


@given(st.text("项目a ", max_size=60), words, st.integers(0, 20), st.integers(20, 60), st.integers(1, 7))
def test_pieces_of_any_size_give_what_one_scan_gives(text: str, word: str, start: int, end: int, piece: int) -> None:
    within = Span(min(start, len(text)), min(end, len(text)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(in_report, "PIECE", piece)
        assert list(places_in(text, (word,), within)) == plain(text, word, within)
    found = plain(text, word, within)
    assert first_in(text, (word,), within) == (found[0] if found else None)


def test_places_of_several_words_come_in_order_and_overlaps_are_one() -> None:
    text = "重点项目建设，项目建设"
    assert places_in(text, ("项目建设", "点项"), Span(0, len(text))) == (Span(1, 6), Span(7, 11))
    assert first_in(text, ("建设", "点项"), Span(0, len(text))) == Span(1, 3)


def test_width_and_case_do_not_matter() -> None:
    assert places_in("ＧＤＰ和gdp", ("gdp",), Span(0, 7)) == (Span(0, 3), Span(4, 7))


class _Stopped:
    cancelled = True

    def progress(self, done: int, total: int, words: str) -> None:
        """Say nothing."""


def test_a_search_that_nobody_waits_for_stops() -> None:
    with pytest.raises(Cancelled):
        places_in("项目" * 10, ("项目",), Span(0, 20), _Stopped())
