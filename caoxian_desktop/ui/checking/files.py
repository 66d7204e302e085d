"""Findings written to a file, off the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from caoxian_desktop.core.checking.finding import Finding
from caoxian_desktop.core.checking.listing import Line
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.ticket import Ticket


def csv_writer(
    report: Report, lines: tuple[Line, ...], set_aside: frozenset[Finding], target: Path
) -> Callable[[Ticket], Path]:
    """Return the work that writes findings to a .csv file and returns its path."""

    def write(_ticket: Ticket) -> Path:
        from caoxian_desktop.core.typesetting.findings import findings_csv
        from caoxian_desktop.core.typesetting.writing import write_csv

        write_csv(target, findings_csv(report, lines, set_aside))
        return target

    return write
