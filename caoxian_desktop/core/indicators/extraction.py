"""From a report to its observations: the steps, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from caoxian_desktop.core.indicators import meaning, modality
from caoxian_desktop.core.indicators.clauses import Sentence, sentence, sentence_places
from caoxian_desktop.core.indicators.figures import figures
from caoxian_desktop.core.indicators.lexer import NO_QUANTITY, Token, tokens
from caoxian_desktop.core.indicators.named import Named
from caoxian_desktop.core.indicators.naming import Namer
from caoxian_desktop.core.indicators.observation import Kind, Measure, Observation
from caoxian_desktop.core.indicators.setting import Passage, passages
from caoxian_desktop.core.indicators.wording import wording
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

_PROSE = 1.0
_RESTORED = 0.8
_DOUBTFUL = 0.4
_UNNAMED = 0.3


def extract(report: Report) -> tuple[Observation, ...]:
    """Return the quantities of a report in reading order.

    Title block and glossary are not read. The result is a pure function of the report.
    """
    return tuple(o for passage in passages(report) for o in _of_passage(report.text, passage))


def _of_passage(text: str, passage: Passage) -> Iterator[Observation]:
    found = tokens(text, passage.span.start, passage.span.end)
    if all(t.shape in NO_QUANTITY for t in found):
        return
    namer = Namer(text)
    for told, own in _with_numbers(text, passage.span, found):
        for named in namer.name(told, figures(text, told, own)):
            yield _observation(text, told, named, passage)


def _with_numbers(text: str, place: Span, numbers: Sequence[Token]) -> Iterator[tuple[Sentence, Sequence[Token]]]:
    """Yield the sentences that hold numbers, with them."""
    at = 0
    for start, end in sentence_places(text, place.start, place.end):
        while at < len(numbers) and numbers[at].start < start:
            at += 1
        first = at
        while at < len(numbers) and numbers[at].end <= end:
            at += 1
        if at > first:
            yield sentence(text, start, end), numbers[first:at]


def _observation(text: str, sentence: Sentence, named: Named, passage: Passage) -> Observation:
    token, clause = named.figure.token, sentence.clauses[named.figure.clause]
    pledge = passage.pledges_from is not None and token.start >= passage.pledges_from
    mode = modality.mode(text, sentence, named.figure.clause, token.outer_start, passage.setting, pledge=pledge)
    what = meaning.measure(named)
    kind = Kind.COMMITMENT if mode.kind is Kind.TARGET and _PLEDGES.search(named.name) else mode.kind
    kind = Kind.BACKGROUND if named.capacity else kind
    span = Span(token.start, token.end)
    return Observation(
        indicator=meaning.as_measured(named.name, what, token.family),
        value=abs(token.value) if what is Measure.CHANGE_PCT else token.value,
        unit=token.unit,
        span=span,
        wording=wording(text, clause, token, what),
        clause=_trimmed(text, clause.start, clause.end),
        measure=what,
        kind=kind,
        period="prior" if named.role == "from" else mode.period,
        direction=meaning.direction(named, what),
        value_max=token.value_max,
        modifier=token.modifier or named.phrase.modifier,
        cue=mode.cue,
        base=named.phrase.base,
        scope=named.phrase.scope or named.scope or _place(named),
        qualifier=named.qualifier,
        of=named.phrase.of,
        per=named.phrase.per,
        part_of=named.part_of,
        deadline=mode.deadline,
        role=named.role,
        stock_flow=meaning.stock_or_flow(named, what),
        confidence=_confidence(named),
    )


def _confidence(named: Named) -> float:
    """Return how surely a figure is what its name says; below one half it stands in no chart and no sheet by itself."""
    if not named.name:
        return _UNNAMED
    if named.doubtful or (named.restored and named.phrase.base.endswith(_AIMS) and named.phrase.base[:1] not in "比较"):
        return _DOUBTFUL
    return _RESTORED if named.restored else _PROSE


_AIMS = ("目标", "任务", "计划")
_PLEDGES = re.compile(r"(?:民生|惠民|为民)(?:办)?实事")
_PART_OF_PLACE = re.compile(r"(?:中心|主|老)城区(?![、和与])")


def _place(named: Named) -> str:
    """Return the part of the reporting place a name begins with (主城区), '' for the whole."""
    match = _PART_OF_PLACE.match(named.name)
    return match[0] if match else ""


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
