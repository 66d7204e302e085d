"""The blocks of a briefing as the paragraphs, tables and pictures of a Word file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import singledispatchmethod
from io import BytesIO
from typing import TYPE_CHECKING, Any

from docx.shared import Mm

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
from caoxian_desktop.core.typesetting.word import tables
from caoxian_desktop.core.typesetting.word.comments import Comments
from caoxian_desktop.core.typesetting.word.elements import Element, element, link, paragraph, run
from caoxian_desktop.core.typesetting.word.links import Links, heading_name
from caoxian_desktop.core.typesetting.word.papers import Paper
from caoxian_desktop.core.typesetting.word.styles import CITATION, NOTE, STRONG

if TYPE_CHECKING:
    from docx.document import Document

_CLOSING = "。：:！？"
_DEEPEST = 4
_STYLES = {RunKind.STRONG: STRONG, RunKind.NOTE: NOTE, RunKind.CITATION: CITATION}
_GUTTER = 3.0  # mm between pictures side by side


class Body:
    """Writes blocks one after the other; `elements` is what has been written."""

    def __init__(
        self,
        document: Document,
        briefing: Briefing,
        paper: Paper,
        clean: Callable[[str], str],
        pictures: Mapping[str, bytes],
    ) -> None:
        self.elements: list[Element] = []
        self._document = document
        self._paper = paper
        self._clean = clean
        self._pictures = pictures
        self._links = Links(briefing.blocks)
        self._long = fills_pages(briefing)
        self._comments = Comments()
        self._page_break = self._after_table = False
        self._figures = 0

    def finish(self, made_on: str) -> None:
        """Write what can only be written when all blocks are: the comments. A table is followed by a paragraph."""
        if self._after_table:
            self._add("NoSpacing")
        self._comments.join(self._document, made_on)

    @singledispatchmethod
    def write(self, block: Any) -> None:
        """Append one block."""
        raise TypeError(f"no form for {type(block).__name__}")

    @write.register
    def _(self, block: Title) -> None:
        self._say(self._add("Title"), block.text)

    @write.register
    def _(self, block: Byline) -> None:
        self._say(self._add("Title" if block.is_title else "Subtitle"), block.text)

    @write.register
    def _(self, block: Heading) -> None:
        self._heading(block, block.text, None)

    @write.register
    def _(self, block: Paragraph) -> None:
        runs, place = block.runs, block.place
        opening = block.opening
        if opening is not None and not self._paper.runs_in:
            runs, place = self._own_line(opening, runs, place), None
            if not runs:
                return
        made = self._add("Normal", *self._standing(block))
        if opening is not None and self._paper.runs_in:
            self._anchored(made, self._links.next_heading(opening), [self._run(opening.text, f"{_style(opening)}Char")])
        self._bookmark(made, place, runs)
        for note in block.notes:
            self._comments.take(replace(note, text=self._clean(note.text)), made)

    def _standing(self, block: Paragraph) -> list[Element]:
        """Return what sets a paragraph apart: no indent; the name of a part stays with what follows it."""
        given = []
        if not block.indent:
            given.append(element("ind", firstLineChars="0", firstLine="0"))
        if block.opening is not None and all(each.kind is RunKind.CITATION for each in block.runs):
            given.append(element("keepNext"))
        return given

    def _own_line(self, opening: Heading, runs: Runs, place: Place | None) -> Runs:
        """Write a heading that opens its paragraph on a line of its own, for Word's navigation finds none within one.

        Its closing mark stays with it; what is left of the paragraph is returned.
        """
        first = runs[0].text if runs else ""
        mark = first[:1] if first[:1] and first[:1] in _CLOSING else ""
        self._heading(opening, opening.text + mark, place)
        rest = first[len(mark) :]
        return ((replace(runs[0], text=rest),) if rest else ()) + runs[1:]

    def _heading(self, heading: Heading, words: str, place: Place | None) -> None:
        made = self._add(_style(heading))
        name, target = self._links.next_heading(heading), self._links.target(place)
        ends = [self._links.bookmark(each) for each in (name, target) if each]
        made.extend([start for start, _end in ends])
        self._say(made, words)
        made.extend([end for _start, end in ends])

    @write.register
    def _(self, block: Items) -> None:
        for line in block.lines:
            self._fill(self._add("ListParagraph"), line)

    @write.register
    def _(self, block: Table) -> None:
        self._apart()
        summary = self._clean(block.summary)
        self._append_table(tables.table(block, self._paper.width, summary, self._fill))

    @write.register
    def _(self, block: Figure) -> None:
        self.elements.extend(self._figure(block, self._paper.width - _GUTTER))

    @write.register
    def _(self, block: FigureRow) -> None:
        self._apart()
        own = self._paper.width / len(block.figures) - 2 * _GUTTER
        self._append_table(tables.side_by_side([self._figure(f, own) for f in block.figures], self._paper.width))

    def _apart(self) -> None:
        """Tables without a paragraph between them are one table to Word, under the first one's head."""
        if self._after_table or self._page_break:
            self._add("NoSpacing")

    def _append_table(self, made: Element) -> None:
        self.elements.append(made)
        self._after_table = True

    def _figure(self, block: Figure, width: float) -> list[Element]:
        """Return a chart and its caption, which is numbered in writing: a field would ask to be updated."""
        self._figures += 1
        inline = self._document.part.new_pic_inline(BytesIO(self._pictures[block.chart.key]), width=Mm(width))
        inline.docPr.set("id", str(self._figures))
        inline.docPr.set("name", f"图{self._figures}")
        inline.docPr.set("descr", self._clean(block.alt))
        holder = run("")
        holder.append(element("drawing", inline))
        free = element("spacing", before="60", after="0", line="240", lineRule="auto")
        picture = self._made("Caption", free, element("keepNext"))
        picture.append(holder)
        caption = paragraph("Caption")
        self._say(caption, f"图{self._figures}　{block.caption}")
        if not block.sources:
            return [picture, caption]
        caption.find(_PROPERTIES).append(element("keepNext"))
        sources = paragraph("Caption")
        self._fill(sources, block.sources)
        return [picture, caption, sources]

    @write.register
    def _(self, block: Excerpt) -> None:
        where = Run(block.citation, RunKind.CITATION, block.place)
        self._fill(self._add("Quote"), (Run(f"【{block.category}】", RunKind.STRONG), Run(f"“{block.quote}”"), where))
        if block.note:
            self._fill(self._add("Quote"), (Run(f"批注：{block.note}", RunKind.NOTE),))
        if block.tags:
            self._fill(self._add("Quote"), (Run(f"标签：{'、'.join(block.tags)}", RunKind.CITATION),))

    @write.register
    def _(self, block: Entry) -> None:
        words = (Run(block.term, RunKind.STRONG), Run(f"：{block.definition}"))
        self._fill(self._add("ListParagraph"), words)

    @write.register
    def _(self, block: Sources) -> None:
        for line in block.lines:
            self._say(self._add("ListParagraph"), line)

    @write.register
    def _(self, block: SmallPrint) -> None:
        self._fill(self._add("NoSpacing"), (Run(block.text, RunKind.NOTE),))

    @write.register
    def _(self, block: Contents) -> None:  # noqa: ARG002 - singledispatch tells the case by it
        """Write the contents out, each line leading to its heading.

        Word's own contents would be a field that is out of date when the file is opened, and a page number written
        out would be wrong as soon as somebody edits. So there are none.
        """
        if not self._long or not self._links.headings:
            return
        self._say(self._add("TOCHeading"), "目　录")
        for number, heading in enumerate(self._links.headings, 1):
            words = self._run(heading.text)
            self._add(f"TOC{min(heading.level, 2)}").append(link(heading_name(number), words))

    @write.register
    def _(self, block: NewPage) -> None:  # noqa: ARG002 - singledispatch tells the case by it
        self._page_break = bool(self.elements)

    def append(self, made: Element) -> None:
        """Append a paragraph or table that is no block: of the head, the cover or the foot."""
        self.elements.append(made)
        self._after_table = made.tag == _TABLE

    def _add(self, style: str, *given: Element) -> Element:
        made = self._made(style, *given)
        self.elements.append(made)
        self._after_table = False
        return made

    def _made(self, style: str, *given: Element) -> Element:
        """Return a paragraph, on a new page where one was asked for."""
        broken = (element("pageBreakBefore"),) if self._page_break else ()
        self._page_break = False
        return paragraph(style, *given, *broken)

    def _run(self, words: str, style: str = "") -> Element:
        return run(self._clean(words), style)

    def _say(self, made: Element, words: str) -> None:
        made.append(self._run(words))

    def _anchored(self, made: Element, name: str, runs: list[Element]) -> None:
        start, end = self._links.bookmark(name) if name else (None, None)
        made.extend([each for each in (start, *runs, end) if each is not None])

    def _bookmark(self, made: Element, place: Place | None, runs: Runs) -> None:
        """Fill a paragraph, with the bookmark that its citations lead to around it."""
        name = self._links.target(place)
        if not name:
            self._fill(made, runs)
            return
        start, end = self._links.bookmark(name)
        made.append(start)
        self._fill(made, runs)
        made.append(end)

    def _fill(self, made: Element, runs: Runs) -> None:
        for each in runs:
            written = self._run(each.text, _STYLES.get(each.kind, ""))
            if each.mark:
                self._comments.bear(each.mark, written)
            target = self._links.target(each.place) if each.kind is RunKind.CITATION else ""
            made.append(link(target, written) if target else written)


_PROPERTIES = element("pPr").tag
_TABLE = element("tbl").tag
_LEAST = 4500
"""Characters of about three pages and a half."""
_OF_FIGURE, _OF_ROW = 600, 40
"""As many characters as stand where a chart, or a row of a table, does."""


def fills_pages(briefing: Briefing) -> bool:
    """Tell whether the material has about four pages, from which on contents are worth their room.

    Only Word knows how many pages it makes, so this is reckoned from what is to be printed.
    """
    return sum(map(_extent, briefing.blocks)) >= _LEAST


def _extent(block: Block) -> int:
    if isinstance(block, Figure | FigureRow):
        return _OF_FIGURE
    if isinstance(block, Table):
        return _OF_ROW * len(block.rows)
    if isinstance(block, Paragraph):
        return sum(len(each.text) for each in block.runs)
    return len(getattr(block, "text", "")) + len(getattr(block, "quote", "")) + len(getattr(block, "definition", ""))


def _style(heading: Heading) -> str:
    return f"Heading{min(heading.level, _DEEPEST)}"
