"""Joins the find bar and the page: which words are looked for, which place is looked at."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.jobs import Jobs, Lane
from caoxian_desktop.ui.reader.panel import ReaderPanel

if TYPE_CHECKING:  # made when something is looked for
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.core.ticket import Ticket
    from caoxian_desktop.ui.jobs import Job
    from caoxian_desktop.ui.reader.span_index import SpanIndex
    from caoxian_desktop.ui.search.bar import FindBar

_AT_ONCE = 200_000
"""Characters that are searched while a key is pressed (5 ms); of a longer text the next hit, all others on a lane."""

Found = tuple[tuple[Span, ...], "SpanIndex[Span]"]


class Finder(QObject):
    """Looks for the bar's words in the report the page shows. The bar is made when it is first asked for.

    Words are parted by spaces and all are marked; what stands between quotation marks is one.
    Wish: `everywhere_wanted` (words to be looked for in all reports). Fact: `failed` (KnownError).
    """

    everywhere_wanted = Signal(str)
    failed = Signal(object)

    def __init__(self, place: QVBoxLayout, reader: ReaderPanel, jobs: Jobs, parent: QObject) -> None:
        """Take the column over whose other contents the bar is put."""
        super().__init__(parent)
        self._place, self._reader, self._jobs = place, reader, jobs
        self._made: FindBar | None = None
        self._report: Report | None = None
        self._section: Span | None = None
        self._hits: tuple[Span, ...] = ()
        self._at = -1
        self._job: Job | None = None
        self._taken_over = ""
        self._led_to: Span | None = None

    @property
    def bar(self) -> FindBar:
        """The bar."""
        if self._made is None:
            from caoxian_desktop.ui.search.bar import FindBar

            bar = self._made = FindBar()
            self._place.insertWidget(0, bar)
            bar.words_changed.connect(self.on_words_changed)
            bar.next_wanted.connect(self.on_next)
            bar.previous_wanted.connect(self.on_previous)
            bar.section_wanted.connect(self.on_section_wanted)
            bar.everywhere_wanted.connect(self.everywhere_wanted)
            bar.closed.connect(self.on_closed)
        return self._made

    @property
    def _open(self) -> bool:
        return self._made is not None and not self._made.isHidden()

    @property
    def words(self) -> str:
        """What is looked for, '' for nothing."""
        return self.bar.edit.text() if self._open else ""

    def show_report(self, report: Report) -> None:
        """Look in another report from now on: for the words of a search that led here, else for those of before."""
        self._report, self._section = report, None
        if self._made is not None:
            self._made.show_section("")
        words, self._taken_over = self._taken_over, ""
        if words:
            self._show_words(words)
        elif self._open:
            self._look(0)

    def on_text_set_anew(self) -> None:
        """Mark the words again on a page that was set anew."""
        if self._open:
            self._look(self._reader.view.top_offset())

    def open(self) -> None:
        """Open the bar with what is selected on the page."""
        selected = self._reader.view.selected()
        text = "" if self._report is None else self._report.text
        self.bar.open(selected.of(text)[:60] if selected is not None else "")
        self._look(self._reader.view.top_offset())

    def take_over(self, words: str, *, opened: bool) -> None:
        """Mark the words of a search on the page: of the open report, or of the one that is about to be opened."""
        if opened:
            self._show_words(words)
        else:
            self._taken_over = words

    def _show_words(self, words: str) -> None:
        """Mark words, without taking the focus and without leaving the place that is about to be shown."""
        self.bar.show_words(words)
        self._find(self._reader.view.top_offset(), reveal=False)

    def look_at(self, span: Span) -> None:
        """Count the hit that a search led to as the one that is looked at."""
        if self._open:
            at = bisect_left(self._hits, span)
            if at < len(self._hits) and self._hits[at] == span:
                self._at = at
                self._show_current(reveal=False)
            self._led_to = span

    def on_words_changed(self, _words: str) -> None:
        """Look for other words, from what is seen on."""
        self._look(self._reader.view.top_offset())

    def on_next(self) -> None:
        """Go to the next place; with the bar closed, open it."""
        self._step(1)

    def on_previous(self) -> None:
        """Go to the previous place; with the bar closed, open it."""
        self._step(-1)

    def on_section_wanted(self, wanted: bool) -> None:
        """Look in the section alone that is read, or in the whole report again."""
        self._section = None
        offset = self._reader.view.top_offset()
        path = self._report.path_at(offset) if wanted and self._report is not None else ()
        if path:
            self._section = path[-1].span
        self.bar.show_section(f"{path[-1].label}{path[-1].title}" if path else "")
        self._look(offset)

    def on_closed(self) -> None:
        """Put the bar and its marks away; the page has the focus again, with the place found selected."""
        self._drop()
        if self._hits and self._open and self._at >= 0:
            self._reader.view.select(self._hits[self._at])
        if self._made is not None:
            self._made.hide()
        self._hits, self._at = (), -1
        self._reader.view.marks.set_hits((), None)
        self._reader.show_current_hit(None, reveal=False)
        self._reader.setFocus()

    # Looking

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _look(self, offset: int) -> None:
        self._find(offset, reveal=True)

    def _find(self, offset: int, *, reveal: bool) -> None:
        """Look for the bar's words: in a short text for all at once, in a long one for the next, then for all."""
        from caoxian_desktop.core.search.in_report import first_in, places_in
        from caoxian_desktop.core.search.query import parse

        self._drop()
        self._led_to = None
        words = parse(self.bar.edit.text()).words if self._open and self._report is not None else ()
        if self._report is None or not words:
            self._show_found((), offset, reveal=reveal)
            return
        text = self._report.text
        within = self._section or Span(0, len(text))
        if len(within) <= _AT_ONCE:
            self._show_found(places_in(text, words, within), offset, reveal=reveal)
            return
        ahead = Span(max(offset, within.start), min(within.end, max(offset, within.start) + _AT_ONCE))
        first = first_in(text, words, ahead)
        self._hits, self._at = (() if first is None else (first,)), (-1 if first is None else 0)
        self._reader.view.marks.set_hits(self._hits, None)
        self._reader.show_current_hit(first, reveal=reveal)
        self.bar.show_looking()
        work = partial(_found, text, words, within)
        self._job = self._jobs.run(Lane.POOL, work, partial(self._on_found, offset, reveal), self._on_failed)

    def _on_found(self, offset: int, reveal: bool, found: Found) -> None:
        """Take all hits of a long text; the one that is shown stays."""
        self._job = None
        shown = self._led_to or (self._hits[0] if self._hits else None)
        self._hits, index = found
        self._at = _nearest(self._hits, shown.start if shown is not None else offset)
        self._reader.view.marks.hits = index
        self._show_current(reveal=reveal and shown is None)

    def _on_failed(self, error: KnownError) -> None:
        self._job = None
        self.failed.emit(error)

    def _show_found(self, hits: tuple[Span, ...], offset: int, *, reveal: bool) -> None:
        self._hits, self._at = hits, _nearest(hits, offset)
        self._reader.view.marks.set_hits(hits, None)
        self._show_current(reveal=reveal)

    def _step(self, step: int) -> None:
        if not self._open:
            self.open()
        elif self._hits and self._job is None:
            at = self._at + step
            round_the_end = not 0 <= at < len(self._hits)
            self._at = at % len(self._hits)
            self._show_current(reveal=True, turned=step if round_the_end else 0)

    def _show_current(self, *, reveal: bool, turned: int = 0) -> None:
        current = self._hits[self._at] if self._hits and self._at >= 0 else None
        self._reader.show_current_hit(current, reveal=reveal)
        if self._made is not None:
            self._made.show_count(self._at + 1, len(self._hits), turned)


def _nearest(hits: tuple[Span, ...], offset: int) -> int:
    """Return the index of the first hit at or after an offset, else of the first of all; -1 without hits."""
    if not hits:
        return -1
    at = bisect_left(hits, Span(offset, offset))
    return at if at < len(hits) else 0


def _found(text: str, words: tuple[str, ...], within: Span, ticket: Ticket) -> Found:
    """Find all hits of a long text off the UI thread, made ready for painting."""
    from caoxian_desktop.core.search.in_report import places_in
    from caoxian_desktop.ui.reader.span_index import SpanIndex

    hits = places_in(text, words, within, ticket)
    return hits, SpanIndex((hit, hit) for hit in hits)
