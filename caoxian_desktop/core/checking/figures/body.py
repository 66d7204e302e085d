"""The paragraphs whose figures are checked: the report's own text, neither its title block nor its glossary."""

from __future__ import annotations

from collections.abc import Iterator

from caoxian_desktop.core.report.report import ParagraphKind, Report
from caoxian_desktop.core.report.span import Span


def body_paragraphs(report: Report) -> Iterator[Span]:
    """Yield the places of the paragraphs of running text and of list items, in reading order."""
    for paragraph in report.paragraphs:
        if paragraph.kind is ParagraphKind.BODY:
            yield paragraph.span
