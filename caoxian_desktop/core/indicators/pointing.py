"""A figure that a person points at: read from the words they chose, its kind and period from where it stands."""

from __future__ import annotations

from dataclasses import replace

from caoxian_desktop.core.indicators import modality
from caoxian_desktop.core.indicators.clauses import Sentence, sentences
from caoxian_desktop.core.indicators.lexer import NO_QUANTITY, Shape, Token, tokens
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.indicators.setting import Passage, passages
from caoxian_desktop.core.indicators.units import RELATIVE
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.sentence import clause_at
from caoxian_desktop.core.report.span import Span

_MEASURES = {Shape.RANK: Measure.RANK, Shape.FRACTION: Measure.SHARE, Shape.RATIO: Measure.RATIO}


def observation_at(report: Report, place: Span) -> Observation:
    """Return the figure that the words at a place are, as far as they and their surroundings tell.

    Value and unit are those of the first number among the words, one in digits before one in characters
    (过亿元项目42个), and its span then is the figure's; words without a number (全市最多) are a figure of value 0 whose
    span is all of them. It has no name: `indicator` is '' and `confidence` 0. Nothing outside the place is taken for
    part of the number. Raises ValueError for a place without words or beyond the text.
    """
    if place.end > len(report.text) or not place.of(report.text).strip():
        raise ValueError(f"no words at {place}")
    found = [t for t in tokens(report.text, place.start, place.end) if t.shape not in NO_QUANTITY]
    token = next((t for t in found if not t.chinese), found[0] if found else None)
    span = Span(token.start, token.end) if token else _trimmed(report.text, place)
    return _set_in(report, _observation(report.text, span, token))


def _observation(text: str, span: Span, token: Token | None) -> Observation:
    clause = clause_at(text, span.start)
    if token is None:
        return Observation("", 0.0, "", span, span, clause, confidence=0.0)
    measure = Measure.CHANGE_PCT if token.family in RELATIVE else Measure.LEVEL
    return Observation(
        indicator="",
        value=token.value,
        unit=token.unit,
        span=span,
        wording=Span(token.outer_start, token.outer_end),
        clause=Span(min(clause.start, token.outer_start), max(clause.end, token.outer_end)),
        measure=_MEASURES.get(token.shape, measure),
        value_max=token.value_max,
        modifier=token.modifier,
        confidence=0.0,
    )


def _set_in(report: Report, observation: Observation) -> Observation:
    """Return the figure with the kind, period, cue and deadline of its place; none outside the body."""
    passage = next((p for p in passages(report) if p.span.contains(observation.span)), None)
    if passage is None:
        return observation
    sentence = _sentence_of(report.text, passage, observation.span.start)
    if sentence is None:
        return observation
    pledge = passage.pledges_from is not None and observation.span.start >= passage.pledges_from
    start = observation.wording.start
    clause = sentence.clause_index(observation.span.start)
    mode = modality.mode(report.text, sentence, clause, start, passage.setting, pledge=pledge)
    return replace(observation, kind=mode.kind, period=mode.period, cue=mode.cue, deadline=mode.deadline)


def _sentence_of(text: str, passage: Passage, offset: int) -> Sentence | None:
    found = sentences(text, passage.span.start, passage.span.end)
    return next((s for s in found if s.start <= offset < s.end), None)


def _trimmed(text: str, place: Span) -> Span:
    words = place.of(text)
    return Span(place.start + len(words) - len(words.lstrip()), place.start + len(words.rstrip()))
