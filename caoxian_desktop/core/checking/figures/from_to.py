"""由A提高到B: two figures of one thing at two times, read from the words between them.

The words decide alone; no name is needed, so that a misread one does no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.amounts import base_unit
from caoxian_desktop.core.checking.figures.around import clause_before
from caoxian_desktop.core.indicators.observation import Direction, Measure, Observation

UP = "提高|提升|增加|增长|增至|上升|上涨|扩大|扩充|扩展|拓展|发展|壮大|攀升|跃升|升|增|涨"
DOWN = "下降|降低|减少|压减|压缩|缩短|缩小|缩减|收窄|回落|下调|精简|降|减"
_SINCE = re.compile(r"(?:由|从)(?P<when>[^由从，。；、\d]{0,12}|[^由从，。；、\d]{0,4}\d{4}年(?:末|底)?的?)$")
_YEAR = r"(?:(?P<year>\d{4})年(?:末|底)?的?|[^，。；、\d]{0,6}(?:的|年|末|底))?"
_UNTIL = re.compile(
    rf"(?:[大稳逐]?幅?步?)(?:(?P<up>{UP})|(?P<down>{DOWN}))(?:了)?(?:到|至|为)?{_YEAR}(?:突破|超过|约|近|超|达到|达)?$"
)
_JOINT = re.compile(r"[、和与及]")
_YEARS_BEFORE = re.compile(r"(\d{4})年")
_PLACES = frozenset(("位", "名"))
_COUNTED = re.compile("增|减|扩|拓|发展|壮大|压|缩|精简")
"""Verbs of people, who are counted in 位 and 名; with any other it is a rank that moves."""


@dataclass(frozen=True, slots=True)
class Movement:
    """A figure and the one it became, as indices of observations; which way by the verb, and over how many years."""

    first: int
    last: int
    direction: Direction
    verb: str
    years: int | None

    @property
    def pair(self) -> tuple[int, int]:
        """Both figures."""
        return self.first, self.last


def movements(analysis: Analysis) -> Iterator[Movement]:
    """Yield the figures of which the words say that one became the other, both in one clause and one unit.

    由A、B提高到C、D gives two, A to C and B to D.
    """
    text, observations = analysis.report.text, analysis.observations
    for index in range(1, len(observations)):
        until = _UNTIL.fullmatch(text, observations[index - 1].span.end, observations[index].span.start)
        if until is None or _is_rank(observations[index], until["up"] or until["down"]):
            continue
        several = _joined(analysis, index - 2) and _joined(analysis, index)
        steps = ((index - 2, index), (index - 1, index + 1)) if several else ((index - 1, index),)
        start = observations[steps[0][0]]
        since = _SINCE.search(text, clause_before(start).start, start.wording.start)
        if since is not None and all(_alike(observations[first], observations[last]) for first, last in steps):
            direction = Direction.UP if until["up"] is not None else Direction.DOWN
            years = _years(since["when"], until["year"])
            yield from (Movement(first, last, direction, until["up"] or until["down"], years) for first, last in steps)


def _joined(analysis: Analysis, index: int) -> bool:
    """Tell whether a figure and the next are members of one list: 209元、280元."""
    if not 0 <= index < len(analysis.observations) - 1:
        return False
    between = analysis.observations[index].span.end, analysis.observations[index + 1].span.start
    return _JOINT.fullmatch(analysis.report.text, *between) is not None


def _is_rank(last: Observation, verb: str) -> bool:
    """Tell a rank (由99位提升至87位), where less is more, from people (由12名增加到9名)."""
    return last.measure is Measure.RANK or (last.unit in _PLACES and _COUNTED.match(verb) is None)


def _alike(a: Observation, b: Observation) -> bool:
    return a.clause == b.clause and bool(a.unit) and base_unit(a) == base_unit(b) and a.measure is not Measure.RANK


def _years(since: str, until: str | None) -> int | None:
    first = _YEARS_BEFORE.search(since)
    return int(until) - int(first[1]) if first and until else None
