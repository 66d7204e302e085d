"""How a library is opened, made, upgraded, and refused."""

import threading
from pathlib import Path

import apsw
import pytest

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.database.heading import APPLICATION_ID
from caoxian_desktop.core.store.database.migrations import MIGRATIONS
from caoxian_desktop.core.store.opening import open_database


def _raw(path: Path, *statements: str) -> None:
    connection = apsw.Connection(str(path))
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_new_library_is_made_with_its_folder(database: Database, path: Path) -> None:
    assert path.is_file()
    assert database.connection.pragma("user_version") == len(MIGRATIONS)
    assert database.connection.pragma("application_id") == APPLICATION_ID


def test_the_connection_keeps_what_it_acknowledged_and_the_file_to_itself(database: Database) -> None:
    asked = ("journal_mode", "synchronous", "locking_mode", "foreign_keys")
    assert [database.connection.pragma(name) for name in asked] == ["wal", 2, "exclusive", 1]


def test_closing_leaves_one_file(database: Database, path: Path) -> None:
    database.close()
    database.close()
    assert [each.name for each in path.parent.iterdir()] == ["library.db"]


def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.transaction() as connection:
            connection.execute("INSERT INTO reports (id, created) VALUES ('a', 1)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert database.connection.execute("SELECT count(*) FROM reports").get == 0


def test_the_connection_goes_from_thread_to_thread(database: Database) -> None:
    def write() -> None:
        with database.transaction() as connection:
            connection.execute("INSERT INTO reports (id, created) VALUES ('a', 1)")

    thread = threading.Thread(target=write)
    thread.start()
    thread.join()
    assert database.connection.execute("SELECT id FROM reports").get == "a"


def test_the_canonical_text_cannot_be_rewritten(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO reports (id, created) VALUES ('r', 1)")
        connection.execute(
            "INSERT INTO versions (id, report, created, name, characters, text, text_sha256, importer, form,"
            " form_sha256) VALUES ('v', 'r', 1, 'n', 1, x'00', 'h', '0', x'00', 'h')"
        )
    with pytest.raises(apsw.ConstraintError, match="never changes"), database.transaction() as connection:
        connection.execute("UPDATE versions SET text = x'01'")


NEXT = (*MIGRATIONS, "CREATE TABLE later (id TEXT) STRICT")


def test_an_older_library_is_upgraded_after_a_backup(database: Database, path: Path) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO reports (id, created) VALUES ('a', 1)")
    database.close()
    upgraded = open_database(path, NEXT)
    assert upgraded.connection.pragma("user_version") == len(NEXT)
    assert upgraded.connection.execute("SELECT count(*) FROM later, reports").get == 0
    upgraded.close()
    backup = apsw.Connection(
        str(path.parent / "backups" / f"library-format{len(MIGRATIONS)}.db"), flags=apsw.SQLITE_OPEN_READONLY
    )
    assert backup.pragma("user_version") == len(MIGRATIONS)
    assert backup.execute("SELECT id FROM reports").get == "a"
    backup.close()


def test_an_upgrade_that_fails_leaves_the_library_as_it_was_and_free(database: Database, path: Path) -> None:
    database.close()
    with pytest.raises(apsw.SQLError):
        open_database(path, (*NEXT, "CREATE TABLE later (id TEXT) STRICT"))
    again = open_database(path)
    assert again.connection.pragma("user_version") == len(MIGRATIONS)
    again.close()


def test_a_library_of_a_newer_program_is_named_and_left_untouched(database: Database, path: Path) -> None:
    database.close()
    open_database(path, NEXT).close()
    before = path.read_bytes()
    with pytest.raises(KnownError) as refused:
        open_database(path)
    assert refused.value.code == "library.newer"
    assert str(path) in refused.value.sentence("zh")
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"no database at all" * 20, b"short", b"SQLite format 3\0" + b"\xff" * 20])
def test_a_file_that_is_no_database_is_named_and_left_untouched(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(KnownError) as refused:
        open_database(path)
    assert refused.value.code == "library.no_library"
    assert path.read_bytes() == content
    assert [each.name for each in path.parent.iterdir()] == ["library.db"]


@pytest.mark.parametrize("marked", ["PRAGMA application_id = 7", "PRAGMA user_version = 3", "SELECT 1"])
def test_a_database_of_another_program_is_left_untouched(path: Path, marked: str) -> None:
    path.parent.mkdir()
    _raw(path, "CREATE TABLE photos (id)", marked)
    before = path.read_bytes()
    with pytest.raises(KnownError) as refused:
        open_database(path)
    assert refused.value.code == "library.no_library"
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    open_database(path).close()
    assert path.stat().st_size > 0
