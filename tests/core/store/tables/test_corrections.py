"""Corrections are kept like annotations, and the library's list shows what they say."""

import zlib
from dataclasses import replace

import apsw
import pytest
from msgspec import structs

from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.annotations.annotation import create as create_annotation
from caoxian_desktop.core.corrections.correction import Correction, create, modify
from caoxian_desktop.core.corrections.target import (
    BlockField,
    BlockTarget,
    FigureTarget,
    HeadingTarget,
    ObservationField,
    PageTarget,
)
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.pages import PageMark
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import digest
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.tables.annotations import AnnotationTable
from caoxian_desktop.core.store.tables.corrections import CorrectionTable
from caoxian_desktop.core.store.tables.reports import ReportTable
from caoxian_desktop.core.store.tables.shelf import Shelf

DATA = b"..."
READER, NEXT_READER = "0.1.0", "0.2.0/2"


@pytest.fixture
def table(database: Database) -> CorrectionTable:
    return CorrectionTable(database)


@pytest.fixture
def reports(database: Database) -> ReportTable:
    return ReportTable(database)


@pytest.fixture
def stamper(table: CorrectionTable) -> Stamper:
    return table.stamper()


@pytest.fixture
def report(report: Report) -> Report:
    """The small report, with the digest of its bytes as a file's is."""
    return replace(report, source=report.source._replace(sha256=digest(DATA)))


def test_corrections_come_back_equal_deleted_ones_too(
    table: CorrectionTable, reports: ReportTable, report: Report, stamper: Stamper
) -> None:
    version = reports.add(report, DATA, READER)
    one = create(BlockTarget(BlockField.PLACE, version), "乙县", stamper)
    gone = modify(create(BlockTarget(BlockField.TITLE, version), None, stamper), stamper.stamp(), deleted=True)
    table.keep([one, gone])
    assert table.of(version) == ((one, gone), ())
    assert reports.is_corrected(version)
    table.keep([modify(one, stamper.stamp(), deleted=True)])
    assert not reports.is_corrected(version)


def test_the_list_shows_what_was_set_right_and_what_was_read_once_it_is_taken_back(
    table: CorrectionTable, reports: ReportTable, report: Report, stamper: Stamper, database: Database
) -> None:
    version = reports.add(report, DATA, READER)
    made = [
        create(BlockTarget(BlockField.PLACE, version), "乙市", stamper),
        create(BlockTarget(BlockField.LEVEL, version), "city", stamper),
        create(BlockTarget(BlockField.PLAN_YEAR, version), None, stamper),
    ]
    table.keep(made)
    (entry,) = Shelf(database).entries()
    assert (entry.name, entry.place, entry.plan_year, entry.level) == ("乙市政府工作报告", "乙市", None, "city")
    assert entry.doubts == 1  # that no year is known; the reading's own note is no doubt
    table.keep([modify(each, stamper.stamp(), deleted=True) for each in made])
    (entry,) = Shelf(database).entries()
    assert (entry.name, entry.plan_year, entry.level) == ("某县政府工作报告（2023年）", 2023, None)
    assert entry.doubts == 0
    assert reports.get(version) == report


def test_corrections_that_come_with_a_report_are_its_versions(
    table: CorrectionTable, reports: ReportTable, report: Report, stamper: Stamper, database: Database
) -> None:
    before = create(BlockTarget(BlockField.PLACE), "乙县", stamper)
    version = reports.add(report, DATA, READER, [before])
    (kept,) = table.of(version)[0]
    assert (kept.id, kept.version, kept.value) == (before.id, version, "乙县")
    assert Shelf(database).entries()[0].place == "乙县"
    assert table.report(version).title_block.place == "乙县"


def test_a_report_and_its_corrections_are_kept_together_or_not_at_all(
    database: Database, reports: ReportTable, report: Report, stamper: Stamper
) -> None:
    database.connection.execute("DROP TABLE corrections")
    with pytest.raises(apsw.SQLError):
        reports.add(report, DATA, READER, [create(BlockTarget(BlockField.PLACE), "乙县", stamper)])
    assert Shelf(database).entries() == ()


def test_notes_and_corrections_share_one_sequence_of_changes_and_one_clock(
    database: Database, table: CorrectionTable, reports: ReportTable, report: Report, stamper: Stamper
) -> None:
    version = reports.add(report, DATA, READER)
    table.keep([create(BlockTarget(BlockField.PLACE, version), "乙县", stamper)])
    note = create_annotation(describe(report, version, Span(0, 2)), Category.DATA, stamper)
    AnnotationTable(database).keep([note])
    table.keep([last := create(BlockTarget(BlockField.TITLE, version), None, stamper)])
    query = """
    SELECT count(DISTINCT change), max(change), (SELECT last FROM sequence) FROM (
        SELECT change FROM annotations UNION ALL SELECT change FROM corrections UNION ALL SELECT change FROM versions
    )
    """
    count, latest, sequence = database.connection.execute(query).fetchone() or ()
    assert (count, latest) == (4, sequence)
    assert table.stamper().stamp() > last.latest


def test_a_damaged_correction_is_named_and_costs_none_of_the_others(
    database: Database, table: CorrectionTable, reports: ReportTable, report: Report, stamper: Stamper
) -> None:
    version = reports.add(report, DATA, READER)
    one, other = (create(BlockTarget(field, version), "乙", stamper) for field in (BlockField.PLACE, BlockField.TITLE))
    table.keep([one, other])
    database.connection.execute("UPDATE corrections SET record = x'7b' WHERE id = ?", (one.id,))
    good, problems = table.of(version)
    assert good == (other,)
    assert [(problem.code, one.id in problem.message.zh) for problem in problems] == [("correction.damaged", True)]
    assert table.report(version).title_block.title == "乙"
    torn = b"{"  # whole by its checksum, and no JSON
    database.connection.execute(
        "UPDATE corrections SET record = ?, crc32 = ? WHERE id = ?", (torn, zlib.crc32(torn), one.id)
    )
    assert [problem.code for problem in table.of(version)[1]] == ["correction.damaged"]


def test_another_text_read_again_is_a_new_version_with_the_file_and_what_the_report_has(
    database: Database, table: CorrectionTable, reports: ReportTable, report: Report, stamper: Stamper
) -> None:
    old = reports.add(report, DATA, READER)
    heading = HeadingTarget(describe(report, old, report.sections[0].heading))
    table.keep([create(BlockTarget(BlockField.PLACE, old), "乙县", stamper), create(heading, 0, stamper)])
    note = create_annotation(describe(report, old, Span(0, 2)), Category.DATA, stamper)
    AnnotationTable(database).keep([note])
    changed = replace(report, text=report.text + "！")
    new = reports.read_again(old, changed, NEXT_READER)
    assert new != old
    (entry,) = Shelf(database).entries()
    assert (entry.version, entry.place, entry.annotations, entry.versions) == (new, "乙县", 1, 2)
    assert table.report(new).sections == ()
    assert (reports.get(old), reports.get(new)) == (report, changed)
    assert [each.version for each in reports.versions(old)] == [each.version for each in reports.versions(new)]
    assert [each.version for each in reports.versions(new)] == [new, old]
    assert [each.files for each in reports.versions(new)] == [("某县.txt",), ("某县.txt",)]
    assert [source.data for source in reports.sources(new)] == [DATA]
    assert (reports.importer(old), reports.importer(new)) == (READER, NEXT_READER)
    assert AnnotationTable(database).of(old)[0] == AnnotationTable(database).of(new)[0] == (note,)
    assert len(table.for_version(old)[0]) == len(table.for_version(new)[0]) == 2
    assert database.connection.execute("SELECT DISTINCT version FROM corrections").fetchall() == [(old,)]


def test_the_same_text_read_again_stays_one_version_with_what_is_read_now(
    table: CorrectionTable, reports: ReportTable, report: Report, stamper: Stamper, database: Database
) -> None:
    version = reports.add(report, DATA, READER)
    table.keep([create(BlockTarget(BlockField.PLACE, version), "乙县", stamper)])
    better = replace(report, sections=(), title_block=replace(report.title_block, place="丙县", plan_year=2024))
    assert reports.read_again(version, better, NEXT_READER) == version
    assert reports.get(version) == better
    assert (Shelf(database).entries()[0].place, Shelf(database).entries()[0].plan_year) == ("乙县", 2024)
    assert (reports.importer(version), len(reports.versions(version))) == (NEXT_READER, 1)


def test_a_text_that_comes_back_makes_its_version_the_newest_with_what_was_said_last(
    table: CorrectionTable, reports: ReportTable, report: Report, stamper: Stamper, database: Database
) -> None:
    first = reports.add(report, DATA, READER)
    table.keep([create(BlockTarget(BlockField.PLACE, first), "乙县", stamper)])
    second = reports.read_again(first, replace(report, text=report.text + "！"), NEXT_READER)
    table.keep([create(BlockTarget(BlockField.PLACE, second), "丙县", stamper)])
    table.keep([create(BlockTarget(BlockField.SPEAKER, second), "张明", stamper)])
    assert reports.read_again(second, report, NEXT_READER) == first
    (entry,) = Shelf(database).entries()
    assert (entry.version, entry.place) == (first, "丙县")
    assert table.report(first).title_block.speaker == "张明"


def test_a_known_text_from_a_newer_reader_is_shown_as_that_one_read_it(
    reports: ReportTable, report: Report, database: Database
) -> None:
    version = reports.add(report, DATA, READER)
    better = replace(report, title_block=replace(report.title_block, plan_year=2024))
    assert reports.add(better, DATA, NEXT_READER) == version
    assert (reports.get(version), Shelf(database).entries()[0].plan_year) == (better, 2024)
    assert reports.add(report, DATA, READER) == version
    assert reports.get(version) == better


def test_a_report_from_another_file_is_not_this_one_read_again(reports: ReportTable, report: Report) -> None:
    version = reports.add(report, DATA, READER)
    with pytest.raises(KeyError):
        reports.read_again(version, replace(report, source=report.source._replace(sha256="1" * 64)), NEXT_READER)
    with pytest.raises(KeyError):
        reports.read_again("none such", report, NEXT_READER)
    with pytest.raises(KeyError):
        reports.importer("none such")


def test_a_text_is_known_by_its_words_alone(reports: ReportTable, report: Report) -> None:
    version = reports.add(report, DATA, READER)
    assert reports.known(replace(report, title_block=replace(report.title_block, place=None))) == version
    assert reports.known(replace(report, text=report.text + "！")) is None


def _unit(report: Report, version: str, span: Span, stamper: Stamper) -> Correction:
    return create(FigureTarget(describe(report, version, span), ObservationField.UNIT), "百分点", stamper)


def test_only_title_block_headings_and_pages_make_another_report_of_it(
    database: Database, table: CorrectionTable, reports: ReportTable, report: Report, stamper: Stamper
) -> None:
    version = reports.add(report, DATA, READER)
    figure = Span(report.text.index("3%"), report.text.index("3%") + 2)
    table.keep([_unit(report, version, figure, stamper)])
    assert (reports.is_corrected(version), reports.is_restructured(version)) == (True, False)
    assert table.report(version) == report
    heading = create(HeadingTarget(describe(report, version, report.sections[0].heading)), 0, stamper)
    table.keep([heading])
    assert reports.is_restructured(version)
    table.keep([modify(heading, stamper.stamp(), deleted=True)])
    assert not reports.is_restructured(version)
    page = create(PageTarget(describe(report, version, figure)), 7, stamper)
    table.keep([page])
    assert table.report(version).page_marks == (PageMark(figure.start, 7),)
    assert reports.is_restructured(version)
    table.keep([modify(page, stamper.stamp(), deleted=True)])
    database.connection.execute("UPDATE corrections SET record = x'7bff' WHERE NOT deleted")
    assert reports.is_restructured(version)


def test_a_figure_that_is_not_found_any_more_is_a_doubt_of_the_list(
    table: CorrectionTable, reports: ReportTable, report: Report, stamper: Stamper, database: Database
) -> None:
    version = reports.add(report, DATA, READER)
    found = _unit(report, version, Span(report.text.index("3%"), report.text.index("3%") + 2), stamper)
    table.keep([found])
    before = Shelf(database).entries()[0].doubts
    lost = _unit(report, version, Span(0, 2), stamper)
    assert isinstance(lost.target, FigureTarget)
    table.keep([replace(lost, target=replace(lost.target, place=structs.replace(lost.target.place, quote="没有")))])
    assert Shelf(database).entries()[0].doubts == before + 1
