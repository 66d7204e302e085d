"""The paragraphs whose figures are checked: the report's own text, neither its title block nor its glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.report.report import ParagraphKind, Report
from caoxian_desktop.core.report.span import Span


def body_paragraphs(report: Report) -> Iterator[Span]:
    """Yield the places of the paragraphs of running text and of list items, in reading order."""
    for paragraph in report.paragraphs:
        if paragraph.kind is ParagraphKind.BODY:
            yield paragraph.span


def places(report: Report, pattern: re.Pattern[str]) -> Iterator[Span]:
    """Yield where an expression matches in them."""
    for paragraph in body_paragraphs(report):
        for match in pattern.finditer(report.text, paragraph.start, paragraph.end):
            yield Span(match.start(), match.end())
