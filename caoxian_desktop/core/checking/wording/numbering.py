"""Numbers of headings and lists that jump or come twice: 一、二、四； （一）（三）； 一是…三是； ①③."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.checking.wording.prose import HAN, NUMBER_MISSING, NUMBER_TWICE, Prose, finding, prose_of
from caoxian_desktop.core.importing.marks import number_in
from caoxian_desktop.core.report.citation import chinese_numeral
from caoxian_desktop.core.report.report import ParagraphKind, Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_N = "[一二三四五六七八九十]{1,3}"
_CLAUSE = r"(?:^|(?<=[。；：，、！？”）;:, ]))"
_TWO_FORMS = Wording("编号写法不一致", "Numbers written in two ways")
_FURTHEST = 3
"""A number that is further on than so many counts something else."""


@dataclass(frozen=True, slots=True)
class _Style:
    """A way to number. `rank`: a mark of a lower one begins it anew. `mark` with the number as its group.

    `otherwise`: the forms in which a number that seems passed over may stand all the same, {0} being 三 or 3 or ③.
    """

    rank: int
    mark: str
    otherwise: str
    in_line: bool = True


_STYLES = (
    _Style(1, rf"(第{_N}部分)", r"第{0}部分", in_line=False),
    _Style(1, rf"({_N})(?:[、．]|\.(?!\d))(?![一二三、]*产)", r"(?:^|[。！；：\s]){0}\s?[、．.,，]", in_line=False),
    _Style(2, rf"([（(]\s?{_N}\s?[）)])", r"[（(]\s?{0}\s?[）)]|(?:^|[。！；：\s]){0}[、）)]"),
    _Style(
        3, r"(\d{1,2})(?:、|[.．](?!\d))", r"^{0}\s?[.．、]|[^\d.]{0}\s?(?:、|[.．](?!\d))|[（(]{0}[）)]", in_line=False
    ),
    _Style(4, rf"([（(]\d{{1,2}}[）)])(?=[{HAN}“])", r"[（(]\s?{0}\s?[）)]|(?:^|[^\d.]){0}[.．、](?!\d)"),
    _Style(
        5,
        rf"({_N}[是要])(?![否求素闻点害由件])",
        r"(?P<mixed>(?<=[。；])第?{0}[、，])|[第其（(]?{0}\s?[是要、，者则来）)]|其次|再次|最后|此外",
    ),
    _Style(5, rf"(第{_N})[，,、：:](?!第)", r"[第其]{0}|{0}[是要]|其次|再次|最后"),
    _Style(6, r"([①-⑳])", r"{0}"),
)
_AT_LINE = tuple(re.compile(rf"\s?{style.mark}") for style in _STYLES)
_IN_LINE = tuple(re.compile(style.mark if style.otherwise == "{0}" else _CLAUSE + style.mark) for style in _STYLES)
_ABOVE_ALL, _PARTS, _BELOW_BRACKETS = 0, 1, 3
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True, slots=True)
class _Label:
    """A number as it stands in the text; `anew`: something higher in rank stands between it and the one before."""

    number: int
    words: str
    span: Span
    anew: bool = False


def numbering(analysis: Analysis) -> Iterator[Finding]:
    """Yield numbers that are passed over and numbers that stand twice, series by series.

    A number is passed over only where it stands nowhere between its neighbours in any form: a heading that reading
    took for running text is not the report's fault.
    """
    report = analysis.report
    paragraphs = [p for p in prose_of(report) if p.kind is not ParagraphKind.GLOSSARY and "\t" not in p.words]
    ranks = _ranks(report, paragraphs)
    for index, style in enumerate(_STYLES):
        yield from _slips(report.text, tuple(_at_lines(paragraphs, ranks, index)), style)
        for prose in paragraphs if style.in_line else ():
            yield from _slips(report.text, tuple(_in_line(prose, index)), style)


def _ranks(report: Report, paragraphs: Sequence[Prose]) -> Sequence[int]:
    """Return what each paragraph begins with: the rank of its mark; a high one for a heading without; else a low."""
    bare = {section.span.start: section.level for section in report.walk() if not section.label and not section.run_in}
    ranks: list[int] = []
    for prose in paragraphs:
        marked = next((style.rank for style, mark in zip(_STYLES, _AT_LINE, strict=True) if mark.match(prose.words)), 9)
        if prose.kind is ParagraphKind.SALUTATION:
            marked = _PARTS
        elif bare.get(prose.start) == 1:
            marked = _ABOVE_ALL
        elif prose.start in bare:
            marked = _BELOW_BRACKETS
        ranks.append(marked)
    return ranks


def _at_lines(paragraphs: Sequence[Prose], ranks: Sequence[int], index: int) -> Iterator[_Label]:
    anew, words = True, ""
    for prose, rank in zip(paragraphs, ranks, strict=True):
        anew = anew or rank < _STYLES[index].rank
        # A paragraph that stands twice is told as such, and its number with it.
        if (found := _AT_LINE[index].match(prose.words)) and prose.words != words:
            yield _label(prose, found, anew=anew)
            anew, words = False, prose.words


def _in_line(prose: Prose, index: int) -> Iterator[_Label]:
    return (_label(prose, found) for found in _IN_LINE[index].finditer(prose.words))


def _label(prose: Prose, found: re.Match[str], *, anew: bool = False) -> _Label:
    return _Label(number_in(found[1]), found[1], prose.span(*found.span(1)), anew)


def _slips(text: str, labels: Sequence[_Label], style: _Style) -> Iterator[Finding]:
    """Yield the slips of one series after another; each begins at one, and ends where its numbers make no sense.

    A number that was wrong once is forgiven: behind 一、二、二 may come 三 or 四.
    """
    counting = False
    slipped = False
    for before, label in pairwise((_Label(0, "", Span(0, 0)), *labels)):
        step = label.number - before.number
        if label.number == 1 or not counting or label.anew:
            counting = label.number == 1 or (counting and step == 1)
            slipped = False
        elif step == 1 or (slipped and step in {0, 2}):
            slipped = False
        elif step == 0:
            slipped = True
            yield _twice(before, label)
        elif 1 < step <= _FURTHEST:
            written = _written(text, before, label, style)
            mixed = written is not None and bool(written.groupdict().get("mixed"))
            slipped, counting = written is None, written is None or mixed
            if written is None:
                yield _gap(before, label)
            elif mixed:
                yield _mixed(before, label, written)
        else:
            counting = False


def _written(text: str, before: _Label, label: _Label, style: _Style) -> re.Match[str] | None:
    """Return where one of the numbers between the two stands between them in some form, or None."""
    for number in range(before.number + 1, label.number):
        figure = str(number) if re.search(r"\d", label.words) else chinese_numeral(number)
        form = style.otherwise.format(_CIRCLED[number - 1] if label.words in _CIRCLED else figure)
        if found := re.compile(form, re.MULTILINE).search(text, before.span.end, label.span.start):
            return found
    return None


def _gap(before: _Label, label: _Label) -> Finding:
    reason = Wording(
        f"“{before.words}”之后是“{label.words}”，中间缺号，请核对。",
        f"“{before.words}” is followed by “{label.words}”: a number is missing. Please check.",
    )
    return finding("numbering_gap", NUMBER_MISSING, reason, (label.span, before.span), Certainty.HIGH)


def _twice(before: _Label, label: _Label) -> Finding:
    reason = Wording(
        f"编号“{label.words}”接连用了两次，请核对。",
        f"The number “{label.words}” is used twice in a row. Please check.",
    )
    return finding("numbering_twice", NUMBER_TWICE, reason, (label.span, before.span), Certainty.HIGH)


def _mixed(before: _Label, label: _Label, written: re.Match[str]) -> Finding:
    words = written.group().strip()
    reason = Wording(
        f"“{before.words}”“{words}”“{label.words}”编号写法不一致，请核对。",
        f"“{before.words}”, “{words}” and “{label.words}” are not numbered in one way. Please check.",
    )
    place = Span(*written.span())
    return finding("numbering_mixed", _TWO_FORMS, reason, (place, before.span, label.span), Certainty.LOW)
