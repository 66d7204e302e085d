"""Case 14: a library that was damaged or replaced opens whole, says what was done, and nothing is deleted."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.store import opening
from caoxian_desktop.core.store.database import faults
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.opening import open_database
from caoxian_desktop.core.store.safekeeping.backup import Reason
from caoxian_desktop.core.store.safekeeping.safekeeping import Safekeeping

PAGE = 4096


def _add(database: Database, identity: str) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO reports (id, created) VALUES (?, 1)", (identity,))
        connection.execute("INSERT INTO presets (kind, name, value) VALUES ('k', ?, ?)", (identity, "字" * 20_000))


def _reports(database: Database) -> set[str]:
    return {identity for (identity,) in database.connection.execute("SELECT id FROM reports")}


def _codes(database: Database) -> list[str]:
    return [notice.code for notice in database.notices]


def _cut(path: Path) -> None:
    """Leave the library as a program leaves it that was killed: its last changes in the -wal."""
    beside, running = path.with_name("running"), path.parent
    beside.mkdir()
    database = open_database(path)
    _add(database, "last")
    for each in running.glob("library.db*"):
        shutil.copy(each, beside / each.name)
    database.close()
    for each in beside.iterdir():
        shutil.copy(each, running / each.name)
    shutil.rmtree(beside)


def _beginning(path: Path) -> None:
    path.write_bytes(b"\0" * PAGE + path.read_bytes()[PAGE:])


def _middle(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: 3 * PAGE] + b"\xa5" * (len(content) - 6 * PAGE) + content[-3 * PAGE :])


def _end(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 5 * PAGE])


def _one_page_of_a_value(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-10 * PAGE : -9 * PAGE] = b"\xa5" * PAGE
    path.write_bytes(content)


@pytest.fixture
def backed_up(path: Path) -> Path:
    """A library with a backup that holds `early`, and with `late` that came after."""
    database = open_database(path)
    _add(database, "early")
    Safekeeping(database.path, database).now(Reason.DAILY)
    _add(database, "late")
    database.close()
    return path


@pytest.mark.parametrize("harm", [_beginning, _middle, _end])
def test_a_damaged_library_is_moved_aside_and_the_newest_backup_restored(
    backed_up: Path, harm: Callable[[Path], None]
) -> None:
    _cut(backed_up)
    harm(backed_up)
    damaged, wal = backed_up.read_bytes(), backed_up.with_name("library.db-wal").read_bytes()
    database = open_database(backed_up)
    assert _codes(database) == ["library.restored"]
    assert _reports(database) == {"early"}
    (aside,) = backed_up.parent.glob("damaged-*")
    assert (aside / "library.db").read_bytes() == damaged
    assert (aside / "library.db-wal").read_bytes() == wal
    assert str(aside) in database.notices[0].sentence("zh")
    database.close()
    again = open_database(backed_up)
    assert _codes(again) == []
    again.close()


def test_a_program_that_was_killed_loses_nothing_and_says_nothing(backed_up: Path) -> None:
    _cut(backed_up)
    database = open_database(backed_up)
    assert _codes(database) == []
    assert _reports(database) == {"early", "late", "last"}
    database.close()


def test_a_clean_start_looks_at_no_page_more_than_it_needs(backed_up: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[Database] = []
    monkeypatch.setattr(opening, "_check_whole", looked.append)
    open_database(backed_up).close()
    assert looked == []
    _cut(backed_up)
    open_database(backed_up).close()
    assert len(looked) == 1


def test_a_backup_that_is_damaged_itself_is_passed_over(backed_up: Path) -> None:
    database = open_database(backed_up)
    _middle(Safekeeping(database.path, database).now(Reason.DAILY))
    database.close()
    _beginning(backed_up)
    database = open_database(backed_up)
    assert _reports(database) == {"early"}
    database.close()


def test_without_a_good_backup_the_damaged_file_stays_as_it_is_and_it_is_said_what_to_do(backed_up: Path) -> None:
    shutil.rmtree(backed_up.parent / "backups")
    _cut(backed_up)
    _middle(backed_up)
    before = {each.name: each.read_bytes() for each in backed_up.parent.iterdir()}
    with pytest.raises(KnownError) as refused:
        open_database(backed_up)
    assert refused.value.code == "library.damaged_file"
    assert "备份" in refused.value.sentence("zh")
    assert {each.name: each.read_bytes() for each in backed_up.parent.iterdir()} == before


def test_a_wal_beside_a_backup_put_back_by_hand_is_moved_aside_and_never_replayed(backed_up: Path) -> None:
    _cut(backed_up)
    wal = backed_up.with_name("library.db-wal").read_bytes()
    (backup,) = (backed_up.parent / "backups").iterdir()
    shutil.copy(backup, backed_up)
    database = open_database(backed_up)
    assert _codes(database) == ["library.stale_wal"]
    assert _reports(database) == {"early"}
    assert database.connection.pragma("integrity_check") == "ok"
    (kept,) = backed_up.parent.glob("damaged-*/library.db-wal")
    assert kept.read_bytes() == wal
    database.close()


def test_not_even_a_wal_that_would_fit_is_replayed_into_a_backup_put_back_by_hand(path: Path) -> None:
    database = open_database(path)
    _add(database, "early")
    database.close()
    database = open_database(path)
    backup = Safekeeping(database.path, database).now(Reason.DAILY)
    database.close()
    _cut(path)
    shutil.copy(backup, path)
    database = open_database(path)
    assert _codes(database) == ["library.stale_wal"]
    assert _reports(database) == {"early"}
    database.close()


def test_a_wal_that_does_not_fit_an_older_library_is_moved_aside_and_the_library_stays(backed_up: Path) -> None:
    older = backed_up.read_bytes()
    database = open_database(backed_up)
    with database.transaction() as connection:
        connection.execute("DELETE FROM presets; DELETE FROM reports")
    database.connection.execute("VACUUM")
    for at in range(8):
        _add(database, f"other{at}")
    database.close()
    _cut(backed_up)
    backed_up.write_bytes(older)
    database = open_database(backed_up)
    assert _codes(database) == ["library.stale_wal"]
    assert _reports(database) == {"early", "late"}
    database.close()


@pytest.mark.parametrize("empty", [True, False])
def test_a_library_whose_file_is_gone_or_empty_is_brought_back(backed_up: Path, empty: bool) -> None:
    _cut(backed_up)
    if empty:
        backed_up.write_bytes(b"")
    else:
        backed_up.unlink()
    database = open_database(backed_up)
    assert _codes(database) == ["library.brought_back"]
    assert _reports(database) == {"early"}
    assert list(backed_up.parent.glob("damaged-*/library.db-wal"))
    database.close()


def test_a_new_library_beside_a_stray_wal_keeps_that_aside(path: Path) -> None:
    path.parent.mkdir()
    path.with_name("library.db-wal").write_bytes(b"pages of another" * 100)
    database = open_database(path)
    assert _codes(database) == ["library.stale_wal"]
    assert list(path.parent.glob("damaged-*/library.db-wal"))
    database.close()


def test_damage_found_while_working_is_looked_into_at_the_next_start_though_that_one_ended_well(
    backed_up: Path,
) -> None:
    _one_page_of_a_value(backed_up)
    database = open_database(backed_up)
    with pytest.raises(KnownError) as refused, database.reading() as connection:
        connection.execute("SELECT value FROM presets").fetchall()
    assert refused.value.code == faults.CORRUPT
    database.close()
    database = open_database(backed_up)
    assert _codes(database) == ["library.restored"]
    database.close()
    assert not backed_up.with_name("library.db.suspect").exists()


def test_restoring_backs_up_what_is_there_and_the_library_is_what_the_backup_was(backed_up: Path) -> None:
    database = open_database(backed_up)
    safekeeping = Safekeeping(database.path, database)
    (old,) = safekeeping.listed()
    checked = safekeeping.check(old.path)
    assert (checked.contents.reports, checked.damaged) == (1, ())
    safekeeping.restore(old.path)
    database = open_database(backed_up)
    assert _reports(database) == {"early"}
    before = Safekeeping(database.path, database).listed()[0]
    assert before.contents is not None
    assert (before.contents.reports, before.contents.reason) == (2, "restore")
    database.close()


@pytest.mark.parametrize("content", [b"", b"no library" * 500])
def test_a_file_that_is_no_library_is_never_restored(backed_up: Path, tmp_path: Path, content: bytes) -> None:
    chosen = tmp_path / "chosen.db"
    chosen.write_bytes(content)
    database = open_database(backed_up)
    for act in (Safekeeping(database.path, database).check, Safekeeping(database.path, database).restore):
        with pytest.raises(KnownError):
            act(chosen)
    assert _reports(database) == {"early", "late"}
    database.close()


def test_a_library_with_a_wal_beside_it_is_not_taken_for_a_backup(backed_up: Path, tmp_path: Path) -> None:
    shutil.copy(backed_up, tmp_path / "other.db")
    (tmp_path / "other.db-wal").write_bytes(b"changes")
    database = open_database(backed_up)
    with pytest.raises(KnownError) as refused:
        Safekeeping(database.path, database).check(tmp_path / "other.db")
    assert refused.value.code == "backup.unmerged"
    database.close()


def test_another_program_s_database_is_not_replaced_though_there_are_backups(backed_up: Path) -> None:
    backed_up.unlink()
    connection = apsw.Connection(str(backed_up))
    connection.execute("CREATE TABLE photos (id); PRAGMA application_id = 7")
    connection.close()
    with pytest.raises(KnownError) as refused:
        open_database(backed_up)
    assert refused.value.code == "library.no_library"
