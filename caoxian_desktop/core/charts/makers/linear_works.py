"""线性工程."""

from __future__ import annotations

import re

from caoxian_desktop.core.charts.chart import Chart, Form, Row
from caoxian_desktop.core.charts.evidence import Evidence
from caoxian_desktop.core.charts.wording import period_word
from caoxian_desktop.core.indicators.observation import Measure, Observation

_WORK = re.compile(r"[建改修扩铺贯升造治疏硬绿]|新增|完成|实施|整治|提升|养护|敷设|打通")


def _is_all_there_is(observation: Observation) -> bool:
    """Tell whether a length is that of the whole network (高速公路里程突破9500公里): no work of a year."""
    whole = observation.indicator.endswith(("里程", "总长", "总长度")) and not _WORK.search(observation.indicator)
    return observation.stock_flow == "stock" or whole


MOST_ROWS = 16
FEWEST_ROWS = 3


def linear_works(evidence: Evidence) -> Chart | None:
    """Draw the lengths to be built or repaired in the year planned, in kilometres; they are different works, no sum."""
    marks = [
        evidence.mark(index, evidence.aim)
        for index, o in evidence.aims()
        if o.unit == "公里" and o.measure in (Measure.LEVEL, Measure.INCREMENT) and not _is_all_there_is(o)
    ]
    if len(marks) < FEWEST_ROWS:
        return None
    longest = sorted(marks, key=lambda mark: -(mark.value or 0))
    rows = (Row(mark.label, (mark,)) for mark in longest)
    year = period_word(evidence.aimed)
    title = f"线性工程（{year}目标）" if year else "线性工程"
    return evidence.chart("linear_works", title, Form.BARS, rows, most=MOST_ROWS, unit="公里")
