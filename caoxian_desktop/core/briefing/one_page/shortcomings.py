"""The report's own list of shortcomings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.briefing.one_page.statements import distinct
from caoxian_desktop.core.briefing.wording import tidied
from caoxian_desktop.core.report.report import ParagraphKind, Report
from caoxian_desktop.core.report.span import Span

# 发展中还存在不少问题和挑战： · 我们也面临一些困难和问题，主要是： · 仍存在一些短板和不足。主要表现在：
_OPENING = re.compile(
    r"(?:存在|面临|面对|看到|认识到)[^。！？：]{0,60}?(?:问题|挑战|困难|不足|差距|短板|矛盾|薄弱环节)[^。！？：；]{0,30}"
    r"(?:[。：:]|，(?=一是|主要|如|比如))(?:主要(?:是|有|表现[在为是]?|体现在)?[：:，]?)?"
)
# 我们也清醒认识到，经济回升的基础还不牢固，产业结构有待优化…
_AWARE = re.compile(r"(?:清醒|也|深刻|客观)(?:地)?(?:认识到|看到|意识到)[，：:]")
_NUMBERED = re.compile(r"(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+，|[（(]\d+[）)]|[①-⑳])")
_CLOSING = re.compile(
    r"^(?:对此|必须|对于这些|这些问题|以上|针对|面对这些|我们(?:要|将|一定|必须)|为此|要(?:直面|正视|敢于|勇于|高度|切实|采取|下大|认真))"
)
# A list of shortcomings speaks of lack; the thanks that open alike (这是…的结果) do not.
_LACK = re.compile(
    r"不(?:足|够|高|优|强|大|快|平|充|稳|确|匹|畅|多|合|协|牢|到位|适应|明显)|缺|弱|短板|困难|难题|艰|较?慢|[偏较]低|占比低|滞后|差距|"
    r"[偏较]少|不及|未能|未达|低于|融资难|欠账|压力|矛盾|制约|[有亟尚仍]待|风险|隐患|仍需|还需|瓶颈|严峻|冲击|问题"
)
# 当前发展面临诸多困难 says of nothing in particular what is lacking.
_IN_GENERAL = re.compile(
    r"^[^，；]{0,14}(?:面临|存在|面对|有)(?:着)?(?:不少|许多|诸多|一些|很多|较多|多重)[^，；]{0,8}(?:困难|问题|挑战|不足|短板)[^，；]{0,4}$|"
    r"主要(?:表现|体现)?(?:在|为|是)?$"
)
_UNFULFILLED = re.compile(
    r"未(?:能)?(?:按[^，。；]{0,8})?(?:如期)?(?:全面)?(?:完成|达到|达标|实现|兑现)|没有(?:完成|达到|实现)|未达(?:到)?预期|"
    r"(?:低于|不及)(?:年初)?(?:预期|计划)(?:目标)?"
)
# What weighs with a leader first: growth, industry, enterprises, money, then people; the world outside weighs least.
_ECONOMY = re.compile(r"经济|增速|增长|产业|制造业|企业|投资|投入|财政|税|债|还本付息|创新|项目")
_PEOPLE = re.compile(r"民生|就业|教育|医疗|养老|住房|公共服务|安全|环境")
_OUTSIDE = re.compile(r"外部|国际|国内外|疫情|不确定")


def shortcomings(report: Report) -> tuple[Piece, ...]:
    """Return the items of the report's own list in its order; empty where it gives none that can be told apart.

    Of several lists the one with most items that speak of lack is it.
    """
    text, best = report.text, list[Span]()
    for paragraph in report.paragraphs:
        if paragraph.kind is not ParagraphKind.BODY:
            continue
        for items in _lists(text, paragraph.span):
            lacking = [item for item in items if _LACK.search(words := item.of(text)) and not _IN_GENERAL.search(words)]
            if len(lacking) > max(1, len(items) / 2, len(best)):
                best = lacking
    return tuple(distinct(Piece(span, tidied(span.of(text)), _weight(span.of(text))) for span in best))


def _lists(text: str, paragraph: Span) -> Iterator[list[Span]]:
    """Yield what may be the list in a paragraph: after an opening numbered or in one sentence, then in several."""
    words = paragraph.of(text)
    for opening in (_OPENING, _AWARE):
        for found in opening.finditer(words):
            rest = Span(paragraph.start + found.end(), paragraph.end)
            numbered = _numbered(text, rest)
            yield numbered
            if sum(bool(_LACK.search(item.of(text))) for item in numbered) > len(numbered) / 2:
                continue
            yield _in_one_sentence(text, rest)
            if found.group().endswith(("。", "：", "，")):
                yield _in_sentences(text, rest)


def _numbered(text: str, span: Span) -> list[Span]:
    """Return the items behind 一是, 二是 …; an item may run over several sentences, its first one names it."""
    words = span.of(text)
    marks = list(_NUMBERED.finditer(words))
    if len(marks) < 2:
        return []
    ends = [_end_of_item(words, mark.end()) for mark in marks]
    return [_trimmed(text, Span(span.start + m.end(), span.start + end)) for m, end in zip(marks, ends, strict=True)]


def _in_one_sentence(text: str, span: Span) -> list[Span]:
    """Return the first sentence cut at its semicolons, or at its commas for want of them."""
    words = span.of(text)
    sentence = words[: _end_of_sentence(words, 0)]
    return [] if _CLOSING.match(sentence) else _cut(text, Span(span.start, span.start + len(sentence)))


def _cut(text: str, span: Span) -> list[Span]:
    sentence = span.of(text)
    items, start = [], span.start
    for part in re.split("[；;]" if re.search("[；;]", sentence) else "，", sentence):
        items.append(_trimmed(text, Span(start, start + len(part))))
        start += len(part) + 1
    return [item for item in items if len(item) > 3 and not _CLOSING.match(item.of(text))]


def _in_sentences(text: str, span: Span) -> list[Span]:
    """Return the following sentences up to the one that says what will be done about it."""
    items: list[Span] = []
    for sentence in re.finditer(r"[^。！？]+", span.of(text)):
        if _CLOSING.match(sentence.group()):
            break
        items.append(_trimmed(text, Span(span.start + sentence.start(), span.start + sentence.end())))
    return items


def _end_of_item(words: str, start: int) -> int:
    found = re.search(r"[。！；;]", words[start:])
    return start + found.start() if found else len(words)


def _end_of_sentence(words: str, start: int) -> int:
    found = re.search(r"[。！]", words[start:])
    return start + found.start() if found else len(words)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    lead = len(words) - len(words.lstrip("，、；;。 "))
    return Span(span.start + lead, max(span.start + lead, span.start + len(words.rstrip("，、；;。等 "))))


def _weight(words: str) -> float:
    economy, people, outside = (len(pattern.findall(words)) for pattern in (_ECONOMY, _PEOPLE, _OUTSIDE))
    unmet = 4 if _UNFULFILLED.search(words) else 0  # what was promised and missed is never the one left out
    return 2 * outside - economy - 0.5 * people - unmet
