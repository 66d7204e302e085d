"""Figures as they are printed: the report's own words, never a number made from a parsed value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.indicators.observation import Kind, Measure, Observation
from caoxian_desktop.core.report.report import Level, Report
from caoxian_desktop.core.report.span import Span

_VERB = re.compile(r"增长|下降|提高|降低|减少|压减|上升|回落|增加|上涨|涨幅|增幅|增速|降幅")
_GAP = re.compile(r"高于|低于|高出|快于|慢于|好于|优于|领先|落后|超额完成|超过|比|较")
_OTHER_BASE = re.compile(r"[较比](?!上年|去年|同期|上一?年)|.*年均")
_EXPECTS = re.compile(r"预计|有望|预期")
_STATED_CUES = {"确保", "力争", "争取", "争创", "计划", "拟", "有望"}
_DAMAGED_UNIT = re.compile(r"\d万?(?:平方|立方)(?![米公千厘分])")

AS_WRITTEN = "（原文如此）"


def is_result(observation: Observation) -> bool:
    """Tell whether a figure reports what was reached, expected figures included."""
    return observation.kind in {Kind.ACTUAL, Kind.ESTIMATE}


def is_aim(observation: Observation) -> bool:
    """Tell whether a figure is a target or a pledge."""
    return observation.kind in {Kind.TARGET, Kind.COMMITMENT}


def printed(text: str, observation: Observation, *, cue: bool = True) -> str:
    """Return a figure's own wording, with the modal word or 预计 that governs it from further off.

    A growth rate in a list that shares one verb (分别增长3.9%、6.3%) gets that verb from its clause.
    """
    words = observation.wording.of(text)
    if observation.measure is Measure.CHANGE_PCT:
        if words[:1].isdigit():
            before = text[observation.clause.start : observation.wording.start]
            words = (_VERB.findall(before) or [""])[-1] + words
        # Growth since another year than the last one, or a mean of several years, is not growth in the year.
        if _OTHER_BASE.match(observation.base) and observation.base not in words:
            words = observation.base + words
    if observation.measure is Measure.GAP:
        words = _with_base(text, observation, words)
    if cue and observation.cue in _STATED_CUES and observation.cue not in words:
        words = observation.cue + words
    if observation.kind is Kind.ESTIMATE and not _EXPECTS.search(words):
        words = "预计" + words
    return as_written(words)


def _with_base(text: str, observation: Observation, words: str) -> str:
    """Return a distance with what it is measured from: 高于全省0.5个百分点左右, of a list 快于面上0.9个百分点."""
    if words[-1:].isdigit():
        words += observation.unit
    before = text[observation.clause.start : observation.wording.start]
    at = before.rfind(observation.base) if observation.base else -1
    verb = next((found for found in _GAP.finditer(before) if found.end() == at), None)
    return words if verb is None else before[verb.start() : at] + re.split("[0-9，；]", before[at:])[0] + words


def as_written(words: str) -> str:
    """Return the words, marked where a unit is damaged in the report itself (1.2万平方)."""
    return words + AS_WRITTEN if _DAMAGED_UNIT.search(words) else words


def name_of(observation: Observation) -> str:
    """Return an indicator's printed name: whom it speaks of belongs to it, where that is not the reporting place."""
    scope = observation.scope
    if not scope or observation.measure is Measure.RANK or scope in observation.indicator:
        return observation.indicator
    return f"{scope}{observation.indicator}"


def shown_name(report: Report, observation: Observation) -> str:
    """Return the printed name in a report: what the country makes is its 国内生产总值, no place's 地区生产总值."""
    name = name_of(observation)
    state = report.title_block.level is Level.STATE
    return name.replace("地区生产总值", "国内生产总值") if state else name


def full_name(report: Report, observation: Observation) -> str:
    """Return the printed name with scope and threshold (过10亿元项目), for where a figure stands without its words."""
    name, shown = shown_name(report, observation), observation.qualifier
    return name if not shown or shown in name else f"{shown}{name}"


_NUMBERING = re.compile(
    r"^(?:\d{1,3}(?:[.．]\d{1,2})?[.．、](?!\d)|[（(]?[一二三四五六七八九十]{1,3}(?:是|[、）)]))\s*"
)
_LOOSE_END = re.compile(r"[，,、](?:其中)?$")
_REFERENCE = re.compile(r"[\[［]\d{1,3}[\]］]")
_PAIRS = (("“", "”"), ("（", "）"), ("《", "》"), ("(", ")"), ("‘", "’"), ("【", "】"))


def tidied(words: str) -> str:
    """Return a statement without the number that its line or list bears (11. · 二是) and without note references."""
    return _LOOSE_END.sub("", _REFERENCE.sub("", _NUMBERING.sub("", words))).strip()


def is_whole(words: str) -> bool:
    """Tell whether every bracket and quotation mark has its partner."""
    return all(words.count(first) == words.count(last) for first, last in _PAIRS)


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of one indicator that stand together in one sentence: its level and its growth."""

    name: str
    observations: tuple[Observation, ...]
    span: Span

    def words(self, text: str) -> str:
        """Return them joined: 预计546.3亿元，增长3%; a rise as the report says it: 由85元提高到200元."""
        first, last = self.observations[0], self.observations[-1]
        if first.role == "from" and last.role == "to":
            start = first.wording.start - (text[first.wording.start - 1] in "由从")
            return text[start : last.wording.end]
        words: list[str] = []
        for before, observation in zip((None, *self.observations), self.observations, strict=False):
            between = text[before.wording.end : observation.wording.start] if before else ""
            if between in {"或", "至", "到"}:  # 5000或1万元 is one amount, in the report's words
                words[-1] = as_written(words[-1] + between + observation.wording.of(text))
            else:
                words.append(printed(text, observation))
        return joined(words)


def joined(parts: Iterable[str]) -> str:
    """Join wordings with commas; a modal word that the first one carries is not said again."""
    words: list[str] = []
    for part in parts:
        shown = part
        for cue in (*_STATED_CUES, "预计"):
            if words and words[0].startswith(cue):
                shown = shown.removeprefix(cue)
        if shown not in words:
            words.append(shown)
    return "，".join(words)


def gathered(analysis: Analysis, observations: Iterable[Observation]) -> Iterator[Figures]:
    """Gather neighbouring observations of one indicator, kind and paragraph, in reading order."""
    report = analysis.report

    def key(observation: Observation) -> tuple[object, ...]:
        paragraph, name = report.paragraph_at(observation.span.start), shown_name(report, observation)
        when = observation.clause if observation.role else observation.period
        return (name, is_aim(observation), when, paragraph and paragraph.span.start)

    for _, members in groupby(observations, key=key):
        group = tuple(members)
        yield Figures(shown_name(report, group[0]), group, Span(group[0].span.start, group[-1].span.end))
