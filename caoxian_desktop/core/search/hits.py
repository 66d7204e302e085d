"""What a search gives: hits with snippets, page by page."""

from __future__ import annotations

from dataclasses import dataclass

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.query import Kind


@dataclass(frozen=True, slots=True)
class Snippet:
    """Some words around what was found, as they are printed; `marks` are the places within `words` to set off."""

    words: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One passage that has all the words: a paragraph, a note, a term, an indicator, or a report by its name.

    `report` and `version` are UUIDs, '' for a term of the reader's own; `name` is the report's name in citations and
    `where` the place in it as cited (第二部分（一）第3段), '' where there is none. `span` is the place to show in that
    version's canonical text, None where the passage has none there; for a paragraph it is the first of the words
    found, and `spans` are all of them. `path` are the headings above. `record` is the UUID of a note or of a term of
    the reader's own.
    """

    kind: Kind
    report: str
    version: str
    name: str
    where: str
    span: Span | None
    snippet: Snippet
    spans: tuple[Span, ...] = ()
    path: tuple[str, ...] = ()
    record: str = ""
    place: str | None = None
    year: int | None = None

    @property
    def citation(self) -> str:
        """The citation in full: 《曹县政府工作报告（2023年）》第二部分（一）第3段; for a term of one's own 自建名词."""
        return f"《{self.name}》{self.where}" if self.name else self.where


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page ended: the next one begins behind it, whatever was added or taken out meanwhile."""

    row: int
    line: int


@dataclass(frozen=True, slots=True)
class Page:
    """Some hits in order: by kind, then the newest year first, then the last added report first, then as they stand.

    `after` leads to the next page, None where this is the last. `pending` is how many things (reports, notes …) are
    yet to be put into the index, out of `total`.
    """

    hits: tuple[Hit, ...]
    after: Cursor | None = None
    pending: int = 0
    total: int = 0

    @property
    def complete(self) -> bool:
        """Whether everything that is kept was searched; otherwise the index is still being made (正在建立索引)."""
        return self.pending == 0


_BEFORE, _LENGTH = 16, 72
"""Characters of a snippet before the first mark, and in all."""


def snippet(words: str, marks: tuple[Span, ...]) -> Snippet:
    """Return some of `words`: from shortly before the first mark, on one line, with … where something was left out.

    The first mark is given whole up to four times the usual length.
    """
    first = marks[0] if marks else Span(0, 0)
    start = max(0, first.start - _BEFORE)
    end = min(len(words), max(start + _LENGTH, min(first.end, first.start + 4 * _LENGTH)))
    start = max(0, min(start, end - _LENGTH))
    head, tail = "…" if start else "", "…" if end < len(words) else ""
    shift = len(head) - start
    shown = (Span(m.start + shift, min(m.end, end) + shift) for m in marks if start <= m.start < end)
    return Snippet(head + words[start:end].replace("\n", " ") + tail, tuple(shown))
