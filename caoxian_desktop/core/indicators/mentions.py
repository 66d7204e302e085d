"""Numbers that are no observations, each with what it is instead: nothing in a report is skipped unsaid.

Every digit of a report stands in an observation or in a mention, and so does every Chinese numeral with a unit.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from caoxian_desktop.core.indicators import numerals, units
from caoxian_desktop.core.indicators.lexer import Token, quotations, tokens
from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.indicators.uses import NEAR, NUMERAL, Use, use_of
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report
from caoxian_desktop.core.report.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A number that is no observation: its place, and what it does there."""

    span: Span
    use: Use


_KINDS = {
    ParagraphKind.TITLE: Use.TITLE,
    ParagraphKind.BYLINE: Use.TITLE,
    ParagraphKind.SALUTATION: Use.TITLE,
    ParagraphKind.GLOSSARY: Use.TERM,
}
# Words that begin like a numeral with a unit and are none.
_WORDS = (
    "(?<=[统唯专划单])一|一(?:起|道|步|面|对一|分(?!钟)|片|口|头|站|环|场|门|席)|十分(?!钟|之)|百分|千方|五金|千头万|四面|[万三四]方|零部|[一二]元"
    "|数[联据字码控学量值]|百[姓花]|万[里事物众象]|半[导岛成]"
)
_BARE = frozenset("十百千万亿")


@cache
def _number() -> re.Pattern[str]:
    """Return the expression for what must be told of: digits, and Chinese numerals that stand before a unit."""
    numeral = rf"第?{NUMERAL}{{1,20}}[余多来]?(?:大(?!学|气|众|家|力|幅|量|型|小)|[期届级]|{units.pattern()})"
    return re.compile(rf"\d+|(?!{_WORDS}){numeral}|第[{numerals.CHINESE_CHARACTERS}]{{1,8}}|十[一二三四五]五")


def mentions(report: Report, observations: Sequence[Observation]) -> tuple[Mention, ...]:
    """Return the numbers of a report that are no observations, in reading order.

    A pure function; its time is linear in the length of the text.
    """
    return tuple(m for p in report.paragraphs for m in mentions_of_paragraph(report.text, p, observations))


def mentions_of_paragraph(text: str, paragraph: Paragraph, observations: Sequence[Observation]) -> Iterator[Mention]:
    """Yield those of one paragraph; `observations` are the report's, in reading order."""
    start, end = paragraph.span.start, paragraph.span.end
    first = bisect_right(observations, start, key=lambda o: o.span.end)
    last = bisect_left(observations, end, key=lambda o: o.span.start)
    closed = [o.span for o in observations[first:last]]
    found: list[tuple[Span, Token | None]] = list(_free(text, tokens(text, start, end), closed))
    closed = sorted([*closed, *(span for span, _ in found)])
    for gap in _gaps(paragraph.span, closed):
        found += [(Span(*m.span()), None) for m in _number().finditer(text, gap.start, gap.end)]
    quoted = quotations(text, start, end)
    for span, token in sorted(found, key=lambda f: f[0]):
        yield Mention(span, _use(text, paragraph, span, token, quoted))


def _free(text: str, read: Sequence[Token], taken: Sequence[Span]) -> Iterator[tuple[Span, Token]]:
    """Yield the tokens that share no character with an observation; 万 by itself is none."""
    at = 0
    for token in read:
        while at < len(taken) and taken[at].end <= token.start:
            at += 1
        apart = at == len(taken) or token.end <= taken[at].start
        if apart and text[token.start : token.end] not in _BARE:
            yield Span(token.start, token.end), token


def _gaps(whole: Span, closed: Sequence[Span]) -> Iterator[Span]:
    """Yield the stretches of a paragraph between the spans that are told of already."""
    at = whole.start
    for span in closed:
        yield Span(at, max(at, span.start))
        at = max(at, span.end)
    yield Span(at, max(at, whole.end))


def _use(text: str, paragraph: Paragraph, span: Span, token: Token | None, quoted: Sequence[tuple[int, int]]) -> Use:
    if use := _KINDS.get(paragraph.kind):
        return use
    mark = bisect_right(quoted, (span.start, paragraph.span.end)) - 1
    if mark >= 0 and span.end <= quoted[mark][1]:
        return Use.DOCUMENT if text[quoted[mark][0]] == "《" else Use.QUOTED
    opens = "\n" if span.start - paragraph.span.start < NEAR else ""
    before = opens + text[max(paragraph.span.start, span.start - NEAR) : span.start]
    behind = text[span.end : min(paragraph.span.end, span.end + NEAR)] + "\n"
    use = use_of(before, span.of(text), behind, token)
    return use or (Use.HEADING if paragraph.kind is ParagraphKind.HEADING else Use.UNKNOWN)
