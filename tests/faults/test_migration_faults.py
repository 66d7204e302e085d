"""Case 18: an upgrade that fails, at whatever step, leaves the older library as it was, and the next start goes on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from caoxian_desktop.core.library import FILE
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.store import opening
from caoxian_desktop.core.store.database.migrations import MIGRATIONS
from caoxian_desktop.core.store.opening import open_database
from caoxian_desktop.core.store.safekeeping.verifying import look, verify

FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture(params=[1, 2])
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A library of each format there was."""
    path = tmp_path / "library" / FILE
    path.parent.mkdir()
    shutil.copyfile(FIXTURES / f"library-format{request.param}.db", path)
    return path


def _everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(look(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in tables}  # noqa: S608 - names of ours


@pytest.mark.parametrize("fault", ["SELECT no_such_function()", "INSERT INTO reports (id, created) VALUES (NULL, 'x')"])
def test_a_step_that_fails_undoes_those_before_it(older: Path, fault: str) -> None:
    before = _everything(older)
    with pytest.raises(apsw.Error):
        open_database(older, (*MIGRATIONS, fault))
    assert _everything(older) == before
    open_database(older).close()
    assert verify(older).format == len(MIGRATIONS)


def test_an_exception_in_the_middle_of_a_step_undoes_it(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _everything(older)
    failing = tuple((_failing(function.__name__), count) for function, count in opening.FUNCTIONS)
    with monkeypatch.context() as patched:
        patched.setattr(opening, "FUNCTIONS", failing)
        with pytest.raises(ZeroDivisionError):
            open_database(older)
    assert _everything(older) == before
    open_database(older).close()


def _failing(name: str) -> Callable[..., str]:
    def fail(*_arguments: object) -> str:
        raise ZeroDivisionError

    fail.__name__ = name
    return fail


def test_an_upgrade_without_room_for_its_backup_is_not_begun(older: Path) -> None:
    before = _everything(older)
    (older.parent / "backups").touch()  # nothing can be written there
    with pytest.raises(KnownError) as refused:
        open_database(older)
    assert refused.value.code == "backup.cannot_write"
    assert _everything(older) == before


def test_the_library_as_it_was_stands_beside_the_upgraded_one(older: Path) -> None:
    before = _everything(older)
    open_database(older).close()
    (kept,) = (older.parent / "backups").iterdir()
    now = _everything(kept)
    now["facts"] = [row for row in now["facts"] if row[0] != "backup"]
    assert now == before
