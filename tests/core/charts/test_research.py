"""Charts for the study of reports: where the targets stand, how long the parts are."""

from dataclasses import replace
from itertools import pairwise

import pytest

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart, Form
from caoxian_desktop.core.charts.parts import parts_of
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report


@pytest.fixture(scope="module")
def real() -> Analysis:
    return analyse(read_file(bundled_report()))


@pytest.fixture(scope="module")
def charts(real: Analysis) -> dict[str, Chart]:
    return {chart.key: chart for chart in charts_of(real)}


def test_parts_go_down_to_the_labelled_second_level_and_lie_apart(real: Analysis) -> None:
    parts = parts_of(real.report)
    assert parts[0].name == "一、2022年工作回顾"
    assert any(part.name.startswith("（一）") and part.under.startswith("二、") for part in parts)
    for one, other in pairwise(parts):
        assert one.span.end <= other.span.start


def test_a_label_and_a_title_that_begins_with_a_year_do_not_run_together(real: Analysis) -> None:
    section = replace(real.report.sections[0], label="附件1", title="2024年民生实事", children=())
    (part,) = parts_of(replace(real.report, sections=(section,)))
    assert part.name == "附件1　2024年民生实事"


def test_a_long_title_is_told_by_its_first_clause(real: Analysis) -> None:
    section = replace(
        real.report.sections[0], label="（一）", children=(), title="聚力聚焦有效投资，增添高质量发展新动能"
    )
    (part,) = parts_of(replace(real.report, sections=(section,)))
    assert part.name == "（一）聚力聚焦有效投资…"


def test_a_text_of_many_reports_is_not_counted_part_by_part(real: Analysis) -> None:
    many = replace(real.report, sections=real.report.sections * 30)
    assert parts_of(many) == ()


def test_length_and_figures_have_a_panel_and_a_unit_each(charts: dict[str, Chart], real: Analysis) -> None:
    chart = charts["extent"]
    assert (chart.form, chart.series, chart.unit) == (Form.COUNTS, ("篇幅", "数据"), "")
    units = {series: {mark.unit for mark in chart.marks() if mark.series == series} for series in chart.series}
    assert units == {"篇幅": {"字"}, "数据": {"条"}}
    counted = sum(mark.value or 0 for mark in chart.marks() if mark.series == "数据")
    assert 0 < counted <= len(real.observations)


def test_targets_are_counted_once_by_part_and_modal_word(charts: dict[str, Chart], real: Analysis) -> None:
    chart = charts["aims_by_section"]
    assert chart.form is Form.MATRIX
    assert {"确保", "力争", "民生实事", "未注明"} <= set(chart.series)
    assert chart.series[-2:] == ("民生实事", "未注明")
    aims = [o for o in real.observations if o.kind in ("target", "commitment") and o.period == "2023"]
    assert sum(mark.value or 0 for mark in chart.marks()) == len(aims)


def test_a_cell_leads_to_its_first_target(charts: dict[str, Chart], real: Analysis) -> None:
    spans = {o.span for o in real.observations}
    assert all(mark.span in spans for mark in charts["aims_by_section"].marks())


def test_what_stands_under_a_part_says_so_once(charts: dict[str, Chart]) -> None:
    notes = [row.note for row in charts["extent"].rows if row.note]
    assert len(notes) == len(set(notes)) > 0


def test_they_say_that_they_are_for_research(charts: dict[str, Chart]) -> None:
    for key in ("extent", "aims_by_section"):
        assert charts[key].note.endswith("供研究参考。")
        assert not charts[key].for_leaders
