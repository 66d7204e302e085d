"""What a report gives to its charts: observations, the two years that are set side by side, and marks made of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row, Standing
from caoxian_desktop.core.charts.wording import (
    axis_value,
    fall_word,
    name_of,
    period_word,
    rate_word,
    remark_on,
    says_what,
)
from caoxian_desktop.core.indicators.observation import Kind, Measure, Observation, Pair, Relation
from caoxian_desktop.core.report.report import Report

RESULTS = (Kind.ACTUAL, Kind.ESTIMATE)
_SHARE = 0.25
_YEARS = re.compile(
    r"年均增|年均下降|(?<![\d十])[2-5两三四五](?:年|个年头)(?:来|间|内|累计|共|增|新增|翻|实现|平均)|“?十[一二三四五]五”?(?:时期|期间|以来|末)"
)
AIMS = (Kind.TARGET, Kind.COMMITMENT)


@dataclass(frozen=True, slots=True)
class Evidence:
    """An analysed report as the makers of charts see it.

    `done` is the period whose results the report gives (总结年度), `aimed` the one it plans for (目标年度), both as
    observations write them (2022; 过去五年) and '' where the report does not say.
    """

    analysis: Analysis
    done: str
    aimed: str

    @property
    def report(self) -> Report:
        """The report itself."""
        return self.analysis.report

    @property
    def past(self) -> str:
        """The series of results: the year, and that these are the report's own figures, some of them expected."""
        year = period_word(self.done) or "总结年度"
        return f"{year}（报告数，含预计）" if self.has_estimates else f"{year}（报告数）"

    @property
    def reviews_a_year(self) -> bool:
        """Whether the results are those of a single year, or of one the report does not name."""
        return not self.done or self.done.isdecimal()

    @property
    def before(self) -> str:
        """The word for the period of the results in a title: 上年, or the several years' own name."""
        return "上年" if self.reviews_a_year else self.done

    @property
    def aim(self) -> str:
        """The series of targets."""
        return f"{period_word(self.aimed) or '目标年度'}目标"

    @property
    def has_estimates(self) -> bool:
        """Whether the report calls some of its results expected (预计)."""
        return any(o.kind is Kind.ESTIMATE and o.period == self.done for o in self.analysis.observations)

    def results(self) -> Iterator[tuple[int, Observation]]:
        """Yield the results of the year reviewed with their indices, in reading order.

        Doubtful ones are left out, and by how much something rose or fell.
        """
        return self._of(RESULTS, self.done)

    def aims(self) -> Iterator[tuple[int, Observation]]:
        """Yield the targets and pledges of the year planned with their indices, as `results` does."""
        return self._of(AIMS, self.aimed)

    def results_of(self, year: str) -> Iterator[tuple[int, Observation]]:
        """Yield the results of one year, as `results` does: a review of several years gives some of each."""
        return self._of(RESULTS, year)

    def _of(self, kinds: tuple[Kind, ...], period: str) -> Iterator[tuple[int, Observation]]:
        for index, observation in enumerate(self.analysis.observations):
            of_the_time = observation.period == period and not self._spans_years(observation)
            if observation.kind in kinds and of_the_time and _may_stand(observation):
                yield index, observation

    def pairs(self) -> Iterator[Pair]:
        """Yield the pairs that may be drawn: same or near, a target of the year planned, results of the year before.

        A review of several years (过去五年) is near at most, and only in what no year adds to: what five years brought
        is not set beside a target of one. Where a report gives two values for the result, none of them is the same.
        """
        observations = self.analysis.observations
        for pair in self.analysis.pairs:
            target = observations[pair.target]
            results = tuple(i for i in pair.results if self._is_result(observations[i]))
            drawn = pair.relation in (Relation.SAME, Relation.NEAR) and _may_stand(target)
            drawn = drawn and not self._spans_years(target) and (self.reviews_a_year or _is_state(target))
            if drawn and results and target.kind in AIMS and target.period == self.aimed:
                clear = self.reviews_a_year and agree([observations[i] for i in results])
                yield Pair(results, pair.target, pair.relation if clear else Relation.NEAR)

    def _is_result(self, observation: Observation) -> bool:
        fits = observation.kind in RESULTS and observation.period == self.done and not self._spans_years(observation)
        return fits and not observation.doubtful and not observation.is_difference

    def _spans_years(self, observation: Observation) -> bool:
        """Tell whether a figure's own words give it to several years (五年年均增长5.9%): no year's figure."""
        if not observation.period.isdecimal():
            return False
        until_number = observation.clause.start, max(observation.wording.end, observation.span.end)
        return observation.base == "年均" or bool(_YEARS.search(self.report.text, *until_number))

    def mark(self, index: int, series: str, *, label: str = "", hollow: bool = False) -> Mark:
        """Return the mark of an observation, in the report's own wording."""
        observation = self.analysis.observations[index]
        wording = observation.wording.of(self.report.text)
        expected, most = observation.kind is Kind.ESTIMATE, observation.value_max
        average = "年均" if observation.base == "年均" and "年均" not in wording else ""
        remarks = (remark_on(wording, estimate=expected), fall_word(observation, wording), average)
        return Mark(
            label=label or name_of(observation),
            wording=wording,
            series=series,
            year=observation.period,
            span=observation.span,
            value=axis_value(observation),
            value_max=None if most is None else axis_value(replace(observation, value=most)),
            unit=observation.unit,
            hollow=hollow,
            observation=index,
            remark="，".join(filter(None, remarks)),
            standing=Standing.EXPECTED if expected else Standing.REPORTED,
        )

    def chart(
        self, key: str, title: str, form: Form, rows: Iterable[Row], *, most: int, unit: str = ""
    ) -> Chart | None:
        """Return the chart of the first `most` of these rows with series, years and note, or None without rows."""
        found = tuple(row for row in rows if row.marks)
        if form is Form.TABLE:
            found = tuple(self._with_rates(row) for row in found)
        if not found:
            return None
        marks = [mark for row in found[:most] for mark in row.marks]
        order = {self.past: 0, self.aim: 1}
        series = sorted(dict.fromkeys(mark.series for mark in marks), key=lambda name: order.get(name, len(order)))
        years = tuple(sorted({mark.year for mark in marks if mark.year}))
        note = self._note(marks, form, len(found) - most)
        return Chart(key, title, form, found[:most], tuple(series), unit, years, note)

    def _with_rates(self, row: Row) -> Row:
        """Return a table's row with bare percentages told as growth: no axis and no title of it says what they are."""
        observations = self.analysis.observations
        marks = []
        for mark in row.marks:
            word = (
                "" if mark.observation is None else rate_word(observations[mark.observation], mark.printed, row.label)
            )
            marks.append(replace(mark, remark="，".join(filter(None, (mark.remark, word)))))
        return replace(row, marks=tuple(marks))

    def _note(self, marks: list[Mark], form: Form, left_out: int) -> str:
        """Return the line under a drawing: source, which years, that results may be expected ones, what is left out."""
        shown = [self.analysis.observations[mark.observation] for mark in marks if mark.observation is not None]
        parts = [f"资料来源：{self.report.name}"]
        if results := [o for o in shown if o.kind in RESULTS]:
            years = sorted({period_word(o.period) or "总结年度" for o in results})
            expected = self.has_estimates or any(o.kind is Kind.ESTIMATE for o in results)
            parts.append(f"{'、'.join(years)}为报告数{'，含预计数' if expected else ''}，统计公报可能有调整")
        if any(o.kind in AIMS for o in shown) or any(mark.series == self.aim for mark in marks):
            parts.append(f"{period_word(self.aimed) or '目标年度'}为目标")
        if form is not Form.TABLE and any(mark.hollow for mark in marks):
            parts.append("空心为口径不同，不宜直接比较")
        if left_out > 0:
            parts.append(f"其余{left_out}项见指标表")
        return "。".join(parts) + "。"


def fitting(target: Observation, results: Sequence[Observation]) -> tuple[int, ...]:
    """Return which results stand beside a target: those of its measure and unit, else of its measure, else all."""
    measured = tuple(i for i, result in enumerate(results) if result.measure is target.measure)
    return tuple(i for i in measured if results[i].unit == target.unit) or measured or tuple(range(len(results)))


def _may_stand(observation: Observation) -> bool:
    """Tell whether a figure may stand in a chart under its name: neither doubtful nor what its indicator rose by."""
    return not (observation.doubtful or observation.is_difference) and says_what(observation)


def _is_state(observation: Observation) -> bool:
    """Tell whether a figure says how things stand at a time, not what came of a span of time."""
    return observation.stock_flow == "stock" or observation.measure in (Measure.SHARE, Measure.RATIO)


def agree(results: Sequence[Observation]) -> bool:
    """Tell whether results of one measure and unit have one value."""
    values: dict[tuple[Measure, str, str], set[float]] = {}
    for o in results:
        values.setdefault((o.measure, o.unit, o.indicator), set()).add(axis_value(o))
    return all(len(found) == 1 for found in values.values())


def is_growth(observation: Observation) -> bool:
    """Tell whether the observation is a growth rate in percent: 百分点, 倍 and 番 have no place on its axis."""
    return observation.measure is Measure.CHANGE_PCT and observation.unit in ("%", "％")


def gather(analysis: Analysis) -> Evidence:
    """Return the evidence of an analysed report, with the two years found: by its pairs, its title, its figures."""
    block = analysis.report.title_block
    observations = analysis.observations
    done = _commonest(o.period for o in observations if o.kind in RESULTS and o.period not in ("prior", "other"))
    aimed = _commonest(o.period for o in observations if o.kind in AIMS and o.period not in ("prior", "other"))
    return Evidence(
        analysis,
        done or block.review_period or (str(block.review_year) if block.review_year else ""),
        aimed or (str(block.plan_year) if block.plan_year else ""),
    )


def _commonest(periods: Iterable[str]) -> str:
    """Return the period most figures have; a single year goes before several (十四五时期) where it has its share."""
    counted = Counter(period for period in periods if period)
    if not counted:
        return ""
    (period, times), *_ = counted.most_common(1)
    year = next((name for name, _ in counted.most_common() if name.isdecimal()), period)
    return year if counted[year] >= _SHARE * times else period


def once(marks: Iterable[Mark]) -> list[Mark]:
    """Return each figure once: a report may give the same one in two places."""
    return list({(mark.label, mark.value, mark.unit): mark for mark in reversed(list(marks))}.values())[::-1]
