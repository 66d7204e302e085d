"""Findings as lines of text: what `check` prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caoxian_desktop.core.checking.finding import Finding
from caoxian_desktop.core.report.cells import one_line
from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import Report


def plain_lines(report: Report, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield one line a finding: citation, certainty, title, the words it is about, the reason."""
    for finding in findings:
        words = " / ".join(one_line(span.of(report.text)) for span in finding.spans)
        place = citation(report, finding.spans[0])
        yield f"{place}\t{finding.certainty.word}\t{finding.title}\t{words}\t{finding.reason}"
    if not findings:
        yield f"《{report.name}》：未发现需要核对之处。"
