"""The text of a binary Word document: its stories, character by character, with what is anchored in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from caoxian_desktop.core.importing.formats import notes
from caoxian_desktop.core.importing.formats.blocks import Block
from caoxian_desktop.core.importing.formats.doc.anchors import Range
from caoxian_desktop.core.importing.formats.doc.formats import Formats, Stretch
from caoxian_desktop.core.importing.formats.doc.pieces import Text
from caoxian_desktop.core.importing.formats.doc.sprm import Sprm
from caoxian_desktop.core.importing.formats.doc.styles import paragraph_properties, run_properties
from caoxian_desktop.core.importing.formats.word.appearance import Appearance, ParagraphProperties
from caoxian_desktop.core.importing.formats.word.notices import LeftOut
from caoxian_desktop.core.importing.formats.word.story import MAX_TABLES, Story
from caoxian_desktop.core.importing.formats.word.symbols import symbol

_ENDS = re.compile("[\r\x07\x0c]")
_CELL_END, _PAGE_BREAK = "\x07", "\x0c"
# Characters with a meaning of their own ([MS-DOC] 2.4.1, 2.8.25); the tab is one that is read as it stands.
_SPECIAL = re.compile("[\x00-\x08\x0b-\x1f(]|[^\x00-\x08\x0b-\x1f(]+")
_PLAIN = {"\x0b": "\n", "\x0e": "\n", "\x0c": "\n", "\x1e": "-"}


@dataclass(frozen=True, slots=True)
class Anchored:
    """What stands at places of the text: notes and boxes by their anchors, fonts by their numbers."""

    notes: Mapping[int, Range] = field(default_factory=dict)
    boxes: Mapping[int, Range] = field(default_factory=dict)
    fonts: Sequence[str] = ()


class StoryReader:
    """Reads the stories of one document, the main one first, with one count of numbers and notes."""

    def __init__(
        self,
        text: Text,
        formats: tuple[Formats | None, Formats | None],
        appearance: Appearance,
        anchored: Anchored,
        left_out: LeftOut,
    ) -> None:
        """Take the formats of paragraphs and of runs, each None where the document has lost them."""
        self.cited: dict[int, int] = {}
        self._text = text
        self._paragraphs, self._runs = formats
        self._appearance = appearance
        self._anchored = anchored
        self._left_out = left_out
        self._story = Story()
        self._in_box = False
        self._controls: dict[str, Callable[[int, Stretch | None], None]] = {
            "\x01": self._picture,
            "\x02": self._mark,
            "\x08": self._shape,
            "\x13": lambda _at, _run: self._story.begin_field(),
            "\x14": lambda _at, _run: self._story.fields.separate(),
            "\x15": lambda _at, _run: self._story.end_field(),
        }

    def read(self, start: int, end: int) -> list[Block]:
        """Return the blocks of the text from `start` to `end`."""
        self._story = Story()
        self._read(start, end)
        return self._story.finished()

    def _read(self, start: int, end: int) -> None:
        end = min(end, len(self._text.units))
        while start < end:
            found = _ENDS.search(self._text.units, start, end)
            stop = found.start() if found else end
            self._paragraph(start, stop, found.group() if found else "")
            start = stop + 1

    def _paragraph(self, start: int, stop: int, mark: str) -> None:
        """Read what stands before a mark; a page break is the end of a paragraph only where its format ends too."""
        place = self._text.place(stop) if mark else self._text.place(max(start, stop - 1))
        stretch = self._paragraphs.at(place) if self._paragraphs else None
        said = stretch.modifiers if stretch else {}
        properties = paragraph_properties(stretch.style if stretch else 0, said)
        self._go_to_depth(said, mark)
        self._words(start, stop, properties)
        if mark == _PAGE_BREAK and stretch is not None and place + 2 < stretch.end:
            self._story.text("\n")
        elif mark:
            # A row of many cells has its properties in another stream: its end is known by having no words.
            elsewhere = mark == _CELL_END and start == stop and Sprm.KEPT_ELSEWHERE in said
            if elsewhere or said.get(Sprm.ROW_END) or said.get(Sprm.INNER_ROW_END):
                self._story.end_row()
            else:
                self._end(properties, said, mark, stop)

    def _go_to_depth(self, said: Mapping[int, int], mark: str) -> None:
        depth = said.get(Sprm.TABLE_DEPTH, 0) or (1 if said.get(Sprm.IN_TABLE) else 0)
        depth = min(MAX_TABLES, max(depth, 1 if mark == _CELL_END else 0))
        while self._story.depth > depth:
            self._story.close_table()
        while self._story.depth < depth:
            self._story.open_table()

    def _end(self, properties: ParagraphProperties, said: Mapping[int, int], mark: str, stop: int) -> None:
        run = self._run(stop)
        if run is not None and run.modifiers.get(Sprm.DELETED):
            self._left_out.revisions = True
            return
        label = self._appearance.label(properties, self._story.words)
        self._story.end_paragraph(self._appearance.look(properties), label)
        if mark == _CELL_END or said.get(Sprm.INNER_CELL_END):
            self._story.end_cell()

    def _run(self, at: int) -> Stretch | None:
        return self._runs.at(self._text.place(at)) if self._runs else None

    def _words(self, start: int, stop: int, paragraph: ParagraphProperties) -> None:
        for first, last, run in self._runs_of(start, stop):
            said = run.modifiers if run else {}
            self._left_out.revisions |= bool(said.get(Sprm.INSERTED) or said.get(Sprm.DELETED))
            properties = run_properties(said)
            if said.get(Sprm.DELETED):
                continue
            if self._appearance.hidden(properties, paragraph):
                self._left_out.hidden |= bool(self._text.words(first, last).strip())
                continue
            self._run_words(first, last, run, self._appearance.raised(properties, paragraph))

    def _runs_of(self, start: int, stop: int) -> Iterator[tuple[int, int, Stretch | None]]:
        """Yield the stretches of one look from `start` to `stop`, none of them empty."""
        while start < stop:
            piece_end, width = self._text.piece_end(start)
            run = self._run(start)
            last = min(stop, piece_end)
            if run is not None:
                last = min(last, start + max(1, (run.end - self._text.place(start)) // width))
            yield start, last, run
            start = last

    def _run_words(self, first: int, last: int, run: Stretch | None, raised: bool) -> None:
        for found in _SPECIAL.finditer(self._text.units, first, last):
            words, at = found.group(), found.start()
            if words in self._controls:
                self._controls[words](at, run)
            elif words == "(" and run is not None and Sprm.SYMBOL in run.modifiers:
                self._story.text(self._symbol(run.modifiers[Sprm.SYMBOL]))
            elif self._story.fields.in_instruction:
                self._story.fields.instruct(words)
            elif words >= " ":
                self._story.text(self._text.words(at, found.end()), raised=raised)
            else:
                self._story.text(_PLAIN.get(words, ""))

    def _symbol(self, operand: int) -> str:
        font, code = operand & 0xFFFF, operand >> 16
        fonts = self._anchored.fonts
        return symbol(fonts[font] if font < len(fonts) else "", code)

    def _picture(self, _at: int, _run: Stretch | None) -> None:
        if self._story.fields.shown:
            self._left_out.pictures += 1

    def _mark(self, at: int, _run: Stretch | None) -> None:
        """Cite a note; in the notes themselves the same character repeats the mark."""
        if at in self._anchored.notes:
            number = self.cited.setdefault(at, len(self.cited) + 1)
            self._story.reference(notes.reference(number))

    def _shape(self, at: int, _run: Stretch | None) -> None:
        box = self._anchored.boxes.get(at)
        if box is None or self._in_box:
            return
        self._in_box = True
        self._story.open_box()
        self._read(*box)
        self._story.close_box()
        self._in_box = False
