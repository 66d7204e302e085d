"""The blocks of a briefing as the paragraphs, tables and pictures of a Word file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import singledispatchmethod
from typing import TYPE_CHECKING, Any

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Contents,
    Entry,
    Excerpt,
    Figure,
    FigureRow,
    Heading,
    Items,
    NewPage,
    Paragraph,
    Place,
    Run,
    RunKind,
    Runs,
    SmallPrint,
    Sources,
    Table,
    Title,
)
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.typesetting.pictures import Photo
from caoxian_desktop.core.typesetting.word import tables
from caoxian_desktop.core.typesetting.word.elements import Element, element, link, paragraph, run, tiny
from caoxian_desktop.core.typesetting.word.extent import fills_pages
from caoxian_desktop.core.typesetting.word.figures import FigureWriter
from caoxian_desktop.core.typesetting.word.front import (
    cover,
    front_of,
    has_cover,
    red_foot,
    red_head,
)
from caoxian_desktop.core.typesetting.word.headings import (
    annex_parts,
    as_title,
    balanced,
    centred,
    heads_only,
    style_of,
    words_of,
)
from caoxian_desktop.core.typesetting.word.links import heading_name
from caoxian_desktop.core.typesetting.word.papers import Paper
from caoxian_desktop.core.typesetting.word.runs import RunWriter
from caoxian_desktop.core.typesetting.word.sections import GUTTER, columns_end, hand_over
from caoxian_desktop.core.typesetting.word.styles import CELL_CITATION, SMALLER

if TYPE_CHECKING:
    from docx.document import Document

_CLOSING = "。：:！？"
_GUTTER = 3.0  # mm between pictures side by side


class Body:
    """Writes blocks one after the other; `elements` is what has been written, `begun` how many stand on the cover."""

    def __init__(
        self,
        document: Document,
        briefing: Briefing,
        paper: Paper,
        clean: Callable[[str], str],
        pictures: Mapping[Figure, Photo],
    ) -> None:
        self.elements: list[Element] = []
        self.begun = 0
        self._briefing = briefing
        self._document = document
        self._paper = paper
        self._clean = clean
        self._words = RunWriter(briefing, clean)
        self._long = fills_pages(briefing)
        self._page_break = self._after_table = self._in_columns = self._in_head = False
        self._ends: list[Element] = []
        self._footed = False
        self._count = 0
        self._figures = FigureWriter(document, pictures, self._words)

    def write(self, block: Block) -> None:
        """Append one block; narrow tables run through two columns of the page."""
        if self._count == self._briefing.check_from:
            self._end_bulletin()
        self._count += 1
        narrow = isinstance(block, Table) and block.narrow
        if narrow is not self._in_columns:
            self._turn_columns()
        if self._in_head and not isinstance(block, Title | Byline):  # a line is left empty under an official head
            self._in_head = False
            self._add("Normal")
        self._write(block)

    def begin(self) -> None:
        """Write what stands before the blocks: a cover in the place of the first ones, or a red head."""
        if has_cover(self._briefing, long=self._long):
            self.elements.extend(cover(self._briefing, self._clean))
            self.begun = self._count = len(front_of(self._briefing))
            self._page_break = True
        elif self._briefing.template is Template.BULLETIN:
            self.elements.extend(red_head(self._briefing, self._paper, self._clean))

    def finish(self) -> None:
        """Write what can only be written when all blocks are: comments, and the foot. A paragraph follows a table."""
        if self._in_columns:
            self._turn_columns()
        self._end_bulletin()
        if self._after_table:
            self._add("NoSpacing", *tiny())
        self._words.join_comments(self._document, self._briefing.made_on)
        if self._ends:
            hand_over(self._page, self._ends[0])

    @property
    def _page(self) -> Element:
        return self._document.sections[0]._sectPr  # noqa: SLF001 - python-docx's own way to the element

    def _end_bulletin(self) -> None:
        """Write the foot of a 简报 where its text ends: at the end, or before what is not issued with it."""
        if self._briefing.template is Template.BULLETIN and not self._footed:
            self._footed = True
            self._apart()
            self._append_table(red_foot(self._briefing, self._paper, self._clean))
            self._add("NoSpacing", *tiny())

    def _turn_columns(self) -> None:
        """End a stretch of one column, or of two. Its last paragraph bears what describes it."""
        end = columns_end(self._page, self._paper, 2 if self._in_columns else 1)
        self._in_columns = not self._in_columns
        if not self.elements or self.elements[-1].tag == _TABLE:
            self._add("NoSpacing")
        last = self.elements[-1]
        if last.find(_PROPERTIES) is None:
            last.insert(0, element("pPr"))
        last.find(_PROPERTIES).append(end)
        self._ends.append(end)

    @singledispatchmethod
    def _write(self, block: Any) -> None:
        raise TypeError(f"no form for {type(block).__name__}")

    @_write.register
    def _(self, block: Title) -> None:
        if self._paper.grid and self._briefing.template is not Template.BULLETIN:
            self._add("Normal")
        self._say(self._add("Title"), self._broken(block))
        self._in_head = self._paper.grid

    def _broken(self, title: Title) -> str:
        """Return a title in lines that are alike, where it is longer than one."""
        size = self._paper.looks["Title"].size
        return balanced(title.text, int(self._paper.width / 25.4 * 72 / size), title.whole)

    @_write.register
    def _(self, block: Byline) -> None:
        self._say(self._add("Title" if block.is_title else "Subtitle"), block.text)

    @_write.register
    def _(self, block: Heading) -> None:
        self._heading(block, None)

    @_write.register
    def _(self, block: Paragraph) -> None:
        opening = block.opening
        if opening is None:
            made = self._plain(block, block.runs)
        elif heads_only(block):
            made = self._heading(opening, block.place, block.runs)
        elif self._paper.runs_in:
            words = list(self._words.runs(words_of(opening), f"{style_of(opening)}Char"))
            made = self._plain(block, block.runs, self._words.to_heading(words, opening))
        else:
            mark, rest = _parted(block.runs)
            self._heading(opening, block.place, mark)
            made = self._plain(replace(block, place=None), rest)
        for note in block.notes:
            self._words.note(note, made)

    def _plain(self, block: Paragraph, runs: Runs, before: Iterable[Element] = ()) -> Element:
        """Write running text, with the bookmark that its citations lead to around it."""
        made = self._add("Normal", *([] if block.indent else [_flush()]))
        made.extend(self._words.to_place([*before, *self._words.runs(runs)], block.place))
        return made

    def _heading(self, heading: Heading, place: Place | None, after: Runs = ()) -> Element:
        """Write a heading on a line of its own, for Word's navigation finds none within one."""
        if self._paper.grid and (parts := annex_parts(heading)):
            made, written = self._annex(*parts), [run(self._clean(parts[1]), "", *as_title())]
        else:
            made, written = self._add(style_of(heading)), list(self._words.runs(words_of(heading)))
        words = self._words.to_heading(written, heading)
        made.extend(self._words.to_place([*words, *self._words.runs(after)], place))
        return made

    def _annex(self, label: str, title: str) -> Element:
        """Write 附件 at the left edge, a line left empty, and return the paragraph of its title, in the middle."""
        self._add("Normal", _flush()).append(self._words.run(label, "Heading1Char"))
        self._add("Normal")
        return self._add("Heading1", *centred()) if title else self.elements[-1]

    @_write.register
    def _(self, block: Items) -> None:
        for line in block.lines:
            self._fill(self._add("ListParagraph"), line)

    @_write.register
    def _(self, block: Table) -> None:
        self._apart()
        summary = self._clean(block.summary)
        width = (self._paper.width - GUTTER) / 2 if self._in_columns else self._paper.width
        small = self._paper.looks["NoSpacing"].size * SMALLER
        self._append_table(tables.table(block, width, summary, self._fill_cell, small))

    @_write.register
    def _(self, block: Figure) -> None:
        self.elements.extend(self._figures.figure(block, self._paper.width - _GUTTER, *self._break()))

    @_write.register
    def _(self, block: FigureRow) -> None:
        self._apart()
        own = self._paper.width / len(block.figures) - 2 * _GUTTER
        cells = [self._figures.figure(each, own) for each in block.figures]
        self._append_table(tables.side_by_side(cells, self._paper.width))

    def _apart(self) -> None:
        """Tables without a paragraph between them are one table to Word, under the first one's head."""
        if self._after_table or self._page_break:
            self._add("NoSpacing")

    def _append_table(self, made: Element) -> None:
        self.elements.append(made)
        self._after_table = True

    @_write.register
    def _(self, block: Excerpt) -> None:
        where = Run(block.citation, RunKind.CITATION, block.place)
        self._fill(self._add("Quote"), (Run(f"【{block.category}】", RunKind.STRONG), Run(f"“{block.quote}”"), where))
        if block.standing not in {"", Standing.EXACT.word} and block.standing not in block.note:
            self._fill(self._add("Quote"), (Run(block.standing, RunKind.CITATION),))
        if block.note:
            self._fill(self._add("Quote"), (Run(f"批注：{block.note}", RunKind.NOTE),))
        if block.tags:
            self._fill(self._add("Quote"), (Run(f"标签：{'、'.join(block.tags)}", RunKind.CITATION),))

    @_write.register
    def _(self, block: Entry) -> None:
        words = (Run(block.term, RunKind.STRONG), Run(f"：{block.definition}"))
        self._fill(self._add("ListParagraph"), words)

    @_write.register
    def _(self, block: Sources) -> None:
        for line in block.lines:
            self._say(self._add("ListParagraph"), line)

    @_write.register
    def _(self, block: SmallPrint) -> None:
        self._say(self._add("Remark"), block.text)

    @_write.register
    def _(self, block: Contents) -> None:  # noqa: ARG002 - singledispatch tells the case by it
        """Write the contents out, each line leading to its heading.

        Word's own contents would be a field that is out of date when the file is opened, and a page number written
        out would be wrong as soon as somebody edits. So there are none.
        """
        headings = self._words.links.headings
        if not self._long or not headings:
            return
        self._say(self._add("TOCHeading"), "目　录")
        for number, heading in enumerate(headings, 1):
            words = self._words.run(heading.text)
            self._add(f"TOC{min(heading.level, 2)}").append(link(heading_name(number), words))
        self._page_break = bool(self.begun)

    @_write.register
    def _(self, block: NewPage) -> None:  # noqa: ARG002 - singledispatch tells the case by it
        self._page_break = bool(self.elements)

    def _add(self, style: str, *given: Element) -> Element:
        """Append an empty paragraph, on a new page where one was asked for."""
        made = paragraph(style, *given, *self._break())
        self.elements.append(made)
        self._after_table = False
        return made

    def _break(self) -> tuple[Element, ...]:
        """Return what begins a page, where that was asked for and not done yet."""
        asked, self._page_break = self._page_break, False
        return (element("pageBreakBefore"),) if asked else ()

    def _say(self, made: Element, words: str) -> None:
        made.append(self._words.run(words))

    def _fill(self, made: Element, runs: Runs) -> None:
        made.extend(self._words.runs(runs))

    def _fill_cell(self, made: Element, runs: Runs) -> None:
        made.extend(self._words.runs(runs, citation=CELL_CITATION))


def _parted(runs: Runs) -> tuple[Runs, Runs]:
    """Return the closing mark that stays with a heading which opens its paragraph, and what follows it."""
    first = runs[0].text
    if not first or first[0] not in _CLOSING:
        return (), runs
    rest = (replace(runs[0], text=first[1:]),) if first[1:] else ()
    return (Run(first[:1]),), (*rest, *runs[1:])


def _flush() -> Element:
    """Return what takes a paragraph's indent away."""
    return element("ind", firstLineChars="0", firstLine="0")


_PROPERTIES = element("pPr").tag
_TABLE = element("tbl").tag
