"""线性工程."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row
from caoxian_desktop.core.charts.evidence import Evidence
from caoxian_desktop.core.charts.wording import period_word
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.indicators.units import in_base

MOST_ROWS = 16
FEWEST_ROWS = 3
UNIT = "公里"
_KILOMETRES = {"公里": 1.0, "千米": 1.0, "km": 1.0, "米": 0.001, "延米": 0.001}
_COMPARED = 20
_ALIKE = 0.4
"""Overlap of two names from which equal lengths are taken for one work told twice."""
_WORK = re.compile(
    r"[建改修扩铺贯升造治疏硬绿]|新增|完成|实施|整治|提升|养护|敷设|打通|[架埋]设|更新|打造|清淤|拓宽|开通|加固|防护|安装"
)
_SIZE = re.compile(r"[长宽高深]$")
_LONG_THING = re.compile(r"[路道线管网渠河沟堤岸廊轨桥隧航缆栏带坝链巷街]|水系|河流|里程|通车|通航")
# Drawing plans and inviting tenders is no work on the line itself.
_ON_PAPER = re.compile(r"规划|设计|招标|前期|可研|谋划|论证")


def linear_works(evidence: Evidence) -> Chart | None:
    """Draw the lengths to be built or repaired in the year planned, in kilometres; they are different works, no sum."""
    marks = _once(
        replace(evidence.mark(index, evidence.aim), value=_kilometres(o), value_max=None, unit=UNIT)
        for index, o in evidence.aims()
        if _is_work(o)
    )
    rows = list(_by_name(sorted(marks, key=lambda mark: -(mark.value or 0))))
    if len(rows) < FEWEST_ROWS:
        return None
    year = period_word(evidence.aimed)
    title = f"线性工程（{year}目标）" if year else "线性工程"
    return evidence.chart("linear_works", title, Form.BARS, rows, most=MOST_ROWS, unit=UNIT)


def _by_name(marks: Iterable[Mark]) -> Iterator[Row]:
    """Yield a row for each name with its longest work: others of that name may be parts of it, and none can be told."""
    named: dict[str, list[Mark]] = {}
    for mark in marks:
        named.setdefault(mark.label, []).append(mark)
    for label, (longest, *others) in named.items():
        yield Row(label, (longest,), note=f"同名另有{len(others)}项，见指标表" if others else "")


def _kilometres(observation: Observation) -> float:
    value, unit = in_base(observation.value, observation.unit)
    return value * _KILOMETRES[unit]


def _is_work(observation: Observation) -> bool:
    name = observation.indicator
    length = in_base(1, observation.unit)[1] in _KILOMETRES
    length = length and observation.measure in (Measure.LEVEL, Measure.INCREMENT) and not observation.per
    work = _LONG_THING.search(name) and _WORK.search(name) and not _ON_PAPER.search(name) and not _SIZE.search(name)
    return length and bool(work) and not _is_all(observation)


def _is_all(observation: Observation) -> bool:
    """Tell whether a length is that of the whole network (高速公路里程突破9500公里): no work of a year."""
    return observation.stock_flow == "stock" or observation.indicator.endswith(("总里程", "总长", "总长度"))


def _once(marks: Iterable[Mark]) -> list[Mark]:
    """Return each work once: a pledge is often told among the tasks too, in other words."""
    kept: dict[float | None, list[Mark]] = {}
    for mark in marks:
        equal = kept.setdefault(mark.value, [])
        if not any(_overlap(mark.label, other.label) >= _ALIKE for other in equal[:_COMPARED]):
            equal.append(mark)
    return [mark for equal in kept.values() for mark in equal]


def _overlap(one: str, other: str) -> float:
    """Return the Dice coefficient of two names' pairs of characters."""
    a, b = ({name[i : i + 2] for i in range(len(name) - 1)} for name in (one, other))
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0
