"""Joins the find bar and the page: which words are looked for, which place is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.matching import find_spans, nearest
from caoxian_desktop.ui.reader.panel import ReaderPanel

if TYPE_CHECKING:
    from caoxian_desktop.ui.search.bar import FindBar


class Finder(QObject):
    """Looks for the bar's words in the report the page shows. The bar is made when it is first asked for."""

    def __init__(self, place: QVBoxLayout, reader: ReaderPanel, parent: QObject) -> None:
        """Take the column over whose other contents the bar is put."""
        super().__init__(parent)
        self._place, self._reader = place, reader
        self._made: FindBar | None = None
        self._text = ""
        self._hits: tuple[Span, ...] = ()
        self._at = -1

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
            bar.closed.connect(self.on_closed)
        return self._made

    @property
    def _open(self) -> bool:
        return self._made is not None and self._made.isVisible()

    def show_report(self, report: Report) -> None:
        """Look in another report from now on."""
        self._text = report.text
        if self._open:
            self._look(0)

    def on_text_set_anew(self) -> None:
        """Mark the words again on a page that was set anew."""
        if self._open:
            self._look(self._reader.view.top_offset())

    def open(self) -> None:
        """Open the bar with what is selected on the page."""
        selected = self._reader.view.selected()
        self.bar.open(selected.of(self._text)[:60] if selected is not None else "")
        self._look(self._reader.view.top_offset())

    def on_words_changed(self, _words: str) -> None:
        """Look for other words, from what is seen on."""
        self._look(self._reader.view.top_offset())

    def on_next(self) -> None:
        """Go to the next place; with the bar closed, open it."""
        self._step(1)

    def on_previous(self) -> None:
        """Go to the previous place; with the bar closed, open it."""
        self._step(-1)

    def on_closed(self) -> None:
        """Put the bar and its marks away; the page has the focus again, with the place found selected."""
        if self._hits and self._open:
            self._reader.view.select(self._hits[self._at])
        if self._made is not None:
            self._made.hide()
        self._hits, self._at = (), -1
        self._reader.show_hits((), None)
        self._reader.setFocus()

    def _look(self, offset: int) -> None:
        words = self.bar.edit.text() if self._open else ""
        self._hits = find_spans(self._text, words)
        self._at = nearest(self._hits, offset)
        self._show()

    def _step(self, step: int) -> None:
        if not self._open:
            self.open()
        elif self._hits:
            self._at = (self._at + step) % len(self._hits)
            self._show()

    def _show(self) -> None:
        current = self._hits[self._at] if self._hits else None
        self._reader.show_hits(self._hits, current)
        if self._made is not None:
            self._made.show_count(self._at + 1, len(self._hits))
