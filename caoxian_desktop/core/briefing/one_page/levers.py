"""今年抓手: the targets of the year planned, section by section, those with 确保 first."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.briefing.one_page.pledges import width
from caoxian_desktop.core.briefing.one_page.statements import apart, distinct, grounded, statement, with_subject
from caoxian_desktop.core.briefing.timing import other_years
from caoxian_desktop.core.briefing.wording import is_whole, tidied
from caoxian_desktop.core.indicators.lexicon import headline_rank
from caoxian_desktop.core.indicators.observation import Kind, Measure, Observation, Relation
from caoxian_desktop.core.report.report import Report, Section
from caoxian_desktop.core.report.span import Span

_SLOGAN = re.compile(r"“[^”，。]{2,12}(?<![一二三四五六七八九十百千万周个\d])年”")
_CUE_WEIGHT = {"确保": 0.0, "力争": 1.0, "争取": 1.0, "预期": 1.0}
_NO_CUE = 2.0
_NAMED_YEAR = 0.3  # what the year is called after weighs more
# Names that say how much and not of what.
_BARE = re.compile(
    r"^(?:完成|实现|形成)?(?:规上企业|企业|营业收入|主营业务收入|营收|产值|总产值|税收|销售收入|销售额|利润|投资|产量|规模|面积|交易额)"
    r"(?:总数|总量|总额|数量|产值|收入)?$"
)
_LONGEST_WHOLE = 70
_TERSE = 42
"""汉字 beyond which a target gives way to shorter ones."""
# Measures and lists to carry out are no targets: 落实10项措施, 重点做好以下10个方面工作, 延长30年的政策;
# nor is what a place compared with is like: 某岛的面积为59平方公里.
_NO_TARGET = re.compile(
    r"以下\S{1,4}方面|\d+个方面|\d+余?(?:项|条|个)\w{0,6}(?:措施|政策|任务|意见|办法|方案)|延长\w{0,4}年|毕业生\d+多?万人|"
    r"[三四五两3-5]年(?:内|间)?(?:累计|建设|完成|投入|实施)|只有|仅有|的(?:面积|人口)(?:为|是)"
)
# What a leader asks about first; and what is only meant, listed, held or put up.
_ASKED = re.compile(
    r"亿元(?:以上)?项目|项目[^，；]{0,8}(?:开工|竣工|落地)|(?:引进|签约|招引|落地|开工|竣工)[^，；]{0,8}项目|专项债券|专项资金|融资|营业收入|"
    r"(?:规上|规模以上)[^，；]{0,4}企业|固定资产投资|民生支出|支出占比|就业|农村(?:公路|道路)|高标准农田|学位|教师|老旧小区|保障性住房|"
    r"高新技术企业|专精特新"
)
_COUNTED = re.compile(r"\d|翻[一两二]?番|翻一倍|[一二三四五六七八九十]分之")
_MINOR = re.compile(
    r"策划|谋划|储备|事项|活动|列入|纳入|意向|设备|标线|景观|培训|贯标|场次|名录|编制|课堂|站点|可以实现"
)
_FRAME = re.compile(r"^(?:以|围绕|聚焦|坚持|按照|把|在|抢抓|紧抓|紧扣|抓住|立足|着眼)[^，]*$")
_LONGEST_NAME = 16
MAIN_TARGETS = "主要目标"
"""The name of the targets that stand before the first section of the plan."""
MOST_GROUPS = 7
MOST_OF_A_GROUP = 4
GROUP_WIDTH, NAMED_WIDTH = 64.0, 84.0
"""汉字 of a group's statements, and of one the year is named after: with name and citations about two lines."""


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
    general = _general_groups(analysis, since)
    shared = _shared_opening([s.title for s in sections.values() if s])
    return tuple(
        Lever(
            MAIN_TARGETS if group in general else _short(sections[group], shared),
            group,
            tuple(s for s in named if s.group == group),
            tuple(pieces[group]),
        )
        for group in sorted(pieces)
    )


def _general_groups(analysis: Analysis, since: int) -> set[int]:
    """Return the groups of the plan's opening: parts above its sections, and where most headline targets stand."""
    report = analysis.report
    groups = {section.span.start for section in report.sections if section.children} | {0}
    headline = [
        group.span.start
        for o in analysis.observations
        if o.kind is Kind.TARGET and o.span.start >= since and headline_rank(o.indicator) is not None
        if (group := group_of(report, o.span.start))
    ]
    return groups | {group for group, count in Counter(headline).items() if count > max(2, len(headline) / 2)}


def chosen(every: Collection[Lever]) -> tuple[Lever, ...]:
    """Return the sections that matter most, each with its weightiest targets: those with a slogan year come first."""

    def order(lever: Lever) -> tuple[bool, float]:
        return not lever.slogans, min((piece.weight for piece in lever.pieces), default=0.0)

    best = sorted(every, key=order)[:MOST_GROUPS]
    times = math.sqrt(MOST_GROUPS / max(len(best), 1))  # a plan of few sections may say more in each
    return tuple(replace(lever, pieces=_weightiest(lever, times)) for lever in sorted(best, key=lambda v: v.group))


def _weightiest(lever: Lever, times: float) -> tuple[Piece, ...]:
    kept: list[Piece] = []
    most = times * (NAMED_WIDTH if lever.slogans else GROUP_WIDTH)
    for piece in sorted(lever.pieces, key=lambda piece: (piece.weight, piece.span)):
        wide = sum(width(other.text) for other in kept) + width(piece.text)
        if len(kept) < times * MOST_OF_A_GROUP and (not kept or wide <= most):
            kept.append(piece)
    return tuple(sorted(kept, key=lambda piece: piece.span))


def _pieces(analysis: Analysis, since: int, used: Collection[Span]) -> Iterator[tuple[Piece, Section | None]]:
    report, relations = analysis.report, {pair.target: pair.relation for pair in analysis.pairs}
    said = {(o.indicator, o.wording.of(report.text)) for o in analysis.observations if o.span in used}
    found: list[Piece] = []
    for index, observation in enumerate(analysis.observations):
        if observation.kind is not Kind.TARGET or observation.span.start < since:
            continue
        # Files that hold a report twice say it all again.
        if (observation.indicator, observation.wording.of(report.text)) in said or other_years(analysis, observation):
            continue
        span = _whole(report.text, statement(report.text, observation, needs_subject=False), observation)
        words = span.of(report.text) if span else ""
        if span is None or not is_whole(words) or _NO_TARGET.search(words) or not _COUNTED.search(words):
            continue
        section = group_of(report, span.start)
        weight = _weight(observation, relations.get(index))
        words = _worded(report.text, span, observation)
        found.append(Piece(span, words, weight, section.span.start if section else 0))
    named = {slogan.group for slogan in slogans(report, since)}
    for piece in distinct(apart(report.text, sorted(found, key=lambda piece: piece.span))):
        weight = piece.weight - (_NAMED_YEAR if piece.group in named else 0)
        weight += (0.8 if _MINOR.search(piece.text) else 0) - (0.6 if _ASKED.search(piece.text) else 0)
        weight += width(piece.text) / _TERSE - 1 if width(piece.text) > _TERSE else 0
        yield replace(piece, text=tidied(piece.text), weight=weight), group_of(report, piece.span.start)


def _whole(text: str, span: Span, observation: Observation) -> Span | None:
    """Return the statement reaching back to whose figure it is, where its name does not say: 力争营业收入完成45亿元.

    None where that is too far off: a park's output must not pass for the county's.
    """
    if not _BARE.match(observation.indicator) or observation.scope:
        return grounded(text, span)
    start = max(text.rfind(mark, 0, span.start) for mark in "。；！？\n：") + 1
    return grounded(text, Span(start, span.end)) if span.end - start <= _LONGEST_WHOLE else None


def _weight(observation: Observation, relation: Relation | None) -> float:
    """Return how readily a target gives way: 确保 before 力争, headline and continued ones before others, then size."""
    weight = _CUE_WEIGHT.get(observation.cue, _NO_CUE) + (0.5 if observation.scope else 0)
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
    words = tidied(span.of(text))
    scope = observation.scope
    if scope and observation.measure is not Measure.RANK and scope not in words:
        return f"{scope}{words}"
    return with_subject(words, observation.indicator, text[max(0, span.start - 100) : span.start])


def _shared_opening(titles: list[str]) -> str:
    """Return the opening that at least half of the titles share (聚力聚焦), '' where it is under two characters."""
    counts: Counter[str] = Counter(title[:length] for title in titles for length in range(2, 7) if len(title) > length)
    common = [opening for opening, count in counts.items() if count > 1 and count >= len(titles) / 2]
    return max(common, key=len, default="")


def _short(section: Section | None, shared: str) -> str:
    """Return a section's name for a narrow place: its first clause that says what it is about, without what all share.

    以…为抓手 and the like only frame what follows: 以科技创新为引领，建设现代化产业体系.
    """
    if section is None:
        return MAIN_TARGETS
    title = section.title.removeprefix(shared) or section.title
    clauses = [clause for clause in re.split(r"[，：；,]|——", title) if clause]
    telling = [clause for clause in clauses if is_whole(clause) and not _FRAME.match(clause)] or clauses[:1] or [title]
    name = telling[0]
    if width(name) > _LONGEST_NAME and is_whole(first := name.split("、")[0]) and width(first) >= 4:
        return first
    return name
