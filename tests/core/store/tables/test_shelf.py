"""Reports are starred, tagged, put into the trash and taken out of it, or gone for good with all that was theirs."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from caoxian_desktop.core.annotations.annotation import Category, TextTarget, create
from caoxian_desktop.core.corrections.correction import create as correct
from caoxian_desktop.core.corrections.target import BlockField, BlockTarget
from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.sharing.bundle import Superseded
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.tables import superseded
from caoxian_desktop.core.store.tables.annotations import AnnotationTable
from caoxian_desktop.core.store.tables.corrections import CorrectionTable
from caoxian_desktop.core.store.tables.entries import ReportEntry
from caoxian_desktop.core.store.tables.presets import PlaceTable, PresetTable
from caoxian_desktop.core.store.tables.reports import ReportTable
from caoxian_desktop.core.store.tables.sequence import next_change
from caoxian_desktop.core.store.tables.shelf import Shelf

Add = Callable[[str], ReportEntry]


@pytest.fixture
def shelf(database: Database) -> Shelf:
    return Shelf(database)


@pytest.fixture
def add(database: Database, shelf: Shelf, report: Report) -> Add:
    """Keep a report with these words more in its text, and a file of its own."""

    def added(words: str) -> ReportEntry:
        version = ReportTable(database).add(replace(report, text=report.text + words), words.encode(), "0.1")
        return next(entry for entry in shelf.entries() if entry.version == version)

    return added


def _change(database: Database, report: str) -> int:
    change: int = database.connection.execute("SELECT change FROM reports WHERE id = ?", (report,)).get
    return change


def test_a_report_is_starred_and_tagged_and_each_time_in_the_sequence_of_changes(
    database: Database, shelf: Shelf, add: Add
) -> None:
    entry = add("甲")
    assert (entry.starred, entry.tags, entry.versions, entry.deleted) == (False, (), 1, None)
    before = _change(database, entry.report)
    shelf.star(entry.report, on=True)
    starred = _change(database, entry.report)
    shelf.tag(entry.report, ["两会", " 待  读 ", "两会", " "])
    (entry,) = shelf.entries()
    assert (entry.starred, set(entry.tags)) == (True, {"两会", "待 读"})
    assert before < starred < _change(database, entry.report)
    shelf.star(entry.report, on=False)
    shelf.tag(entry.report, ["待 读"])
    (entry,) = shelf.entries()
    assert (entry.starred, entry.tags) == (False, ("待 读",))


def test_a_deleted_report_is_in_the_trash_only_and_comes_back_as_it_was(
    database: Database, shelf: Shelf, add: Add
) -> None:
    first, second = add("甲"), add("乙")
    shelf.delete([first.report, first.report])
    assert shelf.entries() == (second,)
    (gone,) = shelf.trash()
    assert gone.deleted is not None
    assert replace(gone, deleted=None) == first
    assert (shelf.in_trash(first.version), shelf.in_trash(second.version), shelf.in_trash("?")) == (True, False, False)
    shelf.delete([first.report])
    assert shelf.trash() == (gone,)
    shelf.restore([first.report, second.report])
    assert shelf.trash() == ()
    assert set(shelf.entries()) == {first, second}


def test_the_trash_shows_the_last_deleted_first(shelf: Shelf, add: Add, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = add("甲"), add("乙")
    for at, entry in enumerate((first, second)):
        monkeypatch.setattr("time.time_ns", lambda at=at: at * 1_000_000_000)
        shelf.delete([entry.report])
    assert [entry.report for entry in shelf.trash()] == [second.report, first.report]


def test_what_lies_in_the_trash_was_not_opened_last_and_is_nobodys_sibling(
    database: Database, shelf: Shelf, report: Report
) -> None:
    places, reports = PlaceTable(database), ReportTable(database)
    blocks = [replace(report.title_block, plan_year=year) for year in (2023, 2024)]
    first, second = (
        reports.add(replace(report, text=f"{report.text}{block.plan_year}", title_block=block), b".", "0.1")
        for block in blocks
    )
    places.opened(first)
    places.opened(second)
    assert [entry.version for entry in shelf.siblings(first)] == [second]
    assert [entry.version for entry in shelf.recent(5)] == [second, first]
    assert [entry.version for entry in shelf.recent(1)] == [second]
    shelf.delete([entry.report for entry in shelf.entries() if entry.version == second])
    assert places.last_opened() == first
    assert shelf.siblings(first) == ()
    assert [entry.version for entry in shelf.recent(5)] == [first]


def test_a_text_that_lay_in_the_trash_is_out_of_it_once_it_comes_again(
    database: Database, shelf: Shelf, add: Add, report: Report
) -> None:
    entry = add("甲")
    shelf.tag(entry.report, ["两会"])
    shelf.delete([entry.report])
    again = ReportTable(database).take_in(replace(report, text=report.text + "甲"), b"..", "0.1")
    assert (again.version, again.known, again.from_trash) == (entry.version, True, True)
    assert [(held.report, held.tags) for held in shelf.entries()] == [(entry.report, ("两会",))]
    again = ReportTable(database).take_in(replace(report, text=report.text + "甲"), b"..", "0.1")
    assert (again.known, again.from_trash) == (True, False)
    assert not ReportTable(database).take_in(report, b"..", "0.1").known


def _counts(database: Database) -> dict[str, int]:
    tables = ("reports", "versions", "files", "sources", "annotations", "corrections", "places", "presets")
    tables += ("report_tags", "superseded")
    return {table: database.connection.execute(f"SELECT count(*) FROM {table}").get for table in tables}  # noqa: S608 - names of ours


def test_what_is_gone_for_good_leaves_nothing_and_takes_nothing_of_another_report(
    database: Database, shelf: Shelf, add: Add, report: Report
) -> None:
    stays = add("甲")
    shelf.tag(stays.report, ["两会"])
    before = _counts(database)
    goes = add("乙")
    ReportTable(database).add(replace(report, text=report.text + "乙"), "甲".encode(), "0.1")  # a file both have
    notes = AnnotationTable(database)
    notes.keep([note := create(TextTarget(goes.version, "", "", "", 0, 0), Category.DATA, notes.stamper())])
    CorrectionTable(database).keep([correct(BlockTarget(BlockField.PLACE, goes.version), "乙县", notes.stamper())])
    shelf.tag(goes.report, ["两会"])
    PlaceTable(database).opened(goes.version)
    PresetTable(database).put("sampling", f"{goes.version}/1", {})
    with database.transaction() as connection:
        superseded.put(connection, [Superseded("annotations", note.id, "note", Stamp(1, 0, "他"), '""')])
    shelf.delete([goes.report])
    assert all(count > before[table] for table, count in _counts(database).items())
    shelf.purge([goes.report])
    assert _counts(database) == before
    assert shelf.entries() == (replace(stays, tags=("两会",)),)
    assert [source.data for source in ReportTable(database).sources(stays.version)] == ["甲".encode()]
    rows = database.connection.execute("SELECT kind, id FROM purged ORDER BY change").fetchall()
    assert rows == [("versions", goes.version), ("reports", goes.report)]
    with pytest.raises(KeyError):
        ReportTable(database).get(goes.version)


def test_what_is_gone_for_good_can_come_again_after_the_note_of_its_going(
    database: Database, shelf: Shelf, add: Add
) -> None:
    first = add("甲")
    shelf.purge([first.report])
    again = add("甲")
    assert again.version == first.version
    assert again.report != first.report
    went = "SELECT max(change) FROM purged"
    came = "SELECT change FROM versions"
    assert database.connection.execute(went).get < database.connection.execute(came).get


def test_an_unknown_report_is_a_bug_and_nothing_is_done(database: Database, shelf: Shelf, add: Add) -> None:
    entry = add("甲")
    for act in (shelf.delete, shelf.restore, shelf.purge):
        with pytest.raises(KeyError):
            act([entry.report, "none such"])
    with pytest.raises(KeyError):
        shelf.star("none such", on=True)
    with pytest.raises(KeyError):
        shelf.tag("none such", ["甲"])
    assert shelf.entries() == (entry,)
    with database.transaction() as connection:
        assert next_change(connection) == _change(database, entry.report) + 2  # the version's own was the only one more


def test_a_report_read_by_an_older_program_is_outdated(shelf: Shelf, add: Add, database: Database) -> None:
    assert add("甲").outdated
    database.connection.execute("UPDATE versions SET importer = '9.9/999'")
    assert not shelf.entries()[0].outdated
