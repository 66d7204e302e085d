"""A briefing as Markdown (GitHub's), for notes and web editors: one file, the charts as tables of what they show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import singledispatchmethod
from itertools import groupby
from operator import itemgetter
from typing import Any

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.briefing.blocks import (
    Byline,
    Contents,
    Entry,
    Excerpt,
    Figure,
    FigureRow,
    Heading,
    Items,
    MarginNote,
    NewPage,
    Paragraph,
    Run,
    RunKind,
    Runs,
    SmallPrint,
    Sources,
    Table,
    Title,
)
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.citing import chinese_date
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.charts.chart import Chart, Mark, Row
from caoxian_desktop.core.charts.table_form import column_of
from caoxian_desktop.core.ticket import NO_TICKET, Ticket, check
from caoxian_desktop.core.typesetting.block_places import in_order
from caoxian_desktop.core.typesetting.clean_text import Cleaner
from caoxian_desktop.core.typesetting.outcome import Made

_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&$]")
_BAR = re.compile(r"^[-+=](?=[-+= ]|$)")
_NUMBER = re.compile(r"^([0-9]{1,9})([.)])(?= |$)")
_BREAKS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
"""What any reader of Markdown, or of text, may take for the end of a line."""
_DEEPEST = 6


def make_markdown(briefing: Briefing, ticket: Ticket = NO_TICKET) -> Made:
    """Return `briefing` as a Markdown file in UTF-8. Raises Cancelled when given up."""
    cleaner = Cleaner(any_character=True)
    content = markdown_of(briefing, cleaner, ticket).encode()
    return Made((content,), None, cleaner.notices())


def markdown_of(briefing: Briefing, clean: Cleaner, ticket: Ticket = NO_TICKET) -> str:
    """Return `briefing` as GitHub-flavoured Markdown; `clean` is applied to every piece of text."""
    writer = _Writer(clean)
    parts = list(_head(briefing, writer))
    for number, block in enumerate(in_order(briefing.blocks, clean)):
        if number % 50 == 0:
            check(ticket)
        parts.extend(writer.write(block))
    parts.extend(_foot(briefing, writer))
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def escaped(words: str) -> str:
    """Return words as Markdown that shows just these words; their line breaks are those of Markdown.

    White space around a line is left away, as Markdown does itself.
    """
    return _lines(_inline(words))


def _lines(shown: str) -> str:
    """Return escaped words without empty lines, the first signs of each line begin nothing."""
    lines = (line.strip() for line in shown.split("\\\n"))
    return "\\\n".join(_begun(line) for line in lines if line)


def _marked(found: re.Match[str]) -> str:
    return f"\\{found.group()}"


def _begun(line: str) -> str:
    """Return a line of which the first signs begin no list and no rule: 1. and - are the report's own."""
    return _NUMBER.sub(r"\1\\\2", _BAR.sub(_marked, line))


def strong(words: str) -> str:
    """Return words in bold, but for the marks at their ends, beside which Markdown does not see what makes it bold."""
    low = next((n for n, sign in enumerate(words) if sign.isalnum()), len(words))
    high = len(words) - next((n for n, sign in enumerate(reversed(words)) if sign.isalnum()), 0)
    if low >= high:
        return _inline(words)
    return f"{_inline(words[:low])}**{_inline(words[low:high])}**{_inline(words[high:])}"


@dataclass
class _Writer:
    """Turns blocks into paragraphs of Markdown."""

    clean: Callable[[str], str]
    figures: int = 0

    def words(self, text: str) -> str:
        """Return text that shows as it is."""
        return escaped(self.clean(text))

    def runs(self, runs: Runs) -> str:
        """Return running text, what is strong in bold."""
        cleaned = [(run.kind is RunKind.STRONG, words) for run in runs if (words := self.clean(run.text))]
        pieces = [(bold, "".join(words for _, words in same)) for bold, same in groupby(cleaned, key=itemgetter(0))]
        return _lines("".join(strong(words) if bold else _inline(words) for bold, words in pieces))

    def cell(self, runs: Runs) -> str:
        """Return running text on one line, as a table's cell has it."""
        return self.runs(runs).replace("\\\n", "<br>")

    @singledispatchmethod
    def write(self, block: Any) -> Iterator[str]:
        """Yield the paragraphs of one block."""
        raise TypeError(f"no form for {type(block).__name__}")

    @write.register
    def _(self, block: Title) -> Iterator[str]:
        yield self._headed(1, block.text)

    @write.register
    def _(self, block: Byline) -> Iterator[str]:
        yield self._headed(2, block.text) if block.is_title else self.words(block.text)

    @write.register
    def _(self, block: Heading) -> Iterator[str]:
        yield self._headed(block.level + 1, block.text)

    def _headed(self, level: int, words: str) -> str:
        return f"{'#' * min(level, _DEEPEST)} {self.words(words)}".replace("\\\n", " ")

    @write.register
    def _(self, block: Paragraph) -> Iterator[str]:
        runs = block.runs
        if block.opening is not None and all(run.kind is RunKind.CITATION for run in runs):
            yield self._headed(block.opening.level + 1, block.opening.text) + self.runs(runs).replace("\\\n", " ")
        elif block.opening is not None:
            yield self.runs((Run(block.opening.text, RunKind.STRONG), *runs))
        else:
            yield self.runs(runs)
        yield from (self._note(note) for note in block.notes)

    def _note(self, note: MarginNote) -> str:
        return quoted(self.words(f"批注{note.mark}·{note.category}：{note.text}"))

    @write.register
    def _(self, block: Items) -> Iterator[str]:
        yield "\\\n".join(self.runs(line) for line in block.lines)

    @write.register
    def _(self, block: Table) -> Iterator[str]:
        rows = [[self.cell(cell) for cell in row.cells] for row in block.rows]
        yield table([self.cell((Run(column.head),)) for column in block.columns], rows)

    @write.register
    def _(self, block: Figure) -> Iterator[str]:
        self.figures += 1
        yield self.runs((Run(f"图{self.figures}　{block.caption}", RunKind.STRONG),))
        yield self._chart(block.chart)
        yield self.words(block.chart.note)
        if block.sources:
            yield self.runs((Run("出处："), *block.sources))

    def _chart(self, chart: Chart) -> str:
        """Return what a chart shows as a table: a row for each name, a column for each series."""
        columns = list(dict.fromkeys(column_of(mark) for mark in chart.marks()))
        rows = [
            [self._plain(f"{row.label}{f'（{row.note}）' if row.note else ''}")]
            + [self._plain("；".join(_said(mark, row) for mark in row.marks if column_of(mark) == c)) for c in columns]
            for row in chart.rows
        ]
        return table(["项目", *map(self._plain, columns)], rows)

    def _plain(self, text: str) -> str:
        return self.cell((Run(text),))

    @write.register
    def _(self, block: FigureRow) -> Iterator[str]:
        for figure in block.figures:
            yield from self.write(figure)

    @write.register
    def _(self, block: Excerpt) -> Iterator[str]:
        lines = [f"**{self.words(block.category)}**　{_inline(self.clean(f'“{block.quote}”{block.citation}'))}"]
        if block.standing not in {"", Standing.EXACT.word} and block.standing not in block.note:
            lines.append(self.words(block.standing))
        lines += [self.words(f"批注：{block.note}")] if block.note else []
        lines += [self.words(f"标签：{'、'.join(block.tags)}")] if block.tags else []
        yield quoted("\n\n".join(lines))

    @write.register
    def _(self, block: Entry) -> Iterator[str]:
        yield self.runs((Run(block.term, RunKind.STRONG), Run(f"：{block.definition}")))

    @write.register
    def _(self, block: Sources) -> Iterator[str]:
        yield from (self.words(line) for line in block.lines)

    @write.register
    def _(self, block: SmallPrint) -> Iterator[str]:
        yield self.words(block.text)

    @write.register
    def _(self, block: Contents) -> Iterator[str]:  # noqa: ARG002 - singledispatch tells the case by it
        """Yield nothing: whoever shows Markdown makes the contents of its headings."""
        yield from ()

    @write.register
    def _(self, block: NewPage) -> Iterator[str]:  # noqa: ARG002 - as above
        yield from ()


def _inline(words: str) -> str:
    """Return a piece of running text with its line breaks; a line's first signs are seen to when it is whole."""
    return "\\\n".join(_SPECIAL.sub(_marked, line) for line in re.split(_BREAKS, words.replace("\t", " ")))


def _said(mark: Mark, row: Row) -> str:
    """Return a figure of a chart in words: what it is where that is not its row's name, and how it compares."""
    name = "" if mark.label in {row.label, mark.series} else f"{mark.label} "
    return f"{name}{mark.printed}{'（口径不同）' if mark.hollow and '口径' not in row.note else ''}"


def quoted(shown: str) -> str:
    """Return what was escaped as a quotation."""
    return "\n".join(f"> {line}".rstrip() for line in shown.split("\n"))


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table; a row of one cell, which heads those below it, has empty ones beside it."""
    full = [[*row, *[""] * (len(heads) - len(row))] for row in rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, ["---"] * len(heads), *full))


def _head(briefing: Briefing, writer: _Writer) -> Iterator[str]:
    """Yield what stands over the text: the mark of internal papers, the name of a 简报, its number, unit and day."""
    filled = briefing.cover
    if briefing.internal:
        yield writer.words("内部资料，注意保存")
    if briefing.template is Template.BULLETIN:
        total = filled.total and f"（{filled.total.strip('（）()')}）"
        yield writer.words("　".join(filter(None, (filled.name, filled.number, total))))
    if briefing.template is Template.BULLETIN or (briefing.template is Template.DIGEST and filled.unit):
        yield writer.words("　".join(filter(None, (filled.unit, chinese_date(briefing.made_on)))))


def _foot(briefing: Briefing, writer: _Writer) -> Iterator[str]:
    """Yield to whom a 简报 goes, and how many were printed."""
    if briefing.template is not Template.BULLETIN:
        return
    filled = briefing.cover
    told = (("报", filled.report_to), ("送", filled.send_to), ("发", filled.issue_to))
    yield from (writer.words(f"{name}：{words}") for name, words in told if words)
    if filled.copies:
        yield writer.words(f"（{filled.copies}）")
