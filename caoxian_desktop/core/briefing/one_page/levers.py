"""今年抓手: the targets of the year planned, section by section, those with 确保 first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.one_page.highlights import apart, statement, with_subject
from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.indicators.lexicon import headline_rank
from caoxian_desktop.core.indicators.observation import Kind, Measure, Observation, Relation
from caoxian_desktop.core.report.report import Report, Section
from caoxian_desktop.core.report.span import Span

_SLOGAN = re.compile(r"“[^”，。]{2,12}(?<![一二三四五六七八九十百千万周\d])年”")
_CUE_WEIGHT = {"确保": 0.0, "力争": 1.0, "争取": 1.0, "预期": 1.0}
_NO_CUE = 2.0
_NAMED_YEAR = 0.3  # what the year is called after weighs more
# Names that say how much and not of what.
_BARE = re.compile(
    r"^(?:完成|实现|形成)?(?:规上企业|企业|营业收入|主营业务收入|营收|产值|总产值|税收|销售收入|销售额|利润|投资|产量|规模|面积|交易额)"
    r"(?:总数|总量|总额|数量|产值|收入)?$"
)
_LONGEST_WHOLE = 70


@dataclass(frozen=True, slots=True)
class Slogan:
    """What the report calls the year: “项目建设突破年”, its place and the section it stands in."""

    text: str
    span: Span
    group: int


@dataclass(frozen=True, slots=True)
class Lever:
    """A section of the plan: its short name, the slogan years in it, and its targets in reading order."""

    name: str
    group: int
    slogans: tuple[Slogan, ...]
    pieces: tuple[Piece, ...]


def plan_start(analysis: Analysis) -> int:
    """Return where the plan begins: the first top section with more targets than results, else the first target."""
    for section in analysis.report.sections:
        within = [o for o in analysis.observations if section.span.contains(o.span)]
        aims = sum(o.kind is Kind.TARGET for o in within)
        if aims > len(within) / 2:
            return section.span.start
    return next((o.clause.start for o in analysis.observations if o.kind is Kind.TARGET), len(analysis.report.text))


def group_of(report: Report, offset: int) -> Section | None:
    """Return the section something is filed under: the second layer, or the first where there is no second."""
    path = report.path_at(offset)
    return path[1] if len(path) > 1 else path[0] if path else None


def slogans(report: Report, since: int) -> tuple[Slogan, ...]:
    """Return the slogan years in quotation marks that stand after `since`, each once."""
    found: dict[str, Slogan] = {}
    for match in _SLOGAN.finditer(report.text, since):
        group = group_of(report, match.start())
        slogan = Slogan(match.group(), Span(*match.span()), group.span.start if group else 0)
        found.setdefault(match.group(), slogan)
    return tuple(found.values())


def levers(analysis: Analysis, since: int, used: Collection[Span]) -> tuple[Lever, ...]:
    """Return the plan's sections with targets or slogan years; `used` are figures printed elsewhere on the page."""
    report = analysis.report
    named = slogans(report, since)
    pieces: dict[int, list[Piece]] = {slogan.group: [] for slogan in named}
    sections: dict[int, Section | None] = {slogan.group: group_of(report, slogan.span.start) for slogan in named}
    for piece, section in _pieces(analysis, since, used):
        sections.setdefault(piece.group, section)
        pieces.setdefault(piece.group, []).append(piece)
    shared = _shared_opening([s.title for s in sections.values() if s])
    return tuple(
        Lever(_short(sections[group], shared), group, tuple(s for s in named if s.group == group), tuple(pieces[group]))
        for group in sorted(pieces)
    )


def _pieces(analysis: Analysis, since: int, used: Collection[Span]) -> Iterator[tuple[Piece, Section | None]]:
    report, relations = analysis.report, {pair.target: pair.relation for pair in analysis.pairs}
    found: list[Piece] = []
    for index, observation in enumerate(analysis.observations):
        if observation.kind is not Kind.TARGET or observation.span.start < since or observation.span in used:
            continue
        span = _whole(report.text, statement(report.text, observation, needs_subject=False), observation)
        if span is None:
            continue
        section = group_of(report, span.start)
        weight = _weight(observation, relations.get(index))
        words = _worded(report.text, span, observation)
        found.append(Piece(span, words, weight, section.span.start if section else 0))
    named = {slogan.group for slogan in slogans(report, since)}
    for piece in apart(report.text, sorted(found, key=lambda piece: piece.span)):
        weight = piece.weight - (_NAMED_YEAR if piece.group in named else 0)
        yield replace(piece, weight=weight), group_of(report, piece.span.start)


def _whole(text: str, span: Span, observation: Observation) -> Span | None:
    """Return the statement reaching back to whose figure it is, where its name does not say: 力争营业收入完成45亿元.

    None where that is too far off: a park's output must not pass for the county's.
    """
    if not _BARE.match(observation.indicator) or observation.scope:
        return span
    start = max(text.rfind(mark, 0, span.start) for mark in "。；！？\n：") + 1
    return Span(start, span.end) if span.end - start <= _LONGEST_WHOLE else None


def _weight(observation: Observation, relation: Relation | None) -> float:
    """Return how readily a target gives way: 确保 before 力争, headline and continued ones before others, then size."""
    weight = _CUE_WEIGHT.get(observation.cue, _NO_CUE)
    if headline_rank(observation.indicator) is not None:
        weight -= 1.5
    elif relation is not None:
        weight -= 1.5 if relation is Relation.SAME else 0.5
    if observation.measure is Measure.LEVEL and observation.unit.endswith("亿元"):
        weight -= 0.5
    if observation.cue or observation.measure is not Measure.LEVEL:
        return weight
    return weight - min(len(str(int(observation.value))), 5) / 4


def _worded(text: str, span: Span, observation: Observation) -> str:
    """Return the statement's words, led by whom it speaks of where it does not say so itself."""
    words = span.of(text)
    scope = observation.scope
    if scope and observation.measure is not Measure.RANK and scope not in words:
        return f"{scope}{words}"
    return with_subject(words, observation.indicator)


def _shared_opening(titles: list[str]) -> str:
    """Return the opening that at least half of the titles share (聚力聚焦), '' where it is under two characters."""
    counts: Counter[str] = Counter(title[:length] for title in titles for length in range(2, 7) if len(title) > length)
    common = [opening for opening, count in counts.items() if count > 1 and count >= len(titles) / 2]
    return max(common, key=len, default="")


def _short(section: Section | None, shared: str) -> str:
    """Return a section's name for a narrow place: its first clause without the opening all share."""
    if section is None:
        return "其他"
    return re.split(r"[，、：；,—]", section.title.removeprefix(shared))[0] or section.title
