"""Half-width marks among full-width ones: 实际利用外资,5129万美元, (二), ％ beside %."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.checking.wording.prose import HAN, Prose, finding, prose_of, singly_or_together
from caoxian_desktop.core.report.span import Span

_LEFT = rf"{HAN}”’）》】"
_RIGHT = rf"{HAN}“‘（《【"
_PAIRS = (
    (",", "，", "逗号"),
    (";", "；", "分号"),
    (":", "：", "冒号"),
    ("!", "！", "叹号"),
    ("?", "？", "问号"),
)
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
        reason = f"全文标点多用半角（{half}处），也可能是网页的写法，请核对。"
        every = sorted(place for spans in places.values() for place in spans)
        yield finding("half_width_marks", "标点多用半角", reason, every, Certainty.LOW)
    else:
        for name, spans in places.items():
            yield from _half_width(spans, full, f"半角{name}")
    yield from _half_width(list(_stops(prose)), report.text.count("。"), "半角句点")
    yield from _half_width(list(_places(prose, _STRAIGHT_QUOTES)), report.text.count("“"), "直引号")
    yield from _half_width(list(_places(prose, _HALF_BRACKETS)), report.text.count("（"), "半角括号")


def mixed_widths(analysis: Analysis) -> Iterator[Finding]:
    """Yield full-width figures in a report that writes half-width ones, and the rarer of two percent signs."""
    report = analysis.report
    prose = tuple(prose_of(report))
    full = [place for place in _places(prose, _FULL_DIGITS) if not _is_label(report.text, place)]
    if full and sum(1 for _ in _places(prose, _HALF_DIGITS)) >= _MOSTLY * len(full):
        reasons = "全文数字多用半角，这里是全角，请核对。", f"全文数字多用半角，有{len(full)}处是全角，请核对。"
        yield from singly_or_together("full_width_digits", "数字全角半角混用", reasons, full, Certainty.MEDIUM)
    percents = list(_places(prose, _PERCENT))
    for mark, other in ("%％", "％%"):
        rare = [place for place in percents if place.of(report.text) == mark]
        if rare and len(percents) - len(rare) >= _MOSTLY * len(rare):
            reason = f"全文百分号多用“{other}”，这里是“{mark}”，请核对。"
            yield finding("percent_forms", "百分号两种写法", reason, rare, Certainty.LOW)


def _places(prose: Sequence[Prose], pattern: re.Pattern[str]) -> Iterator[Span]:
    for paragraph in prose:
        yield from (paragraph.span(*found.span()) for found in pattern.finditer(paragraph.words))


def _stops(prose: Sequence[Prose]) -> Iterator[Span]:
    """Yield half-width full stops behind Chinese words, but not those of labels (一. 总体要求)."""
    for paragraph in prose:
        for found in _HALF_STOP.finditer(paragraph.words):
            if not (found.start() <= 4 and _LABEL.match(paragraph.words[: found.start()])):
                yield paragraph.span(*found.span())


def _half_width(places: Sequence[Span], full: int, name: str) -> Iterator[Finding]:
    if len(places) > full:
        return  # the rule of this file
    reasons = f"全文多用全角标点，这里是{name}，请核对。", f"全文多用全角标点，有{len(places)}处是{name}，请核对。"
    yield from singly_or_together("half_width_mark", "标点全角半角混用", reasons, places, Certainty.HIGH)


def _is_label(text: str, place: Span) -> bool:
    """Tell whether a figure numbers a line (１．, ［２］), or a point stands behind the half-width number of one."""
    line = text[max(0, place.start - 4) : place.start].rpartition("\n")
    return not line[2].strip("0123456789[［（( ") and (bool(line[1]) or place.start < 4)
