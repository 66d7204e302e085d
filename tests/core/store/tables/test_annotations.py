"""Annotations are kept one row each, merged, counted, and read one by one."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from caoxian_desktop.core.annotations.annotation import Annotation, Category, TextTarget, create, modify
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.opening import open_database
from caoxian_desktop.core.store.tables.annotations import AnnotationTable
from caoxian_desktop.core.store.tables.reports import ReportTable
from caoxian_desktop.core.store.tables.shelf import Shelf


@pytest.fixture
def table(database: Database) -> AnnotationTable:
    return AnnotationTable(database)


@pytest.fixture
def version(database: Database, report: Report) -> str:
    return ReportTable(database).add(report, b"...", "0.1")


@pytest.fixture
def stamper(table: AnnotationTable) -> Stamper:
    return table.stamper()


@pytest.fixture
def make(version: str, stamper: Stamper) -> Callable[[], Annotation]:
    return lambda: create(TextTarget(version, "增长3%", "", "。", 18, 22), Category.DATA, stamper)


def test_annotations_come_back_equal_deleted_ones_too(
    table: AnnotationTable, version: str, stamper: Stamper, make: Callable[[], Annotation]
) -> None:
    one, other = make(), make()
    gone = modify(other, stamper.stamp(), deleted=True, note="一个 \ud83d 半字与😀")
    table.keep([one, gone])
    assert table.of(version) == ((one, gone), ())


def test_only_what_is_not_deleted_counts_in_the_list_of_reports(
    database: Database, table: AnnotationTable, stamper: Stamper, make: Callable[[], Annotation]
) -> None:
    table.keep([make(), modify(make(), stamper.stamp(), deleted=True)])
    assert Shelf(database).entries()[0].annotations == 1


def test_a_record_that_comes_late_does_not_undo_a_newer_edit(
    table: AnnotationTable, version: str, stamper: Stamper, make: Callable[[], Annotation]
) -> None:
    first = make()
    second = modify(first, stamper.stamp(), note="新")
    table.keep([second])
    table.keep([first])
    assert table.of(version)[0] == (second,)


def test_every_row_has_its_own_place_in_the_sequence_of_changes(
    database: Database, table: AnnotationTable, stamper: Stamper, make: Callable[[], Annotation]
) -> None:
    one, other = make(), make()
    table.keep([one, other])
    table.keep([modify(one, stamper.stamp(), note="新")])
    rows = database.connection.execute("SELECT id FROM annotations ORDER BY change").fetchall()
    assert rows == [(other.id,), (one.id,)]
    numbers = "SELECT change FROM annotations UNION SELECT change FROM versions ORDER BY change"
    assert database.connection.execute(numbers).fetchall() == [(2,), (4,), (5,)]


def test_a_damaged_row_costs_none_of_the_others_and_is_named(
    database: Database, table: AnnotationTable, version: str, make: Callable[[], Annotation]
) -> None:
    one, other = make(), make()
    table.keep([one, other])
    database.connection.execute("UPDATE annotations SET record = CAST(record || ' ' AS BLOB) WHERE id = ?", (one.id,))
    good, problems = table.of(version)
    assert good == (other,)
    assert [problem.code for problem in problems] == ["annotation.damaged"]
    assert one.id in problems[0].message.zh


def test_a_damaged_row_can_be_written_anew(
    database: Database, table: AnnotationTable, version: str, make: Callable[[], Annotation]
) -> None:
    one = make()
    table.keep([one])
    database.connection.execute("UPDATE annotations SET record = x'7b'")
    table.keep([one])
    assert table.of(version) == ((one,), ())


def test_an_annotation_of_an_unknown_version_is_a_bug_and_is_not_kept(table: AnnotationTable, stamper: Stamper) -> None:
    stray = create(TextTarget("none such", "", "", "", 0, 0), Category.DATA, stamper)
    with pytest.raises(KeyError):
        table.keep([stray])


def test_an_annotation_of_a_text_that_is_unknown_here_belongs_to_the_report_that_is_named(
    database: Database, table: AnnotationTable, version: str, stamper: Stamper
) -> None:
    (entry,) = Shelf(database).entries()
    stray = create(TextTarget("none such", "增长", "", "", 0, 2), Category.DATA, stamper)
    table.keep([stray], entry.report)
    table.keep([told := modify(stray, stamper.stamp(), note="新")])
    assert table.of(version) == ((told,), ())
    assert table.of("none such") == ((), ())


def test_the_annotations_of_all_its_versions_are_the_reports(
    database: Database, table: AnnotationTable, report: Report, version: str, make: Callable[[], Annotation]
) -> None:
    reports = ReportTable(database)
    later = reports.replace(version, replace(report, text=report.text + "！"), b"..", "0.1")
    table.keep([first := make(), second := create(TextTarget(later, "", "", "", 0, 0), Category.DATA, table.stamper())])
    assert table.of(version) == table.of(later) == ((first, second), ())
    assert [entry.annotations for entry in Shelf(database).entries()] == [2]


def test_author_and_clock_outlive_a_restart_even_when_the_wall_clock_is_set_back(
    database: Database, path: Path, table: AnnotationTable, version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamper = table.stamper()
    late = create(TextTarget(version, "", "", "", 0, 0), Category.DATA, stamper)
    table.keep([late])
    database.close()
    monkeypatch.setattr("time.time_ns", lambda: 1_000_000_000)
    again = open_database(path)
    resumed = AnnotationTable(again).stamper()
    again.close()
    assert resumed.author == stamper.author
    assert resumed.stamp() > late.latest


def test_any_sqlite_can_read_what_is_kept(
    database: Database, path: Path, table: AnnotationTable, make: Callable[[], Annotation]
) -> None:
    one = make()
    table.keep([one])
    database.close()
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT id FROM annotations").fetchall() == [(one.id,)]
    connection.close()
