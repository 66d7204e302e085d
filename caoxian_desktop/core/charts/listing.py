"""Observations as rows of a table of words: for the indicator table, its copies and its files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.wording import KIND_WORDS, change_word, name_of, period_word, remark_on
from caoxian_desktop.core.indicators.observation import Kind, Observation
from caoxian_desktop.core.report.cells import number_word, safe_cell
from caoxian_desktop.core.report.citation import short_citation
from caoxian_desktop.core.report.span import Span

Cells = tuple[str, ...]
REPORT = "报告"
HEADER = ("指标", "原文表述", "数值", "单位", "变化", "时期", "性质", "用语", "章节")
NUMBER = HEADER.index("数值")
"""The one column whose cells may be numbers; all others are text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One observation as printed: `value` is the number for sorting, `cells` the words in the order of `HEADER`."""

    index: int
    span: Span
    kind: Kind
    value: float
    cells: Cells

    @property
    def period(self) -> str:
        """The period as printed."""
        return self.cells[HEADER.index("时期")]


Listings = Sequence[tuple[str, Sequence[Entry]]]
"""Several reports: the name of each, and its entries."""


def listing(analysis: Analysis) -> tuple[Entry, ...]:
    """Return one entry an observation, in reading order."""
    return tuple(_entry(analysis, index, o) for index, o in enumerate(analysis.observations))


def _entry(analysis: Analysis, index: int, o: Observation) -> Entry:
    wording = o.wording.of(analysis.report.text)
    remark = remark_on(wording)
    cells = (
        name_of(o),
        f"{wording}（{remark}）" if remark else wording,
        number_word(o.value) + ("" if o.value_max is None else f"—{number_word(o.value_max)}"),
        o.unit,
        change_word(o),
        period_word(o.period),
        KIND_WORDS[o.kind],
        o.cue,
        short_citation(analysis.report, o.span),
    )
    return Entry(index, o.span, o.kind, o.value, cells)


def tsv_of(entries: Iterable[Entry]) -> str:
    """Return entries as lines of tab-separated cells under the header, for a spreadsheet's clipboard.

    No cell is taken for a formula, and none breaks its line.
    """
    return _tab_separated(HEADER, (entry.cells for entry in entries))


def csv_of(entries: Iterable[Entry]) -> str:
    """Return entries as CSV (RFC 4180, CRLF) under the header, without formulas."""
    return _comma_separated(HEADER, (entry.cells for entry in entries))


def tsv_of_reports(listings: Listings) -> str:
    """Return the entries of several reports as `tsv_of` does, the report's name in a column before the others."""
    return _tab_separated((REPORT, *HEADER), _named(listings))


def csv_of_reports(listings: Listings) -> str:
    """Return the entries of several reports as `csv_of` does, the report's name in a column before the others."""
    return _comma_separated((REPORT, *HEADER), _named(listings))


def _named(listings: Listings) -> Iterator[tuple[str, ...]]:
    return ((name, *entry.cells) for name, entries in listings for entry in entries)


def _tab_separated(header: Cells, rows: Iterable[Cells]) -> str:
    return "\n".join("\t".join(safe_cell(" ".join(cell.split())) for cell in row) for row in (header, *rows))


def _comma_separated(header: Cells, rows: Iterable[Cells]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue()
