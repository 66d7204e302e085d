"""Bookmarks and what leads to them: cited paragraphs, headings in the contents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from caoxian_desktop.core.briefing.blocks import (
    Block,
    Excerpt,
    Figure,
    FigureRow,
    Heading,
    Items,
    Paragraph,
    Place,
    Run,
    Table,
)
from caoxian_desktop.core.typesetting.word.elements import Element, bookmark

_DEEPEST = 2
"""The lowest level of heading that stands in the contents."""


class Links:
    """The bookmarks of one document. Their names begin with _, which hides them from lists of a reader's own."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        blocks = tuple(blocks)
        held = {block.place for block in blocks if isinstance(block, Paragraph)}
        self._cited = {place for place in _cited(blocks) if place in held}
        self.headings = [h for h in _headings(blocks) if h.listed and h.level <= _DEEPEST]
        self._bookmarks = self._written = 0

    def target(self, place: Place | None) -> str:
        """Return the bookmark of a paragraph that something leads to; '' where nothing does or it is not held."""
        return f"_P{place.report}_{place.start}" if place is not None and place in self._cited else ""

    def bookmark(self, name: str) -> tuple[Element, Element]:
        """Return the ends of a bookmark."""
        self._bookmarks += 1
        return bookmark(name, self._bookmarks)

    def next_heading(self, heading: Heading) -> str:
        """Return the bookmark of a heading that is being written, in order; '' for one that is not in the contents."""
        if not heading.listed or heading.level > _DEEPEST:
            return ""
        self._written += 1
        return heading_name(self._written)


def heading_name(number: int) -> str:
    """Return the bookmark of the contents' nth heading."""
    return f"_Toc{number:06d}"


def runs_of(block: Block) -> Iterator[Run]:
    """Yield the runs of a block in order."""
    if isinstance(block, Paragraph):
        yield from block.runs
    elif isinstance(block, Items):
        for line in block.lines:
            yield from line
    elif isinstance(block, Table):
        for row in block.rows:
            for cell in row.cells:
                yield from cell
    elif isinstance(block, Figure):
        yield from block.sources
    elif isinstance(block, FigureRow):
        for figure in block.figures:
            yield from figure.sources


def _cited(blocks: Iterable[Block]) -> Iterator[Place]:
    for block in blocks:
        if isinstance(block, Excerpt) and block.place is not None:
            yield block.place
        for run in runs_of(block):
            if run.place is not None:
                yield run.place


def _headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Paragraph) and block.opening is not None:
            yield block.opening
