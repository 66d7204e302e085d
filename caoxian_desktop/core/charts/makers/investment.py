"""投资."""

from __future__ import annotations

import re
from collections import Counter

from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row
from caoxian_desktop.core.charts.evidence import Evidence
from caoxian_desktop.core.indicators.observation import Direction, Measure, Observation

MOST_ROWS = 8
FEWEST_ROWS = 2
_INVESTED = re.compile(r".{2}投资(额|完成额)?$")
# Intentions, contracts and project totals are no investment of a year (签约609.5亿元 is none); nor is another's money.
_INTENDED = re.compile(
    r"签约|争取|预算内|总投资|计划|协议|合同|意向|需求|外资|招商|引资|引进|储备|策划|谋划|累计|对外投资|境外"
)


def investment(evidence: Evidence) -> Chart | None:
    """Draw amounts invested, the two years apart, in one unit; parts overlap, so no total is made."""
    past = [evidence.mark(i, evidence.past) for i, o in evidence.results() if _is_investment(o)]
    aimed = [evidence.mark(i, evidence.aim) for i, o in evidence.aims() if _is_investment(o)]
    units = Counter(mark.unit for mark in (*past, *aimed))
    if not units:
        return None
    unit = units.most_common(1)[0][0]
    rows = [Row(mark.label, (mark,)) for marks in (past, aimed) for mark in _largest(marks, unit)]
    if len(rows) < FEWEST_ROWS:
        return None
    return evidence.chart("investment", "投资", Form.BARS, rows, most=2 * MOST_ROWS, unit=unit)


def _is_investment(observation: Observation) -> bool:
    yearly = observation.measure is Measure.LEVEL and observation.stock_flow != "stock" and not observation.per
    yearly = yearly and observation.direction is Direction.NONE  # 投资减少135亿元 is a change
    money = observation.unit.endswith("元") and not observation.unit.endswith("美元")
    name = observation.indicator
    return yearly and money and bool(_INVESTED.search(name)) and not _INTENDED.search(name)


def _largest(marks: list[Mark], unit: str) -> list[Mark]:
    fitting = [mark for mark in marks if mark.unit == unit]
    return sorted(fitting, key=lambda mark: -(mark.value or 0))[:MOST_ROWS]
