"""The same paragraph or the same long sentence twice in one report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.checking.wording.prose import FEW, Prose, finding, prose_of, quoted
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_SENTENCE = re.compile(r"[^。！？；!?;\n]+")
_SHORTEST = 30
"""Characters of a sentence that nobody writes twice by chance: set phrases of reports are shorter."""

_PARAGRAPH, _SENTENCE_TWICE = Wording("整段重复", "Repeated paragraph"), Wording("整句重复", "Repeated sentence")
_ANNEX = "附"
"""An annex says again what the report said: its list of works, its targets."""


def repeated_passages(analysis: Analysis) -> Iterator[Finding]:
    """Yield paragraphs that stand twice, and long sentences that do in others.

    Many are told together: then the file rather says the same thing again.
    """
    found = tuple(_repeated(analysis.report))
    if len(found) <= FEW:
        yield from found
        return
    reason = Wording(
        f"文中有{len(found)}处整段或整句与前文一字不差，也可能是文件重复，请核对。",
        f"{len(found)} paragraphs or sentences repeat earlier ones word for word; the file may hold the same text "
        "twice. Please check.",
    )
    places = [each.spans[0] for each in found]
    yield finding("repeated_paragraph", _PARAGRAPH, reason, places, Certainty.LOW)


def _repeated(report: Report) -> Iterator[Finding]:
    paragraphs: dict[str, Span] = {}
    sentences: dict[str, Span] = {}
    annexes = [section.span for section in report.sections if section.label.startswith(_ANNEX)]
    for prose in prose_of(report):
        whole = prose.span(0, len(prose.words))
        if not prose.is_running or len(whole) < _SHORTEST or any(a.contains(whole) for a in annexes):
            continue
        if first := paragraphs.get(prose.words):
            yield _finding("repeated_paragraph", _PARAGRAPH, prose.words, (whole, first))
            continue
        paragraphs[prose.words] = whole
        yield from _sentences(prose, sentences)


def _sentences(prose: Prose, known: dict[str, Span]) -> Iterator[Finding]:
    for found in _SENTENCE.finditer(prose.words):
        words = found.group().strip()
        if len(words) < _SHORTEST:
            continue
        place = prose.span(*found.span())
        if (first := known.setdefault(words, place)) is not place:
            yield _finding("repeated_sentence", _SENTENCE_TWICE, words, (place, first))


def _finding(code: str, title: Wording, words: str, spans: tuple[Span, ...]) -> Finding:
    said = quoted(words, 20)
    reason = Wording(
        f"{said}在文中一字不差地出现了两遍，请核对。", f"{said} appears in the text twice, word for word. Please check."
    )
    return finding(code, title, reason, spans, Certainty.MEDIUM)
