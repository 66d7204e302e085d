"""The report's own list of shortcomings, and what it says was promised and not done."""

from __future__ import annotations

import re

from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.report.report import ParagraphKind, Report
from caoxian_desktop.core.report.span import Span

# 发展中还存在不少问题和挑战： · 我们也面临一些困难和问题，主要是： · 仍存在一些短板和不足。主要表现在：
_OPENING = re.compile(
    r"(?:存在|面临|面对|看到|认识到)[^。！？：]{0,60}?(?:问题|挑战|困难|不足|差距|短板|矛盾|薄弱环节)[^。！？：；]{0,30}"
    r"(?:[。：:]|，(?=一是|主要|如|比如))(?:主要(?:是|有|表现[在为是]?|体现在)?[：:，]?)?"
)
_NUMBERED = re.compile(r"(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+，|[（(]\d+[）)]|[①-⑳])")
_CLOSING = re.compile(r"^(?:对此|对于这些|这些问题|以上|针对|面对这些|我们(?:要|将|一定|必须)|为此)")
_UNFULFILLED = re.compile(
    r"未(?:能)?(?:按[^，。；]{0,8})?(?:如期)?(?:全面)?(?:完成|达到|达标|实现|兑现)|没有(?:完成|达到|实现)|未达(?:到)?预期|"
    r"(?:低于|不及)(?:年初)?(?:预期|计划)(?:目标)?"
)
# What weighs with a leader first: growth, industry, enterprises, money, then people; the world outside weighs least.
_ECONOMY = re.compile(r"经济|增速|增长|产业|制造业|企业|投资|投入|财政|税|债|还本付息|创新|项目")
_PEOPLE = re.compile(r"民生|就业|教育|医疗|养老|住房|公共服务|安全|环境")
_OUTSIDE = re.compile(r"外部|国际|国内外|疫情|不确定")


def shortcomings(report: Report) -> tuple[Piece, ...]:
    """Return the items of the report's own list in its order; empty where it gives none that can be told apart."""
    for paragraph in report.paragraphs:
        if paragraph.kind is not ParagraphKind.BODY:
            continue
        found = _OPENING.search(paragraph.span.of(report.text))
        if found is None:
            continue
        items = _items(report.text, Span(paragraph.span.start + found.end(), paragraph.span.end))
        if len(items) > 1:
            return tuple(Piece(span, span.of(report.text), _weight(span.of(report.text))) for span in items)
    return ()


def _items(text: str, span: Span) -> list[Span]:
    """Split a list at its numbering where it has one, else its first sentence at semicolons, or at commas."""
    words = span.of(text)
    starts = [found.start() for found in _NUMBERED.finditer(words)]
    if len(starts) > 1:
        ends = [*starts[1:], _end_of_sentence(words, starts[-1])]
        return [_trimmed(text, Span(span.start + a, span.start + b)) for a, b in zip(starts, ends, strict=True)]
    sentence = words[: _end_of_sentence(words, 0)]
    if _CLOSING.match(sentence):
        return []
    mark = "；" if "；" in sentence else "，"
    items, start = [], 0
    for part in sentence.split(mark):
        items.append(_trimmed(text, Span(span.start + start, span.start + start + len(part))))
        start += len(part) + 1
    return [item for item in items if len(item) > 3]


def _end_of_sentence(words: str, start: int) -> int:
    found = re.search(r"[。！]", words[start:])
    return start + found.start() if found else len(words)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    lead = len(words) - len(words.lstrip("，、；。 "))
    return Span(span.start + lead, max(span.start + lead, span.start + len(words.rstrip("，、；。等 "))))


def _weight(words: str) -> float:
    economy, people, outside = (len(pattern.findall(words)) for pattern in (_ECONOMY, _PEOPLE, _OUTSIDE))
    return 2 * outside - economy - 0.5 * people


def unfulfilled(report: Report, until: int) -> tuple[Span, ...]:
    """Return the sentences before `until` that say a pledge or plan of the year reviewed was not met."""
    found: list[Span] = []
    for paragraph in report.paragraphs:
        if paragraph.kind is not ParagraphKind.BODY or paragraph.span.start >= until:
            continue
        start = paragraph.span.start
        found += [
            Span(start + sentence.start(), start + sentence.end())
            for sentence in re.finditer(r"[^。！？]+[。！？]?", paragraph.span.of(report.text))
            if _UNFULFILLED.search(sentence.group()) and "目标" in sentence.group()
        ]
    return tuple(found)
