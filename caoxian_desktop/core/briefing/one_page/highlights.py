"""What the report may be proud of: statements with a rank, then headline results that the table has no place for."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.briefing.one_page.statements import apart, distinct, grounded, statement, with_subject
from caoxian_desktop.core.briefing.timing import other_years
from caoxian_desktop.core.briefing.wording import is_result, is_whole, tidied
from caoxian_desktop.core.indicators.lexicon import headline_rank
from caoxian_desktop.core.indicators.observation import Direction, Measure, Observation
from caoxian_desktop.core.report.span import Span

# What offices put on every such page besides ranks: money spent on the people, harvests in a row, contracts signed.
_TOPIC = re.compile(r"民生支出|连[丰增]|^(?:新?签约|招商引资|引进)[^，。；]{0,6}(?:项目|资金)")
# Kept within bounds rather than achieved.
_NO_PRIDE = re.compile(r"失业率|消费价格|能耗")
# What is still to come, or only the ground another statement stands on.
_NO_RESULT = re.compile(r"^(?:在.*基础上|继续|力争|确保|争取|要|将)|力争|争取|目标任务")
_MOST_RANK = 10
_UNRANKED = 3.5
_LATER = 4.0  # several years' feats give way to those of the year


def highlights(analysis: Analysis, in_table: Collection[Span], until: int) -> tuple[Piece, ...]:
    """Return the statements that stand before `until`, where the plan begins, in reading order.

    `in_table` holds the figures that the table already prints.
    """
    text = analysis.report.text
    found: list[Piece] = []
    for observation in analysis.observations:
        weight = _weight(observation, in_table)
        if (
            weight is None
            or not is_result(observation)
            or observation.span.start >= until
            or observation.period == "prior"
        ):
            continue
        span = grounded(text, statement(text, observation))
        if span is None or not is_whole(span.of(text)) or _NO_RESULT.search(tidied(span.of(text))):
            continue
        words = with_subject(tidied(span.of(text)), observation.indicator, text[max(0, span.start - 60) : span.start])
        years = other_years(analysis, observation)
        found.append(Piece(span, words, weight + (_LATER if years else 0), years=years))
    pieces = apart(text, sorted(found, key=lambda piece: piece.span))
    return tuple(distinct(replace(piece, text=tidied(piece.text)) for piece in pieces))


def _weight(observation: Observation, in_table: Collection[Span]) -> float | None:
    """Return how readily a statement gives way: first in the country stays longest; None for no highlight at all."""
    if _NO_PRIDE.search(observation.indicator):
        return None
    if observation.measure is Measure.RANK:
        scope = observation.scope
        reach = 0 if re.match(r"全国|世界|全球|我国", scope) else 1 if re.match(r"全省|全区|省|自治区", scope) else 2
        return reach + observation.value - 1 if observation.value <= _MOST_RANK else None
    if observation.span in in_table or observation.scope:
        return None
    if _TOPIC.search(observation.indicator) or _TOPIC.search(observation.unit):
        return 2.0
    rank = None if observation.direction is Direction.DOWN else headline_rank(observation.indicator)
    return None if rank is None else _UNRANKED + rank / 10
