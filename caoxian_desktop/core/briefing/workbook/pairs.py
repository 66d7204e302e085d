"""上年完成与今年目标: each target beside the result it continues, as a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.data_sheet import Cell, DataColumn, DataSheet
from caoxian_desktop.core.briefing.inquiry.beside import lower_targets
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.several import name_of_all
from caoxian_desktop.core.briefing.timing import in_brackets, other_years
from caoxian_desktop.core.briefing.wording import full_name, joined, printed
from caoxian_desktop.core.briefing.workbook.reports import is_taken, marks_of, rows_of_all, source_lines, with_report
from caoxian_desktop.core.charts.evidence import Evidence, fitting, gather
from caoxian_desktop.core.indicators.observation import Observation, Pair, Relation
from caoxian_desktop.core.report.citation import citation

NAME = "上年完成与今年目标"
_SCOPES = {Relation.SAME: "同口径", Relation.NEAR: "口径不同"}
_NO_COMPARISON = "口径不同的两数不宜直接比较；增速按百分点比较。数值供排序筛选，以原文表述为准。"


def pairs_sheet(materials: Sequence[Material], choices: Choices) -> DataSheet:
    """Return the sheet of pairs; without any it has its header alone."""
    evidences = [gather(material.analysis) for material in materials]
    columns = with_report(materials, _columns(evidences))
    rows = rows_of_all(materials, lambda material: tuple(_rows(materials, material, choices)))
    lines = (*source_lines(materials), _NO_COMPARISON)
    return DataSheet(NAME, columns, rows, lines, name_of_all(materials), NAME, marks_of(choices))


def _columns(evidences: Sequence[Evidence]) -> tuple[DataColumn, ...]:
    """Return the columns, both years in their heads; reports of different years name them in the rows."""
    past, aim = {each.past for each in evidences}, {each.aim for each in evidences}
    before = past.pop() if len(past) == 1 else "总结年度（报告数，含预计）"
    ahead = aim.pop() if len(aim) == 1 else "目标年度目标"
    return (
        DataColumn("指标", 24),
        DataColumn("口径", 10),
        DataColumn(before, 26),
        DataColumn("完成数数值", 11),
        DataColumn("完成数单位", 9),
        DataColumn(ahead, 24),
        DataColumn("目标数值", 11),
        DataColumn("目标单位", 9),
        DataColumn("提示", 26),
        DataColumn("完成数出处", 40, printed=False),
        DataColumn("目标出处", 40, printed=False),
    )


def _rows(materials: Sequence[Material], material: Material, choices: Choices) -> Iterator[tuple[Cell, ...]]:
    analysis = material.analysis
    lower = {beside.target.span: f"今年目标{beside.said}" for beside in lower_targets(analysis)}
    pairs = sorted(gather(analysis).pairs(), key=lambda pair: (pair.relation is not Relation.SAME, pair.target))
    for pair in pairs:
        target = analysis.observations[pair.target]
        if is_taken(materials, material.report, target.span.start, choices):
            yield _row(analysis, pair, lower.get(target.span, ""))


def _row(analysis: Analysis, pair: Pair, remark: str) -> tuple[Cell, ...]:
    report, target = analysis.report, analysis.observations[pair.target]
    results = [analysis.observations[index] for index in pair.results]
    results = [results[at] for at in fitting(target, results)]
    return (
        full_name(report, target),
        _SCOPES[pair.relation],
        joined(_words(analysis, result) for result in results),
        _value(results),
        _unit(results),
        _words(analysis, target),
        _value([target]),
        _unit([target]),
        remark,
        citation(report, results[0].span),
        citation(report, target.span),
    )


def _words(analysis: Analysis, observation: Observation) -> str:
    return printed(analysis.report.text, observation) + in_brackets(other_years(analysis, observation))


def _value(observations: Sequence[Observation]) -> Cell:
    """Return the one value as a number; '' where there are several, or a range, which no one number is."""
    values = {o.value for o in observations}
    one = len(values) == 1 and all(o.value_max is None for o in observations)
    return values.pop() if one else ""


def _unit(observations: Sequence[Observation]) -> str:
    units = {o.unit for o in observations}
    return units.pop() if len(units) == 1 else ""
