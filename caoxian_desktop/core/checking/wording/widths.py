"""Half-width marks among full-width ones: 实际利用外资,5129万美元, (二), ％ beside %."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.checking.wording.prose import HAN, Prose, finding, prose_of, singly_or_together
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_LEFT = rf"{HAN}”’）》】"
_RIGHT = rf"{HAN}“‘（《【"
_PAIRS = (
    (",", "，", Wording("半角逗号", "a half-width comma")),
    (";", "；", Wording("半角分号", "a half-width semicolon")),
    (":", "：", Wording("半角冒号", "a half-width colon")),
    ("!", "！", Wording("半角叹号", "a half-width exclamation mark")),
    ("?", "？", Wording("半角问号", "a half-width question mark")),
)
_HALF_WIDTH_STOP = Wording("半角句点", "a half-width full stop")
_STRAIGHT = Wording("直引号", "a straight quotation mark")
_HALF_WIDTH_BRACKETS = Wording("半角括号", "a pair of half-width brackets")
# A mark belongs to Chinese text where a Chinese character or mark stands on one side and no Latin one on the other.
_HALF = {
    half: re.compile(
        rf"(?<=[{_LEFT}]){re.escape(half)}(?=[{_RIGHT}\d]|$)|(?<=[\d%％A-Za-z]){re.escape(half)}(?=[{_RIGHT}])"
    )
    for half, _, _ in _PAIRS
}
_HALF_STOP = re.compile(rf"(?<=[{HAN}”）》])\.(?=[{HAN}“]|$)")
_LABEL = re.compile(rf"[（(]?[{HAN}]{{1,3}}$")
_HALF_BRACKETS = re.compile(rf"\((?=[^()（）\n]{{0,60}}[{HAN}])[^()（）\n]{{1,60}}\)")
_STRAIGHT_QUOTES = re.compile(rf'(?<=[{HAN}，。；：、])"|"(?=[{HAN}])')
_FULL_DIGITS = re.compile(r"[０-９]+(?:．[０-９]+)?|(?<=\d)．(?=\d)")
_HALF_DIGITS = re.compile(r"\d+")
_PERCENT = re.compile("[%％]")
_MOSTLY = 5
"""One form is the rule and the other the slip where it is so many times as frequent."""


def half_width_marks(analysis: Analysis) -> Iterator[Finding]:
    """Yield half-width commas, colons … between Chinese words; where they are the file's habit, once for all."""
    report = analysis.report
    prose = tuple(prose_of(report))
    full = sum(report.text.count(mark) for _, mark, _ in _PAIRS)
    places = {name: list(_places(prose, _HALF[half])) for half, _, name in _PAIRS}
    if (half := sum(map(len, places.values()))) > full:
        reason = Wording(
            f"全文标点多用半角（{half}处），也可能是网页的写法，请核对。",
            f"Most punctuation marks are half-width ({half} of them); it may be the web page’s habit. Please check.",
        )
        every = sorted(place for spans in places.values() for place in spans)
        title = Wording("标点多用半角", "Half-width punctuation throughout")
        yield finding("half_width_marks", title, reason, every, Certainty.LOW)
    else:
        for name, spans in places.items():
            yield from _half_width(spans, full, name)
    yield from _half_width(list(_stops(prose)), report.text.count("。"), _HALF_WIDTH_STOP)
    yield from _half_width(list(_places(prose, _STRAIGHT_QUOTES)), report.text.count("“"), _STRAIGHT)
    yield from _half_width(list(_places(prose, _HALF_BRACKETS)), report.text.count("（"), _HALF_WIDTH_BRACKETS)


def mixed_widths(analysis: Analysis) -> Iterator[Finding]:
    """Yield full-width figures in a report that writes half-width ones, and the rarer of two percent signs."""
    report = analysis.report
    prose = tuple(prose_of(report))
    full = [place for place in _places(prose, _FULL_DIGITS) if not _is_label(report.text, place)]
    if full and sum(1 for _ in _places(prose, _HALF_DIGITS)) >= _MOSTLY * len(full):
        yield from _full_width_digits(full)
    percents = list(_places(prose, _PERCENT))
    for mark, other in ("%％", "％%"):
        rare = [place for place in percents if place.of(report.text) == mark]
        if rare and len(percents) - len(rare) >= _MOSTLY * len(rare):
            reason = Wording(
                f"全文百分号多用“{other}”，这里是“{mark}”，请核对。",
                f"The report mostly writes “{other}”; here it is “{mark}”. Please check.",
            )
            title = Wording("百分号两种写法", "Two forms of the per cent sign")
            yield finding("percent_forms", title, reason, rare, Certainty.LOW)


def _places(prose: Sequence[Prose], pattern: re.Pattern[str]) -> Iterator[Span]:
    for paragraph in prose:
        yield from (paragraph.span(*found.span()) for found in pattern.finditer(paragraph.words))


def _stops(prose: Sequence[Prose]) -> Iterator[Span]:
    """Yield half-width full stops behind Chinese words, but not those of labels (一. 总体要求)."""
    for paragraph in prose:
        for found in _HALF_STOP.finditer(paragraph.words):
            if not (found.start() <= 4 and _LABEL.match(paragraph.words[: found.start()])):
                yield paragraph.span(*found.span())


def _half_width(places: Sequence[Span], full: int, name: Wording) -> Iterator[Finding]:
    if len(places) > full:
        return  # the rule of this file
    alone = Wording(
        f"全文多用全角标点，这里是{name.zh}，请核对。",
        f"Most punctuation marks are full-width; here there is {name.en}. Please check.",
    )
    together = Wording(
        f"全文多用全角标点，有{len(places)}处是{name.zh}，请核对。",
        f"Most punctuation marks are full-width; in {len(places)} places there is {name.en}. Please check.",
    )
    title = Wording("标点全角半角混用", "Mixed punctuation widths")
    yield from singly_or_together("half_width_mark", title, (alone, together), places, Certainty.HIGH)


def _full_width_digits(places: Sequence[Span]) -> Iterator[Finding]:
    alone = Wording(
        "全文数字多用半角，这里是全角，请核对。", "Most digits are half-width; here they are full-width. Please check."
    )
    together = Wording(
        f"全文数字多用半角，有{len(places)}处是全角，请核对。",
        f"Most digits are half-width; in {len(places)} places they are full-width. Please check.",
    )
    title = Wording("数字全角半角混用", "Mixed digit widths")
    yield from singly_or_together("full_width_digits", title, (alone, together), places, Certainty.MEDIUM)


def _is_label(text: str, place: Span) -> bool:
    """Tell whether a figure numbers a line (１．, ［２］), or a point stands behind the half-width number of one."""
    line = text[max(0, place.start - 4) : place.start].rpartition("\n")
    return not line[2].strip("0123456789[［（( ") and (bool(line[1]) or place.start < 4)
