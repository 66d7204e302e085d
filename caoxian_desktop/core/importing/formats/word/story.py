"""Putting a Word document's blocks together, whichever format tells of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from caoxian_desktop.core.importing.formats.blocks import Block
from caoxian_desktop.core.importing.formats.superscripts import as_power, is_reference
from caoxian_desktop.core.importing.formats.word.fields import Fields
from caoxian_desktop.core.report.span import Span

MAX_TABLES = 60
"""Tables within tables that are followed; the rows of deeper ones are paragraphs."""

_LAYOUT_PARAGRAPHS = 4
_LAYOUT_CHARACTERS = 400
"""A cell with so much in it is not one figure of a table but a page laid out with one."""

_CONTENTS_LINE = 120
"""Characters of the longest line of a table of contents; a field that was never closed must not swallow the report."""

_CONTENTS_TITLE = re.compile(r"目\s*[录次錄]")
_PAGE_NUMBER = re.compile(r"[\s\d第页共/·—–―\-－─]*\d[\s\d第页共/·—–―\-－─]*")


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph's properties say: its outline level (0 for none) and whether it belongs to the contents."""

    outline: int = 0
    contents: bool = False


@dataclass(slots=True)
class _Draft:
    """A paragraph being written: its words so far, the marks among them, and the boxes anchored in it."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    references: list[Span] = field(default_factory=list)
    raised: str = ""
    boxes: list[Block] = field(default_factory=list)
    contents: bool = False

    def add(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)


@dataclass(slots=True)
class _Table:
    row: list[list[Block]] = field(default_factory=list)
    cell: list[Block] = field(default_factory=list)
    rows: list[Block] = field(default_factory=list)


class Story:
    """One text with its paragraphs and tables, told in order; `blocks` is what came of it."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.fields = Fields()
        self._tables: list[_Table] = []
        self._draft = _Draft()
        self._around: list[tuple[_Draft, list[_Table], list[Block], Fields]] = []
        self._contents_from: tuple[list[Block], int] = (self.blocks, 0)

    @property
    def depth(self) -> int:
        """How many tables this place is in."""
        return len(self._tables)

    @property
    def words(self) -> str:
        """What the paragraph being written says so far."""
        self._settle()
        return "".join(self._draft.pieces)

    def text(self, words: str, *, raised: bool = False) -> None:
        """Add words; what the fields around them do not show is dropped, superscripts are gathered and then judged."""
        if not words or not self.fields.shown:
            return
        if raised:
            self._draft.raised += words
            return
        self._settle()
        self._draft.add(words)

    def reference(self, words: str) -> None:
        """Add a mark that is known to refer to a note."""
        self._settle()
        start = self._draft.length
        self._draft.add(words)
        self._draft.references.append(Span(start, self._draft.length))

    def _settle(self) -> None:
        """Decide what the superscripts gathered so far are."""
        raised, self._draft.raised = self._draft.raised, ""
        if not raised:
            return
        if is_reference(raised, self._draft.pieces[-1] if self._draft.pieces else ""):
            self.reference(raised)
        else:
            self._draft.add(as_power(raised))

    def end_field(self) -> None:
        """Close a field; with a table of contents, the lines written in it become furniture."""
        contents = self.fields.within_contents
        name, shown = self.fields.end()
        self.text(shown)
        if name == "TOC" and contents and not self.fields.within_contents:
            self._draft.contents = bool(self._draft.pieces)
            self._set_contents_apart()

    def _set_contents_apart(self) -> None:
        target, start = self._contents_from
        if target is not self._target:
            return
        if start and _CONTENTS_TITLE.fullmatch(target[start - 1].text.strip()):
            start -= 1
        target[start:] = [_contents(block) for block in target[start:]]

    def begin_field(self, instruction: str = "") -> None:
        """Open a field, its instruction known or still to come."""
        if not self.fields.within_contents:
            self._contents_from = (self._target, len(self._target))
        self.fields.begin(instruction)

    @property
    def _target(self) -> list[Block]:
        return self._tables[-1].cell if self._tables else self.blocks

    def end_paragraph(self, look: Look, label: str = "") -> None:
        """Close the paragraph; `label` is the number Word shows before it."""
        self._settle()
        draft, self._draft = self._draft, _Draft()
        marks = tuple(Span(mark.start + len(label), mark.end + len(label)) for mark in draft.references)
        block = Block(label + "".join(draft.pieces), look.outline, references=marks)
        self._target.extend(draft.boxes)
        self._target.append(_contents(block) if look.contents or draft.contents else block)

    def open_table(self) -> None:
        """Begin a table; what was said of the paragraph so far stands before it."""
        if self._draft.pieces or self._draft.raised:
            self.end_paragraph(Look())
        self._tables.append(_Table())

    def end_cell(self) -> None:
        """Close the cell being written."""
        if self._tables:
            table = self._tables[-1]
            table.row.append(table.cell)
            table.cell = []

    def end_row(self, *, deleted: bool = False) -> None:
        """Close the row being written; one that a revision deleted says nothing."""
        if self._tables:
            table = self._tables[-1]
            if table.cell:
                self.end_cell()
            if not deleted:
                table.rows += _row(table.row)
            table.row = []

    def close_table(self) -> None:
        """End the innermost table."""
        if self._tables:
            if self._tables[-1].row or self._tables[-1].cell:
                self.end_row()
            table = self._tables.pop()
            self._target.extend(table.rows)

    def open_box(self) -> None:
        """Begin a text box that is anchored in the paragraph being written."""
        self._around.append((self._draft, self._tables, self.blocks, self.fields))
        self._draft, self._tables, self.blocks, self.fields = _Draft(), [], [], Fields()

    def close_box(self) -> None:
        """End the text box: what it says stands before its paragraph; a page number in it belongs to the page."""
        said = self.finished()
        self._draft, self._tables, self.blocks, self.fields = self._around.pop()
        words = "".join(block.text for block in said)
        if words.strip():
            numbered = _PAGE_NUMBER.fullmatch(words) is not None
            self._draft.boxes += [replace(b, furniture=numbered or b.furniture) for b in said if b.text.strip()]

    def finished(self) -> list[Block]:
        """Return the blocks after closing whatever is still open."""
        while self._tables:
            self.close_table()
        if self._draft.pieces or self._draft.raised or self._draft.boxes:
            self.end_paragraph(Look())
        return self.blocks


def _contents(block: Block) -> Block:
    return replace(block, furniture=True) if len(block.text) <= _CONTENTS_LINE else block


def _row(cells: Sequence[list[Block]]) -> list[Block]:
    """Return a row as one line, its cells parted by tabs; a row that lays out a page gives its paragraphs."""
    spoken = [cell for cell in cells if any(block.text.strip() for block in cell)]
    if len(cells) == 1 or any(_lays_out(cell) for cell in spoken):
        return [block for cell in spoken for block in cell]
    words: list[str] = []
    references: list[Span] = []
    position = 0
    for index, cell in enumerate(cells):
        line, marks = _line(cell)
        references += [Span(position + mark.start, position + mark.end) for mark in marks]
        words.append(line)
        position += len(line) + (index < len(cells) - 1)
    return [Block("\t".join(words), references=tuple(references))]


def _lays_out(cell: Sequence[Block]) -> bool:
    said = [block for block in cell if block.text.strip()]
    return len(said) >= _LAYOUT_PARAGRAPHS and sum(len(block.text) for block in said) >= _LAYOUT_CHARACTERS


def _line(cell: Iterable[Block]) -> tuple[str, list[Span]]:
    """Return a cell as one piece of its row's line, whatever breaks and inner tables it holds."""
    line = ""
    references: list[Span] = []
    for block in cell:
        position = 0
        for mark in (*block.references, Span(len(block.text), len(block.text))):
            for kept, words in ((False, block.text[position : mark.start]), (True, block.text[mark.start : mark.end])):
                plain = _with_blanks(line, words)
                if kept and plain:
                    references.append(Span(len(line) + len(plain) - len(plain.lstrip()), len(line) + len(plain)))
                line += plain
            position = mark.end
        line = f"{line.rstrip()} " if line.strip() else ""
    return line.strip(), references


def _with_blanks(line: str, words: str) -> str:
    """Return words with each run of blanks as one, none where the line has just begun or ends with one."""
    plain = re.sub(r"\s+", " ", words)
    return plain.lstrip() if not line or line.endswith(" ") else plain
