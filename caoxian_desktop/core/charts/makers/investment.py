"""投资."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row
from caoxian_desktop.core.charts.evidence import Evidence
from caoxian_desktop.core.charts.units import in_unit
from caoxian_desktop.core.indicators.observation import Direction, Measure, Observation

MOST_ROWS = 8
FEWEST_ROWS = 2
# What is invested in a year in a field or a class of projects, as statistics and plans of projects count it.
_FIELDS = (
    "固定资产|工业|技改|技术改造|更新改造|民间|基础设施|房地产|房地产开发|交通|水利|能源|农业|林业|产业|制造业|服务业|"
    "旅游|文旅|城建|市政|政府|社会|民生|环保|生态环保|新城|城镇化|园区|航道|铁路|公路|轨道交通|电网|电力|港口|机场|"
    "商贸|物流|教育|卫生|科技|重点项目|重大项目|重点工程|重大工程"
)
_INVESTED = re.compile(
    rf"(?:{_FIELDS})(?:重[点大])?(?:项目|工程|产业|领域)?(?:建设|年度|当年|全年)?(?:完成)?投资(?:额|完成额)?$"
)
# Intentions, contracts and project totals are no investment of a year (签约609.5亿元 is none); nor is another's money.
_INTENDED = re.compile(
    r"签约|争取|预算内|总投资|计划|协议|合同|意向|需求|外资|外商|招商|引资|引进|储备|策划|谋划|累[计积]|对外投资|境外|等重|等项|子项目"
)


def investment(evidence: Evidence) -> Chart | None:
    """Draw amounts invested by field, the two years apart, in one unit; parts overlap, so no total is made.

    A single project (某产业园投资50亿元) tells of all its years. A name with two amounts for one year is left out.
    """
    past = _clear(evidence.mark(i, evidence.past) for i, o in evidence.results() if _is_investment(o))
    aimed = _clear(evidence.mark(i, evidence.aim) for i, o in evidence.aims() if _is_investment(o))
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


def _clear(marks: Iterable[Mark]) -> list[Mark]:
    """Return the marks without names that have two amounts, and without a second mention of one amount."""
    named: dict[str, list[Mark]] = {}
    for mark in marks:
        named.setdefault(mark.label.removesuffix("完成额").removesuffix("额"), []).append(mark)
    return [found[0] for found in named.values() if len({(mark.value, mark.unit) for mark in found}) == 1]


def _largest(marks: list[Mark], unit: str) -> list[Mark]:
    fitting = [fit for mark in marks if (fit := in_unit(mark, unit)) is not None]
    return sorted(fitting, key=lambda mark: -(mark.value or 0))[:MOST_ROWS]
