"""How many were announced, and how many follow: 办好以下5项实事：（1）…（4）; 甲、乙、丙等2个."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.body import body_paragraphs
from caoxian_desktop.core.checking.figures.quoting import of_words, quoted_words
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.indicators import numerals
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_COUNT = r"(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,3})"
_ANNOUNCED = re.compile(
    rf"(?:(?:以下|下列|如下){_COUNT}(?:个|项|件|点|大|方面|条)[^，。：；\n]{{0,14}}"
    rf"|{_COUNT.replace('count', 'pledges')}(?:项|件|个)[^，。：；、\n]{{0,6}}实事[^，。：；、\n]{{0,4}})[：:。]\s*"
)
_SLIP = 2
"""How far a slip in counting goes; 办好20件实事：一是…二是… tells of measures, not of the twenty."""
_CN = r"[一二三四五六七八九十]{1,3}"
_STYLES = (
    rf"[（(]({_CN})[）)]",
    r"[（(](\d{1,2})[）)]",
    rf"({_CN})是",
    rf"({_CN})、",
    rf"第({_CN})，",
    r"(\d{1,2})[.．、](?!\d)",
)


@dataclass(frozen=True, slots=True)
class _Listed:
    """What follows an announcement: the items counted without a gap, and the highest number met."""

    counted: int
    highest: int


def announced_and_listed(analysis: Analysis) -> Iterator[Finding]:
    """Find an announced number of numbered items that is not the number of those that follow.

    Where a number is left out or repeated the numbering is at fault, and nothing is said here.
    """
    text = analysis.report.text
    for paragraph in body_paragraphs(analysis.report):
        for match in _ANNOUNCED.finditer(text, paragraph.start, min(paragraph.end + 1, len(text))):
            announced = numerals.number(match["count"] or match["pledges"])
            listed = _listed(text, match.end(), _end_of_part(analysis, match.start()))
            if listed is None or listed.counted != listed.highest:
                continue
            if not 1 <= abs(listed.counted - announced) <= _SLIP:
                continue
            place = Span(match.start(), match.start() + len(match[0].rstrip("：:。\n \t")))
            words = quoted_words(analysis, place)
            reason = Wording(
                f"{words}之后列出了{listed.counted}项，与所写的数目不同，请核对数目。",
                f"{words} is followed by {listed.counted} items, which is not the number announced. "
                "Please check the number.",
            )
            title = Wording("所列项数与所写数目不同", "Items listed differ from stated number")
            yield of_words("announced", title, reason, place, Certainty.HIGH)


def _end_of_part(analysis: Analysis, offset: int) -> int:
    path = analysis.report.path_at(offset)
    return path[0].span.end if path else len(analysis.report.text)


def _listed(text: str, start: int, end: int) -> _Listed | None:
    """Return how far the list goes that begins right at `start` with its first item; None where none does."""
    for style in _STYLES:
        opening = re.compile(rf"(?<![^。；：:;\s]){style}")
        first = opening.match(text, start, end)
        if first is None or numerals.number(first[1]) != 1:
            continue
        found = {1}
        for label in opening.finditer(text, first.end(), end):
            number = int(numerals.number(label[1]))
            if number == 1:
                break
            found.add(number)
        counted = 1
        while counted + 1 in found:
            counted += 1
        return _Listed(counted, max(found)) if counted > 1 else None
    return None


_COUNTED = re.compile(r"等(?P<count>\d{1,2}|[两二三四五六七八九十]{1,2})(?:个|家|项|条|所|座|大|类|处|种|名|位)")
_BEFORE_NAMES = re.compile(r"[，。；：\d\n]")
_NAMES_REACH = 240


def more_named_than_counted(analysis: Analysis) -> Iterator[Finding]:
    """Find 甲路、乙路、丙路等2条道路: more are named than there are said to be.

    The names must end alike; otherwise a piece of the list may be a verb's or an adverb's (高起点、大手笔打造…).
    """
    text = analysis.report.text
    for paragraph in body_paragraphs(analysis.report):
        for match in _COUNTED.finditer(text, paragraph.start, paragraph.end):
            start = max(paragraph.start, match.start() - _NAMES_REACH)
            for mark in _BEFORE_NAMES.finditer(text, start, match.start()):
                start = mark.end()
            names = text[start : match.start()].split("、")
            alike = all(names) and len({name[-1] for name in names}) == 1
            if alike and len(names) > (2 if match["count"] == "两" else numerals.number(match["count"])):
                place = Span(start, match.end())
                words = quoted_words(analysis, place)
                reason = Wording(
                    f"{words}列出了{len(names)}个名称，多于所写的数目，请核对数目。",
                    f"{words} lists {len(names)} names, more than it says there are. Please check the number.",
                )
                title = Wording("所列名称多于所写数目", "More names than stated")
                yield of_words("named", title, reason, place, Certainty.MEDIUM)
