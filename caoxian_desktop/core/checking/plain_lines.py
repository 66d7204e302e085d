"""Findings as lines of text: what `check` prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import Report

CERTAINTY_WORDS = {Certainty.HIGH: "较确定", Certainty.MEDIUM: "可能", Certainty.LOW: "供参考"}
"""How sure a finding is, in words for people."""


def plain_lines(report: Report, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield one line a finding: citation, certainty, title, the words it is about, the reason."""
    for finding in findings:
        words = " / ".join(_one_line(span.of(report.text)) for span in finding.spans)
        place = citation(report, finding.spans[0])
        yield f"{place}\t{CERTAINTY_WORDS[finding.certainty]}\t{finding.title}\t{words}\t{finding.reason}"
    if not findings:
        yield f"《{report.name}》：未发现需要核对之处。"


def _one_line(words: str) -> str:
    return "".join(c if c.isprintable() else " " for c in words)
