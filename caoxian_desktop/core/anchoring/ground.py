"""A report in which described places are sought, prepared once for many of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from caoxian_desktop.core.anchoring.figures import MaskedText, breaks_in, masked
from caoxian_desktop.core.anchoring.plain_text import PlainText, plain, plain_text
from caoxian_desktop.core.anchoring.selector import TextTarget, cut_out, numbers_in
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.sentence import sentence_at
from caoxian_desktop.core.report.span import Span

_LABEL = re.compile(
    r"^(?:第?[〇零一二两三四五六七八九十百\d]+(?:部分|[、.,章节篇部])|[(\[]?[一二三四五六七八九十\d]+[)\]][、.]?)"
)

Path = tuple[str, ...]
"""Headings, outermost first, as they are compared: plain, without their labels, their numbers masked."""


class Ground:
    """A report's text, and what is worked out of it when it is first asked for.

    `version` is the text's own id: what was described in it stands where it says.
    """

    def __init__(self, report: Report, version: str = "") -> None:
        self.report = report
        self.version = version
        self._paths: dict[int, tuple[tuple[str, ...], Path]] = {}
        self._compared: dict[tuple[str, ...], Path] = {}
        self._starts: list[int] = []
        self._sentences: list[Span] = []
        self._numbers: dict[tuple[int, int], tuple[str, ...]] = {}

    @cached_property
    def plain(self) -> PlainText:
        """The report's text without white space."""
        return plain_text(self.report.text)

    @cached_property
    def masked(self) -> MaskedText:
        """The plain text with its numbers masked."""
        return masked(self.plain.words, breaks_in(self.report.text, self.plain))

    def span(self, start: int, end: int) -> Span:
        """Return the place in the text that a place of the plain text is; an empty one stands after its last letter."""
        origins = self.plain.origins
        if start == end:
            at = origins[start - 1] + 1 if start else 0
            return Span(at, at)
        return Span(origins[start], origins[end - 1] + 1)

    def path(self, offset: int) -> Path:
        """Return the headings at an offset of the text as they are compared."""
        return self._headings(offset)[1]

    def compared(self, headings: tuple[str, ...]) -> Path:
        """Return headings as they are compared."""
        if headings not in self._compared:
            self._compared[headings] = tuple(map(heading_words, headings))
        return self._compared[headings]

    def numbers(self, span: Span) -> tuple[str, ...]:
        """Return the figures of the sentence a place begins in, and of what more it holds, as `describe` keeps them."""
        sentence = self.sentence(span.start)
        around = sentence.start, max(sentence.end, span.end)
        if around not in self._numbers:
            self._numbers[around] = numbers_in(self.report.text[around[0] : around[1]])
        return self._numbers[around]

    def sentence(self, offset: int) -> Span:
        """Return the sentence that holds an offset, as `sentence_at` does."""
        known = bisect_right(self._starts, offset) - 1
        if known >= 0 and offset < self._sentences[known].end:
            return self._sentences[known]
        found = sentence_at(self.report.text, offset)
        if found.start <= offset < found.end:
            self._starts.insert(known + 1, found.start)
            self._sentences.insert(known + 1, found)
        return found

    def described(self, version: str, span: Span) -> TextTarget:
        """Describe a place as `selector.describe` does, with what is known of its surroundings already."""
        return cut_out(self.report.text, version, span, self._headings(span.start)[0], self.numbers(span))

    @cached_property
    def _borders(self) -> list[int]:
        """Where the headings above change."""
        spans = (section.span for section in self.report.walk())
        return sorted({0, *(border for span in spans for border in (span.start, span.end))})

    def _headings(self, offset: int) -> tuple[tuple[str, ...], Path]:
        stretch = bisect_right(self._borders, offset) - 1
        if stretch not in self._paths:
            path = self.report.path_at(self._borders[stretch])
            headings = tuple(f"{section.label}{section.title}" for section in path)
            self._paths[stretch] = headings, self.compared(headings)
        return self._paths[stretch]


def without_label(heading: str) -> str:
    """Return a heading's title, plain: （一）抓项目 is 抓项目."""
    words = plain(heading)
    return _LABEL.sub("", words, count=1) or words


def heading_words(heading: str) -> str:
    """Return a heading as it is compared: 一、2022年工作回顾 and 二、2023年工作回顾 are one."""
    return masked(without_label(heading)).words


def occurrences(words: str, needle: str) -> Iterator[int]:
    """Yield every place where a needle stands, overlapping ones too."""
    at = words.find(needle) if needle else -1
    while at >= 0:
        yield at
        at = words.find(needle, at + 1)
