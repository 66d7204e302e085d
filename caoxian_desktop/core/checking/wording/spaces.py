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
from caoxian_desktop.core.report.wording import Wording

_MARKS = "，。；：、！？”）》"
_BLANK = re.compile(
    r"“[^“”\n]*”|《[^《》\n]*》|（[^（）\n]*）"
    rf"|(?P<blank>(?<=[{HAN}{_MARKS}]) (?=[{HAN}“《{_MARKS}])|(?<=[，；、：]) (?=\d))"
)
"""What stands in quotation marks or a title may have its own blanks (“好客山东 好品山东”) and is stepped over."""

_LABEL, _HEADING = 14, 40
"""Characters at the start of a paragraph, and of a numbered one, within which a first blank may stand for the mark
behind a heading."""

_MOST = 3
"""Blanks of a paragraph that may be slips; a line with more is set like a table."""

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
    alone = Wording("句子中间有一个空格，请核对。", "There is a space within the sentence. Please check.")
    together = Wording(
        f"句中有{len(places)}处空格，也可能是网页或转换留下的，请核对。",
        f"{len(places)} spaces stand within sentences; they may come from a web page or a conversion. Please check.",
    )
    title, reasons = Wording("句中有空格", "Space within a sentence"), (alone, together)
    yield from singly_or_together("blank", title, reasons, places, Certainty.MEDIUM)


def _blanks(prose: Prose) -> Iterator[Span]:
    """Yield the blanks of a paragraph, where it is none of a table set with blanks."""
    heading = _HEADING if mark_of(prose.words) else _LABEL
    blanks = [found.span() for found in _BLANK.finditer(prose.words) if found["blank"]]
    if len(blanks) <= _MOST and _PAUSE.search(prose.words):
        yield from (prose.span(*at) for at in blanks if at[0] >= heading or _PAUSE.search(prose.words, 0, at[0]))
