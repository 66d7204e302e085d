"""What was set right in any text of a report holds for all of them, by what was said last."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from caoxian_desktop.core.corrections.applying import corrected
from caoxian_desktop.core.corrections.correction import Correction, create, modify
from caoxian_desktop.core.corrections.report_wide import carried_id, for_version
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.target import BlockField, BlockTarget, ForeignTarget
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from tests.core.corrections.conftest import TEXT, place

FIRST, SECOND, THIRD = "v", "w", "x"


@pytest.fixture
def later() -> Report:
    """The next text of the report."""
    return read_text(TEXT.replace("现在，", "新来的一段话，原来没有。\n现在，"), "新.txt")


def _kept(held: Sequence[Correction], changed: Sequence[Correction]) -> tuple[Correction, ...]:
    return tuple({record.id: record for record in (*held, *changed)}.values())


def _sheet(report: Report, version: str, records: Sequence[Correction], stamper: Stamper) -> CorrectionSheet:
    return CorrectionSheet(report, version, stamper, for_version(records, report, version))


def test_what_was_made_in_one_text_holds_for_another_with_its_stamps_under_an_id_of_its_own(
    report: Report, later: Report, stamper: Stamper
) -> None:
    sheet = CorrectionSheet(report, FIRST, stamper)
    sheet.set_field(BlockField.PLACE, "云山市")
    sheet.set_heading(place(report, "过去一年"), 2)
    made = sheet.records
    there = for_version(made, later, SECOND)
    assert {record.id for record in there} == {carried_id(record.id, SECOND) for record in made}
    assert {record.stamps for record in there} == {record.stamps for record in made}
    assert {record.version for record in there} == {SECOND}
    assert corrected(later, there).title_block.place == "云山市"
    assert corrected(later, there).problems == corrected(report, made).problems
    assert for_version(made, report, FIRST) == tuple(sorted(made, key=lambda record: record.id))
    assert there == for_version(reversed(made), later, SECOND)


def test_what_is_said_of_it_in_the_next_text_holds_for_the_first_and_for_the_one_after(
    report: Report, later: Report, stamper: Stamper
) -> None:
    sheet = CorrectionSheet(report, FIRST, stamper)
    sheet.set_field(BlockField.PLACE, "云山市")
    next_sheet = _sheet(later, SECOND, sheet.records, stamper)
    next_sheet.set_field(BlockField.PLACE, "云水市")
    records = _kept(sheet.records, next_sheet.records)
    assert len(records) == 2
    for text, version in ((report, FIRST), (later, SECOND), (report, THIRD)):
        (held,) = for_version(records, text, version)
        assert held.value == "云水市"
    assert for_version(records, report, THIRD)[0].id == carried_id(sheet.records[0].id, THIRD)


def test_what_is_taken_back_in_one_text_is_taken_back_in_all(report: Report, later: Report, stamper: Stamper) -> None:
    sheet = CorrectionSheet(report, FIRST, stamper)
    sheet.set_field(BlockField.PLACE, "云山市")
    next_sheet = _sheet(later, SECOND, sheet.records, stamper)
    next_sheet.restore(BlockField.PLACE)
    records = _kept(sheet.records, next_sheet.records)
    assert for_version(records, report, THIRD) == ()
    assert corrected(report, for_version(records, report, FIRST)) == report
    next_sheet.undo()
    records = _kept(records, next_sheet.records)
    assert corrected(report, for_version(records, report, THIRD)).title_block.place == "云山市"


def test_of_two_made_apart_the_one_set_last_holds_in_every_text(
    report: Report, later: Report, stamper: Stamper
) -> None:
    first = create(BlockTarget(BlockField.PLACE, FIRST), "云山市", stamper)
    second = create(BlockTarget(BlockField.PLACE, SECOND), "云水市", stamper)
    for text, version in ((report, FIRST), (later, SECOND), (report, THIRD)):
        assert corrected(text, for_version((first, second), text, version)).title_block.place == "云水市"
    gone = modify(second, stamper.stamp(), deleted=True)
    assert for_version((first, gone), report, THIRD) == ()
    assert for_version((first, gone), later, SECOND) == (gone,)


def test_a_copy_an_older_program_made_and_its_owner_took_back_does_not_come_back(
    later: Report, stamper: Stamper
) -> None:
    first = create(BlockTarget(BlockField.PLACE, FIRST), "云山市", stamper)
    copy = replace(first, id="0197", target=BlockTarget(BlockField.PLACE, SECOND))
    assert for_version((first, copy), later, SECOND) == (copy,)
    gone = modify(copy, stamper.stamp(), deleted=True)
    assert for_version((first, gone), later, SECOND) == (gone,)
    assert for_version((first, gone), later, THIRD) == ()


def test_a_colleagues_that_was_taken_back_leaves_the_one_that_stands(later: Report, stamper: Stamper) -> None:
    stands = create(BlockTarget(BlockField.PLACE, FIRST), "云山市", stamper)
    gone = create(BlockTarget(BlockField.PLACE, FIRST), "云水市", stamper)
    gone = modify(gone, stamper.stamp(), deleted=True)
    assert [record.value for record in for_version((stands, gone), later, SECOND)] == ["云山市"]


def test_one_whose_first_form_is_unknown_here_is_the_same_once_that_comes(
    report: Report, later: Report, stamper: Stamper
) -> None:
    sheet = CorrectionSheet(report, FIRST, stamper)
    sheet.set_field(BlockField.PLACE, "云山市")
    next_sheet = _sheet(later, SECOND, sheet.records, stamper)
    next_sheet.set_field(BlockField.PLACE, "云水市")
    third = _sheet(report, THIRD, next_sheet.records, stamper)
    third.set_field(BlockField.PLACE, "云中市")
    assert len(third.records) == 1
    records = (*sheet.records, *next_sheet.records, *third.records)
    for text, version in ((report, FIRST), (later, SECOND), (report, THIRD)):
        (held,) = for_version(records, text, version)
        assert held.value == "云中市"


def test_what_only_a_newer_program_knows_goes_along(later: Report, stamper: Stamper) -> None:
    foreign = replace(create(BlockTarget(BlockField.PLACE, FIRST), "x", stamper), target=ForeignTarget("{}", FIRST))
    (there,) = for_version((foreign,), later, SECOND)
    assert there.target == ForeignTarget("{}", SECOND)
