"""Words of a report for the clipboard or another program's window: plain, and rich so that paragraphs stay ones."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QMimeData

from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.theme.palette import LIGHT
from caoxian_desktop.ui.widgets.clipboard import paragraphs

_QUIET = f"text-align:right;color:{LIGHT.muted};font-size:smaller"  # what is pasted lies on white paper


def words_alone(report: Report, span: Span) -> QMimeData:
    """Return the words at a place, unchanged and without the page's faces and colours."""
    words = span.of(report.text)
    data = QMimeData()
    data.setText(words)
    data.setHtml(paragraphs(words.split("\n")))
    return data


def with_citation(report: Report, span: Span) -> QMimeData:
    """Return the words at a place with their citation under them (——《…》第…段)."""
    words, source = span.of(report.text), citation(report, span)
    data = QMimeData()
    data.setText(f"{words}\n——{source}")
    data.setHtml(f'{paragraphs(words.split(chr(10)))}<p style="{_QUIET}">——{escape(source)}</p>')
    return data
