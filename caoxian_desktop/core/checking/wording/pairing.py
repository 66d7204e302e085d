"""Quotation marks, title marks and brackets that have lost their other half, or have one of another width."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.checking.wording.prose import FEW, Prose, finding, prose_of, singly_or_together
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_CLOSING = {
    "“": "”",
    "‘": "’",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "(": ")",
    "【": "】",
    "「": "」",
    "『": "』",
    "〔": "〕",
}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
_ONE_WIDTH = str.maketrans("()", "（）")
_MARKS = re.compile("[“”‘’《》〈〉（）()【】「」『』〔〕]")
_LABEL = re.compile(r"(?:^|(?<=[。；：，、！？;: ]))(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[）)]")
"""1） and 一）, whose bracket has no other half."""

_APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z ])")
_NEAR = 4
"""Paragraphs within which a quotation that runs over several ends."""

_QUOTATION, _TITLE = Wording("引号", "quotation mark"), Wording("书名号", "title mark")
_BRACKET = Wording("括号", "bracket")
_NAMES = {"“": _QUOTATION, "‘": _QUOTATION, "「": _QUOTATION, "『": _QUOTATION, "《": _TITLE, "〈": _TITLE}


@dataclass(frozen=True, slots=True)
class _Lone:
    """A mark without its other half: its paragraph's place among all, its own place, the mark."""

    paragraph: int
    span: Span
    mark: str

    @property
    def kind(self) -> str:
        """The opening mark of its pair, full-width."""
        return _kind(self.mark)


def unpaired_marks(analysis: Analysis) -> Iterator[Finding]:
    """Yield what is open and never closed, or closed and never opened, paragraph by paragraph and pair by pair.

    A pair that a line break parts is whole: what broke the line may have been the file or its reading.
    """
    report = analysis.report
    taken_out = sorted(removal.at for removal in report.removals if _MARKS.search(removal.words))
    lone = list(_without_parted(_lone_marks(tuple(prose_of(report)), taken_out)))
    groups = [list(group) for _, group in groupby(lone, key=lambda mark: (mark.paragraph, mark.kind))]
    if len(groups) > FEW:
        reason = Wording(
            f"全文有{len(groups)}段的引号或括号不成对，也可能是网页或转换造成的，请核对。",
            f"{len(groups)} paragraphs have unpaired quotation marks or brackets; this may come from a web page "
            "or a conversion. Please check.",
        )
        title = Wording("引号括号不成对", "Unpaired quotation marks or brackets")
        yield finding("unpaired_mark", title, reason, [mark.span for mark in lone], Certainty.LOW)
        return
    for group in groups:
        name = _NAMES.get(group[0].kind, _BRACKET)
        reason = Wording(
            f"这一段里的{name.zh}缺了一半，请核对。",
            f"A {name.en} in this paragraph has no other half. Please check.",
        )
        title = Wording(f"{name.zh}不成对", f"Unpaired {name.en}")
        yield finding("unpaired_mark", title, reason, [mark.span for mark in group], Certainty.HIGH)


def brackets_of_two_widths(analysis: Analysis) -> Iterator[Finding]:
    """Yield brackets whose one half is full-width and the other half-width: （二)."""
    places = [
        prose.span(opening, closing + 1)
        for prose in prose_of(analysis.report)
        for opening, closing in _pairs(prose.words)[0]
        if _CLOSING[prose.words[opening]] != prose.words[closing]
    ]
    alone = Wording(
        "这对括号一半全角、一半半角，请核对。",
        "One of these brackets is full-width, the other half-width. Please check.",
    )
    together = Wording(
        f"有{len(places)}对括号一半全角、一半半角，请核对。",
        f"In {len(places)} pairs of brackets one is full-width, the other half-width. Please check.",
    )
    title = Wording("括号全角半角混用", "Mixed bracket widths")
    yield from singly_or_together("bracket_widths", title, (alone, together), places, Certainty.MEDIUM)


def crossing_marks(analysis: Analysis) -> Iterator[Finding]:
    """Yield pairs that begin within another pair and end behind it: 《关于“双减》的意见”."""
    for prose in prose_of(analysis.report):
        ends: list[int] = []
        for opening, closing in _pairs(prose.words)[0]:
            while ends and ends[-1] < opening:
                ends.pop()
            if ends and ends[-1] < closing:
                span = prose.span(opening, closing + 1)
                reason = Wording(
                    "引号、书名号或括号前后交叉，请核对。",
                    "Quotation marks, title marks or brackets cross each other. Please check.",
                )
                title = Wording("引号括号交叉", "Crossing quotation marks or brackets")
                yield finding("crossing_marks", title, reason, [span], Certainty.MEDIUM)
                break
            ends.append(closing)


def _lone_marks(paragraphs: Sequence[Prose], taken_out: Sequence[int]) -> Iterator[_Lone]:
    """Yield the marks without other half, but not in paragraphs that cleaning took such marks out of."""
    for index, prose in enumerate(paragraphs):
        if bisect_left(taken_out, prose.start) < bisect_right(taken_out, prose.start + len(prose.words)):
            continue
        lone = sorted(_pairs(prose.words)[1], key=lambda place: (_kind(prose.words[place]), place))
        yield from (_Lone(index, prose.span(place, place + 1), prose.words[place]) for place in lone)


def _kind(mark: str) -> str:
    return _OPENING.get(mark, mark).translate(_ONE_WIDTH)


def _pairs(words: str) -> tuple[list[tuple[int, int]], list[int]]:
    """Return the pairs among a paragraph's marks, as (opening, closing), and the marks without other half."""
    spared = {found.end() - 1 for found in _LABEL.finditer(words)} | {m.start() for m in _APOSTROPHE.finditer(words)}
    pairs: list[tuple[int, int]] = []
    lone: list[int] = []
    for kind in _kinds(words):
        opened: list[int] = []
        for found in _MARKS.finditer(words):
            mark, place = found.group(), found.start()
            if _kind(mark) != kind:
                continue
            if mark in _CLOSING:
                opened.append(place)
            elif opened:
                pairs.append((opened.pop(), place))
            elif place not in spared:
                lone.append(place)
        lone += opened
    return sorted(pairs), lone


def _kinds(words: str) -> Iterable[str]:
    return dict.fromkeys(_kind(mark) for mark in _MARKS.findall(words))


def _without_parted(marks: Iterable[_Lone]) -> Iterator[_Lone]:
    """Leave out an opening mark whose closing one stands without its own in one of the next paragraphs."""
    marks = tuple(marks)
    waiting: dict[str, list[int]] = {}
    parted: set[int] = set()
    for order, mark in enumerate(marks):
        opened = waiting.setdefault(mark.kind, [])
        if mark.mark in _CLOSING:
            opened.append(order)
        elif opened and 0 < mark.paragraph - marks[opened[-1]].paragraph <= _NEAR:
            parted |= {opened.pop(), order}
    return (mark for order, mark in enumerate(marks) if order not in parted)
