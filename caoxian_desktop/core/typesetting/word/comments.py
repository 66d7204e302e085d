"""Notes in the margin as Word's own comments, on the words that bear their marks."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from caoxian_desktop.core.briefing.blocks import MarginNote
from caoxian_desktop.core.typesetting.word.elements import Element, element, paragraph, run

if TYPE_CHECKING:
    from docx.document import Document

_SEPARATOR = "、"


class Comments:
    """Gathers what bears a mark and what is noted there, and joins them when all is written.

    A comment bears its category where Word shows the author: no person is named, and each category has a colour.
    """

    def __init__(self) -> None:
        self._notes: dict[str, MarginNote] = {}
        self._first: dict[str, Element] = {}
        self._last: dict[str, Element] = {}

    def bear(self, mark: str, first: Element, last: Element) -> None:
        """Take a stretch of runs on whose last word the marks of notes stand."""
        for each in mark.split(_SEPARATOR):
            self._first.setdefault(each, first)
            self._last[each] = last

    def take(self, note: MarginNote, whole: Element) -> None:
        """Take a note; where no run bears its mark it belongs to the `whole` paragraph."""
        self._notes[note.mark] = note
        runs = whole.findall(qn("w:r"))
        if note.mark not in self._first and runs:
            self._first[note.mark], self._last[note.mark] = runs[0], runs[-1]

    def join(self, document: Document, made_on: str) -> None:
        """Write the comments, numbered in the order they were taken."""
        if not self._notes:
            return
        root = document.part._comments_part.element  # noqa: SLF001 - adding one by one searches all before it
        day = datetime.fromisoformat(made_on).strftime("%Y-%m-%dT00:00:00Z")
        for number, (mark, note) in enumerate(self._notes.items()):
            if mark not in self._first:
                continue
            identity = str(number)
            self._first[mark].addprevious(element("commentRangeStart", id=identity))
            self._last[mark].addnext(_reference(identity))
            self._last[mark].addnext(element("commentRangeEnd", id=identity))
            root.append(_comment(note, identity, day))


def _reference(identity: str) -> Element:
    made = run("", "CommentReference")
    made.append(element("commentReference", id=identity))
    return made


def _comment(note: MarginNote, identity: str, day: str) -> Element:
    words = note.text or note.category
    lines = [paragraph("CommentText") for _line in words.split("\n")]
    mark = run("", "CommentReference")
    mark.append(element("annotationRef"))
    lines[0].append(mark)
    for line, text in zip(lines, words.split("\n"), strict=True):
        line.append(run(text))
    about = {"id": identity, "author": note.category, "date": day, "initials": note.category[:1]}
    return element("comment", *lines, **about)
