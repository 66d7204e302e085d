"""The live corrections of a report: one act kept at once, undone by newer stamps, gone when the machine was right."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.corrections.correction import Correction, merge
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.target import BlockField, HeadingTarget
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from tests.core.corrections.conftest import TEXT, drawn, place
from tests.core.records.shelf import Shelf


def test_a_field_is_set_kept_and_marked(sheet: CorrectionSheet, shelf: Shelf[Correction]) -> None:
    assert sheet.set_field(BlockField.PLACE, " 云山市 ")
    assert sheet.report.title_block.place == "云山市"
    held = sheet.correction(BlockField.PLACE)
    assert held is not None
    assert (held.value, held.version) == ("云山市", "v")
    assert shelf.calls == [[held]]
    assert sheet.correction(BlockField.TITLE) is None
    assert not sheet.set_field(BlockField.PLACE, "云山市")


def test_a_second_value_of_one_field_is_the_same_correction(sheet: CorrectionSheet) -> None:
    sheet.set_field(BlockField.PLACE, "甲县")
    first = sheet.correction(BlockField.PLACE)
    sheet.set_field(BlockField.PLACE, None)
    second = sheet.correction(BlockField.PLACE)
    assert first is not None
    assert second is not None
    assert (second.id, second.value) == (first.id, None)


def test_a_field_set_back_to_what_the_machine_read_is_no_correction(sheet: CorrectionSheet, report: Report) -> None:
    sheet.set_field(BlockField.LEVEL, "city")
    assert sheet.set_field(BlockField.LEVEL, "county")
    assert sheet.corrections == ()
    assert sheet.report == report
    assert not sheet.set_field(BlockField.LEVEL, "county")


def test_a_value_the_field_cannot_hold_is_refused_and_nothing_kept(
    sheet: CorrectionSheet, shelf: Shelf[Correction]
) -> None:
    with pytest.raises(ValueError, match="2023"):
        sheet.set_field(BlockField.PLAN_YEAR, "2023")
    assert shelf.calls == []


def test_a_line_becomes_a_heading_and_is_restored(sheet: CorrectionSheet, report: Report) -> None:
    line = place(report, "过去一年")
    assert sheet.set_heading(line, 2)
    assert drawn(sheet.report)[1] == "--过去一年"
    held = sheet.correction(line)
    assert held is not None
    assert isinstance(held.target, HeadingTarget)
    assert (held.target.place.quote, held.target.place.path) == ("过去一年", ("一、2022年工作回顾",))
    assert sheet.restore(line)
    assert sheet.report == report
    assert not sheet.restore(line)


def test_a_heading_that_is_there_keeps_its_words_when_its_level_is_set(sheet: CorrectionSheet, report: Report) -> None:
    body = place(report, "聚力培育")
    assert sheet.set_heading(body, 1)
    assert "-（二）聚力培育工业集群" in drawn(sheet.report)
    assert sheet.set_heading(Span(body.start, body.start), 2)
    assert sheet.corrections == ()


def test_other_words_of_its_line_make_it_another_heading_of_the_same_line(
    sheet: CorrectionSheet, report: Report
) -> None:
    longer = place(report, "（二）聚力培育工业集群。新增规模以上工业企业60家以上")
    assert sheet.set_heading(longer, 2)
    assert "--（二）聚力培育工业集群。新增规模以上工业企业60家以上" in drawn(sheet.report)
    assert len(drawn(sheet.report)) == len(drawn(report))
    assert sheet.restore(longer)
    assert sheet.report == report


@pytest.mark.parametrize("level", [0, 4])
def test_a_heading_has_a_level_from_one_to_three(sheet: CorrectionSheet, report: Report, level: int) -> None:
    with pytest.raises(ValueError, match="no level"):
        sheet.set_heading(place(report, "过去一年"), level)


def test_a_heading_is_removed_once_and_comes_back(sheet: CorrectionSheet, report: Report) -> None:
    heading = place(report, "（一）项目建设有力推进")
    assert sheet.remove_heading(heading)
    assert "--（一）项目建设有力推进" not in drawn(sheet.report)
    assert not sheet.remove_heading(heading)
    assert sheet.set_heading(heading, 2)
    assert sheet.report == report
    assert sheet.corrections == ()


def test_a_heading_of_ones_own_that_is_removed_leaves_no_correction(sheet: CorrectionSheet, report: Report) -> None:
    line = place(report, "过去一年")
    sheet.set_heading(line, 2)
    assert sheet.remove_heading(line)
    assert sheet.corrections == ()
    assert sheet.report == report


def test_a_heading_rises_with_what_stands_below_it(sheet: CorrectionSheet, report: Report) -> None:
    assert sheet.promote(place(report, "（一）聚力扩大有效投资"))
    assert drawn(sheet.report)[4:8] == [
        *("-（一）聚力扩大有效投资", "--一是抓招引", "--二是抓服务"),
        "--（二）聚力培育工业集群",
    ]
    assert sheet.restore(place(report, "（一）聚力扩大有效投资"))
    assert sheet.report == report


def test_levels_given_below_a_heading_rise_with_it(sheet: CorrectionSheet, report: Report) -> None:
    line = place(report, "引进过亿元项目60个以上")
    sheet.set_heading(place(report, "二是抓服务。落实专班推进机制"), 3)
    assert sheet.promote(line)
    assert drawn(sheet.report)[5:7] == ["--一是抓招引", "--二是抓服务。落实专班推进机制"]


def test_a_heading_does_not_sink_below_one_that_ended_where_the_deputies_were_addressed(
    sheet: CorrectionSheet, report: Report, shelf: Shelf[Correction]
) -> None:
    line = place(report, "各位代表，回望一年来的奋斗历程")
    sheet.set_heading(line, 2)
    assert not sheet.demote(line)
    assert len(shelf.calls) == 1


def test_a_heading_with_other_words_is_removed_with_them(sheet: CorrectionSheet, report: Report) -> None:
    longer = place(report, "（二）聚力培育工业集群。新增规模以上工业企业60家以上")
    sheet.set_heading(longer, 2)
    assert sheet.remove_heading(longer)
    assert len(drawn(sheet.report)) == len(drawn(report)) - 1
    assert sheet.restore(longer)
    assert sheet.report == report


def test_a_heading_sinks_with_what_stands_below_it_in_one_step(
    sheet: CorrectionSheet, report: Report, shelf: Shelf[Correction]
) -> None:
    assert sheet.demote(place(report, "二、2023年工作安排"))
    assert len(shelf.calls) == 1
    assert drawn(sheet.report)[2:8] == [
        *("--（二）工业经济稳中向好", "--二、2023年工作安排", "---（一）聚力扩大有效投资"),
        *("---一是抓招引", "---二是抓服务", "---（二）聚力培育工业集群"),
    ]
    assert sheet.undo() == "章节标题降级"
    assert sheet.report == report


@pytest.mark.parametrize(
    "words",
    [
        "一、2022年工作回顾",  # nothing before it to stand under
        "（一）项目建设有力推进",
        "二是抓服务",  # already the deepest
        "过去一年",  # no heading
    ],
)
def test_what_cannot_sink_stays(sheet: CorrectionSheet, report: Report, shelf: Shelf[Correction], words: str) -> None:
    assert not sheet.demote(place(report, words))
    assert shelf.calls == []


def test_a_part_cannot_rise_nor_can_a_part_sink_into_the_glossary(
    report: Report, stamper: Stamper, sheet: CorrectionSheet
) -> None:
    assert not sheet.promote(place(report, "一、2022年工作回顾"))
    with_annex = CorrectionSheet(report, "v", stamper)
    with_annex.set_heading(place(report, "3.专班推进"), 1)
    assert not with_annex.demote(place(report, "3.专班推进"))


def test_acts_are_undone_and_redone_by_name(sheet: CorrectionSheet, report: Report) -> None:
    sheet.set_field(BlockField.SPEAKER, "张明")
    sheet.remove_heading(place(report, "名词解释"))
    changed = sheet.report
    assert (sheet.can_undo, sheet.can_redo, sheet.undo_label) == (True, False, "取消章节标题")
    assert [sheet.undo(), sheet.undo(), sheet.undo()] == ["取消章节标题", "更正报告人", None]
    assert sheet.report == report
    assert (sheet.can_undo, sheet.redo_label) == (False, "更正报告人")
    assert [sheet.redo(), sheet.redo(), sheet.redo()] == ["更正报告人", "取消章节标题", None]
    assert sheet.report == changed


def test_what_is_kept_gives_the_same_sheet_again(
    sheet: CorrectionSheet, report: Report, shelf: Shelf[Correction], stamper: Stamper
) -> None:
    sheet.set_field(BlockField.SPEAKER, "张明")
    sheet.demote(place(report, "二、2023年工作安排"))
    sheet.undo()
    sheet.set_heading(place(report, "过去一年"), 3)
    again = CorrectionSheet(report, "v", stamper, shelf.records())
    assert again.report == sheet.report
    assert again.corrections == sheet.corrections


def test_a_change_that_cannot_be_kept_is_not_made(
    sheet: CorrectionSheet, report: Report, shelf: Shelf[Correction]
) -> None:
    shelf.full = True
    with pytest.raises(KnownError):
        sheet.set_field(BlockField.SPEAKER, "张明")
    assert sheet.report == report
    assert (sheet.can_undo, sheet.records) == (False, ())


def test_before_the_library_nothing_is_kept_and_all_is_there_to_hand_over(report: Report, stamper: Stamper) -> None:
    sheet = CorrectionSheet(report, "", stamper)
    sheet.set_field(BlockField.PLACE, "云山市")
    sheet.set_heading(place(report, "过去一年"), 2)
    assert [record.version for record in sheet.corrections] == ["", ""]
    assert sheet.as_read == report


def test_a_correction_without_a_place_is_left_alone_by_what_happens_where_it_stood(
    report: Report, stamper: Stamper, sheet: CorrectionSheet, shelf: Shelf[Correction]
) -> None:
    sheet.remove_heading(place(report, "一、2022年工作回顾"))
    changed = read_text(TEXT.replace("一、2022年工作回顾", "一、2022年的工作"), "改.txt")
    again = CorrectionSheet(changed, "v", stamper, shelf.records())
    here = place(changed, "一、2022年的工作")
    assert again.set_heading(here, 2)
    assert again.restore(here)
    assert [record.deleted for record in shelf.records()] == [False]
    assert len(again.corrections) == 1


REPORT = read_text(TEXT, "云山县.txt")
LINES = st.sampled_from([paragraph.span.start for paragraph in REPORT.paragraphs]).map(lambda at: Span(at, at))
ACTS = st.one_of(
    st.tuples(
        st.just("set_field"), st.sampled_from([BlockField.PLACE, BlockField.TITLE]), st.sampled_from([None, "甲"])
    ),
    st.tuples(st.just("set_heading"), LINES, st.integers(1, 3)),
    st.tuples(st.sampled_from(["remove_heading", "promote", "demote", "restore"]), LINES),
    st.tuples(st.just("restore"), st.just(BlockField.PLACE)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ACTS, max_size=14))
def test_any_acts_undone_lead_back_to_the_machines_reading_and_redone_to_theirs(acts: list[tuple[object, ...]]) -> None:
    shelf = Shelf(merge)
    sheet = CorrectionSheet(REPORT, "v", Stamper("a", now=lambda: 5), (), shelf.keep)
    for name, *arguments in acts:
        getattr(sheet, str(name))(*arguments)
    reached = sheet.report
    assert CorrectionSheet(REPORT, "v", Stamper("b"), shelf.records()).report == reached
    while sheet.undo():
        pass
    assert sheet.report == REPORT
    while sheet.can_redo:
        sheet.redo()
    if not any(name == "undo" for name, *_ in acts):
        assert sheet.report == reached
    for field in BlockField:
        sheet.restore(field)
    for paragraph in REPORT.paragraphs:
        sheet.restore(paragraph.span)
    assert sheet.corrections == ()
    assert sheet.report == REPORT
