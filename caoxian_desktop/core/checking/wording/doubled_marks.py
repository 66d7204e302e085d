"""Punctuation written twice or against the next: ，， 。。 、， ；。 %%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.checking.wording.prose import finding, prose_of, quoted, singly_or_together
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_DOUBLED = re.compile(
    # Two or more pauses or stops side by side. ？！ and ！！ are right (GB/T 15834-2011, 4.2 and 4.3), …… is one mark.
    r"(?![！!？?]{2,3}(?![，。；：、,;]))[，。；：、！？,;](?:[ ]?[，。；：、！？,;])+"
    # A pause right behind an opening quotation mark or bracket, or before a closing bracket or title mark.
    r"|[“‘（《][，。；、！？]|[，、；：](?=[）》])"
    r"|[%％]{2,}|(?<=\d)\.{2}(?=\d)"
)
_STOP_TWICE = re.compile(r"[。！？][”’]。")
"""A stop within quotation marks and one behind them: one of the two is enough (GB/T 15834-2011, annex B)."""
_DECIMAL = re.compile(r"(?<![\d.])\d{1,5}[。，]\d{1,2}(?=[%％]|个百分点)|(?<![\d.])\d{1,5}。\d{1,2}(?=[亿万])")
"""5。3%: a decimal point written as a full stop or comma; a sentence seldom ends with a bare figure."""
_TITLE = Wording("标点重复", "Punctuation mark repeated")
_STOPS = Wording(
    "引号内外各有一个句末标点，请核对。",
    "There is a full stop both inside and outside the quotation marks. Please check.",
)


def doubled_marks(analysis: Analysis) -> Iterator[Finding]:
    """Yield marks that stand twice, or against a mark they cannot stand beside; a habit of the file is told once."""
    for marks, places in _doubled(analysis).items():
        once = Wording(
            f"标点{quoted(marks)}连在一起，请核对。", f"The marks {quoted(marks)} stand side by side. Please check."
        )
        often = Wording(
            f"有{len(places)}处标点{quoted(marks)}连在一起，也可能是网页或转换留下的，请核对。",
            f"The marks {quoted(marks)} stand side by side in {len(places)} places; they may come from a web page "
            "or a conversion. Please check.",
        )
        yield from singly_or_together("doubled_mark", _TITLE, (once, often), places, Certainty.HIGH)
    for prose in prose_of(analysis.report):
        for found in _STOP_TWICE.finditer(prose.words):
            yield finding("doubled_mark", _TITLE, _STOPS, [prose.span(*found.span())], Certainty.MEDIUM)
        for found in _DECIMAL.finditer(prose.words):
            words = quoted(found.group())
            reason = Wording(
                f"{words}中的小数点写成了标点，请核对。",
                f"The decimal point in {words} is written as a punctuation mark. Please check.",
            )
            yield finding(
                "decimal_mark",
                Wording("小数点写法", "Decimal point"),
                reason,
                [prose.span(*found.span())],
                Certainty.MEDIUM,
            )


def _doubled(analysis: Analysis) -> dict[str, list[Span]]:
    """Return the places of marks side by side, by the marks; not where what stood between them was taken out."""
    removed = {removal.at for removal in analysis.report.removals}
    places: dict[str, list[Span]] = {}
    for prose in prose_of(analysis.report):
        for found in _DOUBLED.finditer(prose.words):
            place = prose.span(*found.span())
            if removed.isdisjoint(range(place.start + 1, place.end)):
                places.setdefault(found.group(), []).append(place)
    return places
