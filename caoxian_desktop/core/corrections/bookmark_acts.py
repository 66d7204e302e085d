"""Bookmarks (书签): places a person wants to come back to, with or without a name."""

from __future__ import annotations

from dataclasses import dataclass

from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.corrections.applying import applies
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.live import LiveCorrections
from caoxian_desktop.core.corrections.pointing import first_words
from caoxian_desktop.core.corrections.target import BookmarkTarget
from caoxian_desktop.core.corrections.values import checked_bookmark
from caoxian_desktop.core.report.span import Span


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark: its name, '' for none, and the words it stands at."""

    name: str
    words: str
    span: Span

    @property
    def label(self) -> str:
        """What it is listed as: its name, else the words it stands at, which go on."""
        return self.name or f"{self.words}…"


class BookmarkActs(LiveCorrections):
    """What a person does with bookmarks. One is pointed at by any place in its paragraph, which has one at most."""

    @property
    def bookmarks(self) -> tuple[Bookmark, ...]:
        """The bookmarks that hold, in the order of the text."""
        held = [
            Bookmark(str(record.value), record.target.quote, record.target.span)
            for record in self.corrections
            if isinstance(record.target, BookmarkTarget) and applies(self._machine.text, record)
        ]
        return tuple(sorted(held, key=lambda each: each.span.start))

    def add_bookmark(self, offset: int, name: str = "") -> bool:
        """Put a bookmark at a place, or give that of its paragraph another name; tell whether that changed anything.

        Raises ValueError for a name of several lines or over 200 characters, and where no words follow.
        """
        name = checked_bookmark(name)
        if held := self._records_at(offset):
            return self._do("更改书签名称", [self._said(record, record.target, name) for record in held])
        place = describe(self.report, self._version, first_words(self._machine.text, offset))
        return self._do("添加书签", [self._said(None, BookmarkTarget(place), name)])

    def remove_bookmark(self, offset: int) -> bool:
        """Take the bookmark of the paragraph that holds a place away; tell whether there was one."""
        return self._do("删除书签", self._taken_back(self._records_at(offset)))

    def _records_at(self, offset: int) -> list[Correction]:
        line = self._paragraph(offset)
        return [
            record
            for record in self._records.values()
            if not record.deleted
            and isinstance(record.target, BookmarkTarget)
            and applies(self._machine.text, record)
            and line.start <= record.target.span.start <= line.end
        ]

    def _paragraph(self, offset: int) -> Span:
        text = self._machine.text
        end = text.find("\n", offset)
        return Span(text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end)
