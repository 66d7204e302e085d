"""A reader's acts on figures: kept, seen at once, undone as one step, gone when the machine was right."""

import pytest

from caoxian_desktop.core.analysis import analyse
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.corrections.values import FigureValue
from caoxian_desktop.core.indicators.observation import Kind, Observation
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from tests.core.corrections.conftest import place
from tests.core.records.shelf import Shelf


def figure(sheet: CorrectionSheet, words: str) -> Observation:
    span = place(sheet.report, words)
    return next(o for o in sheet.analysis.observations if o.span == span)


def test_a_field_is_set_seen_kept_and_undone(sheet: CorrectionSheet, report: Report, shelf: Shelf[Correction]) -> None:
    span = place(report, "42个")
    assert sheet.set_observation(span, ObservationField.UNIT, " 项 ")
    assert figure(sheet, "42个").unit == "项"
    assert [len(call) for call in shelf.calls] == [1]
    assert not sheet.set_observation(span, ObservationField.UNIT, "项")
    assert sheet.undo() == "更正单位"
    assert sheet.analysis == analyse(report)
    assert sheet.redo() == "更正单位"
    assert figure(sheet, "42个").unit == "项"


def test_several_fields_are_one_step(sheet: CorrectionSheet, report: Report) -> None:
    values = {ObservationField.KIND: "background", ObservationField.SCOPE: "开发区"}
    assert sheet.revise_observation(place(report, "42个"), values)
    assert (figure(sheet, "42个").kind, figure(sheet, "42个").scope) == (Kind.BACKGROUND, "开发区")
    assert sheet.undo() == "更正数据"
    assert sheet.corrections == ()


def test_a_field_set_back_to_the_machines_reading_is_no_correction(sheet: CorrectionSheet, report: Report) -> None:
    span = place(report, "118亿元")
    machine = figure(sheet, "118亿元")
    sheet.set_observation(span, ObservationField.VALUE, 181)
    assert figure(sheet, "118亿元").value == 181.0
    assert sheet.set_observation(span, ObservationField.VALUE, 118)
    assert sheet.corrections == ()
    assert figure(sheet, "118亿元") == machine


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (ObservationField.VALUE, "118"),
        (ObservationField.VALUE, float("nan")),
        (ObservationField.VALUE, 1e300),
        (ObservationField.VALUE, True),
        (ObservationField.INDICATOR, "  "),
        (ObservationField.MEASURE, "amount"),
        (ObservationField.UNIT, "亿\n元"),
        (ObservationField.STANDS, "yes"),
    ],
)
def test_a_value_the_field_cannot_hold_is_refused_and_nothing_kept(
    sheet: CorrectionSheet, report: Report, shelf: Shelf[Correction], field: ObservationField, value: FigureValue
) -> None:
    with pytest.raises(ValueError, match=r".+"):
        sheet.revise_observation(place(report, "118亿元"), {ObservationField.SCOPE: "开发区", field: value})
    assert shelf.calls == []


def test_words_that_are_no_figure_have_no_fields(sheet: CorrectionSheet, report: Report) -> None:
    with pytest.raises(ValueError, match="no figure"):
        sheet.set_observation(place(report, "云山湖大桥"), ObservationField.UNIT, "座")


def test_a_figure_is_removed_and_comes_back_with_what_was_said_of_it(sheet: CorrectionSheet, report: Report) -> None:
    span = place(report, "42个")
    sheet.set_observation(span, ObservationField.SCOPE, "开发区")
    assert sheet.remove_observation(span)
    assert [o.span for o in sheet.analysis.removed] == [span]
    assert sheet.restore_observation(span, ObservationField.STANDS)
    assert figure(sheet, "42个").scope == "开发区"
    assert sheet.restore_observation(span)
    assert sheet.analysis == analyse(report)


def test_a_figure_the_machine_missed_is_added_and_removed_without_a_trace(
    sheet: CorrectionSheet, report: Report, shelf: Shelf[Correction]
) -> None:
    marked = place(report, "2023年1月8日")
    with pytest.raises(ValueError, match="name"):
        sheet.add_observation(marked, {})
    with pytest.raises(ValueError, match="no number"):
        sheet.add_observation(place(report, "云山湖大桥"), {ObservationField.INDICATOR: "大桥"})
    assert shelf.calls == []
    bridge = sheet.add_observation(
        place(report, "云山湖大桥"), {ObservationField.INDICATOR: "大桥", ObservationField.VALUE: 1}
    )
    assert (figure(sheet, "云山湖大桥").value, bridge) == (1.0, place(report, "云山湖大桥"))
    assert len(shelf.calls) == 1
    assert sheet.remove_observation(bridge)
    assert sheet.corrections == ()
    assert sheet.analysis == analyse(report)


def test_words_around_a_number_are_no_part_of_an_added_figures_place(sheet: CorrectionSheet, report: Report) -> None:
    sheet.remove_observation(place(report, "42个"))
    added = sheet.add_observation(place(report, "过亿元项目42个"), {ObservationField.INDICATOR: "新开工项目"})
    assert added == place(report, "42个")
    assert (figure(sheet, "42个").indicator, figure(sheet, "42个").unit) == ("新开工项目", "个")


def test_a_figure_with_other_ends_takes_the_place_of_the_machines(sheet: CorrectionSheet, report: Report) -> None:
    whole = place(report, "118亿元")
    narrow = Span(whole.start, whole.end - 2)
    count = len(sheet.analysis.observations)
    assert sheet.add_observation(narrow, {ObservationField.INDICATOR: "固定资产投资"}) == narrow
    assert len(sheet.analysis.observations) == count
    assert [o.span for o in sheet.analysis.removed] == [whole]
    assert sheet.undo() == "补充数据"
    assert sheet.analysis == analyse(report)
    sheet.redo()
    assert sheet.restore_observation(narrow)
    assert sheet.analysis == analyse(report)


def test_one_who_adds_what_stands_already_revises_it(sheet: CorrectionSheet, report: Report) -> None:
    span = place(report, "42个")
    assert sheet.add_observation(span, {ObservationField.INDICATOR: "过亿元项目"}) == span
    assert {c.target.field for c in sheet.corrections} == {ObservationField.INDICATOR}  # type: ignore[union-attr]  # they are corrections of fields


def test_confirming_makes_a_figure_sure(sheet: CorrectionSheet, report: Report) -> None:
    assert sheet.confirm_observation(place(report, "42个"))
    assert figure(sheet, "42个").confidence == 1.0
    assert not sheet.confirm_observation(place(report, "42个"))


def test_figures_follow_headings_that_are_set_right_and_keep_what_was_said(
    sheet: CorrectionSheet, report: Report
) -> None:
    sheet.set_observation(place(report, "130亿元"), ObservationField.SCOPE, "开发区")
    assert figure(sheet, "130亿元").kind is Kind.TARGET
    sheet.remove_heading(place(report, "二、2023年工作安排"))
    changed = figure(sheet, "130亿元")
    assert changed.scope == "开发区"
    assert sheet.machine_analysis == analyse(sheet.report)


def test_an_analysis_that_is_handed_over_is_taken_for_the_same_report_only(
    sheet: CorrectionSheet, report: Report
) -> None:
    known = analyse(report)
    sheet.take_analysis(known)
    assert sheet.machine_analysis is known
    sheet.remove_heading(place(report, "二、2023年工作安排"))
    sheet.take_analysis(known)
    assert sheet.machine_analysis is not known


def test_what_is_kept_gives_the_same_figures_again(
    sheet: CorrectionSheet, report: Report, shelf: Shelf[Correction], stamper: Stamper
) -> None:
    sheet.set_observation(place(report, "118亿元"), ObservationField.PERIOD, "2021")
    sheet.remove_observation(place(report, "42个"))
    sheet.add_observation(place(report, "云山湖大桥"), {ObservationField.INDICATOR: "大桥", ObservationField.VALUE: 1})
    assert CorrectionSheet(report, "v", stamper, shelf.records()).analysis == sheet.analysis
