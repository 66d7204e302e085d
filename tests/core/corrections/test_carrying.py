"""Corrections go over to another text of the report; what is not found again is kept and said."""

from dataclasses import replace

import pytest

from caoxian_desktop.core.analysis import analyse
from caoxian_desktop.core.corrections.applying import UNPLACED, corrected
from caoxian_desktop.core.corrections.carrying import settled
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.figures import corrected_analysis
from caoxian_desktop.core.corrections.report_wide import for_version
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.target import BlockField, ForeignTarget, HeadingTarget, ObservationField
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from tests.core.corrections.conftest import TEXT, drawn, place


@pytest.fixture
def made(report: Report, stamper: Stamper) -> tuple[Correction, ...]:
    """A field set, a heading added, one removed, and one act taken back."""
    sheet = CorrectionSheet(report, "v", stamper)
    sheet.set_field(BlockField.PLACE, "云山市")
    sheet.set_heading(place(report, "过去一年"), 2)
    sheet.remove_heading(place(report, "二是抓服务"))
    sheet.set_field(BlockField.TITLE, "删去")
    sheet.undo()
    return sheet.records


def _read(text: str) -> Report:
    return read_text(text, "新.txt")


def test_into_the_same_text_all_go_with_new_ids_and_their_old_stamps(
    report: Report, made: tuple[Correction, ...]
) -> None:
    gone_over = for_version(made, report, "w")
    assert corrected(report, gone_over) == corrected(report, made)
    assert {record.version for record in gone_over} == {"w"}
    assert len(gone_over) == 3
    assert not {record.id for record in gone_over} & {record.id for record in made}
    assert {record.birth for record in gone_over} <= {record.birth for record in made}


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("请予审议，", "请予审查，并"),
        TEXT.replace("现在，", "新来的一段话，原来没有。\n现在，"),
        TEXT.replace("过去一年", "过去 一年").replace("二是抓服务", "二是抓 服务"),
    ],
    ids=["changed elsewhere", "a line more", "blanks"],
)
def test_words_that_stand_elsewhere_now_are_found_again(
    report: Report, made: tuple[Correction, ...], text: str
) -> None:
    result = corrected(new := _read(text), for_version(made, new, "w"))
    assert result.problems == ()
    assert result.title_block.place == "云山市"
    lines = [line.replace(" ", "") for line in drawn(result)]
    assert lines == [line.replace(" ", "") for line in drawn(corrected(report, made))]


def test_what_is_not_found_is_kept_and_said_and_found_again_in_a_later_text(
    report: Report, made: tuple[Correction, ...]
) -> None:
    without = _read(TEXT.replace("过去一年，面对", "一年来，面对"))
    kept = for_version(made, without, "w")
    result = corrected(without, kept)
    assert [problem.code for problem in result.problems] == [UNPLACED]
    assert "过去一年" in result.problems[0].message.zh
    later = for_version(kept, report, "x")
    assert corrected(report, later) == corrected(report, made)


def test_words_in_the_middle_of_a_line_are_no_heading(report: Report, made: tuple[Correction, ...]) -> None:
    moved = _read(TEXT.replace("过去一年，面对", "回望过去一年，面对"))
    result = corrected(moved, for_version(made, moved, "w"))
    assert [problem.code for problem in result.problems] == [UNPLACED]


def test_of_two_places_nothing_tells_apart_none_is_guessed(report: Report, stamper: Stamper) -> None:
    line = "落实专班推进机制，企业诉求当天回应。"
    one = _read(TEXT.replace("加强政府自身建设\n", f"\n{line}\n加强政府自身建设\n"))
    sheet = CorrectionSheet(one, "v", stamper)
    sheet.set_heading(place(one, line), 2)
    two = _read(TEXT.replace("加强政府自身建设\n", f"某某某。\n{line}\n某某某。\n{line}\n某某某。\n加强政府自身建设\n"))
    result = corrected(two, for_version(sheet.records, two, "w"))
    assert [problem.code for problem in result.problems] == [UNPLACED]


def test_what_was_set_before_the_library_becomes_the_versions(report: Report, stamper: Stamper) -> None:
    sheet = CorrectionSheet(report, "", stamper)
    sheet.set_field(BlockField.PLACE, "云山市")
    sheet.remove_heading(place(report, "二是抓服务"))
    done = settled(sheet.corrections, "w")
    assert {record.version for record in done} == {"w"}
    assert [record.id for record in done] == [record.id for record in sheet.corrections]
    assert corrected(report, done) == sheet.report


@pytest.fixture
def of_figures(report: Report, stamper: Stamper) -> tuple[Correction, ...]:
    """A field of a figure set, one taken out, one added, and a correction of the scope of a percentage."""
    sheet = CorrectionSheet(report, "v", stamper)
    sheet.set_observation(place(report, "118亿元"), ObservationField.SCOPE, "开发区")
    sheet.remove_observation(place(report, "42个"))
    sheet.add_observation(place(report, "云山湖大桥"), {ObservationField.INDICATOR: "桥", ObservationField.VALUE: 1})
    sheet.set_observation(place(report, "12%"), ObservationField.BASE, "同比")
    return sheet.records


def _figures(report: Report, corrections: tuple[Correction, ...]) -> list[tuple[str, str, str, str]]:
    result = corrected_analysis(analyse(report), corrections)
    return [(o.span.of(report.text), o.indicator, o.scope, o.base) for o in result.observations]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.replace("现在，", "新来的一段话，增长12%。\n现在，"),
        TEXT.replace("工业企业36家", "工业企业37家").replace("通车", "投入使用"),
    ],
    ids=["the same", "a line more", "changed beside"],
)
def test_what_was_said_of_figures_finds_them_in_another_text(
    report: Report, of_figures: tuple[Correction, ...], text: str
) -> None:
    gone_over = for_version(of_figures, new := _read(text), "w")
    assert corrected_analysis(analyse(new), gone_over).report.problems == ()
    before = [line for line in _figures(report, of_figures) if line[2] or line[3] or line[1] == "桥"]
    after = [line for line in _figures(new, gone_over) if line[2] or line[3] or line[1] == "桥"]
    assert after == before
    assert len(before) == 3
    assert "42个" not in [line[0] for line in _figures(new, gone_over)]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        (TEXT.replace("技改投资增长12%", "技改投资较快增长").replace("增长3.2%", "增长12%"), "12%"),
        (TEXT.replace("增长12%", "增长112%"), "12%"),
        (TEXT.replace("完成固定资产投资118亿元", "完成固定资产投资1,118亿元"), "118亿元"),
    ],
    ids=["the same number elsewhere", "a longer number", "thousands before it"],
)
def test_a_number_that_only_looks_alike_is_not_the_one_that_was_set_right(
    report: Report, of_figures: tuple[Correction, ...], text: str, gone: str
) -> None:
    new = _read(text)
    result = corrected_analysis(analyse(new), for_version(of_figures, new, "w"))
    assert [(p.code, p.message.zh.endswith(gone)) for p in result.report.problems] == [(UNPLACED, True)]


def test_what_a_newer_program_said_goes_over_as_it_is(report: Report, stamper: Stamper) -> None:
    sheet = CorrectionSheet(report, "v", stamper)
    sheet.set_field(BlockField.PLACE, "云山市")
    (record,) = sheet.records
    strange = replace(record, target=ForeignTarget('{"kind": "moon", "version": ""}', "v"))
    (moved,) = for_version([strange], report, "w")
    assert moved.target == ForeignTarget('{"kind": "moon", "version": ""}', "w")
    assert [problem.code for problem in corrected_analysis(analyse(report), [moved]).report.problems] == [UNPLACED]


def test_a_heading_that_was_numbered_anew_is_the_same_heading(report: Report, stamper: Stamper) -> None:
    sheet = CorrectionSheet(report, "v", stamper)
    sheet.set_heading(place(report, "（二）工业经济稳中向好"), 3)
    new = _read(TEXT.replace("（二）工业", "（三）工业").replace("（一）项目", "（一）消费稳步回升。\n（二）项目"))
    (record,) = for_version(sheet.records, new, "w")
    assert isinstance(record.target, HeadingTarget)
    assert record.target.span.of(new.text) == "（三）工业经济稳中向好"
    assert corrected(new, [record]).problems == new.problems


def test_marks_of_pages_and_bookmarks_go_with_the_words_around_them(report: Report, stamper: Stamper) -> None:
    sheet = CorrectionSheet(report, "v", stamper)
    sheet.mark_page(place(report, "新开工过亿元项目42个").start, 3)
    sheet.add_bookmark(place(report, "新增规模以上工业企业36家").start, "工业")
    new = _read(TEXT.replace("42个", "45个").replace("36家", "38家").replace("过去一年", "一年来"))
    again = CorrectionSheet(new, "w", stamper, for_version(sheet.records, new, "w"))
    assert [new.text[mark.offset :].startswith("新开工过亿元项目45个") for mark in again.page_marks] == [True]
    assert [(mark.name, mark.words[:4]) for mark in again.bookmarks] == [("工业", "新增规模")]


def test_what_was_said_of_a_number_is_not_carried_to_the_number_that_took_its_place(
    report: Report, of_figures: tuple[Correction, ...]
) -> None:
    new = _read(TEXT.replace("118亿元", "120亿元"))
    problems = corrected_analysis(analyse(new), for_version(of_figures, new, "w")).report.problems
    assert [(problem.code, problem.message.zh[-5:]) for problem in problems] == [(UNPLACED, "118亿元")]
