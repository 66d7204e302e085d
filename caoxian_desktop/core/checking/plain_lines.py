"""Findings as lines of text: what `check` prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caoxian_desktop.core.checking.finding import Finding
from caoxian_desktop.core.report.cells import one_line
from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.wording import Language, Wording


def plain_lines(report: Report, findings: Sequence[Finding], language: Language = "zh") -> Iterator[str]:
    """Yield one line a finding: citation, certainty, title, the words it is about, the reason.

    The report's own words and citations are as it has them, in either language.
    """
    for finding in findings:
        words = " / ".join(one_line(span.of(report.text)) for span in finding.spans)
        place = citation(report, finding.spans[0])
        certainty, title, reason = (
            said.in_language(language) for said in (finding.certainty.said, finding.title, finding.reason)
        )
        yield f"{place}\t{certainty}\t{title}\t{words}\t{reason}"
    if not findings:
        nothing = Wording(f"《{report.name}》：未发现需要核对之处。", f"“{report.name}”: nothing found to check.")
        yield nothing.in_language(language)
