"""What the report may be proud of: statements with a rank, then headline results that the table has no place for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.briefing.wording import is_result
from caoxian_desktop.core.indicators.lexicon import headline_rank
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.report.span import Span

# The rank's own clause names no subject; it stands in the clause before: 获评…称号，数量居全国各县区第一.
_NO_SUBJECT = re.compile(r"^(?:其?(?:数量|总量|规模|总数|增速|增幅|均)|居|位居|位列|列|排|排名|实现|完成|分别|占|同比|达到?|增长)")
_CONTINUES = re.compile(r"^(?:累计|总数|分别达到|其中|占|同比|增长|达到|实现[^，。；]{0,4}连)")
_STOP = "。；！？\n"
_COMMA = "，,"


def highlights(analysis: Analysis, in_table: Collection[Span]) -> tuple[Piece, ...]:
    """Return the statements in reading order. `in_table` holds the figures that the table already prints."""
    text = analysis.report.text
    found: dict[int, Piece] = {}
    for observation in analysis.observations:
        weight = _weight(observation, in_table)
        if weight is None or not is_result(observation):
            continue
        span = statement(text, observation.clause)
        if _aside(span.of(text)):
            continue
        held = found.get(span.start)
        found[span.start] = Piece(
            Span(span.start, max(span.end, held.span.end if held else 0)),
            span.of(text),
            min(weight, held.weight if held else weight),
        )
    return tuple(_apart(text, sorted(found.values(), key=lambda piece: piece.span)))


def _weight(observation: Observation, in_table: Collection[Span]) -> float | None:
    """Return how readily a statement gives way: first in the country stays longest; None for no highlight at all."""
    if observation.measure is Measure.RANK:
        scope = observation.scope
        reach = 0 if re.match(r"全国|世界|全球|我国", scope) else 1 if re.match(r"全省|全区|省|自治区", scope) else 2
        return reach + min(observation.value, 9) - 1
    rank = headline_rank(observation.indicator)
    if rank is None or observation.span in in_table or observation.scope:
        return None
    return 1.5 + rank / 10


def _aside(words: str) -> bool:
    """Tell whether a statement is only the ground another one stands on: 在落实…的基础上."""
    return words.startswith("在") and "基础上" in words


def statement(text: str, clause: Span) -> Span:
    """Return the clause with the clause before it that names its subject and those after that go on about it."""
    start, end = _bounds(text, clause)
    if _NO_SUBJECT.match(text[start:end]) and start > 0 and text[start - 1] in _COMMA:
        start = _back(text, start - 1)
    while end < len(text) and text[end] in _COMMA:
        following = _forth(text, end + 1)
        if not _CONTINUES.match(text[end + 1 : following]):
            break
        end = following
    return Span(start, end)


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


def _apart(text: str, pieces: Iterable[Piece]) -> Iterable[Piece]:
    """Join statements that overlap or follow one another within a sentence."""
    held: Piece | None = None
    for piece in pieces:
        if held is not None and (piece.span.start <= held.span.end):
            span = Span(held.span.start, max(held.span.end, piece.span.end))
            held = Piece(span, span.of(text), min(held.weight, piece.weight))
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held
