"""What a form says with a citation: its blocks walked, and each stretch of words put beside the place it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from caoxian_desktop.core.briefing.blocks import (
    Block,
    Excerpt,
    Figure,
    FigureRow,
    Items,
    Paragraph,
    Place,
    Run,
    RunKind,
    Runs,
    Table,
    TableRow,
)
from caoxian_desktop.core.briefing.citing import cite
from caoxian_desktop.core.briefing.material import place_of
from caoxian_desktop.core.report.report import Report

_NUMBER = "序号"
_PART, _PARAGRAPH = re.compile(r"第([一二三四五六七八九十]+)部分"), re.compile(r"第([\d—]+)段")
_SAYS = re.compile(r"[\w]")
# The number a line bears in a list of the material's own: ① · 1. · （1） · 一、
_NUMBERING = re.compile(r"^(?:[①-⑳]|\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[）)]|[一二三四五六七八九十]{1,3}、)\s*")
_LABEL = re.compile(r"[^，。；\d]{0,10}(?:\d{4}年)?[^，。；\d]{0,10}(?:完成数|预计数|目标|民生实事|背景)")
# What the material says of the words before it: 〔二3〕（与上年实绩口径不同，不宜直接比较）；….
_ASIDE = re.compile(r"^（[^（）]*）(?=[；。])")
_EDGES = " \u3000\n·；，、。：;,※"


class Sort(StrEnum):
    """Where words stand in the material, which decides what of them must stand in the report."""

    RUNNING = "running"
    CELL = "cell"
    QUOTED = "quoted"
    DRAWN = "drawn"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Claim:
    """Words of the material with the place they cite.

    `name` says what the words are about where it stands apart from them, and need not be the report's wording.
    `place` is None for a note without a place, `standing` as `Run` has it; `cited` is the short citation.
    """

    words: str
    place: Place | None
    cited: str
    sort: Sort
    name: str = ""
    standing: str = ""


def claims(blocks: Iterable[Block], reports: Mapping[str, Report]) -> Iterator[Claim]:
    """Yield what the blocks say of the reports, which are known by their keys.

    What a person wrote beside the report's words (a note) says nothing of it; uncited words say nothing that could be
    checked. The citation of a part's name holds for the lines under it.
    """
    head: Run | None = None
    for block in blocks:
        yield from _running(block.lines, head) if isinstance(block, Items) else _of_block(block, reports)
        head = _only_citation(block) if isinstance(block, Paragraph) else None


def _of_block(block: Block, reports: Mapping[str, Report]) -> Iterator[Claim]:
    if isinstance(block, Paragraph):
        yield from _of_paragraph(block)
    elif isinstance(block, Table):
        yield from _rows(block)
    elif isinstance(block, Excerpt):
        yield _quoted(block, reports)
    elif isinstance(block, Figure | FigureRow):
        for figure in block.figures if isinstance(block, FigureRow) else (block,):
            yield from _drawn(figure, reports)


def _only_citation(block: Paragraph) -> Run | None:
    """Return the citation of a part's name that is followed by nothing else."""
    only = block.opening is not None and len(block.runs) == 1 and block.runs[0].kind is RunKind.CITATION
    return block.runs[0] if only and block.runs[0].place else None


def _of_paragraph(block: Paragraph) -> Iterator[Claim]:
    if block.place is None:
        yield from _running([block.runs], None)
        return
    words = "".join(run.text for run in block.runs if run.kind is not RunKind.CITATION)
    yield Claim((block.opening.text if block.opening else "") + words, block.place, "", Sort.TEXT)


def _running(lines: Iterable[Runs], head: Run | None) -> Iterator[Claim]:
    """Yield the words before each citation; lines without one belong to `head`, or to the next that comes."""
    waiting: list[tuple[str, str]] = []
    for line in lines:
        name, said = "", ""
        for run in line:
            if run.kind is RunKind.CITATION:
                yield from _cited([*waiting, (name, said)], run)
                waiting, said = [], ""
            elif run.kind is RunKind.STRONG:
                name = run.text
            elif run.kind is not RunKind.NOTE:
                said += run.text
        if _SAYS.search(said):
            waiting.append((name, said))
    if head is not None:
        yield from _cited(waiting, head)


def _cited(said: Iterable[tuple[str, str]], citation: Run) -> Iterator[Claim]:
    for name, words in said:
        if citation.place is not None and _SAYS.search(words):
            bare = _NUMBERING.sub("", _ASIDE.sub("", words).strip(_EDGES))
            yield Claim(bare, citation.place, _short(citation.text), Sort.RUNNING, name, citation.standing)


def _short(cited: str) -> str:
    """Return the short form of a citation as it is said aloud: 〔二（一）3〕 of 〔第二部分（一）第3段〕."""
    return _PARAGRAPH.sub(r"\1", _PART.sub(r"\1", cited))


def _rows(block: Table) -> Iterator[Claim]:
    """Yield what the rows say; the citation of a row of one cell holds for those below it that have none."""
    head: Run | None = None
    named = not block.columns or block.columns[0].head != _NUMBER
    for row in block.rows:
        if len(row.cells) == 1:
            yield from _running(row.cells, None)
            head = next((run for run in row.cells[0] if run.kind is RunKind.CITATION), None)
        else:
            yield from _cells(row, head, named=named)


def _cells(row: TableRow, head: Run | None, *, named: bool) -> Iterator[Claim]:
    """Yield what the cells of a row say: before their citation, or in the cell behind one that stands alone.

    The first cell names what the row is about, where the row is `named`, else it is but a number.
    """
    name, said = "".join(run.text for run in row.cells[0]).strip(_EDGES) if named else "", ""
    cited = any(run.kind is RunKind.CITATION for cell in row.cells for run in cell)
    ahead: Run | None = None
    for cell in (*row.cells[1:], *(((head,),) if head and not cited else ())):
        if not _SAYS.search(said) and len(cell) == 1 and cell[0].kind is RunKind.CITATION:
            ahead = cell[0]
            continue
        for run in cell if not _is_label(cell) else ():
            if run.kind is RunKind.CITATION:
                yield from _in_cell(name, said, run)
                said = ""
            elif run.kind is not RunKind.NOTE:
                said += run.text
        if ahead is not None:
            yield from _in_cell(name, said, ahead)
            ahead, said = None, ""
        said += "；"  # parts the words of two cells


def _in_cell(name: str, said: str, citation: Run) -> Iterator[Claim]:
    if citation.place is not None and _SAYS.search(said):
        yield Claim(said.strip(_EDGES), citation.place, _short(citation.text), Sort.CELL, name, citation.standing)


def _is_label(cell: Runs) -> bool:
    """Tell whether a cell says what kind of figure its row gives, of what year, which no report says in these words."""
    return _LABEL.fullmatch("".join(run.text for run in cell)) is not None


def _quoted(block: Excerpt, reports: Mapping[str, Report]) -> Claim:
    place = block.place if block.place and block.place.report in reports else None
    cited = "" if place is None else _citation(place, reports)
    return Claim(block.quote, place, cited or block.citation, Sort.QUOTED, block.category, block.standing)


def _citation(place: Place, reports: Mapping[str, Report]) -> str:
    report = reports[place.report]
    paragraph = report.paragraph_at(place.start)
    return "" if paragraph is None else cite(report, paragraph.span).text


def _drawn(block: Figure, reports: Mapping[str, Report]) -> Iterator[Claim]:
    """Yield the figures of a chart that stand in the report it was made from; those of others it cites by name."""
    of = next((run.place.report for run in block.sources if run.place), None)
    if of is None or of not in reports:
        return
    for row in block.chart.rows:
        for mark in row.marks:
            place = place_of(reports[of], mark.span.start)
            if mark.origin is None and place is not None:
                cited = cite(reports[of], mark.span).text
                yield Claim(mark.wording, place, cited, Sort.DRAWN, _full_name(row.label, mark.label))


def _full_name(row: str, mark: str) -> str:
    """Return what a mark of a chart is about: 新增淘宝镇 in the row 淘宝镇 says so itself."""
    return next((one for one, other in ((mark, row), (row, mark)) if other in one), f"{row}（{mark}）")
