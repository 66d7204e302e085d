"""Quotations of notes as they are printed: a number that a marking begins or ends within is quoted whole."""

from __future__ import annotations

import re

from msgspec import structs

from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.annotations.target import moved, place_of
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

_NUMBER = re.compile(
    r"\d+(?:(?:[.．/／∶]|[,，](?=\d{3}(?!\d)))\d+)*(?:\s?[余多]?[万亿]{1,2})?(?:\s?(?:[%％‰]|个?百分点))?"
)
_NEAR = 64
"""Characters on either side of an edge within which its number is looked for."""


def with_whole_numbers(report: Report, annotation: Annotation) -> Annotation:
    """Return a note that has a place, its words widened to whole numbers: 76个 marked in 176个 is quoted 176个.

    What it proposes is widened alike, so that the change stays the one that was meant.
    """
    span, text = annotation.span, report.text
    if not annotation.standing.is_placed or annotation.quote != span.of(text):
        return annotation
    start, end = _number_at(text, span.start).start, _number_at(text, span.end).end
    if (start, end) == (span.start, span.end):
        return annotation
    place = structs.replace(place_of(annotation.target), quote=text[start:end], start=start, end=end)
    proposal = annotation.proposal
    if proposal is not None:
        proposal = text[start : span.start] + proposal + text[span.end : end]
    return structs.replace(annotation, target=moved(annotation.target, place), proposal=proposal)


def _number_at(text: str, edge: int) -> Span:
    """Return the number that an edge cuts through, or the edge itself where it cuts none."""
    for found in _NUMBER.finditer(text, max(0, edge - _NEAR), min(len(text), edge + _NEAR)):
        if found.start() < edge < found.end():
            return Span(*found.span())
    return Span(edge, edge)
