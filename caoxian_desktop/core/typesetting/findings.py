"""Findings of 校核 as tables of words: for a spreadsheet's clipboard, and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Iterator

from caoxian_desktop.core.checking.finding import Finding
from caoxian_desktop.core.checking.listing import SUBJECT_WORDS, Line
from caoxian_desktop.core.checking.plain_lines import CERTAINTY_WORDS
from caoxian_desktop.core.report.cells import safe_cell
from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.sentence import sentence_at

HEADER = ("出处", "类别", "把握", "提示", "原文", "所在句", "说明", "状态")
_OPEN, _SET_ASIDE = "待核对", "已忽略"

Cells = tuple[str, ...]


def findings_csv(report: Report, lines: Iterable[Line], set_aside: Collection[Finding]) -> str:
    """Return findings as CSV (RFC 4180, CRLF) under `HEADER`; no cell is taken for a formula."""
    out = io.StringIO()
    csv.writer(out).writerows([safe_cell(cell) for cell in row] for row in _table(report, lines, set_aside))
    return out.getvalue()


def findings_tsv(report: Report, lines: Iterable[Line], set_aside: Collection[Finding]) -> str:
    """Return findings as lines of tab-separated cells under `HEADER`; no cell breaks its line or is a formula."""
    table = _table(report, lines, set_aside)
    return "\n".join("\t".join(safe_cell(" ".join(cell.split())) for cell in row) for row in table)


def _table(report: Report, lines: Iterable[Line], set_aside: Collection[Finding]) -> Iterator[Cells]:
    yield HEADER
    for line in lines:
        yield _row(report, line.finding, _SET_ASIDE if line.finding in set_aside else _OPEN)


def _row(report: Report, finding: Finding, state: str) -> Cells:
    places = dict.fromkeys(citation(report, span) for span in finding.spans)
    sentences = dict.fromkeys(sentence_at(report.text, span.start).of(report.text) for span in finding.spans)
    return (
        "；".join(places),
        SUBJECT_WORDS[finding.subject],
        CERTAINTY_WORDS[finding.certainty],
        finding.title,
        " / ".join(span.of(report.text) for span in finding.spans),
        "\n".join(sentences),
        finding.reason,
        state,
    )
