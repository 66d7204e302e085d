"""Corrections go over to another text of the report; what is not found again is kept and said."""

import pytest

from caoxian_desktop.core.corrections.applying import UNPLACED, corrected
from caoxian_desktop.core.corrections.carrying import carried, settled
from caoxian_desktop.core.corrections.correction import BlockField, Correction
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
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
    gone_over = carried(made, report.text, report, "w")
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
    result = corrected(new := _read(text), carried(made, report.text, new, "w"))
    assert result.problems == ()
    assert result.title_block.place == "云山市"
    lines = [line.replace(" ", "") for line in drawn(result)]
    assert lines == [line.replace(" ", "") for line in drawn(corrected(report, made))]


def test_what_is_not_found_is_kept_and_said_and_found_again_in_a_later_text(
    report: Report, made: tuple[Correction, ...]
) -> None:
    without = _read(TEXT.replace("过去一年，面对", "一年来，面对"))
    kept = carried(made, report.text, without, "w")
    result = corrected(without, kept)
    assert [problem.code for problem in result.problems] == [UNPLACED]
    assert "过去一年" in result.problems[0].message
    later = carried(kept, without.text, report, "x")
    assert corrected(report, later) == corrected(report, made)


def test_words_in_the_middle_of_a_line_are_no_heading(report: Report, made: tuple[Correction, ...]) -> None:
    moved = _read(TEXT.replace("过去一年，面对", "回望过去一年，面对"))
    result = corrected(moved, carried(made, report.text, moved, "w"))
    assert [problem.code for problem in result.problems] == [UNPLACED]


def test_of_two_places_nothing_tells_apart_none_is_guessed(report: Report, stamper: Stamper) -> None:
    line = "落实专班推进机制，企业诉求当天回应。"
    one = _read(TEXT.replace("加强政府自身建设\n", f"\n{line}\n加强政府自身建设\n"))
    sheet = CorrectionSheet(one, "v", stamper)
    sheet.set_heading(place(one, line), 2)
    two = _read(TEXT.replace("加强政府自身建设\n", f"某某某。\n{line}\n某某某。\n{line}\n某某某。\n加强政府自身建设\n"))
    result = corrected(two, carried(sheet.records, one.text, two, "w"))
    assert [problem.code for problem in result.problems] == [UNPLACED]


def test_what_was_set_before_the_library_becomes_the_versions(report: Report, stamper: Stamper) -> None:
    sheet = CorrectionSheet(report, "", stamper)
    sheet.set_field(BlockField.PLACE, "云山市")
    sheet.remove_heading(place(report, "二是抓服务"))
    done = settled(sheet.corrections, "w")
    assert {record.version for record in done} == {"w"}
    assert [record.id for record in done] == [record.id for record in sheet.corrections]
    assert corrected(report, done) == sheet.report
