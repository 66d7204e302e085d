"""Case 14: a copy made while the library is written to is whole, or is not there."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import apsw
import pytest

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.safekeeping.backup import PAGES, Copying, Reason, back_up, refuse_own
from caoxian_desktop.core.store.safekeeping.verifying import look, verify


def _add(database: Database, identity: str, words: str = "") -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO reports (id, created) VALUES (?, 1)", (identity,))
        connection.execute("INSERT INTO presets (kind, name, value) VALUES ('k', ?, ?)", (identity, words))


def _reports(path: Path) -> list[str]:
    with closing(look(path)) as connection:
        return [identity for (identity,) in connection.execute("SELECT id FROM reports ORDER BY id")]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "备份" / "一份#?.db"


def test_what_is_written_between_two_steps_is_in_the_copy_and_passes_its_check(
    database: Database, target: Path
) -> None:
    for at in range(20):
        _add(database, f"before{at:02}", "字" * 40_000)
    copying = Copying(database.connection, target, Reason.DAILY)
    steps = 0
    while not copying.step():
        _add(database, f"during{steps:02}")
        steps += 1
    assert steps > 3
    assert copying.finish() == target
    assert len(_reports(target)) == 20 + steps
    assert verify(target).reason == "daily"
    assert [each.name for each in target.parent.iterdir()] == [target.name]


def test_a_step_copies_few_pages_and_says_how_many_are_left(database: Database, target: Path) -> None:
    _add(database, "r", "字" * 400_000)
    copying = Copying(database.connection, target, Reason.ASKED)
    copying.step()
    left, pages = copying.left
    assert left == pages - PAGES > 0
    copying.give_up()


def test_steps_go_on_for_the_time_they_are_given(database: Database, target: Path) -> None:
    _add(database, "r", "字" * 400_000)
    copying = Copying(database.connection, target, Reason.ASKED)
    assert copying.step(seconds=30)
    copying.finish()


def test_a_copy_that_is_given_up_leaves_nothing_and_the_older_file_stands(database: Database, target: Path) -> None:
    back_up(database.connection, target, Reason.ASKED)
    before = target.read_bytes()
    _add(database, "r")
    copying = Copying(database.connection, target, Reason.ASKED)
    copying.step()
    copying.give_up()
    assert target.read_bytes() == before
    assert [each.name for each in target.parent.iterdir()] == [target.name]


def test_a_copy_that_is_damaged_on_its_way_never_gets_its_name(database: Database, target: Path) -> None:
    _add(database, "r", "字" * 40_000)
    copying = Copying(database.connection, target, Reason.ASKED)
    while not copying.step():
        pass
    copying._copy.execute("PRAGMA writable_schema = on; DELETE FROM sqlite_schema WHERE name = 'presets'")
    with pytest.raises(KnownError) as refused:
        copying.finish()
    assert refused.value.code == "library.damaged_file"
    assert list(target.parent.iterdir()) == []


def test_a_full_disk_is_said_of_the_copy_and_leaves_nothing(database: Database, target: Path) -> None:
    _add(database, "r", "字" * 400_000)
    copying = Copying(database.connection, target, Reason.ASKED)
    copying._copy.pragma("max_page_count", 100)
    with pytest.raises(KnownError) as refused:
        copying.step(seconds=30)
    assert refused.value.code == "backup.full"
    assert list(target.parent.iterdir()) == []


def test_a_place_that_cannot_be_written_is_said(database: Database, tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(KnownError) as refused:
        back_up(database.connection, tmp_path / "taken" / "a.db", Reason.ASKED)
    assert refused.value.code == "backup.cannot_write"


@pytest.mark.parametrize("name", ["library.db", "library.db-wal", "link.db"])
def test_a_backup_is_never_written_over_the_library_itself(database: Database, path: Path, name: str) -> None:
    path.with_name("link.db").symlink_to(path)
    with pytest.raises(KnownError) as refused:
        refuse_own(path, path.with_name(name))
    assert refused.value.code == "backup.over_library"
    refuse_own(path, path.with_name("other.db"))


def test_a_backup_is_no_wal_database_so_that_a_wal_beside_it_is_known_for_another_s(
    database: Database, target: Path
) -> None:
    back_up(database.connection, target, Reason.ASKED)
    with closing(apsw.Connection(str(target))) as copy:
        assert copy.pragma("journal_mode") == "delete"
