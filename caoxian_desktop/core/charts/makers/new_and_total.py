"""新增与总数."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from caoxian_desktop.core.charts.chart import Chart, Form, Row
from caoxian_desktop.core.charts.evidence import Evidence
from caoxian_desktop.core.charts.wording import period_word
from caoxian_desktop.core.indicators.observation import Direction, Measure, Observation

MOST_ROWS = 16
NEW, TOTAL = "新增", "总数"
_ADDED = re.compile(r"新增|净增")
_COUNTED = re.compile(r"(总数|总量|数量|户数|家数|数)$")
_FARTHEST = 12
"""Characters that what `_REACHED` allows may take."""

_REACHED = re.compile(r"[、，,；]?(累计|总数|总量|目前|现|共有?)*(达到?|增?至|为)?")


def new_and_total(evidence: Evidence) -> Chart | None:
    """Draw what was added within what there is now, each row by its own total.

    The share of the total is drawn, because a total of 4 vanishes beside one of 834. 新增 is not 净增: last year's
    total is never derived.
    """
    results = list(evidence.results())
    totals = _Totals(o for o in results if o[1].measure is Measure.LEVEL and o[1].stock_flow == "stock")
    rows: list[Row] = []
    for index, added in results:
        if added.measure is Measure.INCREMENT:
            total = totals.take(evidence.report.text, added)
            if total is not None:
                marks = (evidence.mark(index, NEW), evidence.mark(total, TOTAL))
                rows.append(Row(_counted(added), marks))
    year = period_word(evidence.done)
    title = f"新增与总数（{year}）" if year else "新增与总数"
    return evidence.chart("new_and_total", title, Form.SHARE_BARS, rows, most=MOST_ROWS, unit="%")


class _Totals:
    """The totals a report gives, by their names and by their places; each is taken once."""

    def __init__(self, stocks: Iterable[tuple[int, Observation]]) -> None:
        self._stocks = dict(stocks)
        self._starts = sorted((o.span.start, i) for i, o in self._stocks.items())
        self._named: dict[str, list[int]] = {}
        for index, stock in self._stocks.items():
            self._named.setdefault(_counted(stock), []).append(index)

    def take(self, text: str, added: Observation) -> int | None:
        """Return the first total that belongs to what was added, or None."""
        after = bisect_left(self._starts, (added.span.end, 0))
        before = bisect_left(self._starts, (added.span.end + _FARTHEST + 1, 0))
        near = [index for _, index in self._starts[after:before]]
        named: list[int] = self._named.get(_counted(added), [])
        for index in sorted({*named, *near}):
            if index in self._stocks and _belongs(text, added, self._stocks[index]):
                del self._stocks[index]
                return index
        return None


def _belongs(text: str, added: Observation, total: Observation) -> bool:
    fits = added.unit == total.unit and added.scope == total.scope and 0 < added.value <= total.value
    between = text[added.span.end : total.span.start] if added.span.end <= total.span.start else None
    named = _counted(added) == _counted(total)
    fits = fits and Direction.DOWN not in (added.direction, total.direction)
    return fits and (named or (between is not None and bool(_REACHED.fullmatch(between))))


def _counted(observation: Observation) -> str:
    """Return the name of what is counted: 新增“四上”企业 and “四上”企业总数 both count “四上”企业."""
    return _COUNTED.sub("", _ADDED.sub("", observation.indicator, count=1)) or observation.indicator
