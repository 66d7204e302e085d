"""Shares of a structure (三次产业结构8.7∶41.2∶50.1) that make up no whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.body import body_paragraphs
from caoxian_desktop.core.checking.figures.quoting import of_words, quoted_words
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_NUMBER = r"\d{1,2}(?:\.\d{1,2})?"
_RATIO = re.compile(rf"(?<![\d.]){_NUMBER}(?:\s?[∶:：]\s?{_NUMBER}){{2,5}}(?![\d.])")
_STRUCTURE = re.compile(r"结构|比例|比重|构成|占比|产业")
_SECTORS = re.compile(
    r"(?:三次产业|三产|第一、?(?:第?二)、?(?:第?三)(?:次)?产业|一、?二、?三(?:次)?产业?)"
    rf"(?:增加值)?(?:结构|比例|比重|占比|占[^，。；\d增]{{0,10}})[^，。；\d增降拉]{{0,12}}"
    rf"(?P<shares>{_NUMBER}[%％][、∶:：]{_NUMBER}[%％][、和∶:：]{_NUMBER}[%％])"
)
_ROUNDING = 0.2
"""How far one-decimal shares of three or more parts may miss 100 by rounding."""
_NEAR_WHOLE = 10.0
"""Numbers further from 100 than this are a ratio of another kind (1∶2∶4), no shares."""


def shares_of_whole(analysis: Analysis) -> Iterator[Finding]:
    """Find a structure whose shares are near 100 together, yet not 100."""
    text = analysis.report.text
    for paragraph in body_paragraphs(analysis.report):
        found = {
            m.span(): Span(*m.span())
            for m in _RATIO.finditer(text, paragraph.start, paragraph.end)
            if _STRUCTURE.search(text, max(paragraph.start, m.start() - 20), m.start())
        }
        found |= {
            m.span("shares"): Span(*m.span("shares")) for m in _SECTORS.finditer(text, paragraph.start, paragraph.end)
        }
        for place in found.values():
            yield from _of_structure(analysis, place)


def _of_structure(analysis: Analysis, place: Span) -> Iterator[Finding]:
    words = re.findall(_NUMBER, place.of(analysis.report.text))
    shares = [float(word) for word in words]
    decimals = min(len(word.partition(".")[2]) for word in words)
    missing = abs(sum(shares) - 100)
    allowed = max(_ROUNDING, 10.0**-decimals * len(shares) / 2)
    if allowed + 1e-9 < missing <= _NEAR_WHOLE:
        total = f"{sum(shares):.2f}".rstrip("0").rstrip(".")
        quote = quoted_words(analysis, place)
        reason = Wording(
            f"{quote}各部分相加为{total}，不是100，请核对口径。",
            f"The parts of {quote} add up to {total}, not to 100. Please check the basis.",
        )
        title = Wording("结构占比相加不为100", "Shares do not add up to 100")
        yield of_words("structure", title, reason, place, Certainty.HIGH)
