"""The pages of 出处核对 at the end of the material: what was checked, and what a person must look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.blocks import (
    Block,
    Column,
    Heading,
    NewPage,
    Paragraph,
    Place,
    Run,
    RunKind,
    SmallPrint,
    Table,
    TableRow,
)
from caoxian_desktop.core.briefing.material import Material, key_of
from caoxian_desktop.core.briefing.source_check.claims import Sort, claims
from caoxian_desktop.core.briefing.source_check.reading import MACHINE, READER, reading_of
from caoxian_desktop.core.briefing.source_check.verdict import Verdict, judged

NOT_ISSUED = "本页供核对，不随材料印发。"
_COLUMNS = (
    Column("序号", 0.055),
    Column("材料中的文字", 0.48),
    Column("出处", 0.145),
    Column("核对", 0.18),
    Column("读数", 0.14),
)
_LONGEST = 60
"""汉字 of a text in its cell; of a longer one the middle is left away."""
_MOST_SINGLE = 120
"""Claims beyond which those of one table or chart and one paragraph share a row."""
_MOST_ROWS = 400
"""Rows beyond which only those are listed that somebody must look at."""
_FIRST_PART = re.compile(r".{12,}[，；。：]")
_LAST_PART = re.compile(r"(?<=[，；。：]).{4,}$")
_MERGED = {Sort.CELL, Sort.DRAWN}


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: words, the citation, what was found, whose reading it is; `plain` where nobody needs to look."""

    place: Place | None
    words: str
    cited: str
    finding: str
    reading: str
    plain: bool


def source_check(materials: Sequence[Material], blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the pages that check `blocks` against the reports; none where nothing in them cites a report."""
    reports = {key_of(material.report): material.report for material in materials}
    analyses = {key_of(material.report): material.analysis for material in materials}
    verdicts = [judged(claim, reports) for claim in claims(blocks, reports)]
    texts = [verdict for verdict in verdicts if verdict.claim.sort is Sort.TEXT]
    said = [verdict for verdict in verdicts if verdict.claim.sort is not Sort.TEXT]
    if not verdicts:
        return ()
    listed = [*(verdict for verdict in texts if not verdict.holds), *said]
    rows = list(_rows(listed, analyses, merged=len(said) > _MOST_SINGLE))
    few = len(rows) > _MOST_ROWS
    if few:
        rows = [row for row in rows if not row.plain]
    some = (SmallPrint("核对一致的不再逐条列出，下表只列须人工核对和读者更正过的。"),) if few else ()
    table = (_table(rows, materials),) if rows else ()
    return NewPage(), Heading("出处核对", 1), SmallPrint(NOT_ISSUED), _summary(said, texts), *some, *table


def _summary(said: Sequence[Verdict], texts: Sequence[Verdict]) -> Paragraph:
    """Return the counts: 共核对126处，125处与原文一致，1处请人工核对."""
    held = sum(verdict.holds for verdict in said)
    words = [f"共核对{len(said)}处，{held}处与原文一致，{len(said) - held}处请人工核对。"] if said else []
    if texts:
        same = sum(verdict.holds for verdict in texts)
        other = f"，{len(texts) - same}段请人工核对" if same < len(texts) else ""
        words.append(f"重排的正文{len(texts)}段，{same}段与原文逐字一致{other}。")
    return Paragraph((Run("".join(words)),), indent=False)


def _rows(verdicts: Sequence[Verdict], analyses: Mapping[str, Analysis], *, merged: bool) -> Iterator[_Row]:
    rows = [_row(verdict, analyses) for verdict in verdicts]
    if not merged:
        yield from rows
        return

    def alike(pair: tuple[Verdict, _Row]) -> tuple[object, ...]:
        verdict, row = pair
        together = row.plain and verdict.claim.sort in _MERGED
        return (verdict.claim.sort, row.place, row.finding) if together else (id(verdict),)

    for _, group in groupby(zip(verdicts, rows, strict=True), key=alike):
        yield _joined([row for _, row in group])


def _row(verdict: Verdict, analyses: Mapping[str, Analysis]) -> _Row:
    claim = verdict.claim
    words = f"{claim.name} {claim.words}" if claim.sort in _MERGED and claim.name else claim.name + claim.words
    if claim.sort is Sort.QUOTED:
        words = f"“{claim.words}”"
    reading = reading_of(claim, analyses.get(claim.place.report) if claim.place else None)
    plain = verdict.holds and reading in {MACHINE, READER, ""}
    return _Row(claim.place, shortened(words), claim.cited, verdict.words, reading, plain)


def _joined(rows: Sequence[_Row]) -> _Row:
    if len(rows) == 1:
        return rows[0]
    first, words = rows[0], list(dict.fromkeys(row.words for row in rows))
    return replace(first, words=_some(words), finding=f"{first.finding}（{len(rows)}处）")


def _some(words: Sequence[str]) -> str:
    """Return texts in one cell, each whole: of many the first ones and the last."""
    kept = list(words[:-1])
    while len(kept) > 1 and len("；".join((*kept, words[-1]))) > _LONGEST:
        kept.pop()
    gap = ("……",) if len(kept) < len(words) - 1 else ()
    return "；".join((*kept, *gap, words[-1]))


def _table(rows: Sequence[_Row], materials: Sequence[Material]) -> Table:
    """Return the rows numbered; those of each of several reports stand under its name."""
    names = {key_of(material.report): material.report.name for material in materials}
    made: list[TableRow] = []
    number = 0
    for key in (*names, ""):
        of = [row for row in rows if (row.place.report if row.place else "") == key]
        if of and len(names) > 1:
            made.append(TableRow(((Run(names.get(key, "未定位"), RunKind.STRONG),),)))
        for number, row in enumerate(of, number + 1):  # noqa: B020 - counted on through all reports
            made.append(TableRow(tuple((run,) for run in _cells(number, row))))
    return Table(_COLUMNS, tuple(made), "出处核对：材料中的文字与所引段落逐条比对的结果")


def _cells(number: int, row: _Row) -> tuple[Run, ...]:
    cited = Run(row.cited, RunKind.CITATION, row.place) if row.cited else Run("")
    finding = Run(row.finding) if row.plain or "请人工核对" not in row.finding else Run(row.finding, RunKind.STRONG)
    return Run(str(number)), Run(row.words), cited, finding, Run(row.reading)


def shortened(words: str) -> str:
    """Return words with their middle left away where they are long, from one comma to another where there are any."""
    plain = " ".join(words.split())
    if len(plain) <= _LONGEST:
        return plain
    head, tail = plain[: _LONGEST * 2 // 3], plain[-_LONGEST // 3 :]
    first, last = _FIRST_PART.match(head), _LAST_PART.search(tail)
    return f"{first[0] if first else head}……{last[0] if last else tail}"
