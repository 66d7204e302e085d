"""What holds for every chart of every report: one unit an axis, marked years, no stock beside flow, nobody's words but
the report's."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row, Standing
from caoxian_desktop.core.charts.wording import period_word
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Observation, Relation
from tests.real_reports import analyses

AXES = (Form.DUMBBELL, Form.DOTS, Form.BARS)
WITH_YEARS_ON_THE_AXIS = (Form.TREND,)
"""Everywhere else a series is of one year, which its name or the title says."""


def assert_sound(chart: Chart, analysis: Analysis, siblings: Sequence[Analysis] = ()) -> None:
    marks = list(chart.marks())
    assert marks
    assert_names_its_sources(chart, analysis)
    for mark in marks:
        assert_said_by_its_report(mark, analysis, siblings)
    assert_years_are_marked(chart)
    for axis in axes_of(chart):
        assert len({mark.unit for mark in axis}) == 1, "two units on one axis"
        kinds = {observation_of(mark, analysis, siblings).stock_flow for mark in axis if mark.observation is not None}
        assert len(kinds - {""}) <= 1, "stock beside flow"
    if chart.form in AXES:
        assert {mark.unit for mark in marks} == {chart.unit}
    if chart.form is Form.SHARE_BARS:
        for row in chart.rows:
            added, total = row.marks
            assert (added.unit, added.year) == (total.unit, total.year)
            assert 0 < (added.value or 0) <= (total.value or 0)
    drawn = {mark.observation for mark in marks if len(chart.series) > 1 and chart.form is Form.DUMBBELL}
    for pair in analysis.pairs:
        if pair.relation in (Relation.DERIVED, Relation.RELATED):
            rows = [{mark.observation for mark in row.marks} for row in chart.rows]
            assert not drawn or not any({pair.target, *pair.results} <= row for row in rows)


def assert_names_its_sources(chart: Chart, analysis: Analysis) -> None:
    assert chart.note.startswith("资料来源：")
    others = [mark.origin.report for mark in chart.marks() if mark.origin is not None]
    for name in (analysis.report.name, *others):
        start, _, year = name.rpartition("（")
        assert start in chart.note, "a source without its name"
        assert year.rstrip("）") in chart.note, "a source without its year"
    if any(mark.standing is Standing.EXPECTED for mark in chart.marks()):
        assert "含预计" in chart.note


def assert_years_are_marked(chart: Chart) -> None:
    if chart.form in WITH_YEARS_ON_THE_AXIS:
        assert all(len(mark.year) == 4 for mark in chart.marks())
        return
    years = {series: {mark.year for mark in chart.marks() if mark.series == series} for series in chart.series}
    assert all(len(found) == 1 for found in years.values()), "two years under one name"
    titled = re.search(r"（(\d{4})年", chart.title)
    unsaid = {mark.year for row in chart.rows for mark in row.marks if period_word(mark.year) not in row.label}
    assert not titled or unsaid <= {titled[1], ""}, "another year's title"
    if len({year for found in years.values() for year in found}) > 1:
        for series, (year,) in years.items():
            assert period_word(year) in series, "two unmarked years"


def axes_of(chart: Chart) -> list[list[Mark]]:
    """The marks that share an axis: all of them, those of a row, or those of a series."""
    if chart.form in AXES:
        return [list(chart.marks())]
    if chart.form is Form.TREND:
        return [list(row.marks) for row in chart.rows]
    if chart.form in (Form.COUNTS, Form.MATRIX):
        return [[mark for mark in chart.marks() if mark.series == series] for series in chart.series]
    return []


def owner_of(mark: Mark, analysis: Analysis, siblings: Sequence[Analysis]) -> Analysis:
    name = mark.origin.report if mark.origin else analysis.report.name
    return next(one for one in (analysis, *siblings) if one.report.name == name)


def observation_of(mark: Mark, analysis: Analysis, siblings: Sequence[Analysis]) -> Observation:
    assert mark.observation is not None
    return owner_of(mark, analysis, siblings).observations[mark.observation]


def assert_said_by_its_report(mark: Mark, analysis: Analysis, siblings: Sequence[Analysis]) -> None:
    assert mark.standing is not Standing.DERIVED, "nothing reckoned unless it is asked for"
    if mark.observation is not None and mark.unit:
        observation = observation_of(mark, analysis, siblings)
        text = owner_of(mark, analysis, siblings).report.text
        assert mark.span == observation.span
        assert observation.wording.of(text).removeprefix("增长") == mark.wording.removeprefix("增长"), (
            "other words than the report's"
        )
        assert (mark.standing is Standing.EXPECTED) == (observation.kind is Kind.ESTIMATE)


# What the makers look for, so that many of them find something; the rest is left to chance.
LIKELY = (
    ("地区生产总值", "%", Measure.CHANGE_PCT),
    ("一般公共预算收入", "%", Measure.CHANGE_PCT),
    ("网络零售额", "%", Measure.CHANGE_PCT),
    ("新增企业", "家", Measure.INCREMENT),
    ("企业总数", "家", Measure.LEVEL),
    ("固定资产投资", "亿元", Measure.LEVEL),
    ("技改投资", "万元", Measure.LEVEL),
    ("道路里程", "公里", Measure.LEVEL),
    ("网络零售额", "名", Measure.RANK),
    ("税收收入", "亿元", Measure.LEVEL),
)
# Told once each, so that none contradicts itself and is left out for that.
ONCE = (("工业投资", "亿元", Measure.LEVEL), ("民间投资", "万元", Measure.LEVEL))
UNITS = ("%", "亿元", "公里", "家", "个百分点", "万美元", "倍")
PERIODS = {True: ("2022", "2022", "2022", "2021", "过去五年", "prior", ""), False: ("2023", "2023", "2023", "2022", "")}


@st.composite
def figures(draw: st.DrawFn, likely: tuple[str, str, Measure]) -> dict[str, object]:
    indicator, unit, measure = likely
    if draw(st.integers(0, 5)) == 0:
        unit, measure = draw(st.sampled_from(UNITS)), draw(st.sampled_from(Measure))
    kind = draw(st.sampled_from((Kind.ACTUAL, Kind.ESTIMATE, Kind.TARGET, Kind.TARGET, Kind.COMMITMENT)))
    value = draw(st.floats(0, 10_000, allow_nan=False))
    growth = measure in (Measure.CHANGE_PCT, Measure.RANK)
    return {
        "indicator": indicator,
        "value": value,
        "unit": unit,
        "words": f"{value:.6g}{unit}",
        "kind": kind,
        "measure": measure,
        "direction": draw(st.sampled_from((Direction.NONE, Direction.UP, Direction.DOWN))),
        "stock_flow": "" if growth else draw(st.sampled_from(("stock", "flow"))),
        "period": draw(st.sampled_from(PERIODS[kind in (Kind.ACTUAL, Kind.ESTIMATE)])),
        "cue": draw(st.sampled_from(("", "确保", "力争"))),
        "scope": draw(st.sampled_from(("", "", "全市", "开发区"))),
    }


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.tuples(*(figures(likely) for likely in (*3 * LIKELY, *ONCE))), st.data())
def test_charts_of_any_observations_are_sound(
    new_making: Callable[[], Any], found: tuple[dict[str, object], ...], data: st.DataObject
) -> None:
    making = new_making()
    for figure in found:
        making.add(**figure)
    indices = st.integers(0, len(found) - 1)
    for _ in range(data.draw(st.integers(0, 8))):
        results = tuple(data.draw(st.lists(indices, min_size=1, max_size=3, unique=True)))
        making.pair(results, data.draw(indices), data.draw(st.sampled_from(Relation)))
    analysis = making.analysis()
    for chart in charts_of(analysis):
        assert_sound(chart, analysis)


def test_charts_of_the_example_are_sound(caoxian: Analysis) -> None:
    for chart in charts_of(caoxian):
        assert_sound(chart, caoxian)


@pytest.mark.corpus
def test_charts_of_real_reports_are_sound(corpus: Path) -> None:
    seen = 0
    by_place: dict[str, list[Analysis]] = {}
    for path, analysis in analyses(corpus).items():
        by_place.setdefault(analysis.report.title_block.place or path.name, []).append(analysis)
        for chart in charts_of(analysis):
            assert_sound(chart, analysis)
            seen += 1
    assert seen > 200
    assert_sound_over_years(by_place)


def assert_sound_over_years(by_place: dict[str, list[Analysis]]) -> None:
    keys = set()
    for found in by_place.values():
        analyses = {
            analysis.report.name: analysis for analysis in found
        }.values()  # one a year, as the library gives them
        for analysis in analyses:
            siblings = [other for other in analyses if other is not analysis]
            for chart in charts_of(analysis, siblings) if siblings else ():
                assert_sound(chart, analysis, siblings)
                keys.add(chart.key)
    assert {"trend", "fulfilment"} <= keys


BREACHES = {
    "unit": "two units on one axis",
    "year": "two years under one name",
    "stock": "stock beside flow",
    "wording": "other words than the report's",
    "source": "a source without its name",
    "derived": "nothing reckoned unless it is asked for",
}


@pytest.mark.parametrize(("breach", "told"), BREACHES.items())
def test_a_breach_is_seen(caoxian: Analysis, breach: str, told: str) -> None:
    chart = next(chart for chart in charts_of(caoxian) if chart.key == "investment")
    rows, first = list(chart.rows), chart.rows[0].marks[0]
    planted = {
        "unit": replace(first, unit="万美元"),
        "year": replace(first, year="2019"),
        "wording": replace(first, wording="210亿元"),
        "derived": replace(first, standing=Standing.DERIVED),
    }.get(breach, first)
    rows[0] = Row(first.label, (planted,))
    note = "资料来源：某报告。" if breach == "source" else chart.note
    observations = list(caoxian.observations)
    if breach == "stock":
        for row, kind in zip(chart.rows[:2], ("stock", "flow"), strict=True):
            index = row.marks[0].observation or 0
            observations[index] = replace(observations[index], stock_flow=kind)
    with pytest.raises(AssertionError, match=told):
        assert_sound(replace(chart, rows=tuple(rows), note=note), replace(caoxian, observations=tuple(observations)))
