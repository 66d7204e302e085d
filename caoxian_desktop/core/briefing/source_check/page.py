"""The pages of 出处核对 at the end of the material: what was checked, and what a person must look at."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

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
from caoxian_desktop.core.briefing.source_check.verdict import Finding, Verdict, judged

NOT_ISSUED = "本页供核对，不随材料印发。"
_COLUMNS = (
    Column("出处", 0.13),
    Column("材料中的文字", 0.58),
    Column("核对", 0.17),
    Column("读数", 0.12),
)
_LONGEST = 60
"""汉字 of a text in its cell; of a longer one the middle is left away."""
_FULL = 300
"""汉字 that fill a row, a dozen lines: what else stands in the paragraph follows in another one."""
_FIRST_PART = re.compile(r".{12,}[，；。：]")
_LAST_PART = re.compile(r"(?<=[，；。：]).{4,}$")
_FINDINGS = tuple(Finding)


@dataclass(frozen=True, slots=True)
class _Checked:
    """A claim as it is printed: words, the citation, what was found, and whose reading it is."""

    place: Place | None
    words: str
    cited: str
    finding: Finding
    said: str
    reading: str

    @property
    def alone(self) -> bool:
        """Whether it has a row of its own: somebody must look at it, or set the machine's reading right."""
        return self.needs_look or self.reading not in {MACHINE, READER, ""}

    @property
    def needs_look(self) -> bool:
        """Whether it was not found as it is printed."""
        return self.finding in {Finding.MISSING, Finding.MOVED}


def source_check(materials: Sequence[Material], blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the pages that check `blocks` against the reports; none where nothing in them cites a report.

    A row holds what the material says of one paragraph, in the order of the report, whatever was found alike; what a
    person must look at has rows of its own before all others.
    """
    reports = {key_of(material.report): material.report for material in materials}
    analyses = {key_of(material.report): material.analysis for material in materials}
    verdicts = [judged(claim, reports) for claim in claims(blocks, reports)]
    texts = [verdict for verdict in verdicts if verdict.claim.sort is Sort.TEXT]
    said = [verdict for verdict in verdicts if verdict.claim.sort is not Sort.TEXT]
    if not verdicts:
        return ()
    listed = [_checked(each, analyses) for each in (*(text for text in texts if not text.holds), *said)]
    table = (_table(listed, materials),) if listed else ()
    return NewPage(), Heading("出处核对", 1), SmallPrint(NOT_ISSUED), _summary(said, texts), *table


def _summary(said: Sequence[Verdict], texts: Sequence[Verdict]) -> Paragraph:
    """Return the counts: 共核对126处，125处与原文一致，1处请人工核对."""
    held = sum(verdict.holds for verdict in said)
    words = [f"共核对{len(said)}处，{held}处与原文一致，{len(said) - held}处请人工核对。"] if said else []
    if texts:
        same = sum(verdict.holds for verdict in texts)
        other = f"，{len(texts) - same}段请人工核对" if same < len(texts) else ""
        words.append(f"重排的正文{len(texts)}段，{same}段与原文逐字一致{other}。")
    return Paragraph((Run("".join(words)),), indent=False)


def _checked(verdict: Verdict, analyses: Mapping[str, Analysis]) -> _Checked:
    claim = verdict.claim
    parted = claim.sort in {Sort.CELL, Sort.DRAWN} and bool(claim.name)
    said = f"{claim.name} {claim.words}" if parted else claim.name + claim.words
    words = f"“{shortened(claim.words)}”" if claim.sort is Sort.QUOTED else shortened(said).rstrip("，；。")
    reading = reading_of(claim, analyses.get(claim.place.report) if claim.place else None)
    return _Checked(claim.place, words, claim.cited, verdict.finding, verdict.words, reading)


def _table(checked: Sequence[_Checked], materials: Sequence[Material]) -> Table:
    """Return the rows; those of each of several reports stand under its name."""
    names = {key_of(material.report): material.report.name for material in materials}
    of_report: defaultdict[str, list[_Checked]] = defaultdict(list)
    for each in checked:
        of_report[each.place.report if each.place else ""].append(each)
    made: list[TableRow] = []
    for key in (*names, ""):
        if of_report[key] and len(names) > 1:
            made.append(TableRow(((Run(names.get(key, "未定位"), RunKind.STRONG),),)))
        made += _rows(of_report[key])
    return Table(_COLUMNS, tuple(made), "出处核对：材料中的文字与所引段落逐条比对的结果")


def _rows(checked: Sequence[_Checked]) -> Iterator[TableRow]:
    """Yield the rows of a report: what a person must look at, then paragraph by paragraph what was found alike."""
    yield from (_row([each]) for each in checked if each.needs_look)
    together: defaultdict[tuple[object, ...], list[_Checked]] = defaultdict(list)
    for number, each in enumerate(checked):
        if not each.needs_look:
            start = each.place.start if each.place else 0
            apart = number if each.alone else -1
            together[start, _FINDINGS.index(each.finding), apart, each.cited, each.reading].append(each)
    for key in sorted(together, key=lambda key: key[:3]):
        yield from map(_row, _full(together[key]))


def _full(checked: Iterable[_Checked]) -> Iterator[list[_Checked]]:
    """Yield claims by as many as fill a row, in which what is said twice takes no room."""
    row: list[_Checked] = []
    printed: set[str] = set()
    for each in checked:
        if row and sum(map(len, printed | {each.words})) > _FULL:
            yield row
            row, printed = [], set()
        row.append(each)
        printed.add(each.words)
    yield row


def _row(checked: Sequence[_Checked]) -> TableRow:
    """Return a row of one claim or of several that were found alike; what is said twice is printed once."""
    first = checked[0]
    words = "；".join(dict.fromkeys(each.words for each in checked))
    said = f"{first.said}（{len(checked)}处）" if len(checked) > 1 else first.said
    cited = Run(first.cited, RunKind.CITATION, first.place) if first.cited else Run("")
    finding = Run(said, RunKind.STRONG) if first.needs_look else Run(said)
    return TableRow(((cited,), (Run(words),), (finding,), (Run(first.reading),)))


def shortened(words: str) -> str:
    """Return words with their middle left away where they are long, from one comma to another where there are any."""
    plain = " ".join(words.split())
    if len(plain) <= _LONGEST:
        return plain
    head, tail = plain[: _LONGEST * 2 // 3], plain[-_LONGEST // 3 :]
    first, last = _FIRST_PART.match(head), _LAST_PART.search(tail)
    return f"{first[0] if first else head}……{last[0] if last else tail}"
