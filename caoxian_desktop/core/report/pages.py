"""On which pages of the printed booklet a place stands, as far as the reader's marks (此处为第N页) tell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from caoxian_desktop.core.report.span import Span

LAST_PAGE = 9999
"""The greatest number a page can have."""


class PageMark(NamedTuple):
    """A page of the booklet begins at a code point of the text."""

    offset: int
    page: int


class Pages(NamedTuple):
    """The pages a place may be on, from `first` to `last`; None where nobody marked how far it goes."""

    first: int
    last: int | None

    def words(self) -> str:
        """Return 第5页, 第5—8页, or 第5页起 where only the first is known."""
        if self.last is None:
            return f"第{self.first}页起"
        return f"第{self.first}页" if self.first == self.last else f"第{self.first}—{self.last}页"


def pages_of(text: str, marks: Sequence[PageMark], span: Span) -> Pages | None:
    """Return the pages a place is on, None before the first mark.

    Nothing is interpolated. The paragraph that a mark stands in is on its page as far as no other mark says otherwise.
    Beyond it a place between marks of pages 5 and 6 is on page 5, between those of 5 and 9 on one of the pages from 5
    to 8; after the last mark only the first page is known, and where the count begins anew (an annex) the end of the
    one before it is not. `marks` stand in the order of the text.
    """
    first, last = _pages_at(text, marks, span.start), _pages_at(text, marks, max(span.start, span.end - 1))
    if first is None or last is None:
        return None
    ends = last.last if last.last is not None and last.last >= first.first else None
    return Pages(first.first, ends)


def _pages_at(text: str, marks: Sequence[PageMark], offset: int) -> Pages | None:
    index = bisect_right(marks, offset, key=lambda mark: mark.offset) - 1
    if index < 0:
        return None
    page = marks[index].page
    if text.find("\n", marks[index].offset, offset + 1) < 0:
        return Pages(page, page)
    following = marks[index + 1].page if index + 1 < len(marks) else 0
    if following < page:
        return Pages(page, None)
    return Pages(page, max(page, following - 1))
