"""Blanks within a sentence: 重点工作， 要保持."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.checking.wording.prose import HAN, Prose, prose_of, singly_or_together
from caoxian_desktop.core.importing.marks import mark_of
from caoxian_desktop.core.report.source import SourceFormat
from caoxian_desktop.core.report.span import Span

_MARKS = "，。；：、！？”）》"
_BLANK = re.compile(
    r"“[^“”\n]*”|《[^《》\n]*》|（[^（）\n]*）"
    rf"|(?P<blank>(?<=[{HAN}{_MARKS}]) (?=[{HAN}“《{_MARKS}])|(?<=[，；、：]) (?=\d))"
)
"""What stands in quotation marks or a title may have its own blanks (“好客山东 好品山东”) and is stepped over."""

_LABEL, _HEADING = 14, 40
"""Characters at the start of a paragraph, and of a numbered one, within which a first blank may stand for the mark
behind a heading."""

_PAUSE = re.compile("[，。；：！？]")

_LAID_OUT = frozenset({SourceFormat.PDF, SourceFormat.OFD})
"""Formats of characters with places: their blanks are the reader's reckoning and not the author's."""


def blanks_in_sentences(analysis: Analysis) -> Iterator[Finding]:
    """Yield blanks between Chinese words and marks, but not those that cleaning left where it took something out."""
    report = analysis.report
    if report.source.format in _LAID_OUT:
        return
    removed = {removal.at for removal in report.removals}
    places = [
        place
        for prose in prose_of(report)
        if prose.is_running
        for place in _blanks(prose)
        if removed.isdisjoint((place.start, place.end))
    ]
    reasons = "句子中间有一个空格，请核对。", f"句中有{len(places)}处空格，也可能是网页或转换留下的，请核对。"
    yield from singly_or_together("blank", "句中有空格", reasons, places, Certainty.MEDIUM)


def _blanks(prose: Prose) -> Iterator[Span]:
    for found in _BLANK.finditer(prose.words):
        if not found["blank"]:
            continue
        heads = found.start() < _HEADING if mark_of(prose.words) else found.start() < _LABEL
        if not heads or _PAUSE.search(prose.words, 0, found.start()):
            yield prose.span(*found.span())
