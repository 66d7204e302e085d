"""Words of a report for the clipboard, with their citation."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QMimeData

from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span


def with_citation(report: Report, span: Span) -> QMimeData:
    """Return the words at a place with their citation, plain and as rich text (“…”——《…》第…段)."""
    words, source = span.of(report.text), citation(report, span)
    data = QMimeData()
    data.setText(f"{words}\n——{source}")
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in words.split("\n") if line.strip())
    data.setHtml(f'{paragraphs}<p style="text-align:right">——{escape(source)}</p>')
    return data
