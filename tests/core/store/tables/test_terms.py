"""The reader's own glossary is kept entry by entry, merged, in the one sequence of changes."""

import pytest

from caoxian_desktop.core.annotations.annotation import Category, TextTarget
from caoxian_desktop.core.annotations.annotation import create as annotate
from caoxian_desktop.core.glossary.own_terms import create, modify
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.tables.annotations import AnnotationTable
from caoxian_desktop.core.store.tables.reports import ReportTable
from caoxian_desktop.core.store.tables.terms import TermTable


@pytest.fixture
def table(database: Database) -> TermTable:
    return TermTable(database)


def test_entries_come_back_equal_deleted_ones_too_whatever_report_is_open(table: TermTable) -> None:
    stamper = table.stamper()
    one, other = create("一网通办", "一个网站办成", stamper), create("双随机", "", stamper, ["双随机一公开"])
    gone = modify(other, stamper.stamp(), deleted=True)
    table.keep([one, gone])
    assert table.all() == ((one, gone), ())


def test_an_entry_that_comes_late_does_not_undo_a_newer_edit(table: TermTable) -> None:
    stamper = table.stamper()
    first = create("一网通办", "", stamper)
    second = modify(first, stamper.stamp(), definition="新")
    table.keep([second])
    table.keep([first])
    assert table.all() == ((second,), ())
    assert table.stamper().stamp() > second.latest


def test_a_damaged_entry_is_named_and_costs_none_of_the_others(database: Database, table: TermTable) -> None:
    one, other = (create(name, "", table.stamper()) for name in ("一网通办", "双随机"))
    table.keep([one, other])
    database.connection.execute("UPDATE terms SET record = x'7b' WHERE id = ?", (one.id,))
    good, problems = table.all()
    assert good == (other,)
    assert [(problem.code, one.id in problem.message.zh) for problem in problems] == [("term.damaged", True)]
    table.keep([one])
    assert table.all() == ((one, other), ())


def test_entries_share_the_sequence_of_changes_with_notes(database: Database, table: TermTable, report: Report) -> None:
    version = ReportTable(database).add(report, b"", "0.1")
    notes = AnnotationTable(database)
    notes.keep([annotate(TextTarget(version, "", "", "", 0, 0), Category.DATA, notes.stamper())])
    table.keep([create("一网通办", "", table.stamper())])
    query = "SELECT (SELECT change FROM annotations), (SELECT change FROM terms), last FROM sequence"
    note, term, last = database.connection.execute(query).get
    assert note < term == last
