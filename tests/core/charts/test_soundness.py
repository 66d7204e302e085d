"""What holds for every chart of every report: one unit an axis, marked years, no stock beside flow, nobody's words but
the report's."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart, Form
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Relation

AXES = (Form.DUMBBELL, Form.DOTS, Form.BARS)


def assert_sound(chart: Chart, analysis: Analysis) -> None:
    marks = list(chart.marks())
    assert marks
    assert analysis.report.name in chart.note
    for series in chart.series:
        assert len({mark.year for mark in marks if mark.series == series}) == 1, "two years under one name"
    for mark in marks:
        if mark.observation is not None and mark.unit:
            observation = analysis.observations[mark.observation]
            assert mark.span == observation.span
            assert mark.wording == observation.wording.of(analysis.report.text)
    if chart.form in AXES:
        assert {mark.unit for mark in marks} == {chart.unit}
        kinds = {analysis.observations[mark.observation].stock_flow for mark in marks if mark.observation is not None}
        assert len(kinds - {""}) <= 1, "stock beside flow"
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
@given(st.tuples(*(figures(likely) for likely in 3 * LIKELY)), st.data())
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
    from caoxian_desktop.core.importing.importer import read_file
    from caoxian_desktop.core.report.problem import KnownError

    seen = 0
    for path in sorted((corpus / "corpus").iterdir()):
        if path.suffix not in (".txt", ".docx"):
            continue
        try:
            analysis = analyse(read_file(path))
        except KnownError:
            continue
        for chart in charts_of(analysis):
            assert_sound(chart, analysis)
            seen += 1
    assert seen > 200
