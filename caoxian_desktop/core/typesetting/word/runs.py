"""Running text of a Word file: cleaned, in its styles, with links, bookmarks and comments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from caoxian_desktop.core.briefing.blocks import Heading, MarginNote, Place, RunKind, Runs
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.typesetting.word.comments import Comments
from caoxian_desktop.core.typesetting.word.elements import Element, link, run
from caoxian_desktop.core.typesetting.word.links import Links
from caoxian_desktop.core.typesetting.word.styles import CITATION, NOTE, STRONG

if TYPE_CHECKING:
    from docx.document import Document


class RunWriter:
    """Writes the words of one document."""

    def __init__(self, briefing: Briefing, clean: Callable[[str], str]) -> None:
        self.links = Links(briefing.blocks)
        self.clean = clean
        self._comments = Comments()

    def run(self, words: str, style: str = "") -> Element:
        """Return words as a run in a style, by its id."""
        return run(self.clean(words), style)

    def runs(self, runs: Runs, plain: str = "", citation: str = CITATION) -> Iterator[Element]:
        """Yield runs; of marked ones that follow one another the mark stands on the last."""
        first: Element = None
        for each in runs:
            styles = {RunKind.STRONG: STRONG, RunKind.NOTE: NOTE, RunKind.CITATION: citation}
            written = self.run(each.text, styles.get(each.kind, plain))
            first = (written if first is None else first) if each.kind is RunKind.MARKED else None
            if each.mark:
                self._comments.bear(each.mark, written if first is None else first, written)
                first = None
            target = self.links.target(each.place) if each.kind is RunKind.CITATION else ""
            yield link(target, written) if target else written

    def to_place(self, written: list[Element], place: Place | None) -> list[Element]:
        """Return what was written with the bookmark around it that citations of its paragraph lead to."""
        return self._bookmarked(written, self.links.target(place))

    def to_heading(self, written: list[Element], heading: Heading) -> list[Element]:
        """Return what was written with the bookmark around it that the contents lead to."""
        return self._bookmarked(written, self.links.next_heading(heading))

    def _bookmarked(self, written: list[Element], name: str) -> list[Element]:
        """Return what was written with a bookmark around it; as it is where the name is ''."""
        if not name:
            return written
        start, end = self.links.bookmark(name)
        return [start, *written, end]

    def note(self, note: MarginNote, whole: Element) -> None:
        """Take a note beside a paragraph, which becomes a comment."""
        self._comments.take(replace(note, text=self.clean(note.text)), whole)

    def join_comments(self, document: Document, made_on: str) -> None:
        """Write the comments, once all words are written."""
        self._comments.join(document, made_on)
