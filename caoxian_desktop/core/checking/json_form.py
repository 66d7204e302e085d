"""Findings as the `check --json` command prints them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from caoxian_desktop.core.checking.finding import Finding
from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import Report


def check_form(report: Report, findings: Sequence[Finding]) -> dict[str, Any]:
    """Return a JSON-able form; all offsets are code points in `text`, `observations` index those of `indicators`."""
    return {"text": report.text, "findings": [_finding(report, finding) for finding in findings]}


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "subject": finding.subject.value,
        "certainty": finding.certainty.value,
        "title": finding.title.zh,
        "reason": finding.reason.zh,
        "spans": [[span.start, span.end] for span in finding.spans],
        "words": [span.of(report.text) for span in finding.spans],
        "citations": [citation(report, span) for span in finding.spans],
        "observations": list(finding.observations),
    }
