"""财政与资金."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caoxian_desktop.core.charts.chart import Chart, Form, Row
from caoxian_desktop.core.charts.evidence import Evidence, is_growth
from caoxian_desktop.core.charts.wording import name_of
from caoxian_desktop.core.indicators.observation import Measure, Observation, Relation
from caoxian_desktop.core.indicators.units import in_base

MOST_ROWS = 22
_PASSED = re.compile(r"突破|超")
_MONEY = re.compile(
    r"(财政|预算)[^，]{0,8}(收入|支出)|税收|税费|减税|降费|退税|民生支出|资金|债|额度$|融资|贷款|存款|基金|转移支付|减负"
)
# What is not public money: counts of who has it, money per head or area, what each of several has, what investors
# bring, what funds hold, what thieves took.
_NO_MONEY = re.compile(
    r"项目$|企业$|户数$|平台$|违规|诈骗|涉案|[人亩地户村]均|^[每均]|单位面积|到位资金|协议资金|招商|引资|引进|总投资|管理规模|"
    r"^(?:所有|全部|各|多数)[省市州盟区县旗乡镇村户]"
)


def finance(evidence: Evidence) -> Chart | None:
    """List public money by the two years: amounts, with their growth and shares beside them.

    A table and no bars: bond quotas applied for, issued and needed (220, 10, 44) are different things, and as bars
    they would look like a contradiction.
    """
    rows: dict[str, tuple[list[int], list[int]]] = {}
    joined = _joined(evidence)
    for side, found in enumerate((evidence.results(), evidence.aims())):
        for index, observation in found:
            if _is_money(observation):
                key = joined.get(index) or name_of(observation)
                rows.setdefault(key, ([], []))[side].append(index)
    return evidence.chart(
        "finance",
        "财政与资金",
        Form.TABLE,
        (_row(evidence, label, *sides) for label, sides in rows.items()),
        most=MOST_ROWS,
    )


def _row(evidence: Evidence, label: str, past: list[int], aimed: list[int]) -> Row:
    observations = evidence.analysis.observations
    past, aimed = (_undisputed(observations, side) for side in (past, aimed))
    if all(is_growth(observations[i]) for i in (*past, *aimed)) and not label.endswith("增速"):
        label = f"{label}增速"  # a bare 33% would pass for an amount's share
    marks = [evidence.mark(i, evidence.past) for i in past] + [evidence.mark(i, evidence.aim) for i in aimed]
    return Row(label, tuple(marks))


def _undisputed(observations: Sequence[Observation], side: list[int]) -> list[int]:
    """Return one year's figures of one name without amounts that contradict each other: those surest of their name.

    What was only passed on the way (突破300亿元、达到389亿元) is no contradiction and gives way to what was reached.
    """
    amounts = [i for i in side if observations[i].measure is Measure.LEVEL]
    exact = [i for i in amounts if not _PASSED.search(observations[i].modifier)] or amounts
    surest = max((observations[i].confidence for i in exact), default=0.0)
    kept = [i for i in exact if observations[i].confidence == surest]
    clear = len({in_base(observations[i].value, observations[i].unit) for i in kept}) == 1
    return [i for i in side if i not in amounts or (clear and i == kept[0])]


def _is_money(observation: Observation) -> bool:
    name = observation.indicator
    amount = observation.measure in (Measure.LEVEL, Measure.INCREMENT) and observation.unit.endswith("元")
    share = observation.measure is Measure.SHARE and "支出" in name
    wanted = (amount or share or is_growth(observation)) and not observation.per and not observation.scope
    return wanted and bool(_MONEY.search(name)) and not _NO_MONEY.search(name)


def _joined(evidence: Evidence) -> dict[int, str]:
    """Return for each target that continues a result in the same scope the name that result stands under."""
    observations = evidence.analysis.observations
    return {p.target: name_of(observations[p.results[0]]) for p in evidence.pairs() if p.relation is Relation.SAME}
