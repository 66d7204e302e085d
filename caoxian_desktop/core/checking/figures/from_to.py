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
from caoxian_desktop.core.indicators.observation import Direction, Measure

UP = "提高|提升|增加|增长|增至|上升|上涨|扩大|扩充|扩展|拓展|发展|壮大|攀升|跃升|升|增|涨"
DOWN = "下降|降低|减少|压减|压缩|缩短|缩小|缩减|收窄|回落|下调|精简|降|减"
_SINCE = re.compile(r"(?:由|从)(?P<when>[^由从，。；、\d]{0,12}|[^由从，。；、\d]{0,4}\d{4}年(?:末|底)?的?)$")
_YEAR = r"(?:(?P<year>\d{4})年(?:末|底)?的?|[^，。；、\d]{0,6}(?:的|年|末|底))?"
_UNTIL = re.compile(
    rf"(?:[大稳逐]?幅?步?)(?:(?P<up>{UP})|(?P<down>{DOWN}))(?:了)?(?:到|至|为)?{_YEAR}(?:突破|超过|约|近|超|达到|达)?$"
)
_YEARS_BEFORE = re.compile(r"(\d{4})年")


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
    """Yield the figures of which the words say that one became the other, both in one clause and one unit."""
    text, observations = analysis.report.text, analysis.observations
    for index in range(len(observations) - 1):
        a, b = observations[index], observations[index + 1]
        if a.clause != b.clause or base_unit(a) != base_unit(b) or not a.unit or a.measure is Measure.RANK:
            continue
        since = _SINCE.search(text, clause_before(a).start, a.wording.start)
        until = _UNTIL.fullmatch(text, a.span.end, b.span.start)
        if since and until:
            up = until["up"] is not None
            years = _years(since["when"], until["year"])
            yield Movement(
                index, index + 1, Direction.UP if up else Direction.DOWN, until["up"] or until["down"], years
            )


def _years(since: str, until: str | None) -> int | None:
    first = _YEARS_BEFORE.search(since)
    return int(until) - int(first[1]) if first and until else None
