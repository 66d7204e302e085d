"""Findings of 校核 as tables of words: for a spreadsheet's clipboard, and as CSV."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from caoxian_desktop.core.checking.finding import Finding
from caoxian_desktop.core.checking.listing import Line
from caoxian_desktop.core.report.cells import Cells, comma_separated, tab_separated
from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.sentence import quoted_sentence

HEADER = ("出处", "类别", "把握", "提示", "原文", "所在句", "说明", "状态")
_OPEN, _SET_ASIDE = "待核对", "已忽略"


def findings_csv(report: Report, lines: Iterable[Line], set_aside: Collection[Finding]) -> str:
    """Return findings as CSV (RFC 4180, CRLF) under `HEADER`; no cell is taken for a formula."""
    return comma_separated(_table(report, lines, set_aside))


def findings_tsv(report: Report, lines: Iterable[Line], set_aside: Collection[Finding]) -> str:
    """Return findings as lines of tab-separated cells under `HEADER`; no cell breaks its line or is a formula."""
    return tab_separated(_table(report, lines, set_aside))


def _table(report: Report, lines: Iterable[Line], set_aside: Collection[Finding]) -> Iterator[Cells]:
    yield HEADER
    for line in lines:
        yield _row(report, line.finding, _SET_ASIDE if line.finding in set_aside else _OPEN)


def _row(report: Report, finding: Finding, state: str) -> Cells:
    places = dict.fromkeys(citation(report, span) for span in finding.spans)
    sentences = dict.fromkeys(quoted_sentence(report.text, span.start) for span in finding.spans)
    return (
        "；".join(places),
        finding.subject.word,
        finding.certainty.word,
        finding.title.zh,
        " / ".join(span.of(report.text) for span in finding.spans),
        "\n".join(sentences),
        finding.reason.zh,
        state,
    )
