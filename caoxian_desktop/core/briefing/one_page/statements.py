"""Statements that can stand alone: whole clauses with their subject, in the report's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.briefing.wording import is_whole, tidied
from caoxian_desktop.core.indicators.lexicon import entry
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.report.span import Span

# The rank's own clause names no subject; it stands in the clause before: 获评…称号，数量居全国各县区第一.
_NO_SUBJECT = re.compile(
    r"^(?:其?(?:数量|总量|规模|总数|增速|增幅|均)|居|位居|位列|列|排|排名|实现|完成|分别|占|同比|达到?|增长)"
)
_CONTINUES = re.compile(r"^(?:累计|总数|分别达到|其中|占|同比|增长|达到|实现[^，。；]{0,4}连)")
# Only verbs, an amount and its measure: 完成投资60亿元, 新建6000公里, 投资2.5亿元. Of what, another clause says.
_BARE = re.compile(
    r"^(?:(?:确保|力争|争取|计划|预计|拟|全年|年度|年内|今年|年底前|累计|其中|首期|总|共|再|要|将|还|约|近|超过?|新|改|建|扩建|（改）|（扩）|同比|"
    r"完成|实现|达到?|突破|投资|投入|安排|新增|供应|筹集|发放|惠及|改造|建成|开工|竣工|建设|提升|产值|产量|税收|销售额?|营业收入|营收|规模|面积|资金|力度|增长|下降|"
    r"控制在|不低于|不少于)*[\d.,％%—－～至到-]+(?:平方公里|平方米|立方米|千米|公里|公顷|人次|个百分点|以上|左右|以内|以下|[万亿余多元吨亩米座个套家户人件项"
    r"条台次斤度宗名处眼辆张间所％%])*[，、,]?)+$"
)
_STOP = "。；;！？\n"
_COMMA = "，,"
_LONGEST = 60
"""汉字 beyond which a statement reaches back no further."""
_SHORT_RANK = 14
"""汉字 under which a rank's clause hardly names what is ranked: 实施率居全市第一."""


def statement(text: str, observation: Observation, *, needs_subject: bool = True) -> Span:
    """Return the clause of a figure with the clause before it that names its subject and those that go on about it.

    With `needs_subject` a rank that stands without one (数量居全国第一) reaches back; 其中… always does.
    """
    start, end = _bounds(text, observation.clause)
    if observation.measure is Measure.RANK and start > 1 and text[start - 1] in _COMMA and text[start - 2] == "中":
        start = _back(text, start - 1)  # 20项主要经济指标中，12项增幅居全省前5
    while start > 0 and text[start - 1] in _COMMA and end - start < _LONGEST:
        if not _leans(text[start:end], observation, needs_subject=needs_subject):
            break
        start = _back(text, start - 1)
    if observation.measure is Measure.RANK and needs_subject:
        start = _counted(text, start, end)
    while end < len(text) and text[end] in _COMMA:
        following = _forth(text, end + 1)
        if not _CONTINUES.match(text[end + 1 : following]):
            break
        end = following
    return _closed(text, Span(start, end))


def _closed(text: str, span: Span) -> Span:
    """Return the span up to the bracket that closes what it opened, where its sentence does."""
    if is_whole(span.of(text)):
        return span
    end = _forth(text, span.end)
    while end < len(text) and text[end] in _COMMA and end - span.start < 2 * _LONGEST:
        end = _forth(text, end + 1)
        if is_whole(text[span.start : end]):
            return Span(span.start, end)
    return span


def grounded(text: str, span: Span) -> Span | None:
    """Return a statement reaching back until it says of what; None where its sentence does not say so near enough."""
    start = span.start
    while _BARE.match(tidied(text[start : span.end])):
        if start == 0 or text[start - 1] not in _COMMA:
            return None
        sentence = max(text.rfind(mark, 0, start) for mark in _STOP) + 1
        start = sentence if span.end - sentence <= _LONGEST else _back(text, start - 1)
        if span.end - start > _LONGEST:
            return None
    return Span(start, span.end)


def _leans(words: str, observation: Observation, *, needs_subject: bool) -> bool:
    """Tell whether a statement cannot stand without the clause before it."""
    if words.startswith(("其中", "占", "比", "较", "同比", "增长", "下降")):
        return True
    if not needs_subject:
        return False
    short = observation.measure is Measure.RANK and len(words) < _SHORT_RANK and not re.match(r"\d", words)
    return short or _NO_SUBJECT.match(words) is not None or not _says(words, observation.indicator[:2])


def _counted(text: str, start: int, end: int) -> int:
    """Return where a rank without any count begins in its sentence: at the clause that counts what is ranked."""
    if re.search(r"\d", text[start:end]):
        return start
    subject, reach = text[start : start + 2], start
    while reach > 0 and text[reach - 1] in _COMMA and end - reach < _LONGEST:
        reach = _back(text, reach - 1)
        if subject in text[reach:start] and re.search(r"\d", text[reach:start]):
            return reach
    return start


def with_subject(words: str, indicator: str, before: str) -> str:
    """Return a statement led by that part of its indicator's name which stands before it: 生物医药：营业收入….

    Only words of the report lead it: they must stand in `before`, the text that precedes the statement.
    """
    if _says(words, indicator):
        return words
    said = next((length for length in range(len(indicator) - 1, 1, -1) if indicator[-length:] in words), 0)
    lead = indicator[: len(indicator) - said]
    stands = lead in before and f"{lead}、" not in before
    return f"{lead}：{words}" if stands and 2 <= len(lead) <= 10 else words


def _says(words: str, indicator: str) -> bool:
    """Tell whether words name an indicator, by its own name or another one of it (国内生产总值)."""
    if indicator[:2] in words:
        return True
    known = entry(indicator)
    names = (known.name, *known.aliases, *known.kin) if known else ()
    plain = words.replace("规模以上", "规上")
    return any(name.replace("规模以上", "规上") in plain for name in names)


def _bounds(text: str, clause: Span) -> tuple[int, int]:
    start, end = clause.start, clause.end
    while end > start and text[end - 1] in _STOP + _COMMA:
        end -= 1
    return start, end


def _back(text: str, offset: int) -> int:
    while offset > 0 and text[offset - 1] not in _STOP + _COMMA:
        offset -= 1
    return offset


def _forth(text: str, offset: int) -> int:
    while offset < len(text) and text[offset] not in _STOP + _COMMA:
        offset += 1
    return offset


def apart(text: str, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Join statements that overlap; each of the others stays as it is. `pieces` come in reading order."""
    held: Piece | None = None
    for piece in pieces:
        if held is None or piece.span.start >= held.span.end:
            if held is not None:
                yield held
            held = piece
        elif not held.span.contains(piece.span):
            added = text[held.span.end : piece.span.end]
            span = Span(held.span.start, piece.span.end)
            held = replace(held, span=span, text=held.text + added, weight=min(held.weight, piece.weight))
        else:
            held = replace(held, weight=min(held.weight, piece.weight))
    if held is not None:
        yield held


def distinct(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Drop what is said again: some files hold a report twice."""
    seen: set[str] = set()
    for piece in pieces:
        if piece.text not in seen:
            seen.add(piece.text)
            yield piece
