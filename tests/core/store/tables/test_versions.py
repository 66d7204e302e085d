"""A report has several texts: a newer one takes the place of an older one, and one can go back."""

from dataclasses import replace

import pytest

from caoxian_desktop.core.annotations.annotation import Annotation, Category, TextTarget, create
from caoxian_desktop.core.corrections.correction import create as correct
from caoxian_desktop.core.corrections.target import BlockField, BlockTarget
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.tables.annotations import AnnotationTable
from caoxian_desktop.core.store.tables.corrections import CorrectionTable
from caoxian_desktop.core.store.tables.reports import ReportTable
from caoxian_desktop.core.store.tables.shelf import Shelf

READER, NEXT_READER = "0.1.0", "0.2.0/2"


@pytest.fixture
def table(database: Database) -> ReportTable:
    return ReportTable(database)


def _more(report: Report, words: str) -> Report:
    return replace(report, text=report.text + words)


def _note(database: Database, version: str) -> Annotation:
    notes = AnnotationTable(database)
    note = create(TextTarget(version, "", "", "", 0, 0), Category.DATA, notes.stamper())
    notes.keep([note])
    return note


def test_a_newer_text_is_the_one_that_is_listed_and_what_was_written_stays_with_the_report(
    database: Database, table: ReportTable, report: Report
) -> None:
    draft = table.add(report, b"draft", READER)
    note = _note(database, draft)
    corrections = CorrectionTable(database)
    corrections.keep([correct(BlockTarget(BlockField.PLACE, draft), "乙县", corrections.stamper())])
    final = table.replace(draft, _more(report, "！"), b"final", NEXT_READER)
    (entry,) = Shelf(database).entries()
    assert (entry.version, entry.versions, entry.annotations, entry.place) == (final, 2, 1, "乙县")
    assert AnnotationTable(database).of(final)[0] == (note,)
    newest, oldest = table.versions(draft)
    assert (newest.version, newest.importer, newest.files, newest.characters) == (
        *(final, NEXT_READER, ("某县.txt",), report.characters + 1),
    )
    assert (oldest.version, oldest.importer, oldest.name) == (draft, READER, "乙县政府工作报告（2023年）")
    assert oldest.added < newest.added
    assert [source.data for source in table.sources(final)] == [b"final"]


def test_one_can_go_back_to_an_older_text_and_forth_again(
    database: Database, table: ReportTable, report: Report
) -> None:
    draft = table.add(report, b"draft", READER)
    final = table.replace(draft, _more(report, "！"), b"final", READER)
    added = {each.version: each.added for each in table.versions(draft)}
    table.make_newest(draft)
    assert [each.version for each in table.versions(final)] == [draft, final]
    assert Shelf(database).entries()[0].version == draft
    table.make_newest(final)
    table.make_newest(final)
    assert Shelf(database).entries()[0].version == final
    assert {each.version: each.added for each in table.versions(draft)} == added


def test_the_list_shows_what_the_text_gone_back_to_says_with_what_was_set_right_since(
    database: Database, table: ReportTable, report: Report
) -> None:
    draft = table.add(report, b"draft", READER)
    later = replace(_more(report, "！"), title_block=replace(report.title_block, plan_year=2024))
    final = table.replace(draft, later, b"final", READER)
    corrections = CorrectionTable(database)
    corrections.keep([correct(BlockTarget(BlockField.PLACE, final), "乙县", corrections.stamper())])
    assert Shelf(database).entries()[0].plan_year == 2024
    table.make_newest(draft)
    (entry,) = Shelf(database).entries()
    assert (entry.plan_year, entry.place) == (2023, "乙县")


def test_a_text_that_was_a_version_already_is_the_newest_again(
    database: Database, table: ReportTable, report: Report
) -> None:
    draft = table.add(report, b"draft", READER)
    final = table.replace(draft, _more(report, "！"), b"final", READER)
    assert table.replace(final, report, b"another file", READER) == draft
    assert [each.version for each in table.versions(final)] == [draft, final]
    assert [source.data for source in table.sources(draft)] == [b"draft", b"another file"]


def test_a_text_that_is_another_reports_makes_the_two_one_with_all_that_is_theirs(
    database: Database, table: ReportTable, report: Report
) -> None:
    shelf = Shelf(database)
    draft, final = table.add(report, b"draft", READER), table.add(_more(report, "！"), b"final", READER)
    ids = {entry.version: entry.report for entry in shelf.entries()}
    notes = {_note(database, draft), _note(database, final)}
    corrections = CorrectionTable(database)
    corrections.keep([correct(BlockTarget(BlockField.PLACE, final), "乙县", corrections.stamper())])
    shelf.tag(ids[draft], ["甲", "乙"])
    shelf.tag(ids[final], ["乙", "丙"])
    shelf.star(ids[final], on=True)
    shelf.delete([ids[final]])
    assert table.replace(draft, _more(report, "！"), b"final", READER) == final
    (entry,) = shelf.entries()
    assert (entry.report, entry.version, entry.versions) == (min(ids.values()), final, 2)
    assert (entry.annotations, entry.tags, entry.starred, entry.place) == (2, ("丙", "乙", "甲"), True, "乙县")
    assert shelf.trash() == ()
    assert set(AnnotationTable(database).of(draft)[0]) == notes
    (loser,) = (version for version, identity in ids.items() if identity != entry.report)
    gone = database.connection.execute("SELECT change FROM purged WHERE id = ?", (ids[loser],)).get
    moved = database.connection.execute("SELECT change FROM versions WHERE id = ?", (loser,)).get
    assert gone < moved  # so that an index that follows does not lose the text


def test_replacing_an_unknown_version_is_a_bug(table: ReportTable, report: Report) -> None:
    with pytest.raises(KeyError):
        table.replace("none such", report, b"", READER)
    with pytest.raises(KeyError):
        table.make_newest("none such")


def test_a_newer_text_takes_its_report_out_of_the_trash(database: Database, table: ReportTable, report: Report) -> None:
    draft = table.add(report, b"draft", READER)
    Shelf(database).delete([entry.report for entry in Shelf(database).entries()])
    final = table.replace(draft, _more(report, "！"), b"final", READER)
    assert [entry.version for entry in Shelf(database).entries()] == [final]
