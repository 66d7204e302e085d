"""Reckoned values (推算) laid into a table for those who ask for them; nothing else in charts or exports has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row, Standing
from caoxian_desktop.core.indicators.deriving import Derived, derive

WORD = "推算"
_CAUTION = "标“推算”的不是报告数，由报告数按名义增速算出，只作参考。"


def with_derived(chart: Chart, analysis: Analysis) -> Chart:
    """Return the chart with the levels that follow from its rows' figures, each with its formula; else itself.

    Only tables take them: a row's target level beside its target rate, the level of the year before in a column of its
    own. What was reckoned stands behind the report's own figures.
    """
    if chart.form is not Form.TABLE or any(mark.origin for mark in chart.marks()):
        return chart
    made = derive(analysis.report.text, analysis.observations, analysis.pairs)
    rows = tuple(_row(chart, row, made, analysis) for row in chart.rows)
    if rows == chart.rows:
        return chart
    series = dict.fromkeys(mark.series for row in rows for mark in row.marks)
    earlier = tuple(name for name in series if name not in chart.series)
    years = tuple(sorted({mark.year for row in rows for mark in row.marks if mark.year}))
    return replace(chart, rows=rows, series=(*earlier, *chart.series), years=years, note=f"{chart.note}{_CAUTION}")


def _row(chart: Chart, row: Row, made: tuple[Derived, ...], analysis: Analysis) -> Row:
    shown = {mark.observation for mark in row.marks}
    fitting = (derived for derived in made if set(derived.sources) <= shown)
    return replace(
        row, marks=(*row.marks, *(mark for found in fitting for mark in _marks(chart, row, found, analysis)))
    )


def _marks(chart: Chart, row: Row, derived: Derived, analysis: Analysis) -> Iterator[Mark]:
    """Yield the mark of a derived level where it has a column: that of its year, or the year before all others."""
    columns = {mark.year: mark.series for mark in chart.marks()}
    first = min((int(year) for year in columns if year.isdecimal()), default=0)
    column = columns.get(derived.period)
    if column is None and derived.period == str(first - 1):
        column = f"{derived.period}年（{WORD}）"
    if column is not None:
        yield Mark(
            label=row.label,
            wording=derived.words,
            series=column,
            year=derived.period,
            span=analysis.observations[derived.sources[-1]].span,
            value=derived.value,
            unit=derived.unit,
            remark=f"{WORD}：{derived.formula.zh}",
            standing=Standing.DERIVED,
        )
