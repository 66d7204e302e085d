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

_SAYS = re.compile(r"[\w]")
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
        yield from () if _only_citation(block) else _of_paragraph(block)
    elif isinstance(block, Table):
        for row in block.rows:
            yield from _cells(row)
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
            bare = words.strip(_EDGES)
            yield Claim(bare, citation.place, citation.text, Sort.RUNNING, name, citation.standing)


def _cells(row: TableRow) -> Iterator[Claim]:
    """Yield what the cells of a row say; a citation in a cell of its own holds for those before it."""
    if len(row.cells) < 2:
        return
    name, said = "".join(run.text for run in row.cells[0]), ""
    between = Run("；")  # words of two cells are not read as one: 增长10% beside 确保增长10%
    for run in (run for cell in row.cells[1:] for run in (*cell, between)):
        if run.kind is RunKind.CITATION and run.place is not None:
            if _SAYS.search(said):
                yield Claim(said.strip(_EDGES), run.place, run.text, Sort.CELL, name.strip(_EDGES), run.standing)
            said = ""
        elif run.kind is not RunKind.NOTE:
            said += run.text


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
                name = row.label if row.label == mark.label else f"{row.label}{mark.label}"
                yield Claim(mark.wording, place, cite(reports[of], mark.span).text, Sort.DRAWN, name)
