"""What the report may be proud of: statements with a rank, then headline results that the table has no place for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.briefing.wording import is_result
from caoxian_desktop.core.indicators.lexicon import headline_rank
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.report.span import Span

# The rank's own clause names no subject; it stands in the clause before: 获评…称号，数量居全国各县区第一.
_NO_SUBJECT = re.compile(
    r"^(?:其?(?:数量|总量|规模|总数|增速|增幅|均)|居|位居|位列|列|排|排名|实现|完成|分别|占|同比|达到?|增长)"
)
_CONTINUES = re.compile(r"^(?:累计|总数|分别达到|其中|占|同比|增长|达到|实现[^，。；]{0,4}连)")
# What offices put on every such page besides ranks: money spent on the people, harvests in a row, contracts signed.
_TOPIC = re.compile(r"民生支出|连[丰增]|^(?:新?签约|招商引资|引进)[^，。；]{0,6}(?:项目|资金)")
_STOP = "。；！？\n"
_COMMA = "，,"
_LONGEST = 60
"""汉字 beyond which a statement reaches back no further."""


def highlights(analysis: Analysis, in_table: Collection[Span]) -> tuple[Piece, ...]:
    """Return the statements in reading order. `in_table` holds the figures that the table already prints."""
    text = analysis.report.text
    found: list[Piece] = []
    for observation in analysis.observations:
        weight = _weight(observation, in_table)
        if weight is None or not is_result(observation):
            continue
        span = statement(text, observation)
        if not _aside(span.of(text)):
            found.append(Piece(span, with_subject(span.of(text), observation.indicator), weight))
    return tuple(apart(text, sorted(found, key=lambda piece: piece.span)))


def _weight(observation: Observation, in_table: Collection[Span]) -> float | None:
    """Return how readily a statement gives way: first in the country stays longest; None for no highlight at all."""
    if observation.measure is Measure.RANK:
        scope = observation.scope
        reach = 0 if re.match(r"全国|世界|全球|我国", scope) else 1 if re.match(r"全省|全区|省|自治区", scope) else 2
        return reach + min(observation.value, 9) - 1
    if observation.span in in_table or observation.scope:
        return None
    if _TOPIC.search(observation.indicator) or _TOPIC.search(observation.unit):
        return 2.0
    rank = headline_rank(observation.indicator)
    return None if rank is None else 1.5 + rank / 10


def _aside(words: str) -> bool:
    """Tell whether a statement is only the ground another one stands on: 在落实…的基础上."""
    return words.startswith("在") and "基础上" in words


def statement(text: str, observation: Observation, *, needs_subject: bool = True) -> Span:
    """Return the clause of a figure with the clause before it that names its subject and those that go on about it.

    With `needs_subject` a rank that stands without one (数量居全国第一) reaches back; 其中… always does.
    """
    start, end = _bounds(text, observation.clause)
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
    return Span(start, end)


def _leans(words: str, observation: Observation, *, needs_subject: bool) -> bool:
    """Tell whether a statement cannot stand without the clause before it."""
    if words.startswith("其中"):
        return True
    return needs_subject and (_NO_SUBJECT.match(words) is not None or observation.indicator[:2] not in words)


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


def with_subject(words: str, indicator: str) -> str:
    """Return a statement led by that part of its indicator's name which it does not say itself: 生物医药：营业收入…."""
    if indicator[:2] in words:
        return words
    said = next((length for length in range(len(indicator) - 1, 1, -1) if indicator[-length:] in words), 0)
    return f"{indicator[: len(indicator) - said]}：{words}"


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
            held = Piece(span, held.text + added, min(held.weight, piece.weight), held.group)
        else:
            held = replace(held, weight=min(held.weight, piece.weight))
    if held is not None:
        yield held
